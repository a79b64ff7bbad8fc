// What happens to the clock of a case: through the verbs, by itself, and when the calendar grows.

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/enum_names.h"
#include "contexts/cases/alarms.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_clock.h"
#include "contexts/cases/flows_end.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/turn_clock.h"
#include "contexts/cases/views.h"
#include "contexts/places/calendar.h"
#include "contexts/places/schema.h"

namespace mashang::cases {
namespace {

class ClockFlows : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin_ = town().proven_person(database());
        it_is("2018-09-03T09:00:00+08:00");
    }
    testing::Town& town() { return *town_; }
    const Parts& parts() { return town().parts; }
    void it_is(const char* moment) { town().house.clock.set(*Instant::parse(moment)); }

    /// Handed in by the door, so that its ledger is kept from the first line on.
    Case handed_in(const char* item_id = "GA003") {
        const Case of = town().case_in(database(), CaseState::draft, lin_, item_id);
        return run([&](sql::Tx& tx) {
            write_form(tx, of);
            return submit(tx, parts(), lin_, of.id, of.version).of;
        });
    }
    Case accepted(const char* item_id = "GA003") {
        const Case of = handed_in(item_id);
        return run([&](sql::Tx& tx) { return accept(tx, parts(), officer_, of.id, of.version); });
    }
    Case fresh(const Case& of) {
        return run([&](sql::Tx& tx) { return *parts().store.find(tx, of.id); });
    }
    void ring(const Case& of, Instant due) {
        write([&](sql::Tx& tx) { clock_alarm(parts()).ring(tx, of.id.text(), due); });
    }
    /// For when the alarm of the case's clock is set.
    std::optional<Instant> alarm_of(const Case& of) {
        std::optional<Instant> due;
        read([&](sql::Tx& tx) {
            due = tx.find<Instant>("SELECT due FROM timer WHERE kind = $1 AND key = $2",
                                   kClockAlarm, of.id.text());
        });
        return due;
    }
    std::vector<std::string> told(const Case& of) {
        std::vector<std::string> whats;
        read([&](sql::Tx& tx) {
            for (const auto& entry : journal::read_subject(tx, "case:" + of.id.text(), 0, 100)) {
                whats.push_back(entry.what);
            }
        });
        return whats;
    }
    std::size_t count_told(const Case& of, const char* what) {
        const auto whats = told(of);
        return static_cast<std::size_t>(std::ranges::count(whats, what));
    }
    std::vector<ClockView> clocks(const Case& of) {
        std::vector<ClockView> views;
        read([&](sql::Tx& tx) { views = clocks_of(tx, parts(), of); });
        return views;
    }

    template <class Change>
    void change_item(const char* id, Change change) {
        town().catalogue.set(
            catalogue::testing::catalogue_with(MASHANG_SOURCE_DIR "/data", id, change));
    }

    http::Caller lin_;
    http::Caller officer_ = testing::Town::officer();

  private:
    void write_form(sql::Tx& tx, const Case& of) {
        boost::json::object form = parts().store.form_of(tx, of);
        form["address"] = "福州市鼓楼区";
        form["mobile"] = "13800005678";
        parts().store.save_form(tx, of, form);
    }

    std::unique_ptr<testing::Town> town_;
};

TEST_P(ClockFlows, ASpecialProcedureStopsTheClockAndTellsForHowLong) {
    const Case of = accepted();
    it_is("2018-09-05T10:00:00+08:00");
    const Case waits = run([&](sql::Tx& tx) {
        return suspend(tx, parts(), officer_, of.id, of.version,
                       {catalogue::SpecialProcedure::hearing, 30, "依法举行听证"});
    });
    EXPECT_EQ(waits.state, CaseState::suspended);
    EXPECT_FALSE(waits.due_date);
    EXPECT_FALSE(alarm_of(of)) << "nothing can be late while it stands";
    EXPECT_EQ(count_told(of, "case.suspended"), 1U);

    it_is("2018-10-15T10:00:00+08:00");
    const Case goes_on = run([&](sql::Tx& tx) {
        return resume(tx, parts(), officer_, of.id, waits.version, "听证结束");
    });
    EXPECT_EQ(goes_on.state, CaseState::under_review);
    EXPECT_EQ(goes_on.due_date, town()
                                    .calendar.get()
                                    ->add_working_days(*Date::parse("2018-10-15"),
                                                       clocks(of).back().promised.remaining)
                                    .date);
    const auto lines = clocks(of).back().lines;
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[1].special_procedure, catalogue::SpecialProcedure::hearing);
    EXPECT_EQ(lines[1].expected_days, 30);
    EXPECT_EQ(lines[1].note, "依法举行听证");
    EXPECT_EQ(lines[1].clause, "行政许可法 45");
}

TEST_P(ClockFlows, AnItemThatNamesItsProceduresKnowsNoOthers) {
    change_item("GA003", [](catalogue::ItemContent& content) {
        content.special_procedures = {catalogue::SpecialProcedure::inspection};
    });
    const Case of = accepted();
    const auto suspended_by = [&](catalogue::SpecialProcedure procedure, int days) {
        return refusal_of([&](sql::Tx& tx) {
            suspend(tx, parts(), officer_, of.id, of.version, {procedure, days, "检验"});
        });
    };
    using enum catalogue::SpecialProcedure;
    EXPECT_EQ(suspended_by(hearing, 5), &refusals::kProcedureNotOfItem);
    EXPECT_EQ(suspended_by(inspection, 0), &refusals::kDaysOutOfRange);
    EXPECT_EQ(suspended_by(inspection, 366), &refusals::kDaysOutOfRange);
    EXPECT_EQ(suspended_by(inspection, 5), nullptr);
}

TEST_P(ClockFlows, MoreTimeIsAskedByOneOfficerAndGivenByAnotherOnce) {
    const Case of = accepted();
    const Date due = *of.due_date;
    const auto ask = [&](sql::Tx& tx, const Case& seen, int days) {
        return ask_extension(tx, parts(), officer_, of.id, seen.version, days, "需要现场核查");
    };
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { ask(tx, of, 0); }), &refusals::kDaysOutOfRange);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { ask(tx, of, 11); }), &refusals::kDaysOutOfRange);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  settle_extension(tx, parts(), officer_, of.id, of.version, true);
              }),
              &refusals::kNoExtensionAsked);
    const Case asked = run([&](sql::Tx& tx) { return ask(tx, of, 10); });
    EXPECT_EQ(asked.due_date, due) << "nothing moves before it is approved";
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  settle_extension(tx, parts(), officer_, of.id, asked.version, true);
              }),
              &refusals::kOwnExtension);

    http::Caller head = officer_;
    head.account_id = town().house.ids.next(town().house.clock.now()).text();
    const Case longer = run([&](sql::Tx& tx) {
        return settle_extension(tx, parts(), head, of.id, asked.version, true);
    });
    EXPECT_EQ(longer.due_date, town().calendar.get()->add_working_days(due, 10).date);
    EXPECT_EQ(longer.state, CaseState::accepted);
    EXPECT_EQ(count_told(of, "case.extended"), 1U);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { ask(tx, longer, 1); }), &refusals::kExtendedAlready);
}

TEST_P(ClockFlows, ADeclinedExtensionMovesNothingAndMayBeAskedForAnew) {
    const Case of = accepted();
    const Case asked = run([&](sql::Tx& tx) {
        return ask_extension(tx, parts(), officer_, of.id, of.version, 5, "需要现场核查");
    });
    http::Caller head = officer_;
    head.account_id = town().house.ids.next(town().house.clock.now()).text();
    const Case same = run([&](sql::Tx& tx) {
        return settle_extension(tx, parts(), head, of.id, asked.version, false);
    });
    EXPECT_EQ(same.due_date, of.due_date);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  ask_extension(tx, parts(), officer_, of.id, same.version, 5, "仍需核查");
              }),
              nullptr);
}

TEST_P(ClockFlows, WhatIsLateIsExtendedNoMore) {
    const Case of = accepted();
    it_is("2019-03-01T09:00:00+08:00");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  ask_extension(tx, parts(), officer_, of.id, of.version, 5, "忘了");
              }),
              &refusals::kTooLateToExtend);
}

TEST_P(ClockFlows, ASupplementPausesTheExaminationAndNeverLosesNorRestartsIt) {
    const Case of = handed_in();
    EXPECT_EQ(of.due_date->text(), "2018-09-10");
    it_is("2018-09-06T10:00:00+08:00");
    const Case asked = run([&](sql::Tx& tx) {
        return request_supplement(tx, parts(), officer_, of.id, of.version, {"照片不清晰"});
    });
    EXPECT_FALSE(asked.due_date);
    it_is("2018-09-17T10:00:00+08:00");
    const Case back = run(
        [&](sql::Tx& tx) { return supplement(tx, parts(), lin_, of.id, asked.version, "").of; });
    EXPECT_EQ(back.due_date->text(), "2018-09-20") << "two of five days were whole";
    const auto examination = clocks(of).front();
    EXPECT_EQ(examination.promised.consumed, 2);
    EXPECT_EQ(examination.promised.budget, 5);
}

TEST_P(ClockFlows, TheAlarmSaysThatLittleTimeIsLeftAndThenThatItIsLate) {
    const Case of = accepted();
    const auto reading = clocks(of).back().promised;
    ASSERT_EQ(alarm_of(of), reading.warns_at);
    town().house.clock.set(*reading.warns_at);
    ring(of, *reading.warns_at);
    EXPECT_EQ(count_told(of, "case.due_soon"), 1U);
    EXPECT_EQ(count_told(of, "case.overdue"), 0U);
    ASSERT_EQ(alarm_of(of), reading.late_at);
    town().house.clock.set(*reading.late_at);
    ring(of, *reading.late_at);
    EXPECT_EQ(count_told(of, "case.overdue"), 1U);
    EXPECT_EQ(count_told(of, "case.due_soon"), 1U);
    EXPECT_EQ(fresh(of).state, CaseState::accepted) << "silence grants nothing here";
}

TEST_P(ClockFlows, AnAlarmThatRingsLateTellsOfEverythingThatPassed) {
    const Case of = accepted();
    const Instant due = *alarm_of(of);
    it_is("2020-01-06T09:00:00+08:00");
    ring(of, due);
    EXPECT_EQ(count_told(of, "case.overdue"), 1U);
    EXPECT_FALSE(alarm_of(of));
}

TEST_P(ClockFlows, ALicensingApplicationThatNobodyExaminedCountsAsAcceptedSinceItsReceipt) {
    change_item("GA003", [](catalogue::ItemContent& content) {
        content.type = catalogue::ItemType::licensing;
    });
    const Case of = handed_in();
    const Instant late = *clocks(of).front().promised.late_at;
    town().house.clock.set(late);
    ring(of, late);
    const Case after = fresh(of);
    EXPECT_EQ(after.state, CaseState::accepted);
    EXPECT_EQ(after.accepted_at, of.submitted_at);
    EXPECT_EQ(clocks(of).back().lines.front().at, *of.submitted_at) << "its days run since then";
    EXPECT_EQ(count_told(of, "case.accepted"), 1U);
    EXPECT_TRUE(alarm_of(of)) << "of the decision";
}

TEST_P(ClockFlows, WhereSilenceDoesNotAcceptAnUnexaminedCaseIsOnlyLate) {
    change_item("GA003", [](catalogue::ItemContent& content) {
        content.type = catalogue::ItemType::confirmation;
    });
    const Case of = handed_in();
    const Instant late = *clocks(of).front().promised.late_at;
    town().house.clock.set(late);
    ring(of, late);
    EXPECT_EQ(fresh(of).state, CaseState::submitted);
    EXPECT_EQ(count_told(of, "case.overdue"), 1U);
}

TEST_P(ClockFlows, WhereSilenceGrantsWhatNobodyDecidedIsGranted) {
    change_item("GA003", [](catalogue::ItemContent& content) {
        content.silence_grants = true;
        content.legal_limit.reset();
    });
    const Case of = accepted();
    const Instant late = *clocks(of).back().promised.late_at;
    town().house.clock.set(late);
    ring(of, late);
    const Case after = fresh(of);
    EXPECT_EQ(after.state, CaseState::decided);
    EXPECT_EQ(after.outcome, Outcome::granted);
    EXPECT_TRUE(after.has_result());
    EXPECT_FALSE(alarm_of(of));
}

TEST_P(ClockFlows, SilenceSpeaksWhenTheLawsLimitIsOverAndNotThePromise) {
    change_item("GA003", [](catalogue::ItemContent& content) {
        content.silence_grants = true;
        content.promised_workdays = 3;
        content.legal_limit = catalogue::LimitContent{20, LimitUnit::working_day};
    });
    const Case of = accepted();
    const auto clock = clocks(of).back();
    town().house.clock.set(*clock.promised.late_at);
    ring(of, *clock.promised.late_at);
    EXPECT_EQ(fresh(of).state, CaseState::accepted);
    ASSERT_EQ(alarm_of(of), clock.statutory->late_at);
    town().house.clock.set(*clock.statutory->late_at);
    ring(of, *clock.statutory->late_at);
    EXPECT_EQ(fresh(of).state, CaseState::decided);
    EXPECT_EQ(count_told(of, "case.overdue"), 2U) << "first the promise, then the law's limit";
}

TEST_P(ClockFlows, AnAlarmForACaseThatIsOverDoesNothing) {
    const Case of = accepted();
    const Instant due = *alarm_of(of);
    const Case decided = run([&](sql::Tx& tx) {
        return decide(tx, parts(), officer_, of.id, of.version, Outcome::granted, "准予");
    });
    town().house.clock.set(due);
    const auto before = told(of);
    ring(of, due);
    EXPECT_EQ(told(of), before);
    EXPECT_EQ(fresh(of), decided);
}

TEST_P(ClockFlows, AClockSetBackNeitherLosesNorBreaksTheLedger) {
    const Case of = accepted();
    it_is("2018-08-01T09:00:00+08:00");
    const Case waits = run([&](sql::Tx& tx) {
        return suspend(tx, parts(), officer_, of.id, of.version,
                       {catalogue::SpecialProcedure::hearing, 30, "依法举行听证"});
    });
    const auto lines = clocks(of).back().lines;
    EXPECT_EQ(lines.back().at, lines.front().at) << "it paused when it had just begun";
    it_is("2018-09-10T09:00:00+08:00");
    const Case goes_on = run([&](sql::Tx& tx) {
        return resume(tx, parts(), officer_, of.id, waits.version, "听证结束");
    });
    EXPECT_EQ(clocks(of).back().promised.consumed, 0);
    EXPECT_TRUE(goes_on.due_date);
}

TEST_P(ClockFlows, ACaseFromBeforeThereWereLedgersGetsTheOneItMustHaveHad) {
    const Case of = town().case_in(database(), CaseState::accepted, lin_);
    EXPECT_EQ(clocks(of).size(), 2U);
    const Case decided = run([&](sql::Tx& tx) {
        return decide(tx, parts(), officer_, of.id, of.version, Outcome::granted, "准予");
    });
    read([&](sql::Tx& tx) {
        const auto rows = parts().store.clock_rows_of(tx, decided);
        ASSERT_EQ(rows.size(), 4U) << "two starts, two stops";
        EXPECT_EQ(rows.back().deed, ClockDeed::stop);
    });
}

TEST_P(ClockFlows, WhenTheHolidaysArePublishedWhatMovedIsTold) {
    it_is("2026-12-28T09:00:00+08:00");
    const Case of = accepted();
    ASSERT_TRUE(of.due_provisional);
    database().migrate(places::schema());
    write([&](sql::Tx& tx) {
        // New Year's holiday, and one working day in it that nobody had thought of.
        for (const char* day : {"2027-01-01", "2027-01-04", "2027-01-05"}) {
            tx.insert("places_calendar_day", places::CalendarDay{day, "holiday", "元旦"});
        }
        tx.insert("places_calendar_day", places::CalendarDay{"2026-12-31", "workday", "元旦"});
    });
    write([&](sql::Tx& tx) { reckoning_alarm(parts()).ring(tx, "-", Instant{}); });
    const Case after = fresh(of);
    EXPECT_FALSE(after.due_provisional);
    EXPECT_GT(*after.due_date, *of.due_date);
    EXPECT_EQ(count_told(of, "case.due_changed"), 1U);
    write([&](sql::Tx& tx) { reckoning_alarm(parts()).ring(tx, "-", Instant{}); });
    EXPECT_EQ(fresh(of), after) << "once";
}

TEST_P(ClockFlows, ACompleteApplicationCannotBeRefusedAsIncomplete) {
    const Case of = handed_in();
    const auto refused_as = [&](RefusalGround ground) {
        return refusal_of([&](sql::Tx& tx) {
            refuse(tx, parts(), officer_, of.id, of.version, ground, "材料不全");
        });
    };
    EXPECT_EQ(refused_as(RefusalGround::incomplete), &refusals::kFormallyComplete);
    EXPECT_EQ(refused_as(RefusalGround::not_competent), nullptr);
}

TEST_P(ClockFlows, AnUnansweredRequestLeavesItIncompleteAndThenItMayBeRefusedAsSuch) {
    const Case of = handed_in();
    const Case asked = run([&](sql::Tx& tx) {
        return request_supplement(tx, parts(), officer_, of.id, of.version, {"地址不详"});
    });
    write([&](sql::Tx& tx) {
        boost::json::object form = parts().store.form_of(tx, asked);
        form["address"] = "";
        parts().store.save_form(tx, asked, form);
    });
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  refuse(tx, parts(), officer_, of.id, asked.version, RefusalGround::incomplete,
                         "逾期未补正");
              }),
              nullptr);
}

TEST_P(ClockFlows, WhoOpensTheResultIsServedOnceAndThenTheArchiveMayTakeIt) {
    const Case of = accepted();
    const Case decided = run([&](sql::Tx& tx) {
        return decide(tx, parts(), officer_, of.id, of.version, Outcome::granted_in_part, "部分");
    });
    write([&](sql::Tx& tx) { archive(tx, parts(), of.id); });
    EXPECT_EQ(fresh(of).state, CaseState::decided) << "nobody archives what nobody was served";
    const Case served =
        run([&](sql::Tx& tx) { return serve(tx, parts(), lin_, decided, ServedBy::opened); });
    EXPECT_EQ(served.state, CaseState::served);
    EXPECT_TRUE(served.has_result());
    EXPECT_EQ(run([&](sql::Tx& tx) { return serve(tx, parts(), lin_, served, ServedBy::opened); }),
              served);
    EXPECT_EQ(count_told(of, "case.served"), 1U);
    write([&](sql::Tx& tx) { archive(tx, parts(), of.id); });
    EXPECT_EQ(fresh(of).state, CaseState::archived);
    EXPECT_TRUE(fresh(of).has_result());
}

MASHANG_ON_EACH_ENGINE(ClockFlows);

}  // namespace
}  // namespace mashang::cases
