#include <fmt/format.h>

#include <utility>

#include "contexts/identity/flows.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/short_code.h"

namespace mashang::identity {
namespace {

constexpr int kSmsAttempts = 3;  // a code that comes after five minutes helps nobody

crypto::CodeTerms terms_of(const Limits& limits) {
    return {.life = limits.code_life, .spacing = limits.code_spacing, .tries = limits.code_tries};
}

std::string mac_of(const Parts& parts, std::string_view code_id, const SixDigits& code) {
    return parts.index.of("identity.sms_code.mac", fmt::format("{}:{}", code_id, code.view()));
}

/// Of every version of the key, since it may have been rotated a minute ago.
bool is_mac_of(const Parts& parts, const store::CodeRow& row, const SixDigits& code) {
    bool matches = false;
    for (const std::string& mac : parts.index.candidates(
             "identity.sms_code.mac", fmt::format("{}:{}", row.id, code.view()))) {
        matches |= crypto::equal(mac, row.mac);
    }
    return matches;
}

void refuse_too_soon(sql::Tx& tx, const Parts& parts, std::string_view index, CodePurpose purpose) {
    const auto last = store::find_code(tx, index, purpose);
    if (!last) return;
    const auto left =
        crypto::wait_for_another(terms_of(parts.limits), last->sent_at, parts.clock.now());
    if (left <= std::chrono::milliseconds{0}) return;
    throw Refused{
        refusals::kCodeTooSoon,
        {{"seconds", std::to_string(std::chrono::ceil<std::chrono::seconds>(left).count())}}};
}

void refuse_too_many(sql::Tx& tx, const Parts& parts, std::string_view mobile_index,
                     std::string_view address) {
    const Date today = parts.clock.now().date();
    const std::string by_address = "address:" + parts.index.of("identity.address", address);
    const bool too_many = store::count_one(tx, fmt::format("mobile:{}", mobile_index), today) >
                              parts.limits.codes_per_mobile ||
                          store::count_one(tx, by_address, today) > parts.limits.codes_per_address;
    if (too_many) throw Refused{refusals::kTooManyCodes};
}

struct Words {
    std::string_view zh;
    std::string_view en;
};

Words purpose_words(CodePurpose purpose) {
    switch (purpose) {
        case CodePurpose::register_:
            return {"注册", "register"};
        case CodePurpose::sign_in:
            return {"登录", "sign in"};
        case CodePurpose::recover:
            return {"重设密码", "set a new password"};
        case CodePurpose::confirm:
            return {"验证本人操作", "show that it is you"};
        case CodePurpose::window:
            return {"在窗口核验身份", "prove at the window who you are"};
        case CodePurpose::new_mobile:
            return {"更换手机号码", "change your number"};
        case CodePurpose::agree:
            return {"同意窗口工作人员代为申报", "let the officer at the window file for you"};
    }
    std::unreachable();
}

bool needs_account(CodePurpose purpose) {
    return purpose == CodePurpose::sign_in || purpose == CodePurpose::recover ||
           purpose == CodePurpose::window || purpose == CodePurpose::agree;
}

std::string text_message(const SixDigits& code, CodePurpose purpose, Language language,
                         bool has_account) {
    const bool zh = language == Language::zh;
    if (needs_account(purpose) && !has_account) {
        return zh ? "【马上办】有人用此手机号码登录，但该号码尚未注册。如非本人操作，请忽略。"
                  : "[Mashang] Somebody wants to sign in with this number, which has no account. "
                    "If it was not you, ignore this.";
    }
    const Words what = purpose_words(purpose);
    return zh ? fmt::format("【马上办】验证码{}，用于{}，5分钟内有效。请勿告诉任何人。",
                            code.view(), what.zh)
              : fmt::format(
                    "[Mashang] {} is your code to {}. It is good for 5 minutes. Tell it to "
                    "nobody.",
                    code.view(), what.en);
}

}  // namespace

void send_code(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
               const MobileNumber& mobile, CodePurpose purpose) {
    const Instant now = parts.clock.now();
    const std::string index = mobile_index(parts, mobile);
    refuse_too_soon(tx, parts, index, purpose);
    refuse_too_many(tx, parts, index, caller.address);
    const bool has_account =
        store::find_account_by_mobile(tx, mobile_indexes(parts, mobile)).has_value();

    const SixDigits code = SixDigits::parse(crypto::draw_six_digits(parts.random_bytes)).value();
    const std::string id = parts.ids.next(now).text();
    store::put_code(tx, {.mobile_index = index,
                         .purpose = purpose,
                         .id = id,
                         .mac = mac_of(parts, id, code),
                         .tries = 0,
                         .sent_at = now});
    parts.place_order(
        tx, now,
        {.channel = "sms",
         .idempotency_key = "sms_code:" + id,
         .subject = "sms_code:" + id,
         .payload = {{"mobile", mobile.view()},
                     {"text", text_message(code, purpose, caller.language, has_account)}},
         .max_attempts = kSmsAttempts});
}

CodeCheck check_code(const Parts& parts, const MobileNumber& mobile, CodePurpose purpose,
                     const SixDigits& code) {
    std::optional<store::CodeRow> row;
    const Instant since = parts.clock.now() - parts.limits.code_life;
    parts.database.write([&](sql::Tx& tx) {
        row = store::try_code(tx, mobile_index(parts, mobile), purpose, since,
                              parts.limits.code_tries);
    });
    if (!row || !is_mac_of(parts, *row, code)) return {};
    return {.is_right = true, .code_id = row->id};
}

void spend_code(sql::Tx& tx, const Parts& parts, const MobileNumber& mobile, CodePurpose purpose,
                const CodeCheck& check) {
    if (!check.is_right ||
        !store::use_code(tx, mobile_index(parts, mobile), purpose, check.code_id)) {
        throw Refused{refusals::kWrongCode};
    }
}

}  // namespace mashang::identity
