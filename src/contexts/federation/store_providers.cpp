#include "contexts/federation/store.h"

namespace mashang::federation::store {
namespace {

bool is_free(sql::Tx& tx, const Provider& provider) {
    return tx.get<std::int64_t>(
               "SELECT COUNT(*) FROM federation_provider WHERE issuer = $1 AND id <> $2",
               provider.issuer, provider.id) == 0;
}

}  // namespace

bool add_provider(sql::Tx& tx, const Provider& provider) {
    if (!is_free(tx, provider) || find_provider(tx, provider.id)) return false;
    tx.insert("federation_provider", provider);
    return true;
}

bool save_provider(sql::Tx& tx, const Provider& provider) {
    if (!is_free(tx, provider)) return false;
    tx.execute(
        "UPDATE federation_provider SET name_zh = $2, name_en = $3, issuer = $4, client_id = $5,"
        " auth_method = $6, secret_sealed = $7, scopes = $8, claims = $9, level = $10, state = $11,"
        " note = $12, changed_at = $13 WHERE id = $1",
        provider.id, provider.name_zh, provider.name_en, provider.issuer, provider.client_id,
        provider.auth_method, provider.secret_sealed, provider.scopes, provider.claims,
        provider.level, provider.state, provider.note, provider.changed_at);
    return true;
}

std::optional<Provider> find_provider(sql::Tx& tx, std::string_view id) {
    return tx.find<Provider>(
        "SELECT id, name_zh, name_en, issuer, client_id, auth_method, secret_sealed, scopes,"
        " claims, level, state, note, created_at, changed_at FROM federation_provider"
        " WHERE id = $1",
        id);
}

std::vector<Provider> list_providers(sql::Tx& tx) {
    return tx.query<Provider>(
        "SELECT id, name_zh, name_en, issuer, client_id, auth_method, secret_sealed, scopes,"
        " claims, level, state, note, created_at, changed_at FROM federation_provider"
        " ORDER BY name_zh, id");
}

}  // namespace mashang::federation::store
