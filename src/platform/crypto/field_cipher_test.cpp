#include "platform/crypto/field_cipher.h"

#include <gtest/gtest.h>

namespace mashang::crypto {
namespace {

class FieldCipherBy : public testing::TestWithParam<SealAlgorithm> {
  protected:
    KeyStore keys_ = KeyStore::in_memory();
};
INSTANTIATE_TEST_SUITE_P(Algorithms, FieldCipherBy,
                         testing::Values(SealAlgorithm::aes, SealAlgorithm::sm4));

TEST_P(FieldCipherBy, a_field_is_text_that_shows_nothing_and_opens_in_its_row) {
    FieldCipher cipher{keys_, GetParam()};
    const std::string text = cipher.encrypt("35010219900101123X", "person.citizen_id:1");
    EXPECT_EQ(text.find("3501"), std::string::npos);
    EXPECT_TRUE(from_base64url(text));
    EXPECT_EQ(cipher.decrypt(text, "person.citizen_id:1"), "35010219900101123X");
    EXPECT_THROW(cipher.decrypt(text, "person.citizen_id:2"), Tampered);
}

TEST_P(FieldCipherBy, after_a_rotation_the_old_opens_and_the_new_is_written) {
    FieldCipher cipher{keys_, GetParam()};
    const std::string old = cipher.encrypt("text", "row");
    EXPECT_FALSE(cipher.is_outdated(old));
    keys_.rotate(kFieldEncryption);
    EXPECT_EQ(cipher.decrypt(old, "row"), "text");
    EXPECT_TRUE(cipher.is_outdated(old));
    const std::string fresh = cipher.encrypt("text", "row");
    EXPECT_EQ(Sealed::parse(*from_base64url(fresh))->key_version, 2U);
    EXPECT_FALSE(cipher.is_outdated(fresh));
}

TEST(FieldCipher, the_setting_decides_what_is_written_and_both_are_read) {
    KeyStore keys = KeyStore::in_memory();
    FieldCipher aes{keys, SealAlgorithm::aes};
    FieldCipher sm4{keys, SealAlgorithm::sm4};
    const std::string by_aes = aes.encrypt("text", "row");
    EXPECT_EQ(sm4.decrypt(by_aes, "row"), "text");
    EXPECT_TRUE(sm4.is_outdated(by_aes));
    EXPECT_EQ(aes.decrypt(sm4.encrypt("text", "row"), "row"), "text");
}

TEST(FieldCipher, what_was_altered_or_has_lost_its_key_is_tampered_and_names_its_row) {
    KeyStore keys = KeyStore::in_memory();
    KeyStore others = KeyStore::in_memory();
    FieldCipher cipher{keys, SealAlgorithm::aes};
    std::string text = cipher.encrypt("text", "row");
    EXPECT_THROW(FieldCipher(others, SealAlgorithm::aes).decrypt(text, "row"), Tampered);
    text[20] = text[20] == 'A' ? 'B' : 'A';
    try {
        cipher.decrypt(text, "row 17");
        FAIL() << "altered text opened";
    } catch (const Tampered& tampered) {
        EXPECT_NE(std::string_view{tampered.what()}.find("row 17"), std::string_view::npos);
    }
    for (const std::string_view stray : {"", "not base64url!", "AQEAAAAB"}) {
        EXPECT_THROW(cipher.decrypt(stray, "row"), Tampered) << stray;
        EXPECT_TRUE(cipher.is_outdated(stray)) << stray;
    }
}

TEST(FieldCipher, purposes_do_not_read_each_other) {
    KeyStore keys = KeyStore::in_memory();
    FieldCipher fields{keys, SealAlgorithm::aes};
    FieldCipher orders{keys, SealAlgorithm::aes, kOutboundOrders};
    orders.encrypt("so that there is a key", "");
    EXPECT_THROW(orders.decrypt(fields.encrypt("text", "row"), "row"), Tampered);
}

}  // namespace
}  // namespace mashang::crypto
