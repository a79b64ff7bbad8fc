#include "base/division_code.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/refusals.h"

namespace mashang {
namespace {

using enum DivisionLevel;

struct Row {
    std::string_view digits;
    std::string_view text;
    DivisionLevel level;
    std::string_view short_form;
    std::string_view parent;
};

constexpr auto kRows = std::to_array<Row>({
    {"350000", "350000000000", province, "350000", ""},
    {"350100", "350100000000", city, "350100", "350000000000"},
    {"350102", "350102000000", county, "350102", "350100000000"},
    {"350102001", "350102001000", township, "350102001", "350102000000"},
    {"350102001001", "350102001001", village, "350102001001", "350102001000"},
    {"350100000", "350100000000", city, "350100", "350000000000"},
    {"350128000000", "350128000000", county, "350128", "350100000000"},
    {"441900003000", "441900003000", township, "441900003", "441900000000"},  // no counties there
    {"810001", "810001000000", county, "810001", "810000000000"},             // no cities there
});

TEST(DivisionCode, reads_three_lengths_and_knows_its_level_and_parent) {
    for (const auto& row : kRows) {
        const auto code = DivisionCode::parse(row.digits);
        ASSERT_TRUE(code) << row.digits;
        EXPECT_EQ(code->text(), row.text);
        EXPECT_EQ(code->level(), row.level) << row.digits;
        EXPECT_EQ(code->short_form(), row.short_form);
        EXPECT_EQ(code->parent() ? code->parent()->text() : "", row.parent);
        EXPECT_EQ(DivisionCode::parse(code->short_form()), code);
    }
}

TEST(DivisionCode, says_what_is_wrong) {
    const auto why = [](std::string_view text) { return DivisionCode::check(text).error(); };
    EXPECT_EQ(why(""), &refusals::kDivisionLength);
    EXPECT_EQ(why("35"), &refusals::kDivisionLength);
    EXPECT_EQ(why("3501020"), &refusals::kDivisionLength);
    EXPECT_EQ(why("3501020010011"), &refusals::kDivisionLength);
    EXPECT_EQ(why("35010A"), &refusals::kDivisionCharacter);
    EXPECT_EQ(why("000000"), &refusals::kDivisionProvince);
    EXPECT_EQ(why("100000"), &refusals::kDivisionProvince);
    EXPECT_EQ(why("830000"), &refusals::kDivisionProvince);  // a permit's code, no division
    EXPECT_EQ(why("350102000001"), &refusals::kDivisionGap);
}

TEST(DivisionCode, a_part_lies_within_the_whole) {
    const auto code = [](std::string_view digits) { return *DivisionCode::parse(digits); };
    EXPECT_TRUE(code("350102001001").is_within(code("350102")));
    EXPECT_TRUE(code("350102").is_within(code("350102")));
    EXPECT_TRUE(code("441900003").is_within(code("441900")));
    EXPECT_FALSE(code("350100").is_within(code("350102")));
    EXPECT_FALSE(code("350203").is_within(code("350100")));
    EXPECT_FALSE(code("440100").is_within(code("350000")));
}

std::vector<std::string> first_columns(const std::string& file) {
    std::ifstream in(MASHANG_SOURCE_DIR "/data/" + file);
    std::vector<std::string> codes;
    for (std::string line; std::getline(in, line);) codes.push_back(line.substr(0, line.find(',')));
    EXPECT_FALSE(codes.empty()) << file;
    if (!codes.empty()) codes.erase(codes.begin());
    return codes;
}

TEST(DivisionCode, every_division_of_fujian_has_its_parent_in_the_table) {
    std::unordered_set<DivisionCode> known;
    for (const auto* const file : {"divisions-fujian.csv", "villages-fujian.csv"}) {
        for (const auto& text : first_columns(file)) {
            const auto code = DivisionCode::parse(text);
            ASSERT_TRUE(code) << text;
            EXPECT_TRUE(known.insert(*code).second) << text;
        }
    }
    EXPECT_EQ(known.size(), 1'263U + 17'497U);
    for (const auto& code : known) {
        if (code.level() != province) EXPECT_TRUE(known.contains(*code.parent())) << code.text();
    }
}

TEST(DivisionCode, every_division_of_china_is_read_the_retired_ones_too) {
    for (const auto* const file : {"divisions-china.csv", "divisions-retired.csv"}) {
        for (const auto& text : first_columns(file)) {
            EXPECT_TRUE(DivisionCode::parse(text)) << text;
        }
    }
}

}  // namespace
}  // namespace mashang
