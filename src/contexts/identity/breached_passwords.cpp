#include "contexts/identity/breached_passwords.h"

#include <algorithm>
#include <stdexcept>

#include "base/split.h"

namespace mashang::identity {

BreachedPasswords::BreachedPasswords(std::string text) : text_{std::move(text)} {
    for (const std::string_view line : split(text_, '\n')) {
        if (!line.empty()) lines_.push_back(line);
    }
    if (lines_.empty()) throw std::invalid_argument{"a list of passwords holds none"};
    std::ranges::sort(lines_);
}

bool BreachedPasswords::contains(std::string_view password) const {
    std::string small{password};
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return std::ranges::binary_search(lines_, small);
}

}  // namespace mashang::identity
