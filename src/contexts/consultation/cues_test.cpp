#include "contexts/consultation/cues.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace mashang::consultation {
namespace {

using Asks = std::vector<Asked>;

Question read(std::string_view text) {
    static const Cues kCues{
        "say,asks\n多少钱|要多少钱|fee,fee\n几天|要几天,limit\n请问|那,nothing\n罚多少钱,other\n"};
    return kCues.read(text);
}

TEST(Cues, TellWhatIsAskedAndWhatItIsAskedAbout) {
    const Question question = read("请问补办身份证要多少钱");
    EXPECT_EQ(question.asks, Asks{Asked::fee});
    EXPECT_EQ(question.about, "补办身份证");
}

TEST(Cues, TwoThingsAreAskedInTheirOrderEachOnce) {
    EXPECT_EQ(read("护照要几天要多少钱几天").asks, (Asks{Asked::limit, Asked::fee}));
}

TEST(Cues, TheLongestPhraseCounts) {
    EXPECT_EQ(read("闯红灯罚多少钱").asks, Asks{Asked::other});
}

TEST(Cues, NothingButCuesIsAboutNothing) {
    EXPECT_EQ(read("那要多少钱").about, "");
    EXPECT_EQ(read("").about, "");
    EXPECT_EQ(read("身份证丢了").asks, Asks{});
}

TEST(Cues, LatinOnesAreWholeWords) {
    EXPECT_EQ(read("passport fee").asks, Asks{Asked::fee});
    EXPECT_EQ(read("coffee").asks, Asks{});
    EXPECT_EQ(read("fees").about, "fees");
}

TEST(Cues, ATableThatIsNoneIsRefused) {
    EXPECT_THROW(Cues{"say,fact\n多少钱,fee\n"}, std::invalid_argument);
    EXPECT_THROW(Cues{"say,asks\n多少钱,money\n"}, std::invalid_argument);
    EXPECT_EQ(Cues{""}.read("多少钱").about, "多少钱");
}

}  // namespace
}  // namespace mashang::consultation
