#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::config {

struct Near {
    std::string text;
    std::size_t distance;  ///< letters to insert, drop, change or swap with the next
};

/// Which of `known` (at least one) `text` may have been meant to be.
Near nearest(std::string_view text, const std::vector<std::string>& known);

}  // namespace mashang::config
