#include "contexts/identity/flows_levels.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/register_wire.h"
#include "contexts/identity/sealing.h"

namespace mashang::identity {

void send_window_code(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                      const MobileNumber& mobile) {
    send_code(tx, parts, officer, mobile, CodePurpose::window);
}

store::ProofingRow request_window_proofing(sql::Tx& tx, const Parts& parts,
                                           const http::Caller& officer, const MobileNumber& mobile,
                                           const CodeCheck& code, const Claim& claim) {
    spend_code(tx, parts, mobile, CodePurpose::window, code);
    const auto account = store::find_account_by_mobile(tx, mobile_indexes(parts, mobile));
    // A code never reached a number without account.
    if (!account) throw Refused{refusals::kWrongCode};
    refuse_closed(*account);
    const auto person = store::find_person(tx, account->person_id).value();
    const bool is_other =
        person.level >= kLevelMatched && open_citizen_id(parts, person) != claim.citizen_id;
    if (is_other) throw Refused{refusals::kOtherPerson};
    if (store::has_pending_proofing(tx, person.id)) throw Refused{refusals::kProofingPending};
    auto proofing = open_proofing(tx, parts, person,
                                  {.way = ProofingWay::window,
                                   .claim = claim,
                                   .actor = officer.account_id,
                                   .authority = "officer",
                                   .office = officer.office_id});
    parts.place_order(tx, parts.clock.now(), order_of(person.id, proofing.id, claim));
    return proofing;
}

}  // namespace mashang::identity
