#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::openid {

/// Authentication context class: how surely we know who somebody is (real-name level L0 … L4), and
/// how strongly she showed it this time (1 one kind of factor, 2 two kinds, 3 a verified passkey).
/// As text "urn:mashang:acr:r2:a1"; who asks may leave out the strength, and any will do.
struct Acr {
    int level = 0;
    int strength = 0;  ///< 0: any

    static std::optional<Acr> parse(std::string_view text);
    std::string text() const;

    /// At least as much of both.
    bool meets(const Acr& wanted) const {
        return level >= wanted.level && strength >= wanted.strength;
    }
    bool operator==(const Acr&) const = default;
};

inline constexpr int kHighestLevel = 4;
inline constexpr int kHighestStrength = 3;

/// What `acr_values` asks for, in its order; what is no Acr is left out.
std::vector<Acr> acrs_in(std::string_view acr_values);

/// All that there are, for `acr_values_supported`: the weakest first.
std::vector<std::string> all_acr_values();

/// What a request wants of the sign-in: any of `values`, most wanted first.
struct WantedAcr {
    std::vector<Acr> values = {};
    bool is_essential = false;  ///< else best effort, and the truth in `acr`

    bool is_met_by(const Acr& held) const;
    /// What is nearest to be reached from `held`: the first that a stronger sign-in alone would
    /// meet, else the first. Nothing when nothing is wanted.
    std::optional<Acr> nearest(const Acr& held) const;
};

}  // namespace mashang::openid
