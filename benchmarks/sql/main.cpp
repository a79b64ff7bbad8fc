// bench_sql: our layer beside SOCI 4 and SQLite's own C interface. docs/decisions/0002 reads it.

#include <fmt/format.h>
#include <stdlib.h>
#include <time.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>

#include "benchmarks/sql/contender.h"
#include "benchmarks/support/process.h"
#include "benchmarks/support/report.h"
#include "benchmarks/support/run.h"

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

void tell(Report& report, const std::string& metric, double value, const std::string& peer,
          double peer_value, double target) {
    report.add({metric, value, metric.ends_with("by processor") ? "/cpu-s" : "/s", peer, peer_value,
                at_least_times(target)});
}

void compare_on_sqlite(Report& report) {
    const Folder folder;
    const std::string at = folder.path().string();
    const auto ours = make_ours("sqlite:" + at + "/ours.db");
    const auto soci = make_soci("sqlite3://" + at + "/soci.db");
    const auto c_api = make_c_api(at + "/c.db");
    const auto rates = measure({ours.get(), soci.get(), c_api.get()}, kSqliteLoad);
    for (const auto& [metric, value] : rates[0]) {
        const double target = metric.starts_with("durable") ? 3 : 0.7;
        tell(report, "SQLite " + metric, value, "SOCI 4", rates[1].at(metric), target);
        tell(report, "SQLite " + metric, value, "C API", rates[2].at(metric), target);
    }
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
            tell(report, "PostgreSQL " + metric, value, "SOCI 4", rates[1].at(metric), 0.7);
        }
    }
    run_on(cluster, "DROP SCHEMA bench_ours CASCADE; DROP SCHEMA bench_soci CASCADE");
}

}  // namespace

int run(int argc, char** argv) {
    Report report{"sql", argument(argc, argv, "--json")};
    compare_on_sqlite(report);
    if (const char* cluster = std::getenv("MASHANG_TEST_POSTGRESQL")) {
        compare_on_postgresql(report, cluster);
    }
    return report.exit_code();
}

}  // namespace mashang::bench
