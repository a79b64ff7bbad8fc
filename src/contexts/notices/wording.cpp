#include "contexts/notices/wording.h"

#include <algorithm>
#include <array>

namespace mashang::notices {
namespace {

namespace json = boost::json;

/// {item}, {number} and {due} are filled in.
struct Template {
    std::string_view what;
    std::string_view zh_title;
    std::string_view zh;
    std::string_view en_title;
    std::string_view en;
};

constexpr auto kTemplates = std::to_array<Template>({
    {"case.submitted", "申请已提交", "您的“{item}”申请已提交，办件编号 {number}。",
     "Application handed in", "Your application for \"{item}\" is in; its number is {number}."},
    {"case.supplement_requested", "请补充材料",
     "“{item}”（{number}）需要您补充材料，请登录查看具体要求。", "Something is missing",
     "\"{item}\" ({number}) needs something more from you; sign in to see what."},
    {"case.supplemented", "补充材料已收到", "您为“{item}”（{number}）补充的材料已收到。",
     "Supplement received", "What you added to \"{item}\" ({number}) has arrived."},
    {"case.accepted", "申请已受理", "“{item}”（{number}）已受理，将在 {due} 前办结。",
     "Application accepted", "\"{item}\" ({number}) is accepted and will be decided by {due}."},
    {"case.refused", "申请未予受理", "“{item}”（{number}）未予受理，请登录查看理由。",
     "Application not accepted", "\"{item}\" ({number}) was not accepted; sign in to see why."},
    {"case.decided", "办理完成", "“{item}”（{number}）已办结，请登录查看结果，并对服务作出评价。",
     "Decided",
     "\"{item}\" ({number}) is decided; sign in to see the result and rate the service."},
    {"case.withdrawn", "申请已撤回", "您已撤回“{item}”申请。", "Application withdrawn",
     "You took back your application for \"{item}\"."},
});

const Template* find_template(std::string_view what) {
    const auto* const row = std::ranges::find(kTemplates, what, &Template::what);
    return row != kTemplates.end() ? row : nullptr;
}

std::string fact(const json::object& facts, std::string_view name) {
    const auto* value = facts.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{value->as_string()} : "";
}

std::string fill(std::string_view pattern, const std::string& item, const json::object& facts) {
    std::string text{pattern};
    const auto put = [&](std::string_view name, const std::string& value) {
        const auto at = text.find(name);
        if (at != text.npos) text.replace(at, name.size(), value);
    };
    put("{item}", item);
    put("{number}", fact(facts, "number"));
    put("{due}", fact(facts, "due"));
    return text;
}

}  // namespace

std::optional<Wording> wording_of(std::string_view what, const json::object& facts,
                                  const catalogue::Catalogue& catalogue, Language language) {
    const Template* row = find_template(what);
    if (row == nullptr) return std::nullopt;
    const catalogue::Item* known = catalogue.find_item(fact(facts, "item"));
    const std::string item = known != nullptr ? known->name : fact(facts, "item");
    const bool zh = language == Language::zh;
    return Wording{std::string{zh ? row->zh_title : row->en_title},
                   fill(zh ? row->zh : row->en, item, facts)};
}

std::string sms_text(const Wording& wording) {
    return "【马上办】" + wording.text;
}

}  // namespace mashang::notices
