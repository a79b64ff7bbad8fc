#include "contexts/mandates/ending.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/mandates/store.h"
#include "contexts/mandates/testing/mandates_fixture.h"
#include "contexts/mandates/views.h"

namespace mashang::mandates {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

class LastDays : public testing::MandatesTest {
  protected:
    void ring(const Mandate& mandate) {
        write([&](sql::Tx& tx) {
            last_days(parts()).ring(tx, mandate.id.text(), house().clock.now());
        });
    }
    /// When it rings; nothing: not at all.
    std::vector<Instant> alarms() {
        std::vector<Instant> due;
        read([&](sql::Tx& tx) { due = tx.query<Instant>("SELECT due FROM timer"); });
        return due;
    }
    Mandate stored(const Mandate& mandate) {
        return run([&](sql::Tx& tx) { return store::find(tx, mandate.id); }).value();
    }
    std::vector<journal::Entry> entries(const Mandate& mandate) {
        std::vector<journal::Entry> all;
        read([&](sql::Tx& tx) { all = journal::read_subject(tx, mandate.reference(), 0, 100); });
        return all;
    }
};

TEST_P(LastDays, AMandateThatWasAcceptedRingsInTheMorningAfterItsLastDay) {
    offered();
    EXPECT_THAT(alarms(), IsEmpty()) << "nobody agreed yet";
    const Mandate mandate = accepted();
    EXPECT_THAT(alarms(),
                ElementsAre(Instant::at(mandate.until.plus_days(1), std::chrono::hours{8})));
}

TEST_P(LastDays, BothAreToldOnceThatItIsOver) {
    const Mandate mandate = accepted();
    house().clock.set(Instant::at(mandate.until.plus_days(1), std::chrono::hours{8}));
    ring(mandate);
    ring(mandate);
    const Mandate over = stored(mandate);
    EXPECT_EQ(over.state, MandateState::ended);
    EXPECT_EQ(over.ended_why, EndedWhy::last_day_over);
    EXPECT_EQ(over.ended_at, Instant::at(mandate.until.plus_days(1)));
    EXPECT_THAT(told(mandate.reference()),
                ElementsAre("mandate.offered", "mandate.accepted", "mandate.ended"));
    const journal::Entry last = entries(mandate).back();
    EXPECT_EQ(last.on_behalf, lin.person_id);
    EXPECT_EQ(last.facts.at("also").as_string(), chen.person_id);
    EXPECT_EQ(last.facts.at("why").as_string(), "last_day_over");
}

TEST_P(LastDays, WhatSomebodyEndedBeforeIsNotToldAgain) {
    const Mandate mandate = accepted();
    run([&](sql::Tx& tx) { return end(tx, parts(), lin, mandate.id); });
    house().clock.set(Instant::at(mandate.until.plus_days(1), std::chrono::hours{8}));
    ring(mandate);
    EXPECT_EQ(stored(mandate).ended_why, EndedWhy::by_principal);
    EXPECT_THAT(told(mandate.reference()),
                ElementsAre("mandate.offered", "mandate.accepted", "mandate.ended"));
}

TEST_P(LastDays, AClockThatWasSetBackEndsNothingTooSoon) {
    const Mandate mandate = accepted();
    house().clock.set(Instant::at(mandate.until, std::chrono::hours{23}));
    ring(mandate);
    EXPECT_EQ(stored(mandate).state, MandateState::accepted);
    EXPECT_THAT(alarms(), Not(IsEmpty())) << "it rings again";
}

MASHANG_ON_EACH_ENGINE(LastDays);

}  // namespace
}  // namespace mashang::mandates
