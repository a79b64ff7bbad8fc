#include "base/uscc.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/refusals.h"

namespace mashang {
namespace {

// standards.md §1.2: real codes.
constexpr auto kReal = std::to_array<std::string_view>(
    {"91350100M000100Y43", "12350000488100069M", "11350000003591037R", "914403001922038216",
     "91110000600037341L", "11100000000013338W", "11430000006122244L", "11220000013544541J",
     "11100000MB03271699", "11330105002500287C", "11650000010183859F", "11370800MB28559184"});

struct Kind {
    std::string_view code;
    std::string_view zh;
};

// standards.md §1.2: made up, one for each category, with both check characters right.
constexpr auto kMadeUp = std::to_array<Kind>({
    {"11350100000000019N", "机关"},
    {"1235010048800010XM", "事业单位"},
    {"51350100500000015Y", "社会团体"},
    {"52350100MJ00000180", "民办非企业单位"},
    {"91350100MA00000155", "企业"},
    {"92350100MA0000023W", "个体工商户"},
    {"93350100MA0000031L", "农民专业合作社"},
    {"N2350100MF0000013Q", "村级集体经济组织"},
    {"81350100MC00000121", "基层工会"},
    {"31350100MD0000016L", "律师执业机构"},
    {"A1350100MH00000103", "军队事业单位"},
    {"Y1350100ME000001X2", "其他"},
});

const Refusal* why(std::string_view text) {
    const auto code = Uscc::check(text);
    return code ? nullptr : code.error();
}

TEST(Uscc, real_codes_are_codes) {
    for (const auto code : kReal) EXPECT_EQ(why(code), nullptr) << code;
}

TEST(Uscc, names_its_category) {
    for (const auto& [code, zh] : kMadeUp) {
        const auto uscc = Uscc::parse(code);
        ASSERT_TRUE(uscc) << code;
        EXPECT_EQ(uscc->category().category_zh, zh) << code;
        EXPECT_TRUE(uscc->has_sound_subject_code()) << code;
    }
    EXPECT_EQ(Uscc::parse("91350100MA00000155")->category().registrar_zh, "市场监管");
}

TEST(Uscc, shows_the_registrars_division_and_the_subject) {
    const auto uscc = *Uscc::parse("91350100M000100Y43");
    EXPECT_EQ(uscc.division_digits(), "350100");
    EXPECT_EQ(uscc.subject_code(), "M000100Y4");
}

TEST(Uscc, spaces_go_and_small_letters_grow) {
    const auto uscc = Uscc::parse(" 91350100 m000100y 43 ");
    ASSERT_TRUE(uscc);
    EXPECT_EQ(uscc->text(), "91350100M000100Y43");
}

TEST(Uscc, says_what_is_wrong) {
    EXPECT_EQ(why("91350100M000100Y44"), &refusals::kUsccCheckDigit);
    EXPECT_EQ(why("91350100M0001O0Y43"), &refusals::kUsccCharacter);
    EXPECT_EQ(why("91350100M0001I0Y43"), &refusals::kUsccCharacter);
    EXPECT_EQ(why("91350100M0001-0Y43"), &refusals::kUsccCharacter);
    EXPECT_EQ(why("91350100M000100Y4"), &refusals::kUsccLength);
    EXPECT_EQ(why("91350100M000100Y433"), &refusals::kUsccLength);
    EXPECT_EQ(why("                  "), &refusals::kUsccLength);
    EXPECT_EQ(why(""), &refusals::kUsccLength);
    EXPECT_EQ(why("94350100M000100Y43"), &refusals::kUsccCategory);
    EXPECT_EQ(why("B1350100M000100Y43"), &refusals::kUsccCategory);
    EXPECT_EQ(why("9135A100M000100Y43"), &refusals::kUsccDivision);
}

TEST(Uscc, a_wrong_check_inside_is_a_warning_only) {
    // 91350100M000100Y4 + 3 with the subject's last digit made 5; the outer check made to fit.
    for (const char outer : std::string_view{"0123456789ABCDEFGHJKLMNPQRTUWXY"}) {
        const auto uscc = Uscc::parse(std::string{"91350100M000100Y5"} + outer);
        if (!uscc) continue;
        EXPECT_FALSE(uscc->has_sound_subject_code());
        return;
    }
    FAIL() << "no outer check character fits";
}

TEST(Uscc, is_put_together_with_both_check_characters) {
    EXPECT_EQ(Uscc::make('9', '1', "350100", "MA000001")->text(), "91350100MA00000155");
    EXPECT_EQ(Uscc::make('N', '2', "350100", "MF000001")->text(), "N2350100MF0000013Q");
}

TEST(Uscc, is_not_put_together_from_wrong_parts) {
    const auto error = [](char category, std::string_view division, std::string_view subject) {
        return Uscc::make('9', category, division, subject).error();
    };
    EXPECT_EQ(error('1', "3501000", "MA00001"), &refusals::kUsccLength);  // 16, cut elsewhere
    EXPECT_EQ(error('1', "", ""), &refusals::kUsccLength);
    EXPECT_EQ(error('1', "350100", "MA00000I"), &refusals::kUsccCharacter);
    EXPECT_EQ(error('1', "3501A0", "MA000001"), &refusals::kUsccDivision);
    EXPECT_EQ(error('4', "350100", "MA000001"), &refusals::kUsccCategory);
}

RC_GTEST_PROP(Uscc, any_one_mistyped_character_is_noticed, ()) {
    const std::string code{*rc::gen::elementOf(kReal)};
    const std::string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const auto position = *rc::gen::inRange<std::size_t>(0, code.size());
    const char other = *rc::gen::elementOf(alphabet);
    RC_PRE(code[position] != other);
    auto mistyped = code;
    mistyped[position] = other;
    RC_ASSERT(!Uscc::parse(mistyped).has_value());
}

}  // namespace
}  // namespace mashang
