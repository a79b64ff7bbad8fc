#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>

namespace mashang::one_code {

/// What a code may be used for; its number stands in the code.
enum class Purpose : std::uint16_t {
    identity = 1,  ///< 身份核验: proves who she is
    licence = 2,   ///< 亮证授权: lets a terminal see a licence of hers once
    entry = 3,     ///< 通行: lets her in
};
BOOST_DESCRIBE_ENUM(Purpose, identity, licence, entry)

constexpr std::optional<Purpose> purpose_of(std::uint16_t number) {
    if (number < 1 || number > 3) return std::nullopt;
    return Purpose{number};
}
constexpr std::uint16_t number_of(Purpose purpose) {
    return static_cast<std::uint16_t>(purpose);
}

}  // namespace mashang::one_code
