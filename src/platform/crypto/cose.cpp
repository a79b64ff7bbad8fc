#include "platform/crypto/cose.h"

#include <openssl/core_names.h>
#include <openssl/param_build.h>

#include <string>

#include "platform/crypto/cbor.h"
#include "platform/crypto/openssl.h"

namespace mashang::crypto {

struct CoseState {
    Pkey pkey;
};

namespace {

using ParameterBuilder = std::unique_ptr<OSSL_PARAM_BLD, FreedBy<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, FreedBy<OSSL_PARAM_free>>;
using StatePtr = std::shared_ptr<const CoseState>;

// RFC 9052 section 7, RFC 9053 section 7, RFC 8230 section 4.
constexpr std::int64_t kKind = 1;
constexpr std::int64_t kAlgorithm = 3;
constexpr std::int64_t kCurve = -1;
constexpr std::int64_t kX = -2;
constexpr std::int64_t kY = -3;
constexpr std::int64_t kModulus = -1;
constexpr std::int64_t kExponent = -2;
constexpr std::int64_t kOctetPair = 1;
constexpr std::int64_t kEllipticPoint = 2;
constexpr std::int64_t kRsa = 3;
constexpr std::int64_t kP256 = 1;
constexpr std::int64_t kEd25519 = 6;
constexpr std::size_t kCoordinate = 32;
constexpr int kShortestRsa = 2048;
constexpr int kLongestRsa = 4096;

std::optional<std::int64_t> integer_of(const Cbor& key, std::int64_t label) {
    const Cbor* item = key.find(label);
    return item == nullptr ? std::nullopt : item->integer();
}

std::string_view bytes_of(const Cbor& key, std::int64_t label) {
    const Cbor* item = key.find(label);
    return item == nullptr ? std::string_view{} : item->bytes().value_or(std::string_view{});
}

/// The key, if OpenSSL finds its numbers good.
StatePtr accepted(EVP_PKEY* raw) {
    Pkey pkey{raw};
    bool good = pkey != nullptr;
    if (good) {
        const PkeyContext context{EVP_PKEY_CTX_new(pkey.get(), nullptr)};
        good = context && EVP_PKEY_public_check(context.get()) == 1;
    }
    forget_errors();
    if (!good) return nullptr;
    return std::make_shared<const CoseState>(std::move(pkey));
}

StatePtr built(const char* kind, OSSL_PARAM_BLD* builder) {
    const Parameters parameters{OSSL_PARAM_BLD_to_param(builder)};
    const PkeyContext context{EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr)};
    demand(parameters && context && EVP_PKEY_fromdata_init(context.get()) == 1, "key parameters");
    EVP_PKEY* pkey = nullptr;
    EVP_PKEY_fromdata(context.get(), &pkey, EVP_PKEY_PUBLIC_KEY, parameters.get());
    return accepted(pkey);
}

StatePtr es256(const Cbor& key) {
    const auto x = bytes_of(key, kX);
    const auto y = bytes_of(key, kY);
    if (key.size() != 5 || integer_of(key, kKind) != kEllipticPoint ||
        integer_of(key, kCurve) != kP256 || x.size() != kCoordinate || y.size() != kCoordinate) {
        return nullptr;
    }
    const std::string point = std::string{"\x04"}.append(x).append(y);
    const ParameterBuilder builder{OSSL_PARAM_BLD_new()};
    demand(builder &&
               OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME,
                                               "prime256v1", 0) == 1 &&
               OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                                point.data(), point.size()) == 1,
           "key parameters");
    return built("EC", builder.get());
}

StatePtr eddsa(const Cbor& key) {
    const auto x = bytes_of(key, kX);
    if (key.size() != 4 || integer_of(key, kKind) != kOctetPair ||
        integer_of(key, kCurve) != kEd25519 || x.size() != kCoordinate) {
        return nullptr;
    }
    Pkey pkey{EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, octets(x), x.size())};
    forget_errors();
    if (!pkey) return nullptr;
    return std::make_shared<const CoseState>(std::move(pkey));
}

StatePtr rs256(const Cbor& key) {
    const auto modulus = bytes_of(key, kModulus);
    const auto exponent = bytes_of(key, kExponent);
    const bool good = key.size() == 4 && integer_of(key, kKind) == kRsa &&
                      modulus.size() <= kLongestRsa / 8 && !exponent.empty() &&
                      exponent.size() <= 4;
    if (!good) return nullptr;
    const Number n{BN_bin2bn(octets(modulus), static_cast<int>(modulus.size()), nullptr)};
    const Number e{BN_bin2bn(octets(exponent), static_cast<int>(exponent.size()), nullptr)};
    demand(n && e, "numbers of a key");
    if (BN_num_bits(n.get()) < kShortestRsa) return nullptr;
    const ParameterBuilder builder{OSSL_PARAM_BLD_new()};
    demand(builder && OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) == 1 &&
               OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) == 1,
           "key parameters");
    return built("RSA", builder.get());
}

StatePtr state_of(CoseAlgorithm algorithm, const Cbor& key) {
    switch (algorithm) {
        case CoseAlgorithm::es256:
            return es256(key);
        case CoseAlgorithm::eddsa:
            return eddsa(key);
        case CoseAlgorithm::rs256:
            return rs256(key);
    }
    return nullptr;  // a number that is none of ours
}

}  // namespace

std::optional<CoseKey> CoseKey::parse(std::string_view bytes) {
    const auto key = Cbor::parse(bytes);
    if (!key) return std::nullopt;
    const auto number = integer_of(*key, kAlgorithm);
    if (!number) return std::nullopt;
    const auto algorithm = static_cast<CoseAlgorithm>(*number);
    auto state = state_of(algorithm, *key);
    if (!state) return std::nullopt;
    return CoseKey{algorithm, std::move(state)};
}

bool CoseKey::verify(std::string_view message, std::string_view signature) const {
    const DigestContext context{EVP_MD_CTX_new()};
    const EVP_MD* digest = algorithm_ == CoseAlgorithm::eddsa ? nullptr : EVP_sha256();
    demand(context && EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr,
                                           state_->pkey.get()) == 1,
           "verifying");
    const bool good = EVP_DigestVerify(context.get(), octets(signature), signature.size(),
                                       octets(message), message.size()) == 1;
    forget_errors();
    return good;
}

}  // namespace mashang::crypto
