#include "contexts/openid/claims_request.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mashang::openid {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ClaimsRequest, NoTextAsksForNothing) {
    const auto request = ClaimsRequest::parse("");
    ASSERT_TRUE(request);
    EXPECT_THAT(request->names(), IsEmpty());
    EXPECT_FALSE(request->acr());
}

TEST(ClaimsRequest, TellsWhatIsWishedForWhere) {
    const auto request = ClaimsRequest::parse(R"({
        "id_token": {"name": null, "phone_number": {"essential": true}},
        "userinfo": {"gender": {"value": "female"}, "birthdate": {"values": ["1990-03-07", 7]},
                     "name": {}, "unheard_of": {"purpose": "x"}}})");
    ASSERT_TRUE(request);
    ASSERT_EQ(request->id_token.claims.size(), 2U);
    EXPECT_FALSE(request->id_token.claims[0].is_essential);
    EXPECT_TRUE(request->id_token.claims[1].is_essential);
    ASSERT_EQ(request->userinfo.claims.size(), 4U);
    EXPECT_TRUE(request->userinfo.claims[0].allows("female"));
    EXPECT_FALSE(request->userinfo.claims[0].allows("male"));
    EXPECT_TRUE(request->userinfo.claims[1].allows(7));
    EXPECT_FALSE(request->userinfo.claims[1].allows("7"));
    EXPECT_TRUE(request->userinfo.claims[2].allows(nullptr)) << "any";
    EXPECT_THAT(request->names(), ElementsAre("name", "phone_number", "gender", "birthdate"))
        << "each once, and no unknown one";
}

TEST(ClaimsRequest, AllClaimsMayBeLeftOut) {
    for (const char* text :
         {"{}", R"({"id_token":null})", R"({"userinfo":{}})", R"({"other_place":{"name":[]}})",
          R"({"id_token":{},"userinfo":null})"}) {
        const auto request = ClaimsRequest::parse(text);
        ASSERT_TRUE(request) << text;
        EXPECT_THAT(request->names(), IsEmpty()) << text;
    }
}

TEST(ClaimsRequest, VerifiedOnesSayHow) {
    const auto request = ClaimsRequest::parse(R"({"userinfo":{"verified_claims":[
        {"verification":{"trust_framework":null},"claims":{"name":null,"cn_id_no":null}},
        {"verification":{"trust_framework":{"value":"cn_city_realname"}},"claims":{"address":null}},
        {"verification":{"trust_framework":null}}]}})");
    ASSERT_TRUE(request);
    EXPECT_THAT(request->userinfo.claims, IsEmpty());
    EXPECT_EQ(request->userinfo.verified.size(), 3U);
    EXPECT_THAT(request->names(), ElementsAre("name", "cn_id_no", "address"));
}

TEST(ClaimsRequest, WhatIsWrittenWronglyIsNone) {
    for (
        const std::string& text :
        {std::string{"[]"},
         std::string{"null"},
         std::string{"7"},
         std::string{"{"},
         std::string{R"({"id_token":[]})"},
         std::string{R"({"id_token":"name"})"},
         std::string{R"({"id_token":{"name":true}})"},
         std::string{R"({"id_token":{"name":[]}})"},
         std::string{R"({"id_token":{"name":{"essential":"yes"}}})"},
         std::string{R"({"id_token":{"name":{"values":"x"}}})"},
         std::string{R"({"id_token":{"name":null,"name":null}})"},
         std::string{R"({"userinfo":{"verified_claims":null}})"},
         std::string{R"({"userinfo":{"verified_claims":{}}})"},
         std::string{R"({"userinfo":{"verified_claims":{"claims":{"name":null}}}})"},
         std::string{
             R"({"userinfo":{"verified_claims":{"verification":{},"claims":{"name":null}}}})"},
         std::string{R"({"userinfo":{"verified_claims":{"verification":[],"claims":{}}}})"},
         std::string{R"({"userinfo":{"verified_claims":[7]}})"},
         std::string{
             R"({"userinfo":{"verified_claims":{"verification":{"trust_framework":null},"claims":[]}}})"},
         R"({"id_token":{"name":{"values":[")" + std::string(8200, 'a') + R"("]}}})",
         R"({"id_token":{"name":)" + std::string(200, '[') + std::string(200, ']') + "}}"}) {
        EXPECT_FALSE(ClaimsRequest::parse(text)) << text.substr(0, 120);
    }
}

TEST(ClaimsRequest, AcrIsAClaimOfTheIdToken) {
    const auto acr = [](std::string_view text) { return ClaimsRequest::parse(text)->acr(); };
    EXPECT_FALSE(acr(R"({"userinfo":{"acr":null}})"));
    const auto any = acr(R"({"id_token":{"acr":null}})");
    ASSERT_TRUE(any);
    EXPECT_THAT(any->values, IsEmpty());
    EXPECT_FALSE(any->is_essential);
    const auto some = acr(
        R"({"id_token":{"acr":{"essential":true,"values":["urn:mashang:acr:r3",7,"odd","urn:mashang:acr:r2:a2"]}}})");
    ASSERT_TRUE(some);
    EXPECT_TRUE(some->is_essential);
    EXPECT_THAT(some->values, ElementsAre(Acr{.level = 3}, Acr{.level = 2, .strength = 2}));
}

RC_GTEST_PROP(ClaimsRequestProperty, NoTextMakesItThrow, (const std::string& text)) {
    const std::string framed = *rc::gen::element<std::string>("", R"({"id_token":{"name":)",
                                                              R"({"userinfo":{"verified_claims":)");
    if (const auto request = ClaimsRequest::parse(framed + text)) {
        request->names();
        request->acr();
    }
}

}  // namespace
}  // namespace mashang::openid
