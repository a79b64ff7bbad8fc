#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mashang::one_code {

/// What a code says of its holder without saying who she is; a bit each in the header.
inline constexpr std::uint16_t kAdult = 0x0001;   ///< 18 or older (民法典 17)
inline constexpr std::uint16_t kSenior = 0x0002;  ///< 60 or older (老年人权益保障法 2)
inline constexpr std::uint16_t kResident =
    0x0004;  ///< the register has her address in the province

/// Of somebody so many full years old. `is_resident`: nothing where no address is known.
std::uint16_t predicates_of(int years, std::optional<bool> is_resident);

/// "adult", "senior", "resident"; bits that nobody knows are left out.
std::vector<std::string> names_of_predicates(std::uint16_t bits);

}  // namespace mashang::one_code
