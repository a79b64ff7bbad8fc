#include "platform/config/nearest.h"

#include <algorithm>
#include <numeric>

namespace mashang::config {
namespace {

/// Damerau and Levenshtein's distance, in the restricted form (no edit inside a swap).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> rows(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) rows[i][0] = i;
    std::iota(rows[0].begin(), rows[0].end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t change = a[i - 1] == b[k - 1] ? 0 : 1;
            auto& cell = rows[i][k];
            cell = std::min({rows[i - 1][k] + 1, rows[i][k - 1] + 1, rows[i - 1][k - 1] + change});
            const bool is_swap = i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1];
            if (is_swap) cell = std::min(cell, rows[i - 2][k - 2] + 1);
        }
    }
    return rows[a.size()][b.size()];
}

}  // namespace

Near nearest(std::string_view text, const std::vector<std::string>& known) {
    Near near{known.front(), distance(text, known.front())};
    for (const std::string& candidate : known) {
        const auto its_distance = distance(text, candidate);
        if (its_distance < near.distance) near = {candidate, its_distance};
    }
    return near;
}

}  // namespace mashang::config
