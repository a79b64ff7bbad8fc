#include "contexts/identity/routes_sign_in.h"

#include "contexts/identity/flows.h"
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

struct SendCode {
    MobileNumber mobile;
    CodePurpose purpose;
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

struct SignIn {
    MobileNumber mobile;
    std::optional<std::string> password;
    std::optional<SixDigits> code;
    SignInCheck check = {};
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (mobile, password, code))

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
                   send_code(tx, parts, caller, in.mobile, in.purpose);
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
                   reply.cookies.push_back(start_session(tx, parts, caller, account.id,
                                                         AccountKind::person, Factor::code));
                   return me_of(tx, parts, account);
               })
        .before([&parts](Register& in) {
            refuse_bad_password(in.password, in.mobile.view());
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
    return http::write<SignIn, Me>(
               Method::post, "/api/v1/sessions", Access{},
               "Signs a person in with a password or a code",
               [&parts](sql::Tx& tx, const Caller& caller, const SignIn& in, Reply& reply) {
                   const auto account = sign_in(tx, parts, in.mobile, in.check);
                   reply.cookies.push_back(
                       start_session(tx, parts, caller, account.id, AccountKind::person,
                                     in.code ? Factor::code : Factor::password));
                   return me_of(tx, parts, account);
               })
        .before([&parts](SignIn& in, const Caller& anonymous) {
            in.check = check_sign_in(parts, in.mobile, in.password, in.code, anonymous.address);
        })
        .tag("identity")
        .clause("P 3.3.1")
        .status(201)
        .rate(RateClass::strict)
        .refuses({&refusals::kOneWayToSignIn, &refusals::kSignInFailed, &refusals::kWrongCode,
                  &refusals::kTooManyAttempts});
}

http::Route sign_in_staff_route(const Parts& parts, const Neighbours& neighbours) {
    return http::write<SignInStaff, Me>(
               Method::post, "/api/v1/staff-sessions", Access{},
               "Signs a staff member in with a password and a time code",
               [&parts, &neighbours](sql::Tx& tx, const Caller& caller, const SignInStaff& in,
                                     Reply& reply) {
                   const auto staff = sign_in_staff(tx, parts, in.user_name, in.check, in.totp);
                   reply.cookies.push_back(start_session(
                       tx, parts, caller, staff.id, AccountKind::staff, Factor::password_and_totp));
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
