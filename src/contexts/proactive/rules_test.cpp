#include "contexts/proactive/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/proactive/testing/rules_fixture.h"

namespace mashang::proactive {
namespace {

using testing::day;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kNext = "item,next,after_days,until_days,zh,en\n";
constexpr const char* kEvents = "id,subject,trigger,value,sex,lead_days,days,item,push,zh,en\n";

std::string fault_of(const std::string& next, const std::string& events) {
    try {
        read_rules(kNext + next, kEvents + events);
    } catch (const std::invalid_argument& wrong) {
        return wrong.what();
    }
    return "";
}

TEST(Rules, TheRealOnesAreReadAndNameItemsThatThereAre) {
    const Rules& rules = testing::real_rules();
    EXPECT_GT(rules.next_matters.size(), 80U);
    EXPECT_GT(rules.life_events.size(), 15U);
    EXPECT_THAT(unknown_items(rules, testing::real_catalogue()), IsEmpty());
}

TEST(Rules, AnItemThatIsGoneIsNamed) {
    const Rules rules = read_rules(std::string{kNext} + "GA008,ZZ999,0,10,理由,reason\n", kEvents);
    EXPECT_THAT(unknown_items(rules, testing::real_catalogue()), ::testing::ElementsAre("ZZ999"));
}

TEST(Rules, WhatIsWrongIsNamedWithItsLine) {
    EXPECT_EQ(fault_of("GA008,YB005,0,180,理由,reason\n", ""), "");
    EXPECT_THAT(fault_of("GA008,YB005,9,9,理由,reason\n", ""), HasSubstr("line 2, until_days"));
    EXPECT_THAT(fault_of("GA008,YB005,x,9,理由,reason\n", ""), HasSubstr("line 2, after_days"));
    const auto event = [](const char* rest) { return std::string{"E1,"} + rest + "\n"; };
    EXPECT_EQ(fault_of("", event("self,age,60,,30,60,RS015,1,理由,reason")), "");
    for (const char* wrong :
         {"aunt,age,60,,30,60,RS015,1,理由,reason", "self,age,sixty,,30,60,RS015,1,理由,reason",
          "self,age,-1,,30,60,RS015,1,理由,reason", "self,age,60,other,30,60,RS015,1,理由,reason",
          "everyone,age,60,,30,60,RS015,1,理由,reason",
          "everyone,season,06-30/01-01,,0,0,SC017,1,理由,reason",
          "everyone,season,02-30/03-01,,0,0,SC017,1,理由,reason",
          "child,season,01-01/06-30,,0,0,SC017,1,理由,reason"}) {
        EXPECT_THAT(fault_of("", event(wrong)), HasSubstr("life-events.csv, line 2")) << wrong;
    }
}

TEST(Rules, WhoWasBornOn29FebruaryIsOlderOn1MarchInOtherYears) {
    EXPECT_EQ(birthday(day("2004-02-29"), 16), day("2020-02-29"));
    EXPECT_EQ(birthday(day("2004-02-29"), 18), day("2022-03-01"));
    EXPECT_EQ(birthday(day("2010-06-20"), 16), day("2026-06-20"));
    EXPECT_EQ(birthday(day("2900-01-01"), 120), std::nullopt) << "beyond the calendar";
    // As CitizenId counts: on the birthday she is that old, the day before she is not.
    const auto id = CitizenId::parse("350102200402290028");
    if (id) {
        const Date grown = birthday(id->birth_date(), 18).value();
        EXPECT_EQ(id->age_on(grown), 18);
        EXPECT_EQ(id->age_on(grown.plus_days(-1)), 17);
    }
}

TEST(Rules, ASeasonHoldsBothItsEnds) {
    const Season season{.from_month = 1, .from_day = 1, .to_month = 6, .to_day = 30};
    EXPECT_TRUE(season.holds(day("2019-01-01")));
    EXPECT_TRUE(season.holds(day("2019-06-30")));
    EXPECT_FALSE(season.holds(day("2019-07-01")));
    EXPECT_FALSE(season.holds(day("2018-12-31")));
}

}  // namespace
}  // namespace mashang::proactive
