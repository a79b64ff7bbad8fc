#include "contexts/identity/sign_in.h"

#include "contexts/identity/authentication.h"
#include "contexts/identity/flows.h"
#include "contexts/identity/flows_factors.h"
#include "contexts/identity/flows_passkeys.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"
#include "platform/http/cookies.h"

namespace mashang::identity {
namespace {

StartedSession start(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const store::AccountRow& account, std::string_view methods) {
    NewSession session = start_session(tx, parts, caller, account.id, AccountKind::person, methods);
    return {.cookie = std::move(session.cookie),
            .session = session.id,
            .account = account.id,
            .person = account.person_id};
}

store::AccountRow get_account(sql::Tx& tx, const http::Caller& caller) {
    const auto id = AccountId::parse(caller.account_id);
    auto account = id ? store::find_account(tx, *id) : std::nullopt;
    if (!account) throw Refused{refusals::kNoSuchSession};
    return *std::move(account);
}

}  // namespace

void SignIn::send_code(sql::Tx& tx, const http::Caller& caller, const MobileNumber& mobile) const {
    identity::send_code(tx, parts_, caller, mobile, CodePurpose::sign_in);
}

SignInCheck SignIn::check(const MobileNumber& mobile, const Shown& shown,
                          std::string_view address) const {
    return check_sign_in(parts_, mobile, shown, address);
}

FirstStep SignIn::sign_in(sql::Tx& tx, const http::Caller& caller, const MobileNumber& mobile,
                          const SignInCheck& check) const {
    const auto account = identity::sign_in(tx, parts_, mobile, check);
    const std::string_view method = method_of(check);
    if (needs_second(tx, account.id)) return {.ticket = make_ticket(parts_, account.id, method)};
    return {.session = start(tx, parts_, caller, account, method)};
}

SecondCheck SignIn::check_second(std::string_view ticket, std::string_view typed,
                                 std::string_view address) const {
    const auto opened = open_ticket(parts_, ticket);
    if (!opened) return {};
    return identity::check_second(parts_, opened->account, opened->methods, typed, address);
}

StartedSession SignIn::sign_in_second(sql::Tx& tx, const http::Caller& caller,
                                      const SecondCheck& check) const {
    if (!check.account) throw Refused{refusals::kTicketOver};
    accept_second(tx, parts_, check);
    const auto account = store::find_account(tx, *check.account);
    if (!account) throw Refused{refusals::kTicketOver};
    refuse_closed(*account);
    return start(tx, parts_, caller, *account, with_methods(check.methods, kOtpMethod));
}

FurtherWays SignIn::further_ways(sql::Tx& tx, const http::Caller& caller) const {
    const auto id = AccountId::parse(caller.account_id);
    if (!id) return {};
    return {.app = needs_second(tx, *id), .passkey = !store::list_passkeys(tx, *id).empty()};
}

void SignIn::send_renewal_code(sql::Tx& tx, const http::Caller& caller) const {
    const auto account = get_account(tx, caller);
    identity::send_code(tx, parts_, caller, open_mobile(parts_, account), CodePurpose::confirm);
}

RenewalCheck SignIn::check_renewal(const AccountId& account, const Shown& shown,
                                   const std::optional<std::string>& second,
                                   std::string_view address) const {
    return identity::check_renewal(parts_, account, shown, second, address);
}

StartedSession SignIn::renew(sql::Tx& tx, const http::Caller& caller,
                             const RenewalCheck& check) const {
    const std::string method = accept_renewal(tx, parts_, caller, check);
    const auto account = get_account(tx, caller);
    refuse_closed(account);
    return {.cookie = renew_session(tx, parts_, caller, method),
            .session = SessionId::parse(caller.session_id).value(),
            .account = account.id,
            .person = account.person_id};
}

FirstStep SignIn::enter(sql::Tx& tx, const http::Caller& caller, const AccountId& account,
                        std::string_view methods) const {
    const auto row = store::find_account(tx, account);
    if (!row) throw Refused{refusals::kSignInFailed};
    refuse_closed(*row);
    if (strength_of(methods) < 2 && needs_second(tx, account)) {
        return {.ticket = make_ticket(parts_, account, methods)};
    }
    return {.session = start(tx, parts_, caller, *row, methods)};
}

void SignIn::note_added(sql::Tx& tx, const http::Caller& caller, std::string_view factor) const {
    tell_factor(tx, parts_, caller, "factor.added", factor);
}

void SignIn::note_removed(sql::Tx& tx, const http::Caller& caller, std::string_view factor) const {
    tell_factor(tx, parts_, caller, "factor.removed", factor);
}

void SignIn::demand_recent(sql::Tx& tx, const http::Caller& caller) const {
    identity::demand_recent(tx, parts_, caller);
}

boost::json::object SignIn::confirmation_options(sql::Tx& tx, const http::Caller& caller,
                                                 std::string_view digest) const {
    return identity::confirmation_options(tx, parts_, caller, digest);
}

ConfirmationCheck SignIn::check_confirmation(const Assertion& assertion) const {
    return identity::check_confirmation(parts_, assertion);
}

Confirmation SignIn::accept_confirmation(sql::Tx& tx, const http::Caller& caller,
                                         const ConfirmationCheck& check,
                                         std::string_view digest) const {
    return identity::accept_confirmation(tx, parts_, caller, check, digest);
}

std::string SignIn::sign_out(sql::Tx& tx, const http::Caller& caller) const {
    if (const auto id = SessionId::parse(caller.session_id)) {
        end_session(tx, parts_, caller, *id);
    }
    return http::clear_cookie(http::kSessionCookie);
}

}  // namespace mashang::identity
