#pragma once

// What is wrong with a process; the faults that check.h finds.

#include "base/refused.h"

namespace mashang::cases::process::refusals {

inline constexpr Refusal kStepCount{
    .code = "cases.process_step_count",
    .kind = RefusalKind::invalid,
    .zh = "环节须有 1 到 {most} 个",
    .en = "A process has from 1 to {most} steps",
};
inline constexpr Refusal kStepId{
    .code = "cases.process_step_id",
    .kind = RefusalKind::invalid,
    .zh = "环节代号只用小写字母、数字和下划线，以字母开头",
    .en = "A step's id is small letters, digits and underscores and begins with a letter",
};
inline constexpr Refusal kStepTwice{
    .code = "cases.process_step_twice",
    .kind = RefusalKind::invalid,
    .zh = "环节“{step}”重复",
    .en = "The step \"{step}\" stands twice",
};
inline constexpr Refusal kNoSuchStep{
    .code = "cases.process_no_such_step",
    .kind = RefusalKind::invalid,
    .zh = "没有环节“{step}”",
    .en = "There is no step \"{step}\"",
};
inline constexpr Refusal kUnreachable{
    .code = "cases.process_unreachable",
    .kind = RefusalKind::invalid,
    .zh = "没有环节通向“{step}”",
    .en = "Nothing leads to the step \"{step}\"",
};
inline constexpr Refusal kDeadEnd{
    .code = "cases.process_dead_end",
    .kind = RefusalKind::invalid,
    .zh = "从“{step}”走不到作出决定的环节",
    .en = "From the step \"{step}\" no way leads to the decision",
};
inline constexpr Refusal kCircle{
    .code = "cases.process_circle",
    .kind = RefusalKind::invalid,
    .zh = "“{step}”又绕回自己；需要重做的，请用“退回”",
    .en = "The step \"{step}\" leads back to itself; to do something anew, send it back",
};
inline constexpr Refusal kOneDecision{
    .code = "cases.process_one_decision",
    .kind = RefusalKind::invalid,
    .zh = "须有且只有一个作出决定的环节",
    .en = "Exactly one step makes the decision",
    .clause = "行政许可法 38",
};
inline constexpr Refusal kDecisionIsLast{
    .code = "cases.process_decision_is_last",
    .kind = RefusalKind::invalid,
    .zh = "作出决定之后不再有环节",
    .en = "Nothing comes after the decision",
};
inline constexpr Refusal kJoinMissing{
    .code = "cases.process_join_missing",
    .kind = RefusalKind::invalid,
    .zh = "几个环节在“{step}”会合，请写明等全部完成还是任一完成",
    .en = "Several steps meet in \"{step}\": say whether it waits for all or for any of them",
};
inline constexpr Refusal kJoinWithoutSplit{
    .code = "cases.process_join_without_split",
    .kind = RefusalKind::invalid,
    .zh = "“{step}”之前没有并行环节，无须会合",
    .en = "Nothing runs side by side before the step \"{step}\": there is nothing to join",
};
inline constexpr Refusal kSendsForward{
    .code = "cases.process_sends_forward",
    .kind = RefusalKind::invalid,
    .zh = "只能退回到此前的环节，“{step}”不在此前",
    .en = "One sends back to an earlier step only; \"{step}\" is none",
};
inline constexpr Refusal kNotBefore{
    .code = "cases.process_not_before",
    .kind = RefusalKind::invalid,
    .zh = "须由不同人办理的，是此前的环节；“{step}”不在此前",
    .en = "Different hands are asked for of an earlier step; \"{step}\" is none",
};
inline constexpr Refusal kNamedTwice{
    .code = "cases.process_named_twice",
    .kind = RefusalKind::invalid,
    .zh = "“{step}”写了两次",
    .en = "\"{step}\" is named twice",
};
inline constexpr Refusal kStepLimit{
    .code = "cases.process_step_limit",
    .kind = RefusalKind::invalid,
    .zh = "环节时限为 1 到 {most} 个工作日或自然日，或 1 到 {most_hours} 小时",
    .en = "A step's limit is from 1 to {most} working or calendar days, or to {most_hours} hours",
};
inline constexpr Refusal kLawWithoutPromise{
    .code = "cases.process_law_without_promise",
    .kind = RefusalKind::invalid,
    .zh = "环节“{step}”写了法定时限，还须写承诺时限",
    .en = "The step \"{step}\" has a limit by law and must have a promised one beside it",
};
inline constexpr Refusal kPromiseBeyondLaw{
    .code = "cases.process_promise_beyond_law",
    .kind = RefusalKind::invalid,
    .zh = "环节“{step}”的承诺时限不得超过法定时限",
    .en = "The promised limit of the step \"{step}\" is longer than the law's",
};
inline constexpr Refusal kStuck{
    .code = "cases.process_stuck",
    .kind = RefusalKind::invalid,
    .zh = "按这样的环节，办件会停住、无法作出决定",
    .en = "With these steps a case may come to stand where nothing is left to do and no decision",
};
inline constexpr Refusal kTooWide{
    .code = "cases.process_too_wide",
    .kind = RefusalKind::invalid,
    .zh = "并行的环节太多",
    .en = "Too many steps run side by side",
};

}  // namespace mashang::cases::process::refusals
