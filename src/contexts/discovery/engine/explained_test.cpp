// What is found by chance is not found.

#include "contexts/discovery/engine/explained.h"

#include <gtest/gtest.h>

#include "contexts/discovery/engine/learned.h"
#include "contexts/discovery/engine/small_town.h"

namespace mashang::discovery {
namespace {

/// 登记 is a word of SC005, and 份证 a pair of GA003 and GA002; of the others nobody speaks.
constexpr const char* kOneWordOfMany = "紫色大象登记喝咖啡";
constexpr const char* kOnePairByChance = "大象份证火车";

class Explained : public testing::Test {
  protected:
    static Query asked(const char* text) {
        return {.text = text, .division = std::string(small_town::kSiming)};
    }
    std::uint32_t found(const char* text) const { return index_->search(asked(text)).total; }

    std::shared_ptr<const Index> index_ = small_town::index();
};

TEST_F(Explained, nothing_is_found_by_a_word_in_much_that_is_strange_or_by_a_pair_alone) {
    EXPECT_EQ(found(kOneWordOfMany), 0U);
    EXPECT_EQ(found(kOnePairByChance), 0U);
}

TEST_F(Explained, what_says_a_good_part_of_the_words_is_found) {
    const char* const rows[] = {
        "大象登记",                  // a word that is half of it
        "紫色大象身份证喝咖啡",      // a longer word in whatever
        "紫色大象穷得没饭吃了飞船",  // a synonym
        "签注的大象",                // and where grammar stands between
        "低保",
        "证件办理",  // a theme
        "户口簿",    // a material
    };
    for (const char* text : rows) EXPECT_GT(found(text), 0U) << text;
}

TEST_F(Explained, letters_and_digits_are_held_against_names_instead) {
    EXPECT_GT(found("紫色大象登记喝咖啡etc"), 0U);
}

TEST_F(Explained, who_asks_for_the_words_as_they_are_sees_what_there_is) {
    Query literal = asked(kOneWordOfMany);
    literal.literal = true;
    EXPECT_GT(index_->search(literal).total, 0U);
}

TEST_F(Explained, what_people_chose_for_the_same_words_stays) {
    const Learned learned{{{kOneWordOfMany, "SC005", 30}}};
    Query query = asked(kOneWordOfMany);
    query.learned = &learned;
    EXPECT_GT(index_->search(query).total, 0U);
}

TEST_F(Explained, what_is_named_beside_the_items_explains_the_words) {
    const auto index =
        Index::build(small_town::items(), small_town::places(), small_town::implemented(),
                     small_town::tables(), {{{"紫色大象"}}});
    EXPECT_GT(index->search(asked(kOneWordOfMany)).total, 0U);
    Query second = asked(kOneWordOfMany);
    second.offset = 1;
    EXPECT_EQ(index->search(second).total, index->search(asked(kOneWordOfMany)).total)
        << "on every page the same";
}

}  // namespace
}  // namespace mashang::discovery
