#include <gtest/gtest.h>

#include "contexts/cases/testing.h"

namespace mashang::cases {
namespace {

class LastSubmitted : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin_ = town().proven_person(database());
    }
    testing::Town& town() { return *town_; }
    std::optional<Instant> of(const char* item) {
        std::optional<Instant> last;
        read([&](sql::Tx& tx) {
            last =
                town().store.last_submitted(tx, *identity::PersonId::parse(lin_.person_id), item);
        });
        return last;
    }

    http::Caller lin_;

  private:
    std::unique_ptr<testing::Town> town_;
};
MASHANG_ON_EACH_ENGINE(LastSubmitted);

TEST_P(LastSubmitted, IsOfThePersonAndItemAndADraftIsNone) {
    town().case_in(database(), CaseState::draft, lin_);
    EXPECT_FALSE(of("GA003"));
    town().case_in(database(), CaseState::withdrawn, lin_);
    town().house.clock.advance(std::chrono::hours{24});
    town().case_in(database(), CaseState::submitted, lin_);
    EXPECT_EQ(of("GA003"), town().house.clock.now());
    EXPECT_FALSE(of("GA005"));
}

TEST_P(LastSubmitted, WhatAnotherFiledForHerIsNotHerOwn) {
    const Case filed = town().case_in(database(), CaseState::submitted, lin_);
    write([&](sql::Tx& tx) {
        tx.execute("UPDATE cases_case SET filed_by = 'an agent' WHERE id = $1", filed.id);
    });
    EXPECT_FALSE(of("GA003"));
}

}  // namespace
}  // namespace mashang::cases
