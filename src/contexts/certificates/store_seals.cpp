#include "contexts/certificates/store.h"

namespace mashang::certificates::store {

void add_seal(sql::Tx& tx, const Seal& seal) {
    tx.execute(
        "INSERT INTO certificates_seal (id, uscc, es_id, name, kind, state, fingerprint,"
        " picture_type, picture, seal, made_by, made_at, valid_until, changed_at, note, made_as,"
        " held_by, lost_by)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,"
        " $18)",
        seal.id, seal.uscc, seal.es_id, seal.name, seal.kind, seal.state, seal.fingerprint,
        seal.picture_type, seal.picture, seal.seal, seal.made_by, seal.made_at, seal.valid_until,
        seal.changed_at, seal.note, seal.made_as, seal.held_by, seal.lost_by);
}

std::vector<Seal> list_seals(sql::Tx& tx, std::string_view uscc) {
    return tx.query<Seal>(
        "SELECT id, uscc, es_id, name, kind, state, fingerprint, picture_type, picture, seal,"
        " made_by, made_at, valid_until, changed_at, note, made_as, held_by, lost_by FROM "
        "certificates_seal WHERE uscc = $1"
        " ORDER BY made_at DESC, id",
        uscc);
}

std::vector<Seal> list_seals_of_holder(sql::Tx& tx, const identity::PersonId& person) {
    return tx.query<Seal>(
        "SELECT id, uscc, es_id, name, kind, state, fingerprint, picture_type, picture, seal,"
        " made_by, made_at, valid_until, changed_at, note, made_as, held_by, lost_by FROM"
        " certificates_seal WHERE made_by = $1 ORDER BY made_at, id",
        person);
}

std::optional<Seal> find_seal(sql::Tx& tx, const SealId& id) {
    return tx.find<Seal>(
        "SELECT id, uscc, es_id, name, kind, state, fingerprint, picture_type, picture, seal,"
        " made_by, made_at, valid_until, changed_at, note, made_as, held_by, lost_by FROM "
        "certificates_seal WHERE id = $1",
        id);
}

std::optional<Seal> find_seal_known_as(sql::Tx& tx, std::string_view es_id) {
    return tx.find<Seal>(
        "SELECT id, uscc, es_id, name, kind, state, fingerprint, picture_type, picture, seal,"
        " made_by, made_at, valid_until, changed_at, note, made_as, held_by, lost_by FROM "
        "certificates_seal"
        " WHERE es_id = $1",
        es_id);
}

bool set_seal_state(sql::Tx& tx, const Seal& seal, SealState from) {
    return tx.execute(
               "UPDATE certificates_seal SET state = $3, changed_at = $4, note = $5,"
               " held_by = $6, lost_by = $7 WHERE id = $1 AND state = $2",
               seal.id, from, seal.state, seal.changed_at, seal.note, seal.held_by,
               seal.lost_by) == 1;
}

std::optional<std::string> find_maker(sql::Tx& tx, std::int64_t key_version) {
    return tx.find<std::string>(
        "SELECT certificate FROM certificates_seal_maker WHERE key_version = $1", key_version);
}

void add_maker(sql::Tx& tx, std::int64_t key_version, std::string_view certificate, Instant now) {
    tx.execute(
        "INSERT INTO certificates_seal_maker (key_version, certificate, made_at)"
        " VALUES ($1, $2, $3) ON CONFLICT (key_version) DO NOTHING",
        key_version, certificate, now);
}

bool is_maker(sql::Tx& tx, std::string_view certificate) {
    return tx.get<std::int64_t>(
               "SELECT COUNT(*) FROM certificates_seal_maker WHERE certificate = $1", certificate) >
           0;
}

}  // namespace mashang::certificates::store
