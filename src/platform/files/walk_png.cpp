// W3C PNG specification, chapters 5 and 11.

#include <boost/crc.hpp>
#include <cstdint>

#include "platform/files/big_endian.h"
#include "platform/files/media_type.h"
#include "platform/files/refusals.h"
#include "platform/files/walkers.h"

namespace mashang::files {
namespace {

constexpr std::size_t kSignature = 8;
constexpr std::size_t kAround = 12;  // length, type and checksum of a chunk
constexpr std::size_t kHeaderData = 13;

const Refusal* check_header(std::string_view type, std::string_view data) {
    if (type != "IHDR" || data.size() != kHeaderData) return &kDamaged;
    const std::int64_t width = big_endian_32(data, 0);
    const std::int64_t height = big_endian_32(data, 4);
    if (width == 0 || height == 0 || width > INT32_MAX || height > INT32_MAX) return &kDamaged;
    return width * height > kMostMegapixels * 1'000'000 ? &kTooManyPixels : nullptr;
}

bool has_its_checksum(std::string_view chunk) {  // type, data, checksum
    boost::crc_32_type crc;
    crc.process_bytes(chunk.data(), chunk.size() - 4);
    return crc.checksum() == big_endian_32(chunk, chunk.size() - 4);
}

}  // namespace

Checked<std::size_t> walk_png(std::string_view bytes) {
    bool has_data = false;
    std::size_t at = kSignature;
    while (at + kAround <= bytes.size()) {
        const std::size_t length = big_endian_32(bytes, at);
        if (length > bytes.size() - at - kAround) break;
        const auto type = bytes.substr(at + 4, 4);
        const auto data = bytes.substr(at + 8, length);
        if (at == kSignature) {
            if (const auto* wrong = check_header(type, data)) return because(*wrong);
        }
        if (!has_its_checksum(bytes.substr(at + 4, length + 8))) return because(kDamaged);
        at += kAround + length;
        if (type == "IDAT") has_data = true;
        if (type != "IEND") continue;
        if (!has_data) return because(kDamaged);
        return at;
    }
    return because(kCutShort);
}

}  // namespace mashang::files
