#include "contexts/discovery/engine/alignment.h"

#include <gtest/gtest.h>

namespace mashang::discovery {
namespace {

constexpr std::string_view kTable =
    "char,readings\n居,ju\n住,zhu\n证,zheng\n申,shen\n领,ling\n银,yin\n行,xing hang\n";

class Alignment : public testing::Test {
  protected:
    float fit(std::string_view typed, std::u32string_view text) const {
        return alignment(pinyin_.read(typed).front(), text, pinyin_);
    }
    Pinyin pinyin_{kTable};
};

TEST_F(Alignment, letters_that_fit_side_by_side_fit_wholly) {
    for (const char* typed : {"juzhuzheng", "jzz", "juzz", "zhengshenling", "zsl"}) {
        EXPECT_FLOAT_EQ(fit(typed, U"居住证申领"), 1) << typed;
    }
    EXPECT_FLOAT_EQ(fit("yinhang", U"银行"), 1);
    EXPECT_FLOAT_EQ(fit("yx", U"银行"), 1);
}

TEST_F(Alignment, gaps_and_strangers_cost_something) {
    EXPECT_LT(fit("jzl", U"居住证申领"), 1);
    EXPECT_GT(fit("jzl", U"居住证申领"), fit("jxx", U"居住证申领"));
    EXPECT_LT(fit("zj", U"居住证申领"), 1);  // the other way round
    EXPECT_FLOAT_EQ(fit("ww", U"居住证申领"), 0);
    EXPECT_FLOAT_EQ(fit("jzz", U""), 0);
}

TEST_F(Alignment, several_runs_count_by_their_length) {
    const std::vector<std::vector<std::vector<Sound>>> runs{pinyin_.read("jzz"), pinyin_.read("w")};
    EXPECT_FLOAT_EQ(alignment(runs, U"居住证", pinyin_), 0.75F);
}

}  // namespace
}  // namespace mashang::discovery
