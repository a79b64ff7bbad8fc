#include "platform/crypto/key_pair.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <thread>

#include "platform/crypto/signing.h"

namespace mashang::crypto {
namespace {

constexpr std::array kSchemes{Scheme::rsa_pkcs1, Scheme::rsa_pss, Scheme::ecdsa, Scheme::ed25519};
constexpr std::array kTypes{KeyType::rsa, KeyType::p256, KeyType::ed25519};

/// Made once: RSA takes its time.
const KeyPair& pair_of(KeyType type) {
    static const std::array pairs{KeyPair::generate(KeyType::rsa), KeyPair::generate(KeyType::p256),
                                  KeyPair::generate(KeyType::ed25519)};
    return pairs[static_cast<std::size_t>(type)];
}

TEST(KeyPair, signs_with_the_schemes_of_its_type_and_with_no_other) {
    for (const KeyType type : kTypes) {
        for (const Scheme scheme : kSchemes) {
            if (type_for(scheme) == type) {
                const std::string signature = pair_of(type).sign(scheme, "text");
                EXPECT_TRUE(pair_of(type).public_half().verify(scheme, "text", signature));
                EXPECT_FALSE(pair_of(type).public_half().verify(scheme, "texT", signature));
            } else {
                EXPECT_THROW(pair_of(type).sign(scheme, "text"), std::logic_error);
                EXPECT_FALSE(pair_of(type).public_half().verify(scheme, "text", "signature"));
            }
        }
    }
}

TEST(KeyPair, signatures_of_the_two_rsa_schemes_are_not_taken_for_each_other) {
    const auto& pair = pair_of(KeyType::rsa);
    const auto half = pair.public_half();
    EXPECT_FALSE(half.verify(Scheme::rsa_pss, "text", pair.sign(Scheme::rsa_pkcs1, "text")));
    EXPECT_FALSE(half.verify(Scheme::rsa_pkcs1, "text", pair.sign(Scheme::rsa_pss, "text")));
    EXPECT_EQ(pair.sign(Scheme::rsa_pkcs1, "text"), pair.sign(Scheme::rsa_pkcs1, "text"));
    EXPECT_NE(pair.sign(Scheme::rsa_pss, "text"), pair.sign(Scheme::rsa_pss, "text"));
}

TEST(KeyPair, of_another_house_than_the_signature_says_no) {
    for (const Scheme scheme : {Scheme::ecdsa, Scheme::ed25519}) {
        const auto other = KeyPair::generate(type_for(scheme)).public_half();
        EXPECT_FALSE(other.verify(scheme, "a", pair_of(type_for(scheme)).sign(scheme, "a")));
    }
}

TEST(KeyPair, goes_through_pem) {
    for (const KeyType type : kTypes) {
        const auto again = KeyPair::from_pem(pair_of(type).pem().view());
        ASSERT_TRUE(again);
        EXPECT_EQ(again->type(), type);
        EXPECT_EQ(again->public_half().pem(), pair_of(type).public_half().pem());
        const auto half = PublicHalf::from_pem(pair_of(type).public_half().pem());
        ASSERT_TRUE(half);
        EXPECT_EQ(half->type(), type);
    }
}

TEST(KeyPair, what_is_no_key_of_ours_is_not_read) {
    EXPECT_FALSE(KeyPair::from_pem(""));
    EXPECT_FALSE(KeyPair::from_pem(Sm2PrivateKey::generate().pem().view()));
    EXPECT_FALSE(KeyPair::from_pem(pair_of(KeyType::p256).public_half().pem()));
    EXPECT_FALSE(PublicHalf::from_pem(pair_of(KeyType::p256).pem().view()));
    EXPECT_FALSE(PublicHalf::from_pem(Sm2PrivateKey::generate().public_key().pem()));
}

TEST(PublicHalf, goes_through_its_numbers) {
    const auto rsa = pair_of(KeyType::rsa).public_half();
    EXPECT_EQ(rsa.rsa_numbers().modulus.size(), 384U);
    EXPECT_EQ(rsa.rsa_numbers().exponent, std::string("\x01\x00\x01", 3));
    EXPECT_EQ(PublicHalf::from_rsa(rsa.rsa_numbers())->pem(), rsa.pem());
    const auto p256 = pair_of(KeyType::p256).public_half();
    EXPECT_EQ(PublicHalf::from_p256(p256.p256_point())->pem(), p256.pem());
    const auto ed25519 = pair_of(KeyType::ed25519).public_half();
    EXPECT_EQ(PublicHalf::from_ed25519(ed25519.ed25519_bytes())->pem(), ed25519.pem());
}

TEST(PublicHalf, of_wrong_numbers_is_none) {
    EXPECT_FALSE(PublicHalf::from_ed25519(std::string(31, 'x')));
    EXPECT_FALSE(PublicHalf::from_ed25519(std::string(33, 'x')));
    EXPECT_FALSE(PublicHalf::from_p256(std::string(65, '\x04')));
    EXPECT_FALSE(PublicHalf::from_p256(""));
    EXPECT_FALSE(PublicHalf::from_rsa({"", ""}));
    EXPECT_FALSE(PublicHalf::from_rsa({std::string(128, '\xff'), "\x03"}));
    EXPECT_TRUE(PublicHalf::from_rsa({std::string(256, '\xff'), "\x03"}));
    EXPECT_TRUE(PublicHalf::from_rsa({std::string(512, '\xff'), "\x03"}));
    EXPECT_FALSE(PublicHalf::from_rsa({std::string(513, '\xff'), "\x03"}));
    EXPECT_FALSE(PublicHalf::from_rsa({std::string(255, '\xff') + '\xfe', "\x03"}));
    EXPECT_FALSE(PublicHalf::from_rsa({std::string(256, '\xff'), "\x01"}));
    EXPECT_FALSE(PublicHalf::from_rsa({std::string(256, '\xff'), "\x04"}));
    EXPECT_TRUE(PublicHalf::from_rsa({std::string(256, '\xff'), "\xff\xff\xff\xff"}));
    EXPECT_FALSE(PublicHalf::from_rsa({std::string(256, '\xff'), "\x01\x01\x01\x01\x01"}));
}

TEST(KeyPair, is_shared_between_threads) {
    for (const Scheme scheme : kSchemes) {
        const auto& pair = pair_of(type_for(scheme));
        std::array<bool, 4> good{};
        {
            std::vector<std::jthread> threads;
            for (bool& one : good) {
                threads.emplace_back([&] {
                    one = true;
                    for (int i = 0; i < 20; ++i) {
                        const auto text = std::to_string(i);
                        one &= pair.public_half().verify(scheme, text, pair.sign(scheme, text));
                    }
                });
            }
        }
        for (const bool one : good) EXPECT_TRUE(one);
    }
}

RC_GTEST_PROP(PublicHalf, any_changed_bit_of_a_signature_is_found, ()) {
    const auto scheme = *rc::gen::elementOf(kSchemes);
    const auto& pair = pair_of(type_for(scheme));
    const auto text = *rc::gen::arbitrary<std::string>();
    std::string signature = pair.sign(scheme, text);
    RC_ASSERT(pair.public_half().verify(scheme, text, signature));
    const auto bit = *rc::gen::inRange<std::size_t>(0, signature.size() * 8);
    signature[bit / 8] = static_cast<char>(signature[bit / 8] ^ (1 << (bit % 8)));
    RC_ASSERT(!pair.public_half().verify(scheme, text, signature));
}

}  // namespace
}  // namespace mashang::crypto
