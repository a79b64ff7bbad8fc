#include "contexts/discovery/engine/english.h"

#include <gtest/gtest.h>

namespace mashang::discovery {
namespace {

bool mean_the_same(std::u32string_view a, std::u32string_view b) {
    std::vector<Term> left, right;
    add_english_terms(a, left);
    add_english_terms(b, right);
    return !left.empty() && std::ranges::equal(left, right, {}, &Term::key, &Term::key);
}

TEST(English, words_meet_whatever_their_endings) {
    EXPECT_TRUE(mean_the_same(U"renew passports", U"the renewal of a passport"));
    EXPECT_TRUE(mean_the_same(U"replacing a card", U"replacement of cards"));
    EXPECT_TRUE(mean_the_same(U"registering", U"registration") ||
                mean_the_same(U"registered", U"registering"));
    EXPECT_FALSE(mean_the_same(U"passport", U"permit"));
}

TEST(English, words_of_grammar_ask_for_nothing) {
    std::vector<Term> terms;
    add_english_terms(U"how do i get the", terms);
    EXPECT_TRUE(terms.empty());
}

TEST(English, a_slip_is_read_as_the_word_it_is_near) {
    const EnglishWords words({U"passport renewal", U"driving licence", U"tax"});
    const struct {
        std::u32string_view typed, meant;
    } rows[] = {
        {U"pasport", U"passport"},  {U"passpport", U"passport"}, {U"passpotr", U"passport"},
        {U"possport", U"passport"}, {U"liscence", U"licenc"},    {U"renewls", U"renew"},
    };
    for (const auto& row : rows) {
        const auto near = words.near(row.typed);
        ASSERT_EQ(near.size(), 1U) << row.typed.size();
        EXPECT_EQ(near[0], row.meant);
    }
    EXPECT_TRUE(words.near(U"tex").empty()) << "too short to be doubted";
    EXPECT_TRUE(words.near(U"airports").empty());
}

}  // namespace
}  // namespace mashang::discovery
