#include "base/iso7064.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace mashang {
namespace {

TEST(Iso7064, mod_11_2_gives_the_check_characters_of_the_standard) {
    EXPECT_EQ(check_mod_11_2("11010519491231002"), 'X');
    EXPECT_EQ(check_mod_11_2("44052418800101001"), '4');
    EXPECT_EQ(check_mod_11_2("0794"), '0');  // the example of ISO 7064
    EXPECT_EQ(check_mod_11_2("35010219900307A23"), std::nullopt);
}

TEST(Iso7064, mod_11_10_gives_the_check_digit_of_the_standard) {
    EXPECT_EQ(check_mod_11_10("0794"), '5');  // the example of ISO 7064
    EXPECT_EQ(check_mod_11_10("07A4"), std::nullopt);
}

TEST(Iso7064, mod_37_36_gives_the_check_character_of_a_grid) {
    EXPECT_EQ(check_mod_37_36("A12425GABC1234002"), 'M');
    EXPECT_EQ(check_mod_37_36("a12425GABC1234002"), std::nullopt);
    EXPECT_EQ(check_mod_37_36("A1-2425"), std::nullopt);
}

// A known fault of other programs: they read past their alphabet when the sum comes to 36.
TEST(Iso7064, mod_37_36_gives_a_check_character_at_every_remainder) {
    std::array<int, 128> seen{};
    for (char first = 'A'; first <= 'Z'; ++first) {
        for (char second = '0'; second <= '9'; ++second) {
            const auto check = check_mod_37_36(std::string{first, second});
            ASSERT_TRUE(check);
            ++seen[static_cast<std::size_t>(*check)];
        }
    }
    EXPECT_EQ(std::ranges::count_if(seen, [](int count) { return count > 0; }), 36);
    EXPECT_GT(seen['0'], 0);
}

// The standard's own way to verify: over all but the last, then (p + last) mod 36 is 1.
TEST(Iso7064, mod_37_36_verifies_as_the_standard_does) {
    const std::string alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (const std::string text : {"A12425GABC1234002", "", "Z", "0000", "9Z8Y7X"}) {
        std::size_t p = 36;
        for (const char c : text) {
            const std::size_t sum = (p + alphabet.find(c)) % 36;
            p = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        EXPECT_EQ((p + alphabet.find(*check_mod_37_36(text))) % 36, 1U) << text;
    }
}

}  // namespace
}  // namespace mashang
