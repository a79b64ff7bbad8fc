#include <gmock/gmock.h>

#include "contexts/own_data/portrait.h"
#include "contexts/own_data/testing/own_data_fixture.h"
#include "contexts/own_data/views.h"

namespace mashang::own_data {
namespace {

using ::testing::HasSubstr;
using testing::kPolice;
using ::testing::Not;

const CorrectionWish kAddress{
    .datum = Datum::address, .says = "福州市鼓楼区东街3号", .reason = "已搬家"};

class CorrectionsTest : public testing::OwnDataTest {
  protected:
    Correction ask(const http::Caller& caller, const CorrectionWish& wish = kAddress) {
        std::optional<Correction> correction;
        write([&](sql::Tx& tx) { correction = ask_for_correction(tx, parts(), caller, wish); });
        return *correction;
    }
    std::string refusal_of_asking(const http::Caller& caller, const CorrectionWish& wish) {
        return refusal_of([&](sql::Tx& tx) { ask_for_correction(tx, parts(), caller, wish); });
    }
    Correction answer(const Correction& of, Answer outcome) {
        std::optional<Correction> answered;
        write([&](sql::Tx& tx) {
            answered = answer_correction(tx, parts(), officer(), of.id, outcome, "已核实");
        });
        return *answered;
    }
    std::vector<Correction> corrections(const http::Caller& whose) {
        std::vector<Correction> list;
        read([&](sql::Tx& tx) {
            list = corrections_of(tx, parts(), *identity::PersonId::parse(whose.person_id),
                                  parts().limits.shown);
        });
        return list;
    }
};
MASHANG_ON_EACH_ENGINE(CorrectionsTest);

TEST_P(CorrectionsTest, WhatARegisterToldGoesToItsSourceAndComesBackWithAnAnswer) {
    const Correction asked = ask(lin);
    EXPECT_EQ(asked.office_id, kPolice);
    const Correction answered = answer(asked, Answer::declined);
    EXPECT_EQ(answered.state, CorrectionState::declined);
    const auto list = corrections(lin);
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].answer, "已核实");
    EXPECT_EQ(list[0].says, kAddress.says);
    EXPECT_THAT(
        told("correction:" + asked.id.text()),
        ::testing::ElementsAre("own_data.correction_asked", "own_data.correction_answered"));
}

TEST_P(CorrectionsTest, AfterACorrectionTheRegisterIsAskedAnew) {
    const auto asked_register = [&] {
        int orders = 0;
        for (const auto& order : house().orders()) orders += order.channel == "population_register";
        return orders;
    };
    const int before = asked_register();
    answer(ask(lin), Answer::declined);
    EXPECT_EQ(asked_register(), before);
    answer(ask(lin), Answer::corrected);
    EXPECT_EQ(asked_register(), before + 1);
}

TEST_P(CorrectionsTest, AnotherNameIsAskedForUnderIt) {
    answer(ask(lin, {.datum = Datum::name, .says = "林晓红", .reason = "已改名"}),
           Answer::corrected);
    EXPECT_EQ(house().orders().back().payload.at("name"), "林晓红");
    EXPECT_EQ(house().orders().back().payload.at("citizen_id"), "350102199003071234");
}

TEST_P(CorrectionsTest, WhatStandsInACaseGoesToItsOffice) {
    const CorrectionWish wish{
        .datum = Datum::case_record, .says = "东街3号", .reason = "写错", .case_id = "case-1"};
    EXPECT_EQ(ask(lin, wish).office_id, "RS-350102000000");
    EXPECT_EQ(refusal_of_asking(chen, wish), "own_data.no_such_case");
}

TEST_P(CorrectionsTest, WhatARegisterToldForAFormGoesToItsOfficeAndIsAskedForAnew) {
    const CorrectionWish wish{.datum = Datum::register_data,
                              .says = "2",
                              .reason = "已分户",
                              .case_id = "case-1",
                              .field = "household_number"};
    const Correction asked = ask(lin, wish);
    EXPECT_EQ(asked.office_id, "GA-350102000000");
    EXPECT_EQ(asked.about, "居民户口簿 · 户号");
    write([&](sql::Tx& tx) {
        EXPECT_EQ(look_at(tx, parts(), officer("GA-350102000000"), asked).held, "1");
    });
    write([&](sql::Tx& tx) {
        answer_correction(tx, parts(), officer("GA-350102000000"), asked.id, Answer::corrected,
                          "已核实");
    });
    EXPECT_THAT(asked_anew, ::testing::ElementsAre("case-1 household_number"));
    EXPECT_EQ(corrections(lin).at(0).about, "居民户口簿 · 户号");
}

TEST_P(CorrectionsTest, WhatNoRegisterToldIsNobodysToPutRight) {
    CorrectionWish wish{.datum = Datum::register_data,
                        .says = "2",
                        .reason = "已分户",
                        .case_id = "case-1",
                        .field = "weeks"};
    EXPECT_EQ(refusal_of_asking(lin, wish), "own_data.nothing_told");
    wish.field = "household_number";
    EXPECT_EQ(refusal_of_asking(chen, wish), "own_data.nothing_told");
}

TEST_P(CorrectionsTest, WithoutASourceItIsSaidSo) {
    EXPECT_EQ(refusal_of_asking(chen, kAddress), "own_data.no_office");
    identity::PersonIds ids;
    write([&](sql::Tx& tx) {
        ids = identity::Identity{house().parts}.create_person(
            tx, {.mobile = *MobileNumber::parse("13700000001"), .password_hash = "first:"});
    });
    http::Caller newcomer = lin;
    newcomer.person_id = ids.person.text();
    EXPECT_EQ(refusal_of_asking(newcomer, kAddress), "own_data.not_proven");
}

TEST_P(CorrectionsTest, AnAnswerIsGivenOnceByTheOfficeThatIsAsked) {
    const Correction asked = ask(lin);
    const auto answer_as = [&](const http::Caller& who) {
        return refusal_of([&](sql::Tx& tx) {
            answer_correction(tx, parts(), who, asked.id, Answer::declined, "不是本所");
        });
    };
    EXPECT_EQ(answer_as(officer("GA-350203000000")), "own_data.no_such_correction");
    EXPECT_EQ(answer_as(officer()), "");
    EXPECT_EQ(answer_as(officer()), "own_data.answered_already");
}

TEST_P(CorrectionsTest, SheTakesHersBackWhileItWaits) {
    const Correction asked = ask(lin);
    const auto take_back = [&](const http::Caller& who) {
        return refusal_of([&](sql::Tx& tx) { take_correction_back(tx, parts(), who, asked.id); });
    };
    EXPECT_EQ(take_back(chen), "own_data.no_such_correction");
    EXPECT_EQ(take_back(lin), "");
    EXPECT_EQ(take_back(lin), "own_data.answered_already");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  answer_correction(tx, parts(), officer(), asked.id, Answer::corrected, "好");
              }),
              "own_data.answered_already");
}

TEST_P(CorrectionsTest, FiveMayWaitAtATime) {
    for (int i = 0; i < 5; ++i) ask(lin);
    EXPECT_EQ(refusal_of_asking(lin, kAddress), "own_data.too_many_corrections");
    answer(corrections(lin).front(), Answer::declined);
    EXPECT_EQ(refusal_of_asking(lin, kAddress), "");
}

TEST_P(CorrectionsTest, ACopyNamesThemAllHoweverManyAListShows) {
    parts().limits.shown = 1;
    for (int i = 0; i < 3; ++i) ask(lin);
    EXPECT_EQ(corrections(lin).size(), 1U);
    for (int i = 0; i < 2; ++i) {
        write([&](sql::Tx& tx) {
            store::add_copy(tx, {.person_id = *identity::PersonId::parse(lin.person_id),
                                 .id = CopyId{house().ids.next(clock().now())},
                                 .account_id = lin.account_id,
                                 .asked_at = clock().now()});
        });
    }
    read([&](sql::Tx& tx) {
        const auto portrait = portrait_of(tx, parts(), *identity::PersonId::parse(lin.person_id));
        EXPECT_EQ(portrait.at("corrections").as_array().size(), 3U);
        EXPECT_EQ(portrait.at("copies").as_array().size(), 2U);
    });
}

TEST_P(CorrectionsTest, TheDesksListIsMaskedAndALookIsJournalled) {
    const Correction asked = ask(lin);
    write([&](sql::Tx& tx) {
        const auto rows = store::list_corrections_of(tx, kPolice, 10);
        ASSERT_EQ(rows.size(), 1U);
        EXPECT_EQ(row_of(tx, parts(), rows[0]).applicant_masked, "**红");
        const auto seen =
            look_at(tx, parts(), officer(), get_correction_at(tx, parts(), officer(), asked.id));
        EXPECT_EQ(seen.applicant_name, "林小红");
        EXPECT_EQ(seen.held, "福州市鼓楼区东街1号");
        EXPECT_EQ(seen.says, kAddress.says);
    });
    EXPECT_THAT(told("person:" + lin.person_id), ::testing::Contains("person_data.read"));
}

TEST_P(CorrectionsTest, HerWordsAndTheAnswerAreSealed) {
    answer(ask(lin), Answer::declined);
    read([&](sql::Tx& tx) {
        const auto row =
            tx.get<std::string>("SELECT says || reason || answer FROM own_data_correction");
        for (const char* words : {"东街", "搬家", "核实"}) EXPECT_THAT(row, Not(HasSubstr(words)));
    });
}

TEST_P(CorrectionsTest, WhatIsHeldIsShownWithNameAndNumberMasked) {
    read([&](sql::Tx& tx) {
        const auto all = held_of(tx, parts(), *identity::PersonId::parse(lin.person_id));
        ASSERT_EQ(all.size(), 6U);
        EXPECT_EQ(all[0].value, "**红");
        EXPECT_THAT(all[1].value, Not(HasSubstr("19900307")));
        EXPECT_EQ(all[5].value, "福州市鼓楼区东街1号");
    });
}

}  // namespace
}  // namespace mashang::own_data
