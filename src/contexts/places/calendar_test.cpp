#include "contexts/places/calendar.h"

#include <gtest/gtest.h>

#include <chrono>

#include "contexts/places/schema.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::places {
namespace {

class Calendar : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(schema());
    }
    WorkingCalendar loaded() {
        WorkingCalendar calendar;
        read([&](sql::Tx& tx) { calendar = load_calendar(tx); });
        return calendar;
    }
};

TEST_P(Calendar, WhatWasImportedIsReckonedWith) {
    csv::Problems problems;
    const auto days = read_calendar({{"holidays.csv",
                                      "date,kind,name\n2018-09-29,workday,国庆节\n"
                                      "2018-10-01,holiday,国庆节\n"}},
                                    problems);
    ASSERT_TRUE(problems.empty());
    write([&](sql::Tx& tx) { save_calendar(tx, days); });

    const WorkingCalendar calendar = loaded();
    EXPECT_TRUE(calendar.is_published(2018));
    EXPECT_TRUE(calendar.is_working_day(*Date::parse("2018-09-29")));
    EXPECT_FALSE(calendar.is_working_day(*Date::parse("2018-10-01")));
}

TEST_P(Calendar, ASecondImportTakesThePlaceOfTheFirst) {
    write([&](sql::Tx& tx) { save_calendar(tx, {{"2018-10-01", "holiday", "国庆节"}}); });
    write([&](sql::Tx& tx) { save_calendar(tx, {{"2019-10-01", "holiday", "国庆节"}}); });
    EXPECT_FALSE(loaded().is_published(2018));
    EXPECT_TRUE(loaded().is_published(2019));
}

TEST_P(Calendar, BeforeAnyImportEveryYearIsProvisional) {
    EXPECT_FALSE(loaded().is_published(2018));
}

TEST_P(Calendar, WhatIsWrongIsToldWithLineAndColumn) {
    csv::Problems problems;
    read_calendar(
        {{"holidays.csv", "date,kind,name\n2018-02-30,holiday,春节\n2018-10-01,feast,x\n"}},
        problems);
    ASSERT_EQ(problems.count(), 2U);
    EXPECT_EQ(problems.list()[0].line, 2);
    EXPECT_EQ(problems.list()[0].column, "date");
    EXPECT_EQ(problems.list()[1].line, 3);
    EXPECT_EQ(problems.list()[1].column, "kind");
}

MASHANG_ON_EACH_ENGINE(Calendar);

}  // namespace
}  // namespace mashang::places
