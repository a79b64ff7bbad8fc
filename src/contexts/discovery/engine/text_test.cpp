#include "contexts/discovery/engine/text.h"

#include <gtest/gtest.h>

namespace mashang::discovery {
namespace {

std::string cleaned(std::string_view text) {
    return encode(clean(text));
}

TEST(Text, full_width_capitals_and_punctuation_are_folded) {
    EXPECT_EQ(cleaned("ＥＴＣ（办理）、ＰＭ２．５？"), "etc 办理 pm2.5");
    EXPECT_EQ(cleaned("  补领、换领  "), "补领 换领");
}

TEST(Text, identity_and_telephone_numbers_are_never_searched) {
    struct Row {
        const char* text;
        const char* cleaned;
    };
    const Row rows[] = {
        {"350203199001011234的社保", "的社保"}, {"35020319900101123X 社保", "社保"},
        {"13800138000查话费", "查话费"},        {"138 0013 8000 查话费", "查话费"},
        {"138-0013-8000查话费", "查话费"},      {"１３８００１３８０００查话费", "查话费"},
        {"350203 19900101 123x补办", "补办"},   {"12345投诉", "12345投诉"},
        {"2018年9月30日", "2018年9月30日"},     {"卡号6222021234567890123", "卡号"},
    };
    for (const Row& row : rows) EXPECT_EQ(cleaned(row.text), row.cleaned) << row.text;
}

TEST(Text, a_number_cut_off_by_the_limit_of_reading_is_dropped_too) {
    std::string text;
    for (int i = 0; i < 506; ++i) text += '?';
    EXPECT_EQ(cleaned(text + "350203199001011234"), "");
}

TEST(Text, a_query_is_at_most_128_characters_long) {
    std::string text;
    for (int i = 0; i < 200; ++i) text += "证";
    EXPECT_EQ(clean(text).size(), kMaxQueryRunes);
}

TEST(Text, bytes_that_are_not_utf8_become_spaces) {
    EXPECT_EQ(cleaned("身\xFF\xC0\x80份"), "身 份");
    EXPECT_EQ(cleaned("\xED\xA0\x80"), "");      // a surrogate
    EXPECT_EQ(cleaned("\xF4\x90\x80\x80"), "");  // beyond Unicode
    EXPECT_EQ(cleaned("\xE8\xBA"), "");          // cut off
    EXPECT_EQ(cleaned(std::string_view("a\0b", 3)), "a b");
}

TEST(Text, what_was_decoded_is_encoded_as_it_was) {
    const std::string text = "aé证𠮷";
    EXPECT_EQ(encode(decode(text, 10)), text);
}

}  // namespace
}  // namespace mashang::discovery
