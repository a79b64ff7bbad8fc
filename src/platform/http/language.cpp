#include "platform/http/language.h"

#include <algorithm>
#include <utility>

#include "platform/http/text.h"

namespace mashang::http {

namespace {

/// Thousandths; 1000 without a weight, 0 when the weight is none (RFC 9110 12.4.2).
int weight_of(std::string_view parameters) {
    const std::string_view text = trim(parameters);
    if (text.empty()) return 1000;
    if (!text.starts_with("q=") || text.size() < 3) return 0;
    if (text[2] == '1') return 1000;
    int weight = 0;
    int scale = 100;
    for (const char c : text.substr(std::min<std::size_t>(4, text.size()))) {
        if (c < '0' || c > '9' || scale == 0) return 0;
        weight += (c - '0') * scale;
        scale /= 10;
    }
    return weight;
}

}  // namespace

Language language_of(std::string_view accept_language) {
    Language best = Language::zh;
    int best_weight = 0;
    for_each_in_list(accept_language, [&](std::string_view entry) {
        const auto semicolon = std::min(entry.find(';'), entry.size());
        const std::string_view range = trim(entry.substr(0, semicolon));
        const std::string_view primary = range.substr(0, range.find('-'));
        const bool english = same_ignoring_case(primary, "en");
        if (!english && !same_ignoring_case(primary, "zh")) return;
        const int weight = weight_of(entry.substr(std::min(semicolon + 1, entry.size())));
        if (weight <= best_weight) return;
        best_weight = weight;
        best = english ? Language::en : Language::zh;
    });
    return best;
}

std::string_view tag_of(Language language) {
    switch (language) {
        case Language::zh:
            return "zh-CN";
        case Language::en:
            return "en";
    }
    std::unreachable();
}

}  // namespace mashang::http
