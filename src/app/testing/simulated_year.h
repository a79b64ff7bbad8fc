#pragma once

// A year of a province in one go, under a clock and a chance of its own: people apply on any day,
// offices work on working days, some are late, timers ring, followers follow, the journal is
// sealed every night. The same seed gives the same journal, entry for entry.

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <queue>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/dataset.h"
#include "app/load.h"
#include "app/routes.h"
#include "app/services.h"
#include "app/share.h"
#include "app/testing/simulated_people.h"
#include "contexts/cases/api.h"
#include "contexts/cases/flows_clock.h"
#include "platform/journal/following.h"
#include "platform/journal/seal_keys.h"
#include "platform/journal/verify.h"
#include "platform/timers/timer_run.h"

namespace mashang::app::testing {

struct YearPlan {
    std::uint64_t seed = 1;
    std::size_t cases = 200'000;
    int year = 2018;
};

struct WordCount {
    std::string what;
    std::int64_t count;
};
BOOST_DESCRIBE_STRUCT(WordCount, (), (what, count))

struct YearSeen {
    journal::Head head;                        ///< of the sealed journal
    std::map<std::string, std::int64_t> told;  ///< entries by their word
};

/// What becomes of an application when nothing else does.
enum class Fate { granted, denied, late, extended, supplemented, not_accepted, withdrawn };

/// Of a thousand: 760 granted in time, 40 denied, 60 late, 20 extended, 80 supplemented, 20 not
/// accepted, 20 withdrawn.
inline Fate draw_fate(Chance& chance) {
    const std::size_t drawn = chance.below(1000);
    if (drawn < 760) return Fate::granted;
    if (drawn < 800) return Fate::denied;
    if (drawn < 860) return Fate::late;
    if (drawn < 880) return Fate::extended;
    if (drawn < 960) return Fate::supplemented;
    return drawn < 980 ? Fate::not_accepted : Fate::withdrawn;
}

/// An application and what its people mean to do with it next.
struct Application {
    std::size_t person;
    Fate fate;
    std::string item;
    DivisionCode division;
    cases::CaseId id = {};
};

class SimulatedYear {
  public:
    /// Over an empty database.
    SimulatedYear(const Settings& settings, const Dataset& dataset, const YearPlan& plan)
        : plan_{plan},
          clock_{Instant::at(*Date::from_ymd(plan.year, 1, 1))},
          of_ids_{plan.seed ^ 0x9e3779b97f4a7c15U},
          chance_{plan.seed},
          ground_{settings, clock_,
                  [this](std::uint8_t* bytes, std::size_t count) { of_ids_.fill(bytes, count); }},
          keys_{open_keys(settings, crypto::KeyCreation::allowed)},
          snapshots_{read_word_lists(share_folder(settings))},
          services_{settings, ground_, keys_, snapshots_},
          people_{services_.identity(), std::max<std::size_t>(1, plan.cases / 8)},
          officers_{services_.identity()},
          timers_{*ground_.database, ground_.clock, services_.timer_kinds()},
          sealer_{*ground_.database, ground_.clock, journal::seal_signer(keys_)},
          followers_{*ground_.database, ground_.clock, services_.followers()} {
        ground_.database->write([&](sql::Tx& tx) {
            load_dataset(tx, ground_.journal, clock_.now(), dataset, app::count(dataset));
        });
        snapshots_.refresh(*ground_.database);
    }

    YearSeen run() {
        begin_alarms();
        look_around();
        const Date last = *Date::from_ymd(plan_.year, 12, 31);
        const auto weights = weights_until(last);
        std::size_t weight_seen = 0;
        std::size_t applied = 0;
        for (Date day = clock_.now().date(); day <= last; day = day.plus_days(1)) {
            weight_seen += weight_of(day);
            const std::size_t by_now = plan_.cases * weight_seen / weights;
            for (; applied < by_now; ++applied) arrive(day);
            live(day);
        }
        return what_was_seen();
    }

  private:
    using Act = void (SimulatedYear::*)(sql::Tx&, Application&);
    struct Planned {
        Instant at;
        std::size_t order;
        Act act;
        Application* whose;
        bool operator>(const Planned& other) const {
            return std::pair{at, order} > std::pair{other.at, other.order};
        }
    };

    const cases::Parts& parts() const { return services_.cases_parts(); }
    const WorkingCalendar& calendar() const { return *calendar_; }

    void plan(Instant at, Act act, Application& whose) {
        agenda_.push({at, planned_++, act, &whose});
    }

    // What there is.

    void begin_alarms() {
        ground_.database->write([&](sql::Tx& tx) { services_.begin_alarms(tx); });
        calendar_ = snapshots_.calendar().get();
        catalogue_ = snapshots_.catalogue().get();
    }

    /// Villages where people live, and the matters that somebody can hand in at once.
    void look_around() {
        for (const auto& division : catalogue_->places().divisions()) {
            if (division.level == DivisionLevel::village) villages_.push_back(division.code);
        }
        for (const auto& item : catalogue_->items()) {
            if (items_.size() < kMostItems && can_be_handed_in(item)) items_.push_back(item.id);
        }
        if (items_.empty()) throw std::logic_error("nothing can be applied for");
    }

    bool can_be_handed_in(const catalogue::Item& item) {
        if (!item.is_for(catalogue::Audience::person)) return false;
        if (std::ranges::count(item.levels, DivisionLevel::county) == 0) return false;
        struct Undo {};
        try {
            ground_.database->write([&](sql::Tx& tx) {
                const auto caller = People{services_.identity(), 1}.get(tx, 0);
                const auto opened =
                    cases::open_draft(tx, parts(), caller, item.id, villages_.front());
                cases::submit(tx, parts(), caller, opened.of.id, opened.of.version);
                throw Undo{};
            });
        } catch (const Undo&) {
            return true;
        } catch (const Refused&) {  // it wants a file, or more words
        }
        return false;
    }

    // When people come and offices work.

    std::size_t weight_of(Date day) const { return calendar().is_working_day(day) ? 5 : 1; }

    std::size_t weights_until(Date last) const {
        std::size_t all = 0;
        for (Date day = clock_.now().date(); day <= last; day = day.plus_days(1)) {
            all += weight_of(day);
        }
        return all;
    }

    void arrive(Date day) {
        constexpr int kFirstMinute = 6 * 60;
        constexpr int kLastMinute = 23 * 60;
        const std::chrono::minutes minute{chance_.between(kFirstMinute, kLastMinute)};
        applications_.push_back({.person = chance_.below(people_.count()),
                                 .fate = draw_fate(chance_),
                                 .item = items_[chance_.below(items_.size())],
                                 .division = villages_[chance_.below(villages_.size())]});
        plan(Instant::at(day, minute) + std::chrono::milliseconds{chance_.between(0, 59'999)},
             &SimulatedYear::apply, applications_.back());
    }

    /// In office hours, so many working days from now; today only when there is an hour left.
    Instant in_office_hours(int days) {
        constexpr std::chrono::minutes kOpens{9 * 60};
        constexpr std::chrono::minutes kCloses{17 * 60};
        const Instant now = clock_.now();
        Date day = calendar().add_working_days(now.date(), days).date;
        const bool is_today_over =
            day == now.date() && now.since_midnight() + std::chrono::minutes{60} > kCloses;
        if (is_today_over) day = day.plus_days(1);
        day = calendar().working_day_from(day).date;
        const auto from = day == now.date()
                              ? std::max(kOpens, now.since_midnight() + std::chrono::minutes{1})
                              : kOpens;
        return Instant::at(day, from) +
               std::chrono::minutes{chance_.between(0, static_cast<int>((kCloses - from).count()))};
    }

    // One day.

    void live(Date day) {
        for (int hour = 1; hour <= kHours; ++hour) {
            const Instant end = Instant::at(day, std::chrono::hours{hour});
            if (!agenda_.empty() && agenda_.top().at < end) do_until(end);
            clock_.set(end);
            while (timers_.run_once()) {
            }
        }
        while (followers_.run_once()) {
        }
        while (sealer_.run_once()) {
        }
    }

    void do_until(Instant end) {
        ground_.database->write([&](sql::Tx& tx) {
            while (!agenda_.empty() && agenda_.top().at < end) {
                const Planned next = agenda_.top();
                agenda_.pop();
                clock_.set(next.at);
                (this->*next.act)(tx, *next.whose);
            }
        });
    }

    // What people do. Whoever comes too late, because a clock was faster, goes home.

    void apply(sql::Tx& tx, Application& who) {
        const auto& caller = people_.get(tx, who.person);
        const auto opened = cases::open_draft(tx, parts(), caller, who.item, who.division);
        who.id = opened.of.id;
        const auto in = cases::submit(tx, parts(), caller, who.id, opened.of.version).of;
        if (in.has_result()) return;
        plan(in_office_hours(chance_.between(0, 3)), &SimulatedYear::examine, who);
    }

    cases::Case look(sql::Tx& tx, const Application& who) {
        const auto& caller = people_.get(tx, who.person);
        return cases::get_own_case(tx, parts(), caller, who.id);
    }

    void examine(sql::Tx& tx, Application& who) {
        const cases::Case of = look(tx, who);
        if (of.state == cases::CaseState::accepted) return plan_decision(of, who);
        const auto& officer = officers_.of(tx, of.office_id).front();
        if (who.fate == Fate::not_accepted) {
            cases::refuse(tx, parts(), officer, of.id, of.version,
                          cases::RefusalGround::not_competent, "不属于本机关职权范围。");
        } else if (who.fate == Fate::withdrawn) {
            cases::withdraw(tx, parts(), people_.get(tx, who.person), of.id, of.version,
                            "不再需要办理。");
        } else if (who.fate == Fate::supplemented) {
            who.fate = Fate::granted;
            cases::request_supplement(tx, parts(), officer, of.id, of.version,
                                      {"请说明办理原因。"});
            plan(clock_.now() + std::chrono::hours{chance_.between(1, 200)},
                 &SimulatedYear::supplement, who);
        } else {
            plan_decision(cases::accept(tx, parts(), officer, of.id, of.version), who);
        }
    }

    void supplement(sql::Tx& tx, Application& who) {
        const cases::Case of = look(tx, who);
        if (of.state != cases::CaseState::supplement_requested) return;
        cases::supplement(tx, parts(), people_.get(tx, who.person), of.id, of.version,
                          "已经补充说明。");
        plan(in_office_hours(chance_.between(0, 2)), &SimulatedYear::examine, who);
    }

    void plan_decision(const cases::Case& of, Application& who) {
        const int days =
            of.due_date ? calendar().working_days_between(clock_.now().date(), *of.due_date).days
                        : 0;
        const int spent = who.fate == Fate::late ? days + chance_.between(1, 8)
                                                 : chance_.between(0, std::max(0, days));
        if (who.fate == Fate::extended && days > 1) {
            plan(in_office_hours(days / 2), &SimulatedYear::extend, who);
        } else {
            plan(in_office_hours(spent), &SimulatedYear::decide, who);
        }
    }

    void extend(sql::Tx& tx, Application& who) {
        const cases::Case of = look(tx, who);
        if (of.state != cases::CaseState::accepted) return;
        const auto& [asks, settles] = officers_.of(tx, of.office_id);
        const auto asked = cases::ask_extension(tx, parts(), asks, of.id, of.version,
                                                chance_.between(1, 10), "案情复杂。");
        const auto settled =
            cases::settle_extension(tx, parts(), settles, of.id, asked.version, true);
        who.fate = Fate::granted;
        plan_decision(settled, who);
    }

    void decide(sql::Tx& tx, Application& who) {
        const cases::Case of = look(tx, who);
        if (of.state != cases::CaseState::accepted) return;
        const bool is_denied = who.fate == Fate::denied;
        cases::decide(tx, parts(), officers_.of(tx, of.office_id).front(), of.id, of.version,
                      is_denied ? cases::Outcome::refused : cases::Outcome::granted,
                      is_denied ? "不符合法定条件。" : "准予办理。");
    }

    // What it came to.

    YearSeen what_was_seen() {
        YearSeen seen;
        ground_.database->read([&](sql::Tx& tx) {
            const auto sealed = tx.get<std::int64_t>("SELECT MAX(number) FROM journal_block");
            const auto block = journal::read_blocks(tx, sealed - 1, 1).at(0);
            seen.head = {block.number, block.last_position, journal::hash_of(block)};
            for (const auto& [what, count] : tx.query<WordCount>(
                     "SELECT what, COUNT(*) AS count FROM journal_entry GROUP BY what")) {
                seen.told[what] = count;
            }
        });
        return seen;
    }

    static constexpr int kHours = 24;
    static constexpr std::size_t kMostItems = 60;

    YearPlan plan_;
    platform::SetClock clock_;
    Chance of_ids_, chance_;
    Ground ground_;
    crypto::KeyStore keys_;
    Snapshots snapshots_;
    Services services_;
    People people_;
    Officers officers_;
    timers::TimerRun timers_;
    journal::Sealer sealer_;
    journal::Following followers_;
    std::shared_ptr<const WorkingCalendar> calendar_;
    std::shared_ptr<const catalogue::Catalogue> catalogue_;
    std::vector<DivisionCode> villages_;
    std::vector<std::string> items_;
    std::deque<Application> applications_;
    std::priority_queue<Planned, std::vector<Planned>, std::greater<>> agenda_;
    std::size_t planned_ = 0;
};

}  // namespace mashang::app::testing
