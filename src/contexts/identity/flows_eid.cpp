#include "contexts/identity/flows_levels.h"

namespace mashang::identity {

void prove_by_eid(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  std::string_view issuer) {
    const auto person = get_matched_person(tx, caller);
    const auto account = store::find_account(tx, person.account_id.value()).value();
    if (person.level >= kLevelInPerson && !account.recovered_at) return;
    const auto proofing = open_proofing(tx, parts, person,
                                        {.way = ProofingWay::eid,
                                         .claim = claim_of(parts, person),
                                         .actor = caller.account_id,
                                         .authority = "self",
                                         .issuer = std::string{issuer}});
    decide_proofing(tx, parts, person.id, proofing.id, Finding::matched, {});
}

}  // namespace mashang::identity
