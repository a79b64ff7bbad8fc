#include "contexts/openid/request.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "contexts/openid/pkce.h"
#include "contexts/openid/testing/sample_app.h"

namespace mashang::openid {
namespace {

using boost::json::array;
using boost::json::object;
using http::FormFields;
using testing::app_with;
using ::testing::ElementsAre;
using testing::fapi_metadata;
using testing::kCallback;
using testing::sample_metadata;

const std::string kChallenge = code_challenge_of(std::string(43, 'v'));

/// A good request with parameters set; an empty value removes one.
FormFields request_with(const FormFields& changes = {}) {
    FormFields fields{{"client_id", std::string{testing::kClient}},
                      {"redirect_uri", std::string{kCallback}},
                      {"response_type", "code"},
                      {"scope", "openid profile"},
                      {"state", "st"},
                      {"nonce", "no"},
                      {"code_challenge", kChallenge},
                      {"code_challenge_method", "S256"}};
    for (const auto& [name, value] : changes) {
        std::erase_if(fields, [&](const auto& field) { return field.first == name; });
        if (!value.empty()) fields.emplace_back(name, value);
    }
    return fields;
}

auto read(const FormFields& changes, const object& metadata = sample_metadata(),
          Arrival arrival = Arrival::in_front) {
    return read_request(request_with(changes), *app_with(metadata), arrival);
}

TEST(Request, AGoodOneIsReadWhole) {
    const auto request = read({{"response_mode", "form_post"},
                               {"prompt", "login consent"},
                               {"max_age", "0"},
                               {"acr_values", "urn:mashang:acr:r3 odd urn:mashang:acr:r2:a2"},
                               {"login_hint", "13800005678"},
                               {"ui_locales", "en zh-CN"},
                               {"dpop_jkt", kChallenge},
                               {"scope", "profile odd openid profile"},
                               {"display", "popup"},
                               {"whatever", "else"}});
    ASSERT_TRUE(request) << request.error().description;
    EXPECT_EQ(request->client_id, testing::kClient);
    EXPECT_EQ(request->redirect_uri, kCallback);
    EXPECT_TRUE(request->redirect_uri_was_sent);
    EXPECT_THAT(request->scopes, ElementsAre("profile", "openid"));
    EXPECT_EQ(request->state, "st");
    EXPECT_EQ(request->nonce, "no");
    EXPECT_EQ(request->challenge, kChallenge);
    EXPECT_EQ(request->response_mode, ResponseMode::form_post);
    EXPECT_TRUE(request->prompts("login") && request->prompts("consent"));
    EXPECT_EQ(request->max_age, std::chrono::seconds{0});
    EXPECT_THAT(request->acr.values, ElementsAre(Acr{.level = 3}, Acr{.level = 2, .strength = 2}));
    EXPECT_FALSE(request->acr.is_essential);
    EXPECT_EQ(request->login_hint, "13800005678");
    EXPECT_THAT(request->ui_locales, ElementsAre("en", "zh-CN"));
    EXPECT_EQ(request->jkt, kChallenge);
}

TEST(Request, TheOnlyAddressNeedNotBeSentInBaseline) {
    const auto request = read({{"redirect_uri", ""}});
    ASSERT_TRUE(request);
    EXPECT_EQ(request->redirect_uri, kCallback);
    EXPECT_FALSE(request->redirect_uri_was_sent);
    const auto of_two =
        read({{"redirect_uri", ""}},
             sample_metadata({{"redirect_uris", {kCallback, "https://clinic.example/other"}}}));
    ASSERT_FALSE(of_two);
    EXPECT_EQ(of_two.error().redirect_uri, "");
    EXPECT_FALSE(read({{"redirect_uri", ""}}, fapi_metadata(), Arrival::pushed));
}

TEST(Request, WhereTheAddressCannotBeTrustedNothingIsSent) {
    for (const char* address : {"https://evil.example/", "https://clinic.example/callback#",
                                "https://clinic.example/callback/..", "x"}) {
        const auto request = read({{"redirect_uri", address}, {"response_mode", "form_post"}});
        ASSERT_FALSE(request) << address;
        EXPECT_EQ(request.error().error, "invalid_request");
        EXPECT_EQ(request.error().redirect_uri, "") << address;
    }
    FormFields twice = request_with();
    twice.emplace_back("redirect_uri", kCallback);
    const auto request = read_request(twice, *app_with(sample_metadata()), Arrival::in_front);
    ASSERT_FALSE(request);
    EXPECT_EQ(request.error().redirect_uri, "");
}

struct Wrong {
    const char* error;
    FormFields changes;
    object metadata = sample_metadata();
    Arrival arrival = Arrival::in_front;
};

/// Each is told to the app, with its state, in the mode that it asked for.
void expect_told(const std::vector<Wrong>& wrongs) {
    for (const Wrong& wrong : wrongs) {
        SCOPED_TRACE(std::string{wrong.error} + " " + http::print_form(wrong.changes));
        for (const std::string mode : {"query", "form_post"}) {
            FormFields changes = wrong.changes;
            const bool has_mode = http::only_field(changes, "response_mode").has_value();
            if (!has_mode) changes.emplace_back("response_mode", mode);
            const auto request = read(changes, wrong.metadata, wrong.arrival);
            ASSERT_FALSE(request);
            EXPECT_EQ(request.error().error, wrong.error);
            EXPECT_FALSE(request.error().description.empty());
            EXPECT_EQ(request.error().redirect_uri, kCallback);
            EXPECT_EQ(request.error().state, "st");
            if (has_mode) break;
            EXPECT_EQ(request.error().response_mode,
                      mode == "query" ? ResponseMode::query : ResponseMode::form_post);
        }
    }
}

TEST(Request, WhatIsWrongIsToldToTheApp) {
    const std::string too_long(2049, 'a');
    expect_told(
        {{"invalid_request", {{"response_mode", "fragment"}}},
         {"invalid_request", {{"response_mode", "jwt"}}},
         {"invalid_request", {{"nonce", too_long}}},
         {"invalid_request", {{"whatever", too_long}}},
         {"invalid_request", {{"id_token_hint", std::string(8193, 'a')}}},
         {"unauthorized_client", {}, sample_metadata({{"grant_types", {kClientCredentials}}})},
         {"request_not_supported", {{"request", "e30.e30."}}},
         {"request_uri_not_supported", {{"request_uri", "https://clinic.example/request"}}},
         {"registration_not_supported", {{"registration", "{}"}}},
         {"invalid_request", {{"response_type", ""}}},
         {"unsupported_response_type", {{"response_type", "token"}}},
         {"unsupported_response_type", {{"response_type", "code id_token"}}},
         {"unsupported_response_type", {{"response_type", "CODE"}}},
         {"invalid_scope", {{"scope", ""}}},
         {"invalid_scope", {{"scope", "odd"}}},
         {"invalid_scope", {{"scope", "openid address"}}},
         {"invalid_scope",
          {{"scope", "openid one-code:verify"}},
          sample_metadata(
              {{"scopes", {testing::wish("openid", ""), testing::wish("one-code:verify")}}})},
         {"invalid_request", {{"code_challenge", ""}}},
         {"invalid_request", {{"code_challenge_method", ""}}},
         {"invalid_request", {{"code_challenge_method", "plain"}}},
         {"invalid_request", {{"code_challenge", std::string(43, '=')}}},
         {"invalid_request", {{"code_challenge", std::string(42, 'a')}}},
         {"invalid_request", {{"prompt", "create"}}},
         {"invalid_request", {{"prompt", "none login"}}},
         {"invalid_request", {{"max_age", "-1"}}},
         {"invalid_request", {{"max_age", "1.5"}}},
         {"invalid_request", {{"max_age", "60s"}}},
         {"invalid_request", {{"max_age", " 60"}}},
         {"invalid_request", {{"max_age", "99999999999"}}},
         {"invalid_request", {{"claims", "[]"}}},
         {"invalid_request", {{"claims", "{"}}},
         {"invalid_target", {{"resource", "https://other.example/"}}},
         {"invalid_request", {{"dpop_jkt", "short"}}}});
}

TEST(Request, WhatAnAppOfStrictPolicyOmitsIsToldToo) {
    expect_told({{"invalid_request",
                  {},
                  sample_metadata({{"require_pushed_authorization_requests", true}})},
                 {"invalid_request", {}, fapi_metadata()},
                 {"invalid_request",
                  {{"code_challenge", ""}, {"code_challenge_method", ""}},
                  sample_metadata({{"require_pkce", true}})},
                 {"invalid_request",
                  {{"code_challenge", ""}, {"code_challenge_method", ""}},
                  fapi_metadata(),
                  Arrival::pushed}});
    EXPECT_TRUE(read({{"code_challenge", ""}, {"code_challenge_method", ""}})) << "baseline";
    EXPECT_TRUE(read({}, fapi_metadata(), Arrival::pushed));
}

TEST(Request, AParameterThatComesTwiceIsAFaultButResource) {
    for (const auto& [name, value] : request_with()) {
        if (name == "redirect_uri" || name == "state") continue;
        FormFields twice = request_with();
        twice.emplace_back(name, value);
        const auto request = read_request(twice, *app_with(sample_metadata()), Arrival::in_front);
        ASSERT_FALSE(request) << name;
        EXPECT_EQ(request.error().error, "invalid_request");
        EXPECT_EQ(request.error().redirect_uri, kCallback);
    }
    array resources;
    FormFields several = request_with();
    for (int i = 0; i < 11; ++i) {
        resources.push_back(("https://api.example/" + std::to_string(i)).c_str());
        several.emplace_back("resource", std::string{resources.back().as_string()});
    }
    const AppPtr app = app_with(sample_metadata({{"resources", resources}}));
    const auto of_eleven = read_request(several, *app, Arrival::in_front);
    ASSERT_FALSE(of_eleven);
    EXPECT_EQ(of_eleven.error().error, "invalid_target");
    several.pop_back();
    const auto of_ten = read_request(several, *app, Arrival::in_front);
    ASSERT_TRUE(of_ten);
    EXPECT_EQ(of_ten->resources.size(), 10U);
}

TEST(Request, AllOfItIsShortEnoughToBeCarriedByOurPages) {
    FormFields many = request_with();
    for (int i = 0; i < 5; ++i)
        many.emplace_back("extra" + std::to_string(i), std::string(2000, 'a'));
    const auto request = read_request(many, *app_with(sample_metadata()), Arrival::pushed);
    ASSERT_FALSE(request);
    EXPECT_EQ(request.error().error, "invalid_request");
    EXPECT_EQ(request.error().description, "the request is too long");
}

TEST(Request, TheClaimsParameterOutweighsAcrValues) {
    const auto request = read(
        {{"acr_values", "urn:mashang:acr:r1"},
         {"claims", R"({"id_token":{"acr":{"essential":true,"values":["urn:mashang:acr:r4"]}}})"}});
    ASSERT_TRUE(request);
    EXPECT_THAT(request->acr.values, ElementsAre(Acr{.level = 4}));
    EXPECT_TRUE(request->acr.is_essential);
}

TEST(Request, ADigestIsThirtyTwoBytes) {
    EXPECT_TRUE(is_digest(kChallenge));
    for (const std::string& text : {std::string{}, kChallenge + "A", kChallenge.substr(1),
                                    kChallenge.substr(1) + "+", kChallenge + "="}) {
        EXPECT_FALSE(is_digest(text)) << text;
    }
}

RC_GTEST_PROP(RequestProperty, NoInputMakesItThrowOrLeadElsewhere, ()) {
    static const std::vector<std::string> kNames{
        "client_id", "redirect_uri", "response_type",         "scope",    "state",
        "nonce",     "prompt",       "code_challenge",        "max_age",  "claims",
        "resource",  "acr_values",   "code_challenge_method", "dpop_jkt", "response_mode",
        "request",   "request_uri",  "id_token_hint",         "",         "ui_locales"};
    FormFields changes;
    const int count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) {
        changes.emplace_back(*rc::gen::elementOf(kNames), *rc::gen::arbitrary<std::string>());
    }
    FormFields fields = *rc::gen::arbitrary<bool>() ? request_with(changes) : changes;
    const AppPtr app = app_with(*rc::gen::arbitrary<bool>() ? sample_metadata() : fapi_metadata());
    const auto request =
        read_request(fields, *app, *rc::gen::element(Arrival::in_front, Arrival::pushed));
    if (request) {
        RC_ASSERT(request->redirect_uri == kCallback);
        RC_ASSERT(!request->scopes.empty() && has_all(app->scopes, request->scopes));
        RC_ASSERT(request->challenge.empty() || is_digest(request->challenge));
    } else {
        RC_ASSERT(!request.error().error.empty());
        RC_ASSERT(request.error().redirect_uri.empty() ||
                  request.error().redirect_uri == kCallback);
    }
}

}  // namespace
}  // namespace mashang::openid
