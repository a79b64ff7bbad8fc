#pragma once

// What is wrong with changes of words: every fault at its place [P 3.2.1]. The same rules as
// data/check.py keeps over the shipped lists, and stricter ones for single words.

#include <vector>

#include "base/refused.h"
#include "contexts/discovery/searchable.h"
#include "contexts/discovery/words.h"

namespace mashang::discovery {

inline constexpr std::size_t kShortestWord = 2;  ///< code points
inline constexpr std::size_t kLongestWord = 30;
inline constexpr std::size_t kMostMeanings = 5;   ///< of one synonym
inline constexpr std::size_t kMostChanges = 200;  ///< in one proposal

/// Faults with pointers such as "/changes/3/say"; nothing when the changes may be made to `now`'s
/// words.
std::vector<Fault> check_changes(const std::vector<WordChange>& changes, const Searchable& now);

}  // namespace mashang::discovery
