#pragma once

// All SQL of openid; store_*.cpp, one for each table or two.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "contexts/openid/app.h"
#include "platform/sql/sql.h"

namespace mashang::openid::store {

// --- Apps (store_apps.cpp)

struct AppRow {
    std::string client_id;
    AppState state = AppState::draft;
    std::string owner;
    std::string office_id;
    std::string metadata;  ///< JSON
    std::string note;
    std::optional<std::string> fetched_keys = {};
    std::optional<Instant> fetched_at = {};
    Instant created_at;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(AppRow, (),
                      (client_id, state, owner, office_id, metadata, note, fetched_keys, fetched_at,
                       created_at, changed_at))

struct SecretRow {
    std::string client_id;
    std::string id;
    std::string hash;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(SecretRow, (), (client_id, id, hash, created_at))

/// Those that change an app count the version up, so that all nodes read it again.
void add_app(sql::Tx& tx, const AppRow& app);
void save_app(sql::Tx& tx, const AppRow& app);
std::optional<AppRow> find_app(sql::Tx& tx, std::string_view client_id);
std::vector<AppRow> list_apps(sql::Tx& tx);
std::vector<AppRow> list_apps_of(sql::Tx& tx, std::string_view office_id);
void add_secret(sql::Tx& tx, const SecretRow& secret);
/// False: there is none.
bool remove_secret(sql::Tx& tx, std::string_view client_id, std::string_view id);
std::vector<SecretRow> list_secrets(sql::Tx& tx, std::string_view client_id);
std::int64_t app_version(sql::Tx& tx);

// --- Consents and authorizations (store_authorizations.cpp)

struct ConsentRow {
    std::string person_id;
    std::string client_id;
    std::string scopes;
    std::string claims;
    std::string subject;
    Instant given_at;
};
BOOST_DESCRIBE_STRUCT(ConsentRow, (), (person_id, client_id, scopes, claims, subject, given_at))

void put_consent(sql::Tx& tx, const ConsentRow& consent);
std::optional<ConsentRow> find_consent(sql::Tx& tx, std::string_view person_id,
                                       std::string_view client_id);
std::vector<ConsentRow> list_consents(sql::Tx& tx, std::string_view person_id);
/// Whom an app knows by this name, if she agreed to it.
std::optional<std::string> find_person_by_subject(sql::Tx& tx, std::string_view client_id,
                                                  std::string_view subject);
/// False: there was none.
bool remove_consent(sql::Tx& tx, std::string_view person_id, std::string_view client_id);
/// All of a person's.
void remove_consents(sql::Tx& tx, std::string_view person_id);

struct AuthorizationRow {
    std::string id;
    std::string person_id;
    std::string client_id;
    std::string account_id;
    std::string session_id;
    std::string scopes;
    std::string claims;
    std::string resources;
    int level = 0;
    std::string methods;
    int strength = 0;
    Instant signed_in_at;
    Instant begun_at;
    Instant used_at;
    std::optional<Instant> revoked_at = {};
};
BOOST_DESCRIBE_STRUCT(AuthorizationRow, (),
                      (id, person_id, client_id, account_id, session_id, scopes, claims, resources,
                       level, methods, strength, signed_in_at, begun_at, used_at, revoked_at))

void add_authorization(sql::Tx& tx, const AuthorizationRow& authorization);
std::optional<AuthorizationRow> find_authorization(sql::Tx& tx, std::string_view id);
/// The same, behind an access token: nothing when either was taken back.
std::optional<AuthorizationRow> find_authorization_behind(sql::Tx& tx, std::string_view id,
                                                          std::string_view token_id);
void use_authorization(sql::Tx& tx, std::string_view id, Instant at);
void revoke_authorization(sql::Tx& tx, std::string_view id, Instant at);
/// All of one app's; how many.
std::int64_t revoke_authorizations(sql::Tx& tx, std::string_view person_id,
                                   std::string_view client_id, Instant at);
/// All of a person's, whatever the app.
void revoke_authorizations_of(sql::Tx& tx, std::string_view person_id, Instant at);
/// Those begun in a session and not revoked.
std::vector<AuthorizationRow> list_authorizations_of_session(sql::Tx& tx,
                                                             std::string_view session_id);
/// When an app used what it may have last.
std::optional<Instant> last_use(sql::Tx& tx, std::string_view person_id,
                                std::string_view client_id);

// --- Codes and tokens (store_tokens.cpp)

struct CodeRow {
    std::string hash;
    std::string authorization_id;
    std::string client_id;
    std::string redirect_uri;
    bool redirect_uri_was_sent = true;
    std::string challenge;
    std::string nonce;
    std::string jkt;
    Instant expires_at;
    std::optional<Instant> used_at = {};
};
BOOST_DESCRIBE_STRUCT(CodeRow, (),
                      (hash, authorization_id, client_id, redirect_uri, redirect_uri_was_sent,
                       challenge, nonce, jkt, expires_at, used_at))

void add_code(sql::Tx& tx, const CodeRow& code);
std::optional<CodeRow> find_code(sql::Tx& tx, std::string_view hash);
/// False: somebody was faster.
bool use_code(sql::Tx& tx, std::string_view hash, Instant at);

struct RefreshTokenRow {
    std::string hash;
    std::string authorization_id;
    std::string client_id;
    std::string jkt;
    Instant issued_at;
    Instant expires_at;
    std::optional<Instant> replaced_at = {};
};
BOOST_DESCRIBE_STRUCT(RefreshTokenRow, (),
                      (hash, authorization_id, client_id, jkt, issued_at, expires_at, replaced_at))

void add_refresh_token(sql::Tx& tx, const RefreshTokenRow& token);
std::optional<RefreshTokenRow> find_refresh_token(sql::Tx& tx, std::string_view hash);
/// False: it was replaced already.
bool replace_refresh_token(sql::Tx& tx, std::string_view hash, Instant at);
void remove_refresh_token(sql::Tx& tx, std::string_view hash);

void revoke_token(sql::Tx& tx, std::string_view token_id, Instant expires_at);
bool is_revoked(sql::Tx& tx, std::string_view token_id);

/// False: it was seen before, and is still in force.
bool see_once(sql::Tx& tx, std::string_view hash, Instant expires_at);

struct PushedRow {
    std::string hash;
    std::string client_id;
    std::string request;
    std::string jkt;
    Instant expires_at;
    std::optional<Instant> used_at = {};
};
BOOST_DESCRIBE_STRUCT(PushedRow, (), (hash, client_id, request, jkt, expires_at, used_at))

void add_pushed(sql::Tx& tx, const PushedRow& pushed);
std::optional<PushedRow> find_pushed(sql::Tx& tx, std::string_view hash);
/// False: it was used already.
bool use_pushed(sql::Tx& tx, std::string_view hash, Instant at);

// --- What waits for a person's word (store_waiting.cpp)

enum class WaitingKind { device, backchannel };
BOOST_DESCRIBE_ENUM(WaitingKind, device, backchannel)
enum class WaitingState { pending, approved, denied, redeemed };
BOOST_DESCRIBE_ENUM(WaitingState, pending, approved, denied, redeemed)

struct WaitingRow {
    std::string hash;
    std::string id;
    WaitingKind kind = WaitingKind::device;
    std::string client_id;
    std::optional<std::string> user_code_hash = {};
    std::optional<std::string> person_id = {};
    std::string scopes;
    std::string acr_values;
    std::string resources;
    std::string binding_message;
    WaitingState state = WaitingState::pending;
    std::optional<std::string> authorization_id = {};
    std::int64_t interval_s = 5;
    std::optional<Instant> polled_at = {};
    Instant begun_at;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(WaitingRow, (),
                      (hash, id, kind, client_id, user_code_hash, person_id, scopes, acr_values,
                       resources, binding_message, state, authorization_id, interval_s, polled_at,
                       begun_at, expires_at))

void add_waiting(sql::Tx& tx, const WaitingRow& waiting);
std::optional<WaitingRow> find_waiting(sql::Tx& tx, std::string_view hash);
std::optional<WaitingRow> find_waiting_by_id(sql::Tx& tx, std::string_view id);
std::optional<WaitingRow> find_waiting_by_user_code(sql::Tx& tx, std::string_view hash);
std::vector<WaitingRow> list_waiting_of(sql::Tx& tx, std::string_view person_id, Instant now);
/// Asked how far it is; with the interval from now on.
void poll_waiting(sql::Tx& tx, std::string_view hash, Instant at, std::int64_t interval_s);
/// False: it is not in state `from` any more.
bool move_waiting(sql::Tx& tx, const WaitingRow& waiting, WaitingState from);

/// So long after it was begun an authorization is forgotten: far longer than its refresh tokens
/// live, so that nothing stands on it any more.
inline constexpr std::chrono::days kAuthorizationsKept{90};

/// Removes what is over, a few hundred authorizations at a time; how many rows.
std::int64_t sweep(sql::Tx& tx, Instant now);

}  // namespace mashang::openid::store
