#pragma once

// Refusals about the steps of a case and about who takes them.

#include "base/refused.h"

namespace mashang::cases::refusals {

inline constexpr Refusal kNoSuchTask{
    .code = "cases.no_such_task",
    .kind = RefusalKind::missing,
    .zh = "没有这项待办，或者它不归您所在的机构",
    .en = "There is no such task, or it is not your office's",
};
inline constexpr Refusal kTaskChanged{
    .code = "cases.task_changed",
    .kind = RefusalKind::conflict,
    .zh = "{who}已先一步处理了这项待办（现为第 {version} 版），请查看最新情况",
    .en = "{who} was faster with this task (now version {version}); look at it again",
};
inline constexpr Refusal kTaskHeld{
    .code = "cases.task_held",
    .kind = RefusalKind::conflict,
    .zh = "这项待办已由{who}领取",
    .en = "{who} has taken this task",
};
inline constexpr Refusal kTaskNotOpen{
    .code = "cases.task_not_open",
    .kind = RefusalKind::conflict,
    .zh = "这项待办已经办结或不再需要",
    .en = "This task is done already, or needed no more",
};
inline constexpr Refusal kTaskNotYours{
    .code = "cases.task_not_yours",
    .kind = RefusalKind::conflict,
    .zh = "这项待办不在您手上",
    .en = "This task is not in your hands",
};
inline constexpr Refusal kNotThisRole{
    .code = "cases.not_this_role",
    .kind = RefusalKind::forbidden,
    .zh = "“{step}”由{role_zh}办理（{role_en}）",
    .en = "\"{step}\" is done by a {role_en} ({role_zh})",
};
inline constexpr Refusal kOtherHands{
    .code = "cases.other_hands",
    .kind = RefusalKind::forbidden,
    .zh = "您办理过本件此前的环节，“{step}”须由他人办理",
    .en = "You did an earlier step of this case: \"{step}\" is for somebody else to do",
};
inline constexpr Refusal kKeepsOut{
    .code = "cases.keeps_out",
    .kind = RefusalKind::forbidden,
    .zh = "本件与承办人本人有利害关系，或者已申请回避，须由他人办理",
    .en = "The officer has an interest in this case or has stood down from it: let somebody else",
    .clause = "公务员法 76",
};
inline constexpr Refusal kLeadersOnly{
    .code = "cases.leaders_only",
    .kind = RefusalKind::forbidden,
    .zh = "只有本机构的负责人可以这样做",
    .en = "This is for those who lead the office",
};
inline constexpr Refusal kNotALowerOffice{
    .code = "cases.not_a_lower_office",
    .kind = RefusalKind::missing,
    .zh = "本机构没有这个直接下级机构",
    .en = "There is no such office right below yours",
};
inline constexpr Refusal kHasALeader{
    .code = "cases.has_a_leader",
    .kind = RefusalKind::conflict,
    .zh = "该机构已有负责人（{name}），由其自行安排岗位",
    .en = "The office has a leader already ({name}), who sees to its posts",
};
inline constexpr Refusal kNotOfThisOffice{
    .code = "cases.not_of_this_office",
    .kind = RefusalKind::invalid,
    .zh = "本机构没有这位办件人员",
    .en = "No such person handles cases in this office",
};
inline constexpr Refusal kDecidesTheCase{
    .code = "cases.decides_the_case",
    .kind = RefusalKind::conflict,
    .zh = "这一环节请通过作出办件决定来完成",
    .en = "This step is done by deciding the case",
};
inline constexpr Refusal kStepsOpen{
    .code = "cases.steps_open",
    .kind = RefusalKind::conflict,
    .zh = "还有环节没有办完：{steps}",
    .en = "There are steps still to be done: {steps}",
};
inline constexpr Refusal kNotSentBackThere{
    .code = "cases.not_sent_back_there",
    .kind = RefusalKind::conflict,
    .zh = "这一环节不能退回到那里",
    .en = "This step is not sent back there",
};
inline constexpr Refusal kOutcomeOfStep{
    .code = "cases.outcome_of_step",
    .kind = RefusalKind::invalid,
    .zh = "这一环节没有这种办理结果",
    .en = "This step has no such outcome",
};
inline constexpr Refusal kDeputyDays{
    .code = "cases.deputy_days",
    .kind = RefusalKind::invalid,
    .zh = "代办期从今天或以后开始，最长 {most} 天",
    .en = "A deputy acts from today or later, for {most} days at most",
};
inline constexpr Refusal kDeputyIsAbsent{
    .code = "cases.deputy_is_absent",
    .kind = RefusalKind::invalid,
    .zh = "代办人须是另一位人员",
    .en = "The deputy is somebody else",
};
inline constexpr Refusal kNoSuchDeputy{
    .code = "cases.no_such_deputy",
    .kind = RefusalKind::missing,
    .zh = "没有这条代办安排",
    .en = "There is no such deputy",
};
inline constexpr Refusal kProcessWrong{
    .code = "cases.process_wrong",
    .kind = RefusalKind::invalid,
    .zh = "办理环节有 {count} 处问题",
    .en = "The process has {count} faults",
};
inline constexpr Refusal kProcessChanged{
    .code = "cases.process_changed",
    .kind = RefusalKind::conflict,
    .zh = "办理环节已被更改（现为第 {number} 版），请先查看",
    .en = "The process has changed meanwhile (now number {number}); look at it first",
};

}  // namespace mashang::cases::refusals
