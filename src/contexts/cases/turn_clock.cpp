#include "contexts/cases/turn_clock.h"

#include <algorithm>

#include "platform/timers/timers.h"

namespace mashang::cases {
namespace {

using enum ClockKind;

/// Whether the current clock is in time, as it stands.
boost::json::object timeliness(const Ledger& ledger, const WorkingCalendar& calendar, Instant now) {
    const auto reading = ledger.read(LimitKind::promised, calendar, now);
    if (!reading || reading->state != ClockState::running || !reading->due) return {};
    return {{"was_due", reading->due->text()}, {"on_time", !reading->is_late}};
}

/// A clock that is over by itself needs no stop: nothing was submitted, or it was stopped before.
bool may_stop(const Ledger& ledger, ClockKind clock) {
    const auto deeds = next_deeds(ledger.lines(clock));
    return std::ranges::find(deeds, ClockDeed::stop) != deeds.end();
}

class Turning {
  public:
    Turning(const Parts& parts, const Case& of, Ledger& ledger, const Transition& edge,
            const Turn& turn)
        : parts_{parts}, of_{of}, ledger_{ledger}, edge_{edge}, turn_{turn} {}

    void run() {
        const ClockKind clock = ledger_.current().value_or(examination);
        switch (edge_.clock) {
            case ClockEffect::none:
                return;
            case ClockEffect::start_examination:
                return add(examination, ClockDeed::start, received(turn_.now),
                           examination_limits());
            case ClockEffect::start_decision:
                add(examination, ClockDeed::stop, turn_.now);
                return add(decision, ClockDeed::start, turn_.from.value_or(turn_.now),
                           decision_limits(parts_, of_));
            case ClockEffect::pause:
                return add(clock, ClockDeed::pause, turn_.now);
            case ClockEffect::resume:
                return add(clock, ClockDeed::resume, turn_.now);
            case ClockEffect::extend:
                return add(clock, ClockDeed::extend, turn_.now);
            case ClockEffect::stop:
                if (may_stop(ledger_, clock)) add(clock, ClockDeed::stop, turn_.now);
                return;
        }
    }

  private:
    /// What arrives on a day without work is received on the next one.
    Instant received(Instant at) const {
        const Date day = parts_.calendar.get()->working_day_from(at.date()).date;
        return day == at.date() ? at : Instant::at(day);
    }

    void add(ClockKind clock, ClockDeed deed, Instant at, std::optional<Limits> limits = {}) {
        ClockNote note = turn_.note;
        note.limits = limits ? std::move(limits) : std::move(note.limits);
        note.clause = edge_.clause;
        note.event_id = turn_.event_id;
        ledger_.add(of_, clock, deed, at, note);
    }

    const Parts& parts_;
    const Case& of_;
    Ledger& ledger_;
    const Transition& edge_;
    const Turn& turn_;
};

}  // namespace

Limits decision_limits(const Parts& parts, const Case& of) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = item_of(*catalogue, of);
    const catalogue::Implementation here{&item, catalogue->places().find_office(of.office_id),
                                         catalogue->local_of(item, of.office_id)};
    return {.promised = {here.promised_workdays(), LimitUnit::working_day},
            .statutory = item.legal_limit};
}

Ledger load_ledger(sql::Tx& tx, const Parts& parts, const Case& of) {
    if (!of.submitted_at) return Ledger{{}};  // no clock has started
    auto rows = parts.store.clock_rows_of(tx, of);
    if (rows.empty()) return reconstructed(of, decision_limits(parts, of));
    return Ledger{std::move(rows)};
}

void set_alarm(sql::Tx& tx, const Case& of, const Ledger& ledger, const WorkingCalendar& calendar,
               Instant now) {
    std::optional<Instant> next;
    for (const LimitKind kind : {LimitKind::promised, LimitKind::statutory}) {
        const auto reading = ledger.read(kind, calendar, now);
        if (!reading || reading->state != ClockState::running) continue;
        const auto warns_at =
            kind == LimitKind::promised ? reading->warns_at : std::optional<Instant>{};
        for (const auto& moment : {warns_at, reading->late_at}) {
            if (moment && *moment > now && (!next || *moment < *next)) next = moment;
        }
    }
    if (!next) return timers::cancel(tx, kClockAlarm, of.id.text());
    timers::set(tx, kClockAlarm, of.id.text(), *next);
}

boost::json::object turn_clock(sql::Tx& tx, const Parts& parts, Case& of, Ledger& ledger,
                               const Transition& edge, const Turn& turn) {
    if (edge.clock == ClockEffect::none) return {};
    const auto calendar = parts.calendar.get();
    boost::json::object facts = timeliness(ledger, *calendar, turn.now);
    Turning{parts, of, ledger, edge, turn}.run();
    for (const ClockRow& row : ledger.new_rows()) parts.store.add_clock_row(tx, row);
    take_due(of, ledger, *calendar, turn.now);
    set_alarm(tx, of, ledger, *calendar, turn.now);
    return edge.clock == ClockEffect::extend ? boost::json::object{} : facts;
}

}  // namespace mashang::cases
