#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mashang::one_code {

/// What a code says of its holder without saying who she is; a bit each in the header.
inline constexpr std::uint16_t kAdult = 0x0001;   ///< 18 or older (民法典 17)
inline constexpr std::uint16_t kSenior = 0x0002;  ///< 60 or older (老年人权益保障法 2)

/// Of somebody so many full years old.
std::uint16_t predicates_of_age(int years);

/// "adult", "senior"; bits that nobody knows are left out.
std::vector<std::string> names_of_predicates(std::uint16_t bits);

}  // namespace mashang::one_code
