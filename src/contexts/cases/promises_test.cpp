// Promises in the place of materials, from the draft to what the office found.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "base/enum_names.h"
#include "contexts/cases/flows_promises.h"
#include "contexts/cases/formal_check.h"
#include "contexts/cases/promise_list.h"
#include "contexts/cases/promise_refusals.h"
#include "contexts/cases/promise_store.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/signing.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/views.h"
#include "contexts/places/calendar.h"
#include "contexts/places/schema.h"

namespace mashang::cases {
namespace {

constexpr int kSeq = 2;

/// A catalogue in which a material of GA003 may be promised or come within ten working days.
class Promises : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        citizen = town_->proven_person(database());
        allow(catalogue::StandInContent{true, true, 10});
        of = town_->case_in(database(), CaseState::draft, citizen);
        take_material_away();
        write([&](sql::Tx& tx) {
            boost::json::object form = parts().store.form_of(tx, *of);
            form["address"] = "福州市鼓楼区";
            form["mobile"] = "13800005678";
            parts().store.save_form(tx, *of, form);
        });
    }

    const Parts& parts() { return town_->parts; }

    void allow(std::optional<catalogue::StandInContent> stand_in) {
        town_->catalogue.set(catalogue::testing::catalogue_with(
            MASHANG_SOURCE_DIR "/data", "GA003", [&](catalogue::ItemContent& content) {
                content.materials.at(kSeq - 1).stand_in = stand_in;
                content.materials.at(kSeq - 1).necessity = catalogue::Necessity::required;
            }));
    }

    void take_material_away() {
        write([&](sql::Tx& tx) {
            auto material = parts().store.materials_of(tx, *of).at(kSeq - 1);
            material.state = MaterialState::missing;
            parts().store.save_material(tx, material);
        });
    }

    /// The refusal that a flow ends with, or null; what it leaves becomes `of`.
    const Refusal* run(const std::function<Case(sql::Tx&)>& flow) {
        try {
            write([&](sql::Tx& tx) { of = flow(tx); });
        } catch (const Refused& refused) {
            return &refused.refusal();
        }
        return nullptr;
    }
    const Refusal* give(PromiseKind kind = PromiseKind::later) {
        return run(
            [&](sql::Tx& tx) { return give_promise(tx, parts(), citizen, of->id, kSeq, kind); });
    }
    const Refusal* hand_in() {
        const files::StoredFile file = parts().files.take(testing::one_pixel());
        return run([&](sql::Tx& tx) {
            return put_material(tx, parts(), citizen, of->id, kSeq, file, "证明.png");
        });
    }
    const Refusal* settle(bool kept, const std::string& remark = "") {
        return run([&](sql::Tx& tx) {
            return settle_promise(tx, parts(), testing::Town::officer(), of->id, kSeq, kept,
                                  remark);
        });
    }
    /// Handed in as it is, and accepted.
    void accept_it() {
        run([&](sql::Tx& tx) { return submit(tx, parts(), citizen, of->id, of->version).of; });
        const Refusal* refusal = run([&](sql::Tx& tx) {
            return accept(tx, parts(), testing::Town::officer(), of->id, of->version);
        });
        ASSERT_EQ(refusal, nullptr) << refusal->code;
    }

    Promise promise() {
        std::optional<Promise> found;
        read([&](sql::Tx& tx) { found = PromiseStore{parts().store}.find(tx, *of, kSeq); });
        return found.value();
    }
    std::vector<Fault> faults() {
        std::vector<Fault> found;
        write([&](sql::Tx& tx) {
            found = check_formally(tx, parts(), open_dossier(tx, parts(), *of)).faults;
        });
        return found;
    }
    bool wants_the_material() {
        const auto found = faults();
        return std::ranges::find(found, "/materials/2", &Fault::pointer) != found.end();
    }
    void ring_at(const char* when) {
        town_->house.clock.set(*Instant::parse(when));
        const std::string key = of->id.text() + "/" + std::to_string(kSeq);
        write([&](sql::Tx& tx) { promise_alarm(parts()).ring(tx, key, Instant{}); });
    }
    std::vector<std::string> told() {
        std::vector<std::string> whats;
        read([&](sql::Tx& tx) {
            for (const auto& entry : journal::read_subject(tx, "case:" + of->id.text(), 0, 100)) {
                if (entry.what.starts_with("case.promise")) whats.push_back(entry.what);
            }
        });
        return whats;
    }

    std::unique_ptr<testing::Town> town_;
    http::Caller citizen;
    std::optional<Case> of;
};

TEST_P(Promises, APromiseStandsInForARequiredMaterial) {
    ASSERT_TRUE(wants_the_material());
    for (const PromiseKind kind : {PromiseKind::later, PromiseKind::fulfilled}) {
        EXPECT_EQ(give(kind), nullptr);
        EXPECT_FALSE(wants_the_material());
    }
    EXPECT_EQ(
        run([&](sql::Tx& tx) { return take_promise_back(tx, parts(), citizen, of->id, kSeq); }),
        nullptr);
    EXPECT_TRUE(wants_the_material());
}

TEST_P(Promises, OnlyWhatTheItemTakesIsPromised) {
    allow(catalogue::StandInContent{true, false, 10});
    EXPECT_EQ(give(PromiseKind::later), &refusals::kPromiseNotAllowed);
    EXPECT_EQ(give(PromiseKind::fulfilled), nullptr);
    allow({});
    EXPECT_EQ(give(PromiseKind::fulfilled), &refusals::kPromiseNotAllowed);
    EXPECT_TRUE(wants_the_material()) << "the item takes none any more";
}

TEST_P(Promises, AFileMakesAPromiseOfADraftVoid) {
    ASSERT_EQ(give(), nullptr);
    ASSERT_EQ(hand_in(), nullptr);
    read([&](sql::Tx& tx) { EXPECT_FALSE(PromiseStore{parts().store}.find(tx, *of, kSeq)); });
}

TEST_P(Promises, WhatIsPromisedIsSignedAndWhatComesLaterIsNot) {
    const auto text = [&] {
        std::string signing;
        write([&](sql::Tx& tx) {
            const Dossier dossier = open_dossier(tx, parts(), *of);
            signing = submission_text(dossier, dossier.form, {});
        });
        return signing;
    };
    const std::string without = text();
    EXPECT_EQ(without.find("promises"), std::string::npos);
    ASSERT_EQ(give(), nullptr);
    const std::string with = text();
    EXPECT_NE(with.find("10个工作日内补交"), std::string::npos);
    accept_it();
    ASSERT_EQ(hand_in(), nullptr);
    EXPECT_EQ(text(), with);
}

TEST_P(Promises, OfSeveralTheFirstDayIsToldByWhichSomethingIsOwedStill) {
    ASSERT_EQ(give(), nullptr);
    EXPECT_FALSE(first_owed(std::array{promise()})) << "its clock does not run before acceptance";
    accept_it();
    const Promise one = promise();
    Promise sooner = one;
    sooner.due_on = one.due_on->plus_days(-1);
    EXPECT_EQ(first_owed(std::array{one, sooner}), sooner.due_on);
    EXPECT_EQ(first_owed(std::array{sooner, one}), sooner.due_on);
    sooner.state = PromiseState::handed_in;
    EXPECT_EQ(first_owed(std::array{one, sooner}), one.due_on);
    sooner.state = PromiseState::open;
    sooner.kind = PromiseKind::fulfilled;
    EXPECT_EQ(first_owed(std::array{one, sooner}), one.due_on);
    EXPECT_FALSE(first_owed({}));
}

TEST_P(Promises, ItsClockRunsFromAcceptanceInWorkingDays) {
    ASSERT_EQ(give(), nullptr);
    EXPECT_FALSE(promise().due_on);
    accept_it();
    // Accepted on Sunday 2018-09-30; the holidays of October end on the 7th.
    EXPECT_EQ(promise().due_on, Date::parse("2018-10-19"));
    EXPECT_EQ(told(), (std::vector<std::string>{"case.promised"}));
}

TEST_P(Promises, SheIsRemindedAndThenTheOfficeIsTold) {
    ASSERT_EQ(give(), nullptr);
    accept_it();
    ring_at("2018-10-17T00:00:00+08:00");
    EXPECT_FALSE(promise().late_at);
    EXPECT_EQ(settle(false, "没有补交"), &refusals::kPromiseRuns);
    ring_at("2018-10-20T00:00:00+08:00");
    EXPECT_TRUE(promise().late_at);
    EXPECT_EQ(told(), (std::vector<std::string>{"case.promised", "case.promise_due_soon",
                                                "case.promise_late"}));
    EXPECT_EQ(settle(false), &refusals::kReasonMissing);
    EXPECT_EQ(settle(false, "没有补交"), nullptr);
    EXPECT_EQ(promise().state, PromiseState::broken);
    EXPECT_EQ(promise().remark, "没有补交");
    EXPECT_EQ(settle(true), &refusals::kPromiseSettled);
    EXPECT_EQ(hand_in(), &refusals::kNotInThisState) << "it is over";
}

TEST_P(Promises, TheMaterialComesWhileTheCaseRunsAndTheOfficeLooks) {
    ASSERT_EQ(hand_in(), nullptr);
    take_material_away();
    ASSERT_EQ(give(), nullptr);
    accept_it();
    EXPECT_EQ(hand_in(), nullptr);
    EXPECT_EQ(promise().state, PromiseState::handed_in);
    ring_at("2018-10-20T00:00:00+08:00");
    EXPECT_FALSE(promise().late_at) << "it came";
    EXPECT_EQ(settle(true), nullptr);
    EXPECT_EQ(promise().state, PromiseState::kept);
    const auto entries = told();
    EXPECT_EQ(entries.back(), "case.promise_kept");
    EXPECT_EQ(hand_in(), &refusals::kNotInThisState);
}

TEST_P(Promises, ThatShePromisedToMeetItIsCheckedAtAnyTime) {
    ASSERT_EQ(give(PromiseKind::fulfilled), nullptr);
    EXPECT_EQ(settle(true), &refusals::kNoSuchCase) << "nobody's but hers";
    accept_it();
    EXPECT_EQ(settle(true), nullptr);
}

TEST_P(Promises, WithoutAPromiseNothingComesWhileTheCaseRuns) {
    ASSERT_EQ(hand_in(), nullptr);
    accept_it();
    EXPECT_EQ(hand_in(), &refusals::kNotInThisState);
    EXPECT_EQ(give(), &refusals::kNotInThisState);
    EXPECT_EQ(settle(true), &refusals::kNoSuchPromise);
}

TEST_P(Promises, BothSidesSeeIt) {
    ASSERT_EQ(give(), nullptr);
    accept_it();
    const auto promise_in = [](const auto& view) {
        return std::ranges::find(view.materials, kSeq, &CaseMaterialView::seq)->promise.value();
    };
    write([&](sql::Tx& tx) {
        const auto own = promise_in(view_of(tx, parts(), citizen, open_dossier(tx, parts(), *of)));
        EXPECT_EQ(own.due_on, Date::parse("2018-10-19"));
        EXPECT_TRUE(own.may_follow);
        const auto desk = promise_in(desk_view_of(tx, parts(), testing::Town::officer(), *of));
        EXPECT_EQ(desk.kind, PromiseKind::later);
        EXPECT_FALSE(desk.late);
    });
}

TEST_P(Promises, TheOfficeSeesWhatItHasToCheckWhatIsLateAndWhatIsAwaited) {
    const auto listed = [&] {
        std::vector<std::string> lines;
        read([&](sql::Tx& tx) {
            for (const PromiseRow& row :
                 promises_of_office(tx, parts(), testing::Town::officer()).promises) {
                lines.push_back(std::string{name_of_enumerator(row.standing)} + " " +
                                row.due_on.text());
            }
        });
        return lines;
    };
    ASSERT_EQ(give(), nullptr);
    EXPECT_TRUE(listed().empty()) << "its clock runs from acceptance on";
    accept_it();
    const std::string due = promise().due_on->text();
    EXPECT_EQ(listed(), std::vector<std::string>{"awaited " + due});
    ring_at("2018-11-30T09:00:00+08:00");
    EXPECT_EQ(listed(), std::vector<std::string>{"late " + due});
    ASSERT_EQ(hand_in(), nullptr);
    EXPECT_EQ(listed(), std::vector<std::string>{"to_check " + due});
    ASSERT_EQ(settle(true), nullptr);
    EXPECT_TRUE(listed().empty());
    read([&](sql::Tx& tx) {
        const auto elsewhere = testing::Town::officer("GA-350203000000");
        EXPECT_TRUE(promises_of_office(tx, parts(), elsewhere).promises.empty());
    });
}

TEST_P(Promises, WhenHolidaysArePublishedTheDayIsReckonedAnew) {
    town_->house.clock.set(*Instant::parse("2026-12-28T09:00:00+08:00"));
    ASSERT_EQ(give(), nullptr);
    accept_it();
    const Promise before = promise();
    ASSERT_TRUE(before.due_provisional);
    database().migrate(places::schema());
    write([&](sql::Tx& tx) {
        for (const char* day : {"2027-01-01", "2027-01-04", "2027-01-05"}) {
            tx.insert("places_calendar_day", places::CalendarDay{day, "holiday", "元旦"});
        }
        tx.insert("places_calendar_day", places::CalendarDay{"2026-12-31", "workday", "元旦"});
    });
    for (int times = 0; times < 2; ++times) {
        write([&](sql::Tx& tx) { promise_reckoning_alarm(parts()).ring(tx, "-", Instant{}); });
        EXPECT_GT(*promise().due_on, *before.due_on);
        EXPECT_FALSE(promise().due_provisional);
        EXPECT_THAT(told(), ::testing::Contains("case.promise_due_changed").Times(1));
    }
}

MASHANG_ON_EACH_ENGINE(Promises);

}  // namespace
}  // namespace mashang::cases
