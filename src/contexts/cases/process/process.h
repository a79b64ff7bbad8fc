#pragma once

// 办理环节: the steps by which an office comes to its decision on a case, as data.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/working_calendar.h"
#include "platform/json/text.h"

namespace mashang::cases::process {

/// 岗位: what somebody is in the handling of cases. Every officer of an office handles; who reviews
/// or leads is named.
enum class StepRole {
    handler,   ///< 承办人
    reviewer,  ///< 审核人
    leader,    ///< 负责人
};
BOOST_DESCRIBE_ENUM(StepRole, handler, reviewer, leader)

/// 业务动作 (standards.md §3.5).
enum class StepAct {
    review,       ///< 审查
    countersign,  ///< 会签
    approve,      ///< 审批
    notify,       ///< 知会: to be seen, without an opinion
    decide,       ///< 决定: the decision on the case itself
};
BOOST_DESCRIBE_ENUM(StepAct, review, countersign, approve, notify, decide)

/// Where branches meet: when all have come, or the first.
enum class Join { all, any };
BOOST_DESCRIBE_ENUM(Join, all, any)

using StepId = json::Text<30, 1>;

struct ProcessStep {
    StepId id;  ///< small letters, digits and underscores
    json::Text<40, 1> name;
    json::Text<80, 1> name_en;
    StepRole role;
    StepAct act;
    std::vector<StepId> next;          ///< more than one: side by side; none: the decision
    std::optional<Join> join;          ///< of a step into which several lead
    std::vector<StepId> send_back_to;  ///< 退回: earlier steps that it may be done anew from
    std::vector<StepId> not_by;        ///< 回避: whoever did one of these may not do it
    /// 环节时限: its own limits within the case's, in working days, calendar days or hours; the
    /// law's only beside a promise.
    std::optional<Limit> promised = {};
    std::optional<Limit> statutory = {};
    bool operator==(const ProcessStep&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProcessStep, (),
                      (id, name, name_en, role, act, next, join, send_back_to, not_by, promised,
                       statutory))

/// It begins with the first step and ends with the one that decides.
struct Process {
    std::vector<ProcessStep> steps;
    bool operator==(const Process&) const = default;
};
BOOST_DESCRIBE_STRUCT(Process, (), (steps))

/// That of an item which has none of its own: whoever handles the case decides it.
const Process& default_process();

/// Null when it has none of that name.
const ProcessStep* find_step(const Process& process, std::string_view id);
const ProcessStep* find_decision(const Process& process);

/// As it is stored, and back; also one that was stored when a limit was `working_days`. Throws
/// std::runtime_error for a text that is none.
std::string text_of(const Process& process);
Process process_from(std::string_view text);

}  // namespace mashang::cases::process
