#include "contexts/cases/wanted.h"

#include <algorithm>

namespace mashang::cases {
namespace {

constexpr std::size_t kShortestOfNumber = 4;

/// Without blanks, ASCII letters small.
std::string plain(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        if (c == ' ' || c == '\t') continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain;
}

}  // namespace

bool Wanted::holds(const Case& of, std::string_view item_name) const {
    if (is_anything() || std::ranges::find(items, of.item_id) != items.end()) return true;
    const std::string wanted = plain(words);
    if (wanted.empty()) return false;
    if (plain(item_name).contains(wanted)) return true;
    return of.number && wanted.size() >= kShortestOfNumber &&
           plain(of.number->text()).contains(wanted);
}

}  // namespace mashang::cases
