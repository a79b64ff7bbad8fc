#include "benchmarks/search/judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>

#include "contexts/discovery/engine/contains.h"

namespace mashang::bench {
namespace {

constexpr std::size_t kLooked = 10;
constexpr int kRuns = 5;

/// Variants carry the id of their item before a full stop.
std::string item_of(const std::string& id) {
    return id.substr(0, id.find('.'));
}

std::size_t rank_of(const discovery::JudgedQuery& query, const std::vector<std::string>& answer) {
    std::vector<std::string> seen;
    for (const auto& id : answer) {
        const std::string item = item_of(id);
        if (discovery::contains(seen, item)) continue;
        seen.push_back(item);
        if (discovery::contains(query.expected, item)) return seen.size();
    }
    return 0;
}

/// Of this thread: a core that others use too does not make the engine slower.
double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

void tell(const discovery::JudgedQuery& query, std::size_t rank,
          const std::vector<std::string>& answer) {
    fmt::print("{:>2} {} [{}] {} want", rank, query.id, query.type, query.text);
    for (const auto& id : query.expected) fmt::print(" {}", id);
    fmt::print(", got");
    for (std::size_t i = 0; i < std::min<std::size_t>(5, answer.size()); ++i)
        fmt::print(" {}", answer[i]);
    fmt::print("\n");
}

}  // namespace

std::map<std::string, Quality> judge(const std::vector<discovery::JudgedQuery>& queries,
                                     const Engine& engine, bool tell_misses) {
    std::map<std::string, Quality> by_type;
    for (const auto& query : queries) {
        const auto answer = engine(query);
        const std::size_t rank = rank_of(query, answer);
        if (tell_misses && rank != 1) tell(query, rank, answer);
        for (const auto& type : {query.type, std::string("all")}) {
            Quality& quality = by_type[type];
            ++quality.queries;
            quality.first += rank == 1 ? 1 : 0;
            quality.five += rank >= 1 && rank <= 5 ? 1 : 0;
            quality.reciprocal +=
                rank >= 1 && rank <= kLooked ? 1.0 / static_cast<double>(rank) : 0;
        }
    }
    return by_type;
}

namespace {

Speed measure_once(const std::vector<discovery::JudgedQuery>& queries, const Engine& engine,
                   int rounds) {
    using Clock = std::chrono::steady_clock;
    std::vector<double> micros;
    const double begin = cpu_seconds();
    for (int round = 0; round < rounds; ++round) {
        for (const auto& query : queries) {
            const auto start = Clock::now();
            engine(query);
            micros.push_back(
                std::chrono::duration<double, std::micro>(Clock::now() - start).count());
        }
    }
    const double seconds = cpu_seconds() - begin;
    std::ranges::sort(micros);
    const auto at = [&](double part) {
        return micros[static_cast<std::size_t>(part * static_cast<double>(micros.size() - 1))];
    };
    return {at(0.5), at(0.99), static_cast<double>(micros.size()) / seconds};
}

double median(std::vector<Speed>& runs, double Speed::* field) {
    std::ranges::sort(runs, {}, field);
    return runs[runs.size() / 2].*field;
}

}  // namespace

Speed measure(const std::vector<discovery::JudgedQuery>& queries, const Engine& engine,
              int rounds) {
    if (queries.empty()) return {};
    measure_once(queries, engine, 1);
    std::vector<Speed> runs;
    for (int run = 0; run < kRuns; ++run) runs.push_back(measure_once(queries, engine, rounds));
    return {median(runs, &Speed::p50_us), median(runs, &Speed::p99_us),
            median(runs, &Speed::per_second)};
}

}  // namespace mashang::bench
