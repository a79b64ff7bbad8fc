#include "base/id.h"

#include <algorithm>
#include <utility>

namespace mashang {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

constexpr bool is_dash_position(std::size_t position) {
    return position == 8 || position == 13 || position == 18 || position == 23;
}

/// Writes the `count` lowest bytes of `value` to `out`, the highest of them first.
void put_bytes(std::uint64_t value, std::size_t count, std::uint8_t* out) {
    for (std::size_t i = count; i-- > 0; value >>= 8) out[i] = static_cast<std::uint8_t>(value);
}

std::uint64_t take_bytes(const std::uint8_t* from, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8 | from[i];
    return value;
}

constexpr std::int64_t kLastMs = (std::int64_t{1} << 48) - 1;  // of the 48-bit field, year 10889

}  // namespace

std::optional<Uuid> Uuid::parse(std::string_view text) {
    if (text.size() != 36) return std::nullopt;
    Uuid uuid;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'F' ? static_cast<char>(text[i] + 32) : text[i];
        const bool fits = is_dash_position(i) ? c == '-' : kHex.contains(c);
        if (!fits) return std::nullopt;
        uuid.text_[i] = c;
    }
    return uuid;
}

Uuid Uuid::from_bytes(const std::array<std::uint8_t, 16>& bytes) {
    Uuid uuid;
    std::size_t at = 0;
    for (const std::uint8_t byte : bytes) {
        if (is_dash_position(at)) uuid.text_[at++] = '-';
        uuid.text_[at++] = kHex[byte >> 4];
        uuid.text_[at++] = kHex[byte & 15];
    }
    return uuid;
}

UuidMaker::UuidMaker(Random random) : random_{std::move(random)} {}

/// RFC 9562 §5.7 and §6.2 method 2: 48 bits of milliseconds, then a 64-bit tail that starts at
/// random within each new millisecond and rises by a random step within the same one, then 10
/// random bits.
Uuid UuidMaker::next(Instant now) {
    const std::scoped_lock lock{mutex_};
    std::array<std::uint8_t, 10> random{};
    random_(random.data(), random.size());
    const std::uint64_t fresh = take_bytes(random.data(), 8);

    const std::int64_t now_ms = std::clamp<std::int64_t>(now.ms(), 0, kLastMs);
    const std::uint64_t step = 1 + (fresh >> 32);
    if (now_ms > last_ms_) {
        last_ms_ = now_ms;
        last_tail_ = fresh;
    } else if (__builtin_add_overflow(last_tail_, step, &last_tail_)) {
        ++last_ms_;  // a tail used up: borrow the next millisecond
        last_tail_ = fresh;
    }

    std::array<std::uint8_t, 16> bytes{};
    const std::uint64_t last_bits = take_bytes(random.data() + 8, 2) & 0x3ff;
    const std::uint64_t low = (last_tail_ & 0xf'ffff'ffff'ffff) << 10 | last_bits;
    put_bytes(static_cast<std::uint64_t>(last_ms_), 6, bytes.data());
    put_bytes(0x7000 | last_tail_ >> 52, 2, bytes.data() + 6);    // version 7
    put_bytes(0x8000'0000'0000'0000 | low, 8, bytes.data() + 8);  // variant 10
    return Uuid::from_bytes(bytes);
}

}  // namespace mashang
