#include "contexts/cases/step_clock.h"

#include <algorithm>
#include <tuple>

namespace mashang::cases {
namespace {

/// Writes the ledger of one step.
class Writer {
  public:
    Writer(std::optional<Limits> limits, std::span<const ClockLine> of_case)
        : limits_{limits}, of_case_{of_case} {}

    void take(const Task& task) {
        const Instant ended = task.ended_at().value_or(task.opened_at);
        add(ledger_.empty() ? ClockDeed::start : ClockDeed::resume, task.opened_at,
            ledger_.empty() ? limits_ : std::nullopt);
        for (const ClockLine& line : of_case_) {
            const bool meanwhile = line.at >= task.opened_at && (task.is_open() || line.at < ended);
            if (meanwhile) follow(line);
        }
        if (!task.is_open()) add(ClockDeed::stop, ended);
    }

    std::vector<ClockLine> ledger() { return std::move(ledger_); }

  private:
    /// A moment before the last line (the machine's clock was set back) becomes that line's.
    void add(ClockDeed deed, Instant at, const std::optional<Limits>& limits = {}) {
        const Instant last = ledger_.empty() ? at : ledger_.back().at;
        ledger_.push_back({deed, std::max(at, last), limits});
    }

    void follow(const ClockLine& line) {
        const ClockState state = state_of(ledger_);
        const bool pauses = line.deed == ClockDeed::pause && state == ClockState::running;
        const bool resumes = line.deed == ClockDeed::resume && state == ClockState::paused;
        if (pauses || resumes) add(line.deed, line.at);
        if (line.deed == ClockDeed::extend && line.limits && limits_) extend(line);
    }

    /// By as many working days as the promise of the case, in the kinds of the step's own limits.
    void extend(const ClockLine& line) {
        const int days = line.limits->promised.count;
        Limits more{.promised = working_days_in(limits_->promised.unit, days), .statutory = {}};
        if (limits_->statutory) more.statutory = working_days_in(limits_->statutory->unit, days);
        add(ClockDeed::extend, line.at, more);
    }

    std::optional<Limits> limits_;
    std::span<const ClockLine> of_case_;
    std::vector<ClockLine> ledger_ = {};
};

auto dues_of(const Task& task) {
    return std::tuple{task.due_on, task.too_late_at, task.warns_at, task.warned_at, task.late_at};
}

}  // namespace

std::optional<Limits> limits_of(const process::ProcessStep& step) {
    if (!step.promised) return std::nullopt;
    return Limits{.promised = *step.promised, .statutory = step.statutory};
}

std::vector<ClockLine> step_ledger(const process::ProcessStep& step, std::span<const Task> tasks,
                                   std::span<const ClockLine> of_case) {
    Writer writer{limits_of(step), of_case};
    for (const Task& task : tasks) {
        if (task.step == step.id.text()) writer.take(task);
    }
    return writer.ledger();
}

bool take_due(Task& task, std::optional<Date> case_due, const std::optional<ClockReading>& own,
              Instant now) {
    const auto before = dues_of(task);
    task.due_on = case_due.value_or(no_due());
    task.too_late_at.reset();
    task.warns_at.reset();
    if (!case_due) return dues_of(task) != before;
    if (own && own->due && *own->due <= *case_due) {
        task.due_on = *own->due;
        if (own->unit == LimitUnit::hour) task.too_late_at = own->late_at;
    }
    if (own) task.warns_at = own->warns_at;
    if (task.warned_at && !(task.warns_at && *task.warns_at <= now)) task.warned_at.reset();
    if (task.late_at && now < task.turns_late_at().value_or(now)) task.late_at.reset();
    return dues_of(task) != before;
}

}  // namespace mashang::cases
