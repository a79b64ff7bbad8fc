#pragma once

#include <boost/describe.hpp>
#include <chrono>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "contexts/identity/account.h"
#include "contexts/identity/proofing.h"
#include "contexts/mandates/authority.h"

namespace mashang::mandates {

using identity::PersonId;

struct GuardianshipTag;
using GuardianshipId = Id<GuardianshipTag>;

///   from                event                         to
///   pending             the register agrees           confirmed
///   pending             it does not                   refused
///   confirmed           it does not any more          ended
///   pending, confirmed  a document shown at a window  ended
/// Refused and ended ones are final. A confirmed one is over on the child's 18th birthday
/// [民法典 17].
enum class GuardianshipState { pending, confirmed, refused, ended };
BOOST_DESCRIBE_ENUM(GuardianshipState, pending, confirmed, refused, ended)

/// What the population register says; for staff and the journal. Outside all that says no reads
/// alike. ended: she was the guardian and is none any more.
enum class RelationFinding { match, mismatch, not_found, ended, unavailable };
BOOST_DESCRIBE_ENUM(RelationFinding, match, mismatch, not_found, ended, unavailable)

/// by_register: asked anew, it confirms it no more. All others by a document at a window.
/// custody_changed: a court or the parents gave the child into other hands [民法典 1084].
/// disqualified: a court took the guardian's right away [民法典 36].
/// relation_ended: an adoption was dissolved, a guardian appointed for a time is released [民法典
/// 39]. lifted: such a document held no longer; the guardian may ask the register anew.
enum class GuardianshipEnd { by_register, custody_changed, disqualified, relation_ended, lifted };
BOOST_DESCRIBE_ENUM(GuardianshipEnd, by_register, custody_changed, disqualified, relation_ended,
                    lifted)

struct Guardianship {
    PersonId guardian_id;
    GuardianshipId id;
    std::optional<PersonId> minor_id = {};  ///< once confirmed
    GuardianshipState state = GuardianshipState::pending;
    std::optional<RelationFinding> finding = {};
    std::string child_sealed;  ///< JSON: identity::Claim
    Date until;                ///< the last day before the 18th birthday
    Instant requested_at;
    std::optional<Instant> decided_at = {};
    std::optional<Instant> confirmed_at = {};      ///< the register's last "yes"
    std::optional<Instant> asked_at = {};          ///< a question to it is under way since
    std::optional<Instant> unanswered_since = {};  ///< the first question without an answer
    std::optional<Instant> warned_at = {};         ///< when the guardian was told of that
    std::optional<Instant> ended_at = {};
    std::optional<GuardianshipEnd> ended_why = {};
    std::optional<std::string> document_sealed = {};  ///< number of the document that ended it

    std::string reference() const { return "guardianship:" + id.text(); }
};
BOOST_DESCRIBE_STRUCT(Guardianship, (),
                      (guardian_id, id, minor_id, state, finding, child_sealed, until, requested_at,
                       decided_at, confirmed_at, asked_at, unanswered_since, warned_at, ended_at,
                       ended_why, document_sealed))

/// How often the register is asked whether a guardian still is one.
struct Checking {
    std::chrono::days every{30};   ///< after its last answer
    std::chrono::days grace{14};   ///< while it does not answer she stays the guardian so long
    std::chrono::hours fresh{24};  ///< an older answer is asked anew when she begins to act
    std::chrono::hours again{24};  ///< between questions that got no answer
};

/// When an unanswered question ends her right; nothing: none is unanswered.
std::optional<Instant> grace_end_of(const Guardianship& guardianship, const Checking& checking);

/// Whether the last answer is older than `age`.
bool is_older_than(const Guardianship& guardianship, std::chrono::hours age, Instant now);

/// Whether it came to its end by a document: the register's word alone does not bring it back.
bool is_ended_by_document(const Guardianship& guardianship);

/// What a guardian may do at a moment: all that the child could; nothing unless confirmed, nor from
/// the 18th birthday on [民法典 23, 34], nor when the register has left the question whether she
/// still is the guardian without an answer for the time of grace.
std::optional<Authority> authority_in(const Guardianship& guardianship, const Checking& checking,
                                      Instant now);

}  // namespace mashang::mandates
