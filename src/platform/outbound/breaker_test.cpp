#include "platform/outbound/breaker.h"

#include <gtest/gtest.h>

namespace mashang::outbound {
namespace {

using std::chrono::milliseconds;

class BreakerTest : public ::testing::Test {
  protected:
    void fail(int times) {
        for (int i = 0; i < times; ++i) {
            ASSERT_TRUE(breaker_.admit(now_));
            breaker_.failed(now_);
        }
    }
    Breaker breaker_{
        {.failures = 3, .pause = {.first = milliseconds{1000}, .most = milliseconds{4000}}}};
    Instant now_ = Instant::from_ms(1'600'000'000'000);
};

TEST_F(BreakerTest, opens_after_failures_in_a_row_only) {
    fail(2);
    breaker_.admit(now_);
    breaker_.succeeded();
    fail(2);
    EXPECT_FALSE(breaker_.is_open());
    fail(1);
    EXPECT_TRUE(breaker_.is_open());
    EXPECT_FALSE(breaker_.admit(now_));
}

TEST_F(BreakerTest, lets_one_call_try_after_the_pause) {
    fail(3);
    now_ = now_ + milliseconds{1000};
    EXPECT_TRUE(breaker_.admit(now_));
    EXPECT_FALSE(breaker_.admit(now_)) << "one at a time";
    breaker_.succeeded();
    EXPECT_TRUE(breaker_.admit(now_));
    EXPECT_TRUE(breaker_.admit(now_));
}

TEST_F(BreakerTest, pauses_longer_each_time_up_to_the_most) {
    fail(3);
    for (const int pause : {1000, 2000, 4000, 4000}) {
        EXPECT_FALSE(breaker_.admit(now_ + milliseconds{pause - 1}));
        now_ = now_ + milliseconds{pause};
        fail(1);
    }
}

TEST_F(BreakerTest, a_try_without_a_call_is_given_back) {
    fail(3);
    now_ = now_ + milliseconds{1000};
    EXPECT_TRUE(breaker_.admit(now_));
    breaker_.withdrawn();
    EXPECT_TRUE(breaker_.admit(now_));
}

TEST_F(BreakerTest, a_late_failure_does_not_lengthen_the_pause) {
    ASSERT_TRUE(breaker_.admit(now_));
    fail(3);
    breaker_.failed(now_ + milliseconds{900});
    EXPECT_TRUE(breaker_.admit(now_ + milliseconds{1000}));
}

TEST_F(BreakerTest, does_not_stay_open_for_a_clock_that_was_set_back) {
    fail(3);
    EXPECT_TRUE(breaker_.admit(now_ - std::chrono::days{365}));
}

}  // namespace
}  // namespace mashang::outbound
