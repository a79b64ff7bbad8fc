#pragma once

// How tasks look to the office.

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/officer.h"
#include "contexts/cases/parts.h"
#include "contexts/cases/task.h"
#include "contexts/cases/task_store.h"

namespace mashang::cases {

struct TaskView {
    TaskId id;
    std::int64_t version;
    CaseId case_id;
    std::optional<std::string> number;  ///< of the case
    std::string item_name;
    std::string applicant_masked;
    std::string step;
    std::string step_name;  ///< in the caller's language
    process::StepRole role;
    process::StepAct act;
    TaskState state;
    std::optional<std::string> holder;       ///< account id
    std::optional<std::string> holder_name;  ///< of the officer
    bool mine;                               ///< in her hands, or of somebody for whom she acts
    /// By her roles; of one task also by what she did before and her interests.
    bool may_do;
    Instant opened_at;
    std::optional<Date> due_on;               ///< while a clock runs
    std::optional<Instant> too_late_at;       ///< of a limit in hours, the moment of that day
    DueColour due_colour;                     ///< of yellow three quarters of its own time are gone
    std::optional<std::string> section_name;  ///< nothing: everybody's
};
BOOST_DESCRIBE_STRUCT(TaskView, (),
                      (id, version, case_id, number, item_name, applicant_masked, step, step_name,
                       role, act, state, holder, holder_name, mine, may_do, opened_at, due_on,
                       too_late_at, due_colour, section_name))

enum class StepStanding { waiting, open, done };
BOOST_DESCRIBE_ENUM(StepStanding, waiting, open, done)

/// A step of the diagram.
struct StepView {
    std::string id;
    std::string name;
    process::StepRole role;
    process::StepAct act;
    std::vector<std::string> next;
    std::optional<process::Join> join;
    std::vector<std::string> send_back_to;
    StepStanding standing;
};
BOOST_DESCRIBE_STRUCT(StepView, (), (id, name, role, act, next, join, send_back_to, standing))

/// What became of a step: the case's history in the office.
struct DoneView {
    std::string step_name;
    TaskState state;
    std::optional<std::string> by;          ///< the officer's name
    std::optional<std::string> instead_of;  ///< in whose stead
    std::optional<Instant> at;
    std::optional<TaskOutcome> outcome;
    std::string opinion;
};
BOOST_DESCRIBE_STRUCT(DoneView, (), (step_name, state, by, instead_of, at, outcome, opinion))

struct NoteView {
    Instant at;
    std::string by;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(NoteView, (), (at, by, text))

/// 办理环节 of a case: the diagram with where it stands, what is to be done, what was done.
struct CaseSteps {
    std::vector<StepView> steps;
    std::vector<TaskView> tasks;    ///< open ones
    std::vector<DoneView> history;  ///< in the order in which they ended
    std::vector<NoteView> notes;
    std::vector<process::StepRole> roles;  ///< of the caller
    bool keeps_out;                        ///< she has an interest in it, or stood down
};
BOOST_DESCRIBE_STRUCT(CaseSteps, (), (steps, tasks, history, notes, roles, keeps_out))

TaskView task_view_of(sql::Tx& tx, const Parts& parts, const Officer& officer, const Task& task,
                      Language language);
/// Of a list, in its order: without looking at the other tasks of their cases. As many statements
/// for a page of them as for one.
/// `sections`: the names of the office's, by id.
std::vector<TaskView> task_rows_of(sql::Tx& tx, const Parts& parts, const Officer& officer,
                                   const std::vector<Task>& tasks,
                                   const std::map<std::string, std::string>& sections,
                                   Language language);

/// A task with what is known of it already.
struct KnownTask {
    const Task& task;
    const Case& of;
    const process::Process& process;
    std::string applicant;  ///< masked
    std::optional<std::string> holder_name;
    std::optional<std::string> section_name;
    bool may_do;
};
TaskView task_view_of(const Parts& parts, const Officer& officer, const KnownTask& known,
                      Language language);
/// The case of whoever looks.
CaseSteps steps_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of);

struct OfficerView {
    std::string account_id;
    std::string name;
    std::vector<process::StepRole> roles;
};
BOOST_DESCRIBE_STRUCT(OfficerView, (), (account_id, name, roles))

struct DeputyView {
    std::string id;
    std::string absent;
    std::string absent_name;
    std::string deputy;
    std::string deputy_name;
    Date from;
    Date until;
};
BOOST_DESCRIBE_STRUCT(DeputyView, (), (id, absent, absent_name, deputy, deputy_name, from, until))

/// Who handles cases in the caller's office.
struct OfficeView {
    std::vector<OfficerView> officers;  ///< those with a post
    std::vector<DeputyView> deputies;   ///< now and to come
    std::string account_id;             ///< of the caller
    bool leads;
};
BOOST_DESCRIBE_STRUCT(OfficeView, (), (officers, deputies, account_id, leads))

OfficeView office_view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

}  // namespace mashang::cases
