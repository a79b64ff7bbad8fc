#pragma once

// Durable alarm clocks: set in a transaction, ring in a transaction, each exactly once, also after
// a crash and when the clock is set back.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "platform/sql/sql.h"

namespace mashang::timers {

/// Rings at `due`. The same (kind, key) again moves it and forgets earlier failures.
void set(sql::Tx& tx, std::string_view kind, std::string_view key, Instant due);
/// Leaves it as it is where there is one; whether it was missing.
bool set_if_missing(sql::Tx& tx, std::string_view kind, std::string_view key, Instant due);
/// When the timer rings, or should have rung already; nothing: there is none.
std::optional<Instant> find_due(sql::Tx& tx, std::string_view kind, std::string_view key);
/// Takes it away; nothing happens when there is none.
void cancel(sql::Tx& tx, std::string_view kind, std::string_view key);

/// What a kind of timer does when it rings; runs in the transaction that removes the timer, and may
/// set it again. When it throws, nothing of it takes effect and it rings again later.
struct Kind {
    std::string name;
    std::function<void(sql::Tx&, const std::string& key, Instant due)> ring;
};

/// A timer whose ring failed: for operators.
struct Failing {
    std::string kind;
    std::string key;
    Instant due;      ///< when it should have rung
    Instant ring_at;  ///< when it is tried next
    std::int64_t tries = 0;
    std::string error;  ///< of the last try
};
BOOST_DESCRIBE_STRUCT(Failing, (), (kind, key, due, ring_at, tries, error))

/// Failing timers, those that wait longest first, at most `limit`.
std::vector<Failing> list_failing(sql::Tx& tx, std::size_t limit = 100);
std::int64_t count_failing(sql::Tx& tx);
/// Tries a failing timer at once, after somebody has removed the cause. False: there is none.
bool retry_now(sql::Tx& tx, std::string_view kind, std::string_view key);

}  // namespace mashang::timers
