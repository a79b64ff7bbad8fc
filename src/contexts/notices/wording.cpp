#include "contexts/notices/wording.h"

#include <algorithm>
#include <array>

#include "contexts/notices/templates.h"

namespace mashang::notices {
namespace {

namespace json = boost::json;

const Template* find_template(std::string_view what) {
    for (const auto templates : {templates_of_matters(), templates_of_accounts()}) {
        const auto row = std::ranges::find(templates, what, &Template::what);
        if (row != templates.end()) return &*row;
    }
    return nullptr;
}

std::string fact(const json::object& facts, std::string_view name) {
    const auto* value = facts.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{value->as_string()} : "";
}

struct CodeName {
    std::string_view code;
    std::string_view zh;
    std::string_view en;
};
/// What identity calls ways to sign in.
constexpr auto kFactors = std::to_array<CodeName>({
    {"app", "身份验证器", "authenticator app"},
    {"paper_codes", "纸质恢复码", "codes on paper"},
    {"passkey", "通行密钥", "passkey"},
    {"certificate", "数字证书", "certificate"},
    {"password", "登录密码", "password"},
    {"mobile", "手机号码", "phone number"},
});

std::string factor_name(std::string_view factor, Language language) {
    const auto* const row = std::ranges::find(kFactors, factor, &CodeName::code);
    if (row == kFactors.end()) return std::string{factor};
    return std::string{language == Language::zh ? row->zh : row->en};
}

/// Why an agency, a mandate, a seal or a booking ended, as its context calls it.
constexpr auto kEnds = std::to_array<CodeName>({
    {"declined", "被邀请人未接受", "the invited person said no"},
    {"unanswered", "逾期未答复", "nobody answered in time"},
    {"by_agent", "经办人提出结束", "the agent ended it"},
    {"by_representative", "法定代表人提出结束", "the representative ended it"},
    {"date_passed", "授权到期", "its last day is over"},
    {"replaced", "由新的授权代替", "a newer one is in its place"},
    {"representative_left", "法定代表人已变更", "the representative has changed"},
    {"legal_person_lapsed", "法人已不在业", "the legal person is in business no more"},
    {"account_closed", "一方账号已注销", "an account was closed"},
    {"by_principal", "授权人提出结束", "who gave it ended it"},
    {"by_register", "人口库不再确认", "the population register confirms it no more"},
    {"custody_changed", "抚养关系已变更", "custody has changed"},
    {"disqualified", "监护人资格已被撤销", "a court took the guardian's right away"},
    {"relation_ended", "监护关系依法终止", "it ended by law"},
    {"last_day_over", "授权到期", "its last day is over"},
    {"agency_over", "持有人的经办授权已结束", "its holder's agency is over"},
    {"holidays_changed", "节假日安排已调整", "the holidays have been changed"},
});

std::string end_name(std::string_view why, Language language) {
    const auto* const row = std::ranges::find(kEnds, why, &CodeName::code);
    if (row == kEnds.end()) return std::string{why};
    return std::string{language == Language::zh ? row->zh : row->en};
}

/// Of what was told before it said why: nothing.
std::string because(const json::object& facts, Language language) {
    const std::string why = fact(facts, "why");
    if (why.empty()) return "";
    const std::string name = end_name(why, language);
    return language == Language::zh ? "原因：" + name + "。" : " Why: " + name + ".";
}

std::string level_of(const json::object& facts) {
    const auto* level = facts.if_contains("level");
    return level != nullptr && level->is_int64() ? std::to_string(level->as_int64()) : "";
}

/// For how long, of a procedure, or how much longer, of an extension.
std::string days_of(const json::object& facts) {
    for (const char* name : {"expected_days", "working_days"}) {
        const auto* days = facts.if_contains(name);
        if (days != nullptr && days->is_int64()) return std::to_string(days->as_int64());
    }
    return "";
}

/// What a reminder says in the reader's language, to which day, and of which item.
std::string news(const json::object& facts, Language language) {
    return fact(facts, language == Language::zh ? "zh" : "en");
}

std::string by_day(const json::object& facts, Language language) {
    const std::string day = fact(facts, "until");
    if (day.empty()) return "";
    return language == Language::zh ? "（" + day + "）" : " (" + day + ")";
}

/// The next free times of an office that takes nobody on the day that was booked.
std::string instead(const json::object& facts, Language language) {
    const std::string times = fact(facts, "instead");
    if (times.empty()) return "";
    return language == Language::zh ? "，最近可约：" + times : ", for example " + times;
}

/// Why nobody is taken on that day: in the office's words, or because the holidays have changed.
std::string reason(const json::object& facts, Language language) {
    const std::string told = fact(facts, "reason");
    const std::string text = told.empty() ? end_name(fact(facts, "why"), language) : told;
    if (text.empty()) return "";
    return language == Language::zh ? "（" + text + "）" : " (" + text + ")";
}

std::string of_item(const std::string& item, Language language) {
    if (item.empty()) return "";
    return language == Language::zh ? "，可办理“" + item + "”" : ": \"" + item + "\"";
}

std::string bundle_name(const json::object& facts, const catalogue::Catalogue& catalogue) {
    const std::string id = fact(facts, "bundle");
    const catalogue::Bundle* bundle = catalogue.find_bundle(id);
    return bundle != nullptr ? bundle->name : id;
}

std::string fill(std::string_view pattern, const std::string& item, const json::object& facts,
                 const catalogue::Catalogue& catalogue, Language language) {
    std::string text{pattern};
    const auto put = [&](std::string_view name, const std::string& value) {
        const auto at = text.find(name);
        if (at != text.npos) text.replace(at, name.size(), value);
    };
    put("{item}", item);
    put("{bundle}", bundle_name(facts, catalogue));
    put("{number}", fact(facts, "number"));
    put("{due}", fact(facts, "due"));
    put("{was_due}", fact(facts, "was_due"));
    put("{promise_due}", fact(facts, "promise_due"));
    put("{amount}", fact(facts, "amount"));
    put("{pay_by}", fact(facts, "pay_by"));
    put("{came}", fact(facts, "came"));
    put("{days}", days_of(facts));
    put("{app}", fact(facts, "app_name"));
    put("{message}", fact(facts, "message"));
    put("{device}", fact(facts, "device"));
    put("{level}", level_of(facts));
    put("{factor}", factor_name(fact(facts, "factor"), language));
    put("{legal_person}", fact(facts, "name"));
    put("{until}", fact(facts, "until"));
    put("{why}", end_name(fact(facts, "why"), language));
    put("{because}", because(facts, language));
    put("{terminal}", fact(facts, "terminal"));
    put("{place}", fact(facts, "place"));
    put("{document}", fact(facts, "document_number"));
    constexpr std::size_t kDay = 10;  // of "2018-09-30T…"
    put("{last_day}", fact(facts, "not_after").substr(0, kDay));
    put("{licence}", fact(facts, "licence"));
    put("{seal}", fact(facts, "es_id"));
    put("{office}", fact(facts, "office_name"));
    put("{day}", fact(facts, "day"));
    put("{time}", fact(facts, "time"));
    put("{instead}", instead(facts, language));
    put("{news}", news(facts, language));
    put("{by_day}", by_day(facts, language));
    put("{of_item}", of_item(item, language));
    put("{stop}", fact(facts, "stop"));
    put("{reason}", reason(facts, language));  // last: an officer typed it
    return text;
}

}  // namespace

std::optional<Wording> wording_of(std::string_view what, const json::object& facts,
                                  const catalogue::Catalogue& catalogue, Language language) {
    const Template* row = find_template(what);
    if (row == nullptr) return std::nullopt;
    const catalogue::Item* known = catalogue.find_edition(fact(facts, "item"), 0);
    const std::string item = known != nullptr ? known->name : fact(facts, "item");
    const bool zh = language == Language::zh;
    return Wording{std::string{zh ? row->zh_title : row->en_title},
                   fill(zh ? row->zh : row->en, item, facts, catalogue, language)};
}

bool is_sent_by_sms(std::string_view what) {
    const Template* row = find_template(what);
    return row != nullptr && row->is_sent_by_sms;
}

std::string sms_text(const Wording& wording) {
    return "【马上办】" + wording.text;
}

}  // namespace mashang::notices
