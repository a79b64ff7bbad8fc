#include "platform/crypto/short_code.h"

#include <fmt/format.h>

#include <algorithm>

namespace mashang::crypto {
namespace {

constexpr std::uint32_t kCodes = 1'000'000;
/// The largest multiple of a million: what is drawn from there on is drawn again.
constexpr std::uint32_t kWhole = 4'294'000'000;

}  // namespace

std::string draw_six_digits(const std::function<std::string(std::size_t)>& random_bytes) {
    for (;;) {
        std::uint32_t number = 0;
        for (const char byte : random_bytes(sizeof number)) {
            number = number << 8U | static_cast<std::uint8_t>(byte);
        }
        if (number < kWhole) return fmt::format("{:06}", number % kCodes);
    }
}

std::int64_t tries_left(const CodeTerms& terms, Instant sent_at, std::int64_t tried, Instant now) {
    if (now >= sent_at + terms.life) return 0;
    return std::max<std::int64_t>(terms.tries - tried, 0);
}

std::chrono::milliseconds wait_for_another(const CodeTerms& terms, Instant sent_at, Instant now) {
    using std::chrono::milliseconds;
    if (sent_at > now) return milliseconds{0};
    return std::max<milliseconds>(sent_at + terms.spacing - now, milliseconds{0});
}

}  // namespace mashang::crypto
