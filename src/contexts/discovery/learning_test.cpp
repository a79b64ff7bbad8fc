#include "contexts/discovery/learning.h"

#include <gtest/gtest.h>

#include <cmath>

namespace mashang::discovery {
namespace {

Date day(int number) {
    return Date::parse("2018-10-01")->plus_days(number);
}

TEST(Learning, AChoiceCountsHalfAfterSixtyDaysAndNothingAfterAYear) {
    EXPECT_DOUBLE_EQ(decayed(8, day(0), day(0)), 8);
    EXPECT_DOUBLE_EQ(decayed(8, day(0), day(60)), 4);
    EXPECT_DOUBLE_EQ(decayed(8, day(0), day(120)), 2);
    EXPECT_GT(decayed(8, day(0), day(365)), 0);
    EXPECT_EQ(decayed(8, day(0), day(366)), 0);
    EXPECT_EQ(decayed(8, day(60), day(0)), 8) << "what is yet to come has not faded";
}

TEST(Learning, FactsAddUpWhicheverComesFirst) {
    const Taught early{day(0), "身份证", "GA003", 10};
    const Taught late{day(60), "身份证", "GA003", 6};
    const auto both = [](const Taught& a, const Taught& b) {
        return with_fact(with_fact({a.query, a.item, a.day, 0}, a), b);
    };
    EXPECT_DOUBLE_EQ(both(early, late).votes, 11);
    EXPECT_DOUBLE_EQ(both(late, early).votes, 11);
    EXPECT_EQ(both(late, early).day, day(60));
}

TEST(Learning, ARowThatWasForgottenBeginsAnew) {
    const Taught late{day(400), "q", "GA003", 7};
    const LearnedRow old{"q", "GA003", day(0), 1'000'000};
    EXPECT_EQ(with_fact(old, late), with_fact({"q", "GA003", day(400), 0}, late));
}

TEST(Learning, OnlyWhatEnoughPeopleChoseIsToldAndTheRestAsOneNumber) {
    const auto facts = facts_of(day(0), {{day(0), "身份证", "GA002", 4},
                                         {day(0), "身份证", "GA003", 5},
                                         {day(0), "身份证", "GA004", 1},
                                         {day(0), "林晓芳的身份证", "GA003", 4},
                                         {day(0), "护照", "GA037", 9}});
    const std::vector<Taught> expected{
        {day(0), "护照", "GA037", 9}, {day(0), "身份证", "GA003", 5}, {day(0), "身份证", "", 5}};
    EXPECT_EQ(facts, expected);
}

TEST(Learning, WeightsFollowTheDay) {
    const std::vector<LearnedRow> rows{{"身份证", "GA003", day(0), 30}};
    EXPECT_TRUE(learned_on(day(0), rows).means("身份证", "GA003"));
    EXPECT_FALSE(learned_on(day(60), rows).means("身份证", "GA003"));
    EXPECT_EQ(learned_on(day(500), rows).queries(), 0U);
}

}  // namespace
}  // namespace mashang::discovery
