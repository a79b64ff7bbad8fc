#pragma once

#include <algorithm>
#include <ranges>

namespace mashang::discovery {

/// std::ranges::contains, which libstdc++ 12 does not have yet.
template <std::ranges::input_range Range, class T>
bool contains(const Range& range, const T& value) {
    return std::ranges::find(range, value) != std::ranges::end(range);
}

}  // namespace mashang::discovery
