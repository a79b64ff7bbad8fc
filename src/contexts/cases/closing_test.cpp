#include "contexts/cases/closing.h"

#include "contexts/cases/testing.h"

namespace mashang::cases {
namespace {

class CasesClosing : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin_ = town().proven_person(database());
        chen_ = town().proven_person(database(), "13900005678", "350203200002290010");
    }
    testing::Town& town() { return *town_; }
    identity::Standing standing_of(const http::Caller& whose) {
        identity::Standing standing;
        read([&](sql::Tx& tx) {
            standing =
                cases::standing_of(tx, town().parts, *identity::PersonId::parse(whose.person_id));
        });
        return standing;
    }
    void account_closed(const http::Caller& whose, const char* why) {
        journal::Entry entry;
        entry.what = "account.closed";
        entry.on_behalf = whose.person_id;
        entry.facts = {{"why", why}};
        write([&](sql::Tx& tx) { follower(town().parts).effect(tx, entry); });
    }
    std::int64_t count(const char* what) {
        std::int64_t rows = 0;
        read([&](sql::Tx& tx) {
            rows = tx.get<std::int64_t>(std::string{"SELECT COUNT(*) FROM "} + what);
        });
        return rows;
    }

    http::Caller lin_;
    http::Caller chen_;

  private:
    std::unique_ptr<testing::Town> town_;
};
MASHANG_ON_EACH_ENGINE(CasesClosing);

TEST_P(CasesClosing, WhoNeverAppliedIsOnNoRecord) {
    town().case_in(database(), CaseState::draft, lin_);
    const auto standing = standing_of(lin_);
    EXPECT_FALSE(standing.is_on_record);
    EXPECT_TRUE(standing.open.empty());
    EXPECT_EQ(standing.drafts.size(), 1U);
}

TEST_P(CasesClosing, WhatWasHandedInAndIsNotFinishedIsOpen) {
    constexpr std::array kNumbers{"35009919880321102X", "350206200002290028", "350582198812319999",
                                  "350102194910010010", "11010519491231002X", "440524188001010014",
                                  "350102194910010029", "350582198812319980", "350206200002290044",
                                  "350102199003071314", "350102199003071357", "350102199003071373"};
    int place = 0;
    for (const auto states : {open_states(), over_states()}) {
        for (const CaseState state : states) {
            const auto person = town().proven_person(
                database(), fmt::format("137000000{:02}", place).c_str(), kNumbers.at(place));
            ++place;
            const Case of = town().case_in(database(), state, person);
            const auto standing = standing_of(person);
            EXPECT_TRUE(standing.is_on_record);
            ASSERT_EQ(standing.open.size(), is_over(state) ? 0U : 1U);
            if (!is_over(state)) EXPECT_EQ(standing.open[0].number, of.number->text());
        }
    }
}

TEST_P(CasesClosing, DraftsGoWithTheAccountAndWhatWasHandedInStays) {
    town().case_in(database(), CaseState::draft, lin_);
    town().case_in(database(), CaseState::draft, chen_);
    town().case_in(database(), CaseState::decided, lin_);
    account_closed(lin_, "deceased");
    EXPECT_EQ(count("cases_case"), 3);
    account_closed(lin_, "by_owner");
    EXPECT_EQ(count("cases_case"), 2);
    EXPECT_EQ(count("cases_case WHERE state = 'draft'"), 1) << "her neighbour's";
    EXPECT_EQ(count("cases_material m WHERE NOT EXISTS (SELECT 1 FROM cases_case c WHERE "
                    "c.id = m.case_id)"),
              0);
}

}  // namespace
}  // namespace mashang::cases
