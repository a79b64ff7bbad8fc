#include "contexts/cases/task_acts.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/handling.h"
#include "contexts/cases/officer.h"
#include "contexts/cases/reason.h"
#include "contexts/cases/task_refusals.h"

namespace mashang::cases {
namespace {

using process::Process;
using process::ProcessStep;

/// A task with everything that an act on it asks.
struct Desk {
    Task task;
    Case of;
    Process process;
    std::vector<Task> tasks;  ///< all of the case, as they were
    Officer officer;

    const ProcessStep& step() const { return *process::find_step(process, task.step); }
};

Desk open_desk(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SeenTask& seen) {
    TaskStore store{parts.store};
    auto task = store.find(tx, seen.id);
    if (!task || task->office_id.text() != caller.office_id) {
        throw Refused{refusals::kNoSuchTask};
    }
    if (task->version != seen.version) refuse_changed_task(tx, parts, *task);
    if (!task->is_open()) throw Refused{refusals::kTaskNotOpen};
    Case of = parts.store.find(tx, task->person_id, task->case_id).value();
    Process process = process_of(tx, parts, of);
    std::vector<Task> tasks = store.list(tx, of);
    return {*std::move(task), std::move(of), std::move(process), std::move(tasks),
            officer_of(tx, parts, caller)};
}

void demand_may_do(sql::Tx& tx, const Parts& parts, const Desk& desk, const Officer& officer) {
    cases::demand_may_do(tx, parts, officer, desk.of, desk.step(), desk.task, desk.tasks);
}

void demand_in_hands(const Desk& desk) {
    if (desk.task.holder && desk.officer.acts_for(*desk.task.holder)) return;
    throw Refused{refusals::kTaskNotYours};
}

void tell(sql::Tx& tx, const Parts& parts, const Desk& desk, std::string_view what,
          const boost::json::object& more = {}) {
    boost::json::object facts = facts_of(parts, desk.of);
    facts["step"] = desk.task.step;
    facts["role"] = name_of_enumerator(desk.task.role);
    if (desk.task.done_for) facts["in_stead_of"] = *desk.task.done_for;
    for (const auto& [name, value] : more) facts[name] = value;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::string{what},
                        .actor = desk.officer.account,
                        .on_behalf = desk.of.person_id.text(),
                        .authority = "officer",
                        .subject = subject_of(desk.of.id),
                        .facts = std::move(facts)});
}

TaskOf into_hands(sql::Tx& tx, const Parts& parts, Desk& desk, const std::string& holder,
                  std::string_view what) {
    desk.task.holder = holder;
    save_task(tx, parts, desk.task, desk.officer.account);
    tell(tx, parts, desk, what, {{"to", holder}});
    return {desk.task, desk.of};
}

void keep_note(sql::Tx& tx, const Parts& parts, const Case& of, const std::string& account,
               const std::string& text) {
    const Instant now = parts.clock.now();
    TaskStore{parts.store}.add_note(tx, {.person_id = of.person_id,
                                         .case_id = of.id,
                                         .id = parts.ids.next(now).text(),
                                         .at = now,
                                         .by_account = account,
                                         .text = text});
}

/// The officer does it, in her own stead or in that of somebody absent.
void finish(const Parts& parts, Desk& desk, TaskState state, const std::string& opinion) {
    desk.task.state = state;
    desk.task.opinion = opinion;
    desk.task.done_at = parts.clock.now();
    desk.task.done_by = desk.officer.account;
    if (desk.task.holder && *desk.task.holder != desk.officer.account) {
        desk.task.done_for = desk.task.holder;
    }
}

void demand_workable(sql::Tx& tx, const Parts& parts, const Desk& desk, std::string_view act) {
    const bool is_worked_on =
        desk.of.state == CaseState::accepted || desk.of.state == CaseState::under_review;
    if (!is_worked_on) refuse_state(desk.of.state, act);
    demand_not_held(tx, parts, desk.officer, desk.task);
    demand_may_do(tx, parts, desk, desk.officer);
}

/// What an act closed and undid.
void carry_out(sql::Tx& tx, const Parts& parts, const Desk& desk, const process::Move& move) {
    for (Task task : desk.tasks) {
        const bool closes = task.is_open() && move.closed.contains(task.step);
        const bool undone = task.state == TaskState::done && move.undone.contains(task.step);
        if (!closes && !undone) continue;
        task.state = closes ? TaskState::dropped : TaskState::undone;
        if (closes) task.dropped_at = parts.clock.now();
        save_task(tx, parts, task, desk.officer.account);
    }
    open_tasks(tx, parts, desk.of, desk.process, move.opened, desk.tasks);
}

void demand_outcome(const ProcessStep& step, TaskOutcome outcome) {
    const bool is_seen = outcome == TaskOutcome::seen;
    if (is_seen == (step.act == process::StepAct::notify)) return;
    throw Refused{refusals::kOutcomeOfStep, {}, {{"/outcome", &refusals::kOutcomeOfStep}}};
}

}  // namespace

TaskOf take(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SeenTask& seen) {
    Desk desk = open_desk(tx, parts, caller, seen);
    demand_not_held(tx, parts, desk.officer, desk.task);
    demand_may_do(tx, parts, desk, desk.officer);
    return into_hands(tx, parts, desk, desk.officer.account, "case.task_taken");
}

TaskOf give_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                 const SeenTask& seen) {
    Desk desk = open_desk(tx, parts, caller, seen);
    if (!desk.task.holder || !desk.officer.leads()) demand_in_hands(desk);
    desk.task.holder.reset();
    save_task(tx, parts, desk.task, desk.officer.account);
    tell(tx, parts, desk, "case.task_returned");
    return {desk.task, desk.of};
}

TaskOf assign(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SeenTask& seen,
              const std::string& to) {
    Desk desk = open_desk(tx, parts, caller, seen);
    if (!desk.officer.leads()) throw Refused{refusals::kLeadersOnly};
    demand_may_do(tx, parts, desk, get_officer(tx, parts, caller.office_id, to));
    return into_hands(tx, parts, desk, to, "case.task_assigned");
}

TaskOf hand_over(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SeenTask& seen,
                 const std::string& to, const std::string& reason) {
    demand_reason(reason, "/reason");
    Desk desk = open_desk(tx, parts, caller, seen);
    demand_in_hands(desk);
    demand_may_do(tx, parts, desk, get_officer(tx, parts, caller.office_id, to));
    keep_note(tx, parts, desk.of, desk.officer.account, reason);
    return into_hands(tx, parts, desk, to, "case.task_handed_over");
}

TaskOf complete(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SeenTask& seen,
                TaskOutcome outcome, const std::string& opinion) {
    Desk desk = open_desk(tx, parts, caller, seen);
    if (desk.step().act == process::StepAct::decide) throw Refused{refusals::kDecidesTheCase};
    demand_workable(tx, parts, desk, "complete");
    demand_outcome(desk.step(), outcome);
    if (outcome == TaskOutcome::disagreed) demand_reason(opinion, "/opinion");
    const auto move = process::complete(desk.process, marking_of(desk.tasks), desk.task.step);
    finish(parts, desk, TaskState::done, opinion);
    desk.task.outcome = outcome;
    save_task(tx, parts, desk.task, desk.officer.account);
    carry_out(tx, parts, desk, move);
    tell(tx, parts, desk, "case.task_done", {{"outcome", name_of_enumerator(outcome)}});
    return {desk.task, desk.of};
}

TaskOf send_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SeenTask& seen,
                 const std::string& to, const std::string& reason) {
    demand_reason(reason, "/reason");
    Desk desk = open_desk(tx, parts, caller, seen);
    demand_workable(tx, parts, desk, "send_back");
    const process::Marking at = marking_of(desk.tasks);
    if (!process::may_send_back(desk.process, at, desk.task.step, to)) {
        throw Refused{refusals::kNotSentBackThere};
    }
    const auto move = process::send_back(desk.process, at, desk.task.step, to);
    finish(parts, desk, TaskState::sent_back, reason);
    save_task(tx, parts, desk.task, desk.officer.account);
    carry_out(tx, parts, desk, move);
    tell(tx, parts, desk, "case.task_sent_back", {{"to", to}});
    return {desk.task, desk.of};
}

void add_note(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
              const std::string& text) {
    demand_reason(text, "/text");
    const Case of = get_office_case(tx, parts, caller, id);
    keep_note(tx, parts, of, caller.account_id, text);
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "case.noted",
                        .actor = caller.account_id,
                        .on_behalf = of.person_id.text(),
                        .authority = "officer",
                        .subject = subject_of(of.id),
                        .facts = facts_of(parts, of)});
}

void stand_down(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                const std::string& reason) {
    demand_reason(reason, "/reason");
    const Case of = get_office_case(tx, parts, caller, id);
    TaskStore store{parts.store};
    store.add_recusal(tx, of, caller.account_id, parts.clock.now(), reason);
    for (Task& task : store.list(tx, of)) {
        if (!task.is_open() || task.holder != caller.account_id) continue;
        task.holder.reset();
        save_task(tx, parts, task, caller.account_id);
    }
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "case.officer_stood_down",
                        .actor = caller.account_id,
                        .on_behalf = of.person_id.text(),
                        .authority = "officer",
                        .subject = subject_of(of.id),
                        .facts = facts_of(parts, of)});
}

}  // namespace mashang::cases
