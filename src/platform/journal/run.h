#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/clock/clock.h"
#include "platform/journal/following.h"
#include "platform/journal/sealer.h"
#include "platform/journal/sequencer.h"
#include "platform/runner/runner.h"

namespace mashang::journal {

/// The threads of the journal: sequencer (PostgreSQL only), sealer, and one for all followers.
/// Whoever has committed calls `wake`; other nodes' commits are found by looking.
class JournalRunner {
  public:
    using Failed = std::function<void(std::string_view name, std::string_view error)>;

    JournalRunner(sql::Database& database, const platform::Clock& clock, Signer signer,
                  std::vector<Follower> followers, const Failed& failed);

    void wake();

    const Following& followers() const { return followers_; }

  private:
    bool give_positions();

    Sequencer sequencer_;
    Sealer sealer_;
    Following followers_;
    std::unique_ptr<runner::Runner> following_;
    std::unique_ptr<runner::Runner> sealing_;
    std::unique_ptr<runner::Runner> sequencing_;  // wakes following_: it ends first
};

}  // namespace mashang::journal
