#pragma once

// What is wrong with the content of an item that is to be published; the faults that
// publishing.h finds. Clauses: the consistency rules of the national platform (standards.md §3.4).

#include "base/refused.h"

namespace mashang::catalogue::refusals {

inline constexpr Refusal kNotPublishable{
    .code = "catalogue.not_publishable",
    .kind = RefusalKind::invalid,
    .zh = "事项要素有 {count} 处不符合发布规则",
    .en = "{count} elements of the item break the rules of publishing",
    .clause = "P 3.1.1",
};
inline constexpr Refusal kNotOfThisKind{
    .code = "catalogue.unknown_reference",
    .kind = RefusalKind::invalid,
    .zh = "“{value}”不存在",
    .en = "There is no \"{value}\"",
};
inline constexpr Refusal kMissingElement{
    .code = "catalogue.missing_element",
    .kind = RefusalKind::invalid,
    .zh = "此要素必填",
    .en = "This element is required",
};
inline constexpr Refusal kStandsTwice{
    .code = "catalogue.stands_twice",
    .kind = RefusalKind::invalid,
    .zh = "“{value}”重复",
    .en = "\"{value}\" stands twice",
};
inline constexpr Refusal kLevelNotOfBody{
    .code = "catalogue.level_not_of_body",
    .kind = RefusalKind::invalid,
    .zh = "该部门没有“{value}”这一级",
    .en = "The body is not at the level \"{value}\"",
};
inline constexpr Refusal kThemesAndAudience{
    .code = "catalogue.themes_and_audience",
    .kind = RefusalKind::invalid,
    .zh = "每类服务对象须有其主题，且只能有其主题",
    .en = "Each audience needs themes of its own, and no others",
};
inline constexpr Refusal kCodeWouldChange{
    .code = "catalogue.code_would_change",
    .kind = RefusalKind::invalid,
    .zh = "事项类型和部门是事项编码的一部分，不能更改；请新建事项并取消本事项",
    .en =
        "Type and body are part of the item's code and cannot change; make a new item and abolish "
        "this one",
    .clause = "GB/T 39554.1",
};
inline constexpr Refusal kPromiseBeyondLegal{
    .code = "catalogue.promise_beyond_legal",
    .kind = RefusalKind::invalid,
    .zh = "承诺时限（{promised} 个工作日）超过法定时限",
    .en = "The promise ({promised} working days) is beyond the legal limit",
};
inline constexpr Refusal kEntrustedByNobody{
    .code = "catalogue.entrusted_by_nobody",
    .kind = RefusalKind::invalid,
    .zh = "权力来源为委托的才填写委托部门",
    .en = "Who entrusts is told only of a power that is entrusted",
};
inline constexpr Refusal kCopies{
    .code = "catalogue.copies",
    .kind = RefusalKind::invalid,
    .zh = "纸质材料份数应为 1 到 20",
    .en = "One to twenty copies on paper",
};
inline constexpr Refusal kInstantAndPromise{
    .code = "catalogue.instant_and_promise",
    .kind = RefusalKind::invalid,
    .zh = "即办件的承诺时限为 0 或 1 个工作日；承诺时限为 0 的是即办件",
    .en = "An instant item promises 0 or 1 working day, and a promise of 0 makes an item instant",
};
inline constexpr Refusal kResultIsLicence{
    .code = "catalogue.result_is_licence",
    .kind = RefusalKind::invalid,
    .zh = "结果名称以“证”结尾的，结果类型应为证照并对应证照类型",
    .en = "A result whose name ends in 证 is a licence, of a licence type",
};
inline constexpr Refusal kVisitReasonMissing{
    .code = "catalogue.visit_reason_missing",
    .kind = RefusalKind::invalid,
    .zh = "须到现场的，必须说明原因",
    .en = "Whoever makes people come has to say why",
    .clause = "P 3.1.1",
};
inline constexpr Refusal kVisitReasonNeedless{
    .code = "catalogue.visit_reason_needless",
    .kind = RefusalKind::invalid,
    .zh = "到现场次数为 0 的，不应填写原因",
    .en = "No reason for visits where there are none",
};
inline constexpr Refusal kNoWayWithoutVisit{
    .code = "catalogue.no_way_without_visit",
    .kind = RefusalKind::invalid,
    .zh = "到现场次数为 0 的，须能网上办理或邮寄申请",
    .en = "Without a visit one has to be able to apply on line or by post",
};
inline constexpr Refusal kFullDepthButVisit{
    .code = "catalogue.full_depth_but_visit",
    .kind = RefusalKind::invalid,
    .zh = "全程网办的，到现场次数应为 0",
    .en = "What is done on line from end to end takes no visit",
};
inline constexpr Refusal kDepthButNotOnline{
    .code = "catalogue.depth_but_not_online",
    .kind = RefusalKind::invalid,
    .zh = "网上办理深度与办理形式不符",
    .en = "How far one gets on line and the ways to apply disagree",
};
inline constexpr Refusal kTooManyVisits{
    .code = "catalogue.too_many_visits",
    .kind = RefusalKind::invalid,
    .zh = "最多跑一次：到现场次数只能为 0 或 1",
    .en = "At most one trip: visits are 0 or 1",
    .clause = "P 3.1.1",
};
inline constexpr Refusal kPaymentWithoutFee{
    .code = "catalogue.payment_without_fee",
    .kind = RefusalKind::invalid,
    .zh = "不收费的事项没有网上支付",
    .en = "There is nothing to pay on line where there is no fee",
};
inline constexpr Refusal kNotMapped{
    .code = "catalogue.material_not_mapped",
    .kind = RefusalKind::invalid,
    .zh = "政府部门核发的材料须对应证照类型或数据资源，由系统获取",
    .en = "What a state body issues has to come from a licence type or a data resource",
    .clause = "P 3.1.2",
};
inline constexpr Refusal kAskedAlready{
    .code = "catalogue.asked_already",
    .kind = RefusalKind::invalid,
    .zh = "“{value}”由{supplier}提供，不得要求申请人提交",
    .en = "\"{value}\" is supplied by {supplier}; the applicant must not be asked for it",
    .clause = "P 3.1.2",
};
inline constexpr Refusal kSourceAndForm{
    .code = "catalogue.source_and_form",
    .kind = RefusalKind::invalid,
    .zh = "材料的来源、形式与证照类型不符",
    .en = "Source, form and licence type of the material disagree",
};
inline constexpr Refusal kStandInWrong{
    .code = "catalogue.stand_in_wrong",
    .kind = RefusalKind::invalid,
    .zh = "承诺或容缺：至少允许一种方式，期限 1 至 365 个工作日，且材料须由申请人提交",
    .en =
        "A promise in a material's place: at least one way, 1 to 365 working days, and only for "
        "what the applicant hands in",
    .clause = "P 3.1.2",
};
inline constexpr Refusal kJointWrong{
    .code = "catalogue.joint_wrong",
    .kind = RefusalKind::invalid,
    .zh = "共同申请：最少 1 人，最多 2 至 {most} 人，最少不能多于最多",
    .en = "Applying together: at least 1, at most 2 to {most}, and no more at least than at most",
    .clause = "P 3.1.4",
};
inline constexpr Refusal kNotAnAudience{
    .code = "catalogue.not_an_audience",
    .kind = RefusalKind::invalid,
    .zh = "不是该事项的服务对象",
    .en = "Not an audience of the item",
};
inline constexpr Refusal kNoSuchMaterial{
    .code = "catalogue.no_such_material_number",
    .kind = RefusalKind::invalid,
    .zh = "没有第 {value} 份材料",
    .en = "There is no material number {value}",
};
inline constexpr Refusal kRequiredMaterialLeftOut{
    .code = "catalogue.material_in_no_variant",
    .kind = RefusalKind::invalid,
    .zh = "必要材料“{value}”不在任何情形中",
    .en = "The required material \"{value}\" is in no variant",
};

}  // namespace mashang::catalogue::refusals
