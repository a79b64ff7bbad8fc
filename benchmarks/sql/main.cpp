// bench_sql: our layer beside SOCI 4 and SQLite's own C interface. docs/decisions/0002 reads it.

#include <fmt/format.h>
#include <stdlib.h>
#include <time.h>

#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>

#include "benchmarks/sql/contender.h"

namespace mashang::bench {

std::string filing_id(int number) {
    return fmt::format("01900000-0000-7000-8000-{:012}", number);
}

Filing filing(int number) {
    static const std::string kForm =
        R"({"name":"林某某","address":"福建省福州市鼓楼区某某路 1 号","reason":")" +
        std::string(150, 'x') + "\"}";
    return {.id = filing_id(number),
            .person_id = filing_id(number % 1000),
            .state = "submitted",
            .submitted_at = 1538297940000 + number,
            .form = kForm};
}

namespace {

constexpr int kRounds = 5;

/// Time by the wall, or by this process's processors: what a layer costs is told by the second,
/// on a machine that does other things as well.
enum class Measure { wall, processor };

/// How much of each is done in a round.
struct Load {
    int stored, inserted, read, durable, clients;
    Measure measure;  ///< of what one thread does alone
};
constexpr Load kSqliteLoad{50'000, 20'000, 100'000, 1'280, 64, Measure::processor};
constexpr Load kPostgresqlLoad{20'000, 2'000, 4'000, 640, 16, Measure::wall};

/// Seconds of either.
double seconds(Measure measure) {
    timespec now{};
    ::clock_gettime(measure == Measure::wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double per_second(Measure measure, int count, const std::function<void()>& work) {
    const double start = seconds(measure);
    work();
    return count / (seconds(measure) - start);
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// For each metric the median of the rounds.
using Rates = std::map<std::string, double>;

/// Everybody in turn, round by round, so that the machine's mood meets all alike.
std::vector<Rates> measure(const std::vector<Contender*>& contenders, const Load& load) {
    std::vector<std::map<std::string, std::vector<double>>> seen(contenders.size());
    const std::string unit = load.measure == Measure::processor ? ", by processor" : "";
    int next = load.stored;
    for (auto* contender : contenders) contender->insert(0, load.stored);
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t i = 0; i < contenders.size(); ++i) {
            auto& one = *contenders[i];
            std::size_t bytes = 0;
            seen[i]["point read" + unit].push_back(per_second(
                load.measure, load.read, [&] { bytes = one.read(load.read, load.stored); }));
            if (bytes == 0) throw std::runtime_error("nothing was read");
            seen[i]["insert in one transaction" + unit].push_back(per_second(
                load.measure, load.inserted, [&] { one.insert(next, next + load.inserted); }));
            const int after = next + load.inserted;
            seen[i][fmt::format("durable insert, {} clients", load.clients)].push_back(
                per_second(Measure::wall, load.durable,
                           [&] { one.insert_each(after, after + load.durable, load.clients); }));
        }
        next += load.inserted + load.durable;
    }
    std::vector<Rates> rates(contenders.size());
    for (std::size_t i = 0; i < contenders.size(); ++i) {
        for (const auto& [metric, values] : seen[i]) rates[i][metric] = median(values);
    }
    return rates;
}

class Report {
  public:
    explicit Report(const std::string& json) {
        if (!json.empty()) out_.open(json);
    }
    void add(const std::string& metric, double value, const std::string& peer, double peer_value,
             double target) {
        const double ratio = value / peer_value;
        const bool ok = ratio >= target;
        fmt::print("{:<42} {:>10.0f}/s  {:<8} {:>10.0f}/s  {:>5.2f} × (≥ {:.2f}: {})\n", metric,
                   value, peer, peer_value, ratio, target, ok ? "ok" : "MISSED");
        if (!out_.is_open()) return;
        out_ << boost::json::serialize(boost::json::object{{"bench", "sql"},
                                                           {"metric", metric},
                                                           {"value", value},
                                                           {"unit", "1/s"},
                                                           {"peer", peer},
                                                           {"peer_value", peer_value},
                                                           {"ratio", ratio},
                                                           {"target", target},
                                                           {"ok", ok}})
             << '\n';
    }

  private:
    std::ofstream out_;
};

void compare_on_sqlite(Report& report) {
    auto pattern = (std::filesystem::temp_directory_path() / "mashang-bench-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    {
        const auto ours = make_ours("sqlite:" + pattern + "/ours.db");
        const auto soci = make_soci("sqlite3://" + pattern + "/soci.db");
        const auto c_api = make_c_api(pattern + "/c.db");
        const auto rates = measure({ours.get(), soci.get(), c_api.get()}, kSqliteLoad);
        for (const auto& [metric, value] : rates[0]) {
            const double target = metric.starts_with("durable") ? 3 : 0.7;
            report.add("SQLite " + metric, value, "SOCI 4", rates[1].at(metric), target);
            report.add("SQLite " + metric, value, "C API", rates[2].at(metric), target);
        }
    }
    std::filesystem::remove_all(pattern);
}

void compare_on_postgresql(Report& report, const std::string& cluster) {
    const auto place = [&](const std::string& schema) {
        return fmt::format("{}?options=-csearch_path%3D{}", cluster, schema);
    };
    run_on(cluster, "CREATE SCHEMA bench_ours; CREATE SCHEMA bench_soci");
    {
        const auto ours = make_ours(place("bench_ours"));
        const auto soci = make_soci("postgresql://" + place("bench_soci"));
        const auto rates = measure({ours.get(), soci.get()}, kPostgresqlLoad);
        for (const auto& [metric, value] : rates[0]) {
            report.add("PostgreSQL " + metric, value, "SOCI 4", rates[1].at(metric), 0.7);
        }
    }
    run_on(cluster, "DROP SCHEMA bench_ours CASCADE; DROP SCHEMA bench_soci CASCADE");
}

int run(int argc, char** argv) {
    std::string json;
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::string_view{argv[i]} == "--json") json = argv[i + 1];
    }
    Report report{json};
    compare_on_sqlite(report);
    if (const char* cluster = std::getenv("MASHANG_TEST_POSTGRESQL")) {
        compare_on_postgresql(report, cluster);
    }
    return 0;
}

}  // namespace
}  // namespace mashang::bench

int main(int argc, char** argv) {
    try {
        return mashang::bench::run(argc, argv);
    } catch (const std::exception& fault) {
        fmt::print(stderr, "bench_sql: {}\n", fault.what());
        return 1;
    }
}
