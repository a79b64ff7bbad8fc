#include "app/figures.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <utility>

#include "app/version.h"
#include "contexts/cases/virus_checks.h"
#include "contexts/exchange/views.h"
#include "platform/journal/follower.h"
#include "platform/journal/sealer.h"
#include "platform/outbound/outbound.h"
#include "platform/timers/timers.h"

namespace mashang::app {
namespace {

double seconds_of(std::int64_t ms) {
    return static_cast<double>(ms) / 1000;
}

/// Memory of this process that is not swapped out; 0 where the kernel does not tell.
double resident_bytes() {
    std::ifstream in{"/proc/self/statm"};
    double all = 0;
    double resident = 0;
    in >> all >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

Figures::Figures(FigureSources sources, metrics::Registry& registry)
    : sources_{std::move(sources)} {
    register_journal(registry);
    register_outbound(registry);
    register_exchange(registry);
    failing_timers_ =
        &registry.gauge("mashang_failing_timers", "Timers whose ring failed and is tried again");
    unchecked_ = &registry.gauge("mashang_files_waiting_for_virus_check",
                                 "Files that were handed in while the virus scanner was down");
    registry
        .gauge("mashang_virus_scanner_set", "1 when files are looked through for viruses, else 0")
        .set(sources_.has_virus_scanner ? 1 : 0);
    read_at_ = &registry.gauge("mashang_backlog_read_timestamp_seconds",
                               "When the figures out of the database were last read");
    register_program(registry);
}

void Figures::register_journal(metrics::Registry& registry) {
    unsealed_ =
        &registry.gauge("mashang_journal_unsealed_entries", "Entries that no block holds yet");
    parked_ = &registry.gauge("mashang_journal_parked_entries",
                              "Entries that a follower could not take and gave up");
    for (const std::string& follower : sources_.journal.followers().names()) {
        lag_[follower] = &registry.gauge("mashang_journal_follower_lag_entries",
                                         "Entries that a follower has not looked at yet",
                                         {{"follower", follower}});
    }
}

void Figures::register_outbound(metrics::Registry& registry) {
    for (const std::string& channel : sources_.channels) {
        const metrics::Labels labels{{"channel", channel}};
        waiting_[channel] =
            &registry.gauge("mashang_outbound_waiting_orders",
                            "Orders that wait for their first or next attempt", labels);
        oldest_[channel] = &registry.gauge("mashang_outbound_oldest_waiting_order_age_seconds",
                                           "How long ago the oldest of them was placed", labels);
        broken_[channel] =
            &registry.gauge("mashang_outbound_channel_broken",
                            "1 while a channel rests because its other side is down", labels);
    }
    dead_ = &registry.gauge("mashang_outbound_dead_letters", "Orders that were given up");
}

void Figures::register_exchange(metrics::Registry& registry) {
    exchange_waiting_ = &registry.gauge("mashang_exchange_waiting_rows",
                                        "Rows of cases that the receiving side does not have yet");
    exchange_oldest_ = &registry.gauge("mashang_exchange_oldest_waiting_row_age_seconds",
                                       "How long ago the oldest of them was made");
    const char* about = "Rows of cases that wait for an operator";
    exchange_held_ = &registry.gauge("mashang_exchange_rejects", about, {{"by", "checker"}});
    exchange_rejected_ = &registry.gauge("mashang_exchange_rejects", about, {{"by", "receiver"}});
}

void Figures::register_program(metrics::Registry& registry) {
    const sql::Database& database = sources_.database;
    registry.gauge_of("mashang_database_waiting_jobs",
                      "Jobs that wait for a writer: at database.queue_limit writes are refused",
                      [&database] { return static_cast<double>(database.waiting_jobs()); });
    if (database.engine() == sql::Engine::sqlite) {
        registry.gauge_of("mashang_database_log_bytes", "Size of SQLite's write-ahead log",
                          [&database] { return static_cast<double>(database.log_bytes()); });
    }
    registry
        .gauge("mashang_build_info", "1; the version is in the label",
               {{"version", std::string{kVersion}}})
        .set(1);
    registry.gauge("process_start_time_seconds", "When this program started")
        .set(seconds_of(sources_.machine_clock.now().ms()));
    registry.gauge_of("process_resident_memory_bytes", "Memory that is not swapped out",
                      resident_bytes);
}

void Figures::read_journal(sql::Tx& tx) {
    unsealed_->set(static_cast<double>(journal::count_unsealed(tx)));
    parked_->set(static_cast<double>(journal::count_parked(tx)));
    for (const journal::Lag& lag : sources_.journal.followers().lags(tx)) {
        lag_.at(lag.follower)->set(static_cast<double>(lag.entries));
    }
}

void Figures::read_outbound(sql::Tx& tx) {
    const Instant now = sources_.clock.now();
    const auto waiting = outbound::list_waiting(tx);
    const auto broken = sources_.outbound.broken();
    for (const std::string& channel : sources_.channels) {
        const auto orders = std::ranges::find(waiting, channel, &outbound::WaitingOrders::channel);
        const bool is_any = orders != waiting.end();
        waiting_.at(channel)->set(is_any ? static_cast<double>(orders->count) : 0);
        oldest_.at(channel)->set(is_any ? seconds_of((now - orders->since).count()) : 0);
        broken_.at(channel)->set(std::ranges::find(broken, channel) == broken.end() ? 0 : 1);
    }
    dead_->set(static_cast<double>(outbound::count_dead(tx)));
}

void Figures::read_exchange(sql::Tx& tx) {
    const exchange::Standing standing = exchange::standing_of(tx);
    exchange_waiting_->set(static_cast<double>(standing.waiting));
    exchange_oldest_->set(standing.waiting_since
                              ? seconds_of((sources_.clock.now() - *standing.waiting_since).count())
                              : 0);
    exchange_held_->set(static_cast<double>(standing.held));
    exchange_rejected_->set(static_cast<double>(standing.rejected));
}

void Figures::read() {
    sources_.database.read([&](sql::Tx& tx) {
        read_journal(tx);
        read_outbound(tx);
        read_exchange(tx);
        unchecked_->set(static_cast<double>(cases::count_unchecked(tx)));
        failing_timers_->set(static_cast<double>(timers::count_failing(tx)));
    });
    read_at_->set(seconds_of(sources_.machine_clock.now().ms()));
}

}  // namespace mashang::app
