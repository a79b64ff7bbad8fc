#include "contexts/bundles/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "base/refused.h"
#include "contexts/bundles/applying.h"
#include "contexts/catalogue/testing.h"
#include "platform/json/json.h"

namespace mashang::bundles {
namespace {

namespace json = boost::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::shared_ptr<const catalogue::Catalogue> real() {
    return catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
}
Graph graph(const char* bundle) {
    static const Rules kRules = load_rules(MASHANG_SOURCE_DIR "/data");
    return graph_of(*real()->find_bundle(bundle), kRules);
}
std::vector<std::string> open(const Graph& of, const json::object& answers) {
    std::vector<std::string> keys;
    for (const Question* question : open_questions(of, answers)) keys.push_back(question->key);
    return keys;
}

TEST(Rules, EveryMatterOfTheCatalogueIsSound) {
    ASSERT_EQ(real()->bundles().size(), 29u);
    for (const catalogue::Bundle& bundle : real()->bundles()) {
        for (const GraphFault& fault : check(graph(bundle.id.c_str()))) {
            ADD_FAILURE() << bundle.id << " " << fault.where << " " << static_cast<int>(fault.kind);
        }
    }
}

TEST(Rules, EveryConditionOfTheCatalogueIsPutAsAQuestionInBothLanguages) {
    const Rules rules = load_rules(MASHANG_SOURCE_DIR "/data");
    for (const catalogue::Bundle& bundle : real()->bundles()) {
        for (const catalogue::BundleItem& part : bundle.items) {
            if (part.condition.empty() || part.required) continue;
            const auto own = rules.bundles.find(bundle.id);
            const bool has_own = own != rules.bundles.end() && own->second.when.contains(part.seq);
            EXPECT_TRUE(has_own || rules.conditions.contains(part.condition))
                << bundle.id << " " << part.condition;
        }
    }
}

TEST(Rules, AConditionOfTwoPartsIsAskedOnce) {
    const Graph founding = graph("B01");
    EXPECT_THAT(open(founding, {}), ElementsAre("if_6", "if_8")) << "8 and 9: staff are employed";
    EXPECT_TRUE(applying(founding, {{"if_6", false}, {"if_8", true}}).contains(9));
}

TEST(Rules, OfTwoPartsThatExcludeEachOtherOneIsDone) {
    const Graph eatery = graph("B02");
    EXPECT_EQ(applies(eatery, *eatery.find(2), {{"small", true}}), Applies::no);
    EXPECT_EQ(applies(eatery, *eatery.find(6), {{"small", true}}), Applies::yes);
    EXPECT_EQ(applies(eatery, *eatery.find(2), {{"small", false}}), Applies::yes);
    EXPECT_EQ(applies(eatery, *eatery.find(6), {{"small", false}}), Applies::no);
}

TEST(Rules, AChildOfMigrantsIsAskedAboutPointsOthersAreNot) {
    const Graph school = graph("B21");
    EXPECT_THAT(open(school, {{"ground", "household"}}), ElementsAre("with_1"));
    EXPECT_THAT(open(school, {{"ground", "migrant"}}), ElementsAre("points", "with_1"));
}

TEST(Rules, ANewMatterIsData) {
    const Rules rules = parse_rules(R"({"conditions": {"已招用员工": ["招人了吗？", "Staff?"]},
        "bundles": {"B01": {"questions": {"kind": {"type": "string", "title": "类型",
            "enum": ["one", "two"]}}, "when": {"3": {"==": [{"var": "kind"}, "two"]}}}}})");
    const Graph founding = graph_of(*real()->find_bundle("B01"), rules);
    EXPECT_THAT(check(founding), IsEmpty());
    EXPECT_THAT(open(founding, {}), ElementsAre("kind", "if_6", "if_8"));
    EXPECT_EQ(applies(founding, *founding.find(3), {{"kind", "one"}}), Applies::no);
    EXPECT_EQ(founding.find("if_8")->field.at("title"), "招人了吗？");
}

TEST(Rules, WhatCannotBeReadIsRefusedAtTheStart) {
    for (const char* text :
         {"[]", R"({"conditions": {"a": "b"}})", R"({"conditions": {"a": ["b"]}})",
          R"({"conditions": {"a": [1, 2]}})", R"({"bundles": {"B01": 1}})",
          R"({"bundles": {"B01": {"questions": {"a": {"type": "string"}}}}})",
          R"({"bundles": {"B01": {"questions": {"a": 1}}}})",
          R"({"bundles": {"B01": {"when": {"x": true}}}})"}) {
        EXPECT_THROW(parse_rules(text), std::invalid_argument) << text;
    }
    EXPECT_THROW(parse_rules("{"), Refused);
    EXPECT_THROW(load_rules("/nowhere"), std::runtime_error);
}

}  // namespace
}  // namespace mashang::bundles
