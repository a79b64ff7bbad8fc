#include "contexts/apps/event.h"

#include <algorithm>
#include <array>

namespace mashang::apps {
namespace {

constexpr auto kTypes = std::to_array<EventType>({
    {"case.opened", "已创建草稿", "A draft was opened"},
    {"case.submitted", "已提交", "Submitted"},
    {"case.pre_checked", "预审通过", "Found complete"},
    {"case.supplement_requested", "需要补正", "More is asked for"},
    {"case.supplemented", "已补正", "Supplemented"},
    {"case.handed_over", "收件单位已移交办理单位", "Handed over to the office that decides"},
    {"case.handed_back", "已退回收件单位", "Back with the office that received it"},
    {"case.accepted", "已受理", "Accepted"},
    {"case.review_begun", "开始审查", "The review began"},
    {"case.suspended", "进入特别程序", "A special procedure runs"},
    {"case.resumed", "恢复办理", "The special procedure is over"},
    {"case.extended", "办理期限延长", "The time limit was extended"},
    {"case.due_changed", "办结日期调整", "The due date moved"},
    {"case.refused", "不予受理", "Not accepted"},
    {"case.decided", "已办结", "Decided"},
    {"case.terminated", "终止办理", "Ended without a decision"},
    {"case.revoked", "已撤销", "Revoked"},
    {"case.withdrawn", "已撤回", "Withdrawn"},
    {"case.served", "结果已送达", "The outcome was served"},
    {"case.archived", "已归档", "Archived"},
    {"document.issued", "文书已签发", "A document was issued"},
    {"document.served", "文书已送达", "A document was served"},
});

constexpr std::string_view kCase = "case:";

std::string text_fact(const journal::Entry& entry, std::string_view name) {
    const auto* fact = entry.facts.if_contains(name);
    return fact != nullptr && fact->is_string() ? std::string{fact->get_string()} : "";
}

}  // namespace

std::span<const EventType> event_types() {
    return kTypes;
}

const EventType* find_event_type(std::string_view name) {
    const auto* found = std::ranges::find(kTypes, name, &EventType::name);
    return found == kTypes.end() ? nullptr : found;
}

std::optional<Event> event_of(const journal::Entry& entry) {
    Event event{.client_id = text_fact(entry, "app"),
                .position = entry.position,
                .id = entry.id,
                .at = entry.at,
                .type = entry.what,
                .case_id = {},
                .number = text_fact(entry, "number"),
                .state = text_fact(entry, "state")};
    if (event.client_id.empty()) return std::nullopt;
    if (entry.what == kTestEvent) return event;
    if (find_event_type(entry.what) == nullptr || !entry.subject.starts_with(kCase)) {
        return std::nullopt;
    }
    event.case_id = entry.subject.substr(kCase.size());
    const auto* version = entry.facts.if_contains("version");
    if (version != nullptr && version->is_int64()) event.version = version->get_int64();
    return event;
}

std::string payload_of(const Event& event) {
    boost::json::object data;
    if (!event.case_id.empty()) {
        data["case_id"] = event.case_id;
        if (!event.number.empty()) data["number"] = event.number;
        data["state"] = event.state;
        data["version"] = event.version;
    }
    return boost::json::serialize(boost::json::object{
        {"type", event.type}, {"timestamp", event.at.text()}, {"data", std::move(data)}});
}

}  // namespace mashang::apps
