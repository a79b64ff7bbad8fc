#pragma once

// What tests ask of journal entries.

#include <string>
#include <vector>

#include "platform/journal/journal.h"

namespace mashang::journal {

/// The word of each, in their order.
inline std::vector<std::string> whats(const std::vector<Entry>& entries) {
    std::vector<std::string> words;
    for (const Entry& entry : entries) words.push_back(entry.what);
    return words;
}

}  // namespace mashang::journal
