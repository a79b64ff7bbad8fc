#include "base/utf8.h"

#include <gtest/gtest.h>

namespace mashang {
namespace {

TEST(Utf8, WellFormedTextOfEveryLengthIsAccepted) {
    EXPECT_TRUE(is_utf8(""));
    EXPECT_TRUE(is_utf8("abc"));
    EXPECT_TRUE(is_utf8("é身份证𠮷"));
    EXPECT_TRUE(is_utf8("\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF"));
}

TEST(Utf8, OverlongSurrogateTruncatedAndTooLargeFormsAreRefused) {
    for (const char* bad :
         {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE8\xBA", "a\xFF", "\xE8\x41\x41"}) {
        EXPECT_FALSE(is_utf8(bad)) << bad;
    }
}

TEST(Utf8, LengthIsCountedInCodePoints) {
    EXPECT_EQ(code_points(""), 0u);
    EXPECT_EQ(code_points("身份证𠮷a"), 5u);
}

TEST(Utf8, TheFirstCharacterIsMeasuredInBytes) {
    EXPECT_EQ(utf8_length("ab"), 1u);
    EXPECT_EQ(utf8_length("身份"), 3u);
    EXPECT_EQ(utf8_length("𠮷"), 4u);
    EXPECT_EQ(utf8_length("\xE8\xBA"), 0u);
    EXPECT_EQ(utf8_length("\xFF"
                          "a"),
              0u);
}

}  // namespace
}  // namespace mashang
