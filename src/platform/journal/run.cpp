#include "platform/journal/run.h"

#include <utility>

namespace mashang::journal {
namespace {

constexpr std::chrono::milliseconds kSequencing{50};
constexpr std::chrono::milliseconds kSealing{1000};
constexpr std::chrono::milliseconds kFollowing{200};

}  // namespace

JournalRunner::JournalRunner(sql::Database& database, const platform::Clock& clock, Signer signer,
                             std::vector<Follower> followers, const Failed& failed)
    : sequencer_{database},
      sealer_{database, clock, std::move(signer)},
      followers_{database, clock, std::move(followers)} {
    following_ = std::make_unique<runner::Runner>(runner::Work{
        "journal.followers", [this] { return followers_.run_once(); }, kFollowing, failed});
    sealing_ = std::make_unique<runner::Runner>(
        runner::Work{"journal.sealer", [this] { return sealer_.run_once(); }, kSealing, failed});
    if (database.engine() == sql::Engine::sqlite) return;
    sequencing_ = std::make_unique<runner::Runner>(runner::Work{
        "journal.sequencer", [this] { return give_positions(); }, kSequencing, failed});
}

void JournalRunner::wake() {
    (sequencing_ ? sequencing_ : following_)->wake();
}

bool JournalRunner::give_positions() {
    const std::int64_t given = sequencer_.run_once();
    if (given > 0) following_->wake();
    return given == Sequencer::kMostAtOnce;
}

}  // namespace mashang::journal
