#pragma once

// Refusals around what is decided by rule (flows_instant.h).

#include "base/refused.h"

namespace mashang::cases::refusals {

inline constexpr Refusal kNotByRule{
    .code = "cases.not_by_rule",
    .kind = RefusalKind::missing,
    .zh = "这个办件不是由系统依规则作出决定的",
    .en = "This case was not decided by rule",
    .clause = "个人信息保护法 24",
};
inline constexpr Refusal kContestedAlready{
    .code = "cases.contested_already",
    .kind = RefusalKind::conflict,
    .zh = "已经提出过一次人工复核，不能再次提出",
    .en = "A person was asked to look at it already: that is done once",
    .clause = "个人信息保护法 24",
};
inline constexpr Refusal kTooLateToContest{
    .code = "cases.too_late_to_contest",
    .kind = RefusalKind::conflict,
    .zh = "已超过 {days} 天，不能再提出人工复核",
    .en = "More than {days} days have passed: it is too late to ask a person",
    .clause = "行政复议法 20",
};
inline constexpr Refusal kNoContest{
    .code = "cases.no_contest",
    .kind = RefusalKind::missing,
    .zh = "没有待处理的人工复核",
    .en = "Nobody waits for a person to look at it",
};
inline constexpr Refusal kNotToInspect{
    .code = "cases.not_to_inspect",
    .kind = RefusalKind::conflict,
    .zh = "这个决定没有被抽中，或者已经查看过",
    .en = "This decision was not drawn, or somebody has looked at it",
    .clause = "P 3.2.2",
};
inline constexpr Refusal kStoppedAlready{
    .code = "cases.stopped_already",
    .kind = RefusalKind::conflict,
    .zh = "该事项的秒批规则已在全省停用",
    .en = "The item's rules are stopped in the whole province already",
};
inline constexpr Refusal kNoDecisionRules{
    .code = "cases.no_decision_rules",
    .kind = RefusalKind::missing,
    .zh = "该事项没有秒批规则",
    .en = "The item has no rules that decide at once",
};

}  // namespace mashang::cases::refusals
