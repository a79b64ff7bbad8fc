#pragma once

#include <deque>
#include <string>
#include <vector>

#include "platform/clock/clock.h"
#include "platform/journal/entry_pages.h"
#include "platform/journal/follower.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::journal {

/// How many entries a follower has not looked at.
struct Lag {
    std::string follower;
    std::int64_t entries = 0;
};

/// Moves the followers of a node along the journal, which is read once for all of them. One thread
/// at a time; any number of nodes.
class Following {
  public:
    Following(sql::Database& database, const platform::Clock& clock,
              std::vector<Follower> followers);

    /// A step of each: the next entries take effect, and resumed ones. True when there may be more
    /// at once. Throws sql::Outage when one of them met it; that holds up none of the others.
    bool run_once();

    std::vector<std::string> names() const;
    std::vector<Lag> lags(sql::Tx& tx) const;  ///< one each; from any thread

  private:
    std::vector<std::string> look();

    sql::Database& database_;
    EntryPages pages_;
    std::deque<FollowerRun> runs_;
};

}  // namespace mashang::journal
