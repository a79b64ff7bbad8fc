#include "platform/crypto/cose.h"

#include <gtest/gtest.h>

#include <string>

#include "platform/crypto/bytes.h"
#include "platform/crypto/signing.h"

namespace mashang::crypto {
namespace {

std::string es256_key(const Es256PublicKey& key) {
    const std::string point = key.point();
    return from_hex("a5010203262001215820").value() + point.substr(1, 32) +
           from_hex("225820").value() + point.substr(33, 32);
}

TEST(CoseKey, es256_verifies_what_our_own_key_signed) {
    const auto key = Es256PrivateKey::generate();
    const auto cose = CoseKey::parse(es256_key(key.public_key()));
    ASSERT_TRUE(cose);
    EXPECT_EQ(cose->algorithm(), CoseAlgorithm::es256);
    EXPECT_TRUE(cose->verify("message", key.sign("message")));
    EXPECT_FALSE(cose->verify("massage", key.sign("message")));
    EXPECT_FALSE(cose->verify("message", key.sign_raw("message")));
    EXPECT_FALSE(cose->verify("message", ""));
}

/// RFC 8032 section 7.1, test 2.
TEST(CoseKey, ed25519_verifies_the_vector_of_rfc_8032) {
    const auto cose = CoseKey::parse(
        from_hex("a401010327200621"
                 "58203d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
            .value());
    ASSERT_TRUE(cose);
    EXPECT_EQ(cose->algorithm(), CoseAlgorithm::eddsa);
    std::string signature = from_hex(
                                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
                                .value();
    EXPECT_TRUE(cose->verify("\x72", signature));
    EXPECT_FALSE(cose->verify("\x73", signature));
    signature[10] = static_cast<char>(signature[10] ^ 1);
    EXPECT_FALSE(cose->verify("\x72", signature));
}

TEST(CoseKey, a_key_that_is_not_of_the_form_is_none) {
    const std::string good = es256_key(Es256PrivateKey::generate().public_key());
    ASSERT_TRUE(CoseKey::parse(good));
    std::string off_the_curve = good;
    off_the_curve.back() = static_cast<char>(off_the_curve.back() ^ 1);
    EXPECT_FALSE(CoseKey::parse(off_the_curve));
    const auto with = [&](std::size_t at, char byte) {
        std::string changed = good;
        changed[at] = byte;
        return changed;
    };
    EXPECT_FALSE(CoseKey::parse(with(2, 0x01)));  // another kind of key
    EXPECT_FALSE(CoseKey::parse(with(4, 0x27)));  // another algorithm
    EXPECT_FALSE(CoseKey::parse(with(6, 0x02)));  // another curve
    EXPECT_FALSE(CoseKey::parse(good + "x"));
    for (std::size_t i = 0; i < good.size(); ++i) {
        EXPECT_FALSE(CoseKey::parse(std::string_view{good}.substr(0, i))) << i;
    }
    EXPECT_FALSE(CoseKey::parse(from_hex("a40103033901002043010001"
                                         "2143010001")
                                    .value()));  // RSA of 17 bits
    EXPECT_FALSE(CoseKey::parse(from_hex("a0").value()));
}

}  // namespace
}  // namespace mashang::crypto
