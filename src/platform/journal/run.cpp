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
    : sequencer_{database}, sealer_{database, clock, std::move(signer)} {
    for (Follower& follower : followers) {
        followers_.emplace_back(database, clock, std::move(follower));
    }
    following_ = std::make_unique<runner::Runner>(
        runner::Work{"journal.followers", [this] { return follow(); }, kFollowing, failed});
    sealing_ = std::make_unique<runner::Runner>(
        runner::Work{"journal.sealer", [this] { return sealer_.run_once(); }, kSealing, failed});
    if (database.engine() == sql::Engine::sqlite) return;
    sequencing_ = std::make_unique<runner::Runner>(runner::Work{
        "journal.sequencer", [this] { return give_positions(); }, kSequencing, failed});
}

void JournalRunner::wake() {
    (sequencing_ ? sequencing_ : following_)->wake();
}

std::vector<std::string> JournalRunner::followers() const {
    std::vector<std::string> names;
    for (const FollowerRun& follower : followers_) names.push_back(follower.name());
    return names;
}

std::vector<Lag> JournalRunner::lags(sql::Tx& tx) const {
    std::vector<Lag> lags;
    for (const FollowerRun& follower : followers_) {
        lags.push_back({.follower = follower.name(), .entries = follower.lag(tx)});
    }
    return lags;
}

bool JournalRunner::give_positions() {
    const std::int64_t given = sequencer_.run_once();
    if (given > 0) following_->wake();
    return given == Sequencer::kMostAtOnce;
}

/// An outage of one follower (a conflict that did not end) does not hold up the others.
bool JournalRunner::follow() {
    bool more = false;
    std::exception_ptr outage;
    for (FollowerRun& follower : followers_) {
        try {
            more |= follower.run_once();
        } catch (const sql::Outage&) {
            outage = std::current_exception();
        }
    }
    if (outage) std::rethrow_exception(outage);
    return more;
}

}  // namespace mashang::journal
