#include <gtest/gtest.h>

#include "contexts/discovery/engine/small_town.h"

namespace mashang::discovery {
namespace {

constexpr std::uint32_t kReplacement = 0;  // 居民身份证补领: 身份证丢了, 补办身份证
constexpr std::uint32_t kRenewal = 1;      // 居民身份证换领: 身份证到期

Likeness likeness(const char* text, std::uint32_t item) {
    static const auto kIndex = small_town::index();
    return kIndex->likeness(text, item);
}

TEST(LikenessTest, a_name_says_all_of_itself) {
    const Likeness same = likeness("身份证丢了", kReplacement);
    EXPECT_TRUE(same.is_name);
    EXPECT_EQ(same.asked, 5U);
    EXPECT_EQ(same.unsaid, 0U);
    EXPECT_DOUBLE_EQ(same.alike, 1);
}

TEST(LikenessTest, words_that_carry_nothing_count_nothing) {
    EXPECT_TRUE(likeness("我要 身份证丢了 怎么办", kReplacement).is_name);
    EXPECT_EQ(likeness("我要怎么办", kReplacement).asked, 0U);
}

TEST(LikenessTest, what_no_name_says_is_counted) {
    const Likeness more = likeness("身份证丢了被狗吃", kReplacement);
    EXPECT_FALSE(more.is_name);
    EXPECT_EQ(more.asked, 7U) << "被 is grammar";
    EXPECT_EQ(more.unsaid, 2U);
    EXPECT_LT(more.alike, 1);
}

TEST(LikenessTest, the_item_that_is_meant_is_more_alike) {
    EXPECT_GT(likeness("补领身份证", kReplacement).alike, likeness("补领身份证", kRenewal).alike);
    EXPECT_EQ(likeness("低保", kReplacement).unsaid, 2U);
    EXPECT_EQ(likeness("", kReplacement).alike, 0);
}

}  // namespace
}  // namespace mashang::discovery
