#include "platform/jose/jws.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/crypto/signing.h"
#include "platform/jose/refusals.h"
#include "platform/jose/testing/test_keys.h"
#include "platform/json/json.h"

namespace mashang::jose {
namespace {

using fixture::key_of;

std::string token_of(std::string_view header, std::string_view payload = "{}",
                     std::string_view signature = "signature") {
    return crypto::to_base64url(header) + '.' + crypto::to_base64url(payload) + '.' +
           crypto::to_base64url(signature);
}

const Refusal* why_not(std::string_view text) {
    const auto jws = Jws::parse(text);
    return jws ? nullptr : jws.error();
}

struct Unreadable {
    std::string text;
    const Refusal* because_of;
};

TEST(Jws, what_is_no_signed_token_is_refused_with_the_reason) {
    const std::string deep = R"({"alg":"ES256","jwk":{"a":{"b":{"c":{}}}}})";
    const std::array rows{
        Unreadable{"", &refusals::kNotCompact},
        Unreadable{"eyJhbGciOiJFUzI1NiJ9", &refusals::kNotCompact},
        Unreadable{"eyJhbGciOiJFUzI1NiJ9.e30", &refusals::kNotCompact},
        Unreadable{token_of(R"({"alg":"ES256"})") + ".a.b", &refusals::kNotCompact},  // encrypted
        Unreadable{token_of(R"({"alg":"ES256"})") + "=", &refusals::kNotCompact},
        Unreadable{token_of(R"({"alg":"ES256"})") + " ", &refusals::kNotCompact},
        Unreadable{token_of(R"({"alg":"ES256"})", "", "s"), &refusals::kNotCompact},  // detached
        Unreadable{token_of(R"({"alg":"ES256"})", "{}", ""), &refusals::kNotCompact},
        Unreadable{"Bearer " + token_of(R"({"alg":"ES256"})"), &refusals::kNotCompact},
        Unreadable{R"({"payload":"e30","signatures":[]})", &refusals::kNotCompact},
        Unreadable{token_of("[]"), &refusals::kHeader},
        Unreadable{token_of("not json"), &refusals::kHeader},
        Unreadable{token_of(R"({"typ":"JWT"})"), &refusals::kHeader},
        Unreadable{token_of(R"({"alg":["ES256"]})"), &refusals::kHeader},
        Unreadable{token_of(R"({"alg":"ES256","alg":"RS256"})"), &refusals::kHeader},
        Unreadable{token_of(R"({"alg":"ES256","typ":1})"), &refusals::kHeader},
        Unreadable{token_of(R"({"alg":"ES256","kid":null})"), &refusals::kHeader},
        Unreadable{token_of(R"({"alg":"ES256","jwk":"text"})"), &refusals::kHeader},
        Unreadable{token_of(R"({"alg":"ES256","cty":"jwt"})"), &refusals::kHeader},  // nested
        Unreadable{token_of(deep), &refusals::kHeader},
        Unreadable{token_of(R"({"alg":"ES256","crit":["exp"]})"), &refusals::kCritical},
        Unreadable{token_of(R"({"alg":"ES256","crit":[]})"), &refusals::kCritical},
        Unreadable{token_of(R"({"alg":"ES256","b64":false})"), &refusals::kCritical},
        Unreadable{token_of(R"({"alg":"none"})"), &refusals::kAlgorithm},
        Unreadable{token_of(R"({"alg":"NONE"})"), &refusals::kAlgorithm},
        Unreadable{token_of(R"({"alg":"HS256"})"), &refusals::kAlgorithm},
        Unreadable{token_of(R"({"alg":"es256"})"), &refusals::kAlgorithm},
        Unreadable{token_of(R"({"alg":"RS512"})"), &refusals::kAlgorithm},
        Unreadable{token_of(R"({"alg":"ES256K"})"), &refusals::kAlgorithm},
        Unreadable{token_of(R"({"alg":""})"), &refusals::kAlgorithm},
    };
    for (const Unreadable& row : rows) EXPECT_EQ(why_not(row.text), row.because_of) << row.text;
}

TEST(Jws, a_token_is_read_up_to_the_limit_and_no_further) {
    const std::string token = token_of(R"({"alg":"ES256"})", std::string(3000, ' '));
    EXPECT_TRUE(Jws::parse(token, token.size()));
    EXPECT_EQ(Jws::parse(token, token.size() - 1).error(), &refusals::kTooLong);
    EXPECT_EQ(why_not(std::string(kMostTokenBytes + 1, 'a')), &refusals::kTooLong);
}

TEST(Jws, the_header_is_told_as_it_was_written) {
    const auto jws =
        Jws::parse(token_of(R"({"alg":"PS256","typ":"at+jwt","kid":"钥","jwk":{"kty":"RSA"}})"));
    EXPECT_EQ(jws->header().algorithm, Algorithm::ps256);
    EXPECT_EQ(jws->header().type, "at+jwt");
    EXPECT_EQ(jws->header().kid, "钥");
    EXPECT_EQ(jws->header().jwk->at("kty").as_string(), "RSA");
    EXPECT_EQ(jws->payload(), "{}");
}

TEST(Jws, the_type_is_a_media_type) {
    const auto is_at = [](std::string type) {
        return Header{.algorithm = Algorithm::es256, .type = std::move(type)}.is_type("at+jwt");
    };
    EXPECT_TRUE(is_at("at+jwt"));
    EXPECT_TRUE(is_at("AT+JWT"));
    EXPECT_TRUE(is_at("application/at+jwt"));
    EXPECT_FALSE(is_at("JWT"));
    EXPECT_FALSE(is_at("at+jwt "));
    EXPECT_FALSE(is_at("application/application/at+jwt"));
    EXPECT_FALSE(is_at(""));
    EXPECT_FALSE(Header{.algorithm = Algorithm::es256}.is_type("at+jwt"));
}

TEST(Jws, what_was_signed_is_verified_by_its_key_and_by_no_other) {
    for (const Algorithm signs : kAlgorithms) {
        const auto jws = Jws::parse(key_of(signs).sign("JWT", R"({"sub":"林"})")).value();
        EXPECT_EQ(jws.payload(), R"({"sub":"林"})");
        for (const Algorithm verifies : kAlgorithms) {
            EXPECT_EQ(jws.is_by(key_of(verifies).public_key(), kAllAlgorithms), signs == verifies)
                << name_of(signs) << " by the key of " << name_of(verifies);
        }
    }
}

TEST(Jws, an_algorithm_that_is_not_allowed_verifies_nothing) {
    for (const Algorithm signs : kAlgorithms) {
        const auto jws = Jws::parse(key_of(signs).sign("JWT", "{}")).value();
        for (const Algorithm allowed : kAlgorithms) {
            EXPECT_EQ(jws.is_by(key_of(signs).public_key(), {allowed}), signs == allowed);
        }
        EXPECT_FALSE(jws.is_by(key_of(signs).public_key(), {}));
    }
}

/// RFC 8725 section 2.1: each header's algorithm over each key's signature.
TEST(Jws, a_signature_under_the_name_of_another_algorithm_is_none) {
    for (const Algorithm signs : kAlgorithms) {
        for (const Algorithm says : kAlgorithms) {
            if (signs == says) continue;
            const auto token = key_of(signs).sign_under(
                std::string{R"({"alg":")"} + std::string{name_of(says)} + "\"}", "{}");
            const auto jws = Jws::parse(token).value();
            for (const Algorithm verifies : kAlgorithms) {
                EXPECT_FALSE(jws.is_by(key_of(verifies).public_key(), kAllAlgorithms))
                    << name_of(signs) << " as " << name_of(says);
            }
        }
    }
}

TEST(Jws, one_rsa_key_without_a_pinned_algorithm_still_keeps_the_two_apart) {
    const auto bare = PublicKey::from_jwk(
        json::parse(key_of(Algorithm::rs256).public_key().bare_jwk()).as_object());
    const auto jws = Jws::parse(key_of(Algorithm::rs256).sign("", "{}")).value();
    EXPECT_TRUE(jws.is_by(*bare, {Algorithm::rs256}));
    const auto other = Jws::parse(key_of(Algorithm::rs256).sign_under(R"({"alg":"PS256"})", "{}"));
    EXPECT_FALSE(other->is_by(*bare, kAllAlgorithms));
}

TEST(Jws, a_mac_made_with_the_public_key_is_no_signature) {
    const auto& key = key_of(Algorithm::rs256).public_key();
    const std::string signed_part = crypto::to_base64url(R"({"alg":"HS256"})") + '.' +
                                    crypto::to_base64url(R"({"sub":"thief"})");
    const auto mac = crypto::hmac_sha256(key.jwk(), signed_part);
    EXPECT_EQ(why_not(signed_part + '.' + crypto::to_base64url(crypto::view(mac))),
              &refusals::kAlgorithm);
}

TEST(Jws, a_key_that_the_token_brings_along_is_not_used) {
    const auto& thief = key_of(Algorithm::es256);
    const std::string header = R"({"alg":"ES256","jku":"https://thief.example/jwks","jwk":)" +
                               thief.public_key().bare_jwk() + "}";
    const auto jws = Jws::parse(thief.sign_under(header, "{}")).value();
    const KeySet keys{{PublicKey::of(crypto::KeyPair::generate(crypto::KeyType::p256).public_half(),
                                     Algorithm::es256)}};
    EXPECT_EQ(verify(jws, keys, kAllAlgorithms), nullptr);
}

TEST(Jws, the_kid_chooses_and_without_one_all_keys_are_tried) {
    const auto& key = key_of(Algorithm::es256);
    const KeySet keys{{PublicKey::of(crypto::KeyPair::generate(crypto::KeyType::p256).public_half(),
                                     Algorithm::es256),
                       key.public_key(), key_of(Algorithm::eddsa).public_key()}};
    const auto found = [&](std::string_view header) {
        const auto jws = Jws::parse(key.sign_under(header, "{}")).value();
        const PublicKey* by = verify(jws, keys, kAllAlgorithms);
        return by != nullptr && by->thumbprint() == key.public_key().thumbprint();
    };
    EXPECT_TRUE(found(R"({"alg":"ES256"})"));
    EXPECT_TRUE(found(R"({"alg":"ES256","kid":")" + *key.public_key().kid() + "\"}"));
    EXPECT_FALSE(found(R"({"alg":"ES256","kid":"another"})"));
    EXPECT_FALSE(found(R"({"alg":"ES256","kid":")" + *keys.keys()[0].kid() + "\"}"));
}

TEST(Jws, a_der_signature_is_not_one_of_jose) {
    const auto pair = crypto::KeyPair::generate(crypto::KeyType::p256);
    const auto es256 = crypto::Es256PrivateKey::from_pem(pair.pem().view()).value();
    const std::string signed_part = crypto::to_base64url(R"({"alg":"ES256"})") + ".e30";
    const auto key = PublicKey::of(pair.public_half(), Algorithm::es256);
    const auto is_good = [&](const std::string& signature) {
        return Jws::parse(signed_part + '.' + crypto::to_base64url(signature))
            ->is_by(key, kAllAlgorithms);
    };
    EXPECT_TRUE(is_good(es256.sign_raw(signed_part)));
    EXPECT_FALSE(is_good(es256.sign(signed_part)));
    EXPECT_FALSE(is_good(std::string(64, '\0')));  // r and s of zero: CVE-2022-21449
}

RC_GTEST_PROP(Jws, any_changed_character_is_found, ()) {
    const auto algorithm = *rc::gen::elementOf(kAlgorithms);
    const auto& key = key_of(algorithm);
    static const std::string kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
    const std::string token = key.sign("at+jwt", R"({"sub":"u-1","scope":"openid"})");
    std::string changed = token;
    const auto place = *rc::gen::inRange<std::size_t>(0, token.size());
    changed[place] = *rc::gen::elementOf(kLetters);
    RC_PRE(changed != token);
    const auto jws = Jws::parse(changed);
    const bool is_taken = jws && jws->is_by(key.public_key(), kAllAlgorithms);
    RC_ASSERT(!is_taken);
}

RC_GTEST_PROP(Jws, any_text_can_be_signed_and_comes_back, ()) {
    const auto algorithm = *rc::gen::elementOf(kAlgorithms);
    const auto payload = *rc::gen::nonEmpty<std::string>();
    const auto jws = Jws::parse(key_of(algorithm).sign("", payload));
    RC_ASSERT(jws.has_value());
    RC_ASSERT(jws->payload() == payload);
    RC_ASSERT(jws->is_by(key_of(algorithm).public_key(), {algorithm}));
}

}  // namespace
}  // namespace mashang::jose
