#include "contexts/discovery/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mashang::discovery {
namespace {

using ::testing::ElementsAre;

Tables shipped() {
    Tables tables;
    tables.synonyms_csv = "say,mean\n掉了|不见了,丢了|补领\n低保户,低保\n";
    tables.phrases_csv = "item,say\nGA003,钱包被偷证没了|重新办一张\nSC005,夜市卖衣服\n";
    return tables;
}

TEST(Words, TheShippedListsComeBackAsTheyWere) {
    const Words words{shipped()};
    EXPECT_EQ(words.csv(WordKind::synonym), shipped().synonyms_csv);
    EXPECT_EQ(words.csv(WordKind::phrase), shipped().phrases_csv);
    EXPECT_EQ(words.size(), 8U);
}

TEST(Words, TheRealListsLoseNothing) {
    const Tables real = load_tables(MASHANG_SOURCE_DIR "/data", MASHANG_SOURCE_DIR
                                    "/cmake/npm/node_modules/nodejieba/submodules/cppjieba/dict");
    const Words words{real};
    EXPECT_EQ(words.csv(WordKind::phrase), real.phrases_csv);
    const Words again{with_words(real, words)};
    EXPECT_EQ(again.list(WordKind::synonym), words.list(WordKind::synonym));
    EXPECT_EQ(again.csv(WordKind::synonym), words.csv(WordKind::synonym));
}

TEST(Words, WhatTheOfficeSaysStandsOverWhatWasShipped) {
    const Words words =
        with(Words{shipped()}, {{WordKind::synonym, "掉了", "丢了", WordDeed::withdraw, 1, {}},
                                {WordKind::synonym, "飞了", "丢了", WordDeed::add, 1, {}},
                                {WordKind::phrase, "补个证", "GA003", WordDeed::add, 2, {}}});
    EXPECT_EQ(words.csv(WordKind::synonym),
              "say,mean\n掉了,补领\n不见了,丢了|补领\n低保户,低保\n飞了,丢了\n");
    EXPECT_EQ(words.csv(WordKind::phrase),
              "item,say\nGA003,钱包被偷证没了|重新办一张|补个证\nSC005,夜市卖衣服\n");
    EXPECT_THAT(words.meanings(WordKind::synonym, "掉了"), ElementsAre("补领"));
    EXPECT_FALSE(words.has({WordKind::synonym, "掉了", "丢了"}));
}

TEST(Words, AWordIsFoundByEitherSide) {
    const Words words{shipped()};
    EXPECT_EQ(words.find(WordKind::synonym, "补领", 10, 0).size(), 2U);
    EXPECT_EQ(words.find(WordKind::synonym, "补领", 10, 1).front().say, "不见了");
    EXPECT_EQ(words.find(WordKind::phrase, "GA003", 1, 0).size(), 1U);
    EXPECT_TRUE(words.find(WordKind::phrase, "低保", 10, 0).empty());
}

RC_GTEST_PROP(WordsProperty, AddedAndWithdrawnAWordIsAsIfItHadNeverBeen, (std::uint8_t letter)) {
    Words words{shipped()};
    const Word word{WordKind::synonym, "w" + std::to_string(letter), "补领"};
    words.apply({WordDeed::add, word});
    words.apply({WordDeed::add, word});
    RC_ASSERT(words.has(word));
    words.apply({WordDeed::withdraw, word});
    RC_ASSERT(words.csv(WordKind::synonym) == shipped().synonyms_csv);
}

}  // namespace
}  // namespace mashang::discovery
