#include "contexts/federation/tokens.h"

#include <gtest/gtest.h>

#include "contexts/federation/refusals.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/crypto/sha512.h"
#include "platform/jose/refusals.h"
#include "platform/jose/testing/test_keys.h"

namespace mashang::federation {
namespace {

using boost::json::object;
using jose::Algorithm;
using jose::fixture::key_of;

const Instant kNow = *Instant::parse("2018-09-30T10:00:00+08:00");
constexpr std::string_view kIssuer = "https://sso.fuzhou.example";
constexpr std::string_view kAccess = "access-token";

object good() {
    const std::int64_t now = kNow.ms() / 1000;
    return {{"iss", kIssuer},   {"aud", "mashang"},  {"sub", "1001"}, {"iat", now},
            {"exp", now + 300}, {"nonce", "n-0001"}, {"sid", "there"}};
}
object good_logout() {
    const std::int64_t now = kNow.ms() / 1000;
    return {{"iss", kIssuer},
            {"aud", "mashang"},
            {"sub", "1001"},
            {"iat", now},
            {"exp", now + 120},
            {"jti", "1"},
            {"sid", "there"},
            {"events", {{"http://schemas.openid.net/event/backchannel-logout", object{}}}}};
}
std::string token(const object& claims, Algorithm algorithm = Algorithm::es256,
                  std::string_view type = "JWT") {
    return key_of(algorithm).sign(type, boost::json::serialize(claims));
}
jose::KeySet keys() {
    std::vector<jose::PublicKey> all;
    for (const Algorithm one : jose::kAlgorithms) all.push_back(key_of(one).public_key());
    return jose::KeySet{std::move(all)};
}
TokenDemand demand() {
    return {.issuer = kIssuer,
            .client_id = "mashang",
            .now = kNow,
            .nonce = "n-0001",
            .access_token = kAccess};
}
/// The codes of everything that is wrong, with where.
std::string faults_of(std::string_view text, const TokenDemand& of = demand()) {
    const auto checked = check_id_token(text, keys(), of);
    if (checked) return "";
    std::string codes;
    for (const Fault& fault : checked.error()) {
        codes.append(fault.pointer).append(" ").append(fault.refusal->code).append(";");
    }
    return codes;
}
std::string faults_of_logout(std::string_view text) {
    const auto checked = check_logout_token(text, keys(), demand());
    if (checked) return "";
    return std::string{checked.error().front().refusal->code};
}
object with(object claims, std::string_view name, boost::json::value_ref value) {
    claims[name] = value.operator boost::json::value();
    return claims;
}
object without(object claims, std::string_view name) {
    claims.erase(name);
    return claims;
}

TEST(IdTokens, OneThatIsGoodInEverythingSaysWhoItIs) {
    for (const Algorithm algorithm : jose::kAlgorithms) {
        const auto checked = check_id_token(token(good(), algorithm), keys(), demand());
        ASSERT_TRUE(checked) << jose::name_of(algorithm);
        EXPECT_EQ(checked->subject, "1001");
        EXPECT_EQ(checked->sid, "there");
        EXPECT_EQ(checked->issued, kNow);
        EXPECT_EQ(checked->claims.at("nonce").as_string(), "n-0001");
    }
}

TEST(IdTokens, EachClaimThatIsNotAsItMustBeIsNamed) {
    const std::int64_t now = kNow.ms() / 1000;
    struct Bent {
        object claims;
        const char* faults;
    };
    const std::vector<Bent> table{
        {with(good(), "iss", "https://op.example"), "/iss federation.token_issuer;"},
        {with(good(), "iss", "https://sso.fuzhou.example/"), "/iss federation.token_issuer;"},
        {with(good(), "aud", "another"), "/aud federation.token_audience;"},
        {with(good(), "aud", boost::json::array{"mashang", "another"}),
         "/aud federation.token_audience;"},
        {with(good(), "aud", boost::json::array{}), "/aud jose.claim_type;"},
        {with(good(), "aud", boost::json::array{"mashang"}), ""},
        {with(good(), "azp", "another"), "/azp federation.token_party;"},
        {with(good(), "azp", 7), "/azp federation.token_party;"},
        {with(good(), "azp", "mashang"), ""},
        {with(good(), "nonce", "n-0002"), "/nonce federation.token_nonce;"},
        {with(good(), "nonce", ""), "/nonce federation.token_nonce;"},
        {without(good(), "nonce"), "/nonce federation.token_nonce;"},
        {with(good(), "exp", now - 31), "/exp jose.expired;"},
        {with(good(), "exp", now - 29), ""},
        {without(good(), "exp"), "/exp jose.missing_claim;"},
        {with(good(), "iat", now + 31), "/iat jose.issued_later;"},
        {with(good(), "iat", now - 631), "/iat federation.token_old;"},
        {without(good(), "iat"), "/iat jose.missing_claim;"},
        {with(good(), "nbf", now + 60), "/nbf jose.not_yet;"},
        {with(good(), "sub", ""), "/sub federation.token_subject;"},
        {with(good(), "sub", std::string(256, 'x')), "/sub federation.token_subject;"},
        {with(good(), "sub", "林"), "/sub federation.token_subject;"},
        {without(good(), "sub"), "/sub jose.missing_claim;"},
        {with(good(), "at_hash", "AAAA"), "/at_hash federation.token_access;"},
        {with(good(), "at_hash", true), "/at_hash federation.token_access;"},
        {with(with(good(), "iss", "https://op.example"), "nonce", "x"),
         "/iss federation.token_issuer;/nonce federation.token_nonce;"},
    };
    for (const Bent& bent : table) {
        EXPECT_EQ(faults_of(token(bent.claims)), bent.faults)
            << boost::json::serialize(bent.claims);
    }
}

TEST(IdTokens, AnEmptyNonceIsAskedForByNobody) {
    TokenDemand of = demand();
    of.nonce = "";
    EXPECT_EQ(faults_of(token(with(good(), "nonce", "")), of), "/nonce federation.token_nonce;");
}

TEST(IdTokens, TheHashOfTheAccessTokenIsOfTheAlgorithmsOwnKind) {
    const auto digest = crypto::sha256(kAccess);
    const std::string short_hash = crypto::to_base64url(crypto::view(digest).substr(0, 16));
    const std::string long_hash = crypto::to_base64url(crypto::sha512(kAccess).substr(0, 32));
    const auto claims = [](const std::string& hash) { return with(good(), "at_hash", hash); };
    EXPECT_EQ(faults_of(token(claims(short_hash), Algorithm::rs256)), "");
    EXPECT_EQ(faults_of(token(claims(long_hash), Algorithm::eddsa)), "");
    EXPECT_NE(faults_of(token(claims(short_hash), Algorithm::eddsa)), "");
    EXPECT_NE(faults_of(token(claims(long_hash), Algorithm::es256)), "");
}

TEST(IdTokens, OnlyASignatureOfTheProvidersByAnAllowedAlgorithmCounts) {
    const std::string payload = crypto::to_base64url(boost::json::serialize(good()));
    EXPECT_EQ(faults_of(crypto::to_base64url(R"({"alg":"none"})") + "." + payload + "."),
              " jose.algorithm;");
    EXPECT_EQ(faults_of(crypto::to_base64url(R"({"alg":"HS256"})") + "." + payload + ".AAAA"),
              " jose.algorithm;");
    TokenDemand of = demand();
    of.allowed = {Algorithm::rs256};
    EXPECT_EQ(faults_of(token(good()), of), " federation.token_algorithm;");

    const jose::SigningKey stranger{Algorithm::es256,
                                    crypto::KeyPair::generate(crypto::KeyType::p256)};
    const object header{{"alg", "ES256"},
                        {"kid", key_of(Algorithm::es256).public_key().kid().value()}};
    EXPECT_EQ(faults_of(stranger.sign_under(boost::json::serialize(header),
                                            boost::json::serialize(good()))),
              " federation.token_signature;");
    // A key that the token brings along is nobody's.
    const object brought{{"alg", "ES256"},
                         {"jwk", boost::json::parse(stranger.public_key().bare_jwk())}};
    EXPECT_EQ(faults_of(stranger.sign_under(boost::json::serialize(brought),
                                            boost::json::serialize(good()))),
              " federation.token_signature;");
    std::string spoilt = token(good());
    spoilt[spoilt.size() - 5] = spoilt[spoilt.size() - 5] == 'A' ? 'B' : 'A';
    EXPECT_EQ(faults_of(spoilt), " federation.token_signature;");
    EXPECT_EQ(faults_of("no token"), " jose.not_compact;");
    EXPECT_EQ(faults_of(std::string(kMostTokenBytes + 1, 'A')), " jose.too_long;");
}

TEST(IdTokens, ATokenOfAnotherKindIsNone) {
    EXPECT_EQ(faults_of(token(good(), Algorithm::es256, "at+jwt")), " federation.token_type;");
    EXPECT_EQ(faults_of(token(good(), Algorithm::es256, "logout+jwt")), " federation.token_type;");
    EXPECT_EQ(faults_of(token(good(), Algorithm::es256, "")), "");
}

TEST(LogoutTokens, NamesWhoOrWhichSession) {
    const auto checked =
        check_logout_token(token(good_logout(), Algorithm::es256, "logout+jwt"), keys(), demand());
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->subject, "1001");
    EXPECT_EQ(checked->sid, "there");
    EXPECT_EQ(faults_of_logout(token(without(good_logout(), "sid"))), "");
    EXPECT_EQ(faults_of_logout(token(without(good_logout(), "sub"))), "");
    EXPECT_EQ(faults_of_logout(token(without(without(good_logout(), "sub"), "sid"))),
              "federation.logout_nobody");
}

TEST(LogoutTokens, AnIdTokenIsNoneAndWhatIsWrongIsSeen) {
    const std::int64_t now = kNow.ms() / 1000;
    EXPECT_EQ(faults_of_logout(token(good())), "jose.missing_claim");
    EXPECT_EQ(faults_of_logout(token(with(good_logout(), "nonce", "n"))),
              "federation.logout_event");
    EXPECT_EQ(faults_of_logout(token(with(good_logout(), "events", object{}))),
              "federation.logout_event");
    EXPECT_EQ(faults_of_logout(token(with(good_logout(), "events", 1))), "federation.logout_event");
    EXPECT_EQ(faults_of_logout(token(with(good_logout(), "iss", "https://op.example"))),
              "federation.token_issuer");
    EXPECT_EQ(faults_of_logout(token(with(good_logout(), "aud", "another"))),
              "federation.token_audience");
    EXPECT_EQ(faults_of_logout(token(with(good_logout(), "iat", now - 400))),
              "federation.token_old");
    EXPECT_EQ(faults_of_logout(token(without(good_logout(), "jti"))), "jose.missing_claim");
    EXPECT_EQ(faults_of_logout(token(good_logout(), Algorithm::es256, "at+jwt")),
              "federation.token_type");
}

}  // namespace
}  // namespace mashang::federation
