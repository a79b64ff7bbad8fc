#pragma once

// A journal that supervision follows, on a fresh database of each engine.

#include <gtest/gtest.h>

#include <string>

#include "contexts/supervision/circular.h"
#include "contexts/supervision/follow.h"
#include "contexts/supervision/overview.h"
#include "contexts/supervision/schema.h"
#include "platform/journal/following.h"
#include "platform/journal/testing/journal_fixture.h"
#include "platform/json/json.h"
#include "platform/timers/schema.h"
#include "platform/timers/timer_run.h"

namespace mashang::supervision::testing {

inline const char* const kFuzhou = "350100000000";
inline const char* const kXiamen = "350200000000";
inline const char* const kProvince = "350000000000";

class SupervisionTest : public journal::JournalTest {
  protected:
    void SetUp() override {
        JournalTest::SetUp();
        database().migrate(timers::schema());
        database().migrate(schema());
    }

    /// The calendar is empty: only weekends are free.
    const Parts& parts() const { return parts_; }

    /// A step of case `id`.
    void step(const std::string& id, const std::string& what, const char* at,
              const boost::json::object& more = {}) {
        boost::json::object facts{{"item", "GA003"},
                                  {"office", "GA-350102000000"},
                                  {"organisation", "GA"},
                                  {"division", "350102000000"},
                                  {"city", kFuzhou}};
        for (const auto& [name, value] : more) facts[name] = value;
        tell_at(what, "case:" + id, at, facts);
    }
    void rating(int grade, const char* at, const char* city = kFuzhou) {
        tell_at("rating.given", "office:GA-350102000000", at,
                {{"item", "GA003"},
                 {"organisation", "GA"},
                 {"division", "350102000000"},
                 {"city", city},
                 {"grade", grade}});
    }
    void tell_at(const std::string& what, const std::string& subject, const char* at,
                 const boost::json::object& facts) {
        write([&](sql::Tx& tx) {
            journal_.tell(tx, *Instant::parse(at),
                          {.what = what,
                           .actor = "system",
                           .on_behalf = {},
                           .authority = "self",
                           .subject = subject,
                           .facts = facts});
        });
    }

    void follow() {
        settle();
        journal::Following run{database(), clock_, {follower()}};
        while (run.run_once()) {
        }
    }

    static Directory directory() {
        return {.items = {770, 12'000, 300, 90},
                .cities = {{kFuzhou, "福州市"}, {kXiamen, "厦门市"}},
                .organisations = {{"GA", "公安"}, {"MZ", "民政"}},
                .province = kProvince,
                .province_name = "福建省"};
    }

    Overview look(const Range& range = {}, const char* today = "2018-10-31") {
        Overview seen{};
        read([&](sql::Tx& tx) { seen = overview(tx, directory(), range, *Date::parse(today)); });
        return seen;
    }
    /// Rings what is due.
    void ring() {
        timers::TimerRun run{database(), clock_, {circular_timer(parts_)}};
        while (run.run_once()) {
        }
    }
    static const GroupFigures& row(const std::vector<GroupFigures>& rows, std::string_view id) {
        for (const GroupFigures& each : rows) {
            if (each.id == id) return each;
        }
        throw std::logic_error{"no such row"};
    }

  private:
    Snapshot<WorkingCalendar> calendar_;
    Parts parts_{.clock = clock_, .journal = journal_, .calendar = calendar_, .directory = [] {
                     return directory();
                 }};
};

}  // namespace mashang::supervision::testing
