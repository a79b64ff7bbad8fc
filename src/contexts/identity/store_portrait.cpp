#include "contexts/identity/store_portrait.h"

namespace mashang::identity::store {

std::vector<KnownDevice> list_devices(sql::Tx& tx, const AccountId& account) {
    return tx.query<KnownDevice>(
        "SELECT device, seen_at FROM known_device WHERE account_id = $1 ORDER BY seen_at, device",
        account);
}

std::vector<ProofingRow> list_proofings(sql::Tx& tx, const PersonId& person) {
    return tx.query<ProofingRow>(
        "SELECT person_id, id, way, level, state, finding, claim_sealed, evidence_sealed,"
        " requested_at, decided_at, seen_by, seen_at FROM proofing WHERE person_id = $1"
        " ORDER BY requested_at DESC, id DESC",
        person);
}

}  // namespace mashang::identity::store
