#include "contexts/cases/alarms.h"

#include "base/enum_names.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/handling.h"
#include "contexts/cases/together.h"
#include "contexts/cases/turn_clock.h"
#include "contexts/places/api.h"

namespace mashang::cases {
namespace {

/// Who does what nobody does.
const http::Caller kNobody{};

constexpr const char* kReckoning = "case.reckon_anew";
constexpr const char* kFromTheFirst = "-";  // before every id
constexpr std::size_t kMostAtOnce = 100;

constexpr const char* kTaskDueSoon = "case.task_due_soon";
constexpr const char* kTaskLate = "case.task_late";

void tell_of_clock(sql::Tx& tx, const Parts& parts, const Case& of, std::string what,
                   const boost::json::object& facts) {
    boost::json::object all = facts_of(parts, of);
    add_together(tx, parts, of, all);
    for (const auto& [name, value] : facts) all[name] = value;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = "system",
                        .on_behalf = of.person_id.text(),
                        .authority = "time",
                        .subject = subject_of(of.id),
                        .facts = std::move(all)});
}

/// The moments of a case's clock that an alarm, due at `from`, has come to by `now`.
class Rung {
  public:
    Rung(const Ledger& ledger, const WorkingCalendar& calendar, Instant from, Instant now)
        : promised_{ledger.read(LimitKind::promised, calendar, now)},
          statutory_{ledger.read(LimitKind::statutory, calendar, now)},
          from_{from},
          now_{now} {}

    bool warns() const { return promised_ && came(promised_->warns_at); }
    bool breaks_promise() const { return promised_ && came(promised_->late_at); }
    bool breaks_law() const { return statutory_ && came(statutory_->late_at); }
    bool is_anything() const { return warns() || breaks_promise() || breaks_law(); }
    /// When silence speaks: the law's limit is over, or the promise where the law sets none.
    bool is_silence() const { return statutory_ ? breaks_law() : breaks_promise(); }

  private:
    bool came(const std::optional<Instant>& moment) const { return has_come(moment, from_, now_); }

    std::optional<ClockReading> promised_, statutory_;
    Instant from_, now_;
};

void tell_of(sql::Tx& tx, const Parts& parts, const Case& of, const Rung& rung) {
    if (rung.breaks_law()) {
        return tell_of_clock(tx, parts, of, "case.overdue", {{"limit", "statutory"}});
    }
    if (rung.breaks_promise()) {
        return tell_of_clock(tx, parts, of, "case.overdue", {{"limit", "promised"}});
    }
    if (rung.warns()) tell_of_clock(tx, parts, of, "case.due_soon", {});
}

/// Counts as accepted since the day on which it was received.
void deem_accepted(sql::Tx& tx, const Parts& parts, const Case& of, const Ledger& ledger) {
    const Instant received = ledger.lines(ClockKind::examination).front().at;
    advance(tx, parts, kNobody, of, of.version,
            {.event = CaseEvent::deem_accepted,
             .change = [&](Case& changed, Instant) { changed.accepted_at = received; },
             .clock_from = received});
}

void grant_by_silence(sql::Tx& tx, const Parts& parts, const Case& of) {
    constexpr const char* kText = "逾期未作出决定，依照规定视为准予。";
    advance(tx, parts, kNobody, of, of.version,
            {.event = CaseEvent::grant_by_silence,
             .note = kText,
             .change =
                 [](Case& changed, Instant now) {
                     changed.decided_at = now;
                     changed.outcome = Outcome::granted;
                     changed.remark = kText;
                 },
             .facts = {{"outcome", name_of_enumerator(Outcome::granted)}}});
}

/// Whether silence did something.
bool speak_silence(sql::Tx& tx, const Parts& parts, const Case& of, const Ledger& ledger) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = item_of(*catalogue, of);
    const bool examines = ledger.current() == ClockKind::examination;
    if (examines && item.type == catalogue::ItemType::licensing) {
        deem_accepted(tx, parts, of, ledger);
        return true;
    }
    if (!examines && item.content->silence_grants.value_or(false)) {
        grant_by_silence(tx, parts, of);
        return true;
    }
    return false;
}

void ring(sql::Tx& tx, const Parts& parts, const std::string& key, Instant due) {
    const auto id = CaseId::parse(key);
    const auto of = id ? parts.store.find(tx, *id) : std::nullopt;
    if (!of || is_over(of->state)) return;
    const Instant now = parts.clock.now();
    const Ledger ledger = load_ledger(tx, parts, *of);
    const auto calendar = parts.calendar.get();
    const Rung rung{ledger, *calendar, due, now};
    tell_of(tx, parts, *of, rung);
    if (rung.is_silence() && speak_silence(tx, parts, *of, ledger)) return;
    set_alarm(tx, *of, ledger, *calendar, now);
}

/// Whether the alarm should have rung by `now`, of something that still holds: it is left to ring.
bool is_alarm_due(sql::Tx& tx, const Case& of, const Ledger& ledger,
                  const WorkingCalendar& calendar, Instant now) {
    const auto due = timers::find_due(tx, kClockAlarm, of.id.text());
    return due && *due <= now && Rung{ledger, calendar, *due, now}.is_anything();
}

void reckon_anew(sql::Tx& tx, const Parts& parts, Case of, const WorkingCalendar& calendar) {
    const std::optional<Date> was_due = of.due_date;
    const Instant now = parts.clock.now();
    const Ledger ledger = load_ledger(tx, parts, of);
    const std::int64_t seen = of.version;
    take_due(of, ledger, calendar, now);
    of = save_change(tx, parts, std::move(of), seen);
    if (!is_alarm_due(tx, of, ledger, calendar, now)) set_alarm(tx, of, ledger, calendar, now);
    reckon_tasks(tx, parts, of, calendar);
    if (!was_due || of.due_date == was_due) return;
    add_to_timeline(tx, parts, of, "due_changed", "system", "");
    tell_of_clock(tx, parts, of, "case.due_changed", {{"was_due", was_due->text()}});
}

/// Of the clock of a task's step, under one of its limits.
void tell_of_step(sql::Tx& tx, const Parts& parts, const Case& of, const Task& task,
                  std::string what, LimitKind limit) {
    boost::json::object facts{{"step", task.step},
                              {"role", name_of_enumerator(task.role)},
                              {"limit", name_of_enumerator(limit)}};
    if (task.holder) facts["holder"] = *task.holder;
    tell_of_clock(tx, parts, of, std::move(what), facts);
}

void ring_task(sql::Tx& tx, const Parts& parts, const std::string& key) {
    const auto id = TaskId::parse(key);
    auto task = id ? TaskStore{parts.store}.find(tx, *id) : std::nullopt;
    if (!task || !task->is_open() || task->late_at) return;
    const Instant now = parts.clock.now();
    const bool is_late = task->colour(now) == DueColour::red;
    if (!is_late && !(task->tells_soon() && *task->warns_at <= now)) return;
    const Case of = parts.store.find(tx, task->person_id, task->case_id).value();
    (is_late ? task->late_at : task->warned_at) = now;
    save_task(tx, parts, *task, "");
    tell_of_step(tx, parts, of, *task, is_late ? kTaskLate : kTaskDueSoon, LimitKind::promised);
}

void ring_task_law(sql::Tx& tx, const Parts& parts, const std::string& key, Instant due) {
    const auto id = TaskId::parse(key);
    const auto task = id ? TaskStore{parts.store}.find(tx, *id) : std::nullopt;
    if (!task || !task->is_open()) return;
    const Case of = parts.store.find(tx, task->person_id, task->case_id).value();
    const auto law = law_clock_of(tx, parts, of, *task);
    if (!law) return;
    const Instant now = parts.clock.now();
    if (has_come(law->late_at, due, now)) {
        tell_of_step(tx, parts, of, *task, kTaskLate, LimitKind::statutory);
    } else if (has_come(law->warns_at, due, now)) {
        tell_of_step(tx, parts, of, *task, kTaskDueSoon, LimitKind::statutory);
    }
    set_law_alarm(tx, *task, law, now);
}

}  // namespace

timers::Kind clock_alarm(const Parts& parts) {
    return {.name = kClockAlarm,
            .ring = [&parts](sql::Tx& tx, const std::string& key, Instant due) {
                ring(tx, parts, key, due);
            }};
}

timers::Kind task_alarm(const Parts& parts) {
    return {.name = kTaskAlarm, .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
                ring_task(tx, parts, key);
            }};
}

timers::Kind task_law_alarm(const Parts& parts) {
    return {.name = kTaskLawAlarm,
            .ring = [&parts](sql::Tx& tx, const std::string& key, Instant due) {
                ring_task_law(tx, parts, key, due);
            }};
}

journal::Follower calendar_follower(const Parts& parts) {
    return {.name = "cases.calendar",
            .whats = {"places.imported"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry&) {
                timers::set(tx, kReckoning, kFromTheFirst, parts.clock.now());
            }};
}

timers::Kind reckoning_alarm(const Parts& parts) {
    return {.name = kReckoning, .ring = [&parts](sql::Tx& tx, const std::string& after, Instant) {
                const WorkingCalendar calendar = places::load_calendar(tx);
                const auto cases = parts.store.list_provisional(tx, after, kMostAtOnce);
                for (const Case& of : cases) reckon_anew(tx, parts, of, calendar);
                if (cases.size() < kMostAtOnce) return;
                timers::set(tx, kReckoning, cases.back().id.text(), parts.clock.now());
            }};
}

}  // namespace mashang::cases
