#include "contexts/exchange/check.h"

#include <algorithm>
#include <array>

#include "base/citizen_id.h"
#include "base/date.h"
#include "base/digits.h"
#include "base/mobile_number.h"
#include "base/task_code.h"
#include "base/uscc.h"
#include "base/utf8.h"
#include "contexts/cases/api.h"

namespace mashang::exchange {
namespace {

using Names = std::array<std::string_view, 2>;

constexpr auto kWords = std::to_array<FaultWords>({
    {"missing", "必填项为空", "is required and empty"},
    {"too_long", "超出长度", "is too long"},
    {"not_text", "含有不可交换的字符", "holds characters that cannot be exchanged"},
    {"not_a_number", "不是整数", "is no whole number"},
    {"not_a_moment", "不是有效时间（年-月-日 时:分:秒）", "is no moment (year-month-day h:m:s)"},
    {"not_in_list", "不在代码表中", "is not in its code list"},
    {"wrong_form", "格式或校验位不正确", "has a wrong form or check character"},
    {"unknown_column", "表中没有这一列", "is no column of the table"},
    {"accepted_before_applied", "受理时间早于申请时间", "is before it was applied for"},
    {"promised_before_accepted", "承诺办结时间早于受理时间", "is before it was accepted"},
    {"task_of_other_item", "实施编码与基本编码不一致", "is of another item than the basic code"},
    {"task_of_other_body", "实施编码与受理部门编码不一致",
     "is of another body than the accepting one"},
    {"paper_of_other_kind", "证件类型与申请人类型不符", "does not fit the kind of applicant"},
    {"paper_number", "证件号码的格式或校验位不正确", "is no such number, by its check character"},
    {"ends_before_start", "结束时间早于开始时间", "is before the start"},
    {"number_without_licence", "有证照编号而无证照名称", "is missing while there is a number"},
    {"sent_without_result", "没有结果却标为快递递送", "says sent while there is nothing to send"},
});

/// "2018-09-30 16:59:00".
bool is_moment(std::string_view text) {
    constexpr std::size_t kLength = 19;
    constexpr std::size_t kTime = 11;
    if (text.size() != kLength || text[kTime - 1] != ' ') return false;
    if (!Date::parse(text.substr(0, kTime - 1))) return false;
    const auto two = [&](std::size_t at) {
        const auto part = text.substr(at, 2);
        return all_digits(part) ? number_of(part) : 99;
    };
    return two(kTime) < 24 && text[13] == ':' && two(14) < 60 && text[16] == ':' && two(17) < 60;
}

bool is_number(std::string_view text) {
    return !text.empty() && all_digits(text);
}

/// No control characters but those of a text's lines.
bool is_exchangeable(std::string_view text) {
    return is_utf8(text) && std::ranges::none_of(text, [](unsigned char c) {
               return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f;
           });
}

bool has_form(Form form, std::string_view text) {
    constexpr std::size_t kPostcode = 6;
    switch (form) {
        case Form::any:
            return true;
        case Form::case_number: {
            const auto number = cases::CaseNumber::parse(text);
            return number && number->text() == text;
        }
        case Form::basic_code:
            return BasicCode::parse(text).has_value();
        case Form::task_code:
            return TaskCode::parse(text).has_value();
        case Form::uscc:
            return Uscc::parse(text).has_value();
        case Form::mobile:
            return MobileNumber::parse(text).has_value();
        case Form::postcode:
            return text.size() == kPostcode && all_digits(text);
    }
    return false;
}

std::string_view fault_of_type(const Column& column, std::string_view text) {
    switch (column.type) {
        case Type::text:
            return "";
        case Type::integer:
            return is_number(text) ? "" : "not_a_number";
        case Type::moment:
            return is_moment(text) ? "" : "not_a_moment";
        case Type::code:
            return find_code(column.list, text) != nullptr ? "" : "not_in_list";
    }
    return "";
}

/// Empty: nothing is wrong with the column by itself.
std::string_view fault_of(const Column& column, const Cells& cells) {
    const auto* const found = cells.if_contains(column.name);
    if (found != nullptr && !found->is_string()) return "not_text";
    const std::string_view text = cell(cells, column.name);
    if (text.empty()) return column.required ? "missing" : "";
    if (!is_exchangeable(text)) return "not_text";
    if (column.length > 0 && code_points(text) > column.length) return "too_long";
    const std::string_view of_type = fault_of_type(column, text);
    if (!of_type.empty()) return of_type;
    return has_form(column.form, text) ? "" : "wrong_form";
}

/// Moments of one form are ordered like their texts.
bool is_ordered(std::string_view earlier, std::string_view later) {
    return earlier.empty() || later.empty() || earlier <= later;
}

bool fits_applicant(const Cells& cells) {
    const bool is_person = cell(cells, "applyer_type") == "1";
    return is_person != (cell(cells, "applyer_page_type") == "001");
}

bool is_such_number(const Cells& cells) {
    const auto type = cell(cells, "applyer_page_type");
    const auto number = cell(cells, "applyer_page_code");
    if (type == "111") return CitizenId::parse(number).has_value();
    if (type == "001") return Uscc::parse(number).has_value();
    return true;
}

bool is_granted(const Cells& cells) {
    const auto type = cell(cells, "result_type");
    return type == "01" || type == "02";
}

constexpr Names kApplied{"apply_date", "accept_date"};
constexpr Names kPromised{"accept_date", "promise_date"};
constexpr Names kItem{"catalog_code", "task_code"};
constexpr Names kBody{"org_code", "task_code"};
constexpr Names kKind{"applyer_type", "applyer_page_type"};
constexpr Names kNumber{"applyer_page_type", "applyer_page_code"};
constexpr Names kStep{"event_start_time", "event_end_time"};
constexpr Names kProcedure{"special_time", "end_time"};
constexpr Names kLicence{"result_cetr_name", "result_cetr_no"};
constexpr Names kSent{"result_type", "is_delivery_results"};

constexpr auto kRules = std::to_array<CrossRule>({
    {TableName::accept, "accepted_before_applied", "accept_date", kApplied,
     [](const Cells& of) { return is_ordered(cell(of, "apply_date"), cell(of, "accept_date")); }},
    {TableName::accept, "promised_before_accepted", "promise_date", kPromised,
     [](const Cells& of) { return is_ordered(cell(of, "accept_date"), cell(of, "promise_date")); }},
    {TableName::accept, "task_of_other_item", "task_code", kItem,
     [](const Cells& of) { return cell(of, "task_code").ends_with(cell(of, "catalog_code")); }},
    {TableName::accept, "task_of_other_body", "task_code", kBody,
     [](const Cells& of) { return cell(of, "task_code").starts_with(cell(of, "org_code")); }},
    {TableName::accept, "paper_of_other_kind", "applyer_page_type", kKind, fits_applicant},
    {TableName::accept, "paper_number", "applyer_page_code", kNumber, is_such_number},
    {TableName::process, "ends_before_start", "event_end_time", kStep,
     [](const Cells& of) {
         return is_ordered(cell(of, "event_start_time"), cell(of, "event_end_time"));
     }},
    {TableName::special_procedure, "ends_before_start", "end_time", kProcedure,
     [](const Cells& of) { return is_ordered(cell(of, "special_time"), cell(of, "end_time")); }},
    {TableName::result, "number_without_licence", "result_cetr_name", kLicence,
     [](const Cells& of) {
         return cell(of, "result_cetr_no").empty() || !cell(of, "result_cetr_name").empty();
     }},
    {TableName::result, "sent_without_result", "is_delivery_results", kSent,
     [](const Cells& of) { return cell(of, "is_delivery_results") != "1" || is_granted(of); }},
});

bool are_right(const CrossRule& rule, const std::vector<RowFault>& faults) {
    return std::ranges::none_of(faults, [&](const RowFault& fault) {
        return std::ranges::find(rule.columns, fault.column) != rule.columns.end();
    });
}

}  // namespace

std::span<const FaultWords> fault_words() {
    return kWords;
}

std::string words_of(const RowFault& fault, Language language) {
    if (fault.code.starts_with(kReceiverFault)) {
        const std::string code = fault.code.substr(kReceiverFault.size());
        return (language == Language::zh ? "接收方退回：" : "refused by the receiver: ") + code;
    }
    const auto* const found = std::ranges::find(kWords, fault.code, &FaultWords::code);
    return found == kWords.end() ? fault.code : std::string{found->words(language)};
}

std::span<const CrossRule> cross_rules() {
    return kRules;
}

std::vector<RowFault> check(const Table& table, const Cells& cells) {
    std::vector<RowFault> faults;
    for (const Column& column : table.columns) {
        const auto code = fault_of(column, cells);
        if (!code.empty()) faults.push_back({std::string{column.name}, std::string{code}});
    }
    for (const auto& [name, value] : cells) {
        if (table.find(name) == nullptr) faults.push_back({std::string{name}, "unknown_column"});
    }
    std::vector<RowFault> between;
    for (const CrossRule& rule : cross_rules()) {
        if (rule.table != table.name || !are_right(rule, faults) || rule.holds(cells)) continue;
        between.push_back({std::string{rule.column}, std::string{rule.code}});
    }
    faults.insert(faults.end(), between.begin(), between.end());
    return faults;
}

}  // namespace mashang::exchange
