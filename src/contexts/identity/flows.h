#pragma once

// The verbs of identity. Those that take a Tx run in the request's transaction and throw Refused.
// The `check_` ones run before it, in transactions of their own: what they count stays counted,
// also when the answer is a refusal; they are slow and belong into the edge's pool.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/mobile_number.h"
#include "contexts/identity/account.h"
#include "contexts/identity/api.h"
#include "contexts/identity/parts.h"
#include "contexts/identity/proofing.h"
#include "contexts/identity/sign_in.h"
#include "contexts/identity/store.h"
#include "platform/http/caller.h"
#include "platform/outbound/outbound.h"

namespace mashang::identity {

// --- Codes by text message (flows_codes.cpp)

/// Orders a text message with a code; to a number without account one that says so when somebody
/// wants to sign in with it. Does the same work whether there is an account or not.
/// Refuses: kCodeTooSoon, kTooManyCodes.
void send_code(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
               const MobileNumber& mobile, CodePurpose purpose);

/// Takes one of the five tries.
CodeCheck check_code(const Parts& parts, const MobileNumber& mobile, CodePurpose purpose,
                     const SixDigits& code);
/// A right code serves once. Refuses: kWrongCode.
void spend_code(sql::Tx& tx, const Parts& parts, const MobileNumber& mobile, CodePurpose purpose,
                const CodeCheck& check);

// --- Passwords (flows_passwords.cpp)

/// Counts an attempt of the subject and the address as failed, unless either must wait.
Attempt take_attempt(sql::Tx& tx, const Parts& parts, std::string_view subject,
                     std::string_view address);
/// Takes the failure back.
void forgive_attempt(sql::Tx& tx, const Attempt& attempt);
/// Refuses: kTooManyAttempts.
void refuse_waiting(const Attempt& attempt);

/// Counts an attempt as failed, then verifies: one hashing, whether `find` finds an account or not.
/// `subject`: index of the mobile number or the user name.
PasswordCheck check_password(const Parts& parts, std::string_view subject, std::string_view address,
                             std::string_view password,
                             const std::function<std::optional<StoredPassword>(sql::Tx&)>& find);
/// Takes the failure back. Refuses: kTooManyAttempts, kSignInFailed; the latter also when the
/// password was changed meanwhile (`stored_now`).
void accept_password(sql::Tx& tx, const PasswordCheck& check, std::string_view stored_now);

// --- Accounts and sign-in (flows_accounts.cpp)

/// Throws Refused{json.invalid} naming all faults of a new password.
void refuse_bad_password(const Parts& parts, std::string_view password, std::string_view own_word);

/// Opens an account for whoever holds the phone. Refuses: kWrongCode, kAccountExists.
store::AccountRow register_account(sql::Tx& tx, const Parts& parts, const MobileNumber& mobile,
                                   const CodeCheck& code, std::string_view password_hash);

/// Opens an account without a code: for register_account and for people made by us.
/// Refuses: kAccountExists.
store::AccountRow open_account(sql::Tx& tx, const Parts& parts, const MobileNumber& mobile,
                               std::string_view password_hash);

SignInCheck check_sign_in(const Parts& parts, const MobileNumber& mobile, const Shown& shown,
                          std::string_view address);
/// The methods of a check.
std::string_view method_of(const SignInCheck& check);
/// Password or text message alone. Refuses: kTooManyAttempts, kSignInFailed, kWrongCode,
/// kAccountClosed.
store::AccountRow sign_in(sql::Tx& tx, const Parts& parts, const MobileNumber& mobile,
                          const SignInCheck& check);
/// Only said to whoever has shown that the account is hers. Refuses: kAccountClosed,
/// kHolderDeceased.
void refuse_closed(const store::AccountRow& account);

// --- Staff (flows_staff.cpp)

/// Refuses: kUserNameTaken.
AccountId create_staff(sql::Tx& tx, const Parts& parts, const NewStaffMember& staff);

PasswordCheck check_staff_password(const Parts& parts, const UserName& name,
                                   std::string_view password, std::string_view address);
/// Password and time code; a time code serves once. Refuses: kTooManyAttempts, kSignInFailed.
store::StaffRow sign_in_staff(sql::Tx& tx, const Parts& parts, const UserName& name,
                              const PasswordCheck& check, const SixDigits& totp);

// --- Sessions (flows_sessions.cpp)

/// Why a session ended.
enum class End {
    signed_out,
    ended_by_owner,
    replaced,
    ended_by_provider,
    password_changed,
    recovered,
    closed
};
BOOST_DESCRIBE_ENUM(End, signed_out, ended_by_owner, replaced, ended_by_provider, password_changed,
                    recovered, closed)

/// Begins a session under a new reference and ends the one that the caller came with; only a hash
/// of the reference is kept. `methods`: authentication.h. `shown_at`: when its owner showed who she
/// is, where that was not now.
struct NewSession {
    std::string cookie;  ///< Set-Cookie value
    SessionId id;
};
NewSession start_session(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const AccountId& account, AccountKind kind, std::string_view methods,
                         const std::optional<Instant>& shown_at = {});
/// One of the caller's own. Refuses: kNoSuchSession.
void end_session(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SessionId& id);
/// All of the caller's but the one that she uses; how many.
int end_other_sessions(sql::Tx& tx, const Parts& parts, const http::Caller& caller);
/// False: this account has no such session (any more).
bool end_session(sql::Tx& tx, const Parts& parts, const AccountId& account, const SessionId& id,
                 End why);
/// All of an account's, whoever says so; `why` for the journal. How many.
int end_sessions_of(sql::Tx& tx, const Parts& parts, const AccountId& account, End why,
                    const std::optional<SessionId>& but = {});
/// What is kept of a cookie's value.
std::string hash_of_reference(std::string_view reference);

// --- Real-name proofing (flows_proofing.cpp)

/// Asks the population register, L1; pending until it answers. Higher levels: flows_levels.h.
/// Refuses: json.invalid (number of the unborn …), kLevelNotOffered, kAlreadyProven,
/// kProofingPending, kTooManyProofings.
store::ProofingRow request_proofing(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                    const Claim& claim, int level);
/// Refuses: kNoSuchProofing, also for another person's.
store::ProofingRow get_proofing(sql::Tx& tx, const PersonId& person, const ProofingId& id);

/// Ends a pending proofing with what was found out; does nothing when it has ended.
void decide_proofing(sql::Tx& tx, const Parts& parts, const PersonId& person, const ProofingId& id,
                     Finding finding, const RegisterFacts& facts);

}  // namespace mashang::identity
