#include "contexts/openid/store.h"

namespace mashang::openid::store {
namespace {

void count_up(sql::Tx& tx) {
    tx.execute("UPDATE openid_app_version SET version = version + 1 WHERE id = 1");
}

}  // namespace

void add_app(sql::Tx& tx, const AppRow& app) {
    tx.insert("openid_app", app);
    count_up(tx);
}

void save_app(sql::Tx& tx, const AppRow& app) {
    tx.execute(
        "UPDATE openid_app SET state = $2, owner = $3, office_id = $4, metadata = $5, note = $6,"
        " fetched_keys = $7, fetched_at = $8, changed_at = $9 WHERE client_id = $1",
        app.client_id, app.state, app.owner, app.office_id, app.metadata, app.note,
        app.fetched_keys, app.fetched_at, app.changed_at);
    count_up(tx);
}

std::optional<AppRow> find_app(sql::Tx& tx, std::string_view client_id) {
    return tx.find<AppRow>(
        "SELECT client_id, state, owner, office_id, metadata, note, fetched_keys, fetched_at,"
        " created_at, changed_at FROM openid_app WHERE client_id = $1",
        client_id);
}

std::vector<AppRow> list_apps(sql::Tx& tx) {
    return tx.query<AppRow>(
        "SELECT client_id, state, owner, office_id, metadata, note, fetched_keys, fetched_at,"
        " created_at, changed_at FROM openid_app ORDER BY created_at DESC, client_id");
}

std::vector<AppRow> list_apps_of(sql::Tx& tx, std::string_view office_id) {
    return tx.query<AppRow>(
        "SELECT client_id, state, owner, office_id, metadata, note, fetched_keys, fetched_at,"
        " created_at, changed_at FROM openid_app WHERE office_id = $1"
        " ORDER BY created_at DESC, client_id",
        office_id);
}

void add_secret(sql::Tx& tx, const SecretRow& secret) {
    tx.insert("openid_app_secret", secret);
    count_up(tx);
}

bool remove_secret(sql::Tx& tx, std::string_view client_id, std::string_view id) {
    count_up(tx);
    return tx.execute("DELETE FROM openid_app_secret WHERE client_id = $1 AND id = $2", client_id,
                      id) == 1;
}

std::vector<SecretRow> list_secrets(sql::Tx& tx, std::string_view client_id) {
    return tx.query<SecretRow>(
        "SELECT client_id, id, hash, created_at FROM openid_app_secret WHERE client_id = $1"
        " ORDER BY created_at, id",
        client_id);
}

std::int64_t app_version(sql::Tx& tx) {
    return tx.get<std::int64_t>("SELECT version FROM openid_app_version WHERE id = 1");
}

}  // namespace mashang::openid::store
