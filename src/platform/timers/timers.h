#pragma once

// Durable alarm clocks: set in a transaction, fired in a transaction, each exactly once, also after a crash
// and when the clock is set back.

#include <functional>
#include <string>

#include "base/instant.h"
#include "platform/sql/sql.h"

namespace mashang::timers {

/// Rings at `due`. The same (kind, key) again moves it; `cancel` takes it away.
void set(sql::Tx& tx, std::string_view kind, std::string_view key, Instant due);
void cancel(sql::Tx& tx, std::string_view kind, std::string_view key);

/// What a kind of timer does when it rings; runs in the transaction that removes the timer.
struct Kind {
    std::string name;
    std::function<void(sql::Tx&, const std::string& key, Instant due)> ring;
};

}  // namespace mashang::timers
