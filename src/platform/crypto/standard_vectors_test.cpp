// The library on this machine computes what GB/T 32907 and 32918.5 print, also where we do not use
// it: an installation whose OpenSSL was exchanged for another is found out here.

#include <gtest/gtest.h>
#include <openssl/evp.h>

#include "platform/crypto/bytes.h"
#include "platform/crypto/signing.h"
#include "platform/crypto/signing_keys.h"

namespace mashang::crypto {
namespace {

std::string bytes(std::string_view hex) {
    return from_hex(hex).value();
}

const std::string kSame = bytes("0123456789abcdeffedcba9876543210");

std::string sm4(const char* name, std::string text, int rounds = 1) {
    const CipherContext context{EVP_CIPHER_CTX_new()};
    EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, name, nullptr);
    EXPECT_EQ(EVP_EncryptInit_ex2(context.get(), cipher, octets(kSame), octets(kSame), nullptr), 1);
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    int size = 0;
    for (int i = 0; i < rounds; ++i) {
        EXPECT_EQ(EVP_EncryptUpdate(context.get(), octets(text), &size, octets(text), 16), 1);
    }
    EVP_CIPHER_free(cipher);
    return to_hex(text);
}

TEST(StandardVectors, sm4_encrypts_the_standards_block) {
    EXPECT_EQ(sm4("SM4-ECB", kSame), "681edf34d206965e86b3e94f536e4246");
    EXPECT_EQ(sm4("SM4-CBC", kSame), "2677f46b09c122cc975533105bd4a22a");
    EXPECT_EQ(sm4("SM4-CTR", kSame), "693d9a535bad5bb1786f53d7253a7056");
    EXPECT_EQ(sm4("SM4-CFB", kSame), "693d9a535bad5bb1786f53d7253a7056");
    EXPECT_EQ(sm4("SM4-OFB", kSame), "693d9a535bad5bb1786f53d7253a7056");
}

TEST(StandardVectors, sm4_a_million_times_over) {
    EXPECT_EQ(sm4("SM4-ECB", kSame, 1'000'000), "595298c7c6fd271f0402f804c33d3f66");
}

TEST(StandardVectors, pbkdf2_with_sm3) {
    EVP_MD* const sm3 = EVP_MD_fetch(nullptr, "SM3", nullptr);
    std::string key(32, '\0');
    EXPECT_EQ(PKCS5_PBKDF2_HMAC("password", 8, octets("salt"), 4, 1000, sm3, 32, octets(key)), 1);
    EVP_MD_free(sm3);
    EXPECT_EQ(to_hex(key), "e8b635a41dfe5aaab7cf828cff6f3608e22cac59ba16edd70e000b293d00bc91");
}

TEST(StandardVectors, sm2_decrypts_the_standards_ciphertext) {
    const auto key = private_from_number(
        Curve::sm2, bytes("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8"));
    const std::string x = "04EBFC718E8D1798620432268E77FEB6415E2EDE0E073C0F4F640ECD2E149A73";
    const std::string y = "E858F9D81E5430A57B36DAAB8F950A3C64E6EE6A63094D99283AFF767E124DF0";
    const std::string c3 = "59983C18F809E262923C53AEC295D30383B54E39D609D160AFCB1908D0BD8766";
    const std::string c2 = "21886CA989CA9C7D58087307CA93092D651EFA";
    // SEQUENCE of x, y, C3 and C2.
    const std::string body = bytes("0220" + x + "022100" + y + "0420" + c3 + "0413" + c2);
    const std::string der = bytes("30") + static_cast<char>(body.size()) + body;
    const PkeyContext context{EVP_PKEY_CTX_new(key->pkey.get(), nullptr)};
    ASSERT_EQ(EVP_PKEY_decrypt_init(context.get()), 1);
    std::string plain(64, '\0');
    std::size_t size = plain.size();
    ASSERT_EQ(EVP_PKEY_decrypt(context.get(), octets(plain), &size, octets(der), der.size()), 1);
    EXPECT_EQ(plain.substr(0, size), "encryption standard");
}

}  // namespace
}  // namespace mashang::crypto
