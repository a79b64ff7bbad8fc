#pragma once

// Small words about the texts of HTTP headers. ASCII only, no locale.

#include <algorithm>
#include <string_view>

namespace mashang::http {

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

constexpr bool same_ignoring_case(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lower(a[i]) != lower(b[i])) return false;
    }
    return true;
}

/// Without spaces and tabs at both ends.
constexpr std::string_view trim(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// Calls `each` with every non-empty trimmed member of a comma-separated list. Quoted commas are
/// not looked for: no list of ours has them.
template <class Each>
constexpr void for_each_in_list(std::string_view list, Each each) {
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        const std::string_view entry = trim(list.substr(0, comma));
        if (!entry.empty()) each(entry);
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
}

}  // namespace mashang::http
