#include "contexts/openid/store.h"

namespace mashang::openid::store {

void add_code(sql::Tx& tx, const CodeRow& code) {
    tx.insert("openid_code", code);
}

std::optional<CodeRow> find_code(sql::Tx& tx, std::string_view hash) {
    return tx.find<CodeRow>(
        "SELECT hash, authorization_id, client_id, redirect_uri, redirect_uri_was_sent, challenge,"
        " nonce, jkt, expires_at, used_at FROM openid_code WHERE hash = $1",
        hash);
}

bool use_code(sql::Tx& tx, std::string_view hash, Instant at) {
    return tx.execute("UPDATE openid_code SET used_at = $2 WHERE hash = $1 AND used_at IS NULL",
                      hash, at) == 1;
}

void add_refresh_token(sql::Tx& tx, const RefreshTokenRow& token) {
    tx.insert("openid_refresh_token", token);
}

std::optional<RefreshTokenRow> find_refresh_token(sql::Tx& tx, std::string_view hash) {
    return tx.find<RefreshTokenRow>(
        "SELECT hash, authorization_id, client_id, jkt, issued_at, expires_at, replaced_at"
        " FROM openid_refresh_token WHERE hash = $1",
        hash);
}

bool replace_refresh_token(sql::Tx& tx, std::string_view hash, Instant at) {
    return tx.execute(
               "UPDATE openid_refresh_token SET replaced_at = $2"
               " WHERE hash = $1 AND replaced_at IS NULL",
               hash, at) == 1;
}

void remove_refresh_token(sql::Tx& tx, std::string_view hash) {
    tx.execute("DELETE FROM openid_refresh_token WHERE hash = $1", hash);
}

void revoke_token(sql::Tx& tx, std::string_view token_id, Instant expires_at) {
    tx.execute(
        "INSERT INTO openid_revoked_token (token_id, expires_at) VALUES ($1, $2)"
        " ON CONFLICT (token_id) DO NOTHING",
        token_id, expires_at);
}

bool is_revoked(sql::Tx& tx, std::string_view token_id) {
    return tx
        .find<std::int64_t>("SELECT 1 AS found FROM openid_revoked_token WHERE token_id = $1",
                            token_id)
        .has_value();
}

bool see_once(sql::Tx& tx, std::string_view hash, Instant expires_at) {
    return tx.execute(
               "INSERT INTO openid_seen (hash, expires_at) VALUES ($1, $2)"
               " ON CONFLICT (hash) DO NOTHING",
               hash, expires_at) == 1;
}

void add_pushed(sql::Tx& tx, const PushedRow& pushed) {
    tx.insert("openid_pushed_request", pushed);
}

std::optional<PushedRow> find_pushed(sql::Tx& tx, std::string_view hash) {
    return tx.find<PushedRow>(
        "SELECT hash, client_id, request, jkt, expires_at, used_at FROM openid_pushed_request"
        " WHERE hash = $1",
        hash);
}

bool use_pushed(sql::Tx& tx, std::string_view hash, Instant at) {
    return tx.execute(
               "UPDATE openid_pushed_request SET used_at = $2 WHERE hash = $1 AND used_at IS NULL",
               hash, at) == 1;
}

}  // namespace mashang::openid::store
