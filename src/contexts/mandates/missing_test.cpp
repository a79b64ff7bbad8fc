// What was agreed before there were alarms gets them, on both engines.

#include "contexts/mandates/missing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/mandates/checking.h"
#include "contexts/mandates/ending.h"
#include "contexts/mandates/testing/guardians_fixture.h"
#include "platform/timers/timer_run.h"

namespace mashang::mandates {
namespace {

using std::chrono::days;
using std::chrono::hours;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class MissingAlarms : public testing::GuardiansTest {
  protected:
    /// As an older program left them.
    void forget_alarms() {
        write([](sql::Tx& tx) { tx.execute("DELETE FROM timer"); });
    }
    void start() {
        write([&](sql::Tx& tx) { look_for_missing_alarms(tx, parts()); });
        ring();
    }
    void ring() {
        timers::TimerRun run{
            database(),
            house().clock,
            {last_days(parts()), guardian_checks(parts()), missing_alarms(parts())}};
        while (run.run_once()) {
        }
    }
    std::vector<Instant> alarms() {
        std::vector<Instant> due;
        read([&](sql::Tx& tx) { due = tx.query<Instant>("SELECT due FROM timer"); });
        return due;
    }
    Mandate ended(const Mandate& mandate) {
        return run([&](sql::Tx& tx) { return store::find(tx, mandate.id); }).value();
    }
};

TEST_P(MissingAlarms, AreSetForMandatesAndGuardiansThatAreInForceAndForNothingElse) {
    const Mandate mandate = accepted();
    offered();
    const Guardianship row = confirmed(lin);
    forget_alarms();
    start();
    EXPECT_THAT(alarms(), UnorderedElementsAre(Instant::at(mandate.until.plus_days(1), hours{8}),
                                               stored(row).confirmed_at.value() + days{30}));
}

TEST_P(MissingAlarms, AStartAfterThatChangesNothing) {
    accepted();
    confirmed(lin);
    house().clock.advance(days{29});
    start();
    const auto before = alarms();
    start();
    EXPECT_EQ(alarms(), before);
    EXPECT_THAT(house().orders(), ::testing::SizeIs(1)) << "nobody was asked for it";
}

TEST_P(MissingAlarms, WhatWasOverLongAgoIsToldNowAndOnce) {
    const Mandate mandate = accepted();
    forget_alarms();
    house().clock.set(Instant::at(mandate.until.plus_days(100), hours{8}));
    start();
    start();
    EXPECT_EQ(ended(mandate).state, MandateState::ended);
    EXPECT_EQ(told(mandate.reference()).back(), "mandate.ended");
    EXPECT_EQ(std::ranges::count(told(mandate.reference()), "mandate.ended"), 1);
    EXPECT_THAT(alarms(), IsEmpty());
}

TEST_P(MissingAlarms, AreFoundPieceByPieceHoweverManyThereAre) {
    constexpr int kMany = 450;
    const Mandate mandate = accepted();
    write([&](sql::Tx& tx) {
        for (int i = 0; i < kMany; ++i) {
            Mandate another = mandate;
            another.id = MandateId{house().ids.next(house().clock.now())};
            store::add(tx, another);
        }
    });
    forget_alarms();
    start();
    EXPECT_THAT(alarms(), ::testing::SizeIs(kMany + 1));
}

MASHANG_ON_EACH_ENGINE(MissingAlarms);

}  // namespace
}  // namespace mashang::mandates
