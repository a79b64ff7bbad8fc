#include "contexts/own_data/copy.h"

#include <gmock/gmock.h>

#include "contexts/own_data/words.h"
#include "platform/pdf/testing/text_of.h"

namespace mashang::own_data {
namespace {

using ::testing::HasSubstr;

const Instant kAt = *Instant::parse("2018-09-30T16:59:00+08:00");

TEST(CopyOfEverything, NamesThingsInChineseOnPaper) {
    const std::string pdf =
        pdf_of({{.code = "cases",
                 .title = "办件",
                 .data = {{"cases", {boost::json::object{{"state", "accepted"}, {"seq", 1}}}},
                          {"uses", boost::json::array{}}}}},
               kAt);
    const std::string text = pdf::fixture::text_of(pdf);
    for (const char* line : {"办件", "状态：已受理", "使用记录：无"}) {
        EXPECT_THAT(text, HasSubstr(line));
    }
}

TEST(CopyOfEverything, IsReadByProgramsUnderTheNamesOfTheInterface) {
    const auto copy = boost::json::parse(
        json_of({{.code = "voice", .title = "好差评", .data = {{"ratings", {}}}}}, kAt));
    EXPECT_EQ(copy.at("made_at").as_string(), kAt.text());
    EXPECT_TRUE(copy.at("chapters").at("voice").as_object().contains("ratings"));
}

TEST(CopyOfEverything, WordsThatAreNotKnownAreShownAsTheyAre) {
    EXPECT_FALSE(word_of("no_such_member"));
    EXPECT_EQ(word_of("mobile"), "手机号码");
    EXPECT_FALSE(word_of_value("13800005678"));
    EXPECT_FALSE(word_of_value("no_such_value", "mandates"));
}

TEST(CopyOfEverything, AChapterMayHaveAWordOfItsOwn) {
    EXPECT_EQ(word_of_value("accepted", "cases"), "已受理");
    EXPECT_EQ(word_of_value("accepted", "mandates"), "有效");
    EXPECT_EQ(word_of_value("withdrawn", "mandates"), "已撤回");
}

}  // namespace
}  // namespace mashang::own_data
