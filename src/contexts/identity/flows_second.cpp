#include <algorithm>

#include "contexts/identity/authentication.h"
#include "contexts/identity/flows.h"
#include "contexts/identity/flows_factors.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"
#include "platform/crypto/totp.h"
#include "platform/json/json.h"

namespace mashang::identity {
namespace {

constexpr std::string_view kTicketContext = "identity.sign_in.ticket";
constexpr std::size_t kLongestTicket = 1024;

/// What a ticket holds, sealed.
struct Sealed {
    AccountId account;
    std::string methods;
    Instant until;
};
BOOST_DESCRIBE_STRUCT(Sealed, (), (account, methods, until))

bool use_app(sql::Tx& tx, const Parts& parts, store::TotpRow totp, const SixDigits& code) {
    const crypto::Totp app{crypto::Secret{open_app_secret(parts, totp)}};
    const auto step = app.accept(code.view(), parts.clock.now(), totp.step);
    if (!step) return false;
    totp.step = step;
    store::put_totp(tx, totp);
    return true;
}

}  // namespace

bool needs_second(sql::Tx& tx, const AccountId& account) {
    const auto totp = store::find_totp(tx, account);
    return totp && totp->confirmed_at;
}

std::string make_ticket(const Parts& parts, const AccountId& account, std::string_view methods) {
    return parts.fields.encrypt(
        json::text_of(Sealed{.account = account,
                             .methods = std::string{methods},
                             .until = parts.clock.now() + parts.limits.ticket_life}),
        kTicketContext);
}

std::optional<Ticket> open_ticket(const Parts& parts, std::string_view ticket) {
    if (ticket.size() > kLongestTicket) return std::nullopt;
    try {
        auto sealed = json::decode_or_refuse<Sealed>(
            json::parse(parts.fields.decrypt(ticket, kTicketContext)));
        if (sealed.until < parts.clock.now()) return std::nullopt;
        return Ticket{.account = sealed.account, .methods = std::move(sealed.methods)};
    } catch (const crypto::Tampered&) {
        return std::nullopt;  // somebody made it up
    }
}

SecondCheck check_second(const Parts& parts, const AccountId& account, std::string_view methods,
                         std::string_view typed, std::string_view address) {
    SecondCheck check{
        .account = account, .methods = std::string{methods}, .typed = std::string{typed}};
    parts.database.write([&](sql::Tx& tx) {
        check.attempt = take_attempt(tx, parts, "second:" + account.text(), address);
    });
    return check;
}

void accept_second(sql::Tx& tx, const Parts& parts, const SecondCheck& check) {
    refuse_waiting(check.attempt);
    if (!use_second(tx, parts, check.account.value(), check.typed)) {
        throw Refused{refusals::kWrongSecondFactor};
    }
    forgive_attempt(tx, check.attempt);
}

bool use_second(sql::Tx& tx, const Parts& parts, const AccountId& account, std::string_view typed) {
    const auto totp = store::find_totp(tx, account);
    if (!totp || !totp->confirmed_at) return false;
    const auto code = SixDigits::parse(typed);
    const bool used =
        code ? use_app(tx, parts, *totp, *code)
             : store::use_recovery_code(tx, account, paper_code_macs(parts, account, typed));
    if (used) {
        forgive_recovery(tx, store::find_account(tx, account).value(), *totp->confirmed_at);
    }
    return used;
}

}  // namespace mashang::identity
