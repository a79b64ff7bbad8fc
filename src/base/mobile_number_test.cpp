#include "base/mobile_number.h"

#include <gtest/gtest.h>

#include "base/refusals.h"

namespace mashang {
namespace {

TEST(MobileNumber, has_11_digits_and_begins_with_13_to_19) {
    const auto why = [](std::string_view text) { return MobileNumber::check(text).error(); };
    EXPECT_EQ(MobileNumber::parse("13800135678")->text(), "13800135678");
    EXPECT_TRUE(MobileNumber::parse("19912345678"));
    EXPECT_EQ(why("12345678901"), &refusals::kMobileNumberPrefix);
    EXPECT_EQ(why("23800135678"), &refusals::kMobileNumberPrefix);
    EXPECT_EQ(why("1380013567"), &refusals::kMobileNumberLength);
    EXPECT_EQ(why("+8613800135678"), &refusals::kMobileNumberLength);
    EXPECT_EQ(why("1380013567X"), &refusals::kMobileNumberCharacter);
    EXPECT_EQ(why("138 0013567"), &refusals::kMobileNumberCharacter);
}

TEST(MobileNumber, a_screen_shows_three_and_four_digits) {
    EXPECT_EQ(MobileNumber::parse("13800135678")->masked(), "138****5678");
}

}  // namespace
}  // namespace mashang
