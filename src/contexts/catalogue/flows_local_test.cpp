#include "contexts/catalogue/flows_local.h"

#include "contexts/catalogue/editing_refusals.h"
#include "contexts/catalogue/feed.h"
#include "contexts/catalogue/guide.h"
#include "contexts/catalogue/testing/editions_fixture.h"

namespace mashang::catalogue {
namespace {

using ::testing::IsEmpty;
using testing::kMorning;

/// The county's police in Gulou, which carries GA003 out.
class OfficeItems : public testing::EditionsTest {
  protected:
    void SetUp() override {
        EditionsTest::SetUp();
        reload();
    }
    LocalState state() {
        return run([&](sql::Tx& tx) { return local_state(tx, parts_, gulou_, "GA003"); });
    }
    LocalState say(std::int64_t version, std::string_view content) {
        return run([&](sql::Tx& tx) {
            return write_local(tx, parts_, gulou_, "GA003", version, local_from(content));
        });
    }
    Implementation here() {
        const auto& gulou = *real_->places().find(*DivisionCode::parse("350102"));
        return *catalogue_.get()->implementation_for(*catalogue_.get()->find_item("GA003"), gulou);
    }

    const http::Caller gulou_ = staff("gulou", "GA-350102000000", "editor");
};

TEST_P(OfficeItems, WhatAnOfficeSaysIsReadThereAndNowhereElse) {
    EXPECT_EQ(state().version, 0);
    say(0, R"({"telephone":"0591-1234567","promised_workdays":5})");
    reload();
    EXPECT_EQ(here().promised_workdays(), 5);
    EXPECT_EQ(guide_of(*catalogue_.get(), here(), Language::zh).local->telephone->text(),
              "0591-1234567");
    const auto& siming = *real_->places().find(*DivisionCode::parse("350203"));
    const auto there =
        catalogue_.get()->implementation_for(*catalogue_.get()->find_item("GA003"), siming);
    EXPECT_EQ(there->promised_workdays(), 15);
    EXPECT_EQ(there->local, nullptr);
}

TEST_P(OfficeItems, OfTwoColleaguesTheSecondIsTold) {
    const LocalState first = say(0, R"({"help":"可先取号"})");
    EXPECT_EQ(first.version, 1);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  write_local(tx, parts_, gulou_, "GA003", 0, local_from("{}"));
              }),
              &refusals::kLocalChanged);
    EXPECT_EQ(say(1, "{}").version, 2);
    reload();
    EXPECT_EQ(here().local, nullptr) << "an empty content takes everything back";
}

TEST_P(OfficeItems, WhatIsNotOpenOrNotShorterIsRefused) {
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  write_local(tx, parts_, gulou_, "GA003", 0,
                              local_from(R"({"promised_workdays":15})"));
              }),
              &json::refusals::kInvalid);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].pointer, "/content/promised_workdays");
}

TEST_P(OfficeItems, AnOfficeThatDoesNotCarryItOutSaysNothing) {
    for (const auto& [office, item] :
         std::vector<std::pair<const char*, const char*>>{{"GA-350102000000", "SC001"},
                                                          {"GA-350000000000", "GA003"},
                                                          {"SC-350102000000", "GA003"},
                                                          {"GA-350102000000", "GA999"}}) {
        const auto caller = staff("somebody", office, "editor");
        EXPECT_EQ(refusal_of([&](sql::Tx& tx) { local_state(tx, parts_, caller, item); }),
                  &refusals::kNotCarriedOutHere)
            << office << " " << item;
    }
}

TEST_P(OfficeItems, AChangeAtTheSourceReachesTheOfficeAsAProposalUntilItHasLooked) {
    say(0, R"({"promised_workdays":5})");
    approved("GA003");
    reload();
    const auto list = run([&](sql::Tx& tx) { return list_proposals(tx, parts_, gulou_); });
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].source_edition, 1);
    EXPECT_EQ(list[0].edition, 2);
    EXPECT_TRUE(std::ranges::any_of(list[0].proposed, [](const Proposed& each) {
        return each.change.element == "name" && each.taken_over;
    }));
    EXPECT_EQ(here().item->name, "居民身份证补领（新）") << "taken over at once";
    EXPECT_EQ(here().promised_workdays(), 5) << "its own promise stands";

    say(1, R"({"promised_workdays":5})");
    EXPECT_THAT(run([&](sql::Tx& tx) { return list_proposals(tx, parts_, gulou_); }), IsEmpty());
}

TEST_P(OfficeItems, AnOfficeThatHasSaidNothingGetsTheChangeTooUntilItHasLooked) {
    EXPECT_THAT(run([&](sql::Tx& tx) { return list_proposals(tx, parts_, gulou_); }), IsEmpty());
    approved("GA003");
    reload();
    const auto list = run([&](sql::Tx& tx) { return list_proposals(tx, parts_, gulou_); });
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].item_id, "GA003");
    EXPECT_EQ(list[0].version, 0);
    EXPECT_EQ(list[0].source_edition, 1);
    EXPECT_TRUE(std::ranges::all_of(list[0].proposed, &Proposed::taken_over));
    const auto elsewhere = staff("somebody", "SC-350102000000", "editor");
    EXPECT_THAT(run([&](sql::Tx& tx) { return list_proposals(tx, parts_, elsewhere); }), IsEmpty());

    EXPECT_EQ(say(0, "{}").version, 1) << "having looked is kept";
    EXPECT_THAT(run([&](sql::Tx& tx) { return list_proposals(tx, parts_, gulou_); }), IsEmpty());
    EXPECT_THAT(state().proposed, IsEmpty());
}

TEST_P(OfficeItems, AChangeIsNewsForTwoMonthsToWhoNeverLooked) {
    approved("GA003");
    reload();
    clock_.advance(kNewsDays);
    EXPECT_EQ(state().source_edition, 1);
    clock_.advance(std::chrono::hours{1});
    EXPECT_EQ(state().source_edition, 2);
    EXPECT_THAT(run([&](sql::Tx& tx) { return list_proposals(tx, parts_, gulou_); }), IsEmpty());
}

TEST_P(OfficeItems, ItsOwnListIsComparedWithTheSource) {
    const std::string csv =
        "office,item,name,materials,legal_limit,legal_unit,promised_workdays,fee,visits\n"
        "GA-350102000000,GA003,居民身份证补领,居民户口簿|近期免冠照片,60,自然日,15,1,1\n"
        "GA-350203000000,GA003,补办身份证,居民户口簿|近期免冠照片,60,自然日,15,1,2\n";
    EXPECT_EQ(run([&](sql::Tx& tx) { return take_report(tx, parts_, editor_, csv); }), 2U);
    const auto report =
        run([&](sql::Tx& tx) { return report_drift(store::list_reported(tx), *catalogue_.get()); });
    ASSERT_EQ(report.drifts.size(), 2U);
    EXPECT_EQ(report.drifts[0].office_id, "GA-350203000000");
    EXPECT_EQ(report.drifts[0].element, DriftElement::name);
    EXPECT_EQ(report.drifts[1].element, DriftElement::visits);
    EXPECT_EQ(report.cities.front().name, "厦门市");
    EXPECT_LT(report.cities.front().score, 100);
    EXPECT_EQ(report.cities.back().score, 100);
}

TEST_P(OfficeItems, AListThatIsUnsoundIsRefusedWithEveryLineAndNothingIsTakenIn) {
    const std::string csv =
        "office,item,name,materials,legal_limit,legal_unit,promised_workdays,fee,visits\n"
        "GA-350102000000,GA003,居民身份证补领,,60,自然日,15,1,1\n"
        "GA-999999000000,SC001,,,60,,-1,yes,1\n";
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { take_report(tx, parts_, editor_, csv); }),
              &refusals::kReportUnsound);
    EXPECT_FALSE(faults.empty());
    for (const Fault& fault : faults) EXPECT_TRUE(fault.pointer.starts_with("/3/"));
    const std::string line = csv.substr(0, csv.find("GA-999999000000"));
    const std::string again = line.substr(line.find('\n') + 1);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { take_report(tx, parts_, editor_, line + again); }),
              &refusals::kReportUnsound);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].pointer, "/3/item") << "an office's item stands once";
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { take_report(tx, parts_, editor_, "\xFF\xFE"); }),
              &refusals::kReportUnsound);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { take_report(tx, parts_, gulou_, csv); }),
              &refusals::kNotYourItem);
    read([&](sql::Tx& tx) { EXPECT_THAT(store::list_reported(tx), IsEmpty()); });
}

TEST_P(OfficeItems, TheFeedTellsEveryChangeOnceInOrderWithWhatDiffers) {
    FeedPage page;
    std::int64_t next = 0;
    do {  // the first editions
        constexpr std::size_t kAtOnce = 30;
        read([&](sql::Tx& tx) { page = feed_after(tx, parts_, next, kAtOnce); });
        for (const FedChange& change : page.changes) EXPECT_EQ(change.number, ++next);
    } while (page.more);
    EXPECT_EQ(static_cast<std::size_t>(next), rows_.items.size());

    approved("GA003");
    write([&](sql::Tx& tx) { suspend_item(tx, parts_, publisher_, "GA001", "升级", {}); });
    read([&](sql::Tx& tx) { page = feed_after(tx, parts_, next, 10); });
    ASSERT_EQ(page.changes.size(), 2U);
    EXPECT_EQ(page.changes[0].what, ChangeOfItem::published);
    EXPECT_EQ(page.changes[0].edition, 2);
    EXPECT_EQ(page.changes[0].changes.front().element, "name");
    EXPECT_EQ(page.changes[1].what, ChangeOfItem::suspended);
    EXPECT_THAT(page.changes[1].changes, IsEmpty());
    EXPECT_EQ(page.changes[1].office, "");
    EXPECT_FALSE(page.more);
    say(0, R"({"telephone":"0591-1234567"})");
    read([&](sql::Tx& tx) { page = feed_after(tx, parts_, page.next, 10); });
    ASSERT_EQ(page.changes.size(), 1U);
    EXPECT_EQ(page.changes[0].what, ChangeOfItem::local_changed);
    EXPECT_EQ(page.changes[0].office, "GA-350102000000");
    read([&](sql::Tx& tx) { page = feed_after(tx, parts_, page.next, 10); });
    EXPECT_THAT(page.changes, IsEmpty());
}

MASHANG_ON_EACH_ENGINE(OfficeItems);

}  // namespace
}  // namespace mashang::catalogue
