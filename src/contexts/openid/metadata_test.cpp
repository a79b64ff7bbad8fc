// What may be registered, and what follows from it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <functional>
#include <set>

#include "contexts/openid/refusals.h"
#include "contexts/openid/testing/sample_app.h"
#include "platform/jose/testing/test_keys.h"

namespace mashang::openid {
namespace {

using boost::json::array;
using boost::json::object;
using testing::fapi_metadata;
using testing::metadata_of;
using testing::sample_metadata;
using ::testing::UnorderedElementsAreArray;
using testing::wish;

/// "/redirect_uris/0 openid.address", each.
std::vector<std::string> said_of(const object& written, const AddressRules& rules = {}) {
    std::vector<std::string> said;
    for (const Fault& fault : faults_of(metadata_of(written), rules)) {
        said.push_back(fault.pointer + " " + std::string{fault.refusal->code});
    }
    return said;
}

struct Case {
    const char* what;
    object metadata;
    std::vector<std::string> said;
};

void expect_said(const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        EXPECT_THAT(said_of(one.metadata), UnorderedElementsAreArray(one.said)) << one.what;
    }
}

array several(int count) {
    array list;
    for (int i = 0; i < count; ++i)
        list.push_back(("https://clinic.example/" + std::to_string(i)).c_str());
    return list;
}

TEST(Metadata, GoodOnesHaveNoFaults) {
    expect_said(
        {{"baseline", sample_metadata(), {}},
         {"fapi", fapi_metadata(), {}},
         {"of 20 addresses", sample_metadata({{"redirect_uris", several(20)}}), {}},
         {"without redirects",
          sample_metadata({{"grant_types", {kClientCredentials}}, {"redirect_uris", array{}}}),
          {}},
         {"on a device",
          sample_metadata({{"token_endpoint_auth_method", "none"},
                           {"redirect_uris",
                            {"cn.example.clinic:/callback", "http://127.0.0.1/callback",
                             "http://[::1]/callback", "http://localhost:7000/callback"}},
                           {"sector_identifier", "clinic.example"}}),
          {}}});
}

TEST(Metadata, AddressesAreWholeHttpsUrlsOfTheOpenNet) {
    for (const char* address : {"",
                                "clinic.example",
                                "/callback",
                                "//clinic.example/callback",
                                "http://clinic.example/",
                                "https://",
                                "https:///callback",
                                "https://clinic.example/#",
                                "https://clinic.example/#a",
                                "https://user@clinic.example/",
                                "https://user:word@clinic.example/",
                                "https://clinic.example/ a",
                                "https://clinic.example/\n",
                                "https://10.0.0.1/",
                                "https://127.0.0.1/",
                                "https://127.1/",
                                "https://0x7f.1/",
                                "https://[::1]/",
                                "https://[::ffff:10.0.0.1]/",
                                "https://localhost/",
                                "https://db.internal/",
                                "https://clinic.example./",
                                "https://clinic/",
                                "javascript:alert(1)",
                                "data:text/html,a",
                                "ftp://clinic.example/",
                                "cn.example.clinic:/callback",
                                "https://城市.example/",
                                "https://169.254.169.254/latest/meta-data",
                                "http://localhost/callback"}) {
        EXPECT_THAT(said_of(sample_metadata({{"redirect_uris", {address}}})),
                    UnorderedElementsAreArray({"/redirect_uris/0 openid.address"}))
            << address;
        for (const char* member :
             {"client_uri", "backchannel_logout_uri", "jwks_uri", "resource"}) {
            EXPECT_THAT(said_of(sample_metadata({{member, address}})),
                        UnorderedElementsAreArray({"/" + std::string{member} + " openid.address"}))
                << member << " " << address;
        }
        for (const char* list : {"post_logout_redirect_uris", "resources"}) {
            EXPECT_THAT(said_of(sample_metadata({{list, {address}}})),
                        UnorderedElementsAreArray({"/" + std::string{list} + "/0 openid.address"}))
                << list << " " << address;
        }
    }
    const std::string longest = "https://clinic.example/" + std::string(477, 'a');
    EXPECT_THAT(said_of(sample_metadata({{"client_uri", longest}})), ::testing::IsEmpty());
    EXPECT_THAT(said_of(sample_metadata({{"client_uri", longest + "a"}})), ::testing::SizeIs(1));
}

TEST(Metadata, TrustedHostsMayBePrivateAndWithoutTls) {
    const AddressRules rules{.trusted_hosts = {"127.0.0.1:3000"}};
    const auto with = [](const char* address) {
        return sample_metadata({{"redirect_uris", {address}}});
    };
    EXPECT_THAT(said_of(with("http://127.0.0.1:3000/callback"), rules), ::testing::IsEmpty());
    EXPECT_THAT(said_of(with("https://127.0.0.1:3000/callback"), rules), ::testing::IsEmpty());
    for (const char* address :
         {"http://127.0.0.1:3001/callback", "http://127.0.0.1:3000@evil.example/",
          "ftp://127.0.0.1:3000/", "http://user@127.0.0.1:3000/", "http://127.0.0.1:3000/#a"}) {
        EXPECT_THAT(said_of(with(address), rules), ::testing::SizeIs(1)) << address;
    }
}

TEST(Metadata, EachThingThatIsWrongIsNamedWhereItIs) {
    const object& public_app{{"token_endpoint_auth_method", "none"}};
    object public_machine = public_app;
    public_machine["grant_types"] = {kAuthorizationCode, kClientCredentials, kTokenExchange, kCiba,
                                     kDeviceCode,        kRefreshToken};
    expect_said(
        {{"an address twice",
          sample_metadata({{"redirect_uris", {"https://a.example/", "https://a.example/"}}}),
          {"/redirect_uris/1 openid.address_twice"}},
         {"21 addresses",
          sample_metadata({{"post_logout_redirect_uris", several(21)}}),
          {"/post_logout_redirect_uris openid.too_many"}},
         {"21 resources",
          sample_metadata({{"resources", several(21)}}),
          {"/resources openid.too_many"}},
         {"a resource twice",
          sample_metadata({{"resources", {"https://a.example/", "https://a.example/"}}}),
          {"/resources/1 openid.address_twice"}},
         {"no address",
          sample_metadata({{"redirect_uris", array{}}}),
          {"/redirect_uris openid.no_address"}},
         {"no address and no grant",
          sample_metadata({{"redirect_uris", array{}}, {"grant_types", array{}}}),
          {"/redirect_uris openid.no_address"}},
         {"grants of old",
          sample_metadata({{"grant_types", {"authorization_code", "implicit", "password", ""}}}),
          {"/grant_types/1 openid.grant_type", "/grant_types/2 openid.grant_type",
           "/grant_types/3 openid.grant_type"}},
         {"a public app on its own word",
          sample_metadata(public_machine),
          {"/grant_types/1 openid.grant_needs_secret", "/grant_types/2 openid.grant_needs_secret",
           "/grant_types/3 openid.grant_needs_secret"}},
         {"scopes",
          sample_metadata({{"scopes", {wish("openid", ""), wish("email"), wish("phone", "")}}}),
          {"/scopes/1/scope openid.unknown_scope", "/scopes/2/reason openid.no_reason"}},
         {"algorithms",
          sample_metadata({{"id_token_signed_response_alg", "none"},
                           {"userinfo_signed_response_alg", "HS256"}}),
          {"/id_token_signed_response_alg openid.algorithm",
           "/userinfo_signed_response_alg openid.algorithm"}},
         {"an algorithm that FAPI forbids",
          fapi_metadata({{"id_token_signed_response_alg", "RS256"}}),
          {"/id_token_signed_response_alg openid.fapi_algorithm"}},
         {"FAPI with a secret",
          fapi_metadata({{"token_endpoint_auth_method", "client_secret_basic"}}),
          {"/token_endpoint_auth_method openid.fapi_auth_method"}},
         {"no keys", fapi_metadata({{"jwks_uri", nullptr}}), {"/jwks openid.keys_missing"}},
         {"hosts of several sectors",
          sample_metadata({{"redirect_uris", {"https://a.example/", "https://b.example/"}}}),
          {"/sector_identifier openid.sector"}},
         {"a sector that is an address",
          sample_metadata({{"sector_identifier", "https://a.example"}}),
          {"/sector_identifier openid.sector"}}});
}

TEST(Metadata, KeysAreReadAndGivenInOneWayOnly) {
    const object keys{
        {"keys",
         {boost::json::parse(
             jose::fixture::key_of(jose::Algorithm::es256).public_key().bare_jwk())}}};
    object both = fapi_metadata({{"jwks", keys}});
    EXPECT_THAT(said_of(both), UnorderedElementsAreArray({"/jwks openid.keys_missing"}));
    both.erase("jwks_uri");
    EXPECT_THAT(said_of(both), ::testing::IsEmpty());
    both["jwks"] = object{{"keys", "none"}};
    const auto said = said_of(both);
    ASSERT_THAT(said, ::testing::SizeIs(1));
    EXPECT_THAT(said.front(), ::testing::StartsWith("/jwks/keys"));
}

TEST(Metadata, SeveralHostsAreOneSectorWhenItIsNamedOrSubjectsArePublic) {
    const array two{"https://a.example/", "https://b.example/"};
    EXPECT_THAT(said_of(sample_metadata({{"redirect_uris", two}, {"subject_type", "public"}})),
                ::testing::IsEmpty());
    EXPECT_THAT(
        said_of(sample_metadata({{"redirect_uris", two}, {"sector_identifier", "a.example"}})),
        ::testing::IsEmpty());
}

TEST(Metadata, AllThatIsWrongIsToldAtOnce) {
    const auto said = said_of(fapi_metadata({{"redirect_uris", {"http://a.example/"}},
                                             {"client_uri", "no"},
                                             {"grant_types", {"authorization_code", "implicit"}},
                                             {"scopes", {wish("email")}},
                                             {"id_token_signed_response_alg", "RS256"},
                                             {"jwks_uri", nullptr},
                                             {"sector_identifier", "no"}}));
    EXPECT_THAT(said,
                UnorderedElementsAreArray(
                    {"/redirect_uris/0 openid.address", "/client_uri openid.address",
                     "/grant_types/1 openid.grant_type", "/scopes/0/scope openid.unknown_scope",
                     "/id_token_signed_response_alg openid.fapi_algorithm",
                     "/jwks openid.keys_missing", "/sector_identifier openid.sector"}));
}

TEST(Policy, FollowsFromProfileAndChoice) {
    const Policy baseline = policy_of(metadata_of(sample_metadata()));
    EXPECT_FALSE(baseline.demands_pkce || baseline.demands_par || baseline.demands_dpop ||
                 baseline.rotates_refresh_tokens || baseline.is_fapi);
    EXPECT_EQ(baseline.id_token_algorithm, jose::Algorithm::rs256);

    const Policy fapi = policy_of(metadata_of(fapi_metadata()));
    EXPECT_TRUE(fapi.demands_pkce && fapi.demands_par && fapi.demands_dpop && fapi.is_fapi);
    EXPECT_FALSE(fapi.rotates_refresh_tokens) << "FAPI 2.0 5.3.2.1";
    EXPECT_EQ(fapi.id_token_algorithm, jose::Algorithm::es256);
    EXPECT_FALSE(fapi.client_algorithms.contains(jose::Algorithm::rs256));
    EXPECT_LE(fapi.code_life, std::chrono::seconds{60});
}

TEST(Policy, APublicAppProvesItselfByPkceAndRotates) {
    const auto of = [](const object& more) {
        return policy_of(metadata_of(sample_metadata(more)));
    };
    const Policy on_device = of({{"token_endpoint_auth_method", "none"}});
    EXPECT_TRUE(on_device.demands_pkce && on_device.rotates_refresh_tokens);
    EXPECT_FALSE(on_device.demands_par || on_device.demands_dpop);
    const Policy bound =
        of({{"token_endpoint_auth_method", "none"}, {"dpop_bound_access_tokens", true}});
    EXPECT_TRUE(bound.demands_dpop);
    EXPECT_FALSE(bound.rotates_refresh_tokens) << "bound to its key instead";
    EXPECT_TRUE(of({{"require_pkce", true}}).demands_pkce);
    EXPECT_TRUE(of({{"require_pushed_authorization_requests", true}}).demands_par);
    EXPECT_EQ(of({{"id_token_signed_response_alg", "PS256"}}).id_token_algorithm,
              jose::Algorithm::ps256);
}

TEST(Redirect, IsExactlyAsRegistered) {
    const AppMetadata metadata = metadata_of(sample_metadata(
        {{"redirect_uris", {"https://clinic.example/callback", "https://clinic.example/b?c=d"}}}));
    EXPECT_TRUE(is_registered_redirect(metadata, "https://clinic.example/callback"));
    EXPECT_TRUE(is_registered_redirect(metadata, "https://clinic.example/b?c=d"));
    for (const char* address : {"",
                                "https://clinic.example/callback/",
                                "https://clinic.example/callback/more",
                                "https://clinic.example/callbac",
                                "https://clinic.example/callback?a=b",
                                "https://clinic.example/callback#",
                                "https://clinic.example/callback#a",
                                "https://clinic.example/Callback",
                                "HTTPS://clinic.example/callback",
                                "https://CLINIC.example/callback",
                                "https://clinic.example:443/callback",
                                "https://clinic.example/./callback",
                                "https://clinic.example/a/../callback",
                                "https://clinic.example/%63allback",
                                "https://clinic.example//callback",
                                "https://clinic.example.evil.example/callback",
                                "https://user@clinic.example/callback",
                                "https://evil.example/https://clinic.example/callback",
                                " https://clinic.example/callback",
                                "https://clinic.example/callback ",
                                "http://clinic.example/callback",
                                "https://clinic.example/b",
                                "https://clinic.example/b?c=d&e=f"}) {
        EXPECT_FALSE(is_registered_redirect(metadata, address)) << address;
    }
}

TEST(Redirect, OfALoopbackThePortIsFreeForAppsOnDevices) {
    const object on_device{
        {"token_endpoint_auth_method", "none"},
        {"redirect_uris", {"http://127.0.0.1/callback", "http://[::1]:9/callback"}}};
    const AppMetadata metadata = metadata_of(sample_metadata(on_device));
    for (const char* address : {"http://127.0.0.1/callback", "http://127.0.0.1:1/callback",
                                "http://127.0.0.1:65535/callback", "http://[::1]/callback",
                                "http://[::1]:51000/callback"}) {
        EXPECT_TRUE(is_registered_redirect(metadata, address)) << address;
    }
    for (const char* address :
         {"http://127.0.0.1:1/other", "http://127.0.0.1:1/callback?a=b",
          "http://127.0.0.1:1/callback#a", "https://127.0.0.1:1/callback",
          "http://localhost:1/callback", "http://127.0.0.2:1/callback",
          "http://user@127.0.0.1:1/callback", "http://127.0.0.1:1@evil.example/callback",
          "http://127.0.0.1.evil.example/callback", "http://evil.example/callback"}) {
        EXPECT_FALSE(is_registered_redirect(metadata, address)) << address;
    }
    object on_server = on_device;
    on_server["token_endpoint_auth_method"] = "client_secret_basic";
    EXPECT_FALSE(is_registered_redirect(metadata_of(sample_metadata(on_server)),
                                        "http://127.0.0.1:1/callback"));
}

RC_GTEST_PROP(RedirectProperty, WhatIsNotRegisteredLeadsNowhere, (const std::string& tail)) {
    const AppMetadata metadata = metadata_of(sample_metadata());
    const std::string address = std::string{testing::kCallback} + tail;
    RC_ASSERT(is_registered_redirect(metadata, address) == tail.empty());
    RC_ASSERT(!is_registered_redirect(metadata, tail));
}

TEST(Sector, IsTheHostThatPeopleAreSentBackTo) {
    const auto sector = [](const object& more) {
        return testing::app_with(sample_metadata(more))->sector;
    };
    EXPECT_EQ(sector({}), "clinic.example");
    EXPECT_EQ(sector({{"sector_identifier", "health.example"}}), "health.example");
    EXPECT_EQ(sector({{"redirect_uris", array{}}}), testing::kClient);
    EXPECT_EQ(sector({{"redirect_uris", {"cn.example.clinic:/callback"}}}), testing::kClient)
        << "an address without a host is no sector";
}

TEST(Sector, AppsAreNamedInTheLanguageAsked) {
    const AppPtr app = testing::app_with(sample_metadata());
    EXPECT_EQ(app->name(Language::zh), "诊所");
    EXPECT_EQ(app->name(Language::en), "Clinic");
    EXPECT_EQ(testing::app_with(sample_metadata({{"client_name_en", nullptr}}))->name(Language::en),
              "诊所");
    EXPECT_EQ(app->reason_for("profile"), "挂号");
    EXPECT_EQ(app->reason_for("address"), "");
    EXPECT_TRUE(app->may(kRefreshToken));
    EXPECT_FALSE(app->may(kCiba));
    EXPECT_TRUE(
        testing::app_with(sample_metadata({{"grant_types", array{}}}))->may(kAuthorizationCode));
}

TEST(Metadata, MembersThatThereAreNotAreNamed) {
    std::vector<Fault> faults;
    EXPECT_FALSE(
        read_metadata({{"client_name", "诊所"}, {"logo_uri", "https://a.example"}}, faults));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults.front().pointer, "/logo_uri");
    faults.clear();
    EXPECT_FALSE(read_metadata({{"client_name", 1}, {"profile", "fapi1"}}, faults));
    EXPECT_EQ(faults.size(), 2U);
}

}  // namespace
}  // namespace mashang::openid
