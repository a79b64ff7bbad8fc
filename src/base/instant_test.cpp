#include "base/instant.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace mashang {
namespace {

using namespace std::chrono_literals;

TEST(Instant, is_shown_by_shanghais_clock) {
    const auto instant = Instant::parse("2018-09-30T08:59:00Z");
    ASSERT_TRUE(instant);
    EXPECT_EQ(instant->text(), "2018-09-30T16:59:00.000+08:00");
    EXPECT_EQ(instant->date().text(), "2018-09-30");
    EXPECT_EQ(instant->since_midnight(), 16h + 59min);
    EXPECT_EQ(instant->ms(), 1'538'297'940'000);
}

TEST(Instant, the_same_moment_is_read_in_any_zone) {
    const auto expected = Instant::parse("2018-09-30T16:59:00+08:00");
    for (const std::string_view text :
         {"2018-09-30T08:59:00Z", "2018-09-30t08:59:00z", "2018-09-30T03:59:00-05:00",
          "2018-09-30T14:29:00.000+05:30", "2018-10-01T08:58:00+23:59", "2018-09-30T08:59:00-00:00",
          "2018-09-30T08:59:00.0000000000000000000000Z"}) {
        EXPECT_EQ(Instant::parse(text), expected) << text;
    }
}

TEST(Instant, what_is_finer_than_a_millisecond_is_cut_off) {
    EXPECT_EQ(Instant::parse("1970-01-01T00:00:00.5Z")->ms(), 500);
    EXPECT_EQ(Instant::parse("1970-01-01T00:00:00.05Z")->ms(), 50);
    EXPECT_EQ(Instant::parse("1970-01-01T00:00:00.123999Z")->ms(), 123);
}

TEST(Instant, what_is_no_rfc_3339_is_no_instant) {
    for (const std::string_view text : {"",
                                        "2018-09-30",
                                        "2018-09-30T16:59:00",
                                        "2018-09-30 16:59:00Z",
                                        "2018-09-30T16:59Z",
                                        "2018-09-30T24:00:00Z",
                                        "2018-09-30T16:60:00Z",
                                        "2018-09-30T16:59:60Z",
                                        "2018-09-30T16:59:00.Z",
                                        "2018-09-30T16:59:00,5Z",
                                        "2018-09-30T16:59:00.5x Z",
                                        "2018-09-30T16:59:00+0800",
                                        "2018-09-30T16:59:00+08",
                                        "2018-09-30T16:59:00+24:00",
                                        "2018-09-30T16:59:00+08:60",
                                        "2018-09-30T16:59:00+08:00 ",
                                        "2018-09-30T16:59:00ZZ",
                                        "2018-02-30T16:59:00Z",
                                        "2018-09-30T1a:59:00Z",
                                        "2018-09-30T-1:59:00Z",
                                        "2018-09-30T16:59:0+08:00",
                                        "2018-09-30T16-59:00Z",
                                        "20180930T165900Z",
                                        "2999-12-31T23:00:00Z",
                                        "1800-01-01T00:00:00+23:00"}) {
        EXPECT_FALSE(Instant::parse(text)) << text;
    }
}

TEST(Instant, a_day_begins_at_midnight_in_shanghai) {
    const auto day = *Date::parse("2018-10-01");
    EXPECT_EQ(Instant::at(day).text(), "2018-10-01T00:00:00.000+08:00");
    EXPECT_EQ(Instant::at(day, 9h).text(), "2018-10-01T09:00:00.000+08:00");
    EXPECT_EQ((Instant::at(day) - 1ms).date().text(), "2018-09-30");
    EXPECT_EQ(Instant::at(day, 24h).date().text(), "2018-10-02");
}

TEST(Instant, moments_before_1970_are_moments_too) {
    const auto instant = Instant::from_ms(-1);
    EXPECT_EQ(instant.text(), "1970-01-01T07:59:59.999+08:00");
    EXPECT_EQ(Instant::parse("1949-10-01T15:00:00+08:00")->date().text(), "1949-10-01");
}

TEST(Instant, the_farthest_moments_are_shown_on_the_calendars_last_days) {
    EXPECT_EQ(Instant::from_ms(std::numeric_limits<std::int64_t>::max()).date().text(),
              "2999-12-31");
    EXPECT_EQ(Instant::from_ms(std::numeric_limits<std::int64_t>::min()).date().text(),
              "1800-01-01");
}

RC_GTEST_PROP(Instant, is_written_as_it_was_read, ()) {
    const auto ms = *rc::gen::inRange<std::int64_t>(-5'364'600'000'000, 32'503'000'000'000);
    const auto instant = Instant::from_ms(ms);
    RC_ASSERT(Instant::parse(instant.text()) == instant);
    RC_ASSERT(Instant::at(instant.date(), instant.since_midnight()) <= instant);
}

}  // namespace
}  // namespace mashang
