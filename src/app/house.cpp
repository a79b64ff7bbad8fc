#include "app/house.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <thread>
#include <utility>

#include "app/demo_logins.h"
#include "app/demo_plans.h"
#include "app/housekeeping.h"
#include "app/keyring.h"
#include "app/operating_routes.h"
#include "app/routes.h"
#include "app/share.h"
#include "contexts/archive/flows.h"
#include "contexts/bundles/rules.h"
#include "contexts/certificates/list_channel.h"
#include "contexts/exchange/making.h"
#include "contexts/legal_persons/flows.h"
#include "contexts/openid/app_keys.h"
#include "contexts/own_data/flows.h"
#include "contexts/proactive/rules.h"
#include "contexts/service/flows.h"
#include "platform/crypto/bytes.h"
#include "platform/http/openapi.h"
#include "platform/journal/seal_keys.h"
#include "platform/mail/transport.h"
#include "platform/outbound/http_transport.h"

namespace mashang::app {
namespace {

using std::chrono::milliseconds;
constexpr milliseconds kLookForChanges{200};
constexpr milliseconds kLookForApps{1'000};
constexpr milliseconds kPublishSearch{5'000};
constexpr milliseconds kLookAtLegalPersons{60'000};
constexpr milliseconds kLookForLists{10'000};
constexpr milliseconds kLookForCopies{2'000};
constexpr milliseconds kLookForEndedCases{10'000};
constexpr milliseconds kLookForRetries{1000};
constexpr milliseconds kLookForDocuments{1'000};
constexpr std::int64_t kJournalIsWell = 10'000;  ///< ms without a failure
constexpr std::string_view kContext = "http.kept_answer";

std::int64_t monotonic_ms() {
    return std::chrono::duration_cast<milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

log::Log open_log(const platform::Clock& clock, const LogSettings& settings) {
    if (!settings.file) return log::Log::to_stderr(clock, settings.level);
    return log::Log::to_file(clock, settings.level, *settings.file);
}

std::optional<http::StaticFiles> open_web(const std::filesystem::path& folder) {
    std::vector<http::StaticFiles::Mount> mounts;
    for (const auto& [prefix, name] :
         {std::pair{"/", "citizen"}, std::pair{"/desk/", "desk"},
          std::pair{"/supervision/", "supervision"}, std::pair{"/verifier/", "verifier"}}) {
        if (std::filesystem::exists(folder / name / "index.html"))
            mounts.push_back({prefix, folder / name});
    }
    if (mounts.empty()) return std::nullopt;
    return std::optional<http::StaticFiles>{std::in_place, mounts};
}

std::uint64_t random_number() {
    std::uint64_t number = 0;
    const std::string bytes = crypto::random_bytes(sizeof number);
    std::memcpy(&number, bytes.data(), sizeof number);
    return number;
}

/// In [0, 1).
double random_share() {
    constexpr double kSteps = 1ULL << 53;
    return static_cast<double>(random_number() >> 11) / kSteps;
}

http::EdgeSettings edge_settings(const Settings& settings) {
    http::EdgeSettings edge{.trusted_proxies = settings.server.trusted_proxies,
                            .random = random_number()};
    const std::string& url = settings.server.public_url;
    if (!url.empty()) edge.origins = {url};
    edge.https = url.starts_with("https://");
    if (!settings.server.rate_limits) edge.rates = http::RateSettings::unlimited();
    return edge;
}

http::Cipher kept_answers(crypto::Cipher& cipher) {
    return {.seal = [&cipher](std::string_view clear) { return cipher.seal(clear, kContext); },
            .open = [&cipher](std::string_view sealed) -> std::optional<std::string> {
                try {
                    return cipher.open(sealed, kContext);
                } catch (const crypto::Tampered&) {
                    return std::nullopt;
                }
            }};
}

/// Of apps and of authorities: one courier calls for both.
std::vector<std::string> trusted_hosts(const Settings& settings) {
    std::vector<std::string> hosts = settings.openid.trusted_hosts;
    const auto& more = settings.certificates.trusted_hosts;
    hosts.insert(hosts.end(), more.begin(), more.end());
    return hosts;
}

void set_clock(platform::ShiftedClock& clock, const DemoSettings& demo) {
    if (!demo.enabled || demo.clock.empty()) return;
    const auto moment = Instant::parse(demo.clock);
    if (!moment)
        throw std::runtime_error("demo.clock is no moment such as 2018-09-28T09:00:00+08:00");
    clock.set(*moment);
}

}  // namespace

House::House(const Settings& settings)
    : settings_{settings},
      ground_{settings},
      log_{open_log(ground_.clock, settings.log)},
      keys_{open_keys(settings, crypto::KeyCreation::allowed)},
      kept_answers_{keys_, crypto::kIdempotency, settings.crypto.algorithm},
      breached_{read_breached_passwords(share_folder(settings))},
      elsewhere_{settings_, ground_.machine_clock, log_, metrics_},
      snapshots_{read_word_lists(share_folder(settings)),
                 [this](std::shared_ptr<const discovery::Index> index) {
                     return elsewhere_.over(std::move(index));
                 }},
      services_{settings_, ground_, keys_, snapshots_},
      transport_{mail::make_transport(
          outbound::make_http_transport({.authorities = settings.outbound.authorities,
                                         .trusted_hosts = trusted_hosts(settings)}),
          settings.outbound.authorities)},
      web_{open_web(web_folder(settings))},
      failures_{metrics_.counter("mashang_runner_failures_total",
                                 "Failures of threads: runner.failed in the log")} {
    services_.refuse_passwords(breached_);
    services_.know_rules(proactive::load_rules(share_folder(settings)));
    services_.know_rules(bundles::load_rules(share_folder(settings)));
    settle_keys(*ground_.database, keys_);
    set_clock(ground_.clock, settings.demo);
    snapshots_.refresh(*ground_.database);
    ground_.database->write([&](sql::Tx& tx) { services_.begin_alarms(tx); });
    services_.apps().refresh(*ground_.database);
    if (settings.demo.enabled) {
        make_demo_logins(*ground_.database, services_.identity(), settings.demo.logins_file);
        make_demo_plans(*ground_.database, services_.bookings_parts());
    }
    build_routes();
    start_runners();
    listen();
    log_.info("server.started", {{"port", port()}, {"routes", routes_.size()}});
}

House::~House() {
    server_->stop();
    log_.info("server.stopped");
}

void House::reopen_log() const {
    log_.reopen();
    log_.info("log.reopened");
}

void House::build_routes() {
    auto document = std::make_shared<std::string>();
    routes_ = services_.routes();
    http::append(routes_, operating_routes({.is_loaded = [this] { return snapshots_.is_loaded(); },
                                            .is_sealing = [this] { return is_working(); }},
                                           metrics_));
    routes_.push_back(openapi_route(document));
    *document = http::openapi_text(routes_);
    if (settings_.demo.enabled) http::append(routes_, demo_clock_routes(ground_.clock));
    traffic_ = std::make_unique<http::Traffic>(routes_, metrics_, log_,
                                               settings_.log.requests
                                                   ? http::Traffic::AccessLog::everything
                                                   : http::Traffic::AccessLog::failures);
}

/// Whoever waits for entries or orders need not look for them.
void House::wake() {
    journal_runner_->wake();
    outbound_runner_->wake();
}

void House::start_runners() {
    sql::Database& database = *ground_.database;
    const auto note = [this](std::string_view name, std::string_view error) {
        failed(name, error);
    };
    const auto tell = [this](std::string_view name, std::string_view error) {
        journal_failed_ms_ = monotonic_ms();
        failed(name, error);
    };
    timers_ = std::make_unique<timers::TimerRun>(database, ground_.clock, services_.timer_kinds());
    journal_runner_ = std::make_unique<journal::JournalRunner>(
        database, ground_.clock, journal::seal_signer(keys_), services_.followers(), tell);
    outbound_runner_ = std::make_unique<outbound::OutboundRunner>(
        outbound::Equipment{.database = database,
                            .clock = ground_.clock,
                            .ids = ground_.ids,
                            .transport = *transport_,
                            .cipher = services_.order_cipher(),
                            .random = random_share},
        services_.channels(), note);
    session_runner_ = std::make_unique<runner::Runner>(services_.sessions().work(note));
    timer_runner_ = std::make_unique<runner::Runner>(
        work("timers", [this] { return timers_->run_once(); }, timers::TimerRun::kInterval));
    snapshot_runner_ = std::make_unique<runner::Runner>(work(
        "snapshots", [this] { return snapshots_.refresh(*ground_.database); }, kLookForChanges));
    if (elsewhere_.is_there()) {
        const auto publish = [this] {
            elsewhere_.publish(snapshots_.searchable());
            return false;
        };
        elsewhere_runner_ =
            std::make_unique<runner::Runner>(work("search.publishing", publish, kPublishSearch));
    }
    const auto look_for_apps = [this] {
        services_.apps().refresh(*ground_.database);
        openid::order_keys(*ground_.database, services_.openid_parts());
        return false;
    };
    app_runner_ =
        std::make_unique<runner::Runner>(work("openid.apps", look_for_apps, kLookForApps));
    const auto look_at_legal_persons = [this] {
        bool has_more = false;
        ground_.database->write([&](sql::Tx& tx) {
            has_more = legal_persons::make_round(tx, services_.legal_person_parts());
        });
        return has_more;
    };
    legal_person_runner_ = std::make_unique<runner::Runner>(
        work("legal_persons", look_at_legal_persons, kLookAtLegalPersons));
    const auto look_for_lists = [this] {
        certificates::order_lists(services_.certificates_parts());
        return false;
    };
    list_runner_ =
        std::make_unique<runner::Runner>(work("certificates.lists", look_for_lists, kLookForLists));
    copy_runner_ = std::make_unique<runner::Runner>(work(
        "own_data.copies", [this] { return own_data::make_one_copy(services_.own_data()); },
        kLookForCopies));
    archive_runner_ = std::make_unique<runner::Runner>(work(
        "archive.packages", [this] { return archive::archive_one(services_.archive_parts()); },
        kLookForEndedCases));
    exchange_runner_ = std::make_unique<runner::Runner>(work(
        "exchange.remaking", [this] { return exchange::remake_some(services_.exchange_parts()); },
        kLookForRetries));
    document_runner_ = std::make_unique<runner::Runner>(work(
        "service.documents",
        [this] { return service::make_one_document(services_.service_parts()); },
        kLookForDocuments));
    figures_ = std::make_unique<Figures>(
        FigureSources{.database = database,
                      .clock = ground_.clock,
                      .machine_clock = ground_.machine_clock,
                      .journal = *journal_runner_,
                      .outbound = *outbound_runner_,
                      .channels = Services::channel_names(),
                      .has_virus_scanner = services_.files().has_scanner()},
        metrics_);
    const auto read_figures = [this] {
        figures_->read();
        return false;
    };
    figures_runner_ =
        std::make_unique<runner::Runner>(work("figures", read_figures, Figures::kInterval));
    for (Chore& chore : chores(ground_, services_)) {
        housekeeping_.push_back(
            std::make_unique<runner::Runner>(work_of(std::move(chore), log_, note)));
    }
}

void House::listen() {
    waking_ = std::make_unique<Waking>(*traffic_, [this] { wake(); });
    edge_ = std::make_unique<http::Edge>(http::EdgeParts{.routes = routes_,
                                                         .database = *ground_.database,
                                                         .authenticator = services_.authenticator(),
                                                         .clock = ground_.clock,
                                                         .cipher = kept_answers(kept_answers_),
                                                         .files = web_ ? &*web_ : nullptr,
                                                         .observer = waking_.get()},
                                         edge_settings(settings_));
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    server_ = std::make_unique<http::Server>(
        *edge_, http::ServerOptions{
                    .address = settings_.server.address,
                    .port = settings_.server.port,
                    .threads = settings_.server.threads == 0 ? cores : settings_.server.threads,
                    .max_connections = static_cast<std::size_t>(settings_.server.max_connections)});
    if (settings_.server.public_url.empty()) {
        services_.set_base("http://" + settings_.server.address + ":" + std::to_string(port()));
    }
}

void House::failed(std::string_view name, std::string_view error) {
    failures_.add();
    log_.error("runner.failed", {{"name", std::string{name}}, {"error", std::string{error}}});
}

/// Whether the journal's threads have not failed of late.
bool House::is_working() const {
    const std::int64_t failed = journal_failed_ms_;
    return failed == 0 || monotonic_ms() - failed > kJournalIsWell;
}

runner::Work House::work(std::string name, std::function<bool()> run_once, milliseconds interval) {
    return {
        .name = std::move(name),
        .run_once = std::move(run_once),
        .interval = interval,
        .failed = [this](std::string_view what, std::string_view error) { failed(what, error); }};
}

}  // namespace mashang::app
