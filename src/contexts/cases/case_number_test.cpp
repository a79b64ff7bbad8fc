#include "contexts/cases/case_number.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace mashang::cases {
namespace {

CaseNumber number(std::uint32_t random) {
    return CaseNumber::make(*places::OfficeId::parse("GA-350102001000"), *Date::parse("2018-09-30"),
                            random);
}

TEST(CaseNumber, SaysOfficeAndDay) {
    EXPECT_TRUE(number(0).text().starts_with("GA350102-20180930-000000"));
    EXPECT_EQ(number(0).text().size(), 25u);
}

TEST(CaseNumber, IsReadAsPeopleTypeIt) {
    const std::string text = number(12345).text();
    std::string typed = text;
    std::ranges::transform(typed, typed.begin(),
                           [](char c) { return static_cast<char>(std::tolower(c)); });
    std::erase(typed, '-');
    EXPECT_EQ(CaseNumber::parse(text), number(12345));
    EXPECT_EQ(CaseNumber::parse(typed), number(12345));
    EXPECT_EQ(CaseNumber::parse(" " + text + " "), number(12345));
}

TEST(CaseNumber, WhatIsNoneIsRefused) {
    for (const char* bad :
         {"", "GA350102-20180930", "GA350102-20180931-0000000", "12350102-20180930-0000000",
          "GA350102-20180930-000000!", "GA350102-20180930-00000000"}) {
        EXPECT_FALSE(CaseNumber::parse(bad)) << bad;
    }
}

RC_GTEST_PROP(CaseNumber, AnySingleMistypedCharacterIsNoticed, ()) {
    const CaseNumber right = number(*rc::gen::arbitrary<std::uint32_t>());
    std::string text = right.text();
    std::erase(text, '-');
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    const char other = *rc::gen::elementOf(std::string{"0123456789ABCDEFGHJKMNPQRSTVWXYZ"});
    RC_PRE(text[at] != other);
    text[at] = other;
    RC_ASSERT(!CaseNumber::parse(text));
}

}  // namespace
}  // namespace mashang::cases
