#include "contexts/identity/routes_sign_in.h"

#include "contexts/identity/authentication.h"
#include "contexts/identity/flows.h"
#include "contexts/identity/flows_factors.h"
#include "contexts/identity/refusals.h"
#include "platform/http/typed_route.h"

namespace mashang::identity {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::RateClass;
using http::Reply;

// Members that are not described are found out by the step before the transaction.

/// The purposes for which anybody may ask for a code; others go to the caller's own number.
enum class OpenPurpose { register_, sign_in, recover };
BOOST_DESCRIBE_ENUM(OpenPurpose, register_, sign_in, recover)

CodePurpose purpose_of(OpenPurpose purpose) {
    switch (purpose) {
        case OpenPurpose::register_:
            return CodePurpose::register_;
        case OpenPurpose::sign_in:
            return CodePurpose::sign_in;
        case OpenPurpose::recover:
            return CodePurpose::recover;
    }
    std::unreachable();
}

struct SendCode {
    MobileNumber mobile;
    OpenPurpose purpose;
};
BOOST_DESCRIBE_STRUCT(SendCode, (), (mobile, purpose))

struct Register {
    MobileNumber mobile;
    SixDigits code;
    std::string password;
    CodeCheck check = {};
    std::string hash = {};
};
BOOST_DESCRIBE_STRUCT(Register, (), (mobile, code, password))

struct SignInPerson {
    MobileNumber mobile;
    std::optional<std::string> password;
    std::optional<SixDigits> code;
    std::optional<std::string> second_factor;  // of the app, or from paper
    SignInCheck check = {};
};
BOOST_DESCRIBE_STRUCT(SignInPerson, (), (mobile, password, code, second_factor))

struct Entered {
    store::AccountRow account;
    std::string methods;
};
/// Both steps at once. The attempt stays counted as failed when either is wrong or missing.
Entered sign_in_person(sql::Tx& tx, const Parts& parts, const SignInPerson& in) {
    auto account = sign_in(tx, parts, in.mobile, in.check);
    const std::string_view first = method_of(in.check);
    if (!needs_second(tx, account.id)) return {std::move(account), std::string{first}};
    if (!in.second_factor) throw Refused{refusals::kSecondFactorNeeded};
    if (!use_second(tx, parts, account.id, *in.second_factor)) {
        throw Refused{refusals::kWrongSecondFactor};
    }
    return {std::move(account), with_methods(first, kOtpMethod)};
}

struct SignInStaff {
    UserName user_name;
    std::string password;
    SixDigits totp;
    PasswordCheck check = {};
};
BOOST_DESCRIBE_STRUCT(SignInStaff, (), (user_name, password, totp))

http::Route send_code_route(const Parts& parts) {
    return http::write<SendCode, Nothing>(
               Method::post, "/api/v1/sms-codes", Access{},
               "Sends a code by text message; the answer does not tell whether there is an account",
               [&parts](sql::Tx& tx, const Caller& caller, const SendCode& in) {
                   send_code(tx, parts, caller, in.mobile, purpose_of(in.purpose));
                   return Nothing{};
               })
        .tag("identity")
        .rate(RateClass::strict)
        .refuses({&refusals::kCodeTooSoon, &refusals::kTooManyCodes});
}

http::Route register_route(const Parts& parts) {
    return http::write<Register, Me>(
               Method::post, "/api/v1/accounts", Access{}, "Opens an account and signs in",
               [&parts](sql::Tx& tx, const Caller& caller, const Register& in, Reply& reply) {
                   const auto account = register_account(tx, parts, in.mobile, in.check, in.hash);
                   reply.cookies.push_back(
                       start_session(tx, parts, caller, account.id, AccountKind::person, kSmsMethod)
                           .cookie);
                   return me_of(tx, parts, account);
               })
        .before([&parts](Register& in) {
            refuse_bad_password(parts, in.password, in.mobile.view());
            in.check = check_code(parts, in.mobile, CodePurpose::register_, in.code);
            if (in.check.is_right) in.hash = parts.passwords.hash(in.password);
        })
        .tag("identity")
        .clause("P 3.3.1")
        .status(201)
        .rate(RateClass::strict)
        .refuses({&refusals::kWrongCode, &refusals::kAccountExists});
}

http::Route sign_in_route(const Parts& parts) {
    return http::write<SignInPerson, Me>(
               Method::post, "/api/v1/sessions", Access{},
               "Signs a person in with a password or a code, and a second factor where she has one",
               [&parts](sql::Tx& tx, const Caller& caller, const SignInPerson& in, Reply& reply) {
                   const Entered entered = sign_in_person(tx, parts, in);
                   reply.cookies.push_back(start_session(tx, parts, caller, entered.account.id,
                                                         AccountKind::person, entered.methods)
                                               .cookie);
                   return me_of(tx, parts, entered.account);
               })
        .before([&parts](SignInPerson& in, const Caller& anonymous) {
            in.check = check_sign_in(parts, in.mobile, {in.password, in.code}, anonymous.address);
        })
        .tag("identity")
        .clause("P 3.3.1")
        .status(201)
        .rate(RateClass::strict)
        .refuses({&refusals::kOneWayToSignIn, &refusals::kSignInFailed, &refusals::kWrongCode,
                  &refusals::kTooManyAttempts, &refusals::kSecondFactorNeeded,
                  &refusals::kWrongSecondFactor, &refusals::kAccountClosed,
                  &refusals::kHolderDeceased});
}

http::Route sign_in_staff_route(const Parts& parts, const Neighbours& neighbours) {
    return http::write<SignInStaff, Me>(
               Method::post, "/api/v1/staff-sessions", Access{},
               "Signs a staff member in with a password and a time code",
               [&parts, &neighbours](sql::Tx& tx, const Caller& caller, const SignInStaff& in,
                                     Reply& reply) {
                   const auto staff = sign_in_staff(tx, parts, in.user_name, in.check, in.totp);
                   reply.cookies.push_back(start_session(tx, parts, caller, staff.id,
                                                         AccountKind::staff,
                                                         with_methods(kPasswordMethod, kOtpMethod))
                                               .cookie);
                   return me_of(parts, neighbours, staff);
               })
        .before([&parts](SignInStaff& in, const Caller& anonymous) {
            in.check = check_staff_password(parts, in.user_name, in.password, anonymous.address);
        })
        .tag("identity")
        .status(201)
        .rate(RateClass::strict)
        .refuses({&refusals::kSignInFailed, &refusals::kTooManyAttempts});
}

}  // namespace

http::Routes sign_in_routes(const Parts& parts, const Neighbours& neighbours) {
    return {send_code_route(parts), register_route(parts), sign_in_route(parts),
            sign_in_staff_route(parts, neighbours)};
}

}  // namespace mashang::identity
