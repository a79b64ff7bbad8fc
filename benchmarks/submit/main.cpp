// bench_submit: 64 clients hand in applications that wait as drafts, at `mashang serve` and at what
// one would write instead (peer/: Fastify and better-sqlite3), on copies of the same database.

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "benchmarks/submit/postgresql.h"
#include "benchmarks/submit/rows.h"
#include "benchmarks/submit/seed.h"
#include "benchmarks/support/load.h"
#include "benchmarks/support/process.h"
#include "benchmarks/support/report.h"
#include "benchmarks/support/run.h"
#include "benchmarks/support/town.h"

namespace mashang::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kRounds = 5;
constexpr int kClients = 64;
constexpr std::size_t kWarmUp = 500;
constexpr std::size_t kMeasured = 6000;
constexpr std::chrono::seconds kPatience{120};
constexpr std::chrono::milliseconds kLook{2};
constexpr const char* kSource = MASHANG_SOURCE_DIR "/data";
constexpr const char* kPeer = MASHANG_SOURCE_DIR "/benchmarks/submit/peer/server.js";

enum class Who { ours, each, grouped };

/// What a run showed.
struct Handed {
    double per_second = 0;      ///< until the last row that follows from the last one was durable
    double per_cpu_second = 0;  ///< the same by the server's processor time
    double p99_ms = 0;          ///< from request to answer
};

/// The drafts, and the folder of the town that they wait in.
struct PreparedTown {
    fs::path folder, knowledge;
    std::vector<Prepared> drafts;
};

std::string submission(const Prepared& draft) {
    const std::string body = fmt::format(R"({{"version":{}}})", draft.version);
    return fmt::format(
        "POST /api/v1/cases/{0}/submission HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Mashang: 1\r\n"
        "Cookie: __Host-sid={1}\r\nIdempotency-Key: {0}\r\nContent-Type: application/json\r\n"
        "Content-Length: {2}\r\n\r\n{3}",
        draft.case_id, draft.session, body.size(), body);
}

/// Waits until `is_true`; throws std::runtime_error when it does not come true.
template <class Condition>
void wait_until(const char* what, const Condition& is_true) {
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (!is_true()) {
        if (std::chrono::steady_clock::now() > end) {
            throw std::runtime_error(std::string{what} + ": waited in vain");
        }
        std::this_thread::sleep_for(kLook);
    }
}

/// Lets a server follow and seal what the preparation told the journal, so that nothing of it is
/// left for the runs.
void settle(Town& town) {
    const auto server = town.serve();
    const Rows rows{town.database()};
    const std::int64_t told = rows.number("SELECT MAX(position) FROM journal_entry");
    wait_until("the journal", [&] {
        return rows.number("SELECT COALESCE(MAX(last_position), 0) FROM journal_block") >= told &&
               rows.number("SELECT COALESCE(MIN(position), 0) FROM journal_cursor") > 0;
    });
}

PreparedTown prepare(const fs::path& folder) {
    Town town{folder / "prepared"};
    town.import_data(kSource);
    PreparedTown made{.folder = town.folder(), .knowledge = folder / "knowledge.json"};
    made.drafts = seed(town, kWarmUp + kMeasured, made.knowledge);
    settle(town);
    return made;
}

/// One of the three on a copy of the prepared town, until the object is gone.
class Contender {
  public:
    Contender(Who who, const PreparedTown& prepared, const fs::path& folder)
        : prepared_{prepared}, town_{folder} {
        fs::copy(prepared.folder, folder, fs::copy_options::recursive);
        output_of("sync -f " + folder.string());
        if (who == Who::ours) {
            server_ = town_.serve();
        } else {
            server_ = std::make_unique<Process>(Command{
                .words = {"node", kPeer, std::to_string(town_.port()), town_.database().string(),
                          prepared.knowledge.string(), who == Who::each ? "each" : "grouped"},
                .environment = {{"NODE_ENV", "production"}},
                .output = folder / "output.log"});
            server_->wait_for(town_.port());
        }
        rows_ = std::make_unique<Rows>(town_.database());
        before_ = rows_->counts();
    }

    Handed run() {
        hand_in(0, kWarmUp);
        wait_for_rows(kWarmUp);
        const double cpu = server_->cpu_seconds();
        const auto start = std::chrono::steady_clock::now();
        const Seen seen = hand_in(kWarmUp, kMeasured);
        wait_for_rows(kWarmUp + kMeasured);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        check_rows();
        return {.per_second = kMeasured / took.count(),
                .per_cpu_second = kMeasured / (server_->cpu_seconds() - cpu),
                .p99_ms = seen.latency_ms(0.99)};
    }

  private:
    Seen hand_in(std::size_t first, std::size_t count) const {
        Seen seen = send({.port = town_.port(),
                          .connections = kClients,
                          .requests = count,
                          .request = [&](std::size_t number) {
                              return submission(prepared_.drafts[first + number]);
                          }});
        if (seen.refused > 0) throw std::runtime_error("refused: " + seen.first_refusal);
        return seen;
    }

    std::int64_t added(const std::string& table) const {
        return rows_->number("SELECT COUNT(*) FROM " + table) - before_.at(table);
    }

    /// The notice, its order and supervision's row come after the answer, or with it.
    void wait_for_rows(std::size_t count) const {
        const auto wanted = static_cast<std::int64_t>(count);
        wait_until("the rows of the followers", [&] {
            return added("outbound_order") >= wanted && added("supervision_case") >= wanted;
        });
    }

    /// Whoever left a row out has not done the same.
    void check_rows() const {
        for (const auto& [table, before] : before_) {
            if (added(table) == static_cast<std::int64_t>(kWarmUp + kMeasured)) continue;
            throw std::runtime_error(fmt::format("{} rows more in {}", added(table), table));
        }
    }

    const PreparedTown& prepared_;
    Town town_;
    std::unique_ptr<Process> server_;
    std::unique_ptr<Rows> rows_;
    std::map<std::string, std::int64_t> before_;
};

class Runs {
  public:
    void add(const Handed& handed) { runs_.push_back(handed); }
    double median_of(double Handed::* figure) const {
        std::vector<double> values;
        for (const Handed& run : runs_) values.push_back(run.*figure);
        return median(values);
    }

  private:
    std::vector<Handed> runs_;
};

void tell(Report& report, const Runs& ours, const Runs& peer, const std::string& name,
          double target) {
    const std::string metric = "submit, 64 clients, all rows durable";
    const auto add = [&](const std::string& what, double Handed::* figure, const char* unit,
                         std::optional<Target> wanted) {
        report.add({what, ours.median_of(figure), unit, name, peer.median_of(figure), wanted});
    };
    add(metric, &Handed::per_second, "/s", at_least_times(target));
    add(metric + ", by processor", &Handed::per_cpu_second, "/cpu-s", std::nullopt);
    add("submit, 64 clients, p99 of the answer", &Handed::p99_ms, "ms", std::nullopt);
}

/// What `tools/with-postgresql` tells.
std::string postgresql_url() {
    const char* url = std::getenv("MASHANG_TEST_POSTGRESQL");
    if (url == nullptr) throw std::runtime_error("run it by tools/with-postgresql");
    return url;
}

}  // namespace

int run(int argc, char** argv) {
    Report report{"submit", argument(argc, argv, "--json")};
    const Folder folder;
    const PreparedTown prepared = prepare(folder.path());
    const BareRows rows{postgresql_url(), kMeasured * kRounds, folder.path()};
    std::map<Who, Runs> runs;
    std::vector<double> bare;
    for (int round = 0; round < kRounds; ++round) {
        for (const Who who : {Who::ours, Who::each, Who::grouped}) {
            const fs::path copy = folder.path() / "copy";
            runs[who].add(Contender{who, prepared, copy}.run());
            fs::remove_all(copy);
        }
        bare.push_back(rows.per_second(kMeasured));
    }
    tell(report, runs[Who::ours], runs[Who::each], "Fastify, a transaction each", 5);
    tell(report, runs[Who::ours], runs[Who::grouped], "Fastify, grouped per turn", 1.5);
    report.add({"submit, 64 clients, all rows durable",
                runs[Who::ours].median_of(&Handed::per_second), "/s",
                "pgbench, one PostgreSQL function, bare rows", median(bare), at_least_times(1)});
    return report.exit_code();
}

}  // namespace mashang::bench
