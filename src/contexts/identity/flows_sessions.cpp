#include "base/enum_names.h"
#include "contexts/identity/authentication.h"
#include "contexts/identity/device.h"
#include "contexts/identity/flows.h"
#include "contexts/identity/flows_factors.h"
#include "contexts/identity/refusals.h"
#include "platform/crypto/hash.h"
#include "platform/http/cookies.h"

namespace mashang::identity {
namespace {

constexpr std::size_t kReferenceBytes = 32;

void tell_end(sql::Tx& tx, const Parts& parts, const AccountId& account, const SessionId& id,
              End why) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "session.ended",
                        .actor = account.text(),
                        .on_behalf = "",
                        .authority = "self",
                        .subject = "account:" + account.text(),
                        .facts = {{"session", id.text()}, {"why", name_of_enumerator(why)}}});
}

/// The session that the browser came with gives way to the new one, whoever's it is.
void end_previous(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const auto previous = SessionId::parse(caller.session_id);
    const auto account = AccountId::parse(caller.account_id);
    if (!previous || !account) return;
    if (store::remove_session(tx, *account, *previous)) {
        tell_end(tx, parts, *account, *previous, End::replaced);
    }
}

/// A person hears of a sign-in with a kind of device that her account was not used with before; the
/// first is her own.
void note_device(sql::Tx& tx, const Parts& parts, const AccountId& id,
                 const store::SessionRow& session) {
    const auto account = store::find_account(tx, id).value();
    const bool is_first = store::count_devices(tx, id) == 0;
    if (!store::note_device(tx, id, session.device, session.last_seen_at) || is_first) return;
    parts.journal.tell(tx, session.last_seen_at,
                       {.what = "device.new",
                        .actor = id.text(),
                        .on_behalf = account.person_id.text(),
                        .authority = "self",
                        .subject = "account:" + id.text(),
                        .facts = {{"session", session.id.text()}, {"device", session.device}}});
}

std::string new_reference(const Parts& parts) {
    return crypto::to_base64url(parts.random_bytes(kReferenceBytes));
}

AccountId account_of(const http::Caller& caller) {
    const auto account = AccountId::parse(caller.account_id);
    if (!account) throw Refused{refusals::kNoSuchSession};
    return *account;
}

}  // namespace

std::string hash_of_reference(std::string_view reference) {
    return crypto::to_hex(crypto::sha256(reference));
}

NewSession start_session(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const AccountId& account, AccountKind kind, std::string_view methods,
                         const std::optional<Instant>& shown_at) {
    end_previous(tx, parts, caller);
    const Instant now = parts.clock.now();
    const std::string reference = new_reference(parts);
    const store::SessionRow session{.reference_hash = hash_of_reference(reference),
                                    .id = parts.new_id<SessionId>(),
                                    .account_id = account,
                                    .kind = kind,
                                    .device = device_of(caller.user_agent),
                                    .address_masked = masked_address(caller.address),
                                    .signed_in_at = shown_at.value_or(now),
                                    .last_seen_at = now,
                                    .methods = with_methods(methods, "")};
    store::add_session(tx, session);
    parts.journal.tell(tx, now,
                       {.what = "session.started",
                        .actor = account.text(),
                        .on_behalf = "",
                        .authority = "self",
                        .subject = "account:" + account.text(),
                        .facts = {{"session", session.id.text()},
                                  {"device", session.device},
                                  {"methods", session.methods}}});
    if (kind == AccountKind::person) note_device(tx, parts, account, session);
    return {.cookie = http::set_cookie(http::kSessionCookie, reference), .id = session.id};
}

std::string renew_session(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          std::string_view methods) {
    const Instant now = parts.clock.now();
    const AccountId account = account_of(caller);
    const auto id = SessionId::parse(caller.session_id);
    const std::string reference = new_reference(parts);
    const std::string together = with_methods(caller.methods, methods);
    if (!id ||
        !store::renew_session(tx, account, *id, hash_of_reference(reference), together, now)) {
        throw Refused{refusals::kNoSuchSession};
    }
    parts.journal.tell(tx, now,
                       {.what = "session.renewed",
                        .actor = account.text(),
                        .on_behalf = "",
                        .authority = "self",
                        .subject = "account:" + account.text(),
                        .facts = {{"session", id->text()}, {"methods", together}}});
    return http::set_cookie(http::kSessionCookie, reference);
}

void end_session(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SessionId& id) {
    const AccountId account = account_of(caller);
    if (!store::remove_session(tx, account, id)) throw Refused{refusals::kNoSuchSession};
    const bool is_own = id.text() == caller.session_id;
    tell_end(tx, parts, account, id, is_own ? End::signed_out : End::ended_by_owner);
}

bool end_session(sql::Tx& tx, const Parts& parts, const AccountId& account, const SessionId& id,
                 End why) {
    if (!store::remove_session(tx, account, id)) return false;
    tell_end(tx, parts, account, id, why);
    return true;
}

int end_other_sessions(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    return end_sessions_of(tx, parts, account_of(caller), End::ended_by_owner,
                           SessionId::parse(caller.session_id));
}

int end_sessions_of(sql::Tx& tx, const Parts& parts, const AccountId& account, End why,
                    const std::optional<SessionId>& but) {
    int ended = 0;
    for (const store::SessionRow& session : store::list_sessions(tx, account)) {
        if (session.id == but) continue;
        store::remove_session(tx, account, session.id);
        tell_end(tx, parts, account, session.id, why);
        ++ended;
    }
    return ended;
}

}  // namespace mashang::identity
