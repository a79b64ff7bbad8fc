#include <gtest/gtest.h>

#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/small_town.h"

namespace mashang::discovery {
namespace {

using namespace small_town;

TEST(Suggest, completes_hanzi_pinyin_and_initials_from_every_word_start) {
    const auto index = small_town::index();
    const struct {
        const char* typed;
        const char* item;
    } rows[] = {
        {"身份", "GA003"},
        {"居民", "GA003"},
        {"补办", "GA003"},
        {"shenfen", "GA003"},
        {"shenfenzhengdaoq", "GA002"},
        {"shenf", "GA003"},
        {"sfz", "GA003"},
        {"sfzdq", "GA002"},
        {"bb", "GA003"},
        {"身份zh", "GA003"},
        {"s份z", "GA003"},
        {"执照", "SC005"},
        {"zhizhao", "SC005"},
        {"ETC", "JT023"},
        {"et", "JT023"},
        {"身份證到", "GA002"},
        {"shfzh", "GA003"},
        {"Resident", "GA003"},
        {"sole tr", "SC005"},
    };
    for (const auto& row : rows) {
        const auto found = index->suggest(row.typed, kXiagang, 8);
        ASSERT_FALSE(found.empty()) << row.typed;
        EXPECT_EQ(found[0].id, row.item) << row.typed << ": " << found[0].text;
    }
}

TEST(Suggest, shows_an_item_once_and_the_popular_first) {
    const auto index = small_town::index();
    const auto found = index->suggest("s", kXiagang, 8);
    ASSERT_GE(found.size(), 2U);
    EXPECT_EQ(found[0].id, "GA003");
    EXPECT_EQ(found[1].id, "GA002");
}

TEST(Suggest, leaves_out_what_the_division_does_not_implement) {
    const auto index = small_town::index();
    EXPECT_FALSE(index->suggest("签注", kSiming, 8).empty());
    EXPECT_TRUE(index->suggest("签注", kJinjiang, 8).empty());
}

TEST(Suggest, does_not_show_what_is_only_said) {
    const auto index = small_town::index();
    EXPECT_TRUE(index->suggest("夜市", kXiagang, 8).empty());
    EXPECT_TRUE(index->suggest("钱包", kXiagang, 8).empty());
}

TEST(Suggest, nothing_typed_and_nothing_known_suggest_nothing) {
    const auto index = small_town::index();
    for (const char* typed : {"", " ", "\xFF", "13800138000", "鑫", "qqqqqq", "？"}) {
        EXPECT_TRUE(index->suggest(typed, kXiagang, 8).empty()) << typed;
    }
}

TEST(Suggest, keeps_to_its_limit) {
    const auto index = small_town::index();
    EXPECT_EQ(index->suggest("s", kXiagang, 1).size(), 1U);
    EXPECT_TRUE(index->suggest("s", kXiagang, 0).empty());
}

}  // namespace
}  // namespace mashang::discovery
