#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "platform/crypto/key_pair.h"

namespace mashang::jose {

/// The signature algorithms that there are for us (RFC 7518 section 3.1, RFC 8037). `none` and the
/// HMACs have no enumerator: a token that names them cannot even be parsed.
enum class Algorithm : std::uint8_t { rs256, ps256, es256, eddsa };

inline constexpr std::array kAlgorithms{Algorithm::rs256, Algorithm::ps256, Algorithm::es256,
                                        Algorithm::eddsa};

std::string_view name_of(Algorithm algorithm);                    ///< "RS256"
std::optional<Algorithm> algorithm_named(std::string_view name);  ///< case counts

crypto::Scheme scheme_of(Algorithm algorithm);

/// A set of them: what somebody allows.
class Algorithms {
  public:
    constexpr Algorithms(std::initializer_list<Algorithm> algorithms) {
        for (const Algorithm one : algorithms) bits_ |= bit(one);
    }
    constexpr bool contains(Algorithm algorithm) const { return (bits_ & bit(algorithm)) != 0; }
    constexpr friend Algorithms operator&(Algorithms a, Algorithms b) {
        a.bits_ &= b.bits_;
        return a;
    }
    bool operator==(const Algorithms&) const = default;

  private:
    static constexpr std::uint8_t bit(Algorithm one) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(one));
    }
    std::uint8_t bits_ = 0;
};

inline constexpr Algorithms kAllAlgorithms{Algorithm::rs256, Algorithm::ps256, Algorithm::es256,
                                           Algorithm::eddsa};
/// FAPI 2.0 Security Profile, section 5.4.1.
inline constexpr Algorithms kFapiAlgorithms{Algorithm::ps256, Algorithm::es256, Algorithm::eddsa};

}  // namespace mashang::jose
