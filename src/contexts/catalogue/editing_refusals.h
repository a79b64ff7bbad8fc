#pragma once

#include "base/refused.h"

namespace mashang::catalogue::refusals {

inline constexpr Refusal kNotYourItem{
    .code = "catalogue.not_your_item",
    .kind = RefusalKind::forbidden,
    .zh = "只有{body}的省级机构可以维护这个事项",
    .en = "Only the provincial office of {body} keeps this item",
    .clause = "P 3.1.1",
};
inline constexpr Refusal kOwnWork{
    .code = "catalogue.own_work",
    .kind = RefusalKind::forbidden,
    .zh = "不能审核自己编写的版本，请由另一位审核人审核",
    .en = "Nobody reviews an edition of her own; another publisher has to",
};
inline constexpr Refusal kNotOpen{
    .code = "catalogue.not_open_to_offices",
    .kind = RefusalKind::invalid,
    .zh = "省级源头没有开放此要素，各地不能自行填写",
    .en = "The source does not leave this element to offices",
    .clause = "P 3.1.1",
};
inline constexpr Refusal kNotShorter{
    .code = "catalogue.promise_not_shorter",
    .kind = RefusalKind::invalid,
    .zh = "本地承诺时限须短于省级承诺的 {source} 个工作日",
    .en = "An office's promise is shorter than the source's {source} working days",
    .clause = "P 3.1.1",
};
inline constexpr Refusal kLocalChanged{
    .code = "catalogue.local_changed",
    .kind = RefusalKind::conflict,
    .zh = "已被同事更改（现为第 {version} 次修改），请先查看最新内容",
    .en = "A colleague changed it meanwhile (now change {version}); look at it first",
};
inline constexpr Refusal kNotCarriedOutHere{
    .code = "catalogue.not_carried_out_here",
    .kind = RefusalKind::missing,
    .zh = "本机构不办理编号为 {item} 的事项",
    .en = "This office does not carry out item {item}",
};
inline constexpr Refusal kReportUnsound{
    .code = "catalogue.list_unsound",
    .kind = RefusalKind::invalid,
    .zh = "清单有 {count} 处错误，什么也没有收下",
    .en = "The list has {count} faults; nothing of it was taken in",
};
inline constexpr Refusal kReportFault{
    .code = "catalogue.list_fault",
    .kind = RefusalKind::invalid,
    .zh = "清单此处有误：{reason}",
    .en = "Wrong here: {reason}",
};
inline constexpr Refusal kNoSuchEdition{
    .code = "catalogue.no_such_edition",
    .kind = RefusalKind::missing,
    .zh = "事项 {item} 没有第 {number} 版",
    .en = "Item {item} has no edition {number}",
};
inline constexpr Refusal kEditionOpen{
    .code = "catalogue.edition_open",
    .kind = RefusalKind::conflict,
    .zh = "第 {number} 版正在编写或审核，请先完成它",
    .en = "Edition {number} is still being written or reviewed; finish it first",
};
inline constexpr Refusal kEditionChanged{
    .code = "catalogue.edition_changed",
    .kind = RefusalKind::conflict,
    .zh = "这一版已被他人更改（现为第 {version} 次修改），请先查看最新内容",
    .en = "Somebody changed this edition meanwhile (now change {version}); look at it first",
};
inline constexpr Refusal kEditionState{
    .code = "catalogue.edition_state",
    .kind = RefusalKind::conflict,
    .zh = "这一版现在的状态不允许这样做",
    .en = "The state that this edition is in does not allow it",
};
inline constexpr Refusal kNothingChanged{
    .code = "catalogue.nothing_changed",
    .kind = RefusalKind::conflict,
    .zh = "与现行版本相比没有任何变化",
    .en = "Nothing differs from the edition in force",
};
inline constexpr Refusal kEffectivePast{
    .code = "catalogue.effective_in_the_past",
    .kind = RefusalKind::invalid,
    .zh = "生效日期不能早于今天",
    .en = "It cannot take effect before today",
};
inline constexpr Refusal kItemStatus{
    .code = "catalogue.item_status",
    .kind = RefusalKind::conflict,
    .zh = "事项现在的状态不允许这样做",
    .en = "How the item stands does not allow it",
};
inline constexpr Refusal kUntilBeforeFrom{
    .code = "catalogue.until_before_from",
    .kind = RefusalKind::invalid,
    .zh = "预计恢复日期不能早于暂停日期",
    .en = "It cannot be back before it is suspended",
};
inline constexpr Refusal kPlannedAlready{
    .code = "catalogue.planned_already",
    .kind = RefusalKind::conflict,
    .zh = "已定于 {day} 暂停或取消，请先撤销该计划",
    .en = "It is to be suspended or abolished on {day} already; call that off first",
};
inline constexpr Refusal kNothingPlanned{
    .code = "catalogue.nothing_planned",
    .kind = RefusalKind::conflict,
    .zh = "没有已定的暂停或取消计划，可能已被同事撤销",
    .en = "Nothing is planned for it; a colleague may have called it off",
};
inline constexpr Refusal kReasonMissing{
    .code = "catalogue.reason_missing",
    .kind = RefusalKind::invalid,
    .zh = "请说明原因，群众会看到",
    .en = "Say why; everybody reads it",
};
inline constexpr Refusal kOpenCases{
    .code = "catalogue.open_cases",
    .kind = RefusalKind::conflict,
    .zh = "还有 {count} 件在办。在办件按其开始时的版本办完；确认后再取消事项",
    .en =
        "{count} cases are not finished. They are finished under the edition that they began with; "
        "confirm that, then abolish the item",
    .clause = "P 3.1.1",
};
inline constexpr Refusal kNumbersUsedUp{
    .code = "catalogue.numbers_used_up",
    .kind = RefusalKind::conflict,
    .zh = "本部门的事项编号已用完",
    .en = "The body has no number left for another item",
};
inline constexpr Refusal kSuspended{
    .code = "catalogue.suspended",
    .kind = RefusalKind::conflict,
    .zh = "“{item}”暂停办理：{reason}。可以订阅恢复提醒",
    .en = "\"{item}\" is suspended: {reason}. You may ask to be told when it is back",
    .clause = "P 3.1.1",
};
inline constexpr Refusal kAbolished{
    .code = "catalogue.abolished",
    .kind = RefusalKind::gone,
    .zh = "“{item}”已取消：{reason}",
    .en = "\"{item}\" is abolished: {reason}",
    .clause = "P 3.1.1",
};
inline constexpr Refusal kNotSuspended{
    .code = "catalogue.not_suspended",
    .kind = RefusalKind::conflict,
    .zh = "“{item}”没有暂停，现在就可以办",
    .en = "\"{item}\" is not suspended; you can begin now",
};

}  // namespace mashang::catalogue::refusals
