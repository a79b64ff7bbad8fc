#include "platform/jose/key_set.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "platform/jose/refusals.h"
#include "platform/jose/testing/test_keys.h"
#include "platform/json/json.h"

namespace mashang::jose {
namespace {

using fixture::key_of;

std::string keys_text(const std::vector<std::string>& jwks) {
    return fmt::format(R"({{"keys":[{}]}})", fmt::join(jwks, ","));
}

std::string es256_named(std::string_view kid) {
    std::string jwk = key_of(Algorithm::es256).public_key().bare_jwk();
    return fmt::format(R"({},"kid":"{}"}})", jwk.substr(0, jwk.size() - 1), kid);
}

struct Read {
    std::optional<KeySet> set;
    std::vector<Fault> faults;
};

Read read(std::string_view text) {
    Read result;
    result.set = KeySet::read(json::parse(text), result.faults, "/jwks");
    return result;
}

TEST(KeySet, is_printed_and_read_again) {
    std::vector<PublicKey> keys;
    for (const Algorithm algorithm : kAlgorithms) keys.push_back(key_of(algorithm).public_key());
    const KeySet set{keys};
    EXPECT_EQ(KeySet::parse(set.jwks()).jwks(), set.jwks());
    EXPECT_EQ(KeySet{}.jwks(), R"({"keys":[]})");
}

TEST(KeySet, keys_that_are_none_of_ours_are_passed_over) {
    const auto result =
        read(keys_text({R"({"kty":"EC","crv":"P-521","x":"AA","y":"AA"})", R"({"kty":"AKP"})",
                        key_of(Algorithm::eddsa).public_key().jwk()}));
    ASSERT_TRUE(result.set);
    ASSERT_EQ(result.set->keys().size(), 1U);
    EXPECT_TRUE(result.set->keys()[0].fits(Algorithm::eddsa));
}

TEST(KeySet, all_that_is_wrong_is_told_at_once_and_where) {
    const auto result = read(keys_text(
        {es256_named("a"), R"({"kty":"OKP","crv":"Ed25519","x":"AA"})", es256_named("a"), "5",
         R"({"kty":"RSA","e":"AQAB","n":"AQAB"})", R"({"kty":"oct","k":"c2VjcmV0"})"}));
    EXPECT_FALSE(result.set);
    const std::vector<Fault> expected{{"/jwks/keys/1", &refusals::kKeyMember},
                                      {"/jwks/keys/2/kid", &refusals::kKeyIdTwice},
                                      {"/jwks/keys/3", &json::refusals::kExpectedObject},
                                      {"/jwks/keys/4", &refusals::kRsaSize},
                                      {"/jwks/keys/5", &refusals::kPrivateMembers}};
    EXPECT_EQ(result.faults, expected);
}

TEST(KeySet, what_is_no_set_is_told) {
    const auto fault_of = [](std::string_view text) { return read(text).faults.at(0); };
    EXPECT_EQ(fault_of("[]"), (Fault{"/jwks", &json::refusals::kExpectedObject}));
    EXPECT_EQ(fault_of("{}"), (Fault{"/jwks/keys", &json::refusals::kMissing}));
    EXPECT_EQ(fault_of(R"({"keys":{}})"), (Fault{"/jwks/keys", &json::refusals::kExpectedArray}));
}

TEST(KeySet, has_20_keys_at_most) {
    std::vector<std::string> jwks;
    for (std::size_t i = 0; i < kMostKeys; ++i) jwks.push_back(es256_named(std::to_string(i)));
    EXPECT_EQ(read(keys_text(jwks)).set->keys().size(), kMostKeys);
    jwks.push_back(es256_named("one more"));
    EXPECT_EQ(read(keys_text(jwks)).faults.at(0).refusal, &json::refusals::kArrayTooLong);
}

TEST(KeySet, a_fetched_text_is_held_to_64_kib) {
    std::string text = R"({"keys":[]})";
    text.resize(kMostKeySetBytes, ' ');
    EXPECT_TRUE(KeySet::parse(text).keys().empty());
    text += ' ';
    EXPECT_THROW(KeySet::parse(text), Refused);
}

TEST(KeySet, a_fetched_text_with_faults_is_refused_with_all_of_them) {
    try {
        KeySet::parse(keys_text({"1", "2"}));
        FAIL();
    } catch (const Refused& refused) {
        EXPECT_EQ(&refused.refusal(), &refusals::kKeySet);
        EXPECT_EQ(refused.facts().at("count"), "2");
        EXPECT_EQ(refused.faults().size(), 2U);
    }
}

TEST(KeySet, candidates_have_the_kid_and_fit_the_algorithm) {
    const auto set = KeySet::parse(keys_text({es256_named("a"), es256_named("b"),
                                              key_of(Algorithm::es256).public_key().bare_jwk(),
                                              key_of(Algorithm::rs256).public_key().jwk()}));
    EXPECT_EQ(set.candidates(std::nullopt, Algorithm::es256).size(), 3U);
    EXPECT_EQ(set.candidates("b", Algorithm::es256).size(), 1U);
    EXPECT_EQ(set.candidates("b", Algorithm::es256)[0]->kid(), "b");
    EXPECT_EQ(set.candidates("c", Algorithm::es256).size(), 0U);
    EXPECT_EQ(set.candidates("b", Algorithm::rs256).size(), 0U);
    EXPECT_EQ(set.candidates(std::nullopt, Algorithm::rs256).size(), 1U);
    EXPECT_EQ(set.candidates(std::nullopt, Algorithm::ps256).size(), 0U);  // pinned to RS256
}

TEST(KeySet, of_our_own_keys_with_one_kid_is_a_bug) {
    const auto& key = key_of(Algorithm::es256).public_key();
    EXPECT_THROW((KeySet{{key, key}}), std::invalid_argument);
}

}  // namespace
}  // namespace mashang::jose
