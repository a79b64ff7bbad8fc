// ITU-T T.81, annex B.

#include <cstdint>

#include "platform/files/big_endian.h"
#include "platform/files/media_type.h"
#include "platform/files/refusals.h"
#include "platform/files/walkers.h"

namespace mashang::files {
namespace {

constexpr std::uint8_t kEndOfImage = 0xD9;
constexpr std::uint8_t kStartOfScan = 0xDA;

bool is_frame(std::uint8_t marker) {  // SOF0 to SOF15, without DHT, JPG and DAC
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

bool is_restart(std::uint8_t marker) {
    return marker >= 0xD0 && marker <= 0xD7;
}

bool stands_alone(std::uint8_t marker) {
    return is_restart(marker) || marker == 0x01;
}

/// From the compressed data of a scan to the marker that ends it.
std::size_t skip_scan(std::string_view bytes, std::size_t at) {
    while ((at = bytes.find('\xFF', at)) != std::string_view::npos && at + 1 < bytes.size()) {
        const auto next = static_cast<std::uint8_t>(bytes[at + 1]);
        if (next != 0 && next != 0xFF && !is_restart(next)) return at;
        at += next == 0xFF ? 1 : 2;
    }
    return bytes.size();
}

/// Nothing is wrong with a frame's header: null. `segment` begins after its length.
const Refusal* check_frame(std::string_view segment) {
    if (segment.size() < 6) return &kDamaged;
    const std::int64_t height = big_endian_16(segment, 1);
    const std::int64_t width = big_endian_16(segment, 3);
    if (width == 0) return &kDamaged;
    return height * width > kMostMegapixels * 1'000'000 ? &kTooManyPixels : nullptr;
}

}  // namespace

Checked<std::size_t> walk_jpeg(std::string_view bytes) {
    bool has_frame = false;
    bool has_scan = false;
    std::size_t at = 2;
    while (at + 1 < bytes.size()) {
        if (bytes[at] != '\xFF') return because(kDamaged);
        const auto marker = static_cast<std::uint8_t>(bytes[at + 1]);
        if (marker == 0xFF) {  // fill
            ++at;
            continue;
        }
        at += 2;
        if (marker == kEndOfImage) {
            if (!has_scan) return because(kDamaged);
            return at;
        }
        if (stands_alone(marker)) continue;
        if (at + 2 > bytes.size()) break;
        const std::size_t length = big_endian_16(bytes, at);
        if (length < 2) return because(kDamaged);
        if (at + length > bytes.size()) break;
        if (is_frame(marker)) {
            if (const auto* wrong = check_frame(bytes.substr(at + 2, length - 2))) {
                return because(*wrong);
            }
            has_frame = true;
        }
        at += length;
        if (marker != kStartOfScan) continue;
        if (!has_frame) return because(kDamaged);
        has_scan = true;
        at = skip_scan(bytes, at);
    }
    return because(kCutShort);
}

}  // namespace mashang::files
