#include "platform/log/scrub.h"

#include <gtest/gtest.h>

namespace mashang::log {
namespace {

TEST(Scrub, NumbersOfCitizensAreMaskedWhereverTheyStand) {
    EXPECT_EQ(scrubbed("350102199001011234"), "[citizen_id]");
    EXPECT_EQ(scrubbed("号码11010519491231002X，"), "号码[citizen_id]，");
    EXPECT_EQ(scrubbed("id=11010519491231002x&"), "id=[citizen_id]&");
}

TEST(Scrub, MobileNumbersAreMaskedWithAndWithoutCountry) {
    EXPECT_EQ(scrubbed("tel13812345678."), "tel[mobile].");
    EXPECT_EQ(scrubbed("+8613812345678"), "+[mobile]");
    EXPECT_EQ(scrubbed("19912345678,13012345678"), "[mobile],[mobile]");
}

TEST(Scrub, OtherNumbersAreLeftAlone) {
    for (const char* harmless : {"", "12345678901", "1381234567", "138123456789", "1538294340000",
                                 "20180930", "350102199001011", "3501021990010112345",
                                 "2018-09-30T16:59:00.000+08:00", "350128000000"}) {
        EXPECT_EQ(scrubbed(harmless), harmless);
    }
}

TEST(Scrub, IdsOfOursAreLeftAloneEvenWhenTheirDigitsLookLikeAMobileNumber) {
    EXPECT_EQ(scrubbed("case 0190a5d2-7c3e-7000-8000-a13812345678 13812345678"),
              "case 0190a5d2-7c3e-7000-8000-a13812345678 [mobile]");
}

}  // namespace
}  // namespace mashang::log
