#pragma once

// What goes when its time is over.

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ground.h"
#include "app/services.h"
#include "platform/log/log.h"
#include "platform/runner/runner.h"

namespace mashang::app {

/// The proof against a double order: whatever repeats itself (a follower after a restore, a person
/// who asks again) does so within this time.
inline constexpr std::chrono::days kAnsweredOrdersKept{90};
/// Far longer than any transaction takes to name the file that it has put, and than a copy of the
/// folder takes after one of the database.
inline constexpr std::chrono::hours kUnnamedFilesKept{24};

/// A part of a chore, small enough for others to write in between.
struct Piece {
    std::int64_t removed = 0;
    bool is_last = true;       ///< of this round
    std::string put_off = {};  ///< what could not be removed, and why; later again
};

/// Something that is removed, round after round. One thread at a time; any number of nodes.
struct Chore {
    std::string name;  ///< what is removed: "answered_orders"
    std::chrono::milliseconds interval;
    std::function<Piece()> remove_piece;  ///< throws sql::Outage, disk::DiskFailure
};

/// Hourly kept answers (http::IdempotencyStore::kKept) and answered orders, by the clock that wrote
/// them; daily files that no row names, by the machine's clock. Both outlive the chores.
std::vector<Chore> chores(Ground& ground, Services& services);

/// Does a chore and tells the log what a round has removed: "housekeeping.done" {what, removed};
/// and what could not be: "housekeeping.put_off" {what, why}.
runner::Work work_of(Chore chore, log::Log log,
                     std::function<void(std::string_view name, std::string_view error)> failed);

}  // namespace mashang::app
