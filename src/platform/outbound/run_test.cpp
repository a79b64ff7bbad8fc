#include "platform/outbound/run.h"

#include <gtest/gtest.h>

#include <barrier>
#include <future>

#include "platform/outbound/testing/outbound_fixture.h"

namespace mashang::outbound {
namespace {

class OutboundRunnerTest : public OutboundTest {};
MASHANG_ON_EACH_ENGINE(OutboundRunnerTest);

TEST_P(OutboundRunnerTest, workers_of_a_channel_call_at_the_same_time) {
    for (int i = 0; i < 4; ++i) place(fmt::format("k{}", i));
    std::barrier together{2};  // one worker alone would hang here
    std::atomic<int> calls = 0;
    std::promise<void> done;
    transport_.answer_by([&](const Request&) {
        together.arrive_and_wait();
        if (++calls == 4) done.set_value();
        return Answer{.status = 200};
    });
    {
        OutboundRunner runner{equipment(), {channel()}, {}};
        runner.wake();
        done.get_future().wait();
    }
    EXPECT_EQ(keys_in("answered").size(), 4u);
}

}  // namespace
}  // namespace mashang::outbound
