#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "platform/clock/clock.h"
#include "platform/sql/sql.h"
#include "platform/timers/timers.h"

namespace mashang::timers {

/// Rings what is due. One thread at a time; any number of nodes. Put a runner::Runner with
/// kInterval around it.
class TimerRun {
  public:
    static constexpr std::size_t kMostAtOnce = 100;  ///< rings in one transaction
    static constexpr std::chrono::milliseconds kInterval{500};

    TimerRun(sql::Database& database, const platform::Clock& clock, std::vector<Kind> kinds);

    /// True when there may be more at once. Throws sql::Outage: then nothing has rung, nothing
    /// counts as a try, and the next piece is a single timer.
    bool run_once();

  private:
    std::vector<Failing> find_due();
    std::size_t ring_piece(const std::vector<Failing>& due);
    void ring(sql::Tx& tx, const Failing& timer);
    void note_failure(const Failing& timer, const std::string& error);

    sql::Database& database_;
    const platform::Clock& clock_;
    std::map<std::string, Kind> kinds_;
    std::size_t piece_ = kMostAtOnce;
};

}  // namespace mashang::timers
