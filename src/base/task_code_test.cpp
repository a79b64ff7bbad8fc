#include "base/task_code.h"

#include <gtest/gtest.h>

#include "base/refusals.h"

namespace mashang {
namespace {

// standards.md §3.1: two implementation codes in use.
TEST(TaskCode, real_codes_come_apart_into_body_level_and_item) {
    const auto xinjiang = TaskCode::parse("11650000010183859F2650116013001");
    ASSERT_TRUE(xinjiang);
    EXPECT_EQ(xinjiang->body().text(), "11650000010183859F");
    EXPECT_EQ(xinjiang->level(), ExerciseLevel::province);
    EXPECT_EQ(xinjiang->item().text(), "650116013001");

    const auto shandong = TaskCode::parse("11370800MB285591843370117002011");
    ASSERT_TRUE(shandong);
    EXPECT_EQ(shandong->body().text(), "11370800MB28559184");
    EXPECT_EQ(shandong->level(), ExerciseLevel::city);
    EXPECT_EQ(shandong->item().text(), "370117002011");
}

TEST(TaskCode, is_put_together_as_it_comes_apart) {
    const auto body = *Uscc::parse("11350100000000019N");
    const auto item = *BasicCode::parse("000111001000");
    const auto code = TaskCode::make(body, ExerciseLevel::village, item);
    EXPECT_EQ(code.text(), "11350100000000019N6000111001000");
    EXPECT_EQ(TaskCode::parse(code.text()), code);
}

TEST(TaskCode, says_what_is_wrong) {
    const auto why = [](std::string_view text) { return TaskCode::check(text).error(); };
    EXPECT_EQ(why("11650000010183859F265011601300"), &refusals::kTaskCodeLength);
    EXPECT_EQ(why("11650000010183859F26501160130011"), &refusals::kTaskCodeLength);
    EXPECT_EQ(why("11650000010183859G2650116013001"), &refusals::kTaskCodeBody);
    EXPECT_EQ(why("11650000010183859F0650116013001"), &refusals::kTaskCodeLevel);
    EXPECT_EQ(why("11650000010183859F7650116013001"), &refusals::kTaskCodeLevel);
    EXPECT_EQ(why("11650000010183859F2990116013001"), &refusals::kTaskCodeBasicCode);
}

TEST(BasicCode, comes_apart_into_its_five_parts) {
    const auto code = *BasicCode::parse("650116013001");
    EXPECT_EQ(code.region(), "65");
    EXPECT_EQ(code.item_type(), "01");
    EXPECT_EQ(code.department(), "16");
    EXPECT_EQ(code.main_item(), "013");
    EXPECT_EQ(code.sub_item(), "001");
}

TEST(BasicCode, belongs_to_the_nation_or_to_a_province) {
    const auto why = [](std::string_view text) { return BasicCode::check(text).error(); };
    EXPECT_TRUE(BasicCode::parse("000116013001"));
    EXPECT_TRUE(BasicCode::parse("350116013001"));
    EXPECT_EQ(why("990116013001"), &refusals::kBasicCodeRegion);
    EXPECT_EQ(why("35011601300"), &refusals::kBasicCodeLength);
    EXPECT_EQ(why("35011601300A"), &refusals::kBasicCodeCharacter);
}

}  // namespace
}  // namespace mashang
