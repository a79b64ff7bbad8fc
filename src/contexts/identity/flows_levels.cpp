#include "contexts/identity/flows_levels.h"

#include "contexts/identity/card_wire.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"

namespace mashang::identity {

store::ProofingRow request_card_proofing(sql::Tx& tx, const Parts& parts,
                                         const http::Caller& caller, const CardNumber& card) {
    const auto person = get_matched_person(tx, caller);
    refuse_unasked_for(tx, parts, person, kLevelCard);
    const Claim claim = claim_of(parts, person);
    auto proofing = open_proofing(
        tx, parts, person,
        {.way = card.is_bank() ? ProofingWay::bank_card : ProofingWay::social_security_card,
         .claim = claim,
         .actor = caller.account_id,
         .authority = "self"});
    const auto account = store::find_account(tx, person.account_id.value()).value();
    parts.place_order(tx, parts.clock.now(),
                      order_of(CardQuestion{.person = person.id,
                                            .proofing = proofing.id,
                                            .claim = claim,
                                            .card = card,
                                            .mobile = open_mobile(parts, account)}));
    return proofing;
}

}  // namespace mashang::identity
