#pragma once

#include "base/refused.h"

namespace mashang::cases::refusals {

inline constexpr Refusal kNoSuchCase{
    .code = "cases.no_such_case",
    .kind = RefusalKind::missing,
    .zh = "没有这个办件，或者它不归您查看",
    .en = "There is no such case, or it is not yours to see",
};
inline constexpr Refusal kChangedMeanwhile{
    .code = "cases.changed_meanwhile",
    .kind = RefusalKind::conflict,
    .zh = "办件已被更改（现为第 {version} 版），请先查看最新内容",
    .en = "The case has changed meanwhile (now version {version}); look at it first",
};
inline constexpr Refusal kNotInThisState{
    .code = "cases.not_in_this_state",
    .kind = RefusalKind::conflict,
    .zh = "办件当前的状态不允许此操作，请查看最新进度",
    .en = "As the case stands now, this cannot be done; look at it again",
    .clause = "P 3.1.4",
};
inline constexpr Refusal kIncomplete{
    .code = "cases.incomplete",
    .kind = RefusalKind::invalid,
    .zh = "申请还不完整，请按提示补齐",
    .en = "The application is not complete yet; each gap is named",
    .clause = "行政许可法 31",
};
inline constexpr Refusal kFormallyComplete{
    .code = "cases.formally_complete",
    .kind = RefusalKind::conflict,
    .zh = "申请材料齐全、符合法定形式，不能以材料不全为由不予受理",
    .en = "The application is complete and in due form: it cannot be refused as incomplete",
    .clause = "行政许可法 32(5)",
};
inline constexpr Refusal kProcedureNotOfItem{
    .code = "cases.procedure_not_of_item",
    .kind = RefusalKind::invalid,
    .zh = "该事项没有这种特别程序",
    .en = "The item knows no such special procedure",
    .clause = "行政许可法 45",
};
inline constexpr Refusal kDaysOutOfRange{
    .code = "cases.days_out_of_range",
    .kind = RefusalKind::invalid,
    .zh = "天数须在 1 到 {most} 之间",
    .en = "Give a number of days from 1 to {most}",
};
inline constexpr Refusal kExtendedAlready{
    .code = "cases.extended_already",
    .kind = RefusalKind::conflict,
    .zh = "办理期限只能延长一次",
    .en = "The time limit can be extended once only",
    .clause = "行政许可法 42",
};
inline constexpr Refusal kTooLateToExtend{
    .code = "cases.too_late_to_extend",
    .kind = RefusalKind::conflict,
    .zh = "已经超期，不能再延长办理期限",
    .en = "It is late already: the limit can no longer be extended",
    .clause = "行政许可法 42",
};
inline constexpr Refusal kNoExtensionAsked{
    .code = "cases.no_extension_asked",
    .kind = RefusalKind::missing,
    .zh = "没有待审批的延期申请",
    .en = "No extension waits to be settled",
};
inline constexpr Refusal kOwnExtension{
    .code = "cases.own_extension",
    .kind = RefusalKind::forbidden,
    .zh = "不能审批自己提出的延期，请由其他负责人审批",
    .en = "You cannot settle an extension that you asked for: let somebody else",
    .clause = "行政许可法 42",
};
inline constexpr Refusal kSignatureMissing{
    .code = "cases.signature_missing",
    .kind = RefusalKind::invalid,
    .zh = "该事项须用数字证书签名后提交",
    .en = "This item is to be signed with a certificate before it is handed in",
    .clause = "电子签名法 14",
};
inline constexpr Refusal kSignatureOutdated{
    .code = "cases.signature_outdated",
    .kind = RefusalKind::invalid,
    .zh = "签名之后内容有改动，请重新签名，或撤回签名",
    .en = "Something has changed since it was signed: sign anew, or take the signature back",
};
inline constexpr Refusal kSignedAlready{
    .code = "cases.signed_already",
    .kind = RefusalKind::conflict,
    .zh = "提交之后的签名不能更换或撤回",
    .en = "Once it is handed in, a signature is neither replaced nor taken back",
};
inline constexpr Refusal kSignsUnseen{
    .code = "cases.signs_unseen",
    .kind = RefusalKind::forbidden,
    .zh = "授权没有让您看到全部内容，不能代为签名，请由本人签名",
    .en = "Your mandate does not show you all of it, so you cannot sign it: let the applicant sign",
    .clause = "民法典 165",
};
inline constexpr Refusal kNoSignature{
    .code = "cases.no_signature",
    .kind = RefusalKind::missing,
    .zh = "这个办件没有签名",
    .en = "This case is not signed",
};
inline constexpr Refusal kFieldMissing{
    .code = "cases.field_missing",
    .kind = RefusalKind::invalid,
    .zh = "请填写“{field}”",
    .en = "\"{field}\" is to be filled in",
};
inline constexpr Refusal kFieldWrong{
    .code = "cases.field_wrong",
    .kind = RefusalKind::invalid,
    .zh = "“{field}”填写有误",
    .en = "\"{field}\" is not well-formed",
};
inline constexpr Refusal kFieldTooLong{
    .code = "cases.field_too_long",
    .kind = RefusalKind::invalid,
    .zh = "“{field}”超过 {most} 个字",
    .en = "\"{field}\" is longer than {most} characters",
};
inline constexpr Refusal kFieldUnknown{
    .code = "cases.field_unknown",
    .kind = RefusalKind::invalid,
    .zh = "表单没有“{field}”这一项",
    .en = "The form has no field \"{field}\"",
};
inline constexpr Refusal kFieldFixed{
    .code = "cases.field_fixed",
    .kind = RefusalKind::invalid,
    .zh = "“{field}”以登记信息为准，不能更改",
    .en = "\"{field}\" is as the register has it and cannot be changed",
};
inline constexpr Refusal kTooFewRows{
    .code = "cases.too_few_rows",
    .kind = RefusalKind::invalid,
    .zh = "“{field}”至少填写 {least} 条",
    .en = "\"{field}\" needs {least} entries at least",
};
inline constexpr Refusal kTooManyRows{
    .code = "cases.too_many_rows",
    .kind = RefusalKind::invalid,
    .zh = "“{field}”最多填写 {most} 条",
    .en = "\"{field}\" may have {most} entries at most",
};
inline constexpr Refusal kNumberOutOfRange{
    .code = "cases.number_out_of_range",
    .kind = RefusalKind::invalid,
    .zh = "“{field}”超出了允许的范围",
    .en = "\"{field}\" is beyond what is allowed",
};
inline constexpr Refusal kRuleBroken{
    .code = "cases.rule_broken",
    .kind = RefusalKind::invalid,
    .zh = "请更正：{zh}（{en}）",
    .en = "Please correct: {en} ({zh})",
};
inline constexpr Refusal kMaterialMissing{
    .code = "cases.material_missing",
    .kind = RefusalKind::invalid,
    .zh = "请提供材料“{material}”",
    .en = "The material \"{material}\" is missing",
    .clause = "P 3.1.2",
};
inline constexpr Refusal kMaterialOnItsWay{
    .code = "cases.material_on_its_way",
    .kind = RefusalKind::invalid,
    .zh = "材料“{material}”正在从登记机关调取，请稍候",
    .en = "The material \"{material}\" is being fetched from its register; wait a moment",
};
inline constexpr Refusal kNoSuchMaterial{
    .code = "cases.no_such_material",
    .kind = RefusalKind::missing,
    .zh = "这个事项没有第 {seq} 项材料",
    .en = "The item has no material number {seq}",
};
inline constexpr Refusal kMaterialNotThere{
    .code = "cases.material_not_there",
    .kind = RefusalKind::missing,
    .zh = "这项材料还没有文件",
    .en = "There is no file of this material yet",
};
inline constexpr Refusal kMaterialNotInARegister{
    .code = "cases.material_not_in_a_register",
    .kind = RefusalKind::conflict,
    .zh = "“{material}”不能从登记机关调取，请上传",
    .en = "\"{material}\" is in no register; please upload it",
};
inline constexpr Refusal kNoResultYet{
    .code = "cases.no_result_yet",
    .kind = RefusalKind::missing,
    .zh = "还没有办理结果",
    .en = "There is no result yet",
};
inline constexpr Refusal kReasonMissing{
    .code = "cases.reason_missing",
    .kind = RefusalKind::invalid,
    .zh = "请说明理由",
    .en = "A reason is to be given",
    .clause = "行政许可法 38",
};

inline constexpr Refusal kPersonMismatch{
    .code = "cases.person_mismatch",
    .kind = RefusalKind::invalid,
    .zh = "姓名与公民身份号码核对不一致，请核对后更正",
    .en = "The register does not have this name with this number: please check both",
};
inline constexpr Refusal kEnterpriseName{
    .code = "cases.enterprise_name",
    .kind = RefusalKind::invalid,
    .zh = "该统一社会信用代码登记的名称是“{name}”",
    .en = "This code is registered under the name \"{name}\"",
};
inline constexpr Refusal kEnterpriseUnknown{
    .code = "cases.enterprise_unknown",
    .kind = RefusalKind::invalid,
    .zh = "没有登记这个统一社会信用代码",
    .en = "No enterprise is registered under this code",
};

}  // namespace mashang::cases::refusals
