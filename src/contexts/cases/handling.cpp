#include "contexts/cases/handling.h"

#include <algorithm>

#include "contexts/cases/section_store.h"
#include "contexts/cases/step_clock.h"
#include "contexts/cases/task_refusals.h"
#include "contexts/cases/turn_clock.h"
#include "platform/timers/timers.h"

namespace mashang::cases {
namespace {

using process::Process;
using process::ProcessStep;

/// States in which the office works on the merits: a case has tasks.
bool is_handled(CaseState state) {
    return state == CaseState::accepted || state == CaseState::under_review ||
           state == CaseState::suspended;
}

void set_task_alarm(sql::Tx& tx, const Task& task) {
    const auto turns_late = task.turns_late_at();
    if (!task.is_open() || task.late_at || !turns_late) {
        return timers::cancel(tx, kTaskAlarm, task.id.text());
    }
    const Instant next = task.tells_soon() ? std::min(*task.warns_at, *turns_late) : *turns_late;
    timers::set(tx, kTaskAlarm, task.id.text(), next);
}

/// How a step's own clock stands under both limits; nothing where it has none.
struct OwnClock {
    std::optional<ClockReading> promised = {};
    std::optional<ClockReading> statutory = {};
};

OwnClock own_clock(sql::Tx& tx, const Parts& parts, const Case& of, const ProcessStep& step,
                   const std::vector<Task>& tasks, const WorkingCalendar& calendar) {
    if (!step.promised) return {};
    const auto of_case = load_ledger(tx, parts, of).lines(ClockKind::decision);
    const auto ledger = step_ledger(step, tasks, of_case);
    const Instant now = std::max(parts.clock.now(), ledger.back().at);
    return {.promised = read_clock(ledger, LimitKind::promised, calendar, now),
            .statutory = read_clock(ledger, LimitKind::statutory, calendar, now)};
}

/// Whether the alarm should have rung by `now`, of something that still holds: it is left to ring.
bool is_law_alarm_due(sql::Tx& tx, const Task& task, const std::optional<ClockReading>& law,
                      Instant now) {
    const auto due = timers::find_due(tx, kTaskLawAlarm, task.id.text());
    return due && law && (has_come(law->warns_at, *due, now) || has_come(law->late_at, *due, now));
}

/// Whoever did the step before has it again.
std::optional<std::string> holder_before(const std::vector<Task>& earlier,
                                         const std::string& step) {
    std::optional<std::string> holder;
    for (const Task& task : earlier) {
        if (task.step == step && task.done_by) holder = task.done_by;
    }
    return holder;
}

void begin(sql::Tx& tx, const Parts& parts, const Case& of) {
    TaskStore store{parts.store};
    const auto row = store.find_latest_process(tx, of.item_id);
    if (row) store.set_process_number(tx, of, row->number);
    const Process process =
        row ? process::process_from(row->definition) : process::default_process();
    open_tasks(tx, parts, of, process, process::start(process).open);
}

void drop_open(sql::Tx& tx, const Parts& parts, const Case& of, const std::string& by) {
    for (Task& task : TaskStore{parts.store}.list(tx, of)) {
        if (!task.is_open()) continue;
        task.state = TaskState::dropped;
        task.dropped_at = parts.clock.now();
        save_task(tx, parts, task, by);
    }
}

/// "会签、审批": what is open, by name.
std::string names_of_open(const Process& process, const std::vector<Task>& tasks) {
    std::string names;
    for (const Task& task : tasks) {
        const ProcessStep* step = process::find_step(process, task.step);
        if (!task.is_open() || step == nullptr) continue;
        if (!names.empty()) names += "、";
        names += step->name.text();
    }
    return names;
}

}  // namespace

Process process_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    TaskStore store{parts.store};
    const auto row = of.accepted_at
                         ? store.find_process(tx, of.item_id, store.process_number_of(tx, of))
                         : store.find_latest_process(tx, of.item_id);
    return row ? process::process_from(row->definition) : process::default_process();
}

std::string name_of_step(const ProcessStep& step, Language language) {
    return language == Language::zh ? step.name.text() : step.name_en.text();
}

void open_tasks(sql::Tx& tx, const Parts& parts, const Case& of, const Process& process,
                const std::set<std::string>& steps, const std::vector<Task>& earlier) {
    const Instant now = parts.clock.now();
    const auto calendar = parts.calendar.get();
    const auto section = section_store::section_of(tx, of.office_id.text(), of.item_id);
    for (const std::string& id : steps) {
        const ProcessStep& step = *process::find_step(process, id);
        Task task{.person_id = of.person_id,
                  .case_id = of.id,
                  .id = TaskId{parts.ids.next(now)},
                  .step = id,
                  .role = step.role,
                  .office_id = of.office_id,
                  .holder = holder_before(earlier, id),
                  .opened_at = now,
                  .item_id = of.item_id,
                  .section = section ? section->text() : ""};
        std::vector<Task> tasks = earlier;
        tasks.push_back(task);
        const OwnClock own = own_clock(tx, parts, of, step, tasks, *calendar);
        take_due(task, of.due_date, own.promised, now);
        TaskStore{parts.store}.add(tx, task);
        set_task_alarm(tx, task);
        set_law_alarm(tx, task, own.statutory, now);
    }
}

void keep_tasks(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& before,
                const Case& after) {
    if (!is_handled(before.state)) {
        if (is_handled(after.state)) begin(tx, parts, after);
        return;
    }
    if (is_over(after.state)) {
        drop_open(tx, parts, after, caller.account_id);
    } else if (before.due_date != after.due_date) {
        reckon_tasks(tx, parts, after, *parts.calendar.get());
    }
}

void reckon_tasks(sql::Tx& tx, const Parts& parts, const Case& of,
                  const WorkingCalendar& calendar) {
    const std::vector<Task> tasks = TaskStore{parts.store}.list(tx, of);
    if (tasks.empty()) return;
    const Process process = process_of(tx, parts, of);
    for (Task task : tasks) {
        const ProcessStep* step = process::find_step(process, task.step);
        if (!task.is_open() || step == nullptr) continue;
        const OwnClock own = own_clock(tx, parts, of, *step, tasks, calendar);
        const Instant now = parts.clock.now();
        if (take_due(task, of.due_date, own.promised, now)) save_task(tx, parts, task, "");
        if (!is_law_alarm_due(tx, task, own.statutory, now)) {
            set_law_alarm(tx, task, own.statutory, now);
        }
    }
}

bool has_steps_before_decision(sql::Tx& tx, const Parts& parts, const Case& of) {
    if (!is_handled(of.state)) return false;
    const std::vector<Task> tasks = TaskStore{parts.store}.list(tx, of);
    if (tasks.empty()) return false;
    return !process::may_decide(process_of(tx, parts, of), marking_of(tasks));
}

void refuse_changed_task(sql::Tx& tx, const Parts& parts, const Task& now) {
    throw Refused{refusals::kTaskChanged,
                  {{"version", std::to_string(now.version)},
                   {"who", now.changed_by.empty() ? "系统 (the system)"
                                                  : name_of_officer(tx, parts, now.changed_by)}}};
}

void save_task(sql::Tx& tx, const Parts& parts, Task& task, const std::string& by) {
    const std::int64_t seen = task.version;
    task.version = seen + 1;
    task.changed_by = by;
    TaskStore store{parts.store};
    if (!store.save(tx, task, seen)) {
        refuse_changed_task(tx, parts, store.find(tx, task.id).value_or(task));
    }
    set_task_alarm(tx, task);
    if (!task.is_open()) timers::cancel(tx, kTaskLawAlarm, task.id.text());
}

std::optional<ClockReading> law_clock_of(sql::Tx& tx, const Parts& parts, const Case& of,
                                         const Task& task) {
    const Process process = process_of(tx, parts, of);
    const ProcessStep* step = process::find_step(process, task.step);
    if (step == nullptr || !step->statutory) return std::nullopt;
    const std::vector<Task> tasks = TaskStore{parts.store}.list(tx, of);
    return own_clock(tx, parts, of, *step, tasks, *parts.calendar.get()).statutory;
}

void set_law_alarm(sql::Tx& tx, const Task& task, const std::optional<ClockReading>& law,
                   Instant now) {
    std::optional<Instant> next;
    for (const auto& moment :
         {law ? law->warns_at : std::nullopt, law ? law->late_at : std::nullopt}) {
        if (moment && *moment > now && (!next || *moment < *next)) next = moment;
    }
    if (!task.is_open() || !next) return timers::cancel(tx, kTaskLawAlarm, task.id.text());
    timers::set(tx, kTaskLawAlarm, task.id.text(), *next);
}

void demand_not_held(sql::Tx& tx, const Parts& parts, const Officer& officer, const Task& task) {
    if (!task.holder || officer.acts_for(*task.holder)) return;
    throw Refused{refusals::kTaskHeld, {{"who", name_of_officer(tx, parts, *task.holder)}}};
}

void do_decision(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of) {
    const std::vector<Task> tasks = TaskStore{parts.store}.list(tx, of);
    const Officer officer = officer_of(tx, parts, caller);
    if (tasks.empty()) return demand_no_interest(tx, parts, officer, of);
    const Process process = process_of(tx, parts, of);
    const ProcessStep& step = *process::find_decision(process);
    const auto found = std::ranges::find_if(
        tasks, [&](const Task& task) { return task.is_open() && task.step == step.id.text(); });
    if (found == tasks.end()) {
        throw Refused{refusals::kStepsOpen, {{"steps", names_of_open(process, tasks)}}};
    }
    Task task = *found;
    demand_not_held(tx, parts, officer, task);
    demand_may_do(tx, parts, officer, of, step, task, tasks);
    task.state = TaskState::done;
    task.done_at = parts.clock.now();
    task.done_by = officer.account;
    if (task.holder && *task.holder != officer.account) task.done_for = task.holder;
    save_task(tx, parts, task, officer.account);
}

}  // namespace mashang::cases
