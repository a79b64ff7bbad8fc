#include "contexts/cases/result.h"

#include <fmt/format.h>

#include "base/html.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

std::string_view verdict_of(const Case& of) {
    if (!of.outcome) return of.accepted_at ? "终止办理" : "不予受理";
    switch (*of.outcome) {
        case Outcome::granted:
            return "准予";
        case Outcome::granted_in_part:
            return "部分准予";
        case Outcome::refused:
            return "不予";
    }
    return "";
}

/// The words that are signed, one fact a line.
std::string wording(sql::Tx& tx, const Parts& parts, const Case& of) {
    const CaseSummary summary = summary_of(parts, of, Language::zh);
    return fmt::format(
        "办件编号：{}\n事项名称：{}\n申请人：{}\n办理机构：{}\n办理地区：{}\n"
        "申请时间：{}\n决定时间：{}\n办理结果：{}\n说明：{}\n",
        summary.number.value_or(""), summary.item_name,
        parts.authorities.display_name(tx, of.principal()), summary.office_name,
        summary.division_name, of.submitted_at ? of.submitted_at->text() : "",
        of.decided_at->text(), verdict_of(of), of.remark);
}

}  // namespace

std::string result_document(sql::Tx& tx, const Parts& parts, const Case& of) {
    if (!of.has_result()) throw Refused{refusals::kNoResultYet};
    const std::string words = wording(tx, parts, of);
    return fmt::format(
        "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" "
        "content=\"width=device-width\"><title>办理结果通知书</title></head>"
        "<body><h1>办理结果通知书</h1><pre id=\"signed\">{}</pre>"
        "<p>电子签名（SM2/SM3，DER 的 base64）：</p><pre id=\"signature\">{}</pre></body></html>\n",
        escaped_html(words), escaped_html(parts.sign(words)));
}

}  // namespace mashang::cases
