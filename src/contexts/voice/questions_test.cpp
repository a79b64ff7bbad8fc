#include "contexts/voice/questions.h"

#include "contexts/places/api.h"
#include "contexts/voice/refusals.h"
#include "contexts/voice/routes_questions.h"
#include "contexts/voice/store_questions.h"
#include "contexts/voice/testing/voice_fixture.h"
#include "platform/http/access.h"
#include "platform/http/refusals.h"

namespace mashang::voice {
namespace {

constexpr const char* kGulou = "350102000000";
constexpr const char* kPolice = "GA-350102000000";

class Questions : public testing::VoiceTest {
  protected:
    AskedQuestion asked(const http::Caller& caller, const char* text = "补办身份证照片能化妆吗？",
                        std::optional<std::string> item = "GA003") {
        std::optional<AskedQuestion> made;
        write([&](sql::Tx& tx) {
            made = ask(tx, parts(), caller, text, *DivisionCode::parse(kGulou), item);
        });
        return *std::move(made);
    }
    Question answer(const QuestionId& id, const char* office = kPolice) {
        std::optional<Question> answered;
        write([&](sql::Tx& tx) {
            answered =
                answer_question(tx, parts(), town().officer(office), id, "不能。请素颜到场。");
        });
        return *std::move(answered);
    }
    std::vector<Question> waiting_at(const char* office, bool answered = false) {
        std::vector<Question> all;
        read([&](sql::Tx& tx) {
            all = list_questions(tx, parts(), town().officer(office), answered, 100, 0);
        });
        return all;
    }
    Question looked_up(const std::string& reference, const std::string& secret) {
        std::optional<Question> found;
        read([&](sql::Tx& tx) { found = look_up(tx, parts(), reference, secret); });
        return *std::move(found);
    }
    std::vector<journal::Entry> entries_of(const Question& question) {
        std::vector<journal::Entry> entries;
        read([&](sql::Tx& tx) {
            entries = journal::read_subject(tx, "question:" + question.id.text(), 0, 100);
        });
        return entries;
    }
};

TEST_P(Questions, OneAboutAnItemGoesToTheOfficeThatCarriesItOut) {
    const auto [question, secret] = asked(lin);
    EXPECT_EQ(question.office_id, kPolice);
    EXPECT_FALSE(secret) << "who is signed in needs none";
    ASSERT_EQ(waiting_at(kPolice).size(), 1U);
    EXPECT_EQ(waiting_at(kPolice)[0].text, "补办身份证照片能化妆吗？");
    EXPECT_TRUE(waiting_at("GA-350104000000").empty()) << "another county's";
}

TEST_P(Questions, OneWithoutAnItemGoesToTheNearestServiceCentre) {
    EXPECT_EQ(asked(lin, "大厅能停车吗？", {}).question.office_id, "XZ-350102000000");
}

TEST_P(Questions, TheTextAndTheAnswerLieEncrypted) {
    const Question question = asked(lin).question;
    answer(question.id);
    read([&](sql::Tx& tx) {
        const auto kept = store::find(tx, question.id);
        EXPECT_EQ(kept->text.find("化妆"), std::string::npos);
        EXPECT_EQ(kept->answer.find("素颜"), std::string::npos);
    });
}

TEST_P(Questions, WhoIsNotSignedInReadsTheAnswerWithHerSecretOnly) {
    const auto [question, secret] = asked(http::Caller{});
    ASSERT_TRUE(secret);
    EXPECT_FALSE(question.person_id);
    answer(question.id);
    EXPECT_EQ(looked_up(question.reference, *secret).answer, "不能。请素颜到场。");
    EXPECT_EQ(refusal_of([&] { looked_up(question.reference, "WRONG"); }),
              &refusals::kNoSuchQuestion);
    EXPECT_EQ(refusal_of([&] { looked_up("ZX00000000000000", *secret); }),
              &refusals::kNoSuchQuestion);
    const Question own = asked(lin).question;
    EXPECT_EQ(refusal_of([&] { looked_up(own.reference, ""); }), &refusals::kNoSuchQuestion);
    read([&](sql::Tx& tx) {
        EXPECT_NE(store::find(tx, question.id)->secret_hash, *secret) << "only its hash is kept";
    });
}

TEST_P(Questions, OnlyItsOfficeAnswersAndOnlyOnce) {
    const Question question = asked(lin).question;
    EXPECT_EQ(refusal_of([&] { answer(question.id, "GA-350104000000"); }),
              &refusals::kNoSuchQuestion);
    EXPECT_TRUE(answer(question.id).answered_by);
    EXPECT_EQ(refusal_of([&] { answer(question.id); }), &refusals::kAnsweredAlready);
    EXPECT_TRUE(waiting_at(kPolice).empty());
    ASSERT_EQ(waiting_at(kPolice, true).size(), 1U);
}

TEST_P(Questions, TheJournalTellsWhatHappenedAndWhoIsToBeTold) {
    const Question question = asked(lin).question;
    answer(question.id);
    const auto entries = entries_of(question);
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].what, "question.asked");
    EXPECT_EQ(entries[1].what, "question.answered");
    EXPECT_EQ(entries[1].on_behalf, lin.person_id);
    EXPECT_EQ(boost::json::serialize(entries[1].facts).find("素颜"), std::string::npos);
    EXPECT_EQ(entries_of(asked(http::Caller{}).question)[0].on_behalf, "");
}

TEST_P(Questions, APersonReadsHerOwnAndNobodyElses) {
    asked(lin, "第一个问题");
    asked(lin, "第二个问题");
    read([&](sql::Tx& tx) {
        const auto mine = own_questions(tx, parts(), lin);
        ASSERT_EQ(mine.size(), 2U);
        EXPECT_EQ(mine[0].text, "第二个问题");
        EXPECT_TRUE(own_questions(tx, parts(), chen).empty());
    });
}

TEST_P(Questions, MoreThanTenThatWaitAreTooMany) {
    Question last;
    for (std::int64_t i = 0; i < kMostOpenOfPerson; ++i) last = asked(lin).question;
    EXPECT_EQ(refusal_of([&] { asked(lin); }), &refusals::kTooManyQuestions);
    answer(last.id);
    EXPECT_EQ(refusal_of([&] { asked(lin); }), nullptr);
}

TEST_P(Questions, WhatIsNotThereIsRefused) {
    EXPECT_EQ(refusal_of([&] { asked(lin, "问题", "XX999"); }), &catalogue::refusals::kNoSuchItem);
    const auto nowhere = [&] {
        write([&](sql::Tx& tx) {
            ask(tx, parts(), lin, "问题", *DivisionCode::parse("351999000000"), {});
        });
    };
    EXPECT_EQ(refusal_of(nowhere), &places::refusals::kNoSuchDivision);
}

TEST_P(Questions, WhoClosesHerAccountLeavesNone) {
    const Question question = asked(lin).question;
    journal::Entry closed;
    closed.what = "account.closed";
    closed.on_behalf = lin.person_id;
    closed.facts = {{"why", "by_owner"}};
    write([&](sql::Tx& tx) { follower(parts()).effect(tx, closed); });
    read([&](sql::Tx& tx) { EXPECT_FALSE(store::find(tx, question.id)); });
}

TEST_P(Questions, AreKeptForAYear) {
    const Question question = asked(lin).question;
    write([&](sql::Tx& tx) {
        EXPECT_EQ(remove_old_questions(tx, question.asked_at + kQuestionsKept), 0);
        EXPECT_EQ(
            remove_old_questions(tx, question.asked_at + kQuestionsKept + std::chrono::hours{1}),
            1);
    });
}

TEST_P(Questions, ThePagesDoorsStandWhereTheyShould) {
    for (const http::Route& row : question_routes(parts())) {
        const bool is_desk = row.path.starts_with("/api/v1/desk/");
        const auto passes = [&](const http::Caller& caller) {
            return refusal_of([&] { http::check_access(row.access, caller); }) == nullptr;
        };
        EXPECT_EQ(passes(town().officer()), row.path != "/api/v1/me/questions") << row.path;
        EXPECT_EQ(passes(http::Caller{}), !is_desk && row.path != "/api/v1/me/questions")
            << row.path;
        EXPECT_EQ(passes(lin), !is_desk) << row.path;
    }
}

TEST_P(Questions, TheRoutesShowTheOfficeAndTheItemByTheirNames) {
    namespace json = boost::json;
    for (const http::Route& row : question_routes(parts())) {
        if (row.path != "/api/v1/questions") continue;
        json::value shown;
        write([&](sql::Tx& tx) {
            shown = json::parse(
                http::call(row, &tx, http::Caller{},
                           {{"text", "照片能化妆吗"}, {"division", kGulou}, {"item_id", "GA003"}})
                    .body);
        });
        EXPECT_EQ(shown.at("question").at("office_name"), "福州市公安局鼓楼分局");
        EXPECT_EQ(shown.at("question").at("item").at("name"), "居民身份证补领");
        EXPECT_EQ(shown.at("secret").as_string().size(), 16U);
    }
}

MASHANG_ON_EACH_ENGINE(Questions);

}  // namespace
}  // namespace mashang::voice
