#include "platform/crypto/blind_index.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mashang::crypto {
namespace {

TEST(BlindIndex, one_value_written_in_several_ways_is_found) {
    KeyStore keys = KeyStore::in_memory();
    BlindIndex index{keys};
    const auto id = index.of("person.citizen_id", "35010219900101123X");
    EXPECT_EQ(id.size(), 43U);
    for (const auto* same : {"35010219900101123x", " 350102 19900101 123X\n",
                             "３５０１０２１９９００１０１１２３ｘ", "350102　19900101123X"}) {
        EXPECT_EQ(index.of("person.citizen_id", same), id) << same;
    }
    EXPECT_NE(index.of("person.citizen_id", "350102199001011231"), id);
}

TEST(BlindIndex, equal_values_of_two_fields_do_not_show) {
    KeyStore keys = KeyStore::in_memory();
    BlindIndex index{keys};
    EXPECT_NE(index.of("person.mobile", "13800000000"), index.of("body.phone", "13800000000"));
    EXPECT_EQ(index.of("person.mobile", "13800000000"), index.of("person.mobile", "13800000000"));
}

TEST(BlindIndex, without_the_key_nothing_can_be_guessed) {
    KeyStore keys = KeyStore::in_memory();
    KeyStore others = KeyStore::in_memory();
    EXPECT_NE(BlindIndex(keys).of("a", "1"), BlindIndex(others).of("a", "1"));
}

TEST(BlindIndex, after_a_rotation_the_newest_is_looked_for_first) {
    KeyStore keys = KeyStore::in_memory();
    BlindIndex index{keys};
    const auto old = index.of("person.mobile", "13800000000");
    keys.rotate(kBlindIndexKey);
    const auto fresh = index.of("person.mobile", "13800000000");
    EXPECT_NE(fresh, old);
    EXPECT_EQ(index.candidates("person.mobile", "138 0000 0000"),
              (std::vector<std::string>{fresh, old}));
}

TEST(BlindIndex, normalising_keeps_what_is_not_ascii) {
    EXPECT_EQ(normalised("  张 三　丰 "), "张三丰");
    EXPECT_EQ(normalised("ＡＢｃ～！"), "ABC~!");
    EXPECT_EQ(normalised("ÿ\x7F"), "ÿ");
    EXPECT_EQ(normalised("\xff a"), "\xff a");
}

RC_GTEST_PROP(BlindIndex, normalising_twice_changes_nothing_more, (const std::string& text)) {
    RC_ASSERT(normalised(normalised(text)) == normalised(text));
}

}  // namespace
}  // namespace mashang::crypto
