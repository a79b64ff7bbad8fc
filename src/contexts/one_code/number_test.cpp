#include "contexts/one_code/number.h"

#include <gtest/gtest.h>

#include <set>

#include "contexts/one_code/predicates.h"
#include "contexts/one_code/refusals.h"
#include "platform/crypto/bytes.h"

namespace mashang::one_code {
namespace {

TEST(OneTimeNumber, has_18_digits_a_prefix_of_ours_and_a_check_digit) {
    std::set<std::string> made;
    for (int i = 0; i < 200; ++i) {
        const auto number = OneTimeNumber::make(crypto::random_bytes);
        EXPECT_EQ(number.view().size(), 18);
        EXPECT_TRUE(number.view().starts_with("80"));
        EXPECT_TRUE(OneTimeNumber::parse(number.view()));
        made.insert(number.text());
    }
    EXPECT_EQ(made.size(), 200);
}

TEST(OneTimeNumber, one_wrong_digit_is_seen) {
    const std::string good = OneTimeNumber::make(crypto::random_bytes).text();
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string other = good;
            other[i] = digit;
            EXPECT_EQ(OneTimeNumber::parse(other).has_value(), other == good) << other;
        }
    }
    for (const std::string& wrong :
         {std::string{}, good.substr(1), good + "0", "8O" + good.substr(2)}) {
        EXPECT_EQ(OneTimeNumber::check(wrong).error(), &refusals::kUnreadable) << wrong;
    }
}

TEST(OneTimeNumber, takes_each_digit_equally_often) {
    // Bytes from 250 on are left out: 256 is no multiple of ten.
    int asked = 0;
    const auto number = OneTimeNumber::make(
        [&](std::size_t count) { return std::string(count, ++asked == 1 ? '\xfa' : '\x07'); });
    EXPECT_EQ(number.view().substr(2, 15), std::string(15, '7'));
    EXPECT_EQ(asked, 2);
}

TEST(Predicates, are_reached_on_the_birthday) {
    EXPECT_EQ(predicates_of(17, {}), 0);
    EXPECT_EQ(predicates_of(18, false), kAdult);
    EXPECT_EQ(predicates_of(59, {}), kAdult);
    EXPECT_EQ(predicates_of(60, {}), kAdult | kSenior);
    EXPECT_EQ(predicates_of(17, true), kResident);
    EXPECT_EQ(names_of_predicates(kAdult | kSenior | kResident),
              (std::vector<std::string>{"adult", "senior", "resident"}));
    EXPECT_TRUE(names_of_predicates(0x8000).empty());
}

}  // namespace
}  // namespace mashang::one_code
