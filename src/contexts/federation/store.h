#pragma once

// All SQL of federation.

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/federation/provider.h"
#include "contexts/identity/account.h"
#include "platform/sql/sql.h"

namespace mashang::federation::store {

using identity::AccountId;

// --- Providers (store_providers.cpp)

/// False: the id or the issuer is registered already.
bool add_provider(sql::Tx& tx, const Provider& provider);
/// False: the issuer is another's.
bool save_provider(sql::Tx& tx, const Provider& provider);
std::optional<Provider> find_provider(sql::Tx& tx, std::string_view id);
/// By name.
std::vector<Provider> list_providers(sql::Tx& tx);

// --- Visits and wishes (store_visits.cpp)

enum class Purpose { sign_in, link };
BOOST_DESCRIBE_ENUM(Purpose, sign_in, link)

struct VisitRow {
    std::string state_hash = {};
    std::string cookie_hash = {};
    std::string provider_id = {};
    Purpose purpose = Purpose::sign_in;
    std::string nonce = {};
    std::string verifier_sealed = {};
    std::string next = {};
    std::optional<AccountId> account_id = {};
    std::optional<std::string> session_id = {};
    Instant begun_at = {};
};
BOOST_DESCRIBE_STRUCT(VisitRow, (),
                      (state_hash, cookie_hash, provider_id, purpose, nonce, verifier_sealed, next,
                       account_id, session_id, begun_at))

void add_visit(sql::Tx& tx, const VisitRow& visit);
/// It serves once, and only the browser that left with it.
std::optional<VisitRow> take_visit(sql::Tx& tx, std::string_view state_hash,
                                   std::string_view cookie_hash);

struct WishRow {
    std::string id;
    AccountId account_id;
    std::string session_id;
    std::string provider_id;
    std::string subject_index;
    std::string person_sealed;
    Instant made_at;
};
BOOST_DESCRIBE_STRUCT(WishRow, (),
                      (id, account_id, session_id, provider_id, subject_index, person_sealed,
                       made_at))

void add_wish(sql::Tx& tx, const WishRow& wish);
/// Of this account and session only.
std::optional<WishRow> find_wish(sql::Tx& tx, const AccountId& account, std::string_view session,
                                 std::string_view id);
/// It serves once.
std::optional<WishRow> take_wish(sql::Tx& tx, const AccountId& account, std::string_view session,
                                 std::string_view id);
/// Removes visits and wishes begun before; how many.
std::int64_t sweep(sql::Tx& tx, Instant before);

// --- Links and the sessions that began with them (store_links.cpp)

/// Of an account: whose that is may change at a window (identity's `person.taken_over`).
struct LinkRow {
    std::string subject_index;
    std::string id;
    AccountId account_id;
    std::string provider_id;
    Instant linked_at;
    std::optional<Instant> last_used_at = {};
};
BOOST_DESCRIBE_STRUCT(LinkRow, (),
                      (subject_index, id, account_id, provider_id, linked_at, last_used_at))

/// False: the subject is linked, or the account has a link of this provider.
bool add_link(sql::Tx& tx, const LinkRow& link);
/// Of any of the indexes (blind indexes under each key there was).
std::optional<LinkRow> find_link(sql::Tx& tx, std::span<const std::string> subject_indexes);
std::vector<LinkRow> list_links(sql::Tx& tx, const AccountId& account);
void touch_link(sql::Tx& tx, std::string_view id, Instant at);
/// Nothing: this account has no such link.
std::optional<LinkRow> remove_link(sql::Tx& tx, const AccountId& account, std::string_view id);
void remove_links(sql::Tx& tx, const AccountId& account);

struct SessionRow {
    std::string session_id;
    AccountId account_id;
    std::string provider_id;
    std::string subject_index;
    std::string sid_index;
    Instant said_at;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (),
                      (session_id, account_id, provider_id, subject_index, sid_index, said_at))

void add_session(sql::Tx& tx, const SessionRow& session);
void remove_session(sql::Tx& tx, std::string_view session_id);
std::vector<SessionRow> list_sessions_of_subject(sql::Tx& tx,
                                                 std::span<const std::string> subject_indexes);
std::vector<SessionRow> list_sessions_of_sid(sql::Tx& tx, std::string_view provider_id,
                                             std::span<const std::string> sid_indexes);
std::vector<SessionRow> list_sessions(sql::Tx& tx, const AccountId& account,
                                      std::string_view provider_id);
std::vector<SessionRow> list_sessions_of_provider(sql::Tx& tx, std::string_view provider_id);

}  // namespace mashang::federation::store
