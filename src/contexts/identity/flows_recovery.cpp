// Changing what one signs in with, and coming back when it is lost.

#include "contexts/identity/flows_recovery.h"

#include <fmt/format.h>

#include <algorithm>

#include "contexts/identity/authentication.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"

namespace mashang::identity {
namespace {

store::AccountRow get_account(sql::Tx& tx, const http::Caller& caller) {
    const auto id = AccountId::parse(caller.account_id);
    auto account = id ? store::find_account(tx, *id) : std::nullopt;
    if (!account) throw Refused{refusals::kNoSuchSession};
    return *std::move(account);
}

/// The number that is left behind hears of it too: its holder may not be the one who changed it.
void tell_old_number(sql::Tx& tx, const Parts& parts, const MobileNumber& old) {
    const Instant now = parts.clock.now();
    const std::string id = parts.ids.next(now).text();
    parts.place_order(
        tx, now,
        {.channel = "sms",
         .idempotency_key = "mobile_changed:" + id,
         .subject = "mobile_changed:" + id,
         .payload = {{"mobile", old.view()},
                     {"text",
                      "【马上办】您的账号已更换手机号码，此号码不再用于登录。如非本人操作"
                      "，请尽快到窗口办理。"}}});
}

/// Nothing but the phone was shown: what the account can do beyond the register's match is held
/// back until something else shows whose it is.
void hold_back(sql::Tx& tx, const Parts& parts, const store::AccountRow& account) {
    const auto person = store::find_person(tx, account.person_id).value();
    const bool loses = usable_level(person.level, true) < person.level;
    if (loses) store::set_recovered(tx, account.id, parts.clock.now());
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "account.recovered",
                        .actor = account.id.text(),
                        .on_behalf = account.person_id.text(),
                        .authority = "self",
                        .subject = "person:" + account.person_id.text(),
                        .facts = {{"is_held_back", loses}}});
}

/// Since when she has had what she showed beside the password: the oldest of it, now where it is
/// gone already. Nothing: she showed the number itself.
std::optional<Instant> factor_since(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                    const AccountId& account) {
    const auto methods = list_of_methods(caller.methods);
    const auto has = [&](std::string_view method) {
        return std::ranges::find(methods, method) != methods.end();
    };
    if (has(kSmsMethod)) return std::nullopt;
    Instant since = parts.clock.now();
    if (has(kOtpMethod)) {
        const auto totp = store::find_totp(tx, account);
        if (totp && totp->confirmed_at) since = std::min(since, *totp->confirmed_at);
    }
    if (!has("pop")) return since;
    // Which of them was shown is not kept: the newest may be a thief's.
    const auto passkeys = store::list_passkeys(tx, account);
    const auto newest = std::ranges::max_element(passkeys, {}, &store::PasskeyRow::created_at);
    return newest == passkeys.end() ? since : std::min(since, newest->created_at);
}

}  // namespace

PasswordChange check_password_change(const Parts& parts, const AccountId& account,
                                     const std::string& current, std::string_view wanted,
                                     std::string_view address) {
    std::string own_word;
    parts.database.read([&](sql::Tx& tx) {
        const auto row = store::find_account(tx, account);
        const auto mobile = row ? find_mobile(parts, *row) : std::nullopt;
        if (mobile) own_word = mobile->view();
    });
    refuse_bad_password(parts, wanted, own_word);
    PasswordChange change{
        .check = check_renewal(parts, account, {.password = current}, std::nullopt, address)};
    if (change.check.first.password->is_right) change.hash = parts.passwords.hash(wanted);
    return change;
}

std::string change_password(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                            const PasswordChange& change) {
    const std::string method = accept_renewal(tx, parts, caller, change.check);
    const auto account = get_account(tx, caller);
    store::set_password(tx, account.id, change.hash);
    end_sessions_of(tx, parts, account.id, End::password_changed,
                    SessionId::parse(caller.session_id));
    tell_factor(tx, parts, caller, "factor.changed", "password");
    return renew_session(tx, parts, caller, method);
}

void change_mobile(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const NumberChange& change) {
    demand_recent(tx, parts, caller);
    auto account = get_account(tx, caller);
    const auto since = factor_since(tx, parts, caller, account.id);
    if (needs_old_number(caller.strength, since, parts.clock.now())) {
        if (!change.old) throw Refused{refusals::kOldNumberNeeded};
        accept_renewal(tx, parts, caller, *change.old);
    }
    const MobileNumber& mobile = change.mobile;
    spend_code(tx, parts, mobile, CodePurpose::new_mobile, change.code);
    const MobileNumber old = open_mobile(parts, account);
    const std::string old_index = account.mobile_index;
    if (store::find_account_by_mobile(tx, mobile_indexes(parts, mobile))) {
        throw Refused{refusals::kAccountExists};
    }
    account.mobile_sealed = seal_mobile(parts, account.id, mobile);
    account.mobile_index = mobile_index(parts, mobile);
    if (!store::set_mobile(tx, account, old_index)) throw Refused{refusals::kAccountExists};
    tell_old_number(tx, parts, old);
    tell_factor(tx, parts, caller, "factor.changed", "mobile");
}

store::AccountRow recover_account(sql::Tx& tx, const Parts& parts, const Recovery& recovery) {
    spend_code(tx, parts, recovery.mobile, CodePurpose::recover, recovery.code);
    const auto account = store::find_account_by_mobile(tx, mobile_indexes(parts, recovery.mobile));
    // A code never reached a number without account.
    if (!account) throw Refused{refusals::kWrongCode};
    refuse_closed(*account);
    if (needs_second(tx, account->id)) {
        if (!recovery.second) throw Refused{refusals::kSecondFactorNeeded};
        if (!use_second(tx, parts, account->id, *recovery.second)) {
            throw Refused{refusals::kWrongSecondFactor};
        }
    } else {
        hold_back(tx, parts, *account);
    }
    store::set_password(tx, account->id, recovery.hash);
    store::forget_failures(tx, "mobile:" + account->mobile_index);
    end_sessions_of(tx, parts, account->id, End::recovered);
    return *account;
}

}  // namespace mashang::identity
