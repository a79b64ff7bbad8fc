#include "platform/journal/run.h"

#include <gtest/gtest.h>

#include <future>

#include "platform/journal/testing/journal_fixture.h"

namespace mashang::journal {
namespace {

class JournalRunnerTest : public JournalTest {};
MASHANG_ON_EACH_ENGINE(JournalRunnerTest);

TEST_P(JournalRunnerTest, a_follower_hears_of_a_commit_and_entries_get_sealed) {
    std::promise<std::string> heard;
    std::promise<void> sealed;
    std::atomic<bool> is_sealed = false;
    Signer signer = test_signer();
    signer.sign = [&](std::string_view key, std::string_view message) {
        if (!is_sealed.exchange(true)) sealed.set_value();
        return test_signature(key, message);
    };
    const Follower follower{.name = "test", .effect = [&](sql::Tx&, const Entry& entry) {
                                if (entry.what == "case.decided") heard.set_value(entry.id);
                            }};
    JournalRunner runner{database(), clock_, signer, {follower}, {}};
    tell("case.decided");
    runner.wake();
    EXPECT_TRUE(EntryId::parse(heard.get_future().get()));
    sealed.get_future().wait();
}

}  // namespace
}  // namespace mashang::journal
