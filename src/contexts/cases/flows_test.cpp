#include "contexts/cases/flows.h"

#include <gtest/gtest.h>

#include "base/enum_names.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/result.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/views.h"
#include "platform/crypto/bytes.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

const DivisionCode kGulou = *DivisionCode::parse("350102001001");
constexpr const char* kItem = "GA003";  // a lost identity card is replaced

class CasesTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        citizen = town().proven_person(database());
        officer = testing::Town::officer();
    }

    testing::Town& town() { return *town_; }
    const Parts& parts() { return town().parts; }

    Case open() {
        return run([&](sql::Tx& tx) { return open_draft(tx, parts(), citizen, kItem, kGulou).of; });
    }

    /// Answers every order to the registers: found, with a document of its own.
    void answer_registers(bool found = true) {
        const outbound::Channel channel = shared_data_channel(parts(), "http://register", "key");
        const std::string pdf =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n"
            "startxref\n0\n%%EOF\n";
        const json::object file{{"media_type", "application/pdf"},
                                {"content", crypto::to_padded_base64(pdf)}};
        const json::object body = found ? json::object{{"result", "found"}, {"file", file}}
                                        : json::object{{"result", "not_found"}};
        for (const outbound::Order& order : town().house.orders()) {
            if (order.channel != kSharedData) continue;
            write([&](sql::Tx& tx) {
                channel.answered(tx, order, {.status = 200, .body = json::serialize(body)});
            });
        }
    }

    /// Uploads whatever is still wanted, so that the draft is complete.
    Case complete(Case of) {
        answer_registers();
        const files::StoredFile photo = parts().files.take(testing::one_pixel());
        for (const catalogue::Material& material :
             town().catalogue.get()->find_item(kItem)->materials) {
            if (material.is_from_register()) continue;
            of = run([&](sql::Tx& tx) {
                return put_material(tx, parts(), citizen, of.id, material.seq, photo, "照片.png");
            });
        }
        return of;
    }

    Case submitted() {
        const Case of = complete(open());
        return run([&](sql::Tx& tx) { return submit(tx, parts(), citizen, of.id, of.version).of; });
    }
    Case accepted() {
        const Case of = submitted();
        return run([&](sql::Tx& tx) { return accept(tx, parts(), officer, of.id, of.version); });
    }

    Dossier fresh_dossier(const Case& of) {
        return run([&](sql::Tx& tx) {
            return open_dossier(tx, parts(), get_own_case(tx, parts(), citizen, of.id));
        });
    }

    CaseView seen(const Dossier& dossier) {
        return run([&](sql::Tx& tx) { return view_of(tx, parts(), citizen, dossier); });
    }

    json::object form_of(const Case& of) {
        return run([&](sql::Tx& tx) { return parts().store.form_of(tx, of); });
    }

    /// What the journal holds about a case, also what has no position yet.
    std::vector<journal::Entry> told(const Case& of) {
        return run([&](sql::Tx& tx) {
            return journal::read_subject(tx, "case:" + of.id.text(), 0, 1000);
        });
    }

    http::Caller citizen;
    http::Caller officer;

  private:
    std::unique_ptr<testing::Town> town_;
};

TEST_P(CasesTest, ADraftIsFilledInWithWhatTheRegisterKnows) {
    const Case of = open();
    EXPECT_EQ(of.state, CaseState::draft);
    EXPECT_EQ(of.office_id.text(), "GA-350102000000");
    EXPECT_FALSE(of.number);
    const json::object form = form_of(of);
    EXPECT_EQ(form.at("applicant_name"), "林小红");
    EXPECT_EQ(form.at("applicant_citizen_id"), "350102199003071234");
    EXPECT_EQ(form.at("mobile"), "13800005678");
    EXPECT_EQ(form.at("address"), "福州市鼓楼区东街1号");
}

TEST_P(CasesTest, TheRegistersAreAskedForWhatTheyHold) {
    open();
    const auto orders = town().house.orders();
    ASSERT_FALSE(orders.empty());
    for (const outbound::Order& order : orders) {
        EXPECT_EQ(order.channel, kSharedData);
        EXPECT_EQ(order.payload.at("holder_citizen_id"), "350102199003071234");
    }
}

TEST_P(CasesTest, OpeningTwiceGivesTheSameDraft) {
    const Case first = open();
    const auto second =
        run([&](sql::Tx& tx) { return open_draft(tx, parts(), citizen, kItem, kGulou); });
    EXPECT_FALSE(second.is_new);
    EXPECT_EQ(second.of.id, first.id);
}

TEST_P(CasesTest, WhatIsTypedOnOneDeviceIsThereOnAnotherAndAStaleOneIsTold) {
    const Case of = open();
    json::object form = form_of(of);
    form["address"] = "福州市台江区";
    const Case saved = run(
        [&](sql::Tx& tx) { return save_form(tx, parts(), citizen, of.id, of.version, form).of; });
    EXPECT_EQ(saved.version, of.version + 1);
    EXPECT_EQ(form_of(saved).at("address"), "福州市台江区");
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { save_form(tx, parts(), citizen, of.id, of.version, {}); }),
        &refusals::kChangedMeanwhile);
}

TEST_P(CasesTest, AStepShowsTheCaseAsItIsStored) {
    Case of = complete(open());
    json::object form = form_of(of);
    form["applicant_name"] = "";  // the register fills it in again
    const auto expect_stored = [&](const Dossier& shown) {
        const Dossier stored = fresh_dossier(shown.of);
        EXPECT_EQ(mashang::json::text_of(seen(shown)), mashang::json::text_of(seen(stored)));
        of = stored.of;
    };
    expect_stored(
        run([&](sql::Tx& tx) { return save_form(tx, parts(), citizen, of.id, of.version, form); }));
    expect_stored(
        run([&](sql::Tx& tx) { return submit(tx, parts(), citizen, of.id, of.version); }));
    EXPECT_EQ(form_of(of).at("applicant_name"), "林小红");
    of = run([&](sql::Tx& tx) {
        return request_supplement(tx, parts(), officer, of.id, of.version, {"照片不清晰"});
    });
    expect_stored(run([&](sql::Tx& tx) {
        return supplement(tx, parts(), citizen, of.id, of.version, "已重新上传");
    }));
}

TEST_P(CasesTest, AnIncompleteDraftIsNotTakenAndEveryGapIsNamed) {
    const Case of = open();
    const Case emptied =
        run([&](sql::Tx& tx) { return save_form(tx, parts(), citizen, of.id, of.version, {}).of; });
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { submit(tx, parts(), citizen, of.id, emptied.version); }),
        &refusals::kIncomplete);
    std::vector<std::string> pointers;
    for (const Fault& fault : faults) pointers.push_back(fault.pointer);
    EXPECT_NE(std::ranges::find(pointers, "/form/mobile"), pointers.end());
    EXPECT_TRUE(std::ranges::any_of(
        pointers, [](const std::string& pointer) { return pointer.starts_with("/materials/"); }));
    EXPECT_EQ(run([&](sql::Tx& tx) { return *parts().store.find(tx, of.id); }).state,
              CaseState::draft);
}

TEST_P(CasesTest, ASubmissionGetsANumberAndADueDate) {
    const Case of = submitted();
    ASSERT_TRUE(of.number);
    EXPECT_TRUE(of.number->text().starts_with("GA350102-20180930-"));
    EXPECT_EQ(of.due_date, Date::parse("2018-10-12"));
    EXPECT_EQ(run([&](sql::Tx& tx) { return parts().store.find(tx, *of.number); })->id, of.id);
}

TEST_P(CasesTest, TheSameSubmissionTwiceIsRefusedTheSecondTime) {
    const Case of = complete(open());
    run([&](sql::Tx& tx) { return submit(tx, parts(), citizen, of.id, of.version); });
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { submit(tx, parts(), citizen, of.id, of.version); }),
              &refusals::kNotInThisState);
}

TEST_P(CasesTest, ACollidingNumberIsDrawnAgain) {
    const Case first = submitted();
    town().next_random -= 1;  // the same suffix once more
    const Case other =
        run([&](sql::Tx& tx) { return open_draft(tx, parts(), citizen, "GA002", kGulou).of; });
    write([&](sql::Tx& tx) {
        Case copy = other;
        copy.number = first.number;
        EXPECT_FALSE(parts().store.take_number(tx, *first.number, copy));
    });
}

TEST_P(CasesTest, FromAcceptanceThePromisedDaysRunAndTheDecisionEndsThem) {
    const Case of = accepted();
    EXPECT_EQ(of.state, CaseState::accepted);
    EXPECT_TRUE(of.due_date);
    const Case decided = run([&](sql::Tx& tx) {
        return decide(tx, parts(), officer, of.id, of.version, Outcome::granted, "准予补领");
    });
    EXPECT_EQ(decided.state, CaseState::decided);
    EXPECT_EQ(decided.outcome, Outcome::granted);
    EXPECT_FALSE(decided.due_date);
    const auto entries = told(of);
    for (const char* what : {"case.opened", "case.submitted", "case.accepted", "case.decided"}) {
        EXPECT_EQ(std::ranges::count(entries, what, &journal::Entry::what), 1) << what;
    }
}

TEST_P(CasesTest, OfTwoOfficersWhoDecideAtOnceTheSecondIsTold) {
    const Case of = accepted();
    run([&](sql::Tx& tx) {
        return decide(tx, parts(), officer, of.id, of.version, Outcome::granted, "准予");
    });
    const Refusal* refusal = refusal_of([&](sql::Tx& tx) {
        decide(tx, parts(), officer, of.id, of.version, Outcome::refused, "不予");
    });
    EXPECT_EQ(refusal, &refusals::kNotInThisState);
    EXPECT_EQ(run([&](sql::Tx& tx) { return *parts().store.find(tx, of.id); }).outcome,
              Outcome::granted);
}

TEST_P(CasesTest, AStaleOfficerIsToldThatTheCaseChanged) {
    const Case of = submitted();
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { accept(tx, parts(), officer, of.id, of.version - 1); }),
              &refusals::kChangedMeanwhile);
}

TEST_P(CasesTest, WhatIsMissingIsAskedForOnceAndComesBack) {
    const Case of = submitted();
    const Case asked = run([&](sql::Tx& tx) {
        return request_supplement(tx, parts(), officer, of.id, of.version,
                                  {"照片不清晰", "地址不完整"});
    });
    EXPECT_FALSE(asked.due_date) << "it is the applicant's turn";
    const CaseView view = seen(fresh_dossier(asked));
    ASSERT_TRUE(view.supplement_request);
    EXPECT_EQ(view.supplement_request->reasons.size(), 2u);

    const Case back = run([&](sql::Tx& tx) {
        return supplement(tx, parts(), citizen, asked.id, asked.version, "已重新上传").of;
    });
    EXPECT_EQ(back.state, CaseState::submitted);
    EXPECT_EQ(back.number, of.number);
    EXPECT_TRUE(back.due_date);
}

TEST_P(CasesTest, ARefusalNeedsAReason) {
    const Case of = submitted();
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  refuse(tx, parts(), officer, of.id, of.version, RefusalGround::not_competent, "");
              }),
              &refusals::kReasonMissing);
    const Case refused = run([&](sql::Tx& tx) {
        return refuse(tx, parts(), officer, of.id, of.version, RefusalGround::not_competent,
                      "不属于本机关职权");
    });
    EXPECT_EQ(refused.state, CaseState::not_accepted);
    EXPECT_EQ(refused.remark, "不属于本机关职权");
}

TEST_P(CasesTest, ACaseIsNobodyElses) {
    const Case of = submitted();
    const http::Caller neighbour =
        town().proven_person(database(), "13900001234", "350203200002290010");
    const http::Caller elsewhere = testing::Town::officer("GA-350203000000");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { get_own_case(tx, parts(), neighbour, of.id); }),
              &refusals::kNoSuchCase);
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { withdraw(tx, parts(), neighbour, of.id, of.version, ""); }),
        &refusals::kNoSuchCase);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { accept(tx, parts(), elsewhere, of.id, of.version); }),
              &refusals::kNoSuchCase);
}

TEST_P(CasesTest, ADraftIsHiddenFromTheOffice) {
    const Case of = open();
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { get_office_case(tx, parts(), officer, of.id); }),
              &refusals::kNoSuchCase);
    const auto queue = run([&](sql::Tx& tx) {
        return parts().store.list_of_office(tx, of.office_id, std::nullopt, {});
    });
    EXPECT_TRUE(queue.empty());
}

TEST_P(CasesTest, WhatTheRegisterHasNotCanBeUploaded) {
    const Case of = open();
    answer_registers(false);
    const auto materials = run([&](sql::Tx& tx) { return parts().store.materials_of(tx, of); });
    ASSERT_FALSE(materials.empty());
    for (const CaseMaterial& material : materials)
        EXPECT_EQ(material.state, MaterialState::not_found);

    const files::StoredFile photo = parts().files.take(testing::one_pixel());
    run([&](sql::Tx& tx) {
        return put_material(tx, parts(), citizen, of.id, materials[0].seq, photo, "户口簿.png");
    });
    answer_registers(true);  // a late second answer does not push the upload aside
    const auto after = run([&](sql::Tx& tx) { return parts().store.materials_of(tx, of); });
    EXPECT_EQ(after[0].state, MaterialState::uploaded);
    EXPECT_EQ(after[0].file_name, "户口簿.png");
}

TEST_P(CasesTest, MaterialsCannotChangeOnceTheApplicationIsIn) {
    const Case of = submitted();
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { remove_material(tx, parts(), citizen, of.id, 1); }),
              &refusals::kNotInThisState);
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { save_form(tx, parts(), citizen, of.id, of.version, {}); }),
        &refusals::kNotInThisState);
}

TEST_P(CasesTest, AnOfficersLookIsJournalledAndShownToBoth) {
    const Case of = submitted();
    const DeskCase first = run([&](sql::Tx& tx) { return desk_view_of(tx, parts(), officer, of); });
    EXPECT_EQ(first.applicant.name, "林小红");
    EXPECT_EQ(first.applicant.citizen_id, "350102199003071234");
    const auto accesses =
        run([&](sql::Tx& tx) { return accesses_of(tx, parts(), of, Language::zh); });
    EXPECT_FALSE(accesses.empty());
}

TEST_P(CasesTest, TheQueueShowsWhatIsDueFirstAndNoClearName) {
    const Case of = submitted();
    const DeskRow row =
        run([&](sql::Tx& tx) { return desk_rows_of(tx, parts(), {of}, Language::zh).at(0); });
    EXPECT_EQ(row.due_colour, DueColour::green);
    EXPECT_EQ(row.working_days_left, 5);
    EXPECT_EQ(row.applicant_masked.find("林小红"), std::string::npos);
    town().house.clock.set(*Instant::parse("2018-10-20T09:00:00+08:00"));
    const DeskRow late =
        run([&](sql::Tx& tx) { return desk_rows_of(tx, parts(), {of}, Language::zh).at(0); });
    EXPECT_EQ(late.due_colour, DueColour::red);
}

TEST_P(CasesTest, TheTimelineTellsEveryStepToBoth) {
    const Case of = accepted();
    const auto events =
        run([&](sql::Tx& tx) { return timeline_of(tx, parts(), of, Language::zh); });
    std::vector<std::string> whats;
    for (const TimelineEvent& event : events) whats.push_back(event.what + " " + event.by);
    EXPECT_EQ(whats,
              (std::vector<std::string>{"opened applicant", "submit applicant", "accept office"}));
}

TEST_P(CasesTest, TheWrittenDecisionIsSignedAndEscapesWhatPeopleWrote) {
    const Case of = accepted();
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { result_document(tx, parts(), of); }),
              &refusals::kNoResultYet);
    const Case decided = run([&](sql::Tx& tx) {
        return decide(tx, parts(), officer, of.id, of.version, Outcome::granted,
                      "<script>alert(1)</script>");
    });
    const std::string document =
        run([&](sql::Tx& tx) { return result_document(tx, parts(), decided); });
    EXPECT_NE(document.find(decided.number->text()), std::string::npos);
    EXPECT_NE(document.find("c2lnbmVk"), std::string::npos);
    EXPECT_EQ(document.find("<script>"), std::string::npos);
}

TEST_P(CasesTest, NothingPersonalLiesInClearInTheTables) {
    const Case of = submitted();
    write([&](sql::Tx& tx) {
        for (const auto& form : tx.query<std::string>("SELECT form FROM cases_case")) {
            EXPECT_EQ(form.find("350102199003071234"), std::string::npos);
            EXPECT_EQ(form.find("林小红"), std::string::npos);
        }
    });
    const auto entries = told(of);
    EXPECT_FALSE(entries.empty());
    for (const auto& entry : entries) {
        EXPECT_EQ(json::serialize(entry.facts).find("350102199003071234"), std::string::npos);
    }
}

MASHANG_ON_EACH_ENGINE(CasesTest);

}  // namespace
}  // namespace mashang::cases
