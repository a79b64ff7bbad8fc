#pragma once

// The verbs of second factors and of showing anew who one is; as flows.h says.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/identity/parts.h"
#include "contexts/identity/sign_in.h"
#include "contexts/identity/store.h"
#include "platform/crypto/bytes.h"

namespace mashang::identity {

// --- The second step of a sign-in (flows_second.cpp)

/// Whether a password or a text message does not do.
bool needs_second(sql::Tx& tx, const AccountId& account);

/// For the form of the second step; `open_ticket` gives nothing when it is not ours or over.
std::string make_ticket(const Parts& parts, const AccountId& account, std::string_view methods);
struct Ticket {
    AccountId account;
    std::string methods;
};
std::optional<Ticket> open_ticket(const Parts& parts, std::string_view ticket);

/// Counts an attempt of the account as failed.
SecondCheck check_second(const Parts& parts, const AccountId& account, std::string_view methods,
                         std::string_view typed, std::string_view address);
/// Uses up the code and takes the failure back. Refuses: kTooManyAttempts, kWrongSecondFactor.
void accept_second(sql::Tx& tx, const Parts& parts, const SecondCheck& check);
/// Only compares and uses up: where the attempt is counted already. False: not right.
bool use_second(sql::Tx& tx, const Parts& parts, const AccountId& account, std::string_view typed);

// --- Authenticator app and codes on paper (flows_totp.cpp)

struct NewApp {
    std::string secret;  ///< base32
    std::string uri;     ///< otpauth://…, for a QR code
};
/// Replaces one that was not confirmed. Refuses: kSignInAgain, kAppEnrolled.
NewApp enrol_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller);
/// From now on each sign-in needs it; returns codes for paper. Refuses: kNoApp,
/// kWrongSecondFactor, kAppEnrolled.
std::vector<std::string> confirm_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                     const SixDigits& code);
/// With its codes on paper. Refuses: kSignInAgain, kNoApp.
void remove_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller);
/// In place of all from before. Refuses: kSignInAgain, kNoApp.
std::vector<std::string> make_recovery_codes(sql::Tx& tx, const Parts& parts,
                                             const http::Caller& caller);

/// `what`: factor.added, factor.removed, factor.changed; `factor`: app, paper_codes, passkey,
/// password, mobile. Its owner gets a notice.
void tell_factor(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view what,
                 std::string_view factor);

// --- Showing anew who one is (flows_renewal.cpp)

RenewalCheck check_renewal(const Parts& parts, const AccountId& account, const Shown& shown,
                           const std::optional<std::string>& second, std::string_view address);
/// The methods shown. Refuses as SignIn::renew.
std::string accept_renewal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const RenewalCheck& check);
/// The caller's session under a new reference; its Set-Cookie value. Refuses: kNoSuchSession.
std::string renew_session(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          std::string_view methods);
/// Refuses kSignInAgain unless the caller showed within five minutes who she is, as strongly as
/// rules.h: strength_to_change says. [ASVS 7.5.1]
void demand_recent(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

/// Ends the holding back of a level after a recovery by phone, when the factor that was shown now
/// is older than that: one that was added since shows nothing.
void forgive_recovery(sql::Tx& tx, const store::AccountRow& account, Instant factor_since);

}  // namespace mashang::identity
