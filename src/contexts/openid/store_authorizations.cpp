#include "contexts/openid/store.h"

namespace mashang::openid::store {
namespace {

const std::string kSelect =
    "SELECT id, person_id, client_id, account_id, session_id, scopes, claims, resources, level,"
    " methods, strength, signed_in_at, begun_at, used_at, revoked_at FROM openid_authorization";
const std::string kById = kSelect + " WHERE id = $1";
const std::string kBehindToken = kById +
                                 " AND revoked_at IS NULL AND NOT EXISTS"
                                 " (SELECT 1 FROM openid_revoked_token WHERE token_id = $2)";
const std::string kOfSession =
    kSelect + " WHERE session_id = $1 AND revoked_at IS NULL ORDER BY begun_at, id";

}  // namespace

void put_consent(sql::Tx& tx, const ConsentRow& consent) {
    tx.execute(
        "INSERT INTO openid_consent (person_id, client_id, scopes, claims, subject, given_at)"
        " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id, client_id)"
        " DO UPDATE SET scopes = $3, claims = $4, subject = $5, given_at = $6",
        consent.person_id, consent.client_id, consent.scopes, consent.claims, consent.subject,
        consent.given_at);
}

std::optional<ConsentRow> find_consent(sql::Tx& tx, std::string_view person_id,
                                       std::string_view client_id) {
    return tx.find<ConsentRow>(
        "SELECT person_id, client_id, scopes, claims, subject, given_at FROM openid_consent"
        " WHERE person_id = $1 AND client_id = $2",
        person_id, client_id);
}

std::vector<ConsentRow> list_consents(sql::Tx& tx, std::string_view person_id) {
    return tx.query<ConsentRow>(
        "SELECT person_id, client_id, scopes, claims, subject, given_at FROM openid_consent"
        " WHERE person_id = $1 ORDER BY given_at DESC, client_id",
        person_id);
}

std::optional<std::string> find_person_by_subject(sql::Tx& tx, std::string_view client_id,
                                                  std::string_view subject) {
    return tx.find<std::string>(
        "SELECT person_id FROM openid_consent WHERE client_id = $1 AND subject = $2", client_id,
        subject);
}

bool remove_consent(sql::Tx& tx, std::string_view person_id, std::string_view client_id) {
    return tx.execute("DELETE FROM openid_consent WHERE person_id = $1 AND client_id = $2",
                      person_id, client_id) == 1;
}

void add_authorization(sql::Tx& tx, const AuthorizationRow& authorization) {
    tx.insert("openid_authorization", authorization);
}

std::optional<AuthorizationRow> find_authorization(sql::Tx& tx, std::string_view id) {
    return tx.find<AuthorizationRow>(kById, id);
}

std::optional<AuthorizationRow> find_authorization_behind(sql::Tx& tx, std::string_view id,
                                                          std::string_view token_id) {
    return tx.find<AuthorizationRow>(kBehindToken, id, token_id);
}

void use_authorization(sql::Tx& tx, std::string_view id, Instant at) {
    tx.execute("UPDATE openid_authorization SET used_at = $2 WHERE id = $1", id, at);
}

void revoke_authorization(sql::Tx& tx, std::string_view id, Instant at) {
    tx.execute(
        "UPDATE openid_authorization SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL", id,
        at);
}

std::int64_t revoke_authorizations(sql::Tx& tx, std::string_view person_id,
                                   std::string_view client_id, Instant at) {
    return tx.execute(
        "UPDATE openid_authorization SET revoked_at = $3"
        " WHERE person_id = $1 AND client_id = $2 AND revoked_at IS NULL",
        person_id, client_id, at);
}

void remove_consents(sql::Tx& tx, std::string_view person_id) {
    tx.execute("DELETE FROM openid_consent WHERE person_id = $1", person_id);
}

void revoke_authorizations_of(sql::Tx& tx, std::string_view person_id, Instant at) {
    tx.execute(
        "UPDATE openid_authorization SET revoked_at = $2"
        " WHERE person_id = $1 AND revoked_at IS NULL",
        person_id, at);
}

std::vector<AuthorizationRow> list_authorizations_of_session(sql::Tx& tx,
                                                             std::string_view session_id) {
    return tx.query<AuthorizationRow>(kOfSession, session_id);
}

std::optional<Instant> last_use(sql::Tx& tx, std::string_view person_id,
                                std::string_view client_id) {
    return tx.find<Instant>(
        "SELECT used_at FROM openid_authorization WHERE person_id = $1 AND client_id = $2"
        " ORDER BY used_at DESC LIMIT 1",
        person_id, client_id);
}

}  // namespace mashang::openid::store
