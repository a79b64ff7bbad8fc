#pragma once

// The verbs of mandates; each is one transaction.

#include "contexts/mandates/guardianship.h"
#include "contexts/mandates/mandate.h"
#include "contexts/mandates/parts.h"
#include "contexts/mandates/rules.h"
#include "contexts/mandates/sealing.h"
#include "platform/http/caller.h"

namespace mashang::mandates {

// --- Between people (flows_mandates.cpp)

/// `side`: the caller's own. Whether the other number has an account is not told. Refuses:
/// json.invalid with all faults of the terms, kYourself; kTooMany. Tells `mandate.offered`.
Mandate propose(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Side side,
                const Invited& other, const Terms& terms);

/// A mandate that the caller has a part in or is invited to. Refuses: kNoSuchMandate.
Mandate get_mandate(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const MandateId& id);

/// The invited one agrees; she is who the proposer named. Refuses: kNoSuchMandate,
/// kNotInThisState, kNameDiffers, kTooMany. Tells `mandate.accepted`.
Mandate accept(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const MandateId& id);
/// Refuses: kNoSuchMandate, kNotInThisState. Tells `mandate.declined`.
Mandate decline(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const MandateId& id);
/// Either of the two, at any time [民法典 173]; the proposer also while it is only offered. Takes
/// effect with this transaction. Refuses: kNoSuchMandate, kNotInThisState. Tells `mandate.ended`.
Mandate end(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const MandateId& id);
/// All that a person, or whoever held an account, has a part in: she has died, or left.
void end_all(sql::Tx& tx, const Parts& parts, const std::optional<PersonId>& person,
             const std::optional<AccountId>& account);

/// Which side the caller is on; of an invitation the invited one.
Side side_of(const Mandate& mandate, const http::Caller& caller);

// --- At a window (flows_assistance.cpp)

/// The person agrees by one of the two.
struct Agreement {
    std::optional<MobileNumber> mobile = {};
    identity::CodeCheck code = {};
    std::optional<identity::Claim> card = {};  ///< read by the officer from her document
};
/// The officer files one item today for somebody who stands at his window, and acts for her from
/// now on in this session. Refuses: kOneWayToAgree, kNoSuchItem (json.invalid), kProveFirst, what
/// Identity::spend_agreement does. Tells `mandate.accepted`.
Mandate assist(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
               const std::string& item_id, const Agreement& agreement);

// --- Children (flows_guardians.cpp)

/// Asks the register whether the caller is a parent or guardian of the child. Refuses: json.invalid
/// (kNotAMinor …), kChildKnown, kEndedByDocument, kTooManyChildren.
Guardianship request_guardianship(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                  const identity::Claim& child);
/// Refuses: kNoSuchChild, also for another's.
Guardianship get_guardianship(sql::Tx& tx, const http::Caller& caller, const GuardianshipId& id);
/// Those of the caller's own guardians, also of days gone by: what was done for her is hers to see.
std::vector<Guardianship> list_guardians(sql::Tx& tx, const http::Caller& caller);
/// Refuses: kNoSuchGuardian, also for another's.
Guardianship get_guardian(sql::Tx& tx, const http::Caller& caller, const GuardianshipId& id);
/// What the register answered: decides a pending one and tells `guardianship.confirmed` or
/// `guardianship.refused`; of a confirmed one see checking.h. Does nothing to others.
void decide_guardianship(sql::Tx& tx, const Parts& parts, const PersonId& guardian,
                         const GuardianshipId& id, RelationFinding finding,
                         const identity::RegisterFacts& facts);

// --- Acting for (flows_acting.cpp)

/// From now on the caller's session acts for the principal; with nothing for herself. Of a child
/// whose guardian was confirmed more than a day ago the register is asked anew. Refuses:
/// kNoAuthority. Tells `acting.begun`, `acting.ended`.
void act_for(sql::Tx& tx, const Parts& parts, const Authorities& authorities,
             const http::Caller& caller, const std::optional<Principal>& principal);

/// People, as the app's Authorities ask of them: mandates, assistance and guardianships.
AuthoritySource people(const Parts& parts);

PersonId person_of(const http::Caller& caller);
AccountId account_of(const http::Caller& caller);

}  // namespace mashang::mandates
