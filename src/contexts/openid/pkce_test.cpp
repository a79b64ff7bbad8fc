#include "contexts/openid/pkce.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mashang::openid {
namespace {

const std::string kUnreserved =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

/// RFC 7636 appendix B.
constexpr std::string_view kVerifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
constexpr std::string_view kChallenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

TEST(Pkce, rfc_7636_appendix_b) {
    EXPECT_EQ(code_challenge_of(kVerifier), kChallenge);
    EXPECT_TRUE(answers_challenge(kVerifier, kChallenge));
}

TEST(Pkce, incorrect_pkce_code_verifier_rejected) {
    EXPECT_FALSE(answers_challenge(std::string(kVerifier) + "k", kChallenge));
    EXPECT_FALSE(answers_challenge("", kChallenge));
    EXPECT_FALSE(answers_challenge(kVerifier, ""));
}

TEST(Pkce, par_plain_pkce_rejected) {
    EXPECT_FALSE(answers_challenge(kChallenge, kChallenge));
    EXPECT_FALSE(answers_challenge(kVerifier, kVerifier));
}

TEST(Pkce, a_verifier_has_43_to_128_unreserved_characters) {
    EXPECT_FALSE(is_code_verifier(std::string(42, 'a')));
    EXPECT_TRUE(is_code_verifier(std::string(43, 'a')));
    EXPECT_TRUE(is_code_verifier(std::string(128, 'a')));
    EXPECT_FALSE(is_code_verifier(std::string(129, 'a')));
    EXPECT_TRUE(is_code_verifier(kUnreserved));
    for (int c = 0; c < 256; ++c) {
        std::string text(43, 'a');
        text[20] = static_cast<char>(c);
        EXPECT_EQ(is_code_verifier(text), c != 0 && kUnreserved.contains(text[20])) << c;
    }
}

TEST(Pkce, a_verifier_of_a_wrong_form_answers_not_even_its_own_challenge) {
    const std::string is_short(42, 'a');
    EXPECT_FALSE(answers_challenge(is_short, code_challenge_of(is_short)));
}

TEST(Pkce, a_challenge_is_32_bytes_of_base64url) {
    EXPECT_TRUE(is_digest(kChallenge));
    EXPECT_FALSE(is_digest(kChallenge.substr(1)));
    EXPECT_FALSE(is_digest(std::string(kChallenge) + "="));
    EXPECT_FALSE(is_digest(std::string(kChallenge) + "A"));
    EXPECT_FALSE(is_digest("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM"));
    EXPECT_FALSE(is_digest("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cN"));  // stray bits
}

RC_GTEST_PROP(Pkce, a_verifier_answers_its_own_challenge_and_no_other, ()) {
    const auto verifier = [] {
        const auto size = *rc::gen::inRange<std::size_t>(43, 129);
        return *rc::gen::container<std::string>(size, rc::gen::elementOf(kUnreserved));
    };
    const auto one = verifier();
    const auto other = verifier();
    RC_ASSERT(is_digest(code_challenge_of(one)));
    RC_ASSERT(answers_challenge(one, code_challenge_of(one)));
    RC_ASSERT(answers_challenge(other, code_challenge_of(one)) == (one == other));
}

}  // namespace
}  // namespace mashang::openid
