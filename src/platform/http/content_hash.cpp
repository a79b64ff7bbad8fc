#include "platform/http/content_hash.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <cstring>
#include <stdexcept>

#include "platform/http/text.h"

namespace mashang::http {

namespace {

__extension__ using Wide = unsigned __int128;

// Odd constants with bits all over (digits of the golden ratio and of pi).
constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15;
constexpr std::uint64_t kPi = 0x243f6a8885a308d3;

std::uint64_t fold(std::uint64_t a, std::uint64_t b) {
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t word_at(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

}  // namespace

ContentHash content_hash(std::string_view text, std::uint64_t seed) {
    std::uint64_t a = seed ^ kGolden;
    std::uint64_t b = fold(seed ^ kPi, text.size() ^ kGolden);
    while (text.size() >= 16) {
        const std::uint64_t first = word_at(text.data());
        const std::uint64_t second = word_at(text.data() + 8);
        a = fold(a ^ first, second ^ kPi);
        b = fold(b ^ second, first ^ kGolden) + a;
        text.remove_prefix(16);
    }
    std::array<char, 16> rest{};
    std::memcpy(rest.data(), text.data(), text.size());
    const std::uint64_t first = word_at(rest.data());
    const std::uint64_t second = word_at(rest.data() + 8);
    a = fold(a ^ first, second ^ kPi);
    b = fold(b ^ second, first ^ kGolden) + a;
    return {.high = fold(a ^ kPi, b ^ kGolden), .low = fold(b + kPi, a ^ kGolden)};
}

std::string sha256_hex(std::string_view text) {
    std::array<unsigned char, 32> digest;
    unsigned size = 0;
    if (EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error{"SHA-256 is not available"};
    }
    return fmt::format("{:02x}", fmt::join(digest, ""));
}

std::string etag_of(std::string_view content) {
    const ContentHash hash = content_hash(content);
    return fmt::format("\"{:016x}{:016x}\"", hash.high, hash.low);
}

bool matches_etag(std::string_view header, std::string_view etag) {
    bool found = false;
    for_each_in_list(header, [&](std::string_view entry) {
        if (entry.starts_with("W/")) entry.remove_prefix(2);
        found = found || entry == "*" || entry == etag;
    });
    return found;
}

}  // namespace mashang::http
