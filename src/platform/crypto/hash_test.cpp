#include "platform/crypto/hash.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mashang::crypto {
namespace {

std::string bytes(std::string_view hex) {
    return from_hex(hex).value();
}

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

TEST(Hash, sm3_is_that_of_gb_t_32905) {
    EXPECT_EQ(to_hex(sm3("abc")),
              "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    EXPECT_EQ(to_hex(sm3(repeated("abcd", 16))),
              "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    EXPECT_EQ(to_hex(sm3("")), "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
}

TEST(Hash, parts_are_hashed_as_one_text) {
    EXPECT_EQ(sm3({"a", "", "bc"}), sm3("abc"));
}

TEST(Hash, sha256_is_that_of_fips_180) {
    EXPECT_EQ(to_hex(sha256("abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Hash, hmac_sm3_is_that_of_the_standard) {
    EXPECT_EQ(to_hex(hmac_sm3("key", "abc")),
              "28e63256e7c5a087b1f073265dc53092163f7b82729735d06f28f10af9d52393");
}

TEST(Hash, short_texts_hash_as_any_other) {
    for (std::size_t size = 0; size <= 200; ++size) {
        const std::string text(size, 'x');
        EXPECT_EQ(sha256_of_short(text), sha256(text)) << size;
    }
}

TEST(Hash, hmac_sha256_is_that_of_rfc_4231) {
    EXPECT_EQ(to_hex(hmac_sha256("Jefe", "what do ya want for nothing?")),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    EXPECT_EQ(to_hex(hmac_sha256(std::string(131, '\xaa'),
                                 "Test Using Larger Than Block-Size Key - Hash Key First")),
              "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Hash, a_key_that_is_kept_gives_the_same_macs_each_time) {
    const HmacSm3 mac{"key"};
    EXPECT_EQ(mac.of("abc"), hmac_sm3("key", "abc"));
    EXPECT_EQ(mac.of({"ab", "c"}), hmac_sm3("key", "abc"));
    EXPECT_TRUE(mac.matches("abc", view(hmac_sm3("key", "abc"))));
}

TEST(Hash, an_empty_key_is_a_key_like_another) {
    EXPECT_EQ(to_hex(hmac_sha256("", "")),
              "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

RC_GTEST_PROP(Hash, a_mac_fits_no_text_with_a_bit_turned, ()) {
    auto text = *rc::gen::nonEmpty<std::string>();
    const HmacSm3 mac{"key"};
    const Digest before = mac.of(text);
    const auto bit = *rc::gen::inRange<std::size_t>(0, text.size() * 8);
    text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << (bit % 8)));
    RC_ASSERT(!mac.matches(text, view(before)));
}

TEST(Hash, a_cut_mac_fits_nothing) {
    const HmacSm3 mac{"key"};
    const Digest whole = mac.of("abc");
    EXPECT_FALSE(mac.matches("abc", view(whole).substr(0, 31)));
    EXPECT_FALSE(mac.matches("abc", ""));
}

TEST(Hash, hkdf_with_sha256_is_that_of_rfc_5869) {
    const std::string key = repeated("\x0b", 22);
    EXPECT_EQ(
        to_hex(
            hkdf_sha256(key, bytes("000102030405060708090a0b0c"), bytes("f0f1f2f3f4f5f6f7f8f9"), 42)
                .view()),
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    EXPECT_EQ(
        to_hex(hkdf_sha256(key, "", "", 42).view()),
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

TEST(Hash, hkdf_with_sm3_is_extract_and_expand_over_hmac_sm3) {
    const Digest extracted = hmac_sm3("salt", "key");
    const Digest first = hmac_sm3(view(extracted), "info\x01");
    const Digest second = hmac_sm3(view(extracted), std::string{view(first)} + "info\x02");
    EXPECT_EQ(hkdf_sm3("key", "salt", "info", 48).view(),
              std::string{view(first)} + std::string{view(second).substr(0, 16)});
}

}  // namespace
}  // namespace mashang::crypto
