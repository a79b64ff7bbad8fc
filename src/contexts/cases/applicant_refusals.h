#pragma once

// Refusals about applying together.

#include "base/refused.h"

namespace mashang::cases::refusals {

inline constexpr Refusal kNotJoint{
    .code = "cases.not_joint",
    .kind = RefusalKind::conflict,
    .zh = "这个事项由各人分别申请，不能共同申请",
    .en = "For this item each applies for herself",
};
inline constexpr Refusal kTooManyApplicants{
    .code = "cases.too_many_applicants",
    .kind = RefusalKind::invalid,
    .zh = "这个事项最多 {most} 人共同申请",
    .en = "At most {most} may apply together for this item",
};
inline constexpr Refusal kTooFewApplicants{
    .code = "cases.too_few_applicants",
    .kind = RefusalKind::invalid,
    .zh = "这个事项须至少 {least} 人共同申请，请先邀请其他申请人并由其确认",
    .en = "At least {least} apply together for this item: ask the others and let them confirm",
};
inline constexpr Refusal kApplicantUnconfirmed{
    .code = "cases.applicant_unconfirmed",
    .kind = RefusalKind::invalid,
    .zh = "{name} 还没有确认现在的申请内容",
    .en = "{name} has not confirmed what stands there now",
};
inline constexpr Refusal kApplicantTwice{
    .code = "cases.applicant_twice",
    .kind = RefusalKind::conflict,
    .zh = "这个号码已在申请人之中",
    .en = "Whoever has this number is among the applicants already",
};
inline constexpr Refusal kApplicantNumber{
    .code = "cases.applicant_number",
    .kind = RefusalKind::invalid,
    .zh = "姓名（名称）或号码填写有误，请核对",
    .en = "The name or the number is not well-formed; compare it with the document",
};
inline constexpr Refusal kNoSuchApplicant{
    .code = "cases.no_such_applicant",
    .kind = RefusalKind::missing,
    .zh = "没有这位共同申请人",
    .en = "There is no such applicant in this case",
};
inline constexpr Refusal kRepresentativeOnly{
    .code = "cases.representative_only",
    .kind = RefusalKind::forbidden,
    .zh = "共同申请由代表人办理，请由其操作",
    .en = "Whoever represents the applicants handles the case: let her do it",
};
inline constexpr Refusal kNotToRepresent{
    .code = "cases.not_to_represent",
    .kind = RefusalKind::conflict,
    .zh = "只能移交给已确认参加的另一位申请人",
    .en = "Only another applicant who has confirmed can represent the others",
    .clause = "民法典 165",
};
inline constexpr Refusal kNoOffer{
    .code = "cases.no_offer",
    .kind = RefusalKind::conflict,
    .zh = "没有请您担任代表人，或者已经收回",
    .en = "Nobody asks you to represent the others, or not any more",
    .clause = "民法典 165",
};
inline constexpr Refusal kOpenerStays{
    .code = "cases.opener_stays",
    .kind = RefusalKind::conflict,
    .zh = "发起人移交代表后仍是申请人，不能单独退出；全体申请人同意的，可以撤回申请",
    .en = "Whoever opened the case stays an applicant; all of you may take it back",
};
inline constexpr Refusal kHandOverFirst{
    .code = "cases.hand_over_first",
    .kind = RefusalKind::conflict,
    .zh = "代表人须先把代表移交给另一位申请人并由其接受，才能退出",
    .en = "Whoever represents the applicants hands that over to another first, who takes it",
    .clause = "民法典 165",
};
inline constexpr Refusal kInBundle{
    .code = "cases.in_bundle",
    .kind = RefusalKind::conflict,
    .zh = "“一件事”中的申请由发起人统一办理，不能移交代表",
    .en = "In a bundle whoever began it represents the others throughout",
};
inline constexpr Refusal kTooLateToLeave{
    .code = "cases.too_late_to_leave",
    .kind = RefusalKind::conflict,
    .zh = "申请已经受理，不能单独退出；全体申请人同意的，可以撤回申请",
    .en = "It is accepted already: nobody leaves it alone; all of you may take it back",
    .clause = "行政许可法 32",
};
inline constexpr Refusal kOthersToAgree{
    .code = "cases.others_to_agree",
    .kind = RefusalKind::conflict,
    .zh = "撤回须全体申请人同意，尚未同意的有：{names}",
    .en = "All applicants have to agree to take it back; not yet: {names}",
    .clause = "民法典 165",
};

}  // namespace mashang::cases::refusals
