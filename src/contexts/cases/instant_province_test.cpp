// The switch of decisions by rule for the whole province.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/cases/instant_refusals.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/testing/instant_fixture.h"
#include "platform/journal/testing/whats.h"

namespace mashang::cases {
namespace {

constexpr const char* kItem = testing::kInstantItem;

class InstantInProvince : public testing::InstantTest {};

TEST_P(InstantInProvince, WhoSupervisesStopsTheRulesOfAnItemEverywhereAndEachCaseGoesToAPerson) {
    const http::Caller supervisor = identity::testing::staff("supervisor", "");
    const auto stop = [&](const char* item, const char* reason) {
        return refusal_of(
            [&](sql::Tx& tx) { stop_in_province(tx, parts(), supervisor, item, reason); });
    };
    const Case before = granted();
    EXPECT_EQ(before.state, CaseState::decided);
    EXPECT_EQ(stop("GA003", "多地抽查发现错误"), &refusals::kNoDecisionRules);
    EXPECT_EQ(stop(kItem, ""), &refusals::kReasonMissing);
    EXPECT_EQ(stop(kItem, "多地抽查发现错误"), nullptr);
    EXPECT_EQ(stop(kItem, "再停一次"), &refusals::kStoppedAlready);
    const auto shown = list(officer_).items.at(0).in_province;
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->reason, "多地抽查发现错误");
    const Case of = handed_in_by_chen();
    EXPECT_EQ(of.state, CaseState::submitted);
    EXPECT_EQ(seen(of, officer_).cause, RulingCause::stopped_in_province);
    EXPECT_EQ(fresh(before).state, CaseState::decided) << "what was granted holds";

    let_lead(officer_);
    write([&](sql::Tx& tx) { resume_automation(tx, parts(), officer_, kItem); });
    EXPECT_TRUE(list(officer_).items.at(0).in_province) << "no office lets it again";
    write([&](sql::Tx& tx) { resume_in_province(tx, parts(), supervisor, kItem); });
    EXPECT_FALSE(list(officer_).items.at(0).in_province);
    EXPECT_EQ(fresh(of).state, CaseState::submitted) << "with a person it stays";
    const auto whats = journal::whats(run([&](sql::Tx& tx) {
        return journal::read_subject(tx, std::string{"item:"} + kItem, 0, 10);
    }));
    EXPECT_THAT(whats, ::testing::ElementsAre("case.automation_stopped_in_province",
                                              "case.automation_resumed_in_province"));
}

TEST_P(InstantInProvince, WhenTheProvinceLetsItAgainRulesDecideUnlessTheOfficeStoppedItItself) {
    const http::Caller supervisor = identity::testing::staff("supervisor", "");
    let_lead(officer_);
    write([&](sql::Tx& tx) {
        stop_automation(tx, parts(), officer_, kItem, "抽查发现错误");
        stop_in_province(tx, parts(), supervisor, kItem, "多地抽查发现错误");
        resume_in_province(tx, parts(), supervisor, kItem);
    });
    const Case of = granted();
    EXPECT_EQ(seen(of, officer_).cause, RulingCause::stopped);
    write([&](sql::Tx& tx) { resume_automation(tx, parts(), officer_, kItem); });
    EXPECT_EQ(handed_in_by_chen().state, CaseState::decided);
}

TEST_P(InstantInProvince, WhatWaitedForARegisterWhenTheProvinceStoppedGoesToAPerson) {
    change_item([](catalogue::ItemContent& content) {
        content.materials[1].necessity = catalogue::Necessity::optional;
    });
    const Case of = draft(lin_);
    answer(a_face(), false);
    const Case waiting = handed_in(of, lin_);
    ASSERT_EQ(seen(waiting, officer_).ruling, Ruling::waiting);
    write([&](sql::Tx& tx) {
        stop_in_province(tx, parts(), identity::testing::staff("supervisor", ""), kItem,
                         "多地抽查发现错误");
    });
    answer_rest();
    EXPECT_EQ(fresh(of).state, CaseState::submitted);
    EXPECT_EQ(seen(fresh(of), officer_).cause, RulingCause::stopped_in_province);
}

MASHANG_ON_EACH_ENGINE(InstantInProvince);

}  // namespace
}  // namespace mashang::cases
