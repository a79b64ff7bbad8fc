#include <gtest/gtest.h>

#include "contexts/discovery/engine/small_town.h"

namespace mashang::discovery {
namespace {

using Numbers = std::vector<std::uint32_t>;

class NamesTest : public testing::Test {
  protected:
    Numbers named(const char* text, std::size_t offset = 0) const {
        return index_
            ->search({.text = text, .division = std::string(small_town::kSiming), .offset = offset})
            .named;
    }
    std::shared_ptr<const Index> index_ =
        Index::build(small_town::items(), small_town::places(), small_town::implemented(),
                     small_town::tables(), {{{"工商登记"}}, {{"登记照办理", "换照"}}, {{"证"}}});
};

TEST_F(NamesTest, a_name_is_found_whole_by_its_beginning_and_inside_a_text) {
    EXPECT_EQ(named("工商登记"), Numbers{0});
    EXPECT_EQ(named("工商"), Numbers{0});
    EXPECT_EQ(named("我要办工商登记怎么办"), Numbers{0});
    EXPECT_EQ(named("思明区工商登记"), Numbers{0});
    EXPECT_EQ(named("换照"), Numbers{1});
}

TEST_F(NamesTest, a_whole_name_comes_before_one_that_only_begins_so) {
    EXPECT_EQ(named("登记照办理"), Numbers{1});
    EXPECT_EQ(named("登记"), (Numbers{1, 0}));
}

TEST_F(NamesTest, a_name_is_found_by_its_sound_and_three_first_letters) {
    EXPECT_EQ(named("gongshang"), Numbers{0});
    EXPECT_EQ(named("gsdj"), Numbers{0});
    EXPECT_EQ(named("gs"), Numbers{});
}

TEST_F(NamesTest, a_name_in_full_syllables_is_found_within_what_was_typed) {
    EXPECT_EQ(named("gongshangdengji zenme ban"), Numbers{0});
    EXPECT_EQ(named("buling gongshangdengji"), Numbers{0});
    EXPECT_EQ(named("bulinggongshang"), Numbers{}) << "a part of a name is none";
}

TEST(NamesAside, are_found_where_a_longer_name_of_something_else_stands) {
    const auto index = Index::build(small_town::items(), small_town::places(),
                                    small_town::implemented(), small_town::tables(),
                                    {{{"身份证办理"}}, {.names = {"身份证"}, .aside = true}});
    const auto named = [&](const char* text) { return index->search({.text = text}).named; };
    EXPECT_EQ(named("我要身份证办理"), (Numbers{0, 1}));
    EXPECT_EQ(named("我的身份证掉了"), Numbers{1});
    EXPECT_EQ(named("申份证掉了"), Numbers{1}) << "what a slip was taken for names it too";
}

TEST(NamesByWords, most_of_what_was_typed_is_in_a_name) {
    const auto index = Index::build(small_town::items(), small_town::places(),
                                    small_town::implemented(), small_town::tables(),
                                    {{.names = {"企业开办餐饮店一件事"}, .by_words = true},
                                     {{"餐饮协会"}},
                                     {.names = {"餐饮店注销一件事"}, .by_words = true}});
    const auto named = [&](const char* text) { return index->search({.text = text}).named; };
    EXPECT_EQ(named("我要开餐饮店"), (Numbers{0, 2}));
    EXPECT_EQ(named("注销怎么办餐饮店"), (Numbers{2, 0})) << "which says more of it comes first";
    EXPECT_EQ(named("饮店注销"), (Numbers{2}));
    EXPECT_EQ(named("餐具消毒服务"), Numbers{});
    EXPECT_EQ(named("餐饮店注销一件事"), Numbers{2}) << "who names one outright means no other";
}

TEST_F(NamesTest, a_single_character_is_no_name) {
    EXPECT_EQ(named("证"), Numbers{});
    EXPECT_EQ(named(""), Numbers{});
}

TEST_F(NamesTest, further_pages_repeat_no_names) {
    EXPECT_EQ(named("工商登记", 1), Numbers{});
}

}  // namespace
}  // namespace mashang::discovery
