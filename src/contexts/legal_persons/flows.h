#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/mobile_number.h"
#include "contexts/legal_persons/api.h"
#include "contexts/legal_persons/parts.h"
#include "contexts/legal_persons/register_wire.h"
#include "contexts/legal_persons/sealing.h"
#include "contexts/legal_persons/store.h"

namespace mashang::legal_persons {

// --- Claims (flows_claims.cpp)

/// The caller says that she is its legal representative; the register is asked with her proven name
/// and number. Refuses: kAlreadyYours, kClaimPending, kTooManyClaims, kTooManyLegalPersons; and
/// identity's kNoSuchPerson. Tells `legal_person.claimed` and `person_data.read`.
Claim claim(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Uscc& uscc,
            const OrganisationName& name);
/// Refuses: kNoSuchClaim.
Claim get_claim(sql::Tx& tx, const PersonId& person, const ClaimId& id);
/// The register's answer. Without effect on a claim that is decided already. A match makes her the
/// representative, and ends what the one before her began. Tells `legal_person.proven` or
/// `legal_person.not_proven`.
void decide_claim(sql::Tx& tx, const Parts& parts, const PersonId& person, const ClaimId& id,
                  const RegisterAnswer& answer);

// --- What the register says later (flows_register.cpp)

/// The register's word about `legal_person` and the representative that it was asked about. Without
/// effect when somebody else represents it by now. Tells `legal_person.representative_left` or
/// `legal_person.lapsed`, and `agency.ended` of each agent.
void confirm(sql::Tx& tx, const Parts& parts, const LegalPersonId& legal_person,
             const PersonId& representative, const RegisterAnswer& answer);
/// Makes `person` the representative, as the register says. Tells
/// `legal_person.representative_left` of the one before her.
LegalPersonId put_representative(sql::Tx& tx, const Parts& parts, const PersonId& person,
                                 const Uscc& uscc, const OrganisationName& name);
/// The representative is none any more, or the legal person is in business no more: its agents end.
void apply(sql::Tx& tx, const Parts& parts, LegalPerson legal_person, RegisterEvent event,
           EndedBecause why);

// --- Agencies (flows_agencies.cpp)

struct NewAgency {
    Invited invited;
    AgencyWish wish;
};
/// By the representative; a text message goes to the invited number, whether it has an account or
/// not. Refuses: kNoSuchLegalPerson, kNotConfirmedOfLate; json.invalid with the faults of
/// `faults_of` and kOwnMobile; kTooManyAgents, kTooManyOffers. Tells `agency.offered`.
Agency offer(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
             const LegalPersonId& legal_person, const NewAgency& wish);
/// By the representative: takes an offer back or ends what was accepted. Refuses:
/// kNoSuchLegalPerson, kNoSuchAgency. Tells `agency.ended`.
void end_agency(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                const LegalPersonId& legal_person, const AgencyId& id);

/// To the representative, the newest first: offered, accepted, and ended since then. Refuses:
/// kNoSuchLegalPerson.
std::vector<Agency> agencies_of_own(sql::Tx& tx, const http::Caller& caller,
                                    const LegalPersonId& legal_person, Instant ended_since,
                                    std::size_t most);

// --- What the invited person answers (flows_offers.cpp)

/// Offers to the caller's number, while they can be accepted.
std::vector<Agency> list_offers(sql::Tx& tx, const Parts& parts, const http::Caller& caller);
/// By the person whose number it was sent to, and whose proven name it names; in place of what she
/// had accepted there before. Refuses: kNoSuchOffer, kMeantForAnother, kRepresentsIt. Tells
/// `agency.accepted`.
Agency accept(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const AgencyId& id);
/// Refuses: kNoSuchOffer. Tells `agency.ended`.
void decline(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const AgencyId& id);
/// By the agent. Refuses: kNoSuchAgency. Tells `agency.ended`.
void resign(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const AgencyId& id);

// --- What time does (flows_rounds.cpp)

/// Ends agencies whose last day is over and offers that nobody answered; asks the register about
/// those that it has not confirmed for long. A limited number each; true: there may be more.
bool make_round(sql::Tx& tx, const Parts& parts);

}  // namespace mashang::legal_persons
