#pragma once

// 共同申请: several apply for one matter. Who opened the case represents them; each of the others
// confirms what is handed in. Pure.

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/refused.h"
#include "contexts/cases/case.h"
#include "contexts/catalogue/api.h"

namespace mashang::cases {

/// The name of the blind index of applicants' numbers.
inline constexpr std::string_view kApplicantNumber = "cases.applicant.number";

struct ApplicantTag;
using ApplicantId = Id<ApplicantTag>;

enum class ApplicantState {
    invited,    ///< asked, for the first time or anew
    confirmed,  ///< agrees to what stood there
    declined,   ///< said no before it was handed in
    left,       ///< went afterwards
};
BOOST_DESCRIBE_ENUM(ApplicantState, invited, confirmed, declined, left)

/// One who applies together with whoever opened the case; of that one there is no row until she has
/// handed over that she represents the others.
struct Applicant {
    identity::PersonId person_id;  ///< of the case
    CaseId case_id;
    ApplicantId id;
    mandates::PrincipalKind kind;
    std::optional<identity::PersonId> principal_id = {};  ///< nothing: we do not know her yet
    std::string number_index;  ///< of a citizen's number or a firm's code (applicant_store.h)
    std::string name;          ///< in clear, as whoever invited wrote it
    std::string number;
    ApplicantState state = ApplicantState::invited;
    Instant invited_at;
    std::optional<Instant> answered_at = {};
    std::string confirmed = {};  ///< the fingerprint (signing.h) of what she confirmed
    std::optional<Instant> withdraws_at = {};
    bool represents = false;                 ///< she does, in the place of whoever opened it
    std::optional<Instant> offered_at = {};  ///< since when she is asked to

    bool is_opener() const { return principal_id == person_id; }
    /// Whether the case is hers to see.
    bool takes_part() const {
        return state == ApplicantState::invited || state == ApplicantState::confirmed;
    }
    /// Whether she agrees to what would be handed in now.
    bool agrees_to(std::string_view fingerprint) const {
        return state == ApplicantState::confirmed && confirmed == fingerprint;
    }
    bool operator==(const Applicant&) const = default;
};
BOOST_DESCRIBE_STRUCT(Applicant, (),
                      (person_id, case_id, id, kind, principal_id, number_index, name, number,
                       state, invited_at, answered_at, confirmed, withdraws_at, represents,
                       offered_at))

/// Who represents the others in the place of whoever opened the case; null: that one does.
const Applicant* find_representative(std::span<const Applicant> applicants);
/// Whether it is this one, of those who apply together.
bool is_representative(const Applicant& applicant, std::span<const Applicant> applicants);

/// She agrees to what stands there; or what stands there is no longer what she agreed to.
void confirm(Applicant& applicant, std::string_view fingerprint, Instant now);
/// Those who agreed to something else are asked anew; true for each of them.
bool ask_anew(Applicant& applicant, std::string_view fingerprint);

/// What becomes of one who does not want to take part any more: before it is handed in she
/// declines, until it is accepted she leaves; nothing: then nobody leaves [行政许可法 32].
std::optional<ApplicantState> state_after_leaving(CaseState of);

/// Whether others may be asked or taken off the list: before it is handed in.
bool may_change_applicants(CaseState of);

/// How many there are who take part, whoever opened it included.
int count_of(std::span<const Applicant> applicants);
/// Whether so many are too few for the item.
bool is_below(const std::optional<catalogue::JointContent>& joint,
              std::span<const Applicant> applicants);

/// What keeps an application from being handed in: each who has not confirmed what stands there
/// ("/applicants/<id>"), also who said no and is still on the list; too few of them, or more than
/// the item takes ("/applicants").
std::vector<Fault> check_applicants(const std::optional<catalogue::JointContent>& joint,
                                    std::span<const Applicant> applicants,
                                    std::string_view fingerprint);

/// Who has yet to agree that all of it is taken back: once it is handed in everybody who takes part
/// has to, since it is the matter of each [民法典 165].
std::vector<const Applicant*> keep_from_withdrawing(CaseState of,
                                                    std::span<const Applicant> applicants);

/// "**红", "福州某某有限公司": a person's name with its last character only, a firm's in full.
std::string masked_name(const Applicant& applicant);
/// "3501**********1234"; a firm's code is public.
std::string masked_number(const Applicant& applicant);

}  // namespace mashang::cases
