#pragma once

// Changing what one signs in with, and coming back when it is lost; as flows.h says.

#include <optional>
#include <string>
#include <string_view>

#include "contexts/identity/flows.h"
#include "contexts/identity/flows_factors.h"

namespace mashang::identity {

struct PasswordChange {
    RenewalCheck check;
    std::string hash = {};  ///< of the new one; empty when the old one was wrong
};
/// Before the transaction. Throws Refused{json.invalid} naming all faults of the new password.
PasswordChange check_password_change(const Parts& parts, const AccountId& account,
                                     const std::string& current, std::string_view wanted,
                                     std::string_view address);
/// Ends all other sessions; the Set-Cookie value of this one's new reference.
/// Refuses: kTooManyAttempts, kSignInFailed.
std::string change_password(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                            const PasswordChange& change);

/// `old`: a code that was sent to the number that is left behind. Whoever showed two kinds of
/// factor, of which none was added within the last day, needs none: she may have lost that phone.
struct NumberChange {
    MobileNumber mobile;
    CodeCheck code;
    std::optional<RenewalCheck> old = {};
};
/// Refuses: kSignInAgain, kOldNumberNeeded, kWrongCode, kAccountExists.
void change_mobile(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const NumberChange& change);

/// Somebody who holds the phone and has forgotten the password.
struct Recovery {
    MobileNumber mobile;
    CodeCheck code;
    std::string hash;
    std::optional<std::string> second = {};
};
/// Sets the password and ends all sessions. Whoever has an authenticator app must show it; else the
/// level is held back (rules.h: usable_level), which `account.recovered` tells.
/// Refuses: kWrongCode, kAccountClosed, kSecondFactorNeeded, kWrongSecondFactor.
store::AccountRow recover_account(sql::Tx& tx, const Parts& parts, const Recovery& recovery);

}  // namespace mashang::identity
