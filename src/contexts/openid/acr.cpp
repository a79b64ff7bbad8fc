#include "contexts/openid/acr.h"

#include <fmt/format.h>

#include <algorithm>

#include "contexts/openid/words.h"

namespace mashang::openid {
namespace {

constexpr std::string_view kPrefix = "urn:mashang:acr:";

/// "r2" → 2, for a letter and one digit up to `most`.
std::optional<int> number_after(char letter, std::string_view text, int most) {
    if (text.size() != 2 || text[0] != letter || text[1] < '0' || text[1] > '0' + most) {
        return std::nullopt;
    }
    return text[1] - '0';
}

}  // namespace

std::optional<Acr> Acr::parse(std::string_view text) {
    if (!text.starts_with(kPrefix)) return std::nullopt;
    text.remove_prefix(kPrefix.size());
    const auto level = number_after('r', text.substr(0, 2), kHighestLevel);
    if (!level) return std::nullopt;
    if (text.size() == 2) return Acr{.level = *level};
    if (text[2] != ':') return std::nullopt;
    const auto strength = number_after('a', text.substr(3), kHighestStrength);
    if (!strength || *strength == 0) return std::nullopt;
    return Acr{.level = *level, .strength = *strength};
}

std::string Acr::text() const {
    if (strength == 0) return fmt::format("{}r{}", kPrefix, level);
    return fmt::format("{}r{}:a{}", kPrefix, level, strength);
}

std::vector<Acr> acrs_in(std::string_view acr_values) {
    std::vector<Acr> all;
    for (const std::string& word : words_of(acr_values)) {
        if (const auto acr = Acr::parse(word)) all.push_back(*acr);
    }
    return all;
}

std::vector<std::string> all_acr_values() {
    std::vector<std::string> all;
    for (int level = 0; level <= kHighestLevel; ++level) {
        for (int strength = 0; strength <= kHighestStrength; ++strength) {
            all.push_back(Acr{.level = level, .strength = strength}.text());
        }
    }
    return all;
}

bool WantedAcr::is_met_by(const Acr& held) const {
    return values.empty() ||
           std::ranges::any_of(values, [&](const Acr& wanted) { return held.meets(wanted); });
}

std::optional<Acr> WantedAcr::nearest(const Acr& held) const {
    if (values.empty()) return std::nullopt;
    const auto same_level =
        std::ranges::find_if(values, [&](const Acr& wanted) { return held.level >= wanted.level; });
    return same_level == values.end() ? values.front() : *same_level;
}

}  // namespace mashang::openid
