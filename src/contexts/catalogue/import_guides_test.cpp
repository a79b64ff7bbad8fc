#include "contexts/catalogue/import_guides.h"

#include <gtest/gtest.h>

#include "contexts/catalogue/publishing.h"
#include "contexts/catalogue/store_guides.h"
#include "contexts/catalogue/testing/editions_fixture.h"

namespace mashang::catalogue {
namespace {

constexpr std::string_view kVariants = "item,seq,name,when,materials\n";
constexpr std::string_view kFaq = "item,seq,question,answer\n";

struct Read {
    GuideRows guides;
    csv::Problems problems;
};

Read read_files(const std::string& variants, const std::string& faq = "") {
    static const Rows kRows = testing::real_rows();
    Read read;
    read.guides = read_guides({{"item-variants.csv", std::string{kVariants} + variants},
                               {"item-faq.csv", std::string{kFaq} + faq}},
                              kRows, read.problems);
    return read;
}

/// "file:line column" of what is wrong first; empty when nothing is.
std::string wrong(const std::string& variants, const std::string& faq = "") {
    const Read read = read_files(variants, faq);
    if (read.problems.empty()) return "";
    const csv::Problem& first = read.problems.list().front();
    return first.file + ":" + std::to_string(first.line) + " " + first.column;
}

TEST(Guides, CasesAndQuestionsOfAnItemAreRead) {
    const Read read = read_files("GA003,1,本人,谁：本人,2\nGA003,2,孩子,谁：孩子,1|2\n",
                                 "GA003,1,能代办吗？,不能。\n");
    EXPECT_TRUE(read.problems.empty());
    EXPECT_EQ(read.guides.variants.size(), 2U);
    EXPECT_EQ(read.guides.variants[1].when_, "谁：孩子");
    EXPECT_EQ(read.guides.faq[0].answer, "不能。");
}

TEST(Guides, FilesThatAreNotThereSayNothing) {
    csv::Problems problems;
    const GuideRows guides = read_guides({}, testing::real_rows(), problems);
    EXPECT_TRUE(problems.empty());
    EXPECT_TRUE(guides.variants.empty() && guides.faq.empty());
}

TEST(Guides, EachFaultIsNamedWithItsLine) {
    EXPECT_EQ(wrong("XX999,1,本人,谁：本人,2\n"), "item-variants.csv:2 item");
    EXPECT_EQ(wrong("GA003,2,本人,谁：本人,2\n"), "item-variants.csv:2 seq");
    EXPECT_EQ(wrong("GA003,1,,谁：本人,2\n"), "item-variants.csv:2 name");
    EXPECT_EQ(wrong("GA003,1,本人,,2\n"), "item-variants.csv:2 when");
    EXPECT_EQ(wrong("GA003,1,本人,谁：本人,2\nGA003,2,本人,谁：我,2\n"),
              "item-variants.csv:3 name");
    EXPECT_EQ(wrong("GA003,1,本人,谁：本人,2|3\n"), "item-variants.csv:2 materials");
    EXPECT_EQ(wrong("GA003,1,本人,谁：本人,2|x\n"), "item-variants.csv:2 materials");
    EXPECT_EQ(wrong("GA003,1,本人,谁：本人,1\n"), "item-variants.csv:2 materials")
        << "the photograph is required and would never be asked for";
    EXPECT_EQ(wrong("", "GA003,1,,不能。\n"), "item-faq.csv:2 question");
    EXPECT_EQ(wrong("", "GA003,1,能吗？,\n"), "item-faq.csv:2 answer");
    EXPECT_EQ(wrong("", "ZZ003,1,能吗？,能。\n"), "item-faq.csv:2 item");
}

/// Where the decision rules are wrong first; empty when nothing is.
std::string wrong_decisions(const std::string& content) {
    static const Rows kRows = testing::real_rows();
    csv::Problems problems;
    const GuideRows guides = read_guides({{"item-decisions.json", content}}, kRows, problems);
    if (problems.empty()) return "";
    EXPECT_TRUE(guides.decisions.empty());
    return problems.list().front().file + " " + problems.list().front().column;
}

TEST(Guides, DecisionRulesAreReadByItemAndTheirFaultsNamed) {
    const std::string good =
        R"({"conditions":[{"name":"成年","name_en":"Adult","basis":"民法典 17",)"
        R"("logic":{">=":[{"var":"known.age"},18]}}],"sampled_percent":5})";
    EXPECT_EQ(wrong_decisions(R"({"GA022":)" + good + "}"), "");
    EXPECT_EQ(wrong_decisions(R"({"XX999":)" + good + "}"), "item-decisions.json item");
    EXPECT_EQ(wrong_decisions(R"({"GA022":[]})"), "item-decisions.json item");
    EXPECT_EQ(wrong_decisions(R"({"GA022":{"conditions":[]}})"),
              "item-decisions.json GA022/sampled_percent");
    EXPECT_EQ(wrong_decisions("{"), "item-decisions.json ");
}

/// "line column" of what is wrong first in a file; empty when nothing is.
std::string wrong_in(const std::string& file, const std::string& content) {
    static const Rows kRows = testing::real_rows();
    csv::Problems problems;
    read_guides({{file, content}}, kRows, problems);
    if (problems.empty()) return "";
    return std::to_string(problems.list().front().line) + " " + problems.list().front().column;
}

TEST(Guides, HowManyApplyTogetherIsReadAndItsFaultsAreNamed) {
    const auto wrong_joint = [](const std::string& rows) {
        return wrong_in("item-joint.csv", "item,least,most\n" + rows);
    };
    EXPECT_EQ(wrong_joint("MZ002,2,2\nBD006,1,20\n"), "");
    EXPECT_EQ(wrong_joint("XX999,1,2\n"), "2 item");
    EXPECT_EQ(wrong_joint("MZ002,2,2\nMZ002,1,2\n"), "3 item");
    EXPECT_EQ(wrong_joint("MZ002,0,2\n"), "2 most");
    EXPECT_EQ(wrong_joint("MZ002,1,1\n"), "2 most");
    EXPECT_EQ(wrong_joint("MZ002,3,2\n"), "2 most");
}

TEST(Guides, PromisesInTheirPlaceAreReadAndTheirFaultsNamed) {
    const auto wrong_stand_in = [](const std::string& rows) {
        return wrong_in("item-stand-ins.csv", "item,seq,promise,later,working_days,basis\n" + rows);
    };
    EXPECT_EQ(wrong_stand_in("MZ002,4,0,1,10,规定\n"), "");
    EXPECT_EQ(wrong_stand_in("MZ002,1,0,1,10,规定\n"), "2 seq") << "a register gives it";
    EXPECT_EQ(wrong_stand_in("MZ002,4,0,1,10,规定\nMZ002,4,1,0,10,规定\n"), "3 seq");
    EXPECT_EQ(wrong_stand_in("MZ002,4,0,0,10,规定\n"), "2 promise");
    EXPECT_EQ(wrong_stand_in("MZ002,4,1,0,0,规定\n"), "2 working_days");
    EXPECT_EQ(wrong_stand_in("MZ002,4,1,0,10,\n"), "2 basis");
}

TEST(Guides, TheRealFilesSayWhoMayApplyTogetherAndWhatMayBePromised) {
    const auto catalogue = testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    const Item& divorce = *catalogue->find_item("MZ002");
    EXPECT_EQ(divorce.content->joint, (JointContent{2, 2}));
    EXPECT_FALSE(catalogue->find_item("GA003")->content->joint);
    const Item& hygiene = *catalogue->find_item("WJ027");
    EXPECT_EQ(hygiene.materials.at(3).stand_in, (StandInContent{true, true, 20}));
    std::size_t promised = 0;
    for (const Item& item : catalogue->items()) {
        for (const Material& material : item.materials) {
            if (material.stand_in) ++promised;
        }
        for (const Fault& fault : check_publishing(*item.content, nullptr, *catalogue)) {
            EXPECT_FALSE(fault.pointer == "/joint" || fault.pointer.ends_with("/stand_in"))
                << item.id << fault.pointer;
        }
    }
    EXPECT_GE(promised, 15U);
}

TEST(Guides, TheRealFilesTellOfTheItemsThatAreAskedForMost) {
    const auto catalogue = testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    std::size_t cases = 0;
    for (const Item& item : catalogue->items()) {
        if (item.hot && !item.content->variants.empty()) ++cases;
        EXPECT_TRUE(check_references(*item.content, *catalogue).empty()) << item.id;
    }
    EXPECT_GE(cases, 60U);
}

using GuideImport = testing::EditionsTest;

TEST_P(GuideImport, WhatTheFilesSayOfCasesAndQuestionsIsTheItemsNextEdition) {
    const GuideRows guides = read_files("GA003,1,本人,谁：本人,2\nGA003,2,孩子,谁：孩子,1|2\n",
                                        "GA003,1,能代办吗？,不能。\n")
                                 .guides;
    write([&](sql::Tx& tx) { publish_import(tx, testing::kMorning, rows_, guides); });
    const auto item = [&] { return *reloaded()->find_item("GA003"); };
    EXPECT_EQ(item().edition, 2);
    EXPECT_EQ(item().content->variants[1].materials, (std::vector<int>{1, 2}));
    EXPECT_EQ(item().content->faq[0].answer.text(), "不能。");
    EXPECT_EQ(reloaded()->find_item("GA002")->edition, 1);
    write([&](sql::Tx& tx) { publish_import(tx, testing::kMorning, rows_, guides); });
    EXPECT_EQ(item().edition, 2) << "the same files again change nothing";
    read([&](sql::Tx& tx) {
        EXPECT_EQ(store::load_guides(tx).variants.size(), 2U);
        EXPECT_EQ(store::load_guides(tx).faq.size(), 1U);
    });
}

MASHANG_ON_EACH_ENGINE(GuideImport);

}  // namespace
}  // namespace mashang::catalogue
