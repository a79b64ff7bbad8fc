#include "platform/jose/public_key.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

#include "platform/crypto/bytes.h"
#include "platform/jose/refusals.h"
#include "platform/jose/testing/test_keys.h"
#include "platform/json/json.h"

namespace mashang::jose {
namespace {

using boost::json::object;
using fixture::key_of;

object jwk_of(Algorithm algorithm) {
    return json::parse(key_of(algorithm).public_key().jwk()).as_object();
}

const Refusal* why_not(const object& jwk) {
    const auto key = PublicKey::from_jwk(jwk);
    return key ? nullptr : key.error();
}

/// A good key with one member that is another.
const Refusal* why_not_with(Algorithm algorithm, std::string_view name, boost::json::value value) {
    object jwk = jwk_of(algorithm);
    jwk[name] = std::move(value);
    return why_not(jwk);
}

const Refusal* why_not_without(Algorithm algorithm, std::string_view name) {
    object jwk = jwk_of(algorithm);
    jwk.erase(name);
    return why_not(jwk);
}

boost::json::string number_of(std::size_t bytes, char first = '\x80', char last = '\x01') {
    std::string number(bytes, '\x5a');
    number.front() = first;
    number.back() = last;
    return boost::json::string{crypto::to_base64url(number)};
}

TEST(PublicKey, of_each_algorithm_is_printed_and_read_again) {
    for (const Algorithm algorithm : kAlgorithms) {
        const auto& key = key_of(algorithm).public_key();
        const auto again = PublicKey::from_jwk(jwk_of(algorithm));
        ASSERT_TRUE(again) << again.error()->en;
        EXPECT_EQ(again->jwk(), key.jwk());
        EXPECT_EQ(again->thumbprint(), key.thumbprint());
        EXPECT_EQ(again->kid(), key.thumbprint());
        EXPECT_EQ(key.thumbprint().size(), 43U);
        EXPECT_EQ(jwk_of(algorithm).at("alg").as_string(), name_of(algorithm));
    }
}

TEST(PublicKey, fits_one_algorithm_when_pinned_and_those_of_its_type_when_not) {
    for (const Algorithm of : kAlgorithms) {
        object bare = jwk_of(of);
        bare.erase("alg");
        for (const Algorithm wanted : kAlgorithms) {
            EXPECT_EQ(key_of(of).public_key().fits(wanted), of == wanted);
            EXPECT_EQ(PublicKey::from_jwk(bare)->fits(wanted),
                      crypto::type_for(scheme_of(of)) == crypto::type_for(scheme_of(wanted)));
        }
    }
}

TEST(PublicKey, with_private_parts_is_refused) {
    for (const Algorithm algorithm : kAlgorithms) {
        for (const auto* name : {"d", "p", "q", "dp", "dq", "qi", "oth", "k"}) {
            EXPECT_EQ(why_not_with(algorithm, name, "AQAB"), &refusals::kPrivateMembers) << name;
        }
    }
    EXPECT_EQ(why_not({{"kty", "EC"}, {"crv", "P-384"}, {"d", "AA"}}), &refusals::kPrivateMembers);
}

TEST(PublicKey, of_others_is_told_apart_from_a_wrong_one) {
    EXPECT_EQ(why_not_with(Algorithm::es256, "kty", "AKP"), &refusals::kOtherKey);
    EXPECT_EQ(why_not_with(Algorithm::es256, "crv", "P-384"), &refusals::kOtherKey);
    EXPECT_EQ(why_not_with(Algorithm::es256, "crv", "secp256k1"), &refusals::kOtherKey);
    EXPECT_EQ(why_not_with(Algorithm::eddsa, "crv", "X25519"), &refusals::kOtherKey);
    EXPECT_EQ(why_not_with(Algorithm::eddsa, "crv", "Ed448"), &refusals::kOtherKey);
    EXPECT_EQ(why_not_with(Algorithm::rs256, "use", "enc"), &refusals::kOtherKey);
    EXPECT_EQ(why_not_with(Algorithm::rs256, "key_ops", boost::json::array{"encrypt"}),
              &refusals::kOtherKey);
    EXPECT_EQ(why_not_with(Algorithm::rs256, "key_ops", boost::json::array{"verify"}), nullptr);
    EXPECT_EQ(why_not_with(Algorithm::rs256, "alg", "RSA-OAEP"), &refusals::kOtherKey);
    EXPECT_EQ(why_not_with(Algorithm::rs256, "alg", "ES256"), &refusals::kOtherKey);
    EXPECT_EQ(why_not_with(Algorithm::es256, "alg", "EdDSA"), &refusals::kOtherKey);
}

TEST(PublicKey, whose_members_are_not_as_they_should_be_is_refused) {
    for (const auto& [algorithm, name] : {std::pair{Algorithm::rs256, "n"},
                                          {Algorithm::rs256, "e"},
                                          {Algorithm::es256, "x"},
                                          {Algorithm::es256, "y"},
                                          {Algorithm::eddsa, "x"}}) {
        EXPECT_EQ(why_not_without(algorithm, name), &refusals::kKeyMember) << name;
        EXPECT_EQ(why_not_with(algorithm, name, 5), &refusals::kKeyMember) << name;
        EXPECT_EQ(why_not_with(algorithm, name, ""), &refusals::kKeyMember) << name;
        EXPECT_EQ(why_not_with(algorithm, name, "AQAB="), &refusals::kKeyMember) << name;
        EXPECT_EQ(why_not_with(algorithm, name, "A+/B"), &refusals::kKeyMember) << name;
    }
    EXPECT_EQ(why_not_without(Algorithm::rs256, "kty"), &refusals::kKeyMember);
    EXPECT_EQ(why_not({}), &refusals::kKeyMember);
    for (const std::size_t size : {31U, 33U}) {  // RFC 7518 section 6.2.1.2: the full size
        EXPECT_EQ(why_not_with(Algorithm::es256, "x", number_of(size)), &refusals::kKeyMember);
        EXPECT_EQ(why_not_with(Algorithm::eddsa, "x", number_of(size)), &refusals::kKeyMember);
    }
}

TEST(PublicKey, of_rsa_has_2048_to_4096_bits) {
    const auto with_bytes = [](std::size_t bytes) {
        return why_not_with(Algorithm::rs256, "n", number_of(bytes));
    };
    EXPECT_EQ(with_bytes(128), &refusals::kRsaSize);
    EXPECT_EQ(with_bytes(255), &refusals::kRsaSize);
    EXPECT_EQ(with_bytes(256), nullptr);
    EXPECT_EQ(with_bytes(512), nullptr);
    EXPECT_EQ(with_bytes(513), &refusals::kRsaSize);
    // 256 bytes that hold 2047 bits, or fewer behind a zero.
    EXPECT_EQ(why_not_with(Algorithm::rs256, "n", number_of(256, '\x7f')), &refusals::kKeyNumbers);
    EXPECT_EQ(why_not_with(Algorithm::rs256, "n", number_of(257, '\0')), &refusals::kKeyNumbers);
}

TEST(PublicKey, of_rsa_has_an_odd_modulus_and_a_sane_exponent) {
    EXPECT_EQ(why_not_with(Algorithm::rs256, "n", number_of(256, '\x80', '\x02')),
              &refusals::kKeyNumbers);
    EXPECT_EQ(why_not_with(Algorithm::rs256, "e", "Aw"), nullptr);                     // 3
    EXPECT_EQ(why_not_with(Algorithm::rs256, "e", "AQ"), &refusals::kKeyNumbers);      // 1
    EXPECT_EQ(why_not_with(Algorithm::rs256, "e", "AA"), &refusals::kKeyNumbers);      // 0
    EXPECT_EQ(why_not_with(Algorithm::rs256, "e", "Ag"), &refusals::kKeyNumbers);      // 2
    EXPECT_EQ(why_not_with(Algorithm::rs256, "e", "AAEAAQ"), &refusals::kKeyNumbers);  // zero ahead
    EXPECT_EQ(why_not_with(Algorithm::rs256, "e", number_of(5)), &refusals::kKeyNumbers);
}

TEST(PublicKey, of_p256_lies_on_the_curve) {
    EXPECT_EQ(why_not_with(Algorithm::es256, "x", number_of(32)), &refusals::kKeyNumbers);
    const std::string zero = crypto::to_base64url(std::string(32, '\0'));
    object jwk = jwk_of(Algorithm::es256);
    jwk["x"] = zero;
    jwk["y"] = zero;
    EXPECT_EQ(why_not(jwk), &refusals::kKeyNumbers);
}

TEST(PublicKey, has_a_kid_of_1_to_200_bytes_or_none) {
    EXPECT_EQ(why_not_without(Algorithm::es256, "kid"), nullptr);
    EXPECT_EQ(why_not_with(Algorithm::es256, "kid", boost::json::string(200, 'k')), nullptr);
    EXPECT_EQ(why_not_with(Algorithm::es256, "kid", boost::json::string(201, 'k')),
              &refusals::kKeyId);
    EXPECT_EQ(why_not_with(Algorithm::es256, "kid", ""), &refusals::kKeyId);
    EXPECT_EQ(why_not_with(Algorithm::es256, "kid", 7), &refusals::kKeyId);
}

TEST(PublicKey, with_a_strange_kid_is_printed_as_json) {
    object jwk = jwk_of(Algorithm::es256);
    jwk["kid"] = "\"},{\"\\";
    const auto key = PublicKey::from_jwk(jwk);
    EXPECT_EQ(json::parse(key->jwk()).as_object().at("kid").as_string(), "\"},{\"\\");
}

TEST(PublicKey, unknown_members_change_nothing) {
    EXPECT_EQ(why_not_with(Algorithm::es256, "x5c", boost::json::array{"MII"}), nullptr);
    EXPECT_EQ(why_not_with(Algorithm::es256, "nbf", 5), nullptr);
}

TEST(PublicKey, of_another_type_than_the_algorithm_is_a_bug) {
    EXPECT_THROW(PublicKey::of(crypto::KeyPair::generate(crypto::KeyType::p256).public_half(),
                               Algorithm::rs256),
                 std::invalid_argument);
    EXPECT_THROW(SigningKey(Algorithm::eddsa, crypto::KeyPair::generate(crypto::KeyType::p256)),
                 std::invalid_argument);
}

TEST(Algorithm, has_its_name_both_ways) {
    for (const Algorithm algorithm : kAlgorithms) {
        EXPECT_EQ(algorithm_named(name_of(algorithm)), algorithm);
    }
    for (const auto* name : {"", "none", "HS256", "rs256", "RS384", "EDDSA", "Ed25519"}) {
        EXPECT_FALSE(algorithm_named(name)) << name;
    }
    EXPECT_FALSE(kFapiAlgorithms.contains(Algorithm::rs256));
    EXPECT_EQ(kAllAlgorithms & kFapiAlgorithms, kFapiAlgorithms);
}

}  // namespace
}  // namespace mashang::jose
