#include "platform/crypto/sealed.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/crypto/ciphers.h"
#include "platform/crypto/hash.h"

namespace mashang::crypto {
namespace {

std::string bytes(std::string_view hex) {
    return from_hex(hex).value();
}

SealingKey key_of(std::uint32_t version = 7, char fill = 'k') {
    return SealingKey{version, std::string(32, fill)};
}

// The GCM specification of McGrew and Viega, test case 16.
TEST(Ciphers, aes_256_gcm_is_that_of_the_specification) {
    const auto key = bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    const auto nonce = bytes("cafebabefacedbaddecaf888");
    const auto authentic = bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    const auto plain = bytes(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e24"
        "49a6b525b16aedf5aa0de657ba637b39");
    const auto sealed = aes_256_gcm_encrypt(key, nonce, authentic, plain);
    EXPECT_EQ(
        to_hex(sealed),
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b10"
        "56828838c5f61e6393ba7a0abcc9f662"
        "76fc6ece0f4e1768cddf8853bb2d551b");
    const std::string_view text = sealed;
    EXPECT_EQ(aes_256_gcm_decrypt(key, nonce, authentic, text.substr(0, plain.size()),
                                  text.substr(plain.size())),
              plain);
}

TEST(Ciphers, sm4_ctr_begins_as_the_standards_counter_does) {
    const auto same = bytes("0123456789abcdeffedcba9876543210");
    EXPECT_EQ(to_hex(sm4_ctr(same, same, same)), "693d9a535bad5bb1786f53d7253a7056");
}

// draft-ribose-cfrg-sm4-10, A.2.5.1: the counter goes on from block to block.
TEST(Ciphers, sm4_ctr_counts_on_over_several_blocks) {
    const auto plain = bytes(
        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
        "eeeeeeeeeeeeeeeeffffffffffffffffaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb");
    EXPECT_EQ(to_hex(sm4_ctr(bytes("0123456789abcdeffedcba9876543210"),
                             bytes("000102030405060708090a0b0c0d0e0f"), plain)),
              "ac3236cb970cc20791364c395a1342d1a3cbc1878c6f30cd074cce385cdd70c7"
              "f234bc0e24c11980fd1286310ce37b926e02fcd0faa0baf38b2933851d824514");
}

class SealedBy : public testing::TestWithParam<SealAlgorithm> {};
INSTANTIATE_TEST_SUITE_P(Algorithms, SealedBy,
                         testing::Values(SealAlgorithm::aes, SealAlgorithm::sm4));

TEST_P(SealedBy, what_was_sealed_opens_in_its_context_only) {
    const auto key = key_of();
    for (const std::string& plain : {std::string{}, std::string{"张三"}, std::string(5000, '\0')}) {
        const auto envelope = key.seal(GetParam(), plain, "person.name:1");
        EXPECT_EQ(key.open(envelope, "person.name:1"), plain);
        EXPECT_EQ(key.open(envelope, "person.name:2"), std::nullopt);
        EXPECT_EQ(key.open(envelope, ""), std::nullopt);
    }
}

TEST_P(SealedBy, another_key_or_version_does_not_open) {
    const auto envelope = key_of().seal(GetParam(), "text", "context");
    EXPECT_FALSE(key_of(7, 'j').open(envelope, "context"));
    EXPECT_FALSE(key_of(8).open(envelope, "context"));
}

TEST_P(SealedBy, no_bit_of_an_envelope_may_turn) {
    const auto key = key_of();
    const auto envelope = key.seal(GetParam(), "text", "context");
    for (std::size_t bit = 0; bit < envelope.size() * 8; ++bit) {
        std::string turned = envelope;
        turned[bit / 8] = static_cast<char>(turned[bit / 8] ^ (1 << (bit % 8)));
        EXPECT_EQ(key.open(turned, "context"), std::nullopt) << bit;
    }
}

TEST_P(SealedBy, no_envelope_opens_cut_or_longer) {
    const auto key = key_of();
    const auto envelope = key.seal(GetParam(), "text", "context");
    for (std::size_t size = 0; size < envelope.size(); ++size) {
        EXPECT_FALSE(key.open(std::string_view{envelope}.substr(0, size), "context")) << size;
    }
    EXPECT_FALSE(key.open(envelope + '\0', "context"));
}

TEST_P(SealedBy, the_same_text_is_never_sealed_alike) {
    const auto key = key_of();
    EXPECT_NE(key.seal(GetParam(), "text", ""), key.seal(GetParam(), "text", ""));
}

TEST_P(SealedBy, an_envelope_says_its_algorithm_and_key_version) {
    const auto envelope = key_of(0x01020304).seal(GetParam(), "text", "");
    const auto sealed = Sealed::parse(envelope);
    ASSERT_TRUE(sealed);
    EXPECT_EQ(sealed->algorithm, GetParam());
    EXPECT_EQ(sealed->key_version, 0x01020304U);
    EXPECT_EQ(sealed->ciphertext.size(), 4U);
    EXPECT_EQ(to_hex(sealed->header.substr(2)), "01020304");
}

TEST(Sealed, context_and_text_cannot_change_places) {
    // With the length of the context under the MAC, no text can take over a part of it.
    const auto key = key_of();
    const auto envelope = key.seal(SealAlgorithm::sm4, "bc", "a");
    const auto sealed = *Sealed::parse(envelope);
    const std::string moved = std::string{sealed.header} + std::string{sealed.nonce} +
                              std::string{sealed.ciphertext.substr(1)} + std::string{sealed.tag};
    EXPECT_FALSE(key.open(moved, "a" + std::string{sealed.ciphertext.substr(0, 1)}));
}

TEST(Sealed, a_key_of_another_length_is_not_taken) {
    EXPECT_THROW(SealingKey(1, "short"), std::invalid_argument);
    EXPECT_THROW(SealingKey(1, std::string(33, 'k')), std::invalid_argument);
}

RC_GTEST_PROP(Sealed, stray_bytes_open_never, (const std::string& stray)) {
    RC_ASSERT(!key_of().open(stray, ""));
    RC_ASSERT(!key_of().open("\x01\x01" + stray, ""));
    RC_ASSERT(!key_of().open("\x01\x02" + stray, ""));
}

}  // namespace
}  // namespace mashang::crypto
