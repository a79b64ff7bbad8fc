#pragma once

#include <string>
#include <vector>

#include "contexts/discovery/engine/repository_data.h"

namespace mashang::bench {

/// What somebody's browser asks while she types these queries, character by character: each prefix
/// once.
std::vector<discovery::JudgedQuery> as_typed(const std::vector<discovery::JudgedQuery>& queries);

/// How a running `mashang serve` answers; medians of five rounds.
struct Served {
    double per_second = 0;      ///< with eight clients that ask again as soon as they are answered
    double per_cpu_second = 0;  ///< the same by the server's processor time
    double p50_ms = 0, p99_ms = 0;  ///< while kOffered queries a second arrive, answered or not
};
constexpr double kOffered = 5000;

struct ServedBoth {
    Served search;       ///< GET /api/v1/search: twenty cards and the facets
    Served suggestions;  ///< GET /api/v1/suggestions
};

/// Asks for them in `division`, of a server on core 0 that has 311,982 implementations loaded.
ServedBoth measure_served(const std::vector<discovery::JudgedQuery>& typed,
                          std::string_view division);

}  // namespace mashang::bench
