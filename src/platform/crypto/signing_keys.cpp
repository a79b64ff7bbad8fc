// Where signing keys come from and go to.

#include "platform/crypto/signing_keys.h"

#include <openssl/core_names.h>

#include "platform/crypto/pem.h"

namespace mashang::crypto {
namespace {

constexpr std::size_t kNumberSize = 32;
constexpr std::size_t kPointSize = 65;

using Group = std::unique_ptr<EC_GROUP, FreedBy<EC_GROUP_free>>;
using Point = std::unique_ptr<EC_POINT, FreedBy<EC_POINT_free>>;

struct CurveNames {
    const char* algorithm;
    const char* group;
    int id;
};

CurveNames names_of(Curve curve) {
    if (curve == Curve::sm2) return {"SM2", "SM2", NID_sm2};
    return {"EC", "prime256v1", NID_X9_62_prime256v1};
}

bool is_on(Curve curve, const EVP_PKEY* pkey) {
    std::array<char, 64> group{};
    return EVP_PKEY_is_a(pkey, names_of(curve).algorithm) == 1 &&
           EVP_PKEY_get_utf8_string_param(pkey, OSSL_PKEY_PARAM_GROUP_NAME, group.data(),
                                          group.size(), nullptr) == 1 &&
           std::string_view{group.data()} == names_of(curve).group;
}

using Check = int (*)(EVP_PKEY_CTX*);

/// The key, if it is one of this curve and passes OpenSSL's check of its numbers.
StatePtr accepted(Curve curve, Pkey pkey, Check check) {
    bool good = pkey && is_on(curve, pkey.get());
    if (good) {
        const PkeyContext context{EVP_PKEY_CTX_new(pkey.get(), nullptr)};
        good = context && check(context.get()) == 1;
    }
    forget_errors();
    if (!good) return nullptr;
    return std::make_shared<const KeyState>(std::move(pkey));
}

Pkey built(Curve curve, std::string_view point, const BIGNUM* number) {
    const ParameterBuilder builder{OSSL_PARAM_BLD_new()};
    bool good = builder &&
                OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME,
                                                names_of(curve).group, 0) == 1 &&
                OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                                 point.data(), point.size()) == 1;
    if (number != nullptr) {
        good = good && OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, number) == 1;
    }
    demand(good, "key parameters");
    const Parameters parameters{OSSL_PARAM_BLD_to_param(builder.get())};
    const PkeyContext context{
        EVP_PKEY_CTX_new_from_name(nullptr, names_of(curve).algorithm, nullptr)};
    demand(parameters && context && EVP_PKEY_fromdata_init(context.get()) == 1, "key parameters");
    EVP_PKEY* pkey = nullptr;
    const int selection = number != nullptr ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY;
    EVP_PKEY_fromdata(context.get(), &pkey, selection, parameters.get());
    return Pkey{pkey};
}

/// number * G, as 65 bytes. Nothing when the number is not below the order.
std::optional<std::string> point_of(Curve curve, const BIGNUM* number) {
    const Group group{EC_GROUP_new_by_curve_name(names_of(curve).id)};
    demand(group != nullptr, "curve");
    const Point point{EC_POINT_new(group.get())};
    if (BN_is_zero(number) || BN_cmp(number, EC_GROUP_get0_order(group.get())) >= 0) {
        return std::nullopt;
    }
    std::string bytes(kPointSize, '\0');
    demand(point &&
               EC_POINT_mul(group.get(), point.get(), number, nullptr, nullptr, nullptr) == 1 &&
               EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED,
                                  octets(bytes), bytes.size(), nullptr) == kPointSize,
           "point");
    return bytes;
}

}  // namespace

StatePtr public_from_pem(Curve curve, std::string_view pem) {
    return accepted(curve, public_key_in(pem), EVP_PKEY_public_check);
}

StatePtr public_from_point(Curve curve, std::string_view point) {
    if (point.size() != kPointSize || point[0] != '\x04') return nullptr;
    return accepted(curve, built(curve, point, nullptr), EVP_PKEY_public_check);
}

StatePtr private_from_pem(Curve curve, std::string_view pem) {
    return accepted(curve, private_key_in(pem), EVP_PKEY_pairwise_check);
}

StatePtr private_from_number(Curve curve, std::string_view number) {
    if (number.size() != kNumberSize) return nullptr;
    const Number value{BN_bin2bn(octets(number), kNumberSize, nullptr)};
    demand(value != nullptr, "private key");
    const auto point = point_of(curve, value.get());
    if (!point) return nullptr;
    return accepted(curve, built(curve, *point, value.get()), EVP_PKEY_pairwise_check);
}

StatePtr generated(Curve curve) {
    Pkey pkey{curve == Curve::sm2 ? EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2")
                                  : EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256")};
    demand(pkey != nullptr, "key generation");
    return std::make_shared<const KeyState>(std::move(pkey));
}

std::string public_pem(const KeyState& key) {
    return public_pem(key.pkey.get());
}

std::string private_pem(const KeyState& key) {
    return private_pem(key.pkey.get());
}

std::string point(const KeyState& key) {
    std::string bytes(kPointSize, '\0');
    std::size_t size = 0;
    demand(EVP_PKEY_get_octet_string_param(key.pkey.get(), OSSL_PKEY_PARAM_PUB_KEY, octets(bytes),
                                           bytes.size(), &size) == 1 &&
               size == kPointSize,
           "public key");
    return bytes;
}

}  // namespace mashang::crypto
