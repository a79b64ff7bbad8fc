#include "platform/jose/public_key.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "platform/crypto/hash.h"
#include "platform/jose/refusals.h"
#include "platform/json/json.h"

namespace mashang::jose {
namespace {

using boost::json::object;

constexpr std::size_t kMostKidBytes = 200;

/// RFC 7518 sections 6.2.2, 6.3.2 and 6.4.1, RFC 8037 section 2.
constexpr std::array<std::string_view, 8> kPrivateNames{"d",  "p",  "q",   "dp",
                                                        "dq", "qi", "oth", "k"};

std::optional<std::string_view> text_in(const object& jwk, std::string_view name) {
    const auto* value = jwk.if_contains(name);
    if (value == nullptr || !value->is_string()) return std::nullopt;
    return std::string_view{value->get_string()};
}

/// Bytes in base64url; nothing when absent, or written otherwise.
std::optional<std::string> bytes_in(const object& jwk, std::string_view name) {
    const auto text = text_in(jwk, name);
    if (!text || text->empty()) return std::nullopt;
    return crypto::from_base64url(*text);
}

bool has_private_members(const object& jwk) {
    return std::ranges::any_of(kPrivateNames,
                               [&](std::string_view name) { return jwk.contains(name); });
}

/// Absent, or this very text.
bool is_absent_or(const object& jwk, std::string_view name, std::string_view wanted) {
    return !jwk.contains(name) || text_in(jwk, name) == wanted;
}

/// RFC 7517 section 4.3.
bool may_verify(const object& jwk) {
    const auto* operations = jwk.if_contains("key_ops");
    if (operations == nullptr) return true;
    const auto* list = operations->if_array();
    return list != nullptr && std::ranges::any_of(*list, [](const boost::json::value& operation) {
               return operation.is_string() && operation.get_string() == "verify";
           });
}

std::optional<crypto::KeyType> type_in(const object& jwk) {
    const auto kind = text_in(jwk, "kty");
    const auto curve = text_in(jwk, "crv");
    if (kind == "RSA") return crypto::KeyType::rsa;
    if (kind == "EC" && curve == "P-256") return crypto::KeyType::p256;
    if (kind == "OKP" && curve == "Ed25519") return crypto::KeyType::ed25519;
    return std::nullopt;
}

Checked<crypto::PublicHalf> numbers_of(std::optional<crypto::PublicHalf> half) {
    if (!half) return because(refusals::kKeyNumbers);
    return *std::move(half);
}

Checked<crypto::PublicHalf> rsa_in(const object& jwk) {
    auto modulus = bytes_in(jwk, "n");
    auto exponent = bytes_in(jwk, "e");
    if (!modulus || !exponent) return because(refusals::kKeyMember);
    if (modulus->size() < crypto::kLeastRsaBits / 8 || modulus->size() > crypto::kMostRsaBits / 8) {
        return because(refusals::kRsaSize);
    }
    return numbers_of(crypto::PublicHalf::from_rsa({*std::move(modulus), *std::move(exponent)}));
}

Checked<crypto::PublicHalf> half_in(const object& jwk, crypto::KeyType type) {
    if (type == crypto::KeyType::rsa) return rsa_in(jwk);
    const auto x = bytes_in(jwk, "x");
    if (!x || x->size() != 32) return because(refusals::kKeyMember);
    if (type == crypto::KeyType::ed25519) return numbers_of(crypto::PublicHalf::from_ed25519(*x));
    const auto y = bytes_in(jwk, "y");
    if (!y || y->size() != 32) return because(refusals::kKeyMember);
    return numbers_of(crypto::PublicHalf::from_p256("\x04" + *x + *y));
}

/// The members that RFC 7638 section 3.2 hashes, in its order, without blanks.
std::string canonical(const crypto::PublicHalf& half) {
    using crypto::to_base64url;
    switch (half.type()) {
        case crypto::KeyType::rsa: {
            const auto numbers = half.rsa_numbers();
            return fmt::format(R"({{"e":"{}","kty":"RSA","n":"{}"}})",
                               to_base64url(numbers.exponent), to_base64url(numbers.modulus));
        }
        case crypto::KeyType::p256: {
            const std::string point = half.p256_point();
            return fmt::format(R"({{"crv":"P-256","kty":"EC","x":"{}","y":"{}"}})",
                               to_base64url(point.substr(1, 32)), to_base64url(point.substr(33)));
        }
        case crypto::KeyType::ed25519:
            return fmt::format(R"({{"crv":"Ed25519","kty":"OKP","x":"{}"}})",
                               to_base64url(half.ed25519_bytes()));
    }
    throw std::logic_error("a type of key that there is not");
}

}  // namespace

PublicKey::PublicKey(crypto::PublicHalf half, std::optional<std::string> kid,
                     std::optional<Algorithm> algorithm)
    : half_{std::move(half)},
      kid_{std::move(kid)},
      algorithm_{algorithm},
      bare_jwk_{canonical(half_)},
      thumbprint_{crypto::to_base64url(crypto::view(crypto::sha256(bare_jwk_)))} {}

Checked<PublicKey> PublicKey::from_jwk(const object& jwk) {
    if (has_private_members(jwk)) return because(refusals::kPrivateMembers);
    if (!text_in(jwk, "kty")) return because(refusals::kKeyMember);
    const auto type = type_in(jwk);
    if (!type || !is_absent_or(jwk, "use", "sig") || !may_verify(jwk)) {
        return because(refusals::kOtherKey);
    }
    std::optional<Algorithm> algorithm;
    if (jwk.contains("alg")) {
        algorithm = algorithm_named(text_in(jwk, "alg").value_or(""));
        if (!algorithm || crypto::type_for(scheme_of(*algorithm)) != *type) {
            return because(refusals::kOtherKey);
        }
    }
    std::optional<std::string> kid;
    if (jwk.contains("kid")) {
        kid = text_in(jwk, "kid").value_or("");
        if (kid->empty() || kid->size() > kMostKidBytes) return because(refusals::kKeyId);
    }
    auto half = half_in(jwk, *type);
    if (!half) return std::unexpected{half.error()};
    return PublicKey{*std::move(half), std::move(kid), algorithm};
}

PublicKey PublicKey::of(crypto::PublicHalf half, Algorithm algorithm) {
    if (crypto::type_for(scheme_of(algorithm)) != half.type()) {
        throw std::invalid_argument("a key of another type than the algorithm's");
    }
    PublicKey key{std::move(half), std::nullopt, algorithm};
    key.kid_ = key.thumbprint_;
    return key;
}

bool PublicKey::fits(Algorithm algorithm) const {
    if (algorithm_) return *algorithm_ == algorithm;
    return crypto::type_for(scheme_of(algorithm)) == half_.type();
}

std::string PublicKey::jwk() const {
    std::string text = bare_jwk_;
    text.back() = ',';  // instead of the brace
    if (kid_) text += fmt::format(R"("kid":{},)", json::text_of(*kid_));
    if (algorithm_) text += fmt::format(R"("alg":"{}",)", name_of(*algorithm_));
    return text += R"("use":"sig"})";
}

bool PublicKey::verify(Algorithm algorithm, std::string_view message,
                       std::string_view signature) const {
    return fits(algorithm) && half_.verify(scheme_of(algorithm), message, signature);
}

}  // namespace mashang::jose
