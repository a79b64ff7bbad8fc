#include "contexts/identity/authentication.h"
#include "contexts/identity/elsewhere.h"
#include "contexts/identity/flows.h"
#include "contexts/identity/flows_factors.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"

namespace mashang::identity {
namespace {

std::optional<store::AccountRow> find_account(const Parts& parts, const AccountId& id) {
    std::optional<store::AccountRow> account;
    parts.database.read([&](sql::Tx& tx) { account = store::find_account(tx, id); });
    // Who closed hers is unknown.
    if (account && account->mobile_index.empty()) account.reset();
    return account;
}

PasswordCheck check_own_password(const Parts& parts, const AccountId& id, std::string_view password,
                                 std::string_view address) {
    const auto account = find_account(parts, id);
    const std::string subject = account ? "mobile:" + account->mobile_index : "none:" + id.text();
    return check_password(parts, subject, address, password,
                          [&](sql::Tx& tx) -> std::optional<StoredPassword> {
                              const auto now = store::find_account(tx, id);
                              if (!now) return std::nullopt;
                              return StoredPassword{.account_id = id, .hash = now->password};
                          });
}

CodeCheck check_own_code(const Parts& parts, const AccountId& id, const SixDigits& code) {
    const auto account = find_account(parts, id);
    const auto mobile = account ? find_mobile(parts, *account) : std::nullopt;
    if (!mobile) return {};
    return check_code(parts, *mobile, CodePurpose::confirm, code);
}

}  // namespace

RenewalCheck check_renewal(const Parts& parts, const AccountId& account, const Shown& shown,
                           const std::optional<std::string>& second, std::string_view address) {
    if (shown.password.has_value() + shown.code.has_value() + second.has_value() != 1) {
        throw Refused{refusals::kOneWayToSignIn};
    }
    RenewalCheck check{.account = account};
    if (shown.password) {
        check.first.password = check_own_password(parts, account, *shown.password, address);
    } else if (shown.code) {
        check.first.code = check_own_code(parts, account, *shown.code);
    } else {
        check.second = check_second(parts, account, "", *second, address);
    }
    return check;
}

std::string accept_renewal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const RenewalCheck& check) {
    // Whatever was found out about another account tells nothing here.
    if (caller.account_id != check.account.text()) throw Refused{refusals::kSignInFailed};
    if (check.second) {
        accept_second(tx, parts, *check.second);
        return std::string{kOtpMethod};
    }
    const auto account = store::find_account(tx, check.account).value();
    if (check.first.code) {
        spend_code(tx, parts, open_mobile(parts, account), CodePurpose::confirm, *check.first.code);
    } else {
        accept_password(tx, check.first.password.value(), account.password);
    }
    return std::string{method_of(check.first)};
}

void demand_recent(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const auto account = AccountId::parse(caller.account_id);
    const auto person = PersonId::parse(caller.person_id);
    if (!account || !person) throw Refused{refusals::kSignInAgain};
    const bool has_factor =
        needs_second(tx, *account) || !store::list_passkeys(tx, *account).empty();
    const int strength =
        strength_to_change(store::find_person(tx, *person).value().level, has_factor);
    const bool is_recent = parts.clock.now() - caller.signed_in_at <= parts.limits.recent;
    // Another provider's word alone changes nothing of how she signs in here, and a phone that
    // confirmed a screen showed that it was signed in, not who holds it now.
    const bool is_own = caller.methods != kFederatedMethod && caller.methods != kScreenMethod;
    if (is_recent && is_own && caller.strength >= strength) return;
    throw Refused{refusals::kSignInAgain, {{"strength", std::to_string(strength)}}};
}

void forgive_recovery(sql::Tx& tx, const store::AccountRow& account, Instant factor_since) {
    if (account.recovered_at && factor_since < *account.recovered_at) {
        store::set_recovered(tx, account.id, std::nullopt);
    }
}

}  // namespace mashang::identity
