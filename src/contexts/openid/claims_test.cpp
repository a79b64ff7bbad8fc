#include "contexts/openid/claims.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "contexts/openid/scopes.h"

namespace mashang::openid {
namespace {

using boost::json::object;
using boost::json::parse;
using boost::json::value;

const object& verification() {
    static const object made = parse(R"({
        "trust_framework": "cn_city_realname", "assurance_level": "L2",
        "time": "2018-09-30T16:59:00+08:00",
        "evidence": [
            {"type": "self_asserted", "check_details": [{"check_method": "data", "check_id": "a"}]},
            {"type": "electronic_record",
             "check_details": [{"check_method": "data", "check_id": "b",
                                "organization": "population_register"}],
             "record": {"type": "population_register", "source": {"name": "人口库"}}}]})")
                                   .as_object();
    return made;
}

/// A day after she was proven.
Instant now() {
    return *Instant::parse("2018-10-01T16:59:00+08:00");
}

PersonFacts facts_of_a_person() {
    return {.facts = {.mobile = *MobileNumber::parse("13800005678"),
                      .level = 2,
                      .name = identity::PersonName::parse("林小红"),
                      .citizen_id = CitizenId::parse("350102199003071234"),
                      .birth_date = Date::parse("1990-03-07"),
                      .sex = Sex::male,
                      .address = "福州市鼓楼区东街1号",
                      .proven_at = Instant::parse("2018-09-30T16:59:00+08:00")},
            .verified_claims = object{{"verification", verification()},
                                      {"claims",
                                       {{"name", "林小红"},
                                        {"cn_id_no", "350102199003071234"},
                                        {"birthdate", "1990-03-07"}}}}};
}

Words all_names() {
    Words names;
    for (const ClaimName& claim : claim_names()) names.emplace_back(claim.name);
    return names;
}

object at_userinfo(std::string_view request, const Words& from_scopes = {},
                   const Words& allowed = all_names()) {
    return claims_at(ClaimsRequest::parse(request)->userinfo, from_scopes, allowed,
                     facts_of_a_person(), now());
}

TEST(Claims, EveryClaimOfOursHasAValueForWhoIsProven) {
    const object values = values_of(facts_of_a_person().facts);
    EXPECT_EQ(values.size(), claim_names().size());
    for (const ClaimName& claim : claim_names()) EXPECT_TRUE(values.contains(claim.name));
    EXPECT_EQ(values.at("phone_number"), "+8613800005678");
    EXPECT_EQ(values.at("gender"), "male");
    EXPECT_EQ(values.at("birthdate"), "1990-03-07");
    EXPECT_EQ(values.at("updated_at"), 1538297940);
    EXPECT_EQ(values.at("address").at("formatted"), "福州市鼓楼区东街1号");
}

TEST(Claims, OfWhoIsNotProvenOnlyTheNumberIsKnown) {
    const object values = values_of({.mobile = *MobileNumber::parse("13800005678")});
    EXPECT_EQ(boost::json::serialize(values),
              R"({"phone_number":"+8613800005678","phone_number_verified":true})");
}

TEST(Claims, ScopesAndWishesComeTogetherAndWhatIsNotThereIsLeftOut) {
    EXPECT_EQ(at_userinfo("", {"sub", "name", "email"}), (object{{"name", "林小红"}}));
    EXPECT_EQ(at_userinfo(R"({"userinfo":{"gender":null,"email":{"essential":true}}})", {"name"}),
              (object{{"name", "林小红"}, {"gender", "male"}}));
    EXPECT_EQ(at_userinfo(R"({"id_token":{"gender":null}})"), object{}) << "another place";
}

TEST(Claims, AWishForAValueIsMetByThatValueAlone) {
    EXPECT_EQ(at_userinfo(R"({"userinfo":{"gender":{"value":"female"}}})"), object{});
    EXPECT_EQ(at_userinfo(R"({"userinfo":{"gender":{"value":"female","essential":true}}})"),
              object{});
    EXPECT_EQ(at_userinfo(R"({"userinfo":{"gender":{"values":["female","male"]}}})"),
              (object{{"gender", "male"}}));
}

TEST(Claims, VerifiedOnesComeWithThePartOfTheVerificationThatWasAskedFor) {
    const object claims = at_userinfo(
        R"({"userinfo":{"verified_claims":{"verification":{"trust_framework":null,"time":null},
            "claims":{"name":null,"address":null}}}})");
    EXPECT_EQ(claims, (object{{"verified_claims",
                               {{"verification",
                                 {{"trust_framework", "cn_city_realname"},
                                  {"time", "2018-09-30T16:59:00+08:00"}}},
                                {"claims", {{"name", "林小红"}}}}}}))
        << boost::json::serialize(claims);
}

TEST(Claims, VerifiedClaimsAreWhatIsVerifiedAndNotWhatIsKnown) {
    EXPECT_EQ(
        at_userinfo(R"({"userinfo":{"verified_claims":{"verification":{"trust_framework":null},
                              "claims":{"address":null,"phone_number":null}}}})"),
        object{});
    auto facts = facts_of_a_person();
    facts.verified_claims.reset();
    const auto request = ClaimsRequest::parse(
        R"({"userinfo":{"verified_claims":{"verification":{"trust_framework":null},"claims":{"name":null}}}})");
    EXPECT_EQ(claims_at(request->userinfo, {}, all_names(), facts, now()), object{});
}

TEST(Claims, SeveralWishesForVerifiedOnesAreAnsweredOneByOne) {
    const object claims = at_userinfo(R"({"userinfo":{"verified_claims":[
        {"verification":{"trust_framework":{"value":"eidas"}},"claims":{"name":null}},
        {"verification":{"trust_framework":null},"claims":{"name":null}},
        {"verification":{"trust_framework":null},"claims":{"birthdate":{"value":"2000-01-01"}}},
        {"verification":{"trust_framework":null},"claims":{"birthdate":null}}]}})");
    ASSERT_TRUE(claims.at("verified_claims").is_array());
    const auto& list = claims.at("verified_claims").as_array();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].at("claims"), (value{{"name", "林小红"}}));
    EXPECT_EQ(list[1].at("claims"), (value{{"birthdate", "1990-03-07"}}));
}

TEST(Verification, IsMatchedMemberByMember) {
    struct Row {
        const char* wanted;
        const char* found;  ///< null: not as wanted
    };
    for (
        const Row& row : std::vector<Row>{
            {"{}", R"({"trust_framework":"cn_city_realname"})"},
            {R"({"trust_framework":null})", R"({"trust_framework":"cn_city_realname"})"},
            {R"({"trust_framework":{"value":"cn_city_realname"}})",
             R"({"trust_framework":"cn_city_realname"})"},
            {R"({"trust_framework":{"values":["eidas","cn_city_realname"]}})",
             R"({"trust_framework":"cn_city_realname"})"},
            {R"({"trust_framework":{"value":"eidas"}})", nullptr},
            {R"({"trust_framework":{"values":["eidas"]}})", nullptr},
            {R"({"trust_framework":{"values":[]}})", nullptr},
            {R"({"trust_framework":{"values":"cn_city_realname"}})", nullptr},
            {R"({"trust_framework":"cn_city_realname"})", nullptr},
            {R"({"trust_framework":null,"assurance_level":{"essential":true}})",
             R"({"trust_framework":"cn_city_realname","assurance_level":"L2"})"},
            {R"({"trust_framework":null,"assurance_level":{"value":"L3"}})", nullptr},
            {R"({"trust_framework":null,"not_there":null})",
             R"({"trust_framework":"cn_city_realname"})"},
            {R"({"trust_framework":null,"not_there":{"value":"x"}})", nullptr},
            {R"({"trust_framework":null,"evidence":[{"type":{"value":"electronic_record"}}]})",
             R"({"trust_framework":"cn_city_realname","evidence":[{"type":"electronic_record"}]})"},
            {R"({"evidence":[{"type":{"value":"electronic_record"},
                               "record":{"source":{"name":null}}}]})",
             R"({"trust_framework":"cn_city_realname","evidence":[{"type":"electronic_record","record":{"source":{"name":"人口库"}}}]})"},
            {R"({"evidence":[{"type":{"value":"document"}}]})", nullptr},
            {R"({"evidence":[{"type":null},{"type":{"value":"document"}}]})", nullptr},
            {R"({"evidence":[{"check_details":[{"check_method":null,"organization":{"value":"population_register"}}]}]})",
             R"({"trust_framework":"cn_city_realname","evidence":[{"check_details":[{"check_method":"data","organization":"population_register"}]}]})"},
            {R"({"evidence":{"type":{"value":"electronic_record"}}})", nullptr},
            {R"({"evidence":["electronic_record"]})", nullptr},
            {R"({"time":{"max_age":86400}})",
             R"({"trust_framework":"cn_city_realname","time":"2018-09-30T16:59:00+08:00"})"},
            {R"({"time":{"max_age":86399}})", nullptr},
            {R"({"time":{"max_age":86400.5}})",
             R"({"trust_framework":"cn_city_realname","time":"2018-09-30T16:59:00+08:00"})"},
            {R"({"time":{"max_age":-1}})", nullptr},
            {R"({"time":{"max_age":"86400"}})", nullptr},
            {R"({"time":{"max_age":null}})", nullptr},
            {R"({"time":{"max_age":86400,"value":"2018-09-30T16:59:00+08:00"}})",
             R"({"trust_framework":"cn_city_realname","time":"2018-09-30T16:59:00+08:00"})"},
            {R"({"time":{"max_age":86400,"value":"2018-09-29T16:59:00+08:00"}})", nullptr},
            {R"({"assurance_level":{"max_age":86400}})", nullptr},
            {R"({"not_there":{"max_age":86400}})", nullptr},
            {R"({"evidence":[]})", R"({"trust_framework":"cn_city_realname","evidence":[]})"},
        }) {
        const auto matched =
            matched_verification(parse(row.wanted).as_object(), verification(), now());
        ASSERT_EQ(matched.has_value(), row.found != nullptr) << row.wanted;
        if (matched) EXPECT_EQ(value(*matched), parse(row.found)) << row.wanted;
    }
}

/// Identity Assurance 6.4: from the last valid second on.
TEST(Verification, OfADayIsAsOldAsTheEndOfThatDay) {
    const object found{{"trust_framework", "cn_city_realname"}, {"time", "2018-09-30"}};
    const auto matches = [&](std::int64_t max_age) {
        const object wanted{{"time", {{"max_age", max_age}}}};
        return matched_verification(wanted, found, now()).has_value();
    };
    EXPECT_TRUE(matches(16 * 3600 + 59 * 60 + 1));
    EXPECT_FALSE(matches(16 * 3600 + 59 * 60));
}

/// A wish in which anything may stand anywhere.
value any_wish() {
    return parse(*rc::gen::element<std::string>(
        "null", "{}", R"({"essential":true})", R"({"value":"林小红"})", R"({"values":["male"]})",
        R"({"value":null})", R"({"values":[]})", R"({"max_age":60})", R"({"max_age":999999})"));
}

object any_wishes() {
    object wishes;
    const auto names = *rc::gen::container<Words>(rc::gen::elementOf(
        Words{"name", "gender", "birthdate", "phone_number", "address", "cn_id_no", "sub", "iss"}));
    for (const std::string& name : names) wishes[name] = any_wish();
    return wishes;
}

RC_GTEST_PROP(ClaimsProperty, WhatIsNotAllowedNeverComesOut, ()) {
    object place = any_wishes();
    if (*rc::gen::arbitrary<bool>()) {
        place["verified_claims"] =
            object{{"verification", {{"trust_framework", any_wish()}}}, {"claims", any_wishes()}};
    }
    const auto request = ClaimsRequest::parse(boost::json::serialize(object{{"userinfo", place}}));
    RC_ASSERT(request.has_value());
    const Words allowed = *rc::gen::unique<Words>(rc::gen::elementOf(all_names()));
    const Words from_scopes = *rc::gen::container<Words>(rc::gen::elementOf(all_names()));
    const object claims =
        claims_at(request->userinfo, from_scopes, allowed, facts_of_a_person(), now());
    for (const auto& member : claims) {
        RC_ASSERT(member.key() == "verified_claims" || has(allowed, member.key()));
    }
    if (claims.contains("verified_claims")) {
        for (const auto& member : claims.at("verified_claims").at("claims").as_object()) {
            RC_ASSERT(has(allowed, member.key()));
        }
    }
}

RC_GTEST_PROP(ClaimsProperty, WhatIsShownOfAVerificationIsPartOfIt, ()) {
    object wanted;
    for (const char* name : {"trust_framework", "assurance_level", "time", "evidence", "odd"}) {
        if (*rc::gen::arbitrary<bool>()) wanted[name] = any_wish();
    }
    const auto shown = matched_verification(wanted, verification(), now());
    if (!shown) return;
    for (const auto& [name, member] : *shown) {
        RC_ASSERT(verification().contains(name) && verification().at(name) == member);
        RC_ASSERT(name == "trust_framework" || wanted.contains(name));
    }
}

}  // namespace
}  // namespace mashang::openid
