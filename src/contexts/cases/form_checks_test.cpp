// The forms and faults of tests/forms/checks.json, which the browser's test reads, too.

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "contexts/cases/rules.h"
#include "contexts/catalogue/api.h"
#include "contexts/catalogue/testing.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

const json::object& checks() {
    static const json::value kChecks = [] {
        std::ifstream in{MASHANG_SOURCE_DIR "/tests/forms/checks.json"};
        return json::parse(std::string{std::istreambuf_iterator<char>{in}, {}});
    }();
    return kChecks.as_object();
}

/// Numbers as numbers, whole or not.
json::value plain(const json::value& value) {
    if (value.is_number()) return value.to_number<double>();
    if (value.is_array()) {
        json::array made;
        for (const json::value& one : value.get_array()) made.push_back(plain(one));
        return made;
    }
    if (!value.is_object()) return value;
    json::object made;
    for (const auto& [name, one] : value.get_object()) made[name] = plain(one);
    return made;
}

std::vector<std::string> wanted_of(const json::object& one) {
    std::vector<std::string> wanted;
    for (const json::value& fault : one.at("faults").as_array()) {
        wanted.push_back(std::string{fault.at("pointer").as_string()} + " " +
                         std::string{fault.at("code").as_string()});
    }
    return wanted;
}

TEST(FormChecks, FindOfEveryFormWhatTheFileSaysAndTheBrowserFinds) {
    std::size_t count = 0;
    for (const json::value& of : checks().at("forms").as_array()) {
        const json::object& schema = of.at("schema").as_object();
        for (const json::value& written : of.at("cases").as_array()) {
            const json::object& one = written.as_object();
            SCOPED_TRACE(std::string{one.at("name").as_string()});
            const json::object& form = one.at("form").as_object();
            std::vector<std::string> found;
            for (const Fault& fault : check_form(schema, form, catalogue::object_in(one, "known"),
                                                 Stage::complete, "")) {
                found.push_back(fault.pointer + " " + std::string{fault.refusal->code});
            }
            EXPECT_THAT(found, ::testing::UnorderedElementsAreArray(wanted_of(one)));
            if (const auto* handed_in = one.if_contains("handed_in")) {
                EXPECT_EQ(plain(catalogue::shape(schema, form).form), plain(*handed_in));
            }
            ++count;
        }
    }
    EXPECT_GT(count, 50U);
}

TEST(FormChecks, WhatIsHandedInStaysAsItIsWhenItIsHandedInAgain) {
    for (const json::value& of : checks().at("forms").as_array()) {
        const json::object& schema = of.at("schema").as_object();
        for (const json::value& one : of.at("cases").as_array()) {
            const json::object once = catalogue::shape(schema, one.at("form").as_object()).form;
            EXPECT_EQ(catalogue::shape(schema, once).form, once) << one.at("name").as_string();
        }
    }
}

const json::object& household() {
    return checks().at("forms").at(0).at("schema").as_object();
}

TEST(FormChecks, WhileItIsTypedOnlyWhatCannotBeRightIsAFault) {
    const auto drafting = [](const char* form) {
        std::vector<std::string> found;
        for (const Fault& fault :
             check_form(household(), json::parse(form).as_object(), {}, Stage::drafting, "/form")) {
            found.push_back(fault.pointer + " " + std::string{fault.refusal->code});
        }
        return found;
    };
    EXPECT_THAT(drafting(R"({"members":[{"age":"1."}],"spouse":{"citizen_id":"1"},"count":7})"),
                ::testing::IsEmpty());
    EXPECT_THAT(drafting(R"({"members":[{},{},{},{}]})"),
                ::testing::ElementsAre("/form/members cases.too_many_rows"));
    EXPECT_THAT(drafting(R"({"members":[{"age":true,"x":1}],"spouse":"?"})"),
                ::testing::UnorderedElementsAre("/form/members/0/x cases.field_unknown",
                                                "/form/members/0/age cases.field_wrong",
                                                "/form/spouse cases.field_wrong"));
}

TEST(FormChecks, TellsAFaultUnderItsTitleAndARuleInItsOwnWords) {
    const auto faults = check_form(
        household(),
        json::parse(R"({"mobile":"13800138000","kind":"single","agrees":false,"members":[{}]})")
            .as_object(),
        {}, Stage::complete, "/form");
    std::vector<std::string> said;
    for (const Fault& fault : faults) {
        said.push_back(message_of(*fault.refusal, fault.facts, Language::zh));
    }
    EXPECT_THAT(said, ::testing::UnorderedElementsAre("请填写“家庭成员 1 · 姓名”",
                                                      "请填写“家庭成员 1 · 年龄”",
                                                      "请更正：须同意核查（You have to agree）"));
}

TEST(FormChecks, APlaceForAFileAsksForItsMaterialOrLeavesItOut) {
    const auto of = [](const char* form) {
        return materials_by_form(household(), json::parse(form).as_object());
    };
    EXPECT_THAT(of(R"({"members":[{"income":1001}]})").required, ::testing::ElementsAre(1));
    EXPECT_THAT(of(R"({"members":[{"income":1000}]})").required, ::testing::IsEmpty());
    EXPECT_TRUE(asks_signature(household(), {}));
}

TEST(FormChecks, TheCaseThatSheChoseLeavesOutWhatItDoesNotTake) {
    const auto catalogue = catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    const catalogue::Item& renewal = *catalogue->find_item("GA002");
    const auto left_out = [&](json::object form) {
        return materials_by_form(*renewal.form, form).left_out;
    };
    EXPECT_THAT(left_out({{"case_kind", "有效期满换领"}}), ::testing::ElementsAre(2));
    EXPECT_THAT(left_out({{"case_kind", "登记内容变更换领"}}), ::testing::IsEmpty());
    EXPECT_THAT(left_out({{"case_kind", "别的"}}), ::testing::IsEmpty()) << "the form refuses it";
    EXPECT_THAT(left_out({{"case_kind", 2}}), ::testing::IsEmpty());
    EXPECT_THAT(left_out({}), ::testing::IsEmpty()) << "who says nothing is asked for all";
    const auto faults = check_form(*renewal.form, {{"case_kind", "别的"}}, {}, Stage::complete, "");
    EXPECT_TRUE(std::ranges::any_of(
        faults, [](const Fault& fault) { return fault.pointer == "/case_kind"; }));
}

}  // namespace
}  // namespace mashang::cases
