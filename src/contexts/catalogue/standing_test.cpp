#include "contexts/catalogue/api.h"
#include "contexts/catalogue/editing_refusals.h"
#include "contexts/catalogue/guide.h"
#include "contexts/catalogue/testing/editions_fixture.h"
#include "contexts/catalogue/views_editions.h"

namespace mashang::catalogue {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using testing::kMorning;
using ::testing::Not;

/// What an item will be from a day on, and who did what to it.
class PlannedStandings : public testing::EditionsTest {
  protected:
    const Date later_ = *Date::parse("2018-11-01");

    void ring() {
        write([&](sql::Tx& tx) { standing_timer(parts_).ring(tx, "GA003", clock_.now()); });
    }
    Standing standing() {
        return run([&](sql::Tx& tx) { return store::standing_of(tx, "GA003"); });
    }
    std::optional<Instant> due() {
        return run([&](sql::Tx& tx) {
            return timers::find_due(tx, standing_timer(parts_).name, "GA003");
        });
    }
    void plan_suspension() {
        write([&](sql::Tx& tx) {
            suspend_item(tx, parts_, publisher_, "GA003", "制证系统升级", Date::parse("2018-11-05"),
                         later_);
        });
    }
    std::vector<DeedView> history() {
        return run([&](sql::Tx& tx) { return history_of(tx, parts_, "GA003"); });
    }
    std::vector<ItemDeed> deeds() {
        std::vector<ItemDeed> all;
        for (const DeedView& one : history()) all.push_back(one.deed);
        return all;
    }
};

TEST_P(PlannedStandings, ASuspensionIsAnnouncedAndHappensByItselfOnItsDay) {
    plan_suspension();
    const auto before = reloaded();
    const Item& item = get_item_in_use(*before, "GA003");
    ASSERT_TRUE(item.planned);
    EXPECT_EQ(item.planned->event, ItemEvent::suspend);
    EXPECT_EQ(item.planned->from, later_);
    EXPECT_EQ(item.planned->reason, "制证系统升级");
    EXPECT_EQ(due(), Instant::at(later_));
    ring();
    EXPECT_EQ(standing().status, ItemStatus::in_use) << "not before its day";

    clock_.set(Instant::at(later_));
    ring();
    const Standing then = standing();
    EXPECT_EQ(then.status, ItemStatus::suspended);
    EXPECT_EQ(then.reason, "制证系统升级");
    EXPECT_EQ(then.until, Date::parse("2018-11-05"));
    EXPECT_EQ(then.by_whom, "publisher");
    EXPECT_FALSE(then.plan());
    ring();
    EXPECT_EQ(std::ranges::count(told_of("GA003"), "catalogue.suspended"), 1);
}

TEST_P(PlannedStandings, AnAbolitionAsksForOpenCasesWhenItIsPlannedAndDropsWhatIsBeingWritten) {
    open_cases_ = 2;
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  abolish_item(tx, parts_, publisher_, "GA003", "法律修改", false, later_);
              }),
              &refusals::kOpenCases);
    write([&](sql::Tx& tx) {
        abolish_item(tx, parts_, publisher_, "GA003", "法律修改", true, later_);
    });
    written("GA003");
    clock_.set(Instant::at(later_));
    ring();
    EXPECT_EQ(standing().status, ItemStatus::abolished);
    read([&](sql::Tx& tx) { EXPECT_FALSE(store::find_open(tx, "GA003")); });
    EXPECT_EQ(reloaded()->find_item("GA003"), nullptr);
}

TEST_P(PlannedStandings, WhatIsCalledOffNeverHappens) {
    plan_suspension();
    write([&](sql::Tx& tx) { call_off_plan(tx, parts_, publisher_, "GA003"); });
    EXPECT_FALSE(due());
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { call_off_plan(tx, parts_, publisher_, "GA003"); }),
              &refusals::kNothingPlanned);
    clock_.set(Instant::at(later_));
    ring();
    EXPECT_EQ(standing().status, ItemStatus::in_use);
    EXPECT_FALSE(get_item_in_use(*reloaded(), "GA003").planned);
}

TEST_P(PlannedStandings, DaysThatMakeNoSenseAndASecondPlanAreRefused) {
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  suspend_item(tx, parts_, publisher_, "GA003", "升级", Date::parse("2018-10-31"),
                               later_);
              }),
              &json::refusals::kInvalid);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].pointer, "/until");
    EXPECT_EQ(faults[0].refusal, &refusals::kUntilBeforeFrom);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  abolish_item(tx, parts_, publisher_, "GA003", "法律修改", true,
                               Date::parse("2018-10-09"));
              }),
              &json::refusals::kInvalid);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].pointer, "/from");
    plan_suspension();
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  abolish_item(tx, parts_, publisher_, "GA003", "法律修改", true, later_);
              }),
              &refusals::kPlannedAlready);
}

TEST_P(PlannedStandings, WhatHappensAtOnceDropsAPlanThatCannotHappenAnyMore) {
    plan_suspension();
    write([&](sql::Tx& tx) { suspend_item(tx, parts_, publisher_, "GA003", "停电", {}); });
    EXPECT_FALSE(standing().plan());
    EXPECT_FALSE(due());
    write([&](sql::Tx& tx) { resume_item(tx, parts_, publisher_, "GA003"); });

    write([&](sql::Tx& tx) {
        abolish_item(tx, parts_, publisher_, "GA003", "法律修改", false, later_);
    });
    write([&](sql::Tx& tx) { suspend_item(tx, parts_, publisher_, "GA003", "停电", {}); });
    EXPECT_TRUE(standing().plan()) << "what is suspended can still be abolished";
    clock_.set(Instant::at(later_));
    ring();
    EXPECT_EQ(standing().status, ItemStatus::abolished);
}

TEST_P(PlannedStandings, TheFeedTellsOfThemBeforeTheyHappen) {
    plan_suspension();
    write([&](sql::Tx& tx) { call_off_plan(tx, parts_, publisher_, "GA003"); });
    const auto changes = run([&](sql::Tx& tx) {
        return store::list_changes(tx, static_cast<std::int64_t>(rows_.items.size()), 10);
    });
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].what, ChangeOfItem::announced);
    EXPECT_EQ(changes[1].what, ChangeOfItem::called_off);
}

TEST_P(PlannedStandings, TheHistoryNamesWhoDidWhatAndWhy) {
    approved("GA003");
    plan_suspension();
    clock_.set(Instant::at(later_));
    ring();
    write([&](sql::Tx& tx) { resume_item(tx, parts_, publisher_, "GA003"); });
    using enum ItemDeed;
    EXPECT_THAT(deeds(), ElementsAre(resumed, suspended, announced, published, edition_approved,
                                     edition_submitted, edition_written, edition_opened));
    const auto all = history();
    EXPECT_EQ(all[2].who, "name of publisher");
    EXPECT_EQ(all[2].words, "制证系统升级");
    EXPECT_EQ(all[2].from, later_);
    EXPECT_EQ(all[4].who, "name of publisher");
    EXPECT_EQ(all[4].words, "同意");
    EXPECT_EQ(all[4].edition, 2);
    EXPECT_EQ(all[6].who, "name of editor");
    EXPECT_EQ(all[6].words, "补全要素");
}

TEST_P(PlannedStandings, TheHistoryDoesNotTellWhoWaitedForIt) {
    http::Caller lin;
    lin.person_id = "lin";
    write([&](sql::Tx& tx) { suspend_item(tx, parts_, publisher_, "GA003", "升级", {}); });
    write([&](sql::Tx& tx) { wait_for_item(tx, parts_, lin, "GA003"); });
    write([&](sql::Tx& tx) { resume_item(tx, parts_, publisher_, "GA003"); });
    write([&](sql::Tx& tx) { waiting_timer(parts_).ring(tx, "GA003", clock_.now()); });
    ASSERT_THAT(told_of("GA003"), Contains("catalogue.item_back"));
    EXPECT_THAT(deeds(), ElementsAre(ItemDeed::resumed, ItemDeed::suspended));
}

TEST_P(PlannedStandings, AnEditionIsComparedWithAnyOther) {
    approved("GA003");
    const Edition third = written("GA003");
    const auto shown = [&](std::optional<int> against) {
        return run([&](sql::Tx& tx) {
            std::optional<Edition> other;
            if (against) other = get_edition(tx, parts_, editor_, "GA003", *against);
            return view_of(tx, parts_, editor_, third, other);
        });
    };
    EXPECT_EQ(shown({}).against, 2);
    EXPECT_EQ(shown(1).against, 1);
    const auto name_of_change = [](const EditionView& view) {
        return std::ranges::find(view.changes, "name", &Change::element)->before;
    };
    EXPECT_THAT(json::text_of(name_of_change(shown({}))), ::testing::HasSubstr("（新）"));
    EXPECT_THAT(json::text_of(name_of_change(shown(1))), Not(::testing::HasSubstr("（新）")));
}

TEST_P(PlannedStandings, WhoWroteAnythingOfAnEditionDoesNotApproveIt) {
    const http::Caller both = staff("publisher", "GA-350000000000", "editor");
    Edition edition = run([&](sql::Tx& tx) { return open_edition(tx, parts_, both, "GA003"); });
    edition = run([&](sql::Tx& tx) {
        return write_edition(tx, parts_, both, seen(edition), sound(edition));
    });
    edition = run([&](sql::Tx& tx) {  // a colleague touches it last
        return write_edition(tx, parts_, editor_, seen(edition), sound(edition));
    });
    edition = run([&](sql::Tx& tx) { return submit_edition(tx, parts_, editor_, seen(edition)); });
    EXPECT_EQ(refusal_of(
                  [&](sql::Tx& tx) { approve_edition(tx, parts_, publisher_, seen(edition), ""); }),
              &refusals::kOwnWork);
    const http::Caller third = staff("third", "GA-350000000000", "publisher");
    EXPECT_EQ(run([&](sql::Tx& tx) {
                  return approve_edition(tx, parts_, third, seen(edition), "");
              }).state,
              EditionState::in_force);
}

MASHANG_ON_EACH_ENGINE(PlannedStandings);

}  // namespace
}  // namespace mashang::catalogue
