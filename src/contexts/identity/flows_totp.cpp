#include <fmt/format.h>

#include "contexts/identity/flows.h"
#include "contexts/identity/flows_factors.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"
#include "platform/crypto/totp.h"

namespace mashang::identity {
namespace {

constexpr int kPaperCodes = 10;
constexpr std::size_t kPaperCodeBytes = 10;  // sixteen characters of base32
constexpr std::string_view kIssuer = "马上办";

AccountId account_of(const http::Caller& caller) {
    const auto account = AccountId::parse(caller.account_id);
    if (!account) throw Refused{refusals::kNoApp};
    return *account;
}

store::TotpRow get_confirmed(sql::Tx& tx, const AccountId& account) {
    auto totp = store::find_totp(tx, account);
    if (!totp || !totp->confirmed_at) throw Refused{refusals::kNoApp};
    return *std::move(totp);
}

std::vector<std::string> new_paper_codes(sql::Tx& tx, const Parts& parts,
                                         const AccountId& account) {
    std::vector<std::string> codes;
    std::vector<std::string> macs;
    for (int i = 0; i < kPaperCodes; ++i) {
        const std::string code = crypto::to_base32(parts.random_bytes(kPaperCodeBytes));
        macs.push_back(paper_code_macs(parts, account, code).front());
        codes.push_back(fmt::format("{}-{}-{}-{}", code.substr(0, 4), code.substr(4, 4),
                                    code.substr(8, 4), code.substr(12)));
    }
    store::put_recovery_codes(tx, account, macs);
    return codes;
}

}  // namespace

void tell_factor(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view what,
                 std::string_view factor) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::string{what},
                        .actor = caller.account_id,
                        .on_behalf = caller.person_id,
                        .authority = "self",
                        .subject = "person:" + caller.person_id,
                        .facts = {{"factor", factor}}});
}

NewApp enrol_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    demand_recent(tx, parts, caller);
    const AccountId account = account_of(caller);
    const auto before = store::find_totp(tx, account);
    if (before && before->confirmed_at) throw Refused{refusals::kAppEnrolled};
    const crypto::Secret secret = crypto::Totp::make_secret();
    store::put_totp(tx, {.account_id = account,
                         .secret_sealed = seal_app_secret(parts, account, secret.view()),
                         .enrolled_at = parts.clock.now()});
    const auto row = store::find_account(tx, account).value();
    const std::string label = open_mobile(parts, row).masked();
    return {.secret = crypto::to_base32(secret.view()),
            .uri = std::string{crypto::Totp{secret}.uri(kIssuer, label).view()}};
}

std::vector<std::string> confirm_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                     const SixDigits& code) {
    const AccountId account = account_of(caller);
    auto totp = store::find_totp(tx, account);
    if (!totp) throw Refused{refusals::kNoApp};
    if (totp->confirmed_at) throw Refused{refusals::kAppEnrolled};
    const Instant now = parts.clock.now();
    if (now - totp->enrolled_at > parts.limits.enrolment_life) throw Refused{refusals::kNoApp};
    const crypto::Totp app{crypto::Secret{open_app_secret(parts, *totp)}};
    totp->step = app.accept(code.view(), now, std::nullopt);
    if (!totp->step) throw Refused{refusals::kWrongSecondFactor};
    totp->confirmed_at = now;
    store::put_totp(tx, *totp);
    tell_factor(tx, parts, caller, "factor.added", "app");
    return new_paper_codes(tx, parts, account);
}

void remove_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    demand_recent(tx, parts, caller);
    const AccountId account = account_of(caller);
    get_confirmed(tx, account);
    store::remove_totp(tx, account);
    tell_factor(tx, parts, caller, "factor.removed", "app");
}

std::vector<std::string> make_recovery_codes(sql::Tx& tx, const Parts& parts,
                                             const http::Caller& caller) {
    demand_recent(tx, parts, caller);
    const AccountId account = account_of(caller);
    get_confirmed(tx, account);
    tell_factor(tx, parts, caller, "factor.changed", "paper_codes");
    return new_paper_codes(tx, parts, account);
}

}  // namespace mashang::identity
