#include "contexts/cases/task_views.h"

#include <algorithm>

#include "contexts/cases/handling.h"
#include "contexts/cases/section_store.h"
#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

using process::Process;
using process::ProcessStep;

std::optional<std::string> name_of(sql::Tx& tx, const Parts& parts,
                                   const std::optional<std::string>& account) {
    return account ? std::optional{name_of_officer(tx, parts, *account)} : std::nullopt;
}

std::optional<std::string> name_of_section(sql::Tx& tx, const Task& task) {
    if (task.section.empty()) return std::nullopt;
    for (auto& row : section_store::sections_of(tx, task.office_id.text())) {
        if (row.id.text() == task.section) return std::move(row.name);
    }
    return std::nullopt;
}

/// What several tasks of one case have in common.
struct Told {
    const Case& of;
    const Process& process;
    const std::vector<Task>& tasks;
    const Officer& officer;
    Language language;
};

/// As `take` would find it.
bool may_do(sql::Tx& tx, const Parts& parts, const Told& told, const Task& task) {
    try {
        demand_may_do(tx, parts, told.officer, told.of,
                      *process::find_step(told.process, task.step), task, told.tasks);
        return true;
    } catch (const Refused&) {
        return false;
    }
}

TaskView view_of(sql::Tx& tx, const Parts& parts, const Told& told, const Task& task) {
    return task_view_of(parts, told.officer,
                        {.task = task,
                         .of = told.of,
                         .process = told.process,
                         .applicant = parts.authorities.display_name(tx, told.of.principal()),
                         .holder_name = name_of(tx, parts, task.holder),
                         .section_name = name_of_section(tx, task),
                         .may_do = may_do(tx, parts, told, task)},
                        told.language);
}

std::vector<StepView> diagram_of(const Process& process, const process::Marking& at,
                                 Language language) {
    const auto texts = [](const std::vector<process::StepId>& ids) {
        std::vector<std::string> names;
        for (const process::StepId& id : ids) names.push_back(id.text());
        return names;
    };
    std::vector<StepView> steps;
    for (const ProcessStep& step : process.steps) {
        StepStanding standing = StepStanding::waiting;
        if (at.done.contains(step.id.text())) standing = StepStanding::done;
        if (at.open.contains(step.id.text())) standing = StepStanding::open;
        steps.push_back({.id = step.id.text(),
                         .name = name_of_step(step, language),
                         .role = step.role,
                         .act = step.act,
                         .next = texts(step.next),
                         .join = step.join,
                         .send_back_to = texts(step.send_back_to),
                         .standing = standing});
    }
    return steps;
}

/// What ended without anybody's act is no history.
std::vector<DoneView> history_of(sql::Tx& tx, const Parts& parts, const Told& told) {
    std::vector<const Task*> ended;
    for (const Task& task : told.tasks) {
        if (task.done_at) ended.push_back(&task);
    }
    std::ranges::sort(ended, {},
                      [](const Task* task) { return std::pair{*task->done_at, task->id}; });
    std::vector<DoneView> history;
    for (const Task* task : ended) {
        const ProcessStep* step = process::find_step(told.process, task->step);
        history.push_back(
            {.step_name = step != nullptr ? name_of_step(*step, told.language) : task->step,
             .state = task->state,
             .by = name_of(tx, parts, task->done_by),
             .instead_of = name_of(tx, parts, task->done_for),
             .at = task->done_at,
             .outcome = task->outcome,
             .opinion = task->opinion});
    }
    return history;
}

std::vector<NoteView> notes_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    std::vector<NoteView> notes;
    for (const NoteRow& note : TaskStore{parts.store}.notes_of(tx, of)) {
        notes.push_back({note.at, name_of_officer(tx, parts, note.by_account), note.text});
    }
    return notes;
}

bool keeps_out(sql::Tx& tx, const Parts& parts, const Officer& officer, const Case& of) {
    try {
        demand_no_interest(tx, parts, officer, of);
        return false;
    } catch (const Refused&) {
        return true;
    }
}

}  // namespace

TaskView task_view_of(sql::Tx& tx, const Parts& parts, const Officer& officer, const Task& task,
                      Language language) {
    const Case of = parts.store.find(tx, task.person_id, task.case_id).value();
    const Process process = process_of(tx, parts, of);
    const std::vector<Task> tasks = TaskStore{parts.store}.list(tx, of);
    const Told told{of, process, tasks, officer, language};
    return view_of(tx, parts, told, task);
}

TaskView task_view_of(const Parts& parts, const Officer& officer, const KnownTask& known,
                      Language language) {
    const Task& task = known.task;
    const ProcessStep& step = *process::find_step(known.process, task.step);
    const CaseSummary summary = summary_of(parts, known.of, language);
    const bool runs = task.due_on != no_due();
    return {.id = task.id,
            .version = task.version,
            .case_id = task.case_id,
            .number = summary.number,
            .item_name = summary.item_name,
            .applicant_masked = known.applicant,
            .step = task.step,
            .step_name = name_of_step(step, language),
            .role = task.role,
            .act = step.act,
            .state = task.state,
            .holder = task.holder,
            .holder_name = known.holder_name,
            .mine = task.holder && officer.acts_for(*task.holder),
            .may_do = known.may_do,
            .opened_at = task.opened_at,
            .due_on = runs ? std::optional{task.due_on} : std::nullopt,
            .too_late_at = task.too_late_at,
            .due_colour = task.colour(parts.clock.now()),
            .section_name = known.section_name};
}

CaseSteps steps_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of) {
    const Process process = process_of(tx, parts, of);
    const std::vector<Task> tasks = TaskStore{parts.store}.list(tx, of);
    const Officer officer = officer_of(tx, parts, caller);
    const Told told{of, process, tasks, officer, caller.language};
    CaseSteps steps{.steps = diagram_of(process, marking_of(tasks), caller.language),
                    .tasks = {},
                    .history = history_of(tx, parts, told),
                    .notes = notes_of(tx, parts, of),
                    .roles = {officer.roles.begin(), officer.roles.end()},
                    .keeps_out = keeps_out(tx, parts, officer, of)};
    for (const Task& task : tasks) {
        if (!task.is_open()) continue;
        steps.tasks.push_back(view_of(tx, parts, told, task));
    }
    return steps;
}

OfficeView office_view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    TaskStore store{parts.store};
    OfficeView view{.officers = {},
                    .deputies = {},
                    .account_id = caller.account_id,
                    .leads = officer_of(tx, parts, caller).leads()};
    for (const OfficerRow& row : store.officers_of(tx, caller.office_id)) {
        const auto roles = roles_in(row.roles);
        view.officers.push_back({.account_id = row.account_id,
                                 .name = name_of_officer(tx, parts, row.account_id),
                                 .roles = {roles.begin(), roles.end()}});
    }
    const Date today = parts.clock.now().date();
    for (const DeputyRow& row : store.deputies_of(tx, caller.office_id, today)) {
        view.deputies.push_back({.id = row.id,
                                 .absent = row.absent,
                                 .absent_name = name_of_officer(tx, parts, row.absent),
                                 .deputy = row.deputy,
                                 .deputy_name = name_of_officer(tx, parts, row.deputy),
                                 .from = row.from_day,
                                 .until = row.until_day});
    }
    return view;
}

}  // namespace mashang::cases
