#include "contexts/bundles/flows.h"

#include "contexts/bundles/testing/bundles_fixture.h"

namespace mashang::bundles {
namespace {

namespace json = boost::json;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

/// A second-hand home changes hands (B13): contract 1; taxes 2 and 3 after it; the register 4 after
/// both; water 5, power 6, gas 7 and perhaps television 8 after that.
class Flows : public testing::BundlesTest {};

std::vector<int> numbers(const RunView& view) {
    std::vector<int> all;
    for (const PartView& part : view.plan.parts) all.push_back(part.seq);
    return all;
}

TEST_P(Flows, AMatterIsBegunOnceAndItsFormIsFilledInWithWhatIsKnown) {
    const BundleRun first = open("B13");
    EXPECT_EQ(open("B13").id, first.id);
    EXPECT_THAT(told(first), ElementsAre("bundle.opened"));
    const RunView view = seen(first);
    EXPECT_EQ(view.state, RunState::draft);
    EXPECT_THAT(numbers(view), ElementsAre(1, 2, 3, 4, 5, 6, 7));
    EXPECT_THAT(view.plan.open, ElementsAre("with_8"));
    EXPECT_EQ(view.typed.at("mobile"), "13800005678");
    EXPECT_GT(view.plan.asked_once, 0);
    EXPECT_FALSE(view.plan.form.at("properties").as_object().contains("applicant_citizen_id"));
}

TEST_P(Flows, WhatIsMissingIsNamedAllAtOnce) {
    const BundleRun of = open("B13");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { submit(tx, parts(), lin, of.id, of.version); }),
              &refusals::kIncomplete);
    std::set<const Refusal*> named;
    for (const Fault& fault : faults) named.insert(fault.refusal);
    EXPECT_THAT(named, Contains(&refusals::kUnanswered));
    EXPECT_THAT(named, Contains(&refusals::kMaterialMissing));
    EXPECT_THAT(told(of), ElementsAre("bundle.opened"));
}

TEST_P(Flows, AnAnswerThatNobodyCanGiveIsRefused) {
    const BundleRun of = open("B13");
    for (const json::object& answers :
         {json::object{{"with_8", "perhaps"}}, json::object{{"colour", true}}}) {
        EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                      save_typed(tx, parts(), lin, of.id, of.version, answers, {});
                  }),
                  &refusals::kIncomplete);
        ASSERT_THAT(faults, SizeIs(1));
        EXPECT_EQ(faults.front().refusal, &refusals::kNoSuchAnswer);
    }
}

TEST_P(Flows, NobodyElseSeesAMatterNorChangesIt) {
    const BundleRun of = open("B13");
    const http::Caller chen = town().proven_person(database(), "13900001234", "35009919850612101X");
    const auto looks = [&](sql::Tx& tx) { get_own_run(tx, parts(), chen, of.id); };
    EXPECT_EQ(refusal_of(looks), &refusals::kNoSuchRun);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { discard(tx, parts(), chen, of.id); }),
              &refusals::kNoSuchRun);
}

TEST_P(Flows, WhoeverSawAnOlderVersionChangesNothing) {
    const BundleRun of = open("B13");
    answer(of, {{"with_8", true}});
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  save_typed(tx, parts(), lin, of.id, of.version, json::object{}, {});
              }),
              &refusals::kChangedMeanwhile);
}

TEST_P(Flows, PartsThatNeedNothingStartAtOnceTheOthersWhenWhatTheyNeedIsGranted) {
    const BundleRun of = submitted("B13", true);
    EXPECT_TRUE(live(of, 1).of);
    EXPECT_EQ(state(of, 2), PartState::waiting);
    answer_registers();
    EXPECT_EQ(state(of, 1), PartState::with_office) << "handed in as the registers answered";
    grant(of, 1);
    EXPECT_TRUE(live(of, 2).of && live(of, 3).of);
    EXPECT_EQ(state(of, 4), PartState::waiting);
    answer_registers();
    grant(of, 2);
    EXPECT_EQ(state(of, 4), PartState::waiting) << "needs both";
    grant(of, 3);
    answer_registers();
    for (const int seq : {4, 5, 6, 7, 8}) {
        EXPECT_EQ(state(of, seq), seq == 4 ? PartState::with_office : PartState::waiting) << seq;
    }
    grant(of, 4);
    answer_registers();
    for (const int seq : {5, 6, 7, 8}) grant(of, seq);
    EXPECT_EQ(seen(of).state, RunState::granted);
    EXPECT_THAT(told(of), Contains("bundle.finished"));
    EXPECT_EQ(std::ranges::count(told(of), "bundle.part_started"), 8);
}

TEST_P(Flows, APartThatTwoApplyForWaitsForTheOtherAndIsHandedInWhenSheAgrees) {
    constexpr int kMarriage = 3;  // of B10
    const BundleRun of = submitted("B10", false);
    answer_registers();
    EXPECT_EQ(state(of, kMarriage), PartState::incomplete);
    EXPECT_EQ(seen(of).state, RunState::needs_you);
    joins(of, kMarriage);
    follow();
    EXPECT_EQ(state(of, kMarriage), PartState::with_office);
    grant(of, kMarriage);
    EXPECT_NE(state(of, kMarriage + 1), PartState::waiting) << "what needs it begins";
}

TEST_P(Flows, ARefusedPartEndsWhatNeedsItAndSaysSoAndTheOthersGoOn) {
    const BundleRun of = submitted("B13", false);
    answer_registers();
    grant(of, 1);
    answer_registers();
    accept(of, 2);
    decide(of, 2, cases::Outcome::refused);
    for (const int seq : {4, 5, 6, 7}) EXPECT_EQ(state(of, seq), PartState::fell_away) << seq;
    EXPECT_EQ(seen(of).plan.parts.at(3).because, 2);
    EXPECT_EQ(state(of, 3), PartState::with_office) << "goes on";
    EXPECT_EQ(seen(of).state, RunState::under_way);
    EXPECT_EQ(std::ranges::count(told(of), "bundle.part_fell_away"), 4);
    grant(of, 3);
    EXPECT_EQ(seen(of).state, RunState::partly);
}

TEST_P(Flows, EveryLossOfAPartEndsWhatNeedsIt) {
    using Step = std::function<void(const BundleRun&)>;
    const Step steps[]{
        [&](const BundleRun& of) {
            office_does(of, 1, [&](sql::Tx& tx, const http::Caller& who, const cases::Case& at) {
                cases::refuse(tx, parts().cases, who, at.id, at.version,
                              cases::RefusalGround::not_entitled, "不具备申请资格");
            });
        },
        [&](const BundleRun& of) {
            accept(of, 1);
            office_does(of, 1, [&](sql::Tx& tx, const http::Caller& who, const cases::Case& at) {
                cases::terminate(tx, parts().cases, who, at.id, at.version,
                                 cases::TerminationGround::matter_gone, "房屋已灭失");
            });
        },
        [&](const BundleRun& of) { withdraw(of, 1); },
        [&](const BundleRun& of) {  // on the case's own page
            const cases::Case at = live(of, 1).of.value();
            write([&](sql::Tx& tx) {
                cases::withdraw(tx, parts().cases, lin, at.id, at.version, "");
            });
            follow();
        }};
    for (const Step& step : steps) {
        const BundleRun of = submitted("B13", false);
        answer_registers();
        step(of);
        for (int seq = 2; seq <= 7; ++seq) {
            EXPECT_EQ(state(of, seq), PartState::fell_away) << seq;
        }
        EXPECT_TRUE(is_over(seen(of).state));
    }
}

TEST_P(Flows, APartThatWaitsIsTakenBackWithWhatNeedsIt) {
    const BundleRun of = submitted("B13", false);
    answer_registers();
    withdraw(of, 4);
    EXPECT_EQ(state(of, 4), PartState::withdrawn);
    for (const int seq : {5, 6, 7}) EXPECT_EQ(state(of, seq), PartState::fell_away) << seq;
    for (const int seq : {2, 3}) EXPECT_EQ(state(of, seq), PartState::waiting) << seq;
    const BundleRun now = fresh(of);
    EXPECT_EQ(refusal_of(
                  [&](sql::Tx& tx) { withdraw_part(tx, parts(), lin, of.id, 4, now.version, ""); }),
              &refusals::kPartOver);
    EXPECT_EQ(refusal_of(
                  [&](sql::Tx& tx) { withdraw_part(tx, parts(), lin, of.id, 8, now.version, ""); }),
              &refusals::kNoSuchPart);
}

TEST_P(Flows, WhatTheRegistersDoNotHaveIsWantedOfHer) {
    const BundleRun of = submitted("B13", false);
    answer_registers(false);
    EXPECT_EQ(state(of, 1), PartState::incomplete);
    EXPECT_EQ(seen(of).state, RunState::needs_you);
    EXPECT_THAT(told(of), Contains("bundle.needs_you"));
}

TEST_P(Flows, ALateBranchMovesTheDayAndTells) {
    const BundleRun of = submitted("B13", false);
    answer_registers();
    accept(of, 1);
    const Date promised = seen(of).promised.value();
    EXPECT_THAT(told(of), Not(Contains("bundle.promise_moved")));
    set_time("2018-11-20T10:00:00+08:00");
    office_does(of, 1, [&](sql::Tx& tx, const http::Caller& who, const cases::Case& at) {
        cases::begin_review(tx, parts().cases, who, at.id, at.version);
    });
    EXPECT_GT(seen(of).promised.value(), promised);
    const auto entries = entries_of(of);
    const auto moved = std::ranges::find(entries, "bundle.promise_moved", &journal::Entry::what);
    ASSERT_NE(moved, entries.end());
    EXPECT_EQ(moved->facts.at("was_due").as_string(), promised.text());
    EXPECT_EQ(moved->facts.at("due").as_string(), seen(of).promised->text());
    EXPECT_EQ(moved->facts.at("item").as_string(), live(of, 1).row.item_id);
}

TEST_P(Flows, AnEarlyBranchLeavesTheDayAsItWasTold) {
    const BundleRun of = submitted("B13", false);
    const Date promised = seen(of).promised.value();
    answer_registers();
    grant(of, 1);
    EXPECT_EQ(seen(of).promised, promised);
    EXPECT_THAT(told(of), Not(Contains("bundle.promise_moved")));
}

TEST_P(Flows, FollowingTwiceDoesNothingTwice) {
    const BundleRun of = submitted("B13", false);
    answer_registers();
    const auto before = told(of);
    const journal::Follower again = follower(parts());
    const cases::Case at = live(of, 1).of.value();
    for (const journal::Entry& entry : run([&](sql::Tx& tx) {
             return journal::read_subject(tx, "case:" + at.id.text(), 0, 1000);
         })) {
        write([&](sql::Tx& tx) { again.effect(tx, entry); });
    }
    EXPECT_EQ(told(of), before);
}

TEST_P(Flows, OnceHandedInNothingOfItIsChanged) {
    const BundleRun of = submitted("B13", false);
    const BundleRun now = fresh(of);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  save_typed(tx, parts(), lin, of.id, now.version, json::object{}, {});
              }),
              &refusals::kHandedInAlready);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { submit(tx, parts(), lin, of.id, now.version); }),
              &refusals::kHandedInAlready);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { discard(tx, parts(), lin, of.id); }),
              &refusals::kHandedInAlready);
}

TEST_P(Flows, ADraftIsThrownAwayWithItsFiles) {
    const BundleRun of = upload_all(open("B13"));
    const auto files = run([&](sql::Tx& tx) { return parts().store.files_of(tx, of); });
    ASSERT_FALSE(files.empty());
    const auto file = *files::FileId::parse(files.front().file_id);
    const auto is_named = [&] {
        return run([&](sql::Tx& tx) { return parts().store.names_file(tx, file); });
    };
    EXPECT_TRUE(is_named());
    write([&](sql::Tx& tx) { discard(tx, parts(), lin, of.id); });
    EXPECT_FALSE(is_named());
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { get_own_run(tx, parts(), lin, of.id); }),
              &refusals::kNoSuchRun);
}

TEST_P(Flows, WhoClosesHerAccountLeavesNoDraftAndNothingThatStarts) {
    const BundleRun draft = open("B08");
    const BundleRun of = submitted("B13", false);
    answer_registers();
    journal::Entry closed;
    closed.what = "account.closed";
    closed.on_behalf = lin.person_id;
    closed.facts = {{"why", "by_owner"}};
    write([&](sql::Tx& tx) { follower(parts()).effect(tx, closed); });
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { get_own_run(tx, parts(), lin, draft.id); }),
              &refusals::kNoSuchRun);
    EXPECT_EQ(state(of, 2), PartState::withdrawn);
}

TEST_P(Flows, AnItemThatIsNoMoreIsLeftOutAndOneThatEndsMeanwhileFallsAway) {
    town().catalogue.set(catalogue::testing::edited_catalogue(
        MASHANG_SOURCE_DIR "/data", [](catalogue::Sources& sources) {
            for (catalogue::ItemSource& item : sources.items) {
                if (item.id == "RQ002") item.standing.status = catalogue::ItemStatus::suspended;
            }
        }));
    const BundleRun of = submitted("B13", false);
    EXPECT_THAT(seen(of).plan.not_here, SizeIs(1));
    EXPECT_THAT(numbers(seen(of)), Not(Contains(7)));
    answer_registers();
    town().catalogue.set(catalogue::testing::edited_catalogue(
        MASHANG_SOURCE_DIR "/data", [](catalogue::Sources& sources) {
            for (catalogue::ItemSource& item : sources.items) {
                if (item.id == "SW020") item.standing.status = catalogue::ItemStatus::suspended;
            }
        }));
    grant(of, 1);
    EXPECT_EQ(state(of, 2), PartState::fell_away);
    EXPECT_EQ(state(of, 4), PartState::fell_away);
    EXPECT_TRUE(live(of, 3).of);
}

TEST_P(Flows, OneFilesForHerFirmAndNotForAnotherPerson) {
    lin = town().agent_of_firm(lin, true, true);
    const BundleRun of = submitted("B07", false);
    const cases::Case first = live(of, 1).of.value();
    EXPECT_EQ(first.person_id.text(), cases::testing::kFirm);
    EXPECT_EQ(first.filed_by, lin.account_id);
    http::Caller for_person = lin;
    for_person.acting_for = http::ActingFor{"person", cases::testing::kFirm};
    const Refusal* refused = refusal_of([&](sql::Tx& tx) { list_own(tx, parts(), for_person); });
    EXPECT_TRUE(refused == &refusals::kNotForPersons ||
                refused == &mandates::refusals::kAuthorityOver);
}

TEST_P(Flows, AnOfficerSeesTheWholeOfWhichACaseIsAPartAndThatIsTold) {
    const BundleRun of = submitted("B13", false);
    answer_registers();
    const cases::Case at = live(of, 1).of.value();
    const DeskRunView view =
        run([&](sql::Tx& tx) { return show_to_desk(tx, parts(), officer_of(at), at.id); });
    EXPECT_EQ(view.part, 1);
    EXPECT_THAT(view.parts, SizeIs(7));
    EXPECT_EQ(view.promised, seen(of).promised);
    EXPECT_EQ(run([&](sql::Tx& tx) {
                  return journal::read_matter(tx, "case:" + at.id.text(), 0, 10).size();
              }),
              1u);
    const cases::Case alone = town().case_in(database(), cases::CaseState::submitted, lin);
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { show_to_desk(tx, parts(), officer_of(alone), alone.id); }),
        &refusals::kNotInAMatter);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  show_to_desk(tx, parts(), cases::testing::Town::officer("GA-350203000000"),
                               at.id);
              }),
              &cases::refusals::kNoSuchCase);
}

MASHANG_ON_EACH_ENGINE(Flows);

}  // namespace
}  // namespace mashang::bundles
