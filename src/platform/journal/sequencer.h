#pragma once

#include "platform/sql/sql.h"

namespace mashang::journal {

/// Gives committed entries their positions on PostgreSQL, one sequencer at a time in the cluster
/// (docs/decisions/0003-journal-positions.md). On SQLite entries are born with them.
class Sequencer {
  public:
    static constexpr std::int64_t kMostAtOnce = 5000;

    explicit Sequencer(sql::Database& database) : database_{database} {}

    /// How many entries were given theirs; there may be more when it is kMostAtOnce. Throws
    /// sql::Outage.
    std::int64_t run_once();

  private:
    sql::Database& database_;
};

}  // namespace mashang::journal
