#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "contexts/discovery/engine/repository_data.h"

namespace mashang::bench {

/// Ranked item ids for a query, best first.
using Engine = std::function<std::vector<std::string>(const discovery::JudgedQuery&)>;

struct Quality {
    int queries = 0;
    double first = 0, five = 0, reciprocal = 0;  ///< sums; divide by `queries`
};

/// By type, and "all". An answer counts when any expected item is among the first one, five, ten.
std::map<std::string, Quality> judge(const std::vector<discovery::JudgedQuery>& queries,
                                     const Engine& engine, bool tell_misses);

struct Speed {
    double p50_us = 0, p99_us = 0;  ///< by the clock on the wall
    double per_second = 0;          ///< of processor time
};

/// Every query `rounds` times on this thread, after one round to warm up; medians of five such
/// runs.
Speed measure(const std::vector<discovery::JudgedQuery>& queries, const Engine& engine, int rounds);

}  // namespace mashang::bench
