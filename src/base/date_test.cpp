#include "base/date.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <climits>

namespace mashang {
namespace {

TEST(Date, reads_a_day_of_the_calendar) {
    const auto date = Date::parse("2018-09-30");
    ASSERT_TRUE(date);
    EXPECT_EQ(date->year(), 2018);
    EXPECT_EQ(date->month(), 9U);
    EXPECT_EQ(date->day(), 30U);
    EXPECT_EQ(date->weekday(), std::chrono::Sunday);
    EXPECT_EQ(date->text(), "2018-09-30");
    EXPECT_EQ(Date{}.text(), "1970-01-01");
}

TEST(Date, knows_leap_years) {
    EXPECT_TRUE(Date::parse("2000-02-29"));
    EXPECT_TRUE(Date::parse("2020-02-29"));
    EXPECT_FALSE(Date::parse("1900-02-29"));
    EXPECT_FALSE(Date::parse("2019-02-29"));
}

TEST(Date, what_is_no_day_is_no_date) {
    for (const std::string_view text :
         {"", "2018-9-30", "2018-09-31", "2018-02-30", "2018-13-01", "2018-00-10", "2018-01-00",
          "20180930", "2018/09/30", "2018-09-30 ", " 2018-09-30", "2018-09-3x", "+018-09-30",
          "2018-+9-30", "1799-12-31", "3000-01-01", "0000-00-00", "9999-99-99"}) {
        EXPECT_FALSE(Date::parse(text)) << text;
    }
    EXPECT_FALSE(Date::from_ymd(2018, 257, 1));  // would wrap to month 1 in a byte
    EXPECT_FALSE(Date::from_ymd(2018, 1, 257));
    EXPECT_FALSE(Date::from_ymd(INT_MAX, 1, 1));
}

TEST(Date, its_calendar_has_a_first_and_a_last_day) {
    EXPECT_EQ(Date::parse("2999-12-31")->plus_days(1).text(), "2999-12-31");
    EXPECT_EQ(Date::parse("1800-01-01")->plus_days(-1).text(), "1800-01-01");
    EXPECT_EQ(Date{}.plus_days(INT_MAX).text(), "2999-12-31");
    EXPECT_EQ(Date{}.plus_days(INT_MIN).text(), "1800-01-01");
}

RC_GTEST_PROP(Date, is_written_as_it_was_read, ()) {
    const auto date = Date::parse("1800-01-01")->plus_days(*rc::gen::inRange(0, 438'291));
    RC_ASSERT(Date::parse(date.text()) == date);
    RC_ASSERT(date.plus_days(1) >= date);
    RC_ASSERT(Date::from_ymd(date.year(), date.month(), date.day()) == date);
}

}  // namespace
}  // namespace mashang
