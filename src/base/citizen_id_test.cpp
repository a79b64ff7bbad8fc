#include "base/citizen_id.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <string>
#include <tuple>
#include <utility>

#include "base/iso7064.h"
#include "base/refusals.h"

namespace mashang {
namespace {

const Date kToday = *Date::parse("2018-09-30");

struct Row {
    std::string_view text;
    const Refusal* why;  // nothing: the number is one
};

// standards.md §1.1, and one row for each way to be wrong.
constexpr auto kRows = std::to_array<Row>({
    {"11010519491231002X", nullptr},
    {"440524188001010014", nullptr},
    {"350102199003071234", nullptr},
    {"350203200002290010", nullptr},
    {"350102194910010010", nullptr},
    {"350206200002290028", nullptr},
    {"350582198812319999", nullptr},
    {"810000199001010019", nullptr},
    {"820000199001010029", nullptr},
    {"830000199001010039", nullptr},
    {"350102199003071235", &refusals::kCitizenIdCheckDigit},
    {"350102199302291231", &refusals::kCitizenIdBirthDate},
    {"350102199002301237", &refusals::kCitizenIdBirthDate},
    {"350102199013011231", &refusals::kCitizenIdBirthDate},
    {"350102099003071234", &refusals::kCitizenIdBirthDate},
    {"990102199003071234", &refusals::kCitizenIdCheckDigit},
    {"160102199003071234", &refusals::kCitizenIdProvince},
    {"000102199003071234", &refusals::kCitizenIdProvince},
    {"35010219900307123", &refusals::kCitizenIdLength},
    {"3501021990030712345", &refusals::kCitizenIdLength},
    {"350102900307123", &refusals::kCitizenIdLength},
    {"", &refusals::kCitizenIdLength},
    {"35010219900307123Y", &refusals::kCitizenIdCharacter},
    {"3501021990O3071234", &refusals::kCitizenIdCharacter},
    {" 35010219900307123", &refusals::kCitizenIdCharacter},
    {"X50102199003071234", &refusals::kCitizenIdCharacter},
});

TEST(CitizenId, every_row_of_the_standard_gets_its_answer) {
    for (const auto& [text, why] : kRows) {
        const auto id = CitizenId::check(text, kToday);
        EXPECT_EQ(id ? nullptr : id.error(), why) << text;
        EXPECT_EQ(CitizenId::parse(text).has_value(), why == nullptr) << text;
    }
}

TEST(CitizenId, says_when_and_where_it_was_given_and_to_whom) {
    const auto woman = *CitizenId::parse("11010519491231002X");
    EXPECT_EQ(woman.address_code(), "110105");
    EXPECT_EQ(woman.birth_date().text(), "1949-12-31");
    EXPECT_EQ(woman.sex(), Sex::female);

    const auto man = *CitizenId::parse("350582198812319999");
    EXPECT_EQ(man.address_code(), "350582");
    EXPECT_EQ(man.birth_date().text(), "1988-12-31");
    EXPECT_EQ(man.sex(), Sex::male);
}

TEST(CitizenId, a_small_x_is_written_large) {
    const auto id = CitizenId::parse("11010519491231002x");
    ASSERT_TRUE(id);
    EXPECT_EQ(id->text(), "11010519491231002X");
}

TEST(CitizenId, nobody_is_born_tomorrow) {
    constexpr std::string_view kBorn19900307 = "350102199003071234";
    EXPECT_TRUE(CitizenId::check(kBorn19900307, *Date::parse("1990-03-07")));
    const auto yesterday = CitizenId::check(kBorn19900307, *Date::parse("1990-03-06"));
    EXPECT_EQ(yesterday.error(), &refusals::kCitizenIdUnborn);
}

TEST(CitizenId, nobody_is_older_than_150_years) {
    constexpr std::string_view kBorn18800101 = "440524188001010014";
    EXPECT_TRUE(CitizenId::check(kBorn18800101, *Date::parse("2030-12-31")));
    const auto too_old = CitizenId::check(kBorn18800101, *Date::parse("2031-01-01"));
    EXPECT_EQ(too_old.error(), &refusals::kCitizenIdAge);
}

TEST(CitizenId, age_rises_on_the_birthday_and_of_a_leap_day_on_the_first_of_march) {
    const auto id = *CitizenId::parse("350203200002290010");
    EXPECT_EQ(id.age_on(*Date::parse("2018-02-28")), 17);
    EXPECT_EQ(id.age_on(*Date::parse("2018-03-01")), 18);
    EXPECT_EQ(id.age_on(*Date::parse("2020-02-28")), 19);
    EXPECT_EQ(id.age_on(*Date::parse("2020-02-29")), 20);
}

TEST(CitizenId, a_number_of_15_digits_is_brought_to_18_on_demand_only) {
    const auto id = CitizenId::from_15_digits("350102900307123");
    ASSERT_TRUE(id);
    EXPECT_EQ(id->text(), "350102199003071234");
    EXPECT_FALSE(CitizenId::parse("350102900307123"));
}

TEST(CitizenId, what_was_never_a_number_of_15_digits_is_not_brought_to_18) {
    const auto why = [](std::string_view text) { return CitizenId::from_15_digits(text).error(); };
    EXPECT_EQ(why("35010290030712"), &refusals::kCitizenIdOldLength);
    EXPECT_EQ(why("35010290030712X"), &refusals::kCitizenIdOldLength);
    EXPECT_EQ(why("350102199003071234"), &refusals::kCitizenIdOldLength);
    EXPECT_EQ(why("350102900230123"), &refusals::kCitizenIdBirthDate);
    EXPECT_EQ(why("990102901307123"), &refusals::kCitizenIdBirthDate);
    EXPECT_EQ(why("010102900307123"), &refusals::kCitizenIdProvince);
}

TEST(CitizenId, a_screen_shows_three_and_four_characters) {
    EXPECT_EQ(CitizenId::parse("350102199003071234")->masked(), "350***********1234");
}

/// A valid number: any province, any day of two centuries, any sequence.
rc::Gen<std::string> valid_number() {
    return rc::gen::map(
        rc::gen::tuple(rc::gen::element("350102", "110105", "440524", "810000", "830000", "912345"),
                       rc::gen::inRange(0, 70'000), rc::gen::inRange(0, 1'000)),
        [](const auto& parts) {
            const auto& [address, day, sequence] = parts;
            const Date born = Date::parse("1850-01-01")->plus_days(day);
            auto number = fmt::format("{}{:04}{:02}{:02}{:03}", address, born.year(), born.month(),
                                      born.day(), sequence);
            number += *check_mod_11_2(number);
            return number;
        });
}

RC_GTEST_PROP(CitizenId, is_written_as_it_was_read, ()) {
    const auto number = *valid_number();
    const auto id = CitizenId::parse(number);
    RC_ASSERT(id.has_value());
    RC_ASSERT(id->text() == number);
}

RC_GTEST_PROP(CitizenId, any_one_mistyped_digit_is_noticed, ()) {
    const auto number = *valid_number();
    const auto position = *rc::gen::inRange<std::size_t>(0, 18);
    const char digit = *rc::gen::element('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X');
    RC_PRE(number[position] != digit);
    auto mistyped = number;
    mistyped[position] = digit;
    RC_ASSERT(!CitizenId::parse(mistyped).has_value());
}

RC_GTEST_PROP(CitizenId, two_neighbours_swapped_are_noticed, ()) {
    const auto number = *valid_number();
    const auto position = *rc::gen::inRange<std::size_t>(0, 17);
    RC_PRE(number[position] != number[position + 1]);
    auto swapped = number;
    std::swap(swapped[position], swapped[position + 1]);
    RC_ASSERT(!CitizenId::parse(swapped).has_value());
}

}  // namespace
}  // namespace mashang
