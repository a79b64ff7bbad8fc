#include <fmt/format.h>

#include <boost/json.hpp>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <optional>
#include <stdexcept>

#include "benchmarks/search/judge.h"
#include "benchmarks/search/peers.h"
#include "contexts/discovery/engine/engine.h"

namespace mashang::bench {
namespace {

constexpr int kCopies = 2;  // of 770 items: more than 300,000 implementations
constexpr int kRounds = 10;
constexpr std::string_view kHome = "350203000000";  // 思明区

struct Options {
    std::filesystem::path queries = MASHANG_SOURCE_DIR "/data/queries-open.csv";
    std::filesystem::path data = MASHANG_SOURCE_DIR "/data";
    std::optional<std::filesystem::path> json;
    bool misses = false;
};

Options parse(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        const auto value = [&] {
            if (++i >= argc) throw std::invalid_argument(std::string(name) + " needs a value");
            return argv[i];
        };
        if (name == "--queries") {
            options.queries = value();
        } else if (name == "--data") {
            options.data = value();
        } else if (name == "--json") {
            options.json = value();
        } else if (name == "--misses") {
            options.misses = true;
        } else {
            throw std::invalid_argument(
                "usage: bench_search [--queries FILE] [--data DIR] [--json FILE] [--misses]");
        }
    }
    return options;
}

/// One figure beside its comparison; `target` and `ok` are left out where nothing is demanded.
struct Figure {
    std::string metric;
    double value = 0;
    std::string unit;
    std::string peer = {};
    std::optional<double> peer_value = {};
    std::optional<double> target = {};
    bool less_is_better = false;
};

class Report {
  public:
    explicit Report(const std::optional<std::filesystem::path>& json) {
        if (json) out_.open(*json, std::ios::binary);
    }
    void add(const Figure& figure) {
        const auto ok = [&] {
            return figure.less_is_better ? figure.value < *figure.target
                                         : figure.value >= *figure.target;
        };
        boost::json::object row{{"bench", "search"},
                                {"metric", figure.metric},
                                {"value", figure.value},
                                {"unit", figure.unit}};
        row["peer"] = figure.peer;
        row["peer_value"] = figure.peer_value ? boost::json::value(*figure.peer_value) : nullptr;
        const bool has_ratio = figure.peer_value && *figure.peer_value != 0;
        row["ratio"] = has_ratio ? boost::json::value(figure.value / *figure.peer_value) : nullptr;
        row["target"] = figure.target ? boost::json::value(*figure.target) : nullptr;
        row["ok"] = figure.target ? boost::json::value(ok()) : nullptr;
        if (out_.is_open()) out_ << boost::json::serialize(row) << '\n';
        fmt::print("{:<34} {:>10.3f} {:<5}", figure.metric, figure.value, figure.unit);
        if (figure.peer_value) fmt::print("  {:<24} {:>10.3f}", figure.peer, *figure.peer_value);
        if (figure.target)
            fmt::print("  {} {:g}: {}", figure.less_is_better ? "<" : ">=", *figure.target,
                       ok() ? "ok" : "MISSED");
        fmt::print("\n");
    }

  private:
    std::ofstream out_;
};

double resident_mib() {
    std::ifstream in("/proc/self/status");
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

double part(double sum, int of) {
    return of == 0 ? 0 : sum / of;
}

void add_quality(Report& report, const std::map<std::string, Quality>& ours,
                 const std::map<std::string, Quality>& peer, const std::string& peer_name) {
    for (const auto& [type, quality] : ours) {
        const Quality& other = peer.at(type);
        const bool all = type == "all";
        const auto add = [&](const char* metric, double Quality::* field, double target) {
            report.add({.metric = fmt::format("{} {}", metric, type),
                        .value = part(quality.*field, quality.queries),
                        .unit = "",
                        .peer = peer_name,
                        .peer_value = part(other.*field, other.queries),
                        .target = all && target > 0 ? std::optional(target) : std::nullopt});
        };
        add("success@1", &Quality::first, 0.75);
        add("success@5", &Quality::five, 0.93);
        add("MRR@10", &Quality::reciprocal, 0);
    }
}

void add_speed(Report& report, const Speed& ours, const Speed& peer, const std::string& peer_name) {
    report.add({"latency p50", ours.p50_us / 1000, "ms", peer_name, peer.p50_us / 1000, {}, true});
    report.add({"latency p99", ours.p99_us / 1000, "ms", peer_name, peer.p99_us / 1000, 5, true});
    report.add({"queries on one core", ours.per_second, "/s", peer_name, peer.per_second, 5000});
}

void add_regions(Report& report, const discovery::Index& index,
                 const std::vector<discovery::JudgedQuery>& queries) {
    int named = 0;
    int right = 0;
    for (const auto& query : queries) {
        if (query.region.empty()) continue;
        ++named;
        const auto result = index.search({.text = query.text, .division = std::string(kHome)});
        right += result.region == query.region ? 1 : 0;
    }
    if (named > 0)
        report.add({.metric = "regions recognised", .value = part(right, named), .unit = ""});
}

int run(const Options& options) {
    const auto queries = discovery::read_judged_queries(options.queries);
    auto data = discovery::read_repository_data(options.data, kCopies);
    const auto plain = data.items;
    const Fts5Trigram trigram(plain);
    const PairsBm25 pairs(plain);
    Report report(options.json);

    const double before_mib = resident_mib();
    const auto start = std::chrono::steady_clock::now();
    const auto index =
        discovery::Index::build(std::move(data.items), std::move(data.places), data.implemented,
                                discovery::load_tables(options.data, MASHANG_CPPJIEBA_DICT));
    const std::chrono::duration<double> built = std::chrono::steady_clock::now() - start;
    const Engine ours = [&](const discovery::JudgedQuery& query) {
        std::vector<std::string> ids;
        const auto result = index->search({.text = query.text, .division = std::string(kHome)});
        for (const auto& hit : result.hits) ids.emplace_back(hit.id);
        return ids;
    };
    const Engine by_trigram = [&](const discovery::JudgedQuery& query) {
        return trigram.search(query.text);
    };
    const Engine by_pairs = [&](const discovery::JudgedQuery& query) {
        return pairs.search(query.text);
    };

    report.add({.metric = "implementations",
                .value = double(index->implementations()),
                .unit = "",
                .target = 300000});
    report.add({.metric = "load and build",
                .value = built.count(),
                .unit = "s",
                .target = 1,
                .less_is_better = true});
    report.add(
        {.metric = "memory of the index", .value = resident_mib() - before_mib, .unit = "MiB"});
    const auto quality = judge(queries, ours, options.misses);
    add_quality(report, quality, judge(queries, by_trigram, false), "SQLite FTS5 trigram");
    add_quality(report, quality, judge(queries, by_pairs, false), "BM25 over pairs");
    add_regions(report, *index, queries);
    const Speed speed = measure(queries, ours, kRounds);
    add_speed(report, speed, measure(queries, by_trigram, kRounds), "SQLite FTS5 trigram");
    add_speed(report, speed, measure(queries, by_pairs, kRounds), "BM25 over pairs");
    return 0;
}

}  // namespace
}  // namespace mashang::bench

int main(int argc, char** argv) {
    try {
        return mashang::bench::run(mashang::bench::parse(argc, argv));
    } catch (const std::exception& error) {
        std::cerr << "bench_search: " << error.what() << '\n';
        return 1;
    }
}
