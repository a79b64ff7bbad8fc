#include "platform/crypto/totp.h"

#include <fmt/format.h>

#include <boost/endian/conversion.hpp>

#include "platform/crypto/openssl.h"

namespace mashang::crypto {
namespace {

constexpr int kDigits = 6;
constexpr std::int64_t kStepMs = 30'000;
constexpr std::size_t kSecretSize = 20;
constexpr std::size_t kSha1Size = 20;

std::string hmac_sha1(std::string_view key, std::string_view bytes) {
    std::string mac(kSha1Size, '\0');
    std::size_t size = 0;
    demand(EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA1", nullptr, key.data(), key.size(),
                     octets(bytes), bytes.size(), octets(mac), mac.size(), &size) != nullptr,
           "HMAC-SHA1");
    return mac;
}

std::int64_t step_at(Instant instant) {
    return instant.ms() / kStepMs;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kPlain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string encoded;
    for (const char c : text) {
        if (kPlain.find(c) != std::string_view::npos) {
            encoded += c;
        } else {
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return encoded;
}

}  // namespace

std::string hotp(std::string_view secret, std::uint64_t counter, int digits) {
    std::string bytes(sizeof counter, '\0');
    boost::endian::store_big_u64(octets(bytes), counter);
    const std::string mac = hmac_sha1(secret, bytes);
    const std::size_t offset = static_cast<std::uint8_t>(mac.back()) & 0x0FU;
    std::uint32_t number =
        boost::endian::load_big_u32(octets(std::string_view{mac}) + offset) & 0x7FFF'FFFFU;
    std::string code(static_cast<std::size_t>(digits), '0');
    for (auto digit = code.rbegin(); digit != code.rend(); ++digit, number /= 10) {
        *digit = static_cast<char>('0' + number % 10);
    }
    return code;
}

Secret Totp::make_secret() {
    return Secret{random_bytes(kSecretSize)};
}

std::string Totp::code_at(Instant instant) const {
    return hotp(secret_.view(), static_cast<std::uint64_t>(step_at(instant)), kDigits);
}

std::optional<std::int64_t> Totp::accept(std::string_view code, Instant now,
                                         std::optional<std::int64_t> last_used) const {
    std::optional<std::int64_t> accepted;
    // All three are compared, so that the time does not tell which one it was.
    for (std::int64_t step = step_at(now) - 1; step <= step_at(now) + 1; ++step) {
        if (last_used && step <= *last_used) continue;
        const auto expected = hotp(secret_.view(), static_cast<std::uint64_t>(step), kDigits);
        if (equal(expected, code) && !accepted) accepted = step;
    }
    return accepted;
}

Secret Totp::uri(std::string_view issuer, std::string_view account) const {
    return Secret{fmt::format(
        "otpauth://totp/{0}:{1}?secret={2}&issuer={0}&algorithm=SHA1&digits={3}&period={4}",
        percent_encoded(issuer), percent_encoded(account), to_base32(secret_.view()), kDigits,
        kStepMs / 1000)};
}

}  // namespace mashang::crypto
