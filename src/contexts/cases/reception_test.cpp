// Cases that one office receives and another decides: where they may be handed in, who may do what
// and when, and that no clock notices.

#include "contexts/cases/reception.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/enum_names.h"
#include "contexts/cases/alarms.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_reception.h"
#include "contexts/cases/reception_refusals.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

using catalogue::HandleArea;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kGulou = "GA-350102000000";
constexpr const char* kCangshan = "350104000000";  // of the same city
constexpr const char* kSiming = "350203000000";    // of another one

/// A case of GA003 is decided in Gulou.
class Reception : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin = town_->proven_person(database());
        within(HandleArea::city);
        it_is("2018-09-03T09:00:00+08:00");
    }
    testing::Town& town() { return *town_; }
    const Parts& parts() { return town_->parts; }
    void it_is(const char* moment) { town_->house.clock.set(*Instant::parse(moment)); }
    template <class Change>
    void change(Change change) {
        town_->catalogue.set(
            catalogue::testing::catalogue_with(MASHANG_SOURCE_DIR "/data", "GA003", change));
    }
    void within(std::optional<HandleArea> area) {
        change([&](catalogue::ItemContent& content) {
            content.handle_area = area;
            content.cross_province = false;
        });
    }

    Case draft() {
        const Case of = town_->case_in(database(), CaseState::draft, lin);
        write([&](sql::Tx& tx) {
            boost::json::object form = parts().store.form_of(tx, of);
            form["address"] = "福州市鼓楼区";
            form["mobile"] = "13800005678";
            parts().store.save_form(tx, of, form);
        });
        return of;
    }
    Case chosen(const Case& of, const char* place, ReceivedBy by = ReceivedBy::body) {
        return run([&](sql::Tx& tx) {
            return choose_reception(tx, parts(), lin, of.id, of.version, DivisionCode::parse(place),
                                    by);
        });
    }
    const Refusal* refusal_to_choose(const char* place, ReceivedBy by = ReceivedBy::body) {
        const Case of = draft();
        return refusal_of([&](sql::Tx& tx) {
            choose_reception(tx, parts(), lin, of.id, of.version, DivisionCode::parse(place), by);
        });
    }
    /// "body GA-350104000000" of each who would receive it there.
    std::vector<std::string> receivers(const Case& of, const char* place) {
        std::vector<std::string> found;
        const auto catalogue = parts().catalogue.get();
        for (const Receiver& each : receivers_of(*catalogue, of, *DivisionCode::parse(place))) {
            found.push_back(std::string{name_of_enumerator(each.by)} + " " +
                            each.office->id.text());
        }
        return found;
    }
    /// For her, with whom an officer sits at a window.
    http::Caller at_window(http::Caller officer) {
        const std::string id = town().house.ids.next(town().house.clock.now()).text();
        write([&](sql::Tx& tx) {
            tx.execute(
                "INSERT INTO mandates_mandate (id, kind, state, proposed_by, principal_id, "
                "agent_id, items, fields, until, consent, offered_at, accepted_at) VALUES ($1, "
                "'assistance', 'accepted', 'agent', $2, $3, 'GA003', 'name', '2018-09-03', "
                "'card_shown', 1, 1)",
                id, lin.person_id, officer.account_id);
        });
        officer.acting_for = http::ActingFor{"person", lin.person_id};
        return officer;
    }
    Case opened_at_window(const http::Caller& officer) {
        return run([&](sql::Tx& tx) {
            const auto opened =
                open_draft(tx, parts(), officer, "GA003", *DivisionCode::parse("350102000000"));
            return *parts().store.find(tx, opened.of.id);
        });
    }
    /// Handed in at Cangshan.
    Case received() {
        const Case of = chosen(draft(), kCangshan);
        return run([&](sql::Tx& tx) { return submit(tx, parts(), lin, of.id, of.version).of; });
    }
    Case handed_over() {
        const Case of = received();
        return run([&](sql::Tx& tx) {
            return hand_to_deciding(tx, parts(), receiver, of.id, of.version, "已核对原件");
        });
    }
    std::vector<ClockRow> ledger_of(const Case& of) {
        std::vector<ClockRow> rows;
        read([&](sql::Tx& tx) { rows = parts().store.clock_rows_of(tx, of); });
        return rows;
    }
    std::vector<DeskAction> allowed_to(const http::Caller& who, const Case& of) {
        std::vector<DeskAction> allowed;
        write([&](sql::Tx& tx) { allowed = desk_view_of(tx, parts(), who, of).allowed; });
        return allowed;
    }
    /// "handed_over receiving_office" of each line of the timeline.
    std::vector<std::string> timeline(const Case& of) {
        std::vector<std::string> lines;
        read([&](sql::Tx& tx) {
            for (const auto& event : timeline_of(tx, parts(), of, Language::zh)) {
                lines.push_back(event.what + " " + event.by);
            }
        });
        return lines;
    }

    http::Caller lin;
    http::Caller decider = testing::Town::officer(kGulou);
    http::Caller receiver = testing::Town::officer("GA-350104000000");
    http::Caller stranger = testing::Town::officer("GA-350203000000");

  private:
    std::unique_ptr<testing::Town> town_;
};

TEST_P(Reception, OneHandsInWithinTheAreaOfTheItemAndNowhereElse) {
    EXPECT_EQ(chosen(draft(), kCangshan).receiving_office->text(), "GA-350104000000");
    EXPECT_EQ(refusal_to_choose(kSiming), &refusals::kOutsideArea) << "within the city";
    within(HandleArea::province);
    EXPECT_EQ(refusal_to_choose(kSiming), nullptr);
    within(HandleArea::county);
    EXPECT_EQ(refusal_to_choose(kCangshan), &refusals::kOutsideArea);
    within(std::nullopt);
    EXPECT_EQ(refusal_to_choose(kCangshan), &refusals::kNoCrossRegion);
}

TEST_P(Reception, WhereItIsDecidedAnywayNobodyReceivesItForAnother) {
    const Case of = chosen(chosen(draft(), kCangshan), "350102000000");
    EXPECT_FALSE(of.receiving_office);
    const Case submitted =
        run([&](sql::Tx& tx) { return submit(tx, parts(), lin, of.id, of.version).of; });
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  hand_to_deciding(tx, parts(), decider, of.id, submitted.version, "");
              }),
              &refusals::kNotInThisState);
    EXPECT_THAT(allowed_to(decider, submitted), Contains(DeskAction::accept));
}

TEST_P(Reception, WhatAnItemNoLongerAllowsIsRefusedWhenItIsHandedIn) {
    const Case of = chosen(draft(), kCangshan);
    within(HandleArea::county);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { submit(tx, parts(), lin, of.id, of.version); }),
              &refusals::kOutsideArea);
}

TEST_P(Reception, TheReceivingOfficeExaminesAndHandsOverAndTheOtherOneWaits) {
    const Case of = received();
    EXPECT_THAT(allowed_to(receiver, of), ElementsAre(DeskAction::hand_over, DeskAction::pre_check,
                                                      DeskAction::request_supplement));
    EXPECT_THAT(allowed_to(decider, of), IsEmpty());
    const auto accepts = [&](const http::Caller& who) {
        return refusal_of([&](sql::Tx& tx) { accept(tx, parts(), who, of.id, of.version); });
    };
    EXPECT_EQ(accepts(receiver), &refusals::kReceivesOnly);
    EXPECT_EQ(accepts(decider), &refusals::kNotHandedOver);
    EXPECT_EQ(accepts(stranger), &refusals::kNoSuchCase);
    const Case asked = run([&](sql::Tx& tx) {
        return request_supplement(tx, parts(), receiver, of.id, of.version, {"请补照片"});
    });
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  hand_to_deciding(tx, parts(), receiver, of.id, asked.version, "");
              }),
              &refusals::kNotInThisState)
        << "it waits for her";
}

TEST_P(Reception, WhatIsHandedOverTheReceivingOfficeSeesAndDoesNothingWith) {
    const Case of = handed_over();
    EXPECT_THAT(allowed_to(receiver, of), IsEmpty());
    EXPECT_THAT(allowed_to(decider, of), Contains(DeskAction::hand_back));
    for (const auto& act : std::vector<std::function<Case(sql::Tx&)>>{
             [&](sql::Tx& tx) { return pre_check(tx, parts(), receiver, of.id, of.version); },
             [&](sql::Tx& tx) { return accept(tx, parts(), receiver, of.id, of.version); },
             [&](sql::Tx& tx) {
                 return hand_back(tx, parts(), receiver, of.id, of.version, "退回");
             }}) {
        EXPECT_EQ(refusal_of(act), &refusals::kHandedOver);
    }
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { get_case_to_see(tx, parts(), stranger, of.id); }),
              &refusals::kNoSuchCase);
    const Case accepted =
        run([&](sql::Tx& tx) { return accept(tx, parts(), decider, of.id, of.version); });
    const Case decided = run([&](sql::Tx& tx) {
        return decide(tx, parts(), decider, of.id, accepted.version, Outcome::granted, "准予");
    });
    EXPECT_THAT(timeline(decided), ElementsAre("submit applicant", "handed_over receiving_office",
                                               "accept office", "decide office"));
}

TEST_P(Reception, HandingOverAndBackTouchesNoClockAndBothSeeTheSameOne) {
    Case of = handed_over();
    const auto before = ledger_of(of);
    const auto due = of.due_date;
    it_is("2018-09-05T09:00:00+08:00");
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { hand_back(tx, parts(), decider, of.id, of.version, ""); }),
        &refusals::kReasonMissing);
    of = run([&](sql::Tx& tx) {
        return hand_back(tx, parts(), decider, of.id, of.version, "缺少原件核对记录");
    });
    EXPECT_TRUE(is_at_reception(of));
    EXPECT_EQ(ledger_of(of).size(), before.size());
    EXPECT_EQ(of.due_date, due);
    const auto clocks_for = [&](const http::Caller& who) {
        std::vector<ClockView> clocks;
        write([&](sql::Tx& tx) { clocks = desk_view_of(tx, parts(), who, of).clocks; });
        return clocks.front().promised;
    };
    EXPECT_EQ(clocks_for(receiver), clocks_for(decider));
    EXPECT_EQ(clocks_for(decider).consumed, 1) << "the fourth, whoever had it";
    of = run([&](sql::Tx& tx) {
        return hand_to_deciding(tx, parts(), receiver, of.id, of.version, "");
    });
    of = run([&](sql::Tx& tx) { return accept(tx, parts(), decider, of.id, of.version); });
    EXPECT_EQ(refusal_of(
                  [&](sql::Tx& tx) { hand_back(tx, parts(), decider, of.id, of.version, "不对"); }),
              &refusals::kNotInThisState)
        << "what is accepted is ours";
}

TEST_P(Reception, WhatTheReceivingOfficeLeavesLyingTheLawAcceptsInTheOthersPlace) {
    change([](catalogue::ItemContent& content) {
        content.type = catalogue::ItemType::licensing;
        content.handle_area = HandleArea::city;
    });
    Case of = received();
    Instant late;
    read([&](sql::Tx& tx) { late = *clocks_of(tx, parts(), of).front().promised.late_at; });
    it_is(late.text().c_str());
    write([&](sql::Tx& tx) { clock_alarm(parts()).ring(tx, of.id.text(), late); });
    of = run([&](sql::Tx& tx) { return *parts().store.find(tx, of.id); });
    EXPECT_EQ(of.state, CaseState::accepted);
    EXPECT_FALSE(is_at_reception(of));
    EXPECT_THAT(allowed_to(receiver, of), IsEmpty());
    EXPECT_THAT(allowed_to(decider, of), Contains(DeskAction::decide));
}

TEST_P(Reception, EachOfficeFindsItInItsOwnQueueAndOnlyOnceInItsFigures) {
    const Case of = received();
    const auto ids = [&](const char* office, bool is_received) {
        std::vector<std::string> found;
        read([&](sql::Tx& tx) {
            const auto id = *places::OfficeId::parse(office);
            const auto cases = is_received ? parts().store.list_received(tx, id, {}, {})
                                           : parts().store.list_of_office(tx, id, {}, {});
            for (const Case& one : cases) found.push_back(one.id.text());
        });
        return found;
    };
    EXPECT_THAT(ids("GA-350104000000", true), ElementsAre(of.id.text()));
    EXPECT_THAT(ids("GA-350104000000", false), IsEmpty());
    EXPECT_THAT(ids(kGulou, false), ElementsAre(of.id.text()));
    EXPECT_THAT(ids(kGulou, true), IsEmpty());
    read([&](sql::Tx& tx) {
        for (const auto& entry : journal::read_subject(tx, "case:" + of.id.text(), 0, 100)) {
            if (entry.what != "case.submitted") continue;
            EXPECT_EQ(entry.facts.at("office").as_string(), kGulou) << "which figures go by";
            EXPECT_EQ(entry.facts.at("receiving_office").as_string(), "GA-350104000000");
        }
    });
}

TEST_P(Reception, AServiceCentreReceivesForTheBodyWithinTheAreaAndDecidesNothing) {
    EXPECT_THAT(receivers(draft(), kCangshan),
                ElementsAre("body GA-350104000000", "centre XZ-350104000000"));
    EXPECT_THAT(receivers(draft(), "350102001001"), ElementsAre("centre XZ-350102001000"))
        << "where the body decides itself its centre may receive, the nearest one";
    EXPECT_EQ(refusal_to_choose(kSiming, ReceivedBy::centre), &refusals::kOutsideArea);
    Case of = chosen(draft(), kCangshan, ReceivedBy::centre);
    EXPECT_EQ(of.receiving_office->text(), "XZ-350104000000");
    of = run([&](sql::Tx& tx) { return submit(tx, parts(), lin, of.id, of.version).of; });
    EXPECT_EQ(of.office_id.text(), kGulou);
    const http::Caller centre = testing::Town::officer("XZ-350104000000");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { accept(tx, parts(), centre, of.id, of.version); }),
              &refusals::kReceivesOnly);
    for (const http::Caller& other : {receiver, testing::Town::officer("XZ-350102000000")}) {
        EXPECT_EQ(refusal_of([&](sql::Tx& tx) { get_case_to_see(tx, parts(), other, of.id); }),
                  &refusals::kNoSuchCase)
            << "neither the body there nor a centre elsewhere";
    }
    of = run([&](sql::Tx& tx) {
        return hand_to_deciding(tx, parts(), centre, of.id, of.version, "已核对原件");
    });
    of = run([&](sql::Tx& tx) { return accept(tx, parts(), decider, of.id, of.version); });
    EXPECT_THAT(allowed_to(centre, of), IsEmpty());
    EXPECT_EQ(of.number->text().substr(0, 2), "GA") << "by whom it is decided, and billed";
}

TEST_P(Reception, WhereAnItemIsNotForOtherPlacesNoServiceCentreReceivesIt) {
    const Case of = draft();
    within(std::nullopt);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  choose_reception(tx, parts(), lin, of.id, of.version,
                                   DivisionCode::parse(kCangshan), ReceivedBy::centre);
              }),
              &refusals::kNoCrossRegion);
    within(HandleArea::township);
    EXPECT_EQ(refusal_to_choose(kCangshan, ReceivedBy::centre), &refusals::kOutsideArea);
}

TEST_P(Reception, WhatAnOfficerFilesAtAWindowElsewhereIsReceivedThere) {
    within(HandleArea::province);
    const http::Caller clerk = town().hire(database(), "clerk", "陈窗口", "XZ-350203000000");
    EXPECT_EQ(opened_at_window(at_window(clerk)).receiving_office->text(), "XZ-350203000000");
    const http::Caller police = town().hire(database(), "police", "黄警官", "GA-350203000000");
    EXPECT_EQ(opened_at_window(at_window(police)).receiving_office->text(), "GA-350203000000");
    const http::Caller health = town().hire(database(), "health", "郑医生", "WJ-350203000000");
    EXPECT_FALSE(opened_at_window(at_window(health)).receiving_office) << "another body";
    const http::Caller local = town().hire(database(), "local", "王警官", kGulou);
    EXPECT_FALSE(opened_at_window(at_window(local)).receiving_office) << "it decides itself";
}

TEST_P(Reception, OutsideTheAreaAWindowReceivesNothingForAnother) {
    within(HandleArea::city);
    const http::Caller clerk = town().hire(database(), "clerk", "陈窗口", "XZ-350203000000");
    EXPECT_FALSE(opened_at_window(at_window(clerk)).receiving_office);
}

MASHANG_ON_EACH_ENGINE(Reception);

TEST(HandleArea, IsAsTheItemSaysOrTheNationForWhatIsHandledAcrossProvinces) {
    const auto catalogue = catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    catalogue::ItemContent content = *catalogue->find_item("GA003")->content;
    content.cross_province = false;
    EXPECT_FALSE(catalogue::handle_area_of(content));
    content.cross_province = true;
    EXPECT_EQ(catalogue::handle_area_of(content), HandleArea::nation);
    content.handle_area = HandleArea::county;
    EXPECT_EQ(catalogue::handle_area_of(content), HandleArea::county);
}

TEST(HandleArea, IsTheDivisionOfItsLevelAroundThePlaceOrThatPlaceWhereItIsLarger) {
    const auto catalogue = catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    const places::Places& places = catalogue->places();
    const auto around = [&](const char* place, HandleArea area) {
        const auto& division = places::get_division(places, *DivisionCode::parse(place));
        return area_around(places, division, area).code.text();
    };
    constexpr const char* kVillage = "350102001001";
    EXPECT_EQ(around(kVillage, HandleArea::nation), "350000000000");
    EXPECT_EQ(around(kVillage, HandleArea::province), "350000000000");
    EXPECT_EQ(around(kVillage, HandleArea::city), "350100000000");
    EXPECT_EQ(around(kVillage, HandleArea::county), "350102000000");
    EXPECT_EQ(around(kVillage, HandleArea::township), "350102001000");
    EXPECT_EQ(around(kVillage, HandleArea::village), "350102001000");
    EXPECT_EQ(around("350102000000", HandleArea::township), "350102000000");
}

TEST(ReceptionRules, SayWhoseEachStepOfTheStateTableIs) {
    Case of{.person_id = {},
            .item_id = "GA003",
            .office_id = *places::OfficeId::parse(kGulou),
            .division = *DivisionCode::parse("350102"),
            .state = CaseState::submitted,
            .receiving_office = places::OfficeId::parse("GA-350104000000")};
    for (const Transition& edge : transitions()) {
        if (edge.by != Actor::office) continue;
        of.state = edge.from;
        of.handed_over_at.reset();
        const bool examines =
            edge.event == CaseEvent::pre_check || edge.event == CaseEvent::request_supplement;
        const bool is_there = is_at_reception(of);
        EXPECT_EQ(may_step(of, "GA-350104000000", edge.event), is_there && examines);
        EXPECT_EQ(may_step(of, kGulou, edge.event), !is_there);
        of.handed_over_at = Instant{};
        EXPECT_FALSE(may_step(of, "GA-350104000000", edge.event));
        EXPECT_TRUE(may_step(of, kGulou, edge.event));
    }
}

}  // namespace
}  // namespace mashang::cases
