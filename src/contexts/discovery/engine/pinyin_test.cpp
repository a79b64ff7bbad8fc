#include "contexts/discovery/engine/pinyin.h"

#include <gtest/gtest.h>

namespace mashang::discovery {
namespace {

constexpr std::string_view kTable =
    "char,readings\n身,shen\n份,fen\n证,zheng\n行,xing "
    "hang\n西,xi\n安,an\n先,xian\n驾,jia\n驶,shi\n"
    "是,shi\n四,si\n兰,lan\n男,nan\n";

std::string shown(const Pinyin& pinyin, const std::vector<Sound>& sounds) {
    std::string out;
    for (const Sound& sound : sounds) {
        if (!out.empty()) out += ' ';
        out += sound.syllable == kNoSyllable ? std::string(1, sound.initial)
                                             : std::string(pinyin.latin(sound.syllable));
    }
    return out;
}

TEST(Pinyin, letters_are_read_as_full_syllables_and_first_letters) {
    const Pinyin pinyin(kTable);
    struct Row {
        const char* typed;
        const char* read;
    };
    const Row rows[] = {
        {"shenfenzheng", "shen fen zheng"}, {"shenfz", "shen f z"},           {"sfz", "s f z"},
        {"sfzheng", "s f zheng"},           {"jiashizheng", "jia shi zheng"}, {"jsz", "j s z"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(shown(pinyin, pinyin.read(row.typed).front()), row.read) << row.typed;
}

TEST(Pinyin, a_short_run_may_also_be_all_first_letters) {
    const Pinyin pinyin(kTable);
    const auto ways = pinyin.read("an");
    ASSERT_EQ(ways.size(), 2U);
    EXPECT_EQ(shown(pinyin, ways[0]), "an");
    EXPECT_EQ(shown(pinyin, ways[1]), "a n");
}

TEST(Pinyin, southern_sounds_are_one_class) {
    const Pinyin pinyin(kTable);
    EXPECT_EQ(pinyin.blurred(pinyin.find("shi")), pinyin.blurred(pinyin.find("si")));
    EXPECT_EQ(pinyin.blurred(pinyin.find("lan")), pinyin.blurred(pinyin.find("nan")));
    EXPECT_NE(pinyin.blurred(pinyin.find("fen")), pinyin.blurred(pinyin.find("shen")));
}

TEST(Pinyin, a_character_has_all_its_readings) {
    const Pinyin pinyin(kTable);
    EXPECT_TRUE(pinyin.matches({.syllable = pinyin.find("hang")}, U'行'));
    EXPECT_TRUE(pinyin.matches({.syllable = pinyin.find("xing")}, U'行'));
    EXPECT_TRUE(pinyin.matches({.initial = 'h'}, U'行'));
    EXPECT_FALSE(pinyin.matches({.initial = 's'}, U'行'));
}

TEST(Pinyin, a_table_that_is_none_is_refused) {
    EXPECT_THROW(Pinyin("char,reading\n身,shen\n"), std::invalid_argument);
    EXPECT_THROW(Pinyin("char,readings\n身份,shen\n"), std::invalid_argument);
}

}  // namespace
}  // namespace mashang::discovery
