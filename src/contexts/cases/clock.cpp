#include "contexts/cases/clock.h"

#include <algorithm>

namespace mashang::cases {
namespace {

constexpr std::int64_t kHour = std::chrono::milliseconds{std::chrono::hours{1}}.count();

bool has(std::span<const ClockLine> ledger, ClockDeed deed) {
    return std::ranges::find(ledger, deed, &ClockLine::deed) != ledger.end();
}

/// The deed that says whether the clock runs: the last one that is no extension.
ClockDeed last_turn(std::span<const ClockLine> ledger) {
    ClockDeed turn = ClockDeed::start;
    for (const ClockLine& line : ledger) {
        if (line.deed != ClockDeed::extend) turn = line.deed;
    }
    return turn;
}

const Limit* limit_in(const Limits& limits, LimitKind kind) {
    if (kind == LimitKind::promised) return &limits.promised;
    return limits.statutory ? &*limits.statutory : nullptr;
}

/// A stretch of time in which the clock ran; open: it still does.
struct Stretch {
    Instant from;
    std::optional<Instant> to;
};

std::vector<Stretch> stretches_of(std::span<const ClockLine> ledger) {
    std::vector<Stretch> stretches;
    for (const ClockLine& line : ledger) {
        const bool begins = line.deed == ClockDeed::start || line.deed == ClockDeed::resume;
        const bool ends = line.deed == ClockDeed::pause || line.deed == ClockDeed::stop;
        if (begins) stretches.push_back({line.at, std::nullopt});
        if (ends && !stretches.empty() && !stretches.back().to) stretches.back().to = line.at;
    }
    return stretches;
}

/// How one kind of limit counts: what is used up between two moments, and when an amount is.
class Measure {
  public:
    Measure(LimitUnit unit, const WorkingCalendar& calendar) : unit_{unit}, calendar_{calendar} {}

    /// Whole days strictly between the days of both moments, or the milliseconds between them.
    std::int64_t between(Instant from, Instant to) {
        if (unit_ == LimitUnit::hour) return (to - from).count();
        const Date last = to.date().plus_days(-1);
        if (last <= from.date()) return 0;
        if (unit_ != LimitUnit::working_day) return (last.days() - from.date().days()).count();
        const ReckonedDays days = calendar_.working_days_between(from.date(), last);
        provisional = provisional || days.provisional;
        return days.days;
    }

    struct End {
        Date day;
        Instant late_at;
    };
    /// When `amount` is used up by a clock that runs from `from` on; of days the last one, which of
    /// calendar days is one of work [民法典 203].
    End end(Instant from, std::int64_t amount) {
        if (unit_ == LimitUnit::hour) {
            const Instant at = from + std::chrono::milliseconds{amount};
            return {at.date(), at};
        }
        const bool in_work = unit_ == LimitUnit::working_day && amount > 0;
        const auto days = static_cast<int>(amount);
        const ReckonedDate day = in_work ? calendar_.add_working_days(from.date(), days)
                                         : calendar_.working_day_from(from.date().plus_days(days));
        provisional = provisional || day.provisional;
        return {day.date, Instant::at(day.date.plus_days(1))};
    }

    int shown(std::int64_t amount) const {
        return static_cast<int>(unit_ == LimitUnit::hour ? amount / kHour : amount);
    }
    std::int64_t amount_of(int count) const {
        return unit_ == LimitUnit::hour ? count * kHour : count;
    }

    bool provisional = false;

  private:
    LimitUnit unit_;
    const WorkingCalendar& calendar_;
};

/// In the unit by which a limit is read; a month, from `day` on, in its days.
int count_of(const Limit& limit, Date day) {
    if (limit.unit != LimitUnit::month) return limit.count;
    return static_cast<int>((months_after(day, limit.count).days() - day.days()).count());
}

/// What an extension adds, in the unit of what it is added to; a month there are days here.
std::int64_t budget_of(std::span<const ClockLine> ledger, LimitKind kind, const Measure& measure) {
    std::int64_t budget = 0;
    for (const ClockLine& line : ledger) {
        const Limit* added = line.limits ? limit_in(*line.limits, kind) : nullptr;
        if (added != nullptr) budget += measure.amount_of(count_of(*added, line.at.date()));
    }
    return budget;
}

/// Takes the stretches one after the other, until the budget is used up or the clock stands.
class Reader {
  public:
    Reader(Measure& measure, std::int64_t budget, Instant now)
        : measure_{measure}, budget_{budget}, now_{now} {}

    void take(const Stretch& stretch) {
        const Instant to = stretch.to.value_or(now_);
        note_warning(stretch);
        note_end(stretch, to);
        consumed += measure_.between(stretch.from, to);
    }

    std::int64_t consumed = 0;
    std::optional<Measure::End> end;
    std::optional<Instant> warns_at;
    bool is_late = false;

  private:
    void note_end(const Stretch& stretch, Instant to) {
        if (is_late) return;
        const auto here = measure_.end(stretch.from, std::max<std::int64_t>(budget_ - consumed, 0));
        is_late = to >= here.late_at;
        end = here;
    }

    void note_warning(const Stretch& stretch) {
        if (warns_at) return;
        const std::int64_t left = budget_ * 3 / 4 - consumed;
        const auto here = left > 0 ? measure_.end(stretch.from, left).late_at : stretch.from;
        if (!stretch.to || here <= *stretch.to) warns_at = here;
    }

    Measure& measure_;
    std::int64_t budget_;
    Instant now_;
};

}  // namespace

ClockState state_of(std::span<const ClockLine> ledger) {
    switch (last_turn(ledger)) {
        case ClockDeed::stop:
            return ClockState::stopped;
        case ClockDeed::pause:
            return ClockState::paused;
        case ClockDeed::start:
        case ClockDeed::resume:
        case ClockDeed::extend:
            return ClockState::running;
    }
    return ClockState::running;
}

Limit working_days_in(LimitUnit unit, int working_days) {
    constexpr int kWeek = 7;
    constexpr int kWorkingWeek = 5;
    constexpr int kHoursOfADay = 24;
    const int days = (working_days * kWeek + kWorkingWeek - 1) / kWorkingWeek;
    switch (unit) {
        case LimitUnit::working_day:
            return {working_days, unit};
        case LimitUnit::calendar_day:
        case LimitUnit::month:
            return {days, LimitUnit::calendar_day};
        case LimitUnit::hour:
            return {days * kHoursOfADay, unit};
    }
    return {working_days, unit};
}

std::vector<ClockDeed> next_deeds(std::span<const ClockLine> ledger) {
    using enum ClockDeed;
    if (ledger.empty()) return {start};
    const ClockState state = state_of(ledger);
    if (state == ClockState::stopped) return {};
    std::vector<ClockDeed> deeds{state == ClockState::paused ? resume : pause, stop};
    if (!has(ledger, extend)) deeds.push_back(extend);
    return deeds;
}

std::optional<ClockReading> read_clock(std::span<const ClockLine> ledger, LimitKind kind,
                                       const WorkingCalendar& calendar, Instant now) {
    if (ledger.empty() || !ledger.front().limits) return std::nullopt;
    const Limit* limit = limit_in(*ledger.front().limits, kind);
    if (limit == nullptr) return std::nullopt;
    const bool in_months = limit->unit == LimitUnit::month;
    const LimitUnit unit = in_months ? LimitUnit::calendar_day : limit->unit;
    Measure measure{unit, calendar};
    const std::int64_t budget = budget_of(ledger, kind, measure);
    Reader reader{measure, budget, now};
    for (const Stretch& stretch : stretches_of(ledger)) reader.take(stretch);
    const int shown_budget = measure.shown(budget);
    const int consumed = measure.shown(reader.consumed);
    ClockReading reading{.state = state_of(ledger),
                         .unit = unit,
                         .budget = shown_budget,
                         .consumed = consumed,
                         .remaining = shown_budget - consumed,
                         .due = {},
                         .provisional = measure.provisional,
                         .late_at = {},
                         .warns_at = reader.warns_at,
                         .is_late = reader.is_late};
    const bool has_due = reading.state != ClockState::paused || reading.is_late;
    if (reader.end && has_due) {
        reading.due = reader.end->day;
        reading.late_at = reader.end->late_at;
    }
    return reading;
}

bool has_come(const std::optional<Instant>& moment, Instant alarm, Instant now) {
    return moment && *moment >= alarm && *moment <= now;
}

}  // namespace mashang::cases
