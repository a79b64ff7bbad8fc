#pragma once

#include <atomic>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/clock/clock.h"
#include "platform/journal/entry_pages.h"
#include "platform/journal/journal.h"
#include "platform/runner/back_off.h"
#include "platform/sql/sql.h"

namespace mashang::journal {

/// An entry that a follower could not take after kMostTries: its effect has not happened.
struct Parked {
    std::string follower;
    std::int64_t position = 0;
    std::int64_t tries = 0;
    std::string error;  ///< of the last try
    Instant since;
    bool resumed = false;  ///< somebody wants it tried again, and it has not been yet
};
BOOST_DESCRIBE_STRUCT(Parked, (), (follower, position, tries, error, since, resumed))

/// Oldest first, at most `limit`.
std::vector<Parked> list_parked(sql::Tx& tx, std::size_t limit = 100);
std::int64_t count_parked(sql::Tx& tx);
/// Has a parked entry tried once more. False: there is none.
bool resume(sql::Tx& tx, std::string_view follower, std::int64_t position);

/// A follower that fails at the entry after its position and will try it again.
struct FailingFollower {
    std::string follower;
    std::int64_t position = 0;
    std::int64_t tries = 0;
    std::string error;  ///< of the last try
};
BOOST_DESCRIBE_STRUCT(FailingFollower, (), (follower, position, tries, error))

/// By name.
std::vector<FailingFollower> list_failing(sql::Tx& tx);

/// Moves one follower along the journal. One thread at a time; any number of nodes.
class FollowerRun {
  public:
    static constexpr int kMostTries = 5;
    /// Effects in one transaction: few enough for the writes that wait beside it, enough to keep up
    /// with them.
    static constexpr std::size_t kMostEffects = 128;

    FollowerRun(sql::Database& database, const platform::Clock& clock, Follower follower);

    /// Lets the next entries take effect. True when there may be more at once. Throws sql::Outage:
    /// then nothing has happened, and nothing counts as a try.
    bool run_once(EntryPages& pages);

    /// Lets a parked entry that somebody resumed take effect, in a transaction of its own. False:
    /// there is none.
    bool retry_resumed();

    const std::string& name() const { return follower_.name; }
    /// How many entries it has not looked at, as far as this run and the cursor know. From any
    /// thread.
    std::int64_t lag(sql::Tx& tx) const;

  private:
    struct Piece;
    using Entries = std::span<PagedEntry>;
    bool is_wanted(const PagedEntry& entry) const;
    void begin();
    Entries pass_over_unwanted(EntryPages& pages);
    void save_now_and_then();
    bool take_turn(Entries wanted);
    bool advance(Entries entries);
    void take(sql::Tx& tx, Entries entries, std::size_t most, Piece& piece);
    void note_failure(const Piece& piece);

    sql::Database& database_;
    const platform::Clock& clock_;
    Follower follower_;
    bool has_begun_ = false;
    std::int64_t saved_ = 0;                   ///< the cursor, as far as this run knows
    std::atomic<std::int64_t> looked_at_ = 0;  ///< up to here nothing after the cursor is wanted
};

}  // namespace mashang::journal
