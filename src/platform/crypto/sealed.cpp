#include "platform/crypto/sealed.h"

#include <boost/endian/conversion.hpp>
#include <stdexcept>

#include "platform/crypto/ciphers.h"
#include "platform/crypto/hash.h"

namespace mashang::crypto {
namespace {

constexpr char kFormat = 1;
constexpr std::size_t kHeaderSize = 6;
constexpr std::size_t kKeySize = 32;
constexpr std::size_t kMac = 32;

struct Sizes {
    std::size_t nonce;
    std::size_t tag;
};

Sizes sizes_of(SealAlgorithm algorithm) {
    if (algorithm == SealAlgorithm::aes) return {kGcmNonce, kGcmTag};
    return {kSm4Nonce, kMac};
}

char code_of(SealAlgorithm algorithm) {
    return algorithm == SealAlgorithm::aes ? 1 : 2;
}

std::optional<SealAlgorithm> algorithm_of(char code) {
    for (const auto algorithm : {SealAlgorithm::aes, SealAlgorithm::sm4}) {
        if (code == code_of(algorithm)) return algorithm;
    }
    return std::nullopt;
}

template <class Number>
std::string big_end_first(Number number) {
    std::string bytes(sizeof(Number), '\0');
    boost::endian::endian_store<Number, sizeof(Number), boost::endian::order::big>(
        reinterpret_cast<unsigned char*>(bytes.data()), number);
    return bytes;
}

std::string header_of(SealAlgorithm algorithm, std::uint32_t version) {
    return std::string{kFormat, code_of(algorithm)} + big_end_first(version);
}

std::string_view checked_key(std::string_view key) {
    if (key.size() != kKeySize) throw std::invalid_argument("a sealing key has 32 bytes");
    return key;
}

}  // namespace

std::optional<Sealed> Sealed::parse(std::string_view envelope) {
    if (envelope.size() < kHeaderSize || envelope[0] != kFormat) return std::nullopt;
    const auto algorithm = algorithm_of(envelope[1]);
    if (!algorithm) return std::nullopt;
    const Sizes sizes = sizes_of(*algorithm);
    if (envelope.size() < kHeaderSize + sizes.nonce + sizes.tag) return std::nullopt;
    const auto version =
        boost::endian::load_big_u32(reinterpret_cast<const unsigned char*>(envelope.data()) + 2);
    const auto body = envelope.substr(kHeaderSize + sizes.nonce);
    return Sealed{.algorithm = *algorithm,
                  .key_version = version,
                  .header = envelope.substr(0, kHeaderSize),
                  .nonce = envelope.substr(kHeaderSize, sizes.nonce),
                  .ciphertext = body.substr(0, body.size() - sizes.tag),
                  .tag = body.substr(body.size() - sizes.tag)};
}

struct SealingKey::Keys {
    Secret aes;
    Secret sm4;
    HmacSm3 mac;

    explicit Keys(std::string_view key)
        : aes{hkdf_sha256(key, "", "mashang sealed aes-256-gcm", kGcmKey)},
          sm4{hkdf_sm3(key, "", "mashang sealed sm4-ctr", kSm4Key)},
          mac{hkdf_sm3(key, "", "mashang sealed hmac-sm3", kMac).view()} {}

    Digest mac_of(std::string_view header, std::string_view nonce, std::string_view context,
                  std::string_view ciphertext) const {
        const std::string length = big_end_first<std::uint64_t>(context.size());
        return mac.of({header, nonce, length, context, ciphertext});
    }
};

SealingKey::SealingKey(std::uint32_t version, std::string_view key)
    : version_{version}, keys_{std::make_unique<const Keys>(checked_key(key))} {}
SealingKey::SealingKey(SealingKey&&) noexcept = default;
SealingKey::~SealingKey() = default;

std::string SealingKey::seal(SealAlgorithm algorithm, std::string_view plain,
                             std::string_view context) const {
    const std::string header = header_of(algorithm, version_);
    const std::string nonce = random_bytes(sizes_of(algorithm).nonce);
    if (algorithm == SealAlgorithm::aes) {
        const std::string authentic = header + std::string{context};
        return header + nonce + aes_256_gcm_encrypt(keys_->aes.view(), nonce, authentic, plain);
    }
    const std::string ciphertext = sm4_ctr(keys_->sm4.view(), nonce, plain);
    const Digest mac = keys_->mac_of(header, nonce, context, ciphertext);
    return header + nonce + ciphertext + std::string{view(mac)};
}

std::optional<std::string> SealingKey::open(std::string_view envelope,
                                            std::string_view context) const {
    const auto sealed = Sealed::parse(envelope);
    if (!sealed || sealed->key_version != version_) return std::nullopt;
    if (sealed->algorithm == SealAlgorithm::aes) {
        return aes_256_gcm_decrypt(keys_->aes.view(), sealed->nonce,
                                   std::string{sealed->header} + std::string{context},
                                   sealed->ciphertext, sealed->tag);
    }
    const Digest mac = keys_->mac_of(sealed->header, sealed->nonce, context, sealed->ciphertext);
    if (!equal(view(mac), sealed->tag)) return std::nullopt;
    return sm4_ctr(keys_->sm4.view(), sealed->nonce, sealed->ciphertext);
}

}  // namespace mashang::crypto
