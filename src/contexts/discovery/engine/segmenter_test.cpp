#include "contexts/discovery/engine/segmenter.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace mashang::discovery {
namespace {

std::vector<std::u32string> cut(const Segmenter& segmenter, std::u32string_view text) {
    std::vector<std::u32string> words;
    for (const Span& span : segmenter.cut(text))
        words.emplace_back(text.substr(span.from, span.size));
    return words;
}

using Words = std::vector<std::u32string>;

TEST(Segmenter, a_long_word_gives_the_short_words_in_it_too) {
    const Dictionary dictionary("居民 500 n\n身份 500 n\n身份证 500 n\n居民身份证 900 n\n");
    const Segmenter segmenter(dictionary, {});
    const auto words = cut(segmenter, U"居民身份证");
    for (const auto* word : {U"居民", U"身份", U"身份证", U"居民身份证"}) {
        EXPECT_EQ(std::ranges::count(words, word), 1);
    }
}

TEST(Segmenter, a_rare_word_is_known_only_when_something_contains_it) {
    const Dictionary dictionary("身份证 500 n\n绿本 2 n\n");
    EXPECT_EQ(cut(Segmenter(dictionary, {}), U"绿本"), (Words{U"绿", U"本"}));
    EXPECT_EQ(cut(Segmenter(dictionary, {U"大绿本丢了"}), U"绿本"), (Words{U"绿本"}));
}

TEST(Segmenter, without_a_dictionary_there_are_no_words) {
    EXPECT_TRUE(Segmenter(Dictionary(""), {}).cut(U"身份证").empty());
    EXPECT_TRUE(
        Segmenter(Dictionary("broken\n身份证 x n\n 5 n\n 500 n\n"), {}).cut(U"身份证").empty());
}

TEST(Segmenter, another_of_the_same_words_shares_them_and_one_of_others_does_not) {
    const Dictionary dictionary("身份证 500 n\n绿本 2 n\n红本 2 n\n");
    const Segmenter first(dictionary, {U"大绿本丢了"});
    EXPECT_TRUE(Segmenter(dictionary, {U"绿本", U"身份证"}, &first).shares_words_with(first));
    const Segmenter other(dictionary, {U"红本"}, &first);
    EXPECT_FALSE(other.shares_words_with(first));
    EXPECT_EQ(cut(other, U"绿本红本"), (Words{U"绿", U"本", U"红本"}));
}

}  // namespace
}  // namespace mashang::discovery
