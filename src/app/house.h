#pragma once

// The one place that knows everything: builds every part and gives each what it needs.

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/figures.h"
#include "app/ground.h"
#include "app/search_elsewhere.h"
#include "app/services.h"
#include "app/settings/settings.h"
#include "app/snapshots.h"
#include "app/waking.h"
#include "platform/crypto/field_cipher.h"
#include "platform/http/edge.h"
#include "platform/http/server.h"
#include "platform/http/static_files.h"
#include "platform/journal/run.h"
#include "platform/metrics/metrics.h"
#include "platform/outbound/run.h"
#include "platform/outbound/transport.h"
#include "platform/runner/runner.h"
#include "platform/timers/timer_run.h"

namespace mashang::app {

/// A running installation, from construction to the end of the object, which lets what is in
/// flight finish.
class House {
  public:
    /// Opens, migrates, loads and listens. Throws with a sentence that says what to do.
    explicit House(const Settings& settings);
    ~House();
    House(const House&) = delete;
    House& operator=(const House&) = delete;

    std::uint16_t port() const { return server_->port(); }
    const Snapshots& snapshots() const { return snapshots_; }
    Ground& ground() { return ground_; }
    Services& services() { return services_; }
    /// Every door, also those of the demo.
    const http::Routes& routes() const { return routes_; }
    void reopen_log() const;  ///< after its file was moved away

  private:
    void build_routes();
    void start_runners();
    void wake();
    void listen();
    void failed(std::string_view name, std::string_view error);
    bool is_working() const;
    runner::Work work(std::string name, std::function<bool()> run_once,
                      std::chrono::milliseconds interval);

    Settings settings_;
    Ground ground_;
    log::Log log_;
    metrics::Registry metrics_;
    crypto::KeyStore keys_;
    crypto::Cipher kept_answers_;
    const identity::BreachedPasswords breached_;
    SearchElsewhere elsewhere_;
    Snapshots snapshots_;
    Services services_;
    std::unique_ptr<outbound::Transport> transport_;
    http::Routes routes_;
    std::optional<http::StaticFiles> web_;
    std::unique_ptr<http::Traffic> traffic_;
    std::unique_ptr<Waking> waking_;
    metrics::Counter& failures_;
    std::atomic<std::int64_t> journal_failed_ms_{0};  ///< monotonic; 0: never

    std::unique_ptr<timers::TimerRun> timers_;
    std::unique_ptr<journal::JournalRunner> journal_runner_;
    std::unique_ptr<outbound::OutboundRunner> outbound_runner_;
    std::unique_ptr<runner::Runner> timer_runner_;
    std::unique_ptr<runner::Runner> session_runner_;
    std::unique_ptr<runner::Runner> snapshot_runner_;
    std::unique_ptr<runner::Runner> elsewhere_runner_;  ///< only with an OpenSearch
    std::unique_ptr<runner::Runner> app_runner_;
    std::unique_ptr<runner::Runner> legal_person_runner_;
    std::unique_ptr<runner::Runner> list_runner_;
    std::unique_ptr<runner::Runner> copy_runner_;
    std::unique_ptr<runner::Runner> archive_runner_;
    std::unique_ptr<runner::Runner> exchange_runner_;
    std::unique_ptr<runner::Runner> document_runner_;
    std::unique_ptr<Figures> figures_;
    std::unique_ptr<runner::Runner> figures_runner_;
    std::vector<std::unique_ptr<runner::Runner>> housekeeping_;
    std::unique_ptr<http::Edge> edge_;
    std::unique_ptr<http::Server> server_;  // first to end
};

}  // namespace mashang::app
