#include "contexts/service/templates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/split.h"
#include "base/utf8.h"
#include "contexts/service/kinds.h"
#include "contexts/service/refusals.h"

namespace mashang::service {
namespace {

constexpr auto kFields = std::to_array<Field>({
    {"addressee", "申请人", "who applied", "张三"},
    {"item", "事项名称", "the item's name", "示例事项"},
    {"case_number", "办件编号", "the number of the case", "GA350102-20180903-2M8X4TH"},
    {"office", "办理机构", "the office", "示例机构"},
    {"deed", "“行政许可”或“办理”，依事项类型", "a licence or a matter, by the item's type",
     "行政许可"},
    {"submitted_on", "提出申请的日期", "the day it was handed in", "2018年9月3日"},
    {"accepted_on", "受理日期", "the day it was accepted", "2018年9月4日"},
    {"due_on", "承诺办结日期", "the day it is due", "2018年9月28日"},
    {"reason", "理由、需补正的内容或决定内容", "reasons, what is missing, or what was decided",
     "（此处为经办人填写的理由或内容）"},
    {"remedy", "救济途径和期限", "what may be done against it, and by when",
     "（此处为救济途径和期限）"},
});

const Template& template_of(DocumentKind kind) {
    static const std::map<DocumentKind, Template> kTemplates{
        {DocumentKind::acceptance,
         {"受理通知书",
          "你（单位）于{submitted_on}提出的“{item}”申请（办件编号：{case_number}"
          "）收悉。经审查，申请"
          "材料齐全、符合法定形式，根据《中华人民共和国行政许可法》第三十二条的规定，决定予以受理。"
          "\n"
          "本机关将于{due_on}前作出决定。\n特此通知。"}},
        {DocumentKind::supplement,
         {"补正材料告知书",
          "你（单位）于{submitted_on}提出的“{item}”申请（办件编号：{case_number}"
          "）收悉。经审查，申请"
          "材料不齐全或者不符合法定形式，根据《中华人民共和国行政许可法》第三十二条的规定，现一次性"
          "告知需要补正的全部内容：\n{reason}\n"
          "补正所需时间不计入办理期限。请登录平台补正，或者到窗口提交。"}},
        {DocumentKind::not_accepted,
         {"不予受理决定书",
          "你（单位）于{submitted_on}提出的“{item}”申请（办件编号：{case_number}"
          "）收悉。经审查，根据"
          "《中华人民共和国行政许可法》第三十二条的规定，决定不予受理。\n理由：{reason}\n{"
          "remedy}"}},
        {DocumentKind::granted,
         {"准予{deed}决定书",
          "你（单位）于{submitted_on}提出的“{item}”申请（办件编号：{case_number}），本机关于"
          "{accepted_on}"
          "受理。经审查，你（单位）的申请符合法定条件、标准，根据《中华人民共和国行政许可"
          "法》第三十八条第一款的规定，决定准予。\n{reason}"}},
        {DocumentKind::granted_in_part,
         {"部分准予{deed}决定书",
          "你（单位）于{submitted_on}提出的“{item}”申请（办件编号：{case_number}），本机关于"
          "{accepted_on}"
          "受理。经审查，根据《中华人民共和国行政许可法》第三十八条的规定，决定部分准予。"
          "\n理由和内容：{reason}\n{remedy}"}},
        {DocumentKind::denied,
         {"不予{deed}决定书",
          "你（单位）于{submitted_on}提出的“{item}”申请（办件编号：{case_number}），本机关于"
          "{accepted_on}"
          "受理。经审查，根据《中华人民共和国行政许可法》第三十八条第二款的规定，决定不予"
          "准许。\n理由：{reason}\n{remedy}"}},
        {DocumentKind::terminated,
         {"终止办理通知书",
          "你（单位）于{submitted_on}提出的“{item}”申请（办件编号：{case_number}"
          "），因出现法律规定的情"
          "形，本机关决定终止办理。\n理由：{reason}\n{remedy}"}},
        {DocumentKind::revoked,
         {"撤销{deed}决定书",
          "本机关对你（单位）提出的“{item}”申请（办件编号：{case_number}"
          "）作出的准予决定，经查有误。"
          "本机关已告知你（单位）事实和理由，并听取陈述申辩，根据《中华人民共和国行政许可法》第六十"
          "九"
          "条的规定，决定撤销该准予决定，原决定书同时失效。\n理由：{reason}\n{remedy}"}},
    };
    return kTemplates.at(kind);
}

bool is_field(std::string_view name) {
    return std::ranges::find(kFields, name, &Field::name) != kFields.end();
}

/// Calls `text` for what lies between fields and `field` for each name; false: a brace has no
/// partner.
template <class OnText, class OnField>
bool walk(std::string_view words, OnText text, OnField field) {
    while (!words.empty()) {
        const std::size_t open = words.find_first_of("{}");
        text(words.substr(0, open));
        if (open == words.npos) return true;
        if (words[open] == '}') return false;
        const std::size_t close = words.find_first_of("{}", open + 1);
        if (close == words.npos || words[close] == '{') return false;
        field(words.substr(open + 1, close - open - 1));
        words.remove_prefix(close + 1);
    }
    return true;
}

void check_fields(const std::string& pointer, std::string_view words, std::vector<Fault>& faults) {
    const bool is_whole = walk(
        words, [](std::string_view) {},
        [&](std::string_view name) {
            if (is_field(name)) return;
            faults.push_back({pointer, &refusals::kUnknownField, {{"field", std::string{name}}}});
        });
    if (!is_whole) faults.push_back({pointer, &refusals::kOpenBrace});
}

void check_length(const std::string& pointer, std::string_view words, std::size_t most,
                  std::vector<Fault>& faults) {
    const bool is_blank = words.find_first_not_of(" \n\t") == words.npos;
    if (is_blank || !is_utf8(words) || code_points(words) > most) {
        faults.push_back({pointer, &refusals::kTemplateLength, {{"most", std::to_string(most)}}});
    }
}

/// Nothing: it says nothing but fields that have no value.
std::optional<std::string> filled(std::string_view words,
                                  const std::map<std::string, std::string>& values) {
    std::string text;
    bool has_field = false;
    bool has_value = false;
    bool has_words = false;
    walk(
        words,
        [&](std::string_view part) {
            has_words = has_words || !part.empty();
            text += part;
        },
        [&](std::string_view name) {
            has_field = true;
            const auto value = values.find(std::string{name});
            if (value == values.end() || value->second.empty()) return;
            has_value = true;
            text += value->second;
        });
    if (has_field && !has_value && !has_words) return std::nullopt;
    return text;
}

}  // namespace

std::span<const Field> fields() {
    return kFields;
}

const Template& standard_template(DocumentKind kind) {
    return template_of(kind);
}

std::vector<Fault> faults_of(DocumentKind kind, const Template& wording) {
    std::vector<Fault> faults;
    check_length("/title", wording.title, kLongestTitle, faults);
    check_length("/body", wording.body, kLongestBody, faults);
    if (wording.title.contains('\n')) faults.push_back({"/title", &refusals::kTitleOfOneLine});
    check_fields("/title", wording.title, faults);
    check_fields("/body", wording.body, faults);
    if (facts_of(kind).is_negative && !wording.body.contains("{remedy}")) {
        faults.push_back({"/body", &refusals::kRemedyMissing});
    }
    return faults;
}

Filled fill(const Template& wording, const std::map<std::string, std::string>& values) {
    Filled done{.title = filled(wording.title, values).value_or(""), .paragraphs = {}};
    for (const std::string_view line : split(wording.body, '\n')) {
        const auto text = filled(line, values);
        if (!text) continue;
        for (const std::string_view part : split(*text, '\n')) {
            if (!part.empty()) done.paragraphs.emplace_back(part);
        }
    }
    return done;
}

}  // namespace mashang::service
