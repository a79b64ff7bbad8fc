#pragma once

// Signing in as other contexts offer it on pages of their own (the OpenID provider): the same steps
// as our routes. Passkeys are shown through our routes by the page's script.

#include <boost/json/object.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/mobile_number.h"
#include "contexts/identity/account.h"
#include "contexts/identity/confirmation.h"
#include "platform/http/caller.h"
#include "platform/sql/sql.h"

namespace mashang::identity {

struct Parts;

/// What became of a code's try; serves once.
struct CodeCheck {
    bool is_right = false;
    std::string code_id = {};
};

struct StoredPassword {
    AccountId account_id;
    std::string hash;
};

/// What became of an attempt, which is counted as failed until it is accepted.
struct Attempt {
    std::optional<std::chrono::seconds> wait = {};  ///< not looked at: it came too soon
    std::string subject = {};                       ///< whose failures are counted
    std::string address_subject = {};
};

struct PasswordCheck {
    Attempt attempt = {};
    bool is_right = false;
    StoredPassword stored = {};
    std::optional<std::string> new_hash = {};  ///< to be stored instead: cost or pepper changed
};

/// What somebody types to show who she is: exactly one of them.
struct Shown {
    std::optional<std::string> password = {};
    std::optional<SixDigits> code = {};  ///< of a text message
};

/// With what else than password and text message an account can be signed in to.
struct FurtherWays {
    bool app = false;
    bool passkey = false;
};

/// What a person's sign-in finds out before its transaction: either of the two.
struct SignInCheck {
    std::optional<PasswordCheck> password = {};
    std::optional<CodeCheck> code = {};
};

/// The second step, and showing anew who one is, before their transactions.
struct SecondCheck {
    std::optional<AccountId> account = {};  ///< nothing: the ticket is none, or too old
    std::string methods = {};               ///< of the first step
    std::string typed = {};
    Attempt attempt = {};
};
struct RenewalCheck {
    AccountId account;
    SignInCheck first = {};
    std::optional<SecondCheck> second = {};
};

struct StartedSession {
    std::string cookie;  ///< Set-Cookie value
    SessionId session;
    AccountId account;
    PersonId person;
};

/// Either a session, or a ticket for the second step: good for five minutes, sealed, to be carried
/// by the page's form.
struct FirstStep {
    std::optional<StartedSession> session = {};
    std::string ticket = {};
};

/// Share it between threads. The `check` functions are slow and run outside transactions, in the
/// edge's pool (`Draft::before`); what they count stays counted. The others run in the request's
/// transaction. `caller` is whoever the edge says; a session that she came with is replaced.
class SignIn {
  public:
    /// `parts` must outlive it.
    explicit SignIn(const Parts& parts) : parts_{parts} {}

    /// Refuses: kCodeTooSoon, kTooManyCodes.
    void send_code(sql::Tx& tx, const http::Caller& caller, const MobileNumber& mobile) const;

    /// Refuses: kOneWayToSignIn.
    SignInCheck check(const MobileNumber& mobile, const Shown& shown,
                      std::string_view address) const;
    /// Refuses: kTooManyAttempts, kSignInFailed, kWrongCode, kAccountClosed.
    FirstStep sign_in(sql::Tx& tx, const http::Caller& caller, const MobileNumber& mobile,
                      const SignInCheck& check) const;

    /// `typed`: a code of the authenticator app, or one from paper.
    SecondCheck check_second(std::string_view ticket, std::string_view typed,
                             std::string_view address) const;
    /// Refuses: kTicketOver, kTooManyAttempts, kWrongSecondFactor, kAccountClosed.
    StartedSession sign_in_second(sql::Tx& tx, const http::Caller& caller,
                                  const SecondCheck& check) const;

    /// Of the caller: what pages that ask anew may offer her.
    FurtherWays further_ways(sql::Tx& tx, const http::Caller& caller) const;

    /// To the caller's own number, for `check_renewal`. Refuses as send_code.
    void send_renewal_code(sql::Tx& tx, const http::Caller& caller) const;
    /// One of `shown`, or `second`. `account` is what the page says; `renew` compares.
    /// Refuses: kOneWayToSignIn.
    RenewalCheck check_renewal(const AccountId& account, const Shown& shown,
                               const std::optional<std::string>& second,
                               std::string_view address) const;
    /// The same session under a new reference, with the methods added and `signed_in_at` now; tells
    /// `session.renewed`. Refuses as sign_in and sign_in_second; kNoSuchSession.
    StartedSession renew(sql::Tx& tx, const http::Caller& caller, const RenewalCheck& check) const;

    /// Signs in somebody whom another context has recognised by its own means (a certificate).
    /// `methods` are those of authentication.h. Of one kind only, they are a first step where the
    /// account asks for a second. Refuses: kAccountClosed, kSignInFailed when there is none.
    FirstStep enter(sql::Tx& tx, const http::Caller& caller, const AccountId& account,
                    std::string_view methods) const;

    /// What another context has added to the caller's ways in, or removed ("certificate"): tells
    /// `factor.added` or `factor.removed`, of which she gets a notice.
    void note_added(sql::Tx& tx, const http::Caller& caller, std::string_view factor) const;
    void note_removed(sql::Tx& tx, const http::Caller& caller, std::string_view factor) const;

    /// Refuses kSignInAgain unless the caller showed within five minutes who she is, as strongly as
    /// her account needs it: before a way in is added or removed, and before what is hers is given
    /// away or ended.
    void demand_recent(sql::Tx& tx, const http::Caller& caller) const;

    /// That she confirms by a passkey what has this SHA-256 (32 bytes): what her browser hands to
    /// it, for five minutes. Refuses: kNoSuchPasskey when she has none.
    boost::json::object confirmation_options(sql::Tx& tx, const http::Caller& caller,
                                             std::string_view digest) const;
    ConfirmationCheck check_confirmation(const Assertion& assertion) const;
    /// Refuses kPasskeyRefused unless a passkey of hers confirmed exactly that, once.
    Confirmation accept_confirmation(sql::Tx& tx, const http::Caller& caller,
                                     const ConfirmationCheck& check, std::string_view digest) const;

    /// Ends the caller's session, if she has one; the Set-Cookie value that makes the browser
    /// forget it.
    std::string sign_out(sql::Tx& tx, const http::Caller& caller) const;

  private:
    const Parts& parts_;
};

}  // namespace mashang::identity
