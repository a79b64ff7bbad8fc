#include "contexts/mandates/flows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "contexts/mandates/api.h"
#include "contexts/mandates/portrait.h"
#include "contexts/mandates/store.h"
#include "contexts/mandates/testing/mandates_fixture.h"
#include "contexts/mandates/views.h"
#include "platform/json/json.h"

namespace mashang::mandates {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::kChensMobile;
using testing::kLinsMobile;
using ::testing::Not;
using ::testing::SizeIs;

class MandateFlows : public testing::MandatesTest {
  protected:
    std::vector<MandateView> seen_by(const http::Caller& caller) {
        return run(
            [&](sql::Tx& tx) { return mandates_of(tx, parts(), caller, parts().limits.shown); });
    }
    const Refusal* refusal_of_accept(const http::Caller& caller, const MandateId& id) {
        return refusal_of([&](sql::Tx& tx) { accept(tx, parts(), caller, id); });
    }
};

TEST_P(MandateFlows, NobodyActsBeforeBothAgree) {
    const Mandate mandate = offered();
    EXPECT_THAT(found(chen, lins()), IsEmpty());
    EXPECT_EQ(refusal_of_accept(lin, mandate.id), &refusals::kNoSuchMandate)
        << "who offered cannot accept for the other";
    run([&](sql::Tx& tx) { return accept(tx, parts(), chen, mandate.id); });
    const auto authorities = found(chen, lins());
    ASSERT_THAT(authorities, SizeIs(1));
    EXPECT_EQ(authorities[0].reference, mandate.reference());
    EXPECT_EQ(authorities[0].ground, Ground::mandate);
    EXPECT_THAT(found(lin, {PrincipalKind::person, chen.person_id}), IsEmpty())
        << "the other way round nothing was agreed";
    EXPECT_THAT(told(mandate.reference()), ElementsAre("mandate.offered", "mandate.accepted"));
}

TEST_P(MandateFlows, WhatAnAgentAsksForThePrincipalMustGrant) {
    const Mandate asked = run([&](sql::Tx& tx) {
        return propose(tx, parts(), chen, Side::agent, invited("林小红", kLinsMobile), terms());
    });
    EXPECT_THAT(found(chen, lins()), IsEmpty());
    EXPECT_EQ(refusal_of_accept(chen, asked.id), &refusals::kNoSuchMandate);
    run([&](sql::Tx& tx) { return accept(tx, parts(), lin, asked.id); });
    EXPECT_THAT(found(chen, lins()), SizeIs(1));
}

TEST_P(MandateFlows, BothSeeItAndNobodyElse) {
    const Mandate mandate = offered();
    EXPECT_THAT(seen_by(lin), SizeIs(1));
    ASSERT_THAT(seen_by(chen), SizeIs(1));
    const http::Caller other = person("黄志强", "13700001111", "350099199010011057");
    EXPECT_THAT(seen_by(other), IsEmpty());
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { get_mandate(tx, parts(), other, mandate.id); }),
              &refusals::kNoSuchMandate);
    EXPECT_EQ(refusal_of_accept(other, mandate.id), &refusals::kNoSuchMandate);
    const MandateView chens = seen_by(chen)[0];
    EXPECT_EQ(chens.my_side, Side::agent);
    EXPECT_EQ(chens.other_name, "**红");
    EXPECT_THAT(chens.allowed, ElementsAre(MandateDeed::accept, MandateDeed::decline));
    const MandateView lins = seen_by(lin)[0];
    EXPECT_EQ(lins.other_name, "**国");
    EXPECT_EQ(lins.other_mobile, "139****1234");
    EXPECT_THAT(lins.allowed, ElementsAre(MandateDeed::end));
}

TEST_P(MandateFlows, AnOfferToANumberWithoutAccountLooksTheSame) {
    const Mandate known = offered();
    const Mandate unknown = run([&](sql::Tx& tx) {
        return propose(tx, parts(), lin, Side::principal, invited("陈建国", "13600009999"),
                       terms());
    });
    const auto views = seen_by(lin);
    ASSERT_THAT(views, SizeIs(2));
    EXPECT_EQ(views[0].state, views[1].state);
    EXPECT_EQ(views[0].other_name, views[1].other_name);
    EXPECT_NE(known.id, unknown.id);
    // Whoever comes to have that number, and is proven under that name, may accept.
    const http::Caller late = person("陈建国", "13600009999", "350099199010011057");
    run([&](sql::Tx& tx) { return accept(tx, parts(), late, unknown.id); });
    EXPECT_THAT(found(late, lins()), SizeIs(1));
    EXPECT_THAT(found(chen, lins()), IsEmpty());
}

TEST_P(MandateFlows, WhoHasTheNumberButAnotherNameIsNotMeant) {
    const Mandate mandate = run([&](sql::Tx& tx) {
        return propose(tx, parts(), lin, Side::principal, invited("陈建军", kChensMobile), terms());
    });
    EXPECT_EQ(refusal_of_accept(chen, mandate.id), &refusals::kNameDiffers);
}

TEST_P(MandateFlows, NobodyGivesAMandateToHerself) {
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  propose(tx, parts(), lin, Side::principal, invited("林小红", kLinsMobile),
                          terms());
              }),
              &json::refusals::kInvalid);
    ASSERT_THAT(faults, SizeIs(1));
    EXPECT_EQ(faults[0].refusal, &refusals::kYourself);
}

TEST_P(MandateFlows, EitherOfTheTwoEndsItAtOnce) {
    for (const http::Caller* who : {&lin, &chen}) {
        const Mandate mandate = accepted();
        ASSERT_THAT(found(chen, lins()), SizeIs(1));
        run([&](sql::Tx& tx) { return end(tx, parts(), *who, mandate.id); });
        EXPECT_THAT(found(chen, lins()), IsEmpty());
        EXPECT_EQ(refusal_of([&](sql::Tx& tx) { end(tx, parts(), *who, mandate.id); }),
                  &refusals::kNotInThisState);
        EXPECT_EQ(refusal_of_accept(chen, mandate.id), &refusals::kNotInThisState);
    }
}

TEST_P(MandateFlows, WhatWasTakenBackOrDeclinedCannotBeAccepted) {
    const Mandate back = offered();
    run([&](sql::Tx& tx) { return end(tx, parts(), lin, back.id); });
    EXPECT_EQ(refusal_of_accept(chen, back.id), &refusals::kNoSuchMandate)
        << "an invitation that was taken back is not the other's any more";
    const Mandate no = offered();
    run([&](sql::Tx& tx) { return decline(tx, parts(), chen, no.id); });
    EXPECT_NE(refusal_of_accept(chen, no.id), nullptr);
    EXPECT_THAT(found(chen, lins()), IsEmpty());
}

TEST_P(MandateFlows, WhenItsLastDayIsOverItEndsWithoutAStep) {
    const Mandate mandate = accepted();
    house().clock.advance(std::chrono::hours{24 * 30});
    EXPECT_THAT(found(chen, lins()), SizeIs(1)) << "the last day counts";
    house().clock.advance(std::chrono::hours{24});
    EXPECT_THAT(found(chen, lins()), IsEmpty());
    EXPECT_EQ(seen_by(lin)[0].state, MandateState::ended);
    EXPECT_EQ(seen_by(lin)[0].ended_why, EndedWhy::last_day_over);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { end(tx, parts(), lin, mandate.id); }),
              &refusals::kNotInThisState);
    const Mandate late = offered();
    house().clock.advance(std::chrono::hours{24 * 31});
    EXPECT_EQ(refusal_of_accept(chen, late.id), &refusals::kNotInThisState);
}

TEST_P(MandateFlows, WhoHasDiedOrLeftGivesAndHoldsNoMandateAnyMore) {
    const auto close = [&](const http::Caller& who) {
        write([&](sql::Tx& tx) {
            tx.execute("UPDATE account SET closed_at = 1, closed_why = 'deceased' WHERE id = $1",
                       who.account_id);
        });
    };
    const Mandate mandate = accepted();
    close(lin);
    EXPECT_THAT(found(chen, lins()), IsEmpty()) << "before anybody has read of it";
    journal::Entry entry;
    entry.what = "account.closed";
    entry.on_behalf = lin.person_id;
    write([&](sql::Tx& tx) { follower(parts()).effect(tx, entry); });
    const auto after = run([&](sql::Tx& tx) { return store::find(tx, mandate.id); });
    EXPECT_EQ(after->state, MandateState::ended);
    EXPECT_EQ(after->ended_why, EndedWhy::account_closed);
    EXPECT_THAT(told(mandate.reference()),
                ElementsAre("mandate.offered", "mandate.accepted", "mandate.ended"));
    write([&](sql::Tx& tx) { follower(parts()).effect(tx, entry); });
    EXPECT_THAT(told(mandate.reference()), SizeIs(3)) << "twice read, once ended";
}

TEST_P(MandateFlows, ASessionActsForWhomItMayAndForNobodyElse) {
    const auto act = [&](const http::Caller& who, std::optional<Principal> whom) {
        return refusal_of([&](sql::Tx& tx) { act_for(tx, parts(), authorities(), who, whom); });
    };
    EXPECT_EQ(act(chen, lins()), &refusals::kNoAuthority);
    EXPECT_EQ(act(chen, Principal{PrincipalKind::legal_person, lin.person_id}),
              &refusals::kNoAuthority);
    EXPECT_EQ(act(chen, Principal{PrincipalKind::person, "nobody"}), &refusals::kNoAuthority);
    accepted();
    EXPECT_EQ(act(chen, lins()), nullptr);
    EXPECT_EQ(acting_id(chen), lin.person_id);
    http::Caller now = chen;
    now.acting_for = acting_for(lins());
    EXPECT_EQ(act(now, {}), nullptr);
    EXPECT_EQ(acting_id(chen), "");
    EXPECT_EQ(act(lin, Principal{PrincipalKind::person, chen.person_id}), &refusals::kNoAuthority);
}

TEST_P(MandateFlows, ALimitKeepsOnePersonsMandatesCountable) {
    for (std::size_t i = 0; i < parts().limits.open; ++i) offered();
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  propose(tx, parts(), lin, Side::principal, invited("陈建国", kChensMobile),
                          terms());
              }),
              &refusals::kTooMany);
}

TEST_P(MandateFlows, ACopyNamesThemAllHoweverManyAListShows) {
    Parts few = parts();
    few.limits.shown = 1;
    for (int i = 0; i < 3; ++i) offered();
    read([&](sql::Tx& tx) {
        const auto portrait =
            portrait_of(tx, few, identity::PersonId::parse(lin.person_id).value());
        EXPECT_THAT(portrait.at("mandates").as_array(), SizeIs(3));
    });
}

TEST_P(MandateFlows, NamesAndNumbersLieSealed) {
    offered();
    std::string row;
    read([&](sql::Tx& tx) {
        row = tx.get<std::string>("SELECT invited_sealed || invited_index FROM mandates_mandate");
    });
    for (const char* clear : {"陈建国", kChensMobile}) EXPECT_THAT(row, Not(HasSubstr(clear)));
}

TEST_P(MandateFlows, OfManyWhoAcceptAndEndAtOnceEachEdgeIsTakenOnce) {
    const Mandate mandate = offered();
    std::atomic<int> taken{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&, i] {
            try {
                database().write([&](sql::Tx& tx) {
                    i % 2 == 0 ? accept(tx, parts(), chen, mandate.id)
                               : end(tx, parts(), lin, mandate.id);
                });
                ++taken;
            } catch (const Refused&) {
            }
        });
    }
    for (auto& thread : threads) thread.join();
    // accept, end; or end alone.
    EXPECT_LE(taken, 2);
    EXPECT_THAT(found(chen, lins()), SizeIs(taken == 0 ? 1 : 0));
    const auto after = run([&](sql::Tx& tx) { return store::find(tx, mandate.id); });
    EXPECT_EQ(after->state, MandateState::ended);
}

MASHANG_ON_EACH_ENGINE(MandateFlows);

}  // namespace
}  // namespace mashang::mandates
