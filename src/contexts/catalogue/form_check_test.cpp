#include "contexts/catalogue/form_check.h"

#include <gmock/gmock.h>

#include <fstream>
#include <functional>
#include <iterator>

#include "contexts/catalogue/form.h"
#include "contexts/catalogue/form_parts.h"
#include "contexts/catalogue/form_source.h"
#include "contexts/catalogue/publishing.h"
#include "contexts/catalogue/testing.h"
#include "contexts/catalogue/testing/sound_content.h"
#include "platform/json/json.h"

namespace mashang::catalogue {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

const Catalogue& real() {
    return *testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
}

/// The forms of tests/forms/checks.json.
object written(std::size_t which) {
    static const value kChecks = [] {
        std::ifstream in{MASHANG_SOURCE_DIR "/tests/forms/checks.json"};
        return boost::json::parse(std::string{std::istreambuf_iterator<char>{in}, {}});
    }();
    return kChecks.at("forms").at(which).at("schema").as_object();
}

std::vector<std::string> told(const std::vector<Fault>& faults) {
    std::vector<std::string> all;
    for (const Fault& fault : faults) {
        all.push_back(fault.pointer + " " + std::string{fault.refusal->code}.substr(10));
    }
    return all;
}

TEST(FormDefinition, FindsNothingInASoundOne) {
    EXPECT_THAT(told(check_form_writing(written(0))), ::testing::IsEmpty());
    EXPECT_THAT(told(check_form_writing(written(1))), ::testing::IsEmpty());
}

struct Broken {
    const char* name;
    std::function<void(object&)> change;
    std::vector<std::string> faults;
};
void PrintTo(const Broken& broken, std::ostream* out) {
    *out << broken.name;
}

object& part(object& form, const char* name) {
    return form.at("properties").as_object().at(name).as_object();
}
void add_rule(object& form, const char* rule) {
    form.at("x-rules").as_array().push_back(boost::json::parse(rule));
}

class FormDefinitionRule : public ::testing::TestWithParam<Broken> {};

/// Of the household; its rules are numbered from 0 to 11.
TEST_P(FormDefinitionRule, IsToldAtItsPlace) {
    object form = written(0);
    GetParam().change(form);
    EXPECT_THAT(told(check_form_writing(form)),
                ::testing::UnorderedElementsAreArray(GetParam().faults));
}

INSTANTIATE_TEST_SUITE_P(
    Table, FormDefinitionRule,
    ::testing::Values(
        Broken{"NoEnglish",
               [](object& f) { part(f, "mobile").erase("x-title-en"); },
               {"/properties/mobile/x-title-en form_words_missing"}},
        Broken{"HelpInOneLanguage",
               [](object& f) { part(f, "mobile")["description"] = "常用号码"; },
               {"/properties/mobile/x-description-en form_words_missing"}},
        Broken{"ChoicesWithoutWords",
               [](object& f) { part(f, "kind")["x-enum-titles"] = array{"未婚"}; },
               {"/properties/kind/x-enum-titles form_words_missing"}},
        Broken{"UnknownKeyword",
               [](object& f) { part(f, "mobile")["pattern"] = "1.*"; },
               {"/properties/mobile/pattern form_keyword"}},
        Broken{"NoLength",
               [](object& f) { part(f, "remarks").erase("maxLength"); },
               {"/properties/remarks/maxLength form_limit"}},
        Broken{"NoMostRows",
               [](object& f) { part(f, "members").erase("maxItems"); },
               {"/properties/members/maxItems form_limit"}},
        Broken{"MoreAtLeastThanAtMost",
               [](object& f) { part(f, "members")["minItems"] = 4; },
               {"/properties/members/minItems form_limit"}},
        Broken{"RequiresWhatIsNotThere",
               [](object& f) { f.at("required").as_array().push_back("nickname"); },
               {"/required/4 form_no_such_part"}},
        Broken{"NotLaidOut",
               [](object& f) { f.at("x-layout").at(0).at("fields").as_array().pop_back(); },
               {"/x-layout form_not_laid_out"}},
        Broken{
            "LaidOutTwice",
            [](object& f) { f.at("x-layout").at(0).at("fields").as_array().push_back("mobile"); },
            {"/x-layout form_not_laid_out"}},
        Broken{"NameOfTheRow",
               [](object& f) {
                   f.at("properties").as_object()["row"] = part(f, "mobile");
                   f.at("x-layout").at(0).at("fields").as_array().push_back("row");
               },
               {"/properties/row form_name"}},
        Broken{"GroupInAGroup",
               [](object& f) {
                   part(f, "spouse").at("properties").as_object()["home"] = part(f, "spouse");
               },
               {"/properties/spouse/properties/home/type form_shape"}},
        Broken{"PersonWithoutNumber",
               [](object& f) {
                   part(f, "spouse").at("properties").as_object().erase("citizen_id");
                   part(f, "spouse")["required"] = array{"name"};
               },
               {"/properties/spouse/x-widget form_shape"}},
        Broken{"RowOfPersonsWithoutNumber",
               [](object& f) { part(f, "members").at("items").as_object()["x-widget"] = "person"; },
               {"/properties/members/items/x-widget form_shape"}},
        Broken{"FileWithoutMaterial",
               [](object& f) { part(f, "proof").erase("x-material"); },
               {"/properties/proof/x-material form_shape"}},
        Broken{"AnswerThatIsNoneLeavesOut",
               [](object& f) { part(f, "kind")["x-leaves-out"] = object{{"widowed", array{1}}}; },
               {"/properties/kind/x-leaves-out/widowed form_shape"}},
        Broken{"LeavesOutNoList",
               [](object& f) { part(f, "kind")["x-leaves-out"] = array{1}; },
               {"/properties/kind/x-leaves-out form_shape"}},
        Broken{"TextLeavesOut",
               [](object& f) { part(f, "remarks")["x-leaves-out"] = object{}; },
               {"/properties/remarks/x-leaves-out form_keyword"}},
        Broken{"ChoiceWithinAGroupLeavesOut",
               [](object& f) {
                   object kind = part(f, "kind");
                   kind["x-leaves-out"] = object{{"single", array{1}}};
                   part(f, "spouse").at("properties").as_object()["kind"] = kind;
               },
               {"/properties/spouse/properties/kind/x-leaves-out form_keyword"}},
        Broken{"UnknownOperation",
               [](object& f) {
                   add_rule(f, R"({"kind":"require","parts":["/since"],"logic":{"=":[1,1]}})");
               },
               {"/x-rules/12/logic rule_operation"}},
        Broken{"UnknownVariable",
               [](object& f) {
                   add_rule(f, R"({"kind":"require","parts":["/since"],"logic":{"var":"sinse"}})");
               },
               {"/x-rules/12/logic/var rule_variable"}},
        Broken{"RowOutsideOfRows",
               [](object& f) {
                   add_rule(f,
                            R"({"kind":"require","parts":["/since"],"logic":{"var":"row.age"}})");
               },
               {"/x-rules/12/logic/var rule_variable"}},
        Broken{
            "UnknownPart",
            [](object& f) { add_rule(f, R"({"kind":"require","parts":["/sinse"],"logic":true})"); },
            {"/x-rules/12/parts/0 form_no_such_part"}},
        Broken{"HoldsWithoutWords",
               [](object& f) {
                   add_rule(f, R"({"kind":"hold","parts":["/since"],"logic":true,"zh":"好"})");
               },
               {"/x-rules/12/en form_words_missing"}},
        Broken{
            "ChoiceThatIsNone",
            [](object& f) {
                add_rule(
                    f,
                    R"({"kind":"require","parts":["/since"],"logic":{"==":[{"var":"kind"},"widowed"]}})");
            },
            {"/x-rules/12/logic/==/1 rule_choice"}},
        Broken{
            "NeverShown",
            [](object& f) {
                add_rule(
                    f,
                    R"({"kind":"show","parts":["/since"],"logic":{"and":[{"==":[{"var":"kind"},"single"]},{"==":[{"var":"kind"},"married"]}]}})");
            },
            {"/x-rules/12/logic rule_never_true"}},
        Broken{"ShownByItself",
               [](object& f) {
                   add_rule(f, R"({"kind":"show","parts":["/since"],"logic":{"var":"since"}})");
               },
               {"/x-rules/12/logic rule_cycle"}},
        Broken{"ShownInACircle",
               [](object& f) {
                   add_rule(f, R"({"kind":"show","parts":["/since"],"logic":{"var":"until"}})");
                   add_rule(f, R"({"kind":"show","parts":["/until"],"logic":{"var":"since"}})");
               },
               {"/x-rules/12/logic rule_cycle", "/x-rules/13/logic rule_cycle"}},
        Broken{
            "ComputesAGroup",
            [](object& f) { add_rule(f, R"({"kind":"compute","parts":["/spouse"],"logic":1})"); },
            {"/x-rules/12/parts/0 form_shape"}}),
    [](const auto& tested) { return std::string{tested.param.name}; });

TEST(FormDefinition, NamesEverythingAtOnce) {
    object form = written(0);
    part(form, "mobile").erase("title");
    part(form, "remarks").erase("maxLength");
    add_rule(form, R"({"kind":"show","parts":["/x"],"logic":{"var":"y"}})");
    EXPECT_EQ(check_form_writing(form).size(), 4U);
}

TEST(FormDefinition, WhateverStandsThereIsAnswered) {
    for (const char* text :
         {"{}", R"({"type":"object","properties":[]})", R"({"properties":{"a":1},"required":{}})",
          R"({"properties":{"a":{"type":"array"}},"x-rules":[1,{"kind":"show"}]})",
          R"({"properties":{"a":{"type":"object","properties":{"b":[]}}},"x-layout":[1,{}]})",
          R"({"x-rules":[{"kind":"hold","parts":["","/","//"],"logic":{}}]})"}) {
        EXPECT_FALSE(check_form_writing(boost::json::parse(text).as_object()).empty()) << text;
    }
}

/// GA003 with this form.
std::vector<std::string> published(const object& form) {
    object content =
        testing::made_sound(json::parse(text_of(*real().find_item("GA003")->content)).as_object());
    content["form"] = form;
    const auto made = json::decode_or_refuse<ItemContent>(content);
    return told(check_publishing(made, nullptr, real()));
}

object asks(const char* title, object more = {}) {
    object field{{"type", "string"}, {"title", title}, {"x-title-en", "Asked"}, {"maxLength", 50}};
    for (const auto& [key, one] : more) field[key] = one;
    return {{"type", "object"},
            {"properties", object{{"asked", field}}},
            {"x-layout",
             array{object{{"title", "问"}, {"x-title-en", "Asked"}, {"fields", array{"asked"}}}}}};
}

TEST(FormDefinition, IsNotPublishedWhenItAsksWhatARegisterHolds) {
    EXPECT_THAT(published(asks("遗失经过")), ::testing::IsEmpty());
    EXPECT_THAT(published(asks("申请人姓名")),
                ::testing::ElementsAre("/form/properties/asked form_asks_known"));
    EXPECT_THAT(published(asks("申请人姓名", {{"x-known", "name"}})), ::testing::IsEmpty());
    EXPECT_THAT(published(asks("配偶姓名")), ::testing::IsEmpty());
}

TEST(FormDefinition, NamesSourcesAndMaterialsThatAreThere) {
    EXPECT_THAT(published(asks("遗失经过", {{"x-known", "shoe_size"}})),
                ::testing::ElementsAre("/form/properties/asked/x-known form_source"));
    const object good{{"from", "case"}, {"item", "GA001"}, {"field", "address"}};
    EXPECT_THAT(published(asks("联系地址", {{"x-source", good}})), ::testing::IsEmpty());
    const object bad{{"from", "case"}, {"item", "GA999"}, {"field", "address"}};
    EXPECT_THAT(published(asks("联系地址", {{"x-source", bad}})),
                ::testing::ElementsAre("/form/properties/asked/x-source form_source"));
    EXPECT_THAT(published(asks("照片", {{"format", "file"}, {"x-material", 99}})),
                ::testing::ElementsAre("/form/properties/asked/x-material form_material"));
    const auto leaves_out = [](int seq) {
        object choice = asks("情形", {{"enum", array{"a"}},
                                      {"x-enum-titles", array{"甲"}},
                                      {"x-enum-titles-en", array{"A"}},
                                      {"x-leaves-out", object{{"a", array{seq}}}}});
        part(choice, "asked").erase("maxLength");
        return published(std::move(choice));
    };
    EXPECT_THAT(leaves_out(1), ::testing::IsEmpty());
    EXPECT_THAT(leaves_out(99),
                ::testing::ElementsAre("/form/properties/asked/x-leaves-out/a/0 form_material"));
}

TEST(FormDefinition, NamesAttributesOfLicencesAndFieldsOfResourcesThatAreThere) {
    const auto licence = [](const char* type, const char* attribute) {
        return object{{"from", "licence"}, {"type", type}, {"attribute", attribute}};
    };
    const auto resource = [](const char* id, const char* field) {
        return object{{"from", "resource"}, {"resource", id}, {"field", field}};
    };
    const auto asked = [](object source, object more = {}) {
        more["x-source"] = std::move(source);
        return published(asks("登记信息", std::move(more)));
    };
    EXPECT_THAT(asked(licence("L003", "户号"), {{"readOnly", true}}), ::testing::IsEmpty());
    EXPECT_THAT(asked(licence("L043", "登记日期"), {{"format", "date"}}), ::testing::IsEmpty());
    EXPECT_THAT(asked(resource("R011", "参保状态"), {{"readOnly", true}}), ::testing::IsEmpty());
    const auto is_refused = ::testing::ElementsAre("/form/properties/asked/x-source form_source");
    EXPECT_THAT(asked(licence("L999", "户号")), is_refused);
    EXPECT_THAT(asked(licence("L003", "鞋码")), is_refused);
    EXPECT_THAT(asked(licence("L001", "照片")), is_refused) << "an image is no text";
    EXPECT_THAT(asked(resource("R001", "照片")), is_refused) << "it gives documents only";
    EXPECT_THAT(asked(resource("R099", "参保状态")), is_refused);
    EXPECT_THAT(asked(licence("L003", "户号"), {{"format", "date"}}), is_refused);
    EXPECT_THAT(asked({{"from", "the moon"}, {"type", "L003"}}), is_refused);
}

TEST(FormSource, IsFoundInTheCatalogueWithWhoKeepsIt) {
    const object field{
        {"x-source", object{{"from", "resource"}, {"resource", "R011"}, {"field", "参保状态"}}}};
    const auto source = find_register_source(field, real());
    ASSERT_TRUE(source);
    EXPECT_EQ(source->code(), "resource:R011");
    EXPECT_EQ(source->name(), "社会保险参保缴费信息");
    EXPECT_EQ(source->holder(), "RS");
    EXPECT_EQ(source->attribute->name, "参保状态");
    EXPECT_FALSE(find_register_source({}, real()));
    std::vector<std::string> names;
    for (const auto& each : sourced_fields(*real().find_item("WJ003")->form, real())) {
        names.push_back(each.name + " " + each.source.code());
    }
    EXPECT_THAT(names, ::testing::UnorderedElementsAre("household_number licence:L003",
                                                       "marriage_certificate licence:L043"));
}

TEST(FormDefinition, OfAnItemWithoutOneIsSoundButForItsNames) {
    for (const Item& item : real().items()) {
        if (item.content->form) continue;
        for (const Fault& fault : check_form_writing(*item.form)) {
            const std::string code{fault.refusal->code};
            EXPECT_EQ(code, "catalogue.form_name") << item.id << " " << fault.pointer;
        }
    }
}

TEST(FormDefinition, IsTheItemsFormAndThatOfItsEdition) {
    int count = 0;
    for (const Item& item : real().items()) {
        if (!item.content->form) continue;
        ++count;
        EXPECT_EQ(*item.form, *item.content->form);
        EXPECT_THAT(told(check_form_definition(*item.form, *item.content, real())),
                    ::testing::IsEmpty())
            << item.id;
    }
    EXPECT_GE(count, 2);
}

}  // namespace
}  // namespace mashang::catalogue
