#include "platform/runner/back_off.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mashang::runner {
namespace {

using std::chrono::milliseconds;

TEST(BackOff, doubles_after_each_failure_up_to_the_most) {
    const BackOff back_off{.first = milliseconds{1000}, .most = milliseconds{10'000}};
    EXPECT_EQ(back_off.after(1), milliseconds{1000});
    EXPECT_EQ(back_off.after(2), milliseconds{2000});
    EXPECT_EQ(back_off.after(4), milliseconds{8000});
    EXPECT_EQ(back_off.after(5), milliseconds{10'000});
    EXPECT_EQ(back_off.after(1'000'000), milliseconds{10'000});
}

TEST(BackOff, jitter_stays_in_the_upper_half) {
    const BackOff back_off{.first = milliseconds{1000}, .most = milliseconds{10'000}};
    EXPECT_EQ(back_off.after(1, 0.0), milliseconds{500});
    EXPECT_EQ(back_off.after(3, 0.5), milliseconds{3000});
}

RC_GTEST_PROP(BackOffProperty, is_never_longer_than_the_most_and_never_nothing, ()) {
    const BackOff back_off{.first = milliseconds{*rc::gen::inRange(2, 5000)},
                           .most = milliseconds{*rc::gen::inRange(5000, 100'000)}};
    const int tries = *rc::gen::inRange(1, 100);
    const double random = *rc::gen::inRange(0, 1000) / 1000.0;
    const auto wait = back_off.after(tries, random);
    RC_ASSERT(wait > milliseconds{0});
    RC_ASSERT(wait <= back_off.most);
    RC_ASSERT(back_off.after(tries + 1, random) >= wait);
}

TEST(Waiting, a_wait_is_over_at_its_end) {
    const Instant now = Instant::from_ms(1'000'000);
    EXPECT_TRUE(is_over(now, now, milliseconds{1000}));
    EXPECT_FALSE(is_over(now + milliseconds{1}, now, milliseconds{1000}));
}

TEST(Waiting, a_clock_set_back_by_a_year_does_not_make_a_wait_last_a_year) {
    const Instant set = Instant::from_ms(1'600'000'000'000);
    const Instant until = set + milliseconds{60'000};
    EXPECT_TRUE(is_over(until, set - std::chrono::days{365}, milliseconds{60'000}));
}

}  // namespace
}  // namespace mashang::runner
