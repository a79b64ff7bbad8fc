#include "contexts/identity/account.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/split.h"
#include "contexts/identity/refusals.h"
#include "platform/json/described.h"

namespace mashang::identity {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}
char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string text_of(const std::vector<Role>& roles) {
    return fmt::format("{}", fmt::join(names_of(roles), ","));
}

std::vector<std::string> names_of(const std::vector<Role>& roles) {
    std::vector<std::string> names;
    for (const Role role : roles) names.emplace_back(json::name_of(role));
    return names;
}

std::vector<Role> roles_of(std::string_view text) {
    std::vector<Role> roles;
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        const auto role = json::enum_of<Role>(text.substr(0, end));
        if (!role) throw std::invalid_argument{"no such role"};
        roles.push_back(*role);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return roles;
}

Checked<SixDigits> SixDigits::check(std::string_view text) {
    if (text.size() != kLength || !std::ranges::all_of(text, is_digit)) {
        return because(refusals::kNotSixDigits);
    }
    return SixDigits{text};
}

Checked<UserName> UserName::check(std::string_view text) {
    std::string name{text};
    std::ranges::transform(name, name.begin(), small);
    const bool is_good = name.size() >= 3 && name.size() <= 32 && is_small(name.front()) &&
                         std::ranges::all_of(name, [](char c) {
                             return is_small(c) || is_digit(c) || c == '.' || c == '-';
                         });
    if (!is_good) return because(refusals::kBadUserName);
    return UserName{std::move(name)};
}

}  // namespace mashang::identity
