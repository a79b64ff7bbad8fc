#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "platform/clock/clock.h"
#include "platform/journal/block.h"
#include "platform/sql/sql.h"

namespace mashang::journal {

/// Signs blocks (SM2 in service). The key may be rotated while running: `key_id` is asked per
/// block.
struct Signer {
    std::function<std::string()> key_id;
    std::function<std::string(std::string_view key_id, std::string_view message)> sign;
};

/// Seals entries that have a position and no block yet, at most kMostEntriesInBlock in a block.
/// Any number may run in a cluster: a block's number is given once.
class Sealer {
  public:
    Sealer(sql::Database& database, const platform::Clock& clock, Signer signer);

    /// True when there may be more at once. Throws sql::Outage and what the signer throws.
    bool run_once();

  private:
    sql::Database& database_;
    const platform::Clock& clock_;
    Signer signer_;
};

/// The position of the last sealed entry; 0: there is none.
std::int64_t read_last_sealed(sql::Tx& tx);

/// Entries that no block holds yet, also those that have no position yet.
std::int64_t count_unsealed(sql::Tx& tx);

/// Blocks numbered after `after`, in order, at most `limit`.
std::vector<Block> read_blocks(sql::Tx& tx, std::int64_t after, std::size_t limit);

}  // namespace mashang::journal
