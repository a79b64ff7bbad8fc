#include "platform/crypto/signing.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mashang::crypto {
namespace {

std::string bytes(std::string_view hex) {
    return from_hex(hex).value();
}

// GB/T 32918.5, annex A.
const std::string kNumber =
    bytes("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
const std::string kPoint = bytes(
    "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
    "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
const std::string kSignature = bytes(
    "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
    "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");

TEST(Sm2, the_standards_signature_is_good) {
    const auto key = Sm2PublicKey::from_point(kPoint);
    ASSERT_TRUE(key);
    EXPECT_TRUE(key->verify_raw("message digest", kSignature));
    EXPECT_FALSE(key->verify_raw("message digesT", kSignature));
}

TEST(Sm2, the_standards_private_number_has_the_standards_point) {
    const auto key = Sm2PrivateKey::from_number(kNumber);
    ASSERT_TRUE(key);
    EXPECT_EQ(key->public_key().point(), kPoint);
    EXPECT_TRUE(Sm2PublicKey::from_point(kPoint)->verify("text", key->sign("text")));
}

// RFC 7515, appendix A.3.
TEST(Es256, the_signature_of_rfc_7515_is_good) {
    const std::string point = "\x04" +
                              *from_base64url("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU") +
                              *from_base64url("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
    const std::string_view text =
        "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
        "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    const auto signature = *from_base64url(
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");
    const auto key = Es256PublicKey::from_point(point);
    ASSERT_TRUE(key);
    EXPECT_TRUE(key->verify_raw(text, signature));
    EXPECT_FALSE(key->verify_raw("eyJhbGciOiJub25lIn0", signature));
}

template <class Key>
class Signing : public testing::Test {};
using Keys = testing::Types<Sm2PrivateKey, Es256PrivateKey>;
TYPED_TEST_SUITE(Signing, Keys);

TYPED_TEST(Signing, both_forms_verify_and_turn_into_each_other) {
    const auto key = TypeParam::generate();
    const auto its_public = key.public_key();
    const std::string der = key.sign("text");
    const std::string raw = key.sign_raw("text");
    EXPECT_TRUE(its_public.verify("text", der));
    EXPECT_TRUE(its_public.verify_raw("text", raw));
    EXPECT_EQ(raw_to_der(*der_to_raw(der)), der);
    EXPECT_TRUE(its_public.verify("", key.sign("")));
}

TYPED_TEST(Signing, no_bit_of_a_signature_may_turn) {
    const auto key = TypeParam::generate();
    const auto its_public = key.public_key();
    const std::string der = key.sign("text");
    for (std::size_t bit = 0; bit < der.size() * 8; bit += 5) {
        std::string turned = der;
        turned[bit / 8] = static_cast<char>(turned[bit / 8] ^ (1 << (bit % 8)));
        EXPECT_FALSE(its_public.verify("text", turned)) << bit;
    }
    EXPECT_FALSE(its_public.verify("texu", der));
    EXPECT_FALSE(its_public.verify("text", der + '\0'));
    EXPECT_FALSE(its_public.verify("text", der.substr(0, der.size() - 1)));
    EXPECT_FALSE(its_public.verify("text", ""));
    EXPECT_FALSE(its_public.verify_raw("text", std::string(64, '\0')));
    EXPECT_FALSE(its_public.verify_raw("text", std::string(64, '\xff')));
    EXPECT_FALSE(its_public.verify_raw("text", ""));
}

TYPED_TEST(Signing, another_key_does_not_verify) {
    const auto other = TypeParam::generate().public_key();
    EXPECT_FALSE(other.verify("text", TypeParam::generate().sign("text")));
}

TYPED_TEST(Signing, keys_go_to_pem_and_come_back) {
    const auto key = TypeParam::generate();
    const auto again = TypeParam::from_pem(key.pem().view());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->public_key().point(), key.public_key().point());
    EXPECT_TRUE(key.public_key().verify("text", again->sign("text")));
    const auto its_public = decltype(key.public_key())::from_pem(key.public_key().pem());
    ASSERT_TRUE(its_public);
    EXPECT_TRUE(its_public->verify("text", key.sign("text")));
}

TEST(Signing, a_key_of_the_other_curve_is_not_taken) {
    const auto sm2 = Sm2PrivateKey::generate();
    const auto es256 = Es256PrivateKey::generate();
    EXPECT_FALSE(Sm2PrivateKey::from_pem(es256.pem().view()));
    EXPECT_FALSE(Es256PrivateKey::from_pem(sm2.pem().view()));
    EXPECT_FALSE(Sm2PublicKey::from_pem(es256.public_key().pem()));
    EXPECT_FALSE(Es256PublicKey::from_pem(sm2.public_key().pem()));
    EXPECT_FALSE(Es256PublicKey::from_point(sm2.public_key().point()));
}

TEST(Signing, what_is_no_key_is_not_taken) {
    EXPECT_FALSE(Sm2PrivateKey::from_pem(""));
    EXPECT_FALSE(
        Sm2PrivateKey::from_pem("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"));
    EXPECT_FALSE(Sm2PrivateKey::from_number(std::string(32, '\0')));
    EXPECT_FALSE(Sm2PrivateKey::from_number(std::string(32, '\xff')));
    EXPECT_FALSE(Sm2PrivateKey::from_number("short"));
    std::string off_the_curve = kPoint;
    off_the_curve.back() ^= 1;
    EXPECT_FALSE(Sm2PublicKey::from_point(off_the_curve));
    EXPECT_FALSE(Sm2PublicKey::from_point(kPoint.substr(1)));
}

RC_GTEST_PROP(Signing, whatever_der_is_read_is_written_the_same, (const std::string& text)) {
    const auto raw = der_to_raw(text);
    if (raw) RC_ASSERT(raw_to_der(*raw) == text);
}

}  // namespace
}  // namespace mashang::crypto
