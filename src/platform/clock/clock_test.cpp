#include "platform/clock/clock.h"

#include <gtest/gtest.h>

namespace mashang::platform {
namespace {

using std::chrono::milliseconds;

const Instant kLastHour = *Instant::parse("2018-09-30T16:59:00+08:00");

TEST(SetClock, stands_still_until_it_is_moved) {
    SetClock clock{kLastHour};
    EXPECT_EQ(clock.now(), kLastHour);
    clock.advance(milliseconds{90'000});
    EXPECT_EQ(clock.now().text(), "2018-09-30T17:00:30.000+08:00");
    clock.set(kLastHour);
    EXPECT_EQ(clock.now(), kLastHour);
}

TEST(ShiftedClock, runs_on_from_where_it_was_set) {
    SetClock machine{Instant::from_ms(1'700'000'000'000)};
    ShiftedClock demo{machine};
    EXPECT_EQ(demo.now(), machine.now());
    demo.set(kLastHour);
    EXPECT_EQ(demo.now(), kLastHour);
    machine.advance(milliseconds{1500});
    EXPECT_EQ(demo.now(), kLastHour + milliseconds{1500});
    demo.reset();
    EXPECT_EQ(demo.now(), machine.now());
}

TEST(SystemClock, is_later_than_this_program_was_written) {
    EXPECT_GT(SystemClock{}.now(), *Instant::parse("2024-01-01T00:00:00Z"));
}

}  // namespace
}  // namespace mashang::platform
