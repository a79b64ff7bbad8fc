#pragma once

// What a case's tasks follow: they open when it is accepted, keep to its due date, and end with it.

#include "contexts/cases/officer.h"
#include "contexts/cases/parts.h"
#include "contexts/cases/task.h"
#include "contexts/cases/task_store.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// The process under which a case was accepted; before that, the one that it would be.
process::Process process_of(sql::Tx& tx, const Parts& parts, const Case& of);

std::string name_of_step(const process::ProcessStep& step, Language language);

/// A step of the state table took the case from `before`: on acceptance its first step opens, under
/// the item's process of that moment; when it is over what is open falls away; when its clock
/// paused, went on or was extended, so do those of the open steps.
void keep_tasks(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& before,
                const Case& after);

/// Sets anew when the open tasks of a case are due, as its ledger and the calendar say now.
void reckon_tasks(sql::Tx& tx, const Parts& parts, const Case& of, const WorkingCalendar& calendar);

/// Opens the steps, each by a new task: in the hands of whoever did it among the `earlier` ones,
/// and with the time that those left.
void open_tasks(sql::Tx& tx, const Parts& parts, const Case& of, const process::Process& process,
                const std::set<std::string>& steps, const std::vector<Task>& earlier = {});

/// Whether a handled case still has steps before its decision.
bool has_steps_before_decision(sql::Tx& tx, const Parts& parts, const Case& of);

/// The officer decides the case: the step that decides is done by it. Refuses: kStepsOpen,
/// kTaskHeld, kNotThisRole, kOtherSection, kOtherHands, kKeepsOut.
void do_decision(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of);

/// Writes a changed task, whoever else may have; sets or takes away its alarm. Refuses:
/// kTaskChanged.
void save_task(sql::Tx& tx, const Parts& parts, Task& task, const std::string& by);
/// Refuses kTaskChanged: with the version there is, and who made it.
[[noreturn]] void refuse_changed_task(sql::Tx& tx, const Parts& parts, const Task& now);
/// Refuses kTaskHeld where somebody else holds it for whom the officer does not act.
void demand_not_held(sql::Tx& tx, const Parts& parts, const Officer& officer, const Task& task);

/// The kind of timer that rings when little time is left for an open task, and when it is late
/// (alarms.h).
inline constexpr const char* kTaskAlarm = "case.task";

/// How the own clock of a task's step stands under the law's limit; nothing where the law sets
/// none.
std::optional<ClockReading> law_clock_of(sql::Tx& tx, const Parts& parts, const Case& of,
                                         const Task& task);
/// The kind of timer for that limit, beside the other's (alarms.h). Sets it for the next moment
/// after `now` at which that clock says something; takes it away where there is none.
inline constexpr const char* kTaskLawAlarm = "case.task_law";
void set_law_alarm(sql::Tx& tx, const Task& task, const std::optional<ClockReading>& law,
                   Instant now);

}  // namespace mashang::cases
