#include "contexts/openid/dpop.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

#include "contexts/openid/proof_refusals.h"
#include "platform/crypto/hash.h"
#include "platform/jose/refusals.h"
#include "platform/jose/testing/test_keys.h"
#include "platform/json/json.h"

namespace mashang::openid {
namespace {

using boost::json::object;
using jose::Algorithm;
using jose::fixture::key_of;
using std::chrono::seconds;

const Instant kNow = Instant::parse("2026-11-29T12:00:00+08:00").value();
constexpr std::string_view kAddress = "https://api.example.cn/oidc/userinfo";
constexpr std::string_view kToken = "an-access-token";

std::int64_t second_at(Instant instant) {
    return instant.ms() / 1000;
}

boost::json::string hash_of(std::string_view token) {
    return boost::json::string{crypto::to_base64url(crypto::view(crypto::sha256(token)))};
}

/// A good proof for a GET of kAddress with kToken; each test changes the one thing it is about.
struct Proof {
    Algorithm algorithm = Algorithm::es256;
    object header{{"typ", "dpop+jwt"}};
    object claims{{"jti", "proof-1"},
                  {"htm", "GET"},
                  {"htu", kAddress},
                  {"iat", second_at(kNow)},
                  {"ath", hash_of(kToken)}};

    explicit Proof(Algorithm with = Algorithm::es256) : algorithm{with} {
        header["alg"] = jose::name_of(with);
        header["jwk"] = json::parse(key_of(with).public_key().bare_jwk());
    }

    Proof& with(std::string_view name, boost::json::value value) {
        claims[name] = std::move(value);
        return *this;
    }
    Proof& without(std::string_view name) {
        claims.erase(name);
        return *this;
    }
    Proof& under(std::string_view name, boost::json::value value) {
        header[name] = std::move(value);
        return *this;
    }
    Proof& without_header(std::string_view name) {
        header.erase(name);
        return *this;
    }
    std::string text() const {
        return key_of(algorithm).sign_under(json::text_of(header), json::text_of(claims));
    }
};

DpopDemand a_get() {
    return {.method = "GET", .address = kAddress, .access_token = kToken, .now = kNow};
}

/// Null when the proof is good.
const Refusal* why_not(const std::string& text, const DpopDemand& demand = a_get()) {
    const auto proof = check_dpop_proof(text, demand);
    return proof ? nullptr : proof.error();
}

const Refusal* why_not(const Proof& proof, const DpopDemand& demand = a_get()) {
    return why_not(proof.text(), demand);
}

TEST(Dpop, a_good_proof_tells_its_key_and_what_to_remember) {
    for (const Algorithm algorithm : {Algorithm::es256, Algorithm::ps256, Algorithm::eddsa}) {
        const auto proof = check_dpop_proof(Proof{algorithm}.text(), a_get());
        ASSERT_TRUE(proof) << proof.error()->en;
        EXPECT_EQ(proof->thumbprint, key_of(algorithm).public_key().thumbprint());
        EXPECT_EQ(proof->id, "proof-1");
        EXPECT_EQ(proof->expires, kNow + kProofAge);
    }
}

TEST(DpopNegativeTests, not_a_jwt) {
    for (const auto* text : {"", "proof", "a.b", "a.b.c", "e30.e30.e30"}) {
        EXPECT_NE(why_not(std::string{text}), nullptr) << text;
    }
    EXPECT_EQ(why_not(std::string(kMostProofBytes + 1, 'a')), &jose::refusals::kTooLong);
}

TEST(DpopNegativeTests, two_proofs_in_one_header) {
    EXPECT_NE(why_not(Proof{}.text() + ", " + Proof{}.text()), nullptr);
}

TEST(DpopNegativeTests, missing_typ_alg_jwk) {
    EXPECT_EQ(why_not(Proof{}.without_header("typ")), &refusals::kDpopType);
    EXPECT_EQ(why_not(Proof{}.without_header("alg")), &jose::refusals::kHeader);
    EXPECT_EQ(why_not(Proof{}.without_header("jwk")), &refusals::kDpopKey);
}

TEST(DpopNegativeTests, missing_jti_htm_htu_iat_ath) {
    for (const auto* name : {"jti", "htm", "htu", "iat"}) {
        EXPECT_EQ(why_not(Proof{}.without(name)), &refusals::kDpopClaims) << name;
    }
    EXPECT_EQ(why_not(Proof{}.without("ath")), &refusals::kDpopToken);
}

TEST(DpopNegativeTests, wrong_typ) {
    for (const auto* type : {"JWT", "dpop", "dpop+jws", "", "at+jwt"}) {
        EXPECT_EQ(why_not(Proof{}.under("typ", type)), &refusals::kDpopType) << type;
    }
}

TEST(DpopNegativeTests, rs256) {
    EXPECT_EQ(why_not(Proof{Algorithm::rs256}), &refusals::kDpopAlgorithm);
}

TEST(DpopNegativeTests, none_and_hs256) {
    EXPECT_EQ(why_not(Proof{}.under("alg", "none")), &jose::refusals::kAlgorithm);
    EXPECT_EQ(why_not(Proof{}.under("alg", "HS256")), &jose::refusals::kAlgorithm);
}

TEST(DpopNegativeTests, bad_signature) {
    std::string text = Proof{}.text();
    text[text.size() - 10] = text[text.size() - 10] == 'A' ? 'B' : 'A';
    EXPECT_EQ(why_not(text), &refusals::kDpopSignature);
}

TEST(DpopNegativeTests, signed_by_another_key_than_the_one_in_the_header) {
    const auto other = crypto::KeyPair::generate(crypto::KeyType::p256).public_half();
    const auto jwk = json::parse(jose::PublicKey::of(other, Algorithm::es256).bare_jwk());
    EXPECT_EQ(why_not(Proof{}.under("jwk", jwk)), &refusals::kDpopSignature);
}

TEST(DpopNegativeTests, jwk_with_private_key) {
    object jwk = json::parse(key_of(Algorithm::es256).public_key().bare_jwk()).as_object();
    jwk["d"] = "AA";
    EXPECT_EQ(why_not(Proof{}.under("jwk", jwk)), &jose::refusals::kPrivateMembers);
}

TEST(DpopNegativeTests, jwk_that_is_no_key_of_the_algorithm) {
    EXPECT_EQ(why_not(Proof{}.under("jwk", object{{"kty", "oct"}, {"k", "AA"}})),
              &jose::refusals::kPrivateMembers);
    EXPECT_EQ(why_not(Proof{}.under("jwk", object{{"kty", "EC"}, {"crv", "P-384"}})),
              &jose::refusals::kOtherKey);
    EXPECT_EQ(why_not(Proof{}.under("jwk",
                                    json::parse(key_of(Algorithm::eddsa).public_key().bare_jwk()))),
              &refusals::kDpopSignature);
}

TEST(DpopNegativeTests, wrong_htm) {
    for (const auto* method : {"POST", "get", "", "GETS"}) {
        EXPECT_EQ(why_not(Proof{}.with("htm", method)), &refusals::kDpopMethod) << method;
    }
}

TEST(DpopNegativeTests, htu_with_query_or_fragment_passes) {
    for (const auto* tail : {"?a=b", "#part", "?a=b#part", "?"}) {
        EXPECT_EQ(why_not(Proof{}.with("htu", boost::json::string{std::string(kAddress) + tail})),
                  nullptr)
            << tail;
    }
    auto demand = a_get();
    demand.address = "https://api.example.cn/oidc/userinfo?schema=openid";
    EXPECT_EQ(why_not(Proof{}, demand), nullptr);
}

TEST(DpopNegativeTests, htu_is_compared_as_addresses_are) {
    for (const auto* same :
         {"HTTPS://API.Example.CN/oidc/userinfo", "https://api.example.cn:443/oidc/userinfo",
          "https://api.example.cn:/oidc/userinfo", "https://api.example.cn/oidc/x/../userinfo",
          "https://api.example.cn/oidc/%75serinfo"}) {
        EXPECT_EQ(why_not(Proof{}.with("htu", same)), nullptr) << same;
    }
}

TEST(DpopNegativeTests, other_url) {
    for (const auto* other :
         {"https://api.example.cn/oidc/token", "https://api.example.cn/oidc/userinfo/",
          "https://api.example.cn/oidc/Userinfo", "http://api.example.cn/oidc/userinfo",
          "https://api.example.cn:8443/oidc/userinfo", "https://example.cn/oidc/userinfo",
          "https://api.example.cn.evil.example/oidc/userinfo", "/oidc/userinfo",
          "https://user@api.example.cn/oidc/userinfo", "https://api.example.cn:80/oidc/userinfo",
          "https://api.example.cn/oidc%2Fuserinfo", "", "urn:x", "https:///oidc/userinfo"}) {
        EXPECT_EQ(why_not(Proof{}.with("htu", other)), &refusals::kDpopAddress) << other;
    }
}

TEST(DpopNegativeTests, iat_one_hour_off) {
    for (const std::int64_t off : {-3600, 3600}) {
        EXPECT_EQ(why_not(Proof{}.with("iat", second_at(kNow) + off)), &refusals::kDpopTime);
    }
}

TEST(Fapi2SecurityProfileFinal, ensure_dpopproof_with_iat_10seconds_before_and_after_succeeds) {
    for (const std::int64_t off : {-10, 10}) {
        EXPECT_EQ(why_not(Proof{}.with("iat", second_at(kNow) + off)), nullptr);
    }
    EXPECT_EQ(why_not(Proof{}.with("iat", second_at(kNow) + 61)), &refusals::kDpopTime);
}

TEST(Fapi2SecurityProfileFinal, check_dpop_proof_nbf_exp) {
    const auto now = second_at(kNow);
    EXPECT_EQ(why_not(Proof{}.with("nbf", now).with("exp", now + 300)), nullptr);
    EXPECT_EQ(why_not(Proof{}.with("exp", now - 300)), &refusals::kDpopTime);
    EXPECT_EQ(why_not(Proof{}.with("nbf", now + 300)), &refusals::kDpopTime);
}

TEST(DpopNegativeTests, the_same_jti_is_told_to_the_store_until_it_no_longer_counts) {
    const Proof proof;
    const auto first = check_dpop_proof(proof.text(), a_get()).value();
    auto late = a_get();
    late.now = first.expires;
    EXPECT_EQ(why_not(proof, late), nullptr);
    late.now = late.now + std::chrono::milliseconds{1};
    EXPECT_EQ(why_not(proof, late), &refusals::kDpopTime);
}

TEST(DpopNegativeTests, wrong_ath) {
    EXPECT_EQ(why_not(Proof{}.with("ath", hash_of("another"))), &refusals::kDpopToken);
    EXPECT_EQ(why_not(Proof{}.with("ath", boost::json::string{kToken})), &refusals::kDpopToken);
    EXPECT_EQ(why_not(Proof{}.with("ath", 5)), &refusals::kDpopToken);
}

TEST(DpopNegativeTests, other_key) {
    auto demand = a_get();
    const std::string bound = key_of(Algorithm::es256).public_key().thumbprint();
    demand.thumbprint = bound;
    EXPECT_EQ(why_not(Proof{}, demand), nullptr);
    EXPECT_EQ(why_not(Proof{Algorithm::eddsa}, demand), &refusals::kDpopOtherKey);
}

TEST(DpopNegativeTests, extra_claims_pass) {
    EXPECT_EQ(why_not(Proof{}.with("iss", "app").with("extra", object{{"a", 1}})), nullptr);
    EXPECT_EQ(why_not(Proof{}.under("kid", "mine").under("x", true)), nullptr);
}

TEST(Dpop, where_no_token_is_used_ath_is_not_asked_for) {
    auto demand = a_get();
    demand.access_token.reset();
    EXPECT_EQ(why_not(Proof{}.without("ath"), demand), nullptr);
    EXPECT_EQ(why_not(Proof{}, demand), nullptr);
}

TEST(Dpop, a_jti_has_1_to_256_bytes) {
    EXPECT_EQ(why_not(Proof{}.with("jti", "")), &refusals::kDpopClaims);
    EXPECT_EQ(why_not(Proof{}.with("jti", boost::json::string(256, 'j'))), nullptr);
    EXPECT_EQ(why_not(Proof{}.with("jti", boost::json::string(257, 'j'))), &refusals::kDpopClaims);
}

TEST(Dpop, claims_of_a_wrong_type_are_as_good_as_none) {
    for (const auto* name : {"jti", "htm", "htu", "iat"}) {
        EXPECT_EQ(why_not(Proof{}.with(name, boost::json::array{})), &refusals::kDpopClaims)
            << name;
    }
}

RC_GTEST_PROP(Dpop, any_changed_character_is_found, ()) {
    static const std::string text = Proof{}.text();
    std::string changed = text;
    changed[*rc::gen::inRange<std::size_t>(0, text.size())] =
        *rc::gen::elementOf(std::string{"ABCabc019-_."});
    RC_ASSERT((why_not(changed) == nullptr) == (changed == text));
}

RC_GTEST_PROP(Dpop, a_proof_counts_in_its_window_and_only_there, ()) {
    const auto off = *rc::gen::inRange<std::int64_t>(-4000, 4000);
    const bool is_good = why_not(Proof{}.with("iat", second_at(kNow) + off)) == nullptr;
    RC_ASSERT(is_good == (off >= -kProofAge.count() && off <= kProofAhead.count()));
}

}  // namespace
}  // namespace mashang::openid
