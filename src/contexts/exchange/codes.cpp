#include "contexts/exchange/codes.h"

#include <algorithm>
#include <array>

namespace mashang::exchange {
namespace {

using enum CodeList;

constexpr auto kCodes = std::to_array<Code>({
    {apply_type, "1", "网上申请", "online"},
    {apply_type, "2", "窗口申请", "at a counter"},

    {applicant_type, "1", "自然人", "natural person"},
    {applicant_type, "2", "企业法人", "enterprise"},
    {applicant_type, "3", "事业法人", "public institution"},
    {applicant_type, "4", "社会组织法人", "social organisation"},
    {applicant_type, "5", "非法人企业", "enterprise without legal personality"},
    {applicant_type, "6", "行政机关", "administrative body"},
    {applicant_type, "9", "其他组织", "other organisation"},

    {paper_type, "111", "居民身份证", "citizen's identity card"},
    {paper_type, "001", "统一社会信用代码", "unified social credit code"},
    {paper_type, "990", "其他个人证件", "another document of a person"},

    {project_type, "1", "即办件", "done at once"},
    {project_type, "2", "承诺件", "done within the promised time"},

    {CodeList::action, action::kReceived, "收件", "received"},
    {CodeList::action, action::kPreChecked, "预审", "found complete"},
    {CodeList::action, action::kMoreAsked, "补正告知", "more is asked for"},
    {CodeList::action, action::kSupplemented, "补正", "supplemented"},
    {CodeList::action, action::kAccepted, "受理", "accepted"},
    {CodeList::action, action::kReviewBegun, "审查", "review begun"},
    {CodeList::action, action::kStepDone, "办理环节", "a step of the office done"},
    {CodeList::action, action::kSentBack, "退回", "sent back to an earlier step"},
    {CodeList::action, action::kProcedureBegun, "特别程序启动", "a special procedure begun"},
    {CodeList::action, action::kProcedureOver, "特别程序结束", "the special procedure over"},
    {CodeList::action, action::kExtended, "延期", "extended"},
    {CodeList::action, action::kDecided, "决定", "decided"},
    {CodeList::action, action::kNotAccepted, "不予受理", "not accepted"},
    {CodeList::action, action::kWithdrawn, "撤回", "withdrawn"},
    {CodeList::action, action::kTerminated, "终止", "terminated"},
    {CodeList::action, action::kServed, "送达", "served"},

    {special_type, "01", "听证", "hearing"},
    {special_type, "02", "招标", "tender"},
    {special_type, "03", "拍卖", "auction"},
    {special_type, "04", "检验", "inspection"},
    {special_type, "05", "检测", "testing"},
    {special_type, "06", "检疫", "quarantine"},
    {special_type, "07", "鉴定", "appraisal"},
    {special_type, "08", "专家评审", "expert review"},
    {special_type, "09", "公示", "public notice"},

    {result_type, "01", "准予", "granted"},
    {result_type, "02", "部分准予", "granted in part"},
    {result_type, "03", "不予", "refused"},
    {result_type, "04", "不予受理", "not accepted"},
    {result_type, "05", "撤回", "withdrawn"},
    {result_type, "06", "终止", "terminated"},

    {get_type, "1", "窗口收取", "at a counter"},
    {get_type, "2", "网上上传", "uploaded"},
    {get_type, "3", "共享调取", "from a register"},

    {yes_no, "0", "否", "no"},
    {yes_no, "1", "是", "yes"},

    {satisfaction, "1", "非常不满意", "very bad"},
    {satisfaction, "2", "不满意", "bad"},
    {satisfaction, "3", "基本满意", "fair"},
    {satisfaction, "4", "满意", "good"},
    {satisfaction, "5", "非常满意", "very good"},
});

}  // namespace

std::span<const Code> codes() {
    return kCodes;
}

const Code* find_code(CodeList list, std::string_view code) {
    const auto* const found = std::ranges::find_if(
        kCodes, [&](const Code& each) { return each.list == list && each.code == code; });
    return found == kCodes.end() ? nullptr : found;
}

}  // namespace mashang::exchange
