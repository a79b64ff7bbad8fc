#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>

#include "base/citizen_id.h"
#include "base/date.h"
#include "base/refused.h"
#include "contexts/identity/account.h"
#include "contexts/identity/person_name.h"

namespace mashang::identity {

/// Real-name proofing, from the wish to its end. `proven` and `refused` are final.
///
///   from      event         to
///   pending   matched       proven
///   pending   not_matched   refused
///   pending   given_up      refused
enum class ProofingState { pending, proven, refused };
BOOST_DESCRIBE_ENUM(ProofingState, pending, proven, refused)

enum class ProofingEvent { matched, not_matched, given_up };
BOOST_DESCRIBE_ENUM(ProofingEvent, matched, not_matched, given_up)

/// Nothing: the event has no effect in that state (the answer came twice).
std::optional<ProofingState> next_state(ProofingState from, ProofingEvent event);

/// What was found out; for staff and the journal, never for the person who asked: all that says no
/// reads alike outside, so that nobody learns of others by trying.
enum class Finding { matched, mismatch, not_found, deceased, taken, unavailable };
BOOST_DESCRIBE_ENUM(Finding, matched, mismatch, not_found, deceased, taken, unavailable)

ProofingEvent event_of(Finding finding);
/// The reason shown with a refused proofing; null for one that matched.
const Refusal* reason_of(Finding finding);

/// What a proofing rests on; each gives a level of its own.
enum class ProofingWay {
    population_register,
    document_register,  ///< of travel documents: for who has no citizen's number
    bank_card,
    social_security_card,
    face,
    window,
    eid  ///< a certificate that names her and her number, with its key in hardware behind a PIN
};
BOOST_DESCRIBE_ENUM(ProofingWay, population_register, document_register, bank_card,
                    social_security_card, face, window, eid)

int level_of(ProofingWay way);

/// What kind of document a number is of: 18 digits are given to citizens, to residents from Hong
/// Kong, Macao and Taiwan (81, 82, 83), and to foreigners with permanent residence (9).
enum class DocumentKind { id_card, hk_mo_tw_residence_permit, foreign_permanent_residence };
BOOST_DESCRIBE_ENUM(DocumentKind, id_card, hk_mo_tw_residence_permit, foreign_permanent_residence)

DocumentKind document_kind_of(const CitizenId& number);

/// What somebody says of herself.
struct Claim {
    PersonName name;
    CitizenId citizen_id;
};
BOOST_DESCRIBE_STRUCT(Claim, (), (name, citizen_id))

/// What the population register tells of a person, besides that she is who she says.
struct RegisterFacts {
    std::optional<std::string> ethnicity = {};  ///< "汉族"
    std::optional<std::string> address = {};    ///< where she is registered
};
BOOST_DESCRIBE_STRUCT(RegisterFacts, (), (ethnicity, address))

/// The proof of a person kept as the evidence of her level: `verified_claims` of OpenID Connect for
/// Identity Assurance 1.0, with one evidence for each step up to it. `by`: whose window, or
/// whose certificate. Holds personal data.
std::string verified_claims(const Claim& claim, ProofingWay way, Instant at,
                            const ProofingId& check, std::string_view by = {});

}  // namespace mashang::identity
