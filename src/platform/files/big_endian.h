#pragma once

#include <boost/endian/conversion.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mashang::files {

// The caller has seen to it that the bytes are there.

inline std::uint16_t big_endian_16(std::string_view bytes, std::size_t at) {
    return boost::endian::load_big_u16(reinterpret_cast<const unsigned char*>(bytes.data()) + at);
}

inline std::uint32_t big_endian_32(std::string_view bytes, std::size_t at) {
    return boost::endian::load_big_u32(reinterpret_cast<const unsigned char*>(bytes.data()) + at);
}

}  // namespace mashang::files
