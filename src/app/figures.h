#pragma once

// What an operator wants to see at a glance besides the traffic, for /metrics.

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "platform/clock/clock.h"
#include "platform/journal/run.h"
#include "platform/metrics/metrics.h"
#include "platform/outbound/run.h"
#include "platform/sql/sql.h"

namespace mashang::app {

/// Where figures come from. All of it outlives them and the registry's use.
struct FigureSources {
    sql::Database& database;
    const platform::Clock& clock;          ///< what rows were written by
    const platform::Clock& machine_clock;  ///< Prometheus' own
    const journal::JournalRunner& journal;
    const outbound::OutboundRunner& outbound;
    std::vector<std::string> channels;  ///< also those whose orders wait for a URL
    bool has_virus_scanner = false;
};

/// Figures out of the database are read by a thread now and then, so that no scrape asks it;
/// figures of this program are asked when they are printed.
class Figures {
  public:
    static constexpr std::chrono::seconds kInterval{15};

    Figures(FigureSources sources, metrics::Registry& registry);

    /// Reads those of the database. Throws sql::Outage: then the last ones stay, and
    /// mashang_backlog_read_timestamp_seconds with them.
    void read();

  private:
    using ByName = std::map<std::string, metrics::Gauge*, std::less<>>;
    void register_journal(metrics::Registry& registry);
    void register_outbound(metrics::Registry& registry);
    void register_exchange(metrics::Registry& registry);
    void register_program(metrics::Registry& registry);
    void read_journal(sql::Tx& tx);
    void read_outbound(sql::Tx& tx);
    void read_exchange(sql::Tx& tx);

    FigureSources sources_;
    metrics::Gauge* unsealed_ = nullptr;
    metrics::Gauge* parked_ = nullptr;
    ByName lag_;  ///< by follower
    ByName waiting_;
    ByName oldest_;
    ByName broken_;
    metrics::Gauge* dead_ = nullptr;
    metrics::Gauge* exchange_waiting_ = nullptr;
    metrics::Gauge* exchange_oldest_ = nullptr;
    metrics::Gauge* exchange_held_ = nullptr;
    metrics::Gauge* exchange_rejected_ = nullptr;
    metrics::Gauge* failing_timers_ = nullptr;
    metrics::Gauge* unchecked_ = nullptr;
    metrics::Gauge* read_at_ = nullptr;
};

}  // namespace mashang::app
