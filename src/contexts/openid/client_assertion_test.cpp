#include "contexts/openid/client_assertion.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "contexts/openid/dpop.h"
#include "contexts/openid/proof_refusals.h"
#include "platform/jose/refusals.h"
#include "platform/jose/testing/test_keys.h"
#include "platform/json/json.h"

namespace mashang::openid {
namespace {

using boost::json::object;
using jose::Algorithm;
using jose::fixture::key_of;
using enum AssertionProfile;

const Instant kNow = Instant::parse("2026-11-29T12:00:00+08:00").value();
constexpr std::string_view kIssuer = "https://id.example.cn/oidc";
constexpr std::string_view kTokenAddress = "https://id.example.cn/oidc/token";
constexpr std::string_view kParAddress = "https://id.example.cn/oidc/par";

std::int64_t now_second() {
    return kNow.ms() / 1000;
}

/// What a good client says; each test changes the one thing it is about.
object claims() {
    return {{"iss", "app-1"}, {"sub", "app-1"},      {"aud", kIssuer},
            {"jti", "once"},  {"iat", now_second()}, {"exp", now_second() + 60}};
}

object claims_with(std::string_view name, boost::json::value value) {
    object changed = claims();
    changed[name] = std::move(value);
    return changed;
}

object claims_without(std::string_view name) {
    object changed = claims();
    changed.erase(name);
    return changed;
}

const jose::KeySet& keys() {
    static const jose::KeySet set = [] {
        std::vector<jose::PublicKey> all;
        for (const Algorithm algorithm : jose::kAlgorithms) {
            all.push_back(key_of(algorithm).public_key());
        }
        return jose::KeySet{std::move(all)};
    }();
    return set;
}

AssertionDemand demand_of(AssertionProfile profile) {
    return {.client_id = "app-1",
            .issuer = kIssuer,
            .addresses = {kTokenAddress, kParAddress},
            .profile = profile,
            .now = kNow};
}

std::vector<Fault> faults_of(const std::string& text, AssertionProfile profile) {
    const auto checked = check_client_assertion(text, keys(), demand_of(profile));
    return checked ? std::vector<Fault>{} : checked.error();
}

std::vector<Fault> faults_of(const object& said, AssertionProfile profile = fapi2) {
    return faults_of(key_of(Algorithm::es256).sign("", json::text_of(said)), profile);
}

using Faults = std::vector<Fault>;

TEST(ClientAssertion, a_good_one_tells_what_to_remember) {
    for (const Algorithm algorithm : {Algorithm::ps256, Algorithm::es256, Algorithm::eddsa}) {
        for (const auto profile : {baseline, fapi2}) {
            const auto checked = check_client_assertion(
                key_of(algorithm).sign("JWT", json::text_of(claims())), keys(), demand_of(profile));
            ASSERT_TRUE(checked) << checked.error().at(0).refusal->en;
            EXPECT_EQ(checked->id, "once");
            EXPECT_EQ(checked->expires, kNow + std::chrono::seconds{60} + kAssertionBehind);
        }
    }
}

TEST(ClientAssertion, the_client_that_it_claims_is_known_before_its_keys_are) {
    EXPECT_EQ(client_claimed_in(key_of(Algorithm::es256).sign("", json::text_of(claims()))),
              "app-1");
    EXPECT_FALSE(
        client_claimed_in(key_of(Algorithm::es256).sign("", json::text_of(claims_without("sub")))));
    EXPECT_FALSE(client_claimed_in("app-1"));
    EXPECT_FALSE(client_claimed_in(""));
}

TEST(Fapi2SecurityProfileFinal, ensure_signed_client_assertion_with_RS256_fails) {
    const auto text = key_of(Algorithm::rs256).sign("", json::text_of(claims()));
    EXPECT_EQ(faults_of(text, fapi2), (Faults{{"", &refusals::kAssertionAlgorithm}}));
    EXPECT_EQ(faults_of(text, baseline), Faults{});
}

TEST(ClientAssertion, an_algorithm_that_the_client_did_not_register_fails) {
    auto demand = demand_of(baseline);
    demand.allowed = {Algorithm::ps256};
    const auto checked = check_client_assertion(
        key_of(Algorithm::es256).sign("", json::text_of(claims())), keys(), demand);
    EXPECT_EQ(checked.error(), (Faults{{"", &refusals::kAssertionAlgorithm}}));
}

TEST(Fapi2SecurityProfileFinal, client_assertion_with_exp_is_5_minutes_in_past_fails) {
    EXPECT_EQ(faults_of(claims_with("exp", now_second() - 300)),
              (Faults{{"/exp", &jose::refusals::kExpired}}));
    EXPECT_EQ(faults_of(claims_with("exp", now_second() - 9)), Faults{});
    EXPECT_EQ(faults_of(claims_with("exp", now_second() - 10)),
              (Faults{{"/exp", &jose::refusals::kExpired}}));
}

TEST(Fapi2SecurityProfileFinal, client_assertion_with_wrong_aud_fails) {
    for (const auto profile : {baseline, fapi2}) {
        for (const auto* other :
             {"https://other.example", "https://id.example.cn/oidc/", "https://id.example.cn/OIDC",
              "https://id.example.cn", "app-1", ""}) {
            EXPECT_EQ(faults_of(claims_with("aud", other), profile),
                      (Faults{{"/aud", &refusals::kAssertionAudience}}))
                << other;
        }
    }
}

TEST(Fapi2SecurityProfileFinal, client_assertion_with_no_sub_fails) {
    EXPECT_EQ(faults_of(claims_without("sub")), (Faults{{"/sub", &jose::refusals::kMissingClaim}}));
}

TEST(Fapi2SecurityProfileFinal,
     par_ensure_jwt_client_assertions_nbf_8_seconds_in_the_future_is_accepted) {
    EXPECT_EQ(faults_of(claims_with("nbf", now_second() + 8)), Faults{});
    EXPECT_EQ(faults_of(claims_with("iat", now_second() + 8)), Faults{});
    EXPECT_EQ(faults_of(claims_with("nbf", now_second() + 10)), Faults{});
}

TEST(Fapi2SecurityProfileFinal,
     par_ensure_jwt_client_assertions_nbf_over_60_seconds_in_the_future_fails) {
    EXPECT_EQ(faults_of(claims_with("nbf", now_second() + 61)),
              (Faults{{"/nbf", &jose::refusals::kNotYet}}));
    EXPECT_EQ(faults_of(claims_with("iat", now_second() + 61)),
              (Faults{{"/iat", &jose::refusals::kIssuedLater}}));
}

TEST(Fapi2SecurityProfileFinal, par_test_array_as_audience_fails) {
    const auto said = claims_with("aud", boost::json::array{kIssuer});
    EXPECT_EQ(faults_of(said, fapi2), (Faults{{"/aud", &refusals::kAssertionAudience}}));
    EXPECT_EQ(faults_of(said, baseline), Faults{});
}

TEST(Fapi2SecurityProfileFinal, par_test_par_endpoint_url_as_audience_fails) {
    const auto said = claims_with("aud", boost::json::string{kParAddress});
    EXPECT_EQ(faults_of(said, fapi2), (Faults{{"/aud", &refusals::kAssertionAudience}}));
    EXPECT_EQ(faults_of(said, baseline), Faults{});
}

TEST(Fapi2SecurityProfileFinal, par_test_token_endpoint_url_as_audience_fails) {
    const auto said = claims_with("aud", boost::json::string{kTokenAddress});
    EXPECT_EQ(faults_of(said, fapi2), (Faults{{"/aud", &refusals::kAssertionAudience}}));
    EXPECT_EQ(faults_of(said, baseline), Faults{});
}

TEST(ClientAssertion, that_is_also_for_somebody_else_is_not_for_us) {
    using boost::json::array;
    EXPECT_EQ(faults_of(claims_with("aud", array{kIssuer, "https://other.example"}), baseline),
              (Faults{{"/aud", &refusals::kAssertionAudience}}));
    EXPECT_EQ(faults_of(claims_with("aud", array{kIssuer, kTokenAddress}), baseline), Faults{});
}

TEST(ClientAssertion, of_one_client_does_not_speak_for_another) {
    EXPECT_EQ(faults_of(claims_with("sub", "app-2")),
              (Faults{{"/sub", &refusals::kAssertionClient}}));
    EXPECT_EQ(faults_of(claims_with("iss", "app-2")),
              (Faults{{"/iss", &refusals::kAssertionClient}}));
}

TEST(ClientAssertion, all_that_is_missing_is_told_at_once) {
    Faults expected;
    for (const auto* at : {"/iss", "/sub", "/aud", "/exp", "/jti"}) {
        expected.push_back({at, &jose::refusals::kMissingClaim});
    }
    EXPECT_EQ(faults_of(object{}), expected);
}

TEST(ClientAssertion, may_leave_out_iat) {
    EXPECT_EQ(faults_of(claims_without("iat")), Faults{});
}

TEST(ClientAssertion, is_valid_for_ten_minutes_at_most_or_65_in_the_baseline) {
    const auto with_life = [](std::chrono::seconds life, AssertionProfile profile) {
        return faults_of(claims_with("exp", now_second() + life.count()), profile);
    };
    EXPECT_EQ(with_life(std::chrono::seconds{600}, fapi2), Faults{});
    EXPECT_EQ(with_life(std::chrono::seconds{601}, fapi2),
              (Faults{{"/exp", &refusals::kAssertionLife, {{"minutes", "10"}}}}));
    EXPECT_EQ(with_life(std::chrono::seconds{3900}, baseline), Faults{});
    EXPECT_EQ(with_life(std::chrono::seconds{3901}, baseline),
              (Faults{{"/exp", &refusals::kAssertionLife, {{"minutes", "65"}}}}));
}

TEST(ClientAssertion, has_a_jti_of_1_to_256_bytes) {
    EXPECT_EQ(faults_of(claims_with("jti", "")), (Faults{{"/jti", &refusals::kAssertionId}}));
    EXPECT_EQ(faults_of(claims_with("jti", boost::json::string(256, 'j'))), Faults{});
    EXPECT_EQ(faults_of(claims_with("jti", boost::json::string(257, 'j'))),
              (Faults{{"/jti", &refusals::kAssertionId}}));
}

TEST(ClientAssertion, with_a_foreign_signature_tells_nothing_more) {
    const jose::SigningKey thief{Algorithm::es256,
                                 crypto::KeyPair::generate(crypto::KeyType::p256)};
    EXPECT_EQ(faults_of(thief.sign("", "{}"), fapi2),
              (Faults{{"", &refusals::kAssertionSignature}}));
    const auto& kid = *key_of(Algorithm::es256).public_key().kid();
    const auto text =
        thief.sign_under(R"({"alg":"ES256","kid":")" + kid + R"("})", json::text_of(claims()));
    EXPECT_EQ(faults_of(text, fapi2), (Faults{{"", &refusals::kAssertionSignature}}));
}

TEST(ClientAssertion, made_for_something_else_is_none) {
    const auto as = [](std::string_view type) {
        return faults_of(key_of(Algorithm::es256).sign(type, json::text_of(claims())), fapi2);
    };
    EXPECT_EQ(as("JWT"), Faults{});
    EXPECT_EQ(as("client-authentication+jwt"), Faults{});
    for (const auto* type : {"dpop+jwt", "at+jwt", "logout+jwt", "oauth-authz-req+jwt"}) {
        EXPECT_EQ(as(type), (Faults{{"", &refusals::kAssertionType}})) << type;
    }
}

TEST(ClientAssertion, of_alg_none_or_with_claims_of_a_wrong_type_fails) {
    const auto none =
        key_of(Algorithm::es256).sign_under(R"({"alg":"none"})", json::text_of(claims()));
    EXPECT_EQ(faults_of(none, baseline), (Faults{{"", &jose::refusals::kAlgorithm}}));
    EXPECT_EQ(faults_of(claims_with("exp", "soon")),
              (Faults{{"/exp", &jose::refusals::kClaimType}}));
    EXPECT_EQ(faults_of("", fapi2), (Faults{{"", &jose::refusals::kNotCompact}}));
}

RC_GTEST_PROP(ClientAssertion, any_changed_character_is_found, ()) {
    static const std::string text = key_of(Algorithm::es256).sign("", json::text_of(claims()));
    std::string changed = text;
    changed[*rc::gen::inRange<std::size_t>(0, text.size())] =
        *rc::gen::elementOf(std::string{"ABCabc019-_."});
    RC_ASSERT(faults_of(changed, fapi2).empty() == (changed == text));
}

}  // namespace
}  // namespace mashang::openid
