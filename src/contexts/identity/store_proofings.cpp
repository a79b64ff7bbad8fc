#include "contexts/identity/store.h"

namespace mashang::identity::store {

void add_proofing(sql::Tx& tx, const ProofingRow& proofing) {
    tx.insert("proofing", proofing);
}

std::optional<ProofingRow> find_proofing(sql::Tx& tx, const PersonId& person,
                                         const ProofingId& id) {
    return tx.find<ProofingRow>(
        "SELECT person_id, id, way, level, state, finding, claim_sealed, evidence_sealed,"
        " requested_at, decided_at, seen_by, seen_at FROM proofing WHERE person_id = $1 AND id = "
        "$2",
        person, id);
}

std::optional<ProofingRow> find_proof(sql::Tx& tx, const PersonId& person) {
    return tx.find<ProofingRow>(
        "SELECT person_id, id, way, level, state, finding, claim_sealed, evidence_sealed,"
        " requested_at, decided_at, seen_by, seen_at FROM proofing WHERE person_id = $1 AND state "
        "= $2"
        " ORDER BY level DESC, decided_at DESC, id DESC LIMIT 1",
        person, ProofingState::proven);
}

bool has_pending_proofing(sql::Tx& tx, const PersonId& person) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM proofing WHERE person_id = $1 AND state = $2",
                                person, ProofingState::pending) > 0;
}

void save_proofing(sql::Tx& tx, const ProofingRow& proofing) {
    tx.execute(
        "UPDATE proofing SET state = $3, finding = $4, evidence_sealed = $5, decided_at = $6"
        " WHERE person_id = $1 AND id = $2",
        proofing.person_id, proofing.id, proofing.state, proofing.finding, proofing.evidence_sealed,
        proofing.decided_at);
}

void add_face_challenge(sql::Tx& tx, const FaceChallengeRow& challenge) {
    tx.insert("face_challenge", challenge);
}

std::optional<FaceChallengeRow> take_face_challenge(sql::Tx& tx, std::string_view challenge_hash) {
    return tx.find<FaceChallengeRow>(
        "DELETE FROM face_challenge WHERE challenge = $1"
        " RETURNING challenge, account_id, actions, consented_at, issued_at",
        challenge_hash);
}

}  // namespace mashang::identity::store
