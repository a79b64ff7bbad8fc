// What the journal is told of a step in time, against counting the days one by one.

#include <gtest/gtest.h>

#include "contexts/cases/flows.h"
#include "contexts/cases/testing.h"

namespace mashang::cases {
namespace {

const WorkingCalendar& calendar() {
    static const WorkingCalendar kCalendar = testing::real_calendar(MASHANG_SOURCE_DIR "/data");
    return kCalendar;
}

/// Counts on from `day` to the `count`-th working day after it. What looks at a year that is not
/// published is provisional.
ReckonedDate count_on(Date day, int count) {
    bool provisional = false;
    while (count > 0) {
        day = day.plus_days(1);
        provisional = provisional || !calendar().is_published(day.year());
        if (calendar().is_working_day(day)) --count;
    }
    return {day, provisional};
}
/// What cases tell the journal of a step in time: what supervision counts.
class Timeliness : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin_ = town().proven_person(database());
    }
    testing::Town& town() { return *town_; }
    void it_is(const char* moment) { town().house.clock.set(*Instant::parse(moment)); }

    Case accepted(const char* moment) {
        it_is(moment);
        const Case of = town().case_in(database(), CaseState::submitted, lin_);
        std::optional<Case> after;
        write([&](sql::Tx& tx) {
            after = accept(tx, town().parts, testing::Town::officer(), of.id, of.version);
        });
        return *after;
    }
    /// What the journal says of the decision on it.
    boost::json::object decided(const Case& of, const char* moment) {
        it_is(moment);
        boost::json::object facts;
        write([&](sql::Tx& tx) {
            decide(tx, town().parts, testing::Town::officer(), of.id, of.version, Outcome::granted,
                   "准予");
            for (const auto& entry : journal::read_subject(tx, "case:" + of.id.text(), 0, 100)) {
                if (entry.what == "case.decided") facts = entry.facts;
            }
        });
        return facts;
    }

  private:
    std::unique_ptr<testing::Town> town_;
    http::Caller lin_;
};

TEST_P(Timeliness, ADecisionOnItsLastDayIsOnTimeAndOneOnTheNextMorningIsLate) {
    const Case of = accepted("2018-09-20T09:00:00+08:00");  // 15 days, over two holidays
    EXPECT_FALSE(of.due_provisional);
    const std::string due = of.due_date->text();
    EXPECT_EQ(due, count_on(*Date::parse("2018-09-20"), 15).date.text());
    const auto facts = decided(of, (due + "T23:59:59+08:00").c_str());
    EXPECT_EQ(facts.at("on_time"), true);
    EXPECT_EQ(facts.at("was_due").as_string(), due);
    EXPECT_FALSE(facts.contains("due")) << "nothing is due any more";

    const Case other = accepted("2018-09-20T09:00:00+08:00");
    const std::string next = of.due_date->plus_days(1).text();
    EXPECT_EQ(decided(other, (next + "T00:00:00+08:00").c_str()).at("on_time"), false);
}

TEST_P(Timeliness, AProvisionalDayCountsAsItWasPromised) {
    const Case of = accepted("2026-12-28T09:00:00+08:00");
    EXPECT_TRUE(of.due_provisional) << "2027 is not published";
    const std::string due = of.due_date->text();
    EXPECT_EQ(decided(of, (due + "T12:00:00+08:00").c_str()).at("on_time"), true);
    const Case other = accepted("2026-12-28T09:00:00+08:00");
    const std::string next = of.due_date->plus_days(1).text();
    EXPECT_EQ(decided(other, (next + "T12:00:00+08:00").c_str()).at("on_time"), false);
}

MASHANG_ON_EACH_ENGINE(Timeliness);

}  // namespace
}  // namespace mashang::cases
