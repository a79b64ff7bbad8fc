#include "contexts/bundles/form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/json/json.h"

namespace mashang::bundles {
namespace {

namespace json = boost::json;
using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

json::object form(const char* properties, const char* required, const char* rules = "[]") {
    json::object definition{{"type", "object"},
                            {"properties", mashang::json::parse(properties)},
                            {"required", mashang::json::parse(required)},
                            {"x-rules", mashang::json::parse(rules)}};
    json::array fields;
    for (const auto& [key, field] : definition.at("properties").as_object()) {
        fields.emplace_back(key);
    }
    definition["x-layout"] = json::array{
        json::object{{"title", "内容"}, {"x-title-en", "Content"}, {"fields", std::move(fields)}}};
    return definition;
}

std::vector<std::string> keys_of(const json::object& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object) keys.emplace_back(key);
    return keys;
}
std::vector<std::string> asked(const MergedForm& merged) {
    return keys_of(merged.definition.at("properties").as_object());
}

TEST(OneForm, AsksOnceWhatTwoPartsAskTheSameWay) {
    const auto one =
        form(R"({"mobile": {"type": "string", "title": "电话", "maxLength": 20}})", "[]");
    const auto other = form(R"({"mobile": {"type": "string", "title": "电话", "maxLength": 11},
                                "weeks": {"type": "integer", "title": "孕周"}})",
                            R"(["mobile"])");
    const PartForm parts[]{{1, "WJ001", "甲", "One", &one}, {2, "WJ003", "乙", "Other", &other}};
    const MergedForm merged = merge_forms(parts);
    EXPECT_THAT(asked(merged), ElementsAre("mobile", "weeks"));
    EXPECT_EQ(merged.asked_once, 1);
    const auto& field = merged.definition.at("properties").at("mobile");
    EXPECT_EQ(field.at("maxLength").as_int64(), 11) << "an answer must do for both";
    EXPECT_EQ(merged.definition.at("required"), (json::array{"mobile"})) << "one of them wants it";
    const json::object whole{{"mobile", "13800005678"}, {"weeks", 12}};
    EXPECT_EQ(form_of_part(merged, 1, whole), (json::object{{"mobile", "13800005678"}}));
    EXPECT_EQ(form_of_part(merged, 2, whole), whole);
}

TEST(OneForm, AsksApartWhatIsNotTheSame) {
    const auto one = form(R"({"place": {"type": "string", "title": "出生地"}})", "[]");
    const auto other = form(R"({"place": {"type": "string", "title": "居住地"}})", R"(["place"])",
                            R"([{"kind": "show", "parts": ["/place"],
                                 "logic": {"!=": [{"var": "place"}, {"var": "row.x"}]}}])");
    const PartForm parts[]{{1, "WJ001", "甲", "One", &one}, {2, "WJ003", "乙", "Other", &other}};
    const MergedForm merged = merge_forms(parts);
    EXPECT_THAT(asked(merged), ElementsAre("place", "wj003_place"));
    EXPECT_EQ(merged.asked_once, 0);
    EXPECT_EQ(json::serialize(merged.definition.at("x-rules")),
              R"([{"kind":"show","parts":["/wj003_place"],"logic":{"!=":[{"var":"wj003_place"},)"
              R"({"var":"row.x"}]}}])");
    EXPECT_EQ(form_of_part(merged, 2, {{"place", "甲地"}, {"wj003_place", "乙地"}}),
              (json::object{{"place", "乙地"}}));
}

TEST(OneForm, NamesWithinRulesForEachElementStay) {
    const auto one = form(R"({"rows": {"type": "string"}})", "[]");
    const auto other =
        form(R"({"rows": {"type": "array", "items": {"type": "object", "properties": {}}},
                 "sum": {"type": "integer", "title": "合计"}})",
             "[]",
             R"([{"kind": "compute", "parts": ["/sum"], "logic": {"reduce": [{"var": "rows"},
                  {"+": [{"var": "accumulator"}, {"var": "rows"}]}, 0]}}])");
    const PartForm parts[]{{1, "A", "甲", "One", &one}, {2, "B", "乙", "Other", &other}};
    EXPECT_EQ(json::serialize(merge_forms(parts).definition.at("x-rules").at(0).at("logic")),
              R"({"reduce":[{"var":"b_rows"},{"+":[{"var":"accumulator"},{"var":"rows"}]},0]})");
}

TEST(OneForm, LeavesToEachCaseWhatNobodyTypes) {
    const auto one = form(R"({"name": {"type": "string", "x-known": "name", "readOnly": true},
                              "number": {"type": "string", "readOnly": true,
                                         "x-source": {"from": "licence", "type": "L003",
                                                      "attribute": "户号"}},
                              "proof": {"type": "string", "format": "file", "x-material": 1},
                              "signed": {"type": "string", "format": "signature"},
                              "address": {"type": "string", "x-known": "address"}})",
                          R"(["name", "address"])",
                          R"([{"kind": "require", "parts": ["/proof"], "logic": true}])");
    const PartForm parts[]{{1, "A", "甲", "One", &one}};
    const MergedForm merged = merge_forms(parts);
    EXPECT_THAT(asked(merged), ElementsAre("address"));
    EXPECT_EQ(merged.definition.at("required"), (json::array{"address"}));
    EXPECT_FALSE(merged.definition.contains("x-rules"));
}

TEST(OneForm, WhatAnApplicantOfTheirKindIsNotAskedIsNotThere) {
    const auto one = form(R"({"uscc": {"type": "string"}, "mobile": {"type": "string"}})", "[]");
    const PartForm parts[]{{1, "A", "甲", "One", &one, {"uscc"}}};
    EXPECT_THAT(asked(merge_forms(parts)), ElementsAre("mobile"));
}

TEST(OneForm, EachFieldStandsInOneSectionThoseOfSeveralPartsFirst) {
    const auto one = form(R"({"own": {"type": "string"}, "mobile": {"type": "string"}})", "[]");
    const auto other =
        form(R"({"mobile": {"type": "string"}, "weeks": {"type": "integer"}})", "[]");
    const PartForm parts[]{{1, "A", "甲", "One", &one}, {2, "B", "乙", "Other", &other}};
    EXPECT_EQ(json::serialize(merge_forms(parts).definition.at("x-layout")),
              R"([{"title":"内容","x-title-en":"Content","fields":["mobile"]},)"
              R"({"title":"甲：内容","x-title-en":"One: Content","fields":["own"]},)"
              R"({"title":"乙：内容","x-title-en":"Other: Content","fields":["weeks"]}])");
}

/// Forms of a few fields with a few names and two ways to ask.
json::object random_form() {
    json::object properties;
    const int count = *rc::gen::inRange(1, 5);
    for (int i = 0; i < count; ++i) {
        const std::string key{static_cast<char>('a' + *rc::gen::inRange(0, 4))};
        properties[key] =
            json::object{{"type", *rc::gen::element<std::string>("string", "boolean")}};
    }
    return form(json::serialize(properties).c_str(), "[]");
}

/// By counting: as many questions as there are different ones, and each part's form gets its
/// answers back.
RC_GTEST_PROP(OneFormProperties, HasAsManyFieldsAsThereAreDifferentQuestions, ()) {
    std::vector<json::object> forms;
    const int count = *rc::gen::inRange(1, 5);
    for (int i = 0; i < count; ++i) forms.push_back(random_form());
    std::vector<PartForm> parts;
    std::set<std::string> different;
    std::size_t all = 0;
    for (int i = 0; i < count; ++i) {
        const auto& own = forms[static_cast<std::size_t>(i)];
        parts.push_back({i + 1, "P" + std::to_string(i % 2), "甲", "One", &own});
        for (const auto& [key, field] : own.at("properties").as_object()) {
            different.insert(std::string{key} + json::serialize(field));
            ++all;
        }
    }
    const MergedForm merged = merge_forms(parts);
    RC_ASSERT(asked(merged).size() == different.size());
    RC_ASSERT(merged.asked_once == static_cast<int>(all - different.size()));
    json::object whole;
    for (const std::string& key : asked(merged)) whole[key] = key;
    for (const PartForm& part : parts) {
        const json::object own = form_of_part(merged, part.part, whole);
        RC_ASSERT(own.size() == part.form->at("properties").as_object().size());
        for (const auto& [key, from] : own) {
            const auto& mine = part.form->at("properties").at(key);
            RC_ASSERT(merged.definition.at("properties").at(from.as_string()) == mine);
        }
    }
}

}  // namespace
}  // namespace mashang::bundles
