#include "platform/crypto/bytes.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "platform/crypto/openssl.h"

namespace mashang::crypto {

std::string_view view(const Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::optional<Digest> digest_of(std::string_view bytes) {
    Digest digest;
    if (bytes.size() != digest.size()) return std::nullopt;
    std::ranges::copy(bytes, digest.begin());
    return digest;
}

Secret::Secret(Secret&& other) noexcept : bytes_{std::move(other.bytes_)} {
    // A short string was copied out of its own room, where its bytes still lie.
    other.bytes_.resize(other.bytes_.capacity());
    OPENSSL_cleanse(other.bytes_.data(), other.bytes_.size());
    other.bytes_.clear();
}

Secret& Secret::operator=(Secret other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
}

Secret::~Secret() {
    OPENSSL_cleanse(bytes_.data(), bytes_.size());
}

namespace {

void draw(std::uint8_t* bytes, std::size_t count) {
    demand(count <= static_cast<std::size_t>(std::numeric_limits<int>::max()) &&
               RAND_bytes(bytes, static_cast<int>(count)) == 1,
           "random bytes");
}

/// A thread's bytes drawn beforehand: the generator costs as much for one byte as for hundreds, and
/// a submission needs a dozen nonces and ids. Each byte is given once and overwritten then. No
/// process of ours forks, so no two have the same stock.
class Stock {
  public:
    Stock() = default;
    Stock(const Stock&) = delete;
    Stock& operator=(const Stock&) = delete;
    ~Stock() { OPENSSL_cleanse(bytes_.data(), bytes_.size()); }

    static constexpr std::size_t kMostAtOnce = 64;

    /// At most kMostAtOnce.
    void give(std::uint8_t* bytes, std::size_t count) {
        if (left_ < count) {
            draw(bytes_.data(), bytes_.size());
            left_ = bytes_.size();
        }
        left_ -= count;
        std::uint8_t* const given = bytes_.data() + left_;
        std::copy_n(given, count, bytes);
        OPENSSL_cleanse(given, count);
    }

  private:
    std::array<std::uint8_t, 1024> bytes_{};
    std::size_t left_ = 0;
};

}  // namespace

void fill_random(std::uint8_t* bytes, std::size_t count) {
    thread_local Stock stock;
    if (count > Stock::kMostAtOnce) return draw(bytes, count);
    stock.give(bytes, count);
}

std::string random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    fill_random(octets(bytes), count);
    return bytes;
}

bool equal(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace mashang::crypto
