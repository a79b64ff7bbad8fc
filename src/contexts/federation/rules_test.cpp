// The pure rules: what a provider may say of itself, how it is registered, who may be linked.

#include <gtest/gtest.h>

#include <array>

#include "contexts/federation/discovery.h"
#include "contexts/federation/linking.h"
#include "contexts/federation/refusals.h"
#include "contexts/federation/upstream_person.h"

namespace mashang::federation {
namespace {

using boost::json::object;

constexpr std::string_view kIssuer = "https://sso.fuzhou.example";

object document() {
    return {
        {"issuer", kIssuer},
        {"authorization_endpoint", "https://sso.fuzhou.example/authorize"},
        {"token_endpoint", "https://sso.fuzhou.example/token"},
        {"jwks_uri", "https://sso.fuzhou.example/jwks"},
        {"response_types_supported", boost::json::array{"id_token", "code"}},
        {"id_token_signing_alg_values_supported", boost::json::array{"none", "HS256", "RS256"}}};
}
std::string faults_in(const object& of, std::vector<std::string> trusted = {}) {
    const auto read = read_discovery(boost::json::serialize(of), kIssuer, trusted);
    std::string all;
    if (read) return all;
    for (const Fault& fault : read.error()) all += fault.pointer + ";";
    return all;
}
object with(object of, std::string_view name, boost::json::value value) {
    of[name] = std::move(value);
    return of;
}

TEST(Discovery, SaysWhereEverythingIsAndWhichAlgorithmsWeShare) {
    const auto read = read_discovery(boost::json::serialize(document()), kIssuer, {});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->token_endpoint, "https://sso.fuzhou.example/token");
    EXPECT_FALSE(read->answers_with_issuer);
    EXPECT_EQ(read->algorithms, std::vector{jose::Algorithm::rs256});
    EXPECT_FALSE(read->userinfo_endpoint);
}

TEST(Discovery, IsRefusedForEverythingThatIsNotAsItShouldBe) {
    EXPECT_EQ(faults_in(with(document(), "issuer", "https://sso.fuzhou.example/")), "/issuer;");
    EXPECT_EQ(faults_in(with(document(), "issuer", "https://op.example")), "/issuer;");
    EXPECT_EQ(faults_in(with(document(), "jwks_uri", "http://sso.fuzhou.example/jwks")),
              "/jwks_uri;");
    EXPECT_EQ(faults_in(with(document(), "token_endpoint", "https://127.0.0.1/token")),
              "/token_endpoint;");
    EXPECT_EQ(faults_in(with(document(), "token_endpoint", "https://169.254.169.254/token")),
              "/token_endpoint;");
    EXPECT_EQ(faults_in(with(document(), "authorization_endpoint", "javascript:alert(1)")),
              "/authorization_endpoint;");
    EXPECT_EQ(faults_in(with(document(), "userinfo_endpoint", "file:///etc/passwd")),
              "/userinfo_endpoint;");
    EXPECT_EQ(faults_in(with(document(), "response_types_supported", boost::json::array{"token"})),
              "/response_types_supported;");
    EXPECT_EQ(faults_in(with(document(), "code_challenge_methods_supported",
                             boost::json::array{"plain"})),
              "/code_challenge_methods_supported;");
    EXPECT_EQ(faults_in(with(document(), "id_token_signing_alg_values_supported",
                             boost::json::array{"none", "HS256"})),
              "/id_token_signing_alg_values_supported;");
    EXPECT_EQ(faults_in({}),
              "/authorization_endpoint;/token_endpoint;/jwks_uri;/issuer;/response_types_supported;"
              "/id_token_signing_alg_values_supported;");
    EXPECT_FALSE(read_discovery("[]", kIssuer, {}));
    EXPECT_FALSE(read_discovery(std::string(kMostDocumentBytes + 1, ' '), kIssuer, {}));
}

TEST(Discovery, TrustedHostsMayBePrivateAndWithoutTls) {
    const auto local = with(document(), "jwks_uri", "http://127.0.0.1:8090/jwks");
    EXPECT_EQ(faults_in(local), "/jwks_uri;");
    EXPECT_EQ(faults_in(local, {"127.0.0.1"}), "");
    EXPECT_EQ(faults_in(local, {"127.0.0.1:8091"}), "/jwks_uri;");
}

TEST(Discovery, LiesBelowTheIssuer) {
    EXPECT_EQ(discovery_address("https://a.example"),
              "https://a.example/.well-known/openid-configuration");
    EXPECT_EQ(discovery_address("https://a.example/op/"),
              "https://a.example/op/.well-known/openid-configuration");
}

ProviderFacts facts() {
    return {.name_zh = "e福州",
            .name_en = "e-Fuzhou",
            .issuer = "https://sso.fuzhou.example",
            .client_id = "mashang",
            .scopes = {"openid"},
            .claims = {.name = ClaimRule{"name", 1}},
            .level = 2};
}
std::string faults_in(const ProviderFacts& of) {
    std::string all;
    for (const Fault& fault : faults_of(of, {})) all += fault.pointer + ";";
    return all;
}

TEST(Providers, AreRegisteredWithEverythingInOrder) {
    EXPECT_EQ(faults_in(facts()), "");
    ProviderFacts of = facts();
    of.issuer = "http://sso.fuzhou.example";
    of.name_en = "";
    of.client_id = "a\nb";
    of.scopes = {"profile"};
    of.level = 3;
    of.claims.citizen_id = ClaimRule{"", -1};
    of.client_secret = "private_key_jwt has none";
    EXPECT_EQ(faults_in(of),
              "/name_en;/client_id;/issuer;/client_secret;/scopes;/level;/claims/citizen_id/claim;"
              "/claims/citizen_id/level;");
    of = facts();
    of.scopes = {"openid", "two words"};
    EXPECT_EQ(faults_in(of), "/scopes;");
    for (const char* issuer :
         {"https://a.example?x=1", "https://a.example#x", "https://u@a.example", "https://10.0.0.1",
          "https://localhost", "ftp://a.example", ""}) {
        of = facts();
        of.issuer = issuer;
        EXPECT_EQ(faults_in(of), "/issuer;") << issuer;
    }
}

TEST(Providers, AreBelievedNoFurtherThanTheLeastOfAllLevels) {
    EXPECT_EQ(believed_level(2, {"x", 1}), 1);
    EXPECT_EQ(believed_level(1, {"x", 2}), 1);
    EXPECT_EQ(believed_level(0, {"x", 2}), 0);
    EXPECT_EQ(believed_level(4, {"x", 4}), kHighestLevel);
}

TEST(Providers, HaveAnIdThatCanStandInAnAddress) {
    for (const char* good : {"efuzhou", "ms-tax", "3a"}) EXPECT_TRUE(is_provider_id(good)) << good;
    for (const char* bad : {"", "a", "-a", "E", "a/b", "a b", "é"}) {
        EXPECT_FALSE(is_provider_id(bad)) << bad;
    }
    EXPECT_FALSE(is_provider_id(std::string(33, 'a')));
}

TEST(Mapping, TakesEachClaimFromWhereTheProviderHasIt) {
    const object claims{{"taxpayer_name", "林小红"},
                        {"verified", {{"claims", {{"id_number", "350102199003071234"}}}}},
                        {"phone", "13800005678"}};
    const ClaimMapping mapping{.name = ClaimRule{"taxpayer_name", 1},
                               .citizen_id = ClaimRule{"/verified/claims/id_number", 2},
                               .mobile = ClaimRule{"phone", 0}};
    const UpstreamPerson person = person_in(claims, mapping, 2);
    EXPECT_EQ(person.name->text(), "林小红");
    EXPECT_EQ(person.name_level, 1);
    EXPECT_EQ(person.citizen_id->text(), "350102199003071234");
    EXPECT_EQ(person.citizen_id_level, 2);
    EXPECT_EQ(person.mobile->text(), "13800005678");
    EXPECT_TRUE(person.proven_citizen_id());
    EXPECT_FALSE(lacks_claims(claims, mapping));
    EXPECT_FALSE(person_in(claims, mapping, 0).proven_citizen_id()) << "believed in nothing";
}

TEST(Mapping, WhatIsNoValueWasNotSaid) {
    const ClaimMapping mapping{
        .name = ClaimRule{"name", 2}, .citizen_id = ClaimRule{"citizen_id", 2}, .mobile = {}};
    const object claims{{"name", 7}, {"citizen_id", "350102199003071235"}};
    const UpstreamPerson person = person_in(claims, mapping, 2);
    EXPECT_FALSE(person.name);
    EXPECT_FALSE(person.citizen_id) << "a wrong check digit";
    EXPECT_EQ(person.citizen_id_level, 0);
    EXPECT_TRUE(lacks_claims(claims, mapping));
    EXPECT_TRUE(lacks_claims({}, mapping));
    EXPECT_FALSE(lacks_claims({}, {}));
}

TEST(Linking, IsForOnePersonOnly) {
    const CitizenId lin = *CitizenId::parse("350102199003071234");
    const CitizenId chen = *CitizenId::parse("350203200002290010");
    struct Row {
        Sides sides;
        const Refusal* to_link;
        const Refusal* to_use;
    };
    using namespace refusals;
    const std::array table{
        Row{{.there = lin, .here = lin}, nullptr, nullptr},
        Row{{.there = lin, .here = chen}, &kOtherPerson, &kOtherPerson},
        Row{{.there = lin, .here = chen, .is_anothers = true}, &kOtherPerson, &kOtherPerson},
        Row{{.there = lin}, nullptr, nullptr},
        Row{{.there = lin, .is_anothers = true}, &kOtherPerson, &kOtherPerson},
        Row{{.here = lin}, &kNotVerified, nullptr},
        Row{{}, nullptr, nullptr},
    };
    for (const Row& row : table) {
        EXPECT_EQ(fault_of_link(row.sides), row.to_link);
        EXPECT_EQ(fault_of_use(row.sides), row.to_use);
    }
}

}  // namespace
}  // namespace mashang::federation
