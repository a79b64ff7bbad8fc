#include "contexts/archive/retention.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace mashang::archive {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

struct Row {
    RetentionFacts facts;
    Retention expected;
};

TEST(Retention, FollowsFromTheItemsTypeAndFromWhatWasGranted) {
    using enum catalogue::ItemType;
    using enum Retention;
    for (const Row& row :
         {Row{{confirmation, true, false}, permanent}, Row{{adjudication, true, false}, permanent},
          Row{{licensing, true, false}, years_30}, Row{{reward, true, false}, years_30},
          Row{{benefit, true, false}, years_10}, Row{{levy, true, false}, years_10},
          Row{{other_power, true, false}, years_10}, Row{{public_service, true, false}, years_10},
          Row{{confirmation, false, false}, years_10}, Row{{licensing, false, false}, years_10},
          Row{{public_service, false, true}, permanent}}) {
        EXPECT_EQ(retention_of(row.facts), row.expected)
            << static_cast<int>(row.facts.type) << row.facts.granted << row.facts.kept_for_good;
    }
}

TEST(Retention, ATermBeginsWithTheYearAfterTheEndOfTheCase) {
    const Date first = *Date::parse("2018-01-01");
    const Date last = *Date::parse("2018-12-31");
    EXPECT_EQ(kept_until(Retention::years_10, first), Date::parse("2028-12-31"));
    EXPECT_EQ(kept_until(Retention::years_10, last), Date::parse("2028-12-31"));
    EXPECT_EQ(kept_until(Retention::years_30, last), Date::parse("2048-12-31"));
    EXPECT_EQ(kept_until(Retention::permanent, last), std::nullopt);
}

RC_GTEST_PROP(RetentionProperty, NothingIsKeptShorterThanItsYears, ()) {
    const Date ended = Date::parse("1990-01-01")->plus_days(*rc::gen::inRange(0, 20'000));
    const Date until = kept_until(Retention::years_10, ended).value();
    RC_ASSERT(until.year() - ended.year() == 10);
    RC_ASSERT(until.month() == 12U && until.day() == 31U);
}

std::vector<cases::NamedMaterial> materials() {
    const auto one = [](int seq, cases::MaterialState state, const char* name) {
        return cases::NamedMaterial{.material = {.person_id = {},
                                                 .case_id = {},
                                                 .seq = seq,
                                                 .state = state,
                                                 .file_id = {},
                                                 .file_name = "",
                                                 .media_type = "",
                                                 .size = 0},
                                    .name = name};
    };
    return {one(1, cases::MaterialState::from_register, "户口簿"),
            one(2, cases::MaterialState::uploaded, "照片"),
            one(3, cases::MaterialState::missing, "委托书")};
}

TEST(OnPaper, AnUploadThatNobodySignedKeepsItsOriginal) {
    const auto all =
        on_paper({.is_signed = false, .demands_paper = false, .has_result = true}, materials());
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all[0].what, "照片");
    EXPECT_EQ(all[0].ground, PaperGround::scan_without_signature);
}

TEST(OnPaper, WhatWasSignedElectronicallyNeedsNoPaper) {
    EXPECT_THAT(
        on_paper({.is_signed = true, .demands_paper = false, .has_result = true}, materials()),
        IsEmpty());
}

TEST(OnPaper, WhereTheLawWantsPaperTheDecisionIsOnItToo) {
    const auto all =
        on_paper({.is_signed = true, .demands_paper = true, .has_result = true}, materials());
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all[0].ground, PaperGround::law_demands_paper);
    EXPECT_EQ(all[1].what, "办理结果通知书");
}

}  // namespace
}  // namespace mashang::archive
