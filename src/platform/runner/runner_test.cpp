#include "platform/runner/runner.h"

#include <gtest/gtest.h>

#include <future>
#include <stdexcept>

namespace mashang::runner {
namespace {

TEST(Runner, works_until_there_is_nothing_more_and_again_when_woken) {
    std::promise<void> drained;
    std::promise<void> woken;
    int calls = 0;
    Runner runner{{.name = "test", .run_once = [&] {
                       ++calls;
                       if (calls == 3) drained.set_value();
                       if (calls == 4) woken.set_value();
                       return calls < 3;
                   }}};
    drained.get_future().wait();
    runner.wake();
    woken.get_future().wait();
}

TEST(Runner, looks_again_by_itself_when_it_has_an_interval) {
    std::promise<void> second;
    int calls = 0;
    Runner runner{{.name = "test",
                   .run_once =
                       [&] {
                           if (++calls == 2) second.set_value();
                           return false;
                       },
                   .interval = std::chrono::milliseconds{1}}};
    second.get_future().wait();
}

TEST(Runner, a_failure_is_told_and_does_not_end_the_thread) {
    std::promise<std::string> told;
    std::promise<void> after;
    int calls = 0;
    Runner runner{{.name = "test",
                   .run_once =
                       [&] {
                           if (++calls == 1) throw std::runtime_error("disk full");
                           if (calls == 2) after.set_value();
                           return false;
                       },
                   .interval = std::chrono::milliseconds{1},
                   .failed =
                       [&](std::string_view name, std::string_view error) {
                           told.set_value(std::string{name} + ": " + std::string{error});
                       }}};
    EXPECT_EQ(told.get_future().get(), "test: disk full");
    after.get_future().wait();
}

}  // namespace
}  // namespace mashang::runner
