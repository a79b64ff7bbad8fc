// A guardianship lasts as long as the register says so, on both engines.

#include "contexts/mandates/checking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/mandates/testing/guardians_fixture.h"
#include "contexts/mandates/views.h"

namespace mashang::mandates {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// Lin was confirmed as the child's guardian just now.
class GuardianChecks : public testing::GuardiansTest {
  protected:
    void SetUp() override {
        GuardiansTest::SetUp();
        confirmed_ = confirmed(lin);
    }

    Guardianship row() { return stored(*confirmed_); }
    Principal childs() { return principal_of(*confirmed_); }
    bool may_act() { return !found(lin, childs()).empty(); }
    std::vector<std::string> whats() { return told(row().reference()); }
    journal::Entry last_entry() {
        std::vector<journal::Entry> all;
        read([&](sql::Tx& tx) { all = journal::read_subject(tx, row().reference(), 0, 100); });
        return all.back();
    }
    /// Moves on and rings what is due by then, as the runner does.
    void pass(std::chrono::hours time) {
        house().clock.advance(time);
        const Instant now = house().clock.now();
        write([&](sql::Tx& tx) {
            const auto due = tx.query<std::string>(
                "SELECT key FROM timer WHERE kind = 'guardianship.check' AND due <= $1", now);
            for (const std::string& key : due) {
                timers::cancel(tx, "guardianship.check", key);
                guardian_checks(parts()).ring(tx, key, now);
            }
        });
    }
    /// How often the register was asked about her again.
    std::size_t asked() { return house().orders().size() - 1; }
    void give_up() {
        const auto channel = households_channel(parts(), "http://register", "key");
        write([&](sql::Tx& tx) { channel.given_up(tx, house().orders().back()); });
    }
    void act_for_child(const http::Caller& who) {
        const Principal child = childs();
        write([&](sql::Tx& tx) { act_for(tx, parts(), authorities(), who, child); });
    }
    void act_for_herself(const http::Caller& who) {
        http::Caller acting = who;
        acting.acting_for = acting_for(childs());
        write([&](sql::Tx& tx) { act_for(tx, parts(), authorities(), acting, {}); });
    }
    std::string reason() { return view_of(parts(), row(), Language::zh).reason.value_or(""); }

  private:
    std::optional<Guardianship> confirmed_;
};

TEST_P(GuardianChecks, TheRegisterIsAskedAMonthAfterItsLastWordAndAMonthAfterTheNext) {
    pass(days{29});
    EXPECT_EQ(asked(), 0U);
    pass(days{1});
    ASSERT_EQ(asked(), 1U);
    answer(match());
    EXPECT_EQ(row().confirmed_at, house().clock.now());
    EXPECT_TRUE(may_act());
    pass(days{29});
    EXPECT_EQ(asked(), 1U);
    pass(days{1});
    EXPECT_EQ(asked(), 2U);
    EXPECT_THAT(whats(), ElementsAre("guardianship.requested", "guardianship.confirmed"))
        << "a word that changes nothing is not told";
}

TEST_P(GuardianChecks, EachQuestionIsAnOrderOfItsOwnWithoutIdsOfOurs) {
    pass(days{30});
    const auto orders = house().orders();
    EXPECT_NE(orders.back().idempotency_key, orders.front().idempotency_key);
    EXPECT_EQ(orders.back().subject, row().reference());
    const auto body =
        households_channel(parts(), "http://register", "key").wire(orders.back()).body;
    EXPECT_THAT(body, HasSubstr(testing::kChild));
    EXPECT_THAT(body, Not(HasSubstr(row().id.text()))) << "the first question's id is not reused";
    EXPECT_THAT(body, Not(HasSubstr(lin.person_id)));
}

TEST_P(GuardianChecks, WhoIsNotTheGuardianAnyMoreIsStoppedByTheAnswerItself) {
    act_for_child(lin);
    pass(days{30});
    EXPECT_TRUE(may_act()) << "a question alone changes nothing";
    answer(R"({"result":"ended"})");
    EXPECT_FALSE(may_act()) << "also in a session that acts for the child already";
    EXPECT_EQ(row().state, GuardianshipState::ended);
    EXPECT_EQ(row().ended_why, GuardianshipEnd::by_register);
    EXPECT_EQ(row().ended_at, house().clock.now());
    EXPECT_EQ(reason(), refusals::kConfirmedNoMore.zh);
    const auto entry = last_entry();
    EXPECT_EQ(entry.what, "guardianship.ended");
    EXPECT_EQ(entry.actor, "system");
    EXPECT_EQ(entry.on_behalf, lin.person_id);
    EXPECT_EQ(entry.authority, "population_register");
    EXPECT_EQ(entry.facts.at("why").as_string(), "by_register");
    EXPECT_EQ(entry.facts.at("finding").as_string(), "ended");
    EXPECT_EQ(entry.facts.at("minor").as_string(), childs().id);
    EXPECT_FALSE(entry.facts.contains("also")) << "the child has no account where she could read";
}

TEST_P(GuardianChecks, WhateverTheRegisterSaysInPlaceOfYesEndsIt) {
    Guardianship one = row();
    for (const char* body : {R"({"result":"mismatch"})", R"({"result":"not_found"})"}) {
        pass(days{30});
        answer(body);
        EXPECT_EQ(stored(one).state, GuardianshipState::ended) << body;
        one = confirmed(lin);
    }
}

TEST_P(GuardianChecks, AChildWithAnAccountIsToldToo) {
    const auto account = person("林小宝", "13700000002", "350099201006201325");
    const std::string child = childs().id;
    write([&](sql::Tx& tx) {  // as a window does when she comes with her document
        tx.execute("UPDATE person SET account_id = $2 WHERE id = $1", child, account.account_id);
    });
    pass(days{30});
    answer(R"({"result":"ended"})");
    EXPECT_EQ(last_entry().facts.at("also").as_string(), child);
}

TEST_P(GuardianChecks, AnEndIsFinalAndNobodyIsAskedAboutItAgain) {
    pass(days{30});
    answer(R"({"result":"ended"})");
    answer(match());
    EXPECT_EQ(row().state, GuardianshipState::ended) << "a late word brings nothing back";
    pass(days{60});
    EXPECT_EQ(asked(), 1U);
    EXPECT_EQ(request(lin).state, GuardianshipState::pending) << "but she may ask anew";
}

TEST_P(GuardianChecks, ARegisterThatDoesNotAnswerEndsNothingForTheTimeOfGraceAndSheIsTold) {
    pass(days{30});
    give_up();
    EXPECT_TRUE(may_act());
    EXPECT_EQ(reason(), "") << "not before it has been silent for a day";
    pass(days{1});
    EXPECT_EQ(asked(), 2U) << "asked again a day later";
    const std::string last_day = house().clock.now().date().plus_days(13).text();
    EXPECT_EQ(last_entry().what, "guardianship.unanswered");
    EXPECT_EQ(last_entry().facts.at("until").as_string(), last_day);
    EXPECT_THAT(reason(), HasSubstr(last_day));
    for (int day = 0; day < 12; ++day) {
        give_up();
        pass(days{1});
    }
    EXPECT_TRUE(may_act());
    pass(days{1});
    EXPECT_FALSE(may_act()) << "the time of grace is over";
    EXPECT_FALSE(view_of(parts(), row(), Language::zh).is_in_force);
    EXPECT_THAT(whats(), ElementsAre("guardianship.requested", "guardianship.confirmed",
                                     "guardianship.unanswered"))
        << "she is told once";
    answer(match());
    EXPECT_TRUE(may_act()) << "it has answered";
    EXPECT_EQ(reason(), "");
}

TEST_P(GuardianChecks, AnOrderThatWaitsForARegisterThatIsDownIsNotPlacedAgain) {
    pass(days{30});
    pass(days{1});
    pass(days{1});
    EXPECT_EQ(asked(), 1U);
    EXPECT_EQ(last_entry().what, "guardianship.unanswered") << "yet she is told";
}

TEST_P(GuardianChecks, ARefusedQuestionCountsAsNoAnswer) {
    pass(days{30});
    answer("{}", 422);
    EXPECT_EQ(row().state, GuardianshipState::confirmed);
    pass(days{1});
    EXPECT_EQ(asked(), 2U);
}

TEST_P(GuardianChecks, WhoBeginsToActOnAnOldAnswerHasTheRegisterAskedAtOnce) {
    house().clock.advance(24h);
    act_for_child(lin);
    EXPECT_EQ(asked(), 0U) << "a day old is fresh";
    act_for_herself(lin);
    house().clock.advance(1h);
    act_for_child(lin);
    ASSERT_EQ(asked(), 1U);
    act_for_herself(lin);
    act_for_child(lin);
    EXPECT_EQ(asked(), 1U) << "one question at a time";
    answer(R"({"result":"ended"})");
    EXPECT_FALSE(may_act());
}

TEST_P(GuardianChecks, WhoSwitchesToAndFroDoesNotWearTheRegisterOut) {
    house().clock.advance(25h);
    for (int i = 0; i < 3; ++i) {
        act_for_child(lin);
        give_up();
        act_for_herself(lin);
    }
    EXPECT_EQ(asked(), 1U);
}

TEST_P(GuardianChecks, NobodyIsAskedAboutAChildWhoIsOfAge) {
    house().clock.set(*Instant::parse("2036-09-01T00:00:00+08:00"));
    pass(0h);
    EXPECT_EQ(asked(), 0U);
}

MASHANG_ON_EACH_ENGINE(GuardianChecks);

}  // namespace
}  // namespace mashang::mandates
