#include "contexts/catalogue/flows_editions.h"

#include "contexts/catalogue/api.h"
#include "contexts/catalogue/editing_refusals.h"
#include "contexts/catalogue/publishing_refusals.h"
#include "contexts/catalogue/testing/editions_fixture.h"

namespace mashang::catalogue {
namespace {

using testing::kMorning;

using Editions = testing::EditionsTest;

TEST_P(Editions, FromDraftToForceEachStepTakesTheRightHandAndIsJournalled) {
    const Edition edition = approved("GA003");
    EXPECT_EQ(edition.state, EditionState::in_force);
    EXPECT_EQ(edition.number, 2);
    EXPECT_EQ(edition.reviewer, "publisher");
    EXPECT_EQ(edition.in_force_at, kMorning);

    const auto catalogue = reloaded();
    EXPECT_EQ(catalogue->find_item("GA003")->name, "居民身份证补领（新）");
    EXPECT_EQ(catalogue->find_item("GA003")->edition, 2);
    EXPECT_EQ(catalogue->find_edition("GA003", 1)->name, "居民身份证补领");
    EXPECT_EQ(catalogue->find_edition("GA003", 0)->edition, 2);
    EXPECT_EQ(catalogue->find_edition("GA003", 3), nullptr);
    EXPECT_EQ(catalogue->find_item("GA001")->edition, 1);
    EXPECT_THAT(told_of("GA003"),
                ::testing::ElementsAre("catalogue.edition_opened", "catalogue.edition_written",
                                       "catalogue.edition_submitted", "catalogue.edition_approved",
                                       "catalogue.published"));
}

TEST_P(Editions, OnlyTheOfficeThatKeepsAnItemWritesIt) {
    for (const char* office : {"SC-350000000000", "GA-350100000000", "", "nonsense"}) {
        const auto other = staff("other", office, "editor");
        EXPECT_EQ(refusal_of([&](sql::Tx& tx) { open_edition(tx, parts_, other, "GA003"); }),
                  &refusals::kNotYourItem)
            << office;
    }
}

TEST_P(Editions, ThereIsOneOpenEditionAtATime) {
    written("GA003");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { open_edition(tx, parts_, editor_, "GA003"); }),
              &refusals::kEditionOpen);
}

TEST_P(Editions, OfTwoEditorsTheSecondIsToldAndNothingOfTheFirstIsLost) {
    const Edition first = written("GA003");
    Writing other = sound(first);
    other.note = "另一位的说明";
    write([&](sql::Tx& tx) { write_edition(tx, parts_, editor_, seen(first), other); });
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  write_edition(tx, parts_, editor_, seen(first), sound(first));
              }),
              &refusals::kEditionChanged);
    read([&](sql::Tx& tx) { EXPECT_EQ(store::find_open(tx, "GA003")->note, "另一位的说明"); });
}

TEST_P(Editions, WhatBreaksARuleIsNotHandedInAndEveryReasonIsTold) {
    const Edition edition =
        run([&](sql::Tx& tx) { return open_edition(tx, parts_, editor_, "GA003"); });
    Writing writing = sound(edition);
    writing.content.basis.clear();
    writing.content.promised_workdays = 99;
    writing.effective_from = Date::parse("2018-10-09");
    const Edition kept = run(
        [&](sql::Tx& tx) { return write_edition(tx, parts_, editor_, seen(edition), writing); });
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { submit_edition(tx, parts_, editor_, seen(kept)); }),
              &refusals::kNotPublishable);
    std::vector<std::string> pointers;
    for (const Fault& fault : faults) pointers.push_back(fault.pointer);
    EXPECT_THAT(pointers, ::testing::UnorderedElementsAre(
                              "/content/basis", "/content/promised_workdays", "/effective_from"));
}

TEST_P(Editions, WhatChangesNothingIsNotPublished) {
    const Edition edition =
        run([&](sql::Tx& tx) { return open_edition(tx, parts_, editor_, "GA003"); });
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { submit_edition(tx, parts_, editor_, seen(edition)); }),
              &refusals::kNothingChanged);
}

TEST_P(Editions, NobodyApprovesWhatSheWrote) {
    const Edition edition = in_review("GA003");
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { approve_edition(tx, parts_, editor_, seen(edition), ""); }),
        &refusals::kOwnWork);
}

TEST_P(Editions, WhatIsSentBackIsADraftAgainWithTheReason) {
    const Edition edition = in_review("GA003");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  send_back_edition(tx, parts_, publisher_, seen(edition), "");
              }),
              &json::refusals::kInvalid);
    const Edition back = run([&](sql::Tx& tx) {
        return send_back_edition(tx, parts_, publisher_, seen(edition), "依据不全");
    });
    EXPECT_EQ(back.state, EditionState::draft);
    EXPECT_EQ(back.review_note, "依据不全");
}

TEST_P(Editions, AnEditionOfALaterDayTakesEffectByItselfAndCanBeCalledBackBefore) {
    const Edition edition = approved("GA003", Date::parse("2018-10-12"));
    EXPECT_EQ(edition.state, EditionState::approved);
    EXPECT_EQ(reloaded()->find_item("GA003")->edition, 1);
    read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.get<Instant>("SELECT due FROM timer WHERE kind = 'catalogue.effective'"),
                  *Instant::parse("2018-10-12T00:00:00+08:00"));
    });
    clock_.set(*Instant::parse("2018-10-12T00:00:01+08:00"));
    write([&](sql::Tx& tx) { effective_timer(parts_).ring(tx, "GA003/2", clock_.now()); });
    EXPECT_EQ(reloaded()->find_item("GA003")->edition, 2);

    const Edition other = approved("GA001", Date::parse("2018-10-20"));
    write([&](sql::Tx& tx) { call_back_edition(tx, parts_, publisher_, seen(other), "再议"); });
    write([&](sql::Tx& tx) { effective_timer(parts_).ring(tx, "GA001/2", clock_.now()); });
    EXPECT_EQ(reloaded()->find_item("GA001")->edition, 1);
}

TEST_P(Editions, ANewItemGetsItsBodysNextNumberAndIsReadOnceItIsInForce) {
    Writing writing = sound(run([&](sql::Tx& tx) { return *store::find_in_force(tx, "GA003"); }));
    const Edition draft =
        run([&](sql::Tx& tx) { return create_item(tx, parts_, editor_, writing); });
    EXPECT_EQ(draft.number, 1);
    EXPECT_EQ(reloaded()->find_item(draft.item), nullptr);
    const Edition handed_in =
        run([&](sql::Tx& tx) { return submit_edition(tx, parts_, editor_, seen(draft)); });
    write([&](sql::Tx& tx) { approve_edition(tx, parts_, publisher_, seen(handed_in), ""); });
    const auto catalogue = reloaded();
    ASSERT_NE(catalogue->find_item(draft.item), nullptr);
    EXPECT_GT(catalogue->count_implementations(*catalogue->find_item(draft.item)), 80U);
}

TEST_P(Editions, ADiscardedDraftLeavesItsNumberAndNothingElse) {
    const Edition edition = written("GA003");
    write([&](sql::Tx& tx) { discard_edition(tx, parts_, editor_, seen(edition)); });
    EXPECT_EQ(written("GA003").number, 3);
    EXPECT_EQ(reloaded()->find_item("GA003")->edition, 1);
}

TEST_P(Editions, ASuspendedItemIsShownWithItsReasonAndNobodyBegins) {
    write([&](sql::Tx& tx) {
        suspend_item(tx, parts_, publisher_, "GA003", "制证系统升级", Date::parse("2018-10-20"));
    });
    const auto catalogue = reloaded();
    const Item& item = get_item(*catalogue, "GA003");
    EXPECT_EQ(item.status, ItemStatus::suspended);
    EXPECT_EQ(next_action_of(item, Language::en).kind, NextActionKind::wait);
    EXPECT_EQ(refusal_of([&](sql::Tx&) { get_item_in_use(*catalogue, "GA003"); }),
              &refusals::kSuspended);
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { suspend_item(tx, parts_, publisher_, "GA003", "再停", {}); }),
        &refusals::kItemStatus);
    write([&](sql::Tx& tx) { resume_item(tx, parts_, publisher_, "GA003"); });
    EXPECT_EQ(get_item_in_use(*reloaded(), "GA003").status_reason, "");
}

TEST_P(Editions, WhoWaitsForASuspendedItemIsToldOnceThatItIsBack) {
    http::Caller lin;
    lin.person_id = "lin";
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { wait_for_item(tx, parts_, lin, "GA003"); }),
              &refusals::kNotSuspended);
    write([&](sql::Tx& tx) { suspend_item(tx, parts_, publisher_, "GA003", "升级", {}); });
    for (int i = 0; i < 2; ++i) {
        write([&](sql::Tx& tx) { wait_for_item(tx, parts_, lin, "GA003"); });
    }
    const auto ring = [&] {
        write([&](sql::Tx& tx) { waiting_timer(parts_).ring(tx, "GA003", clock_.now()); });
    };
    ring();
    EXPECT_THAT(told_of("GA003"), ::testing::Not(::testing::Contains("catalogue.item_back")));
    write([&](sql::Tx& tx) { resume_item(tx, parts_, publisher_, "GA003"); });
    for (int i = 0; i < 2; ++i) ring();
    EXPECT_EQ(std::ranges::count(told_of("GA003"), "catalogue.item_back"), 1);
}

TEST_P(Editions, AnItemWithOpenCasesIsAbolishedOnlyByWhoKnowsOfThem) {
    open_cases_ = 3;
    written("GA003");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  abolish_item(tx, parts_, publisher_, "GA003", "法律修改", false);
              }),
              &refusals::kOpenCases);
    write([&](sql::Tx& tx) { abolish_item(tx, parts_, publisher_, "GA003", "法律修改", true); });
    const auto catalogue = reloaded();
    EXPECT_EQ(catalogue->find_item("GA003"), nullptr);
    EXPECT_EQ(get_edition(*catalogue, "GA003", 1).name, "居民身份证补领");
    EXPECT_EQ(refusal_of([&](sql::Tx&) { get_item_in_use(*catalogue, "GA003"); }),
              &refusals::kAbolished);
    read([&](sql::Tx& tx) { EXPECT_FALSE(store::find_open(tx, "GA003")); });
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { open_edition(tx, parts_, editor_, "GA003"); }),
              &refusals::kItemStatus);
}

TEST_P(Editions, AnImportChangesWhatTheFilesChangeAndLeavesWhatEditorsWrote) {
    approved("GA003");
    rows_.items[0].promised_workdays += 1;
    const std::string changed = rows_.items[0].id;
    const std::string gone = rows_.items.back().id;
    rows_.items.pop_back();
    std::erase_if(rows_.materials, [&](const MaterialRow& row) { return row.item == gone; });
    write([&](sql::Tx& tx) { publish_import(tx, kMorning, rows_); });

    auto catalogue = reloaded();
    EXPECT_EQ(catalogue->find_item(changed)->edition, 2);
    EXPECT_EQ(catalogue->find_item("GA003")->name, "居民身份证补领（新）");
    EXPECT_EQ(catalogue->find_item("GA002")->edition, 1);
    EXPECT_EQ(catalogue->find_item(gone), nullptr);
    EXPECT_NE(catalogue->find_edition(gone, 0), nullptr);

    write([&](sql::Tx& tx) { publish_import(tx, kMorning, rows_); });
    EXPECT_EQ(reloaded()->find_item(changed)->edition, 2) << "the same files again change nothing";
}

TEST_P(Editions, AnInstallationOfBeforeThereWereEditionsGetsThem) {
    write([&](sql::Tx& tx) { tx.execute("DELETE FROM catalogue_edition"); });
    EXPECT_TRUE(run([&](sql::Tx& tx) { return found_editions(tx, kMorning); }));
    EXPECT_FALSE(run([&](sql::Tx& tx) { return found_editions(tx, kMorning); }));
    EXPECT_EQ(reloaded()->items().size(), rows_.items.size());
}

TEST_P(Editions, EveryChangeOfWhatEverybodyReadsIsCounted) {
    const auto revision = [&] { return run([](sql::Tx& tx) { return store::revision(tx); }); };
    const Revision before = revision();
    written("GA001");
    EXPECT_EQ(revision(), before) << "a draft changes nothing";
    approved("GA003");
    EXPECT_EQ(revision().changes, before.changes + 1);
    EXPECT_EQ(revision().imports, before.imports);
    write([&](sql::Tx& tx) { suspend_item(tx, parts_, publisher_, "GA002", "升级", {}); });
    EXPECT_EQ(revision().changes, before.changes + 2);
    write([&](sql::Tx& tx) { publish_import(tx, kMorning, rows_); });
    EXPECT_EQ(revision().imports, before.imports + 1);
}

MASHANG_ON_EACH_ENGINE(Editions);

}  // namespace
}  // namespace mashang::catalogue
