#include <fmt/format.h>
#include <malloc.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>
#include <optional>
#include <stdexcept>

#include "benchmarks/search/judge.h"
#include "benchmarks/search/peers.h"
#include "benchmarks/search/served.h"
#include "benchmarks/support/process.h"
#include "benchmarks/support/report.h"
#include "benchmarks/support/run.h"
#include "contexts/discovery/engine/engine.h"

namespace mashang::bench {
namespace {

constexpr int kCopies = 2;  // of 770 items: more than 300,000 implementations
constexpr int kCopiesOfMillion = 7;
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

constexpr std::string_view kTrigram = "SQLite FTS5 trigram";
constexpr std::string_view kOurTokens = "SQLite FTS5, our tokens";
constexpr std::string_view kPairs = "BM25 over pairs";

/// Runs `work`; how many seconds it took, and by how much this process has grown.
struct Cost {
    double seconds = 0;
    double mib = 0;
};
template <class Work>
Cost cost_of(const Work& work) {
    ::malloc_trim(0);  // what was freed before must not hide what grows now
    const double before_mib = resident_mib();
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    return {took.count(), resident_mib() - before_mib};
}

std::vector<std::string> ids_of(const discovery::Result& result) {
    std::vector<std::string> ids;
    for (const auto& hit : result.hits) ids.emplace_back(hit.id);
    return ids;
}

/// The engine and what one would use without it, over the same items.
struct Contest {
    std::shared_ptr<const discovery::Index> index;
    std::unique_ptr<Fts5Trigram> trigram;
    std::unique_ptr<Fts5OurTokens> our_tokens;
    std::unique_ptr<PairsBm25> pairs;
    Cost index_cost, trigram_cost, pairs_cost;

    Engine ours() const {
        return [this](const discovery::JudgedQuery& query) {
            return ids_of(index->search({.text = query.text, .division = std::string(kHome)}));
        };
    }
    Engine by_trigram() const {
        return [this](const discovery::JudgedQuery& query) { return trigram->search(query.text); };
    }
    Engine by_our_tokens() const {
        return
            [this](const discovery::JudgedQuery& query) { return our_tokens->search(query.text); };
    }
    Engine by_pairs() const {
        return [this](const discovery::JudgedQuery& query) { return pairs->search(query.text); };
    }
};

Contest build(const Options& options) {
    auto data = discovery::read_repository_data(options.data, kCopies);
    const auto tables = discovery::load_tables(options.data, MASHANG_CPPJIEBA_DICT);
    Contest contest;
    contest.our_tokens = std::make_unique<Fts5OurTokens>(data.items, tables);
    contest.trigram_cost =
        cost_of([&] { contest.trigram = std::make_unique<Fts5Trigram>(data.items); });
    contest.pairs_cost = cost_of([&] { contest.pairs = std::make_unique<PairsBm25>(data.items); });
    contest.index_cost = cost_of([&] {
        contest.index =
            discovery::Index::build(std::move(data.items), std::move(data.places), data.implemented,
                                    discovery::load_tables(options.data, MASHANG_CPPJIEBA_DICT));
    });
    return contest;
}

void add_costs(Report& report, const Options& options, const Contest& contest) {
    const auto published = discovery::read_repository_data(options.data);
    double pairs = 0;
    for (const auto& [division, items] : published.implemented) pairs += double(items.size());
    report.add({"implementations", double(contest.index->implementations()), "",
                "the data set as published", pairs, at_least(300'000)});
    report.add({"load and build", contest.index_cost.seconds, "s", std::string{kTrigram},
                contest.trigram_cost.seconds, below(1)});
    report.add({"memory of the index", contest.index_cost.mib, "MiB", std::string{kPairs},
                contest.pairs_cost.mib});
}

void add_quality(Report& report, const std::map<std::string, Quality>& ours,
                 const std::map<std::string, Quality>& peer, std::string_view peer_name) {
    for (const auto& [type, quality] : ours) {
        const Quality& other = peer.at(type);
        const auto add = [&](const char* metric, double Quality::* field, double target) {
            report.add({.metric = fmt::format("{} {}", metric, type),
                        .value = part(quality.*field, quality.queries),
                        .unit = "",
                        .peer = std::string{peer_name},
                        .peer_value = part(other.*field, other.queries),
                        .target = type == "all" && target > 0 ? std::optional(at_least(target))
                                                              : std::nullopt});
        };
        add("success@1", &Quality::first, 0.92);
        add("success@5", &Quality::five, 0.98);
        add("MRR@10", &Quality::reciprocal, 0);
    }
}

void add_speed(Report& report, std::string_view what, const Speed& ours, const Speed& peer,
               std::string_view peer_name, Target per_second = at_least(5000)) {
    const std::string name{peer_name};
    report.add({fmt::format("{}, p50", what), ours.p50_us / 1000, "ms", name, peer.p50_us / 1000});
    report.add({fmt::format("{}, p99", what), ours.p99_us / 1000, "ms", name, peer.p99_us / 1000,
                below(5)});
    report.add({fmt::format("{}, on one core", what), ours.per_second, "/cpu-s", name,
                peer.per_second, per_second});
}

/// Through the server, beside a peer that needs none.
void add_served(Report& report, std::string_view what, const Served& served, const Speed& peer) {
    const std::string name = std::string{kTrigram} + ", in process";
    report.add(
        {fmt::format("{}, p50 at 5,000/s", what), served.p50_ms, "ms", name, peer.p50_us / 1000});
    report.add({fmt::format("{}, p99 at 5,000/s", what), served.p99_ms, "ms", name,
                peer.p99_us / 1000, below(5)});
    report.add({fmt::format("{}, by the clock", what), served.per_second, "/s", name,
                peer.per_second, at_least(5000)});
    report.add({fmt::format("{}, by processor", what), served.per_cpu_second, "/cpu-s", name,
                peer.per_second, at_least(5000)});
}

/// More than a million implementations, beside the 311,982 of which `small` is the speed.
void add_million(Report& report, const Options& options,
                 const std::vector<discovery::JudgedQuery>& queries, const Speed& small) {
    auto data = discovery::read_repository_data(options.data, kCopiesOfMillion);
    std::shared_ptr<const discovery::Index> index;
    const Cost cost = cost_of([&] {
        index =
            discovery::Index::build(std::move(data.items), std::move(data.places), data.implemented,
                                    discovery::load_tables(options.data, MASHANG_CPPJIEBA_DICT));
    });
    const Speed speed = measure(
        queries,
        [&](const discovery::JudgedQuery& query) {
            return ids_of(index->search({.text = query.text, .division = std::string(kHome)}));
        },
        1);
    const std::string name = "311,982 implementations";
    report.add({"implementations of a larger province", double(index->implementations()), "", name,
                311'982, at_least(1'000'000)});
    report.add({"rebuild of these", cost.seconds, "s", "", 0, below(60)});
    report.add({"memory of these", cost.mib, "MiB"});
    report.add({"whole queries over these, p50", speed.p50_us / 1000, "ms", name,
                small.p50_us / 1000, below_times(2)});
    report.add({"whole queries over these, p99", speed.p99_us / 1000, "ms", name,
                small.p99_us / 1000, below_times(2)});
}

/// In process, of every prefix that somebody types.
void add_suggestions(Report& report, const discovery::Index& index,
                     const std::vector<discovery::JudgedQuery>& typed) {
    const Speed speed = measure(
        typed,
        [&](const discovery::JudgedQuery& query) {
            std::vector<std::string> ids;
            for (const auto& one : index.suggest(query.text, kHome, 10)) ids.emplace_back(one.id);
            return ids;
        },
        1);
    report.add({"suggestions as typed, p50", speed.p50_us / 1000, "ms"});
    report.add({"suggestions as typed, p99", speed.p99_us / 1000, "ms", "", 0, below(2)});
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
    if (named == 0) return;
    report.add({"regions recognised", part(right, named), "", "all that are named", 1});
}

int measure_all(const Options& options) {
    const auto queries = discovery::read_judged_queries(options.queries);
    const auto typed = as_typed(queries);
    Report report("search", options.json);
    Speed trigram_typed;
    {
        const Contest contest = build(options);
        add_costs(report, options, contest);
        const auto quality = judge(queries, contest.ours(), options.misses);
        add_quality(report, quality, judge(queries, contest.by_trigram(), false), kTrigram);
        add_quality(report, quality, judge(queries, contest.by_our_tokens(), false), kOurTokens);
        add_quality(report, quality, judge(queries, contest.by_pairs(), false), kPairs);
        add_regions(report, *contest.index, queries);
        const Speed whole = measure(queries, contest.ours(), kRounds);
        add_speed(report, "whole queries", whole, measure(queries, contest.by_trigram(), kRounds),
                  kTrigram);
        add_speed(report, "whole queries", whole,
                  measure(queries, contest.by_our_tokens(), kRounds), kOurTokens,
                  at_least_times(4));
        add_speed(report, "whole queries", whole, measure(queries, contest.by_pairs(), kRounds),
                  kPairs);
        trigram_typed = measure(typed, contest.by_trigram(), 1);
        add_speed(report, "as typed", measure(typed, contest.ours(), 1), trigram_typed, kTrigram);
        add_suggestions(report, *contest.index, typed);
        add_million(report, options, queries, whole);
    }
    const ServedBoth served = measure_served(typed, kHome);
    add_served(report, "search as typed over HTTP", served.search, trigram_typed);
    add_served(report, "suggestions as typed over HTTP", served.suggestions, trigram_typed);
    return report.exit_code();
}

}  // namespace

int run(int argc, char** argv) {
    return measure_all(parse(argc, argv));
}

}  // namespace mashang::bench
