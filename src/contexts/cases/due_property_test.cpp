// Due dates over the real calendar, against counting the days one by one.

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "contexts/cases/rules.h"
#include "contexts/cases/testing.h"

namespace mashang::cases {
namespace {

const WorkingCalendar& calendar() {
    static const WorkingCalendar kCalendar = testing::real_calendar(MASHANG_SOURCE_DIR "/data");
    return kCalendar;
}

/// Any day of the years that the calendar knows, and of the years around them.
Date any_day() {
    return Date::parse("2016-01-01")->plus_days(*rc::gen::inRange(0, 366 * 13));
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
ReckonedDate received_on(Date day) {
    bool provisional = !calendar().is_published(day.year());
    while (!calendar().is_working_day(day)) {
        day = day.plus_days(1);
        provisional = provisional || !calendar().is_published(day.year());
    }
    return {day, provisional};
}

catalogue::Item an_item(int promised_workdays) {
    return {.id = "GA001",
            .basic_code = *BasicCode::parse("350701001000"),
            .name = "居民身份证换领",
            .type = catalogue::ItemType::confirmation,
            .interactions = {catalogue::Interaction::certificate},
            .audiences = {catalogue::Audience::person},
            .promised_workdays = promised_workdays,
            .materials = {}};
}

RC_GTEST_PROP(DueProperty, examination_ends_on_the_fifth_working_day_after_receipt, ()) {
    const Date day = any_day();
    const ReckonedDate received = received_on(day);
    const ReckonedDate last = count_on(received.date, kExaminationWorkingDays);
    const ReckonedDate due = examination_due(calendar(), day);
    RC_ASSERT(due.date == last.date);
    RC_ASSERT(due.provisional == (received.provisional || last.provisional));
}

RC_GTEST_PROP(DueProperty, a_decision_is_due_on_the_last_of_the_promised_working_days, ()) {
    const Date day = any_day();
    const int promised = *rc::gen::inRange(0, 90);
    const ReckonedDate due = decision_due(calendar(), day, an_item(promised));
    RC_ASSERT(due == (promised == 0 ? received_on(day) : count_on(day, promised)));
    RC_ASSERT(calendar().is_working_day(due.date));
}

RC_GTEST_PROP(DueProperty, whoever_is_accepted_later_is_not_due_earlier, ()) {
    const Date day = any_day();
    const auto item = an_item(*rc::gen::inRange(0, 40));
    RC_ASSERT(decision_due(calendar(), day, item).date <=
              decision_due(calendar(), day.plus_days(1), item).date);
}

RC_GTEST_PROP(DueProperty, a_row_is_red_after_its_day_yellow_on_the_last_and_green_before, ()) {
    const Date today = any_day();
    Case of{.person_id = {},
            .item_id = "GA001",
            .office_id = *places::OfficeId::parse("GA-350102000000"),
            .division = *DivisionCode::parse("350102"),
            .state = CaseState::accepted,
            .due_date = today.plus_days(*rc::gen::inRange(-30, 30))};
    const DueColour colour = due_colour(calendar(), of, today);
    int left = 0;  // working days until then; others do not make a row less urgent
    for (Date day = today; day < *of.due_date;) {
        day = day.plus_days(1);
        left += calendar().is_working_day(day) ? 1 : 0;
    }
    const DueColour open = left <= 1 ? DueColour::yellow : DueColour::green;
    RC_ASSERT(colour == (*of.due_date < today ? DueColour::red : open));
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
