#include <array>

#include "contexts/identity/authentication.h"
#include "contexts/identity/flows.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"
#include "platform/json/json.h"

namespace mashang::identity {

void refuse_bad_password(const Parts& parts, std::string_view password, std::string_view own_word) {
    const std::array<std::string_view, 1> own_words{own_word};
    auto faults = faults_of_password(password, own_words);
    const bool is_breached = parts.breached != nullptr && parts.breached->contains(password);
    if (is_breached && !is_common_password(password)) {
        faults.push_back({.pointer = "/password", .refusal = &refusals::kPasswordCommon});
    }
    json::refuse_faults(std::move(faults));
}

store::AccountRow open_account(sql::Tx& tx, const Parts& parts, const MobileNumber& mobile,
                               std::string_view password_hash) {
    const Instant now = parts.clock.now();
    const auto indexes = mobile_indexes(parts, mobile);
    if (store::find_account_by_mobile(tx, indexes)) throw Refused{refusals::kAccountExists};
    const auto id = parts.new_id<AccountId>();
    const store::AccountRow account{.id = id,
                                    .person_id = parts.new_id<PersonId>(),
                                    .mobile_sealed = seal_mobile(parts, id, mobile),
                                    .mobile_index = indexes.front(),
                                    .password = std::string{password_hash},
                                    .registered_at = now};
    const store::PersonRow person{.id = account.person_id, .account_id = id};
    if (!store::add_account(tx, account, person)) throw Refused{refusals::kAccountExists};
    parts.journal.tell(tx, now,
                       {.what = "account.registered",
                        .actor = id.text(),
                        .on_behalf = account.person_id.text(),
                        .authority = "self",
                        .subject = "person:" + account.person_id.text(),
                        .facts = {{"level", kLevelPhone}}});
    return account;
}

store::AccountRow register_account(sql::Tx& tx, const Parts& parts, const MobileNumber& mobile,
                                   const CodeCheck& code, std::string_view password_hash) {
    spend_code(tx, parts, mobile, CodePurpose::register_, code);
    return open_account(tx, parts, mobile, password_hash);
}

SignInCheck check_sign_in(const Parts& parts, const MobileNumber& mobile, const Shown& shown,
                          std::string_view address) {
    if (shown.password.has_value() == shown.code.has_value()) {
        throw Refused{refusals::kOneWayToSignIn};
    }
    if (shown.code) return {.code = check_code(parts, mobile, CodePurpose::sign_in, *shown.code)};
    const auto find = [&](sql::Tx& tx) -> std::optional<StoredPassword> {
        const auto account = store::find_account_by_mobile(tx, mobile_indexes(parts, mobile));
        if (!account) return std::nullopt;
        return StoredPassword{.account_id = account->id, .hash = account->password};
    };
    return {.password = check_password(parts, "mobile:" + mobile_index(parts, mobile), address,
                                       *shown.password, find)};
}

std::string_view method_of(const SignInCheck& check) {
    return check.code ? kSmsMethod : kPasswordMethod;
}

store::AccountRow sign_in(sql::Tx& tx, const Parts& parts, const MobileNumber& mobile,
                          const SignInCheck& check) {
    const auto account = store::find_account_by_mobile(tx, mobile_indexes(parts, mobile));
    if (check.code) {
        spend_code(tx, parts, mobile, CodePurpose::sign_in, *check.code);
        // A code never reached a number without account.
        if (!account) throw Refused{refusals::kWrongCode};
    } else {
        accept_password(tx, check.password.value(), account ? account->password : "");
        if (check.password->new_hash) {
            store::set_password(tx, account->id, *check.password->new_hash);
        }
    }
    refuse_closed(*account);
    return *account;
}

void refuse_closed(const store::AccountRow& account) {
    if (account.closed_at && account.closed_why == "deceased") {
        throw Refused{refusals::kHolderDeceased};
    }
    if (account.closed_at) throw Refused{refusals::kAccountClosed};
}

}  // namespace mashang::identity
