#include "contexts/identity/routes_factors.h"

#include "contexts/identity/authentication.h"
#include "contexts/identity/flows_recovery.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/views_factors.h"
#include "platform/http/typed_route.h"

namespace mashang::identity {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::RateClass;
using http::Reply;
using http::Who;

const Access kOwn{.who = Who::person, .over = http::Over::own};

// Members that are not described are found out by the step before the transaction.

/// Exactly one way to show who one is. `account_id` is /me's: the step before knows no session.
struct Renew {
    AccountId account_id;
    std::optional<std::string> password;
    std::optional<SixDigits> code;
    std::optional<std::string> second_factor;
    std::optional<RenewalCheck> check = {};
};
BOOST_DESCRIBE_STRUCT(Renew, (), (account_id, password, code, second_factor))

struct OneCode {
    SixDigits code;
};
BOOST_DESCRIBE_STRUCT(OneCode, (), (code))

struct ChangePassword {
    AccountId account_id;
    std::string current_password;
    std::string password;
    std::optional<PasswordChange> change = {};
};
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (account_id, current_password, password))

struct NewNumber {
    MobileNumber mobile;
};
BOOST_DESCRIBE_STRUCT(NewNumber, (), (mobile))

/// `old_code` was sent to the number that is left behind (renewal-codes); `account_id` is /me's.
struct ChangeMobile {
    AccountId account_id;
    MobileNumber mobile;
    SixDigits code;
    std::optional<SixDigits> old_code;
    CodeCheck check = {};
    std::optional<RenewalCheck> old = {};
};
BOOST_DESCRIBE_STRUCT(ChangeMobile, (), (account_id, mobile, code, old_code))

struct Recover {
    MobileNumber mobile;
    SixDigits code;
    std::string password;
    std::optional<std::string> second_factor;
    CodeCheck check = {};
    std::string hash = {};
};
BOOST_DESCRIBE_STRUCT(Recover, (), (mobile, code, password, second_factor))

http::Route renewal_code_route(const Parts& parts) {
    return http::write<Nothing, Nothing>(
               Method::post, "/api/v1/me/renewal-codes", kOwn,
               "Sends a code to the caller's own number, to show anew who she is",
               [&parts](sql::Tx& tx, const Caller& caller) {
                   SignIn{parts}.send_renewal_code(tx, caller);
               })
        .tag("identity")
        .rate(RateClass::strict)
        .refuses({&refusals::kCodeTooSoon, &refusals::kTooManyCodes});
}

http::Route renewal_route(const Parts& parts) {
    return http::write<Renew, Nothing>(
               Method::post, "/api/v1/me/renewals", kOwn,
               "Shows anew who the caller is; her session gets a new reference",
               [&parts](sql::Tx& tx, const Caller& caller, const Renew& in, Reply& reply) {
                   reply.cookies.push_back(
                       SignIn{parts}.renew(tx, caller, in.check.value()).cookie);
               })
        .before([&parts](Renew& in, const Caller& anonymous) {
            in.check = check_renewal(parts, in.account_id, {in.password, in.code}, in.second_factor,
                                     anonymous.address);
        })
        .tag("identity")
        .clause("ASVS 7.5.1")
        .rate(RateClass::strict)
        .refuses({&refusals::kOneWayToSignIn, &refusals::kSignInFailed, &refusals::kWrongCode,
                  &refusals::kTooManyAttempts, &refusals::kWrongSecondFactor});
}

http::Routes app_routes(const Parts& parts) {
    return {
        http::write<Nothing, NewApp>(
            Method::post, "/api/v1/me/authenticator-app", kOwn,
            "Makes a secret for an authenticator app; good once a code has confirmed it",
            [&parts](sql::Tx& tx, const Caller& caller) { return enrol_app(tx, parts, caller); })
            .tag("identity")
            .status(201)
            .rate(RateClass::strict)
            .refuses({&refusals::kSignInAgain, &refusals::kAppEnrolled}),
        http::write<OneCode, PaperCodes>(
            Method::post, "/api/v1/me/authenticator-app/confirmation", kOwn,
            "Confirms the app: each sign-in needs it from now on; answers codes for paper",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCode& in) {
                return PaperCodes{confirm_app(tx, parts, caller, in.code)};
            })
            .tag("identity")
            .rate(RateClass::strict)
            .refuses({&refusals::kNoApp, &refusals::kWrongSecondFactor, &refusals::kAppEnrolled}),
        http::write<Nothing, Nothing>(
            Method::del, "/api/v1/me/authenticator-app", kOwn,
            "Removes the app and its codes on paper",
            [&parts](sql::Tx& tx, const Caller& caller) { remove_app(tx, parts, caller); })
            .tag("identity")
            .refuses({&refusals::kSignInAgain, &refusals::kNoApp}),
        http::write<Nothing, PaperCodes>(
            Method::post, "/api/v1/me/paper-codes", kOwn, "Makes new codes for paper",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return PaperCodes{make_recovery_codes(tx, parts, caller)};
            })
            .tag("identity")
            .status(201)
            .rate(RateClass::strict)
            .refuses({&refusals::kSignInAgain, &refusals::kNoApp}),
    };
}

http::Route password_route(const Parts& parts) {
    return http::write<ChangePassword, Nothing>(
               Method::put, "/api/v1/me/password", kOwn,
               "Changes the password; ends all other sessions",
               [&parts](sql::Tx& tx, const Caller& caller, const ChangePassword& in, Reply& reply) {
                   reply.cookies.push_back(change_password(tx, parts, caller, in.change.value()));
               })
        .before([&parts](ChangePassword& in, const Caller& anonymous) {
            in.change = check_password_change(parts, in.account_id, in.current_password,
                                              in.password, anonymous.address);
        })
        .tag("identity")
        .clause("ASVS 6.2.3")
        .rate(RateClass::strict)
        .refuses({&refusals::kSignInFailed, &refusals::kTooManyAttempts});
}

http::Routes mobile_routes(const Parts& parts) {
    return {
        http::write<NewNumber, Nothing>(
            Method::post, "/api/v1/me/mobile-codes", kOwn,
            "Sends a code to the number that the caller wants to change to",
            [&parts](sql::Tx& tx, const Caller& caller, const NewNumber& in) {
                demand_recent(tx, parts, caller);
                send_code(tx, parts, caller, in.mobile, CodePurpose::new_mobile);
            })
            .tag("identity")
            .rate(RateClass::strict)
            .refuses({&refusals::kSignInAgain, &refusals::kCodeTooSoon, &refusals::kTooManyCodes}),
        http::write<ChangeMobile, Nothing>(
            Method::put, "/api/v1/me/mobile", kOwn, "Changes the number; the old one is told",
            [&parts](sql::Tx& tx, const Caller& caller, const ChangeMobile& in) {
                change_mobile(tx, parts, caller, {in.mobile, in.check, in.old});
            })
            .before([&parts](ChangeMobile& in, const Caller& before) {
                if (in.old_code) {
                    in.old = check_renewal(parts, in.account_id, {.code = in.old_code},
                                           std::nullopt, before.address);
                }
                in.check = check_code(parts, in.mobile, CodePurpose::new_mobile, in.code);
            })
            .tag("identity")
            .rate(RateClass::strict)
            .refuses({&refusals::kSignInAgain, &refusals::kOldNumberNeeded,
                      &refusals::kSignInFailed, &refusals::kWrongCode, &refusals::kAccountExists}),
    };
}

http::Route recovery_route(const Parts& parts) {
    return http::write<Recover, Me>(
               Method::post, "/api/v1/account-recoveries", Access{},
               "Sets a new password by the phone, ends all sessions and signs in",
               [&parts](sql::Tx& tx, const Caller& caller, const Recover& in, Reply& reply) {
                   const auto account =
                       recover_account(tx, parts, {in.mobile, in.check, in.hash, in.second_factor});
                   const std::string methods =
                       with_methods(kSmsMethod, in.second_factor ? kOtpMethod : "");
                   reply.cookies.push_back(
                       start_session(tx, parts, caller, account.id, AccountKind::person, methods)
                           .cookie);
                   return me_of(tx, parts, store::find_account(tx, account.id).value());
               })
        .before([&parts](Recover& in) {
            refuse_bad_password(parts, in.password, in.mobile.view());
            in.check = check_code(parts, in.mobile, CodePurpose::recover, in.code);
            if (in.check.is_right) in.hash = parts.passwords.hash(in.password);
        })
        .tag("identity")
        .status(201)
        .rate(RateClass::strict)
        .refuses({&refusals::kWrongCode, &refusals::kAccountClosed, &refusals::kHolderDeceased,
                  &refusals::kSecondFactorNeeded, &refusals::kWrongSecondFactor});
}

}  // namespace

http::Routes factor_routes(const Parts& parts) {
    http::Routes routes{
        http::read<Nothing, FactorsView>(
            "/api/v1/me/factors", kOwn, "Tells with what the caller can sign in",
            [](sql::Tx& tx, const Caller& caller) { return factors_of(tx, caller); })
            .tag("identity")
            .clause("P 3.3.1"),
        renewal_code_route(parts), renewal_route(parts), password_route(parts),
        recovery_route(parts)};
    http::append(routes, app_routes(parts));
    http::append(routes, mobile_routes(parts));
    return routes;
}

}  // namespace mashang::identity
