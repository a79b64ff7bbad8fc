#include <gmock/gmock.h>

#include <thread>

#include "contexts/service/drawing.h"
#include "contexts/service/keys.h"
#include "contexts/service/printing.h"
#include "contexts/service/sealing.h"
#include "contexts/service/testing/service_fixture.h"
#include "contexts/service/views.h"
#include "platform/crypto/hash.h"
#include "platform/pdf/letter.h"
#include "platform/pdf/testing/text_of.h"
#include "testing/shell.h"

namespace mashang::service {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class DocumentsTest : public testing::ServiceTest {
  protected:
    std::vector<std::string> numbers() {
        return run([](sql::Tx& tx) {
            return tx.query<std::string>("SELECT number FROM service_document ORDER BY id");
        });
    }
    std::string text_of(const Document& document) {
        return pdf::fixture::text_of(bytes_of(document));
    }
};

TEST_P(DocumentsTest, EachStepThatIsPutInWritingBecomesADocumentWithItsOwnSeries) {
    const cases::Case of = decided();
    const auto documents = documents_of(of);
    ASSERT_EQ(documents.size(), 2U);
    EXPECT_EQ(documents[0].kind, DocumentKind::acceptance);
    EXPECT_EQ(documents[0].number, "榕鼓楼公受〔2018〕1号");
    EXPECT_EQ(documents[1].kind, DocumentKind::granted);
    EXPECT_EQ(documents[1].number, "榕鼓楼公决〔2018〕1号");
    EXPECT_EQ(documents[1].state, DocumentState::in_force);
    EXPECT_THAT(told("case:" + of.id.text()), Contains("document.issued").Times(2));
}

TEST_P(DocumentsTest, NumbersGoOnPerOfficeSeriesAndYear) {
    decided();
    decided();
    it_is("2019-01-02T09:00:00+08:00");
    decided(cases::Outcome::refused);
    EXPECT_THAT(numbers(), ElementsAre("榕鼓楼公受〔2018〕1号", "榕鼓楼公决〔2018〕1号",
                                       "榕鼓楼公受〔2018〕2号", "榕鼓楼公决〔2018〕2号",
                                       "榕鼓楼公受〔2019〕1号", "榕鼓楼公决〔2019〕1号"));
}

TEST_P(DocumentsTest, NumbersHaveNoGapsAndNoTwinsWhenManyAreTakenAtOnceAndSomeFail) {
    constexpr int kThreads = 4;
    constexpr int kEach = 25;
    struct Fails {};
    const auto take = [&](bool fails) {
        database().write([&](sql::Tx& tx) {
            const auto running = store::take_running(tx, testing::kOffice, "决", 2018);
            tx.execute("INSERT INTO service_office (office_id, word) VALUES ($1, $1)",
                       std::to_string(running));
            if (fails) throw Fails{};
        });
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&, i] {
            for (int n = 0; n < kEach;) {
                try {
                    take((n + i) % 5 == 0);
                    ++n;
                } catch (const Fails&) {
                    ++n;
                } catch (const sql::Outage&) {  // five conflicts in a row: once more
                }
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    const auto taken = run(
        [](sql::Tx& tx) { return tx.get<std::int64_t>("SELECT COUNT(*) FROM service_office"); });
    EXPECT_EQ(taken, kThreads * kEach * 4 / 5);
    EXPECT_EQ(
        run([](sql::Tx& tx) { return tx.get<std::int64_t>("SELECT last FROM service_series"); }),
        taken);
}

TEST_P(DocumentsTest, FollowingTheSameStepTwiceDrawsOneDocument) {
    const cases::Case of = accept(submitted());
    follow();
    const journal::Follower again = follower(parts());
    read([&](sql::Tx& tx) {
        ASSERT_FALSE(journal::read_subject(tx, "case:" + of.id.text(), 0, 10).empty());
    });
    write([&](sql::Tx& tx) {
        for (const auto& entry : journal::read_subject(tx, "case:" + of.id.text(), 0, 10)) {
            if (entry.what == "case.accepted") again.effect(tx, entry);
        }
    });
    EXPECT_EQ(documents_of(of).size(), 1U);
}

TEST_P(DocumentsTest, TwoOfficesNeverShareAWord) {
    const auto words = run([](sql::Tx& tx) {
        return std::vector{store::take_word(tx, "GA-350102000000", "榕公"),
                           store::take_word(tx, "GS-350102000000", "榕公"),
                           store::take_word(tx, "GA-350102000000", "别的")};
    });
    EXPECT_THAT(words, ElementsAre("榕公", "榕公（2）", "榕公"));
}

TEST_P(DocumentsTest, TheFileSaysWhomItIsForWhatWasDecidedAndWhatMayBeDoneAgainstIt) {
    const cases::Case of = decided(cases::Outcome::refused, "照片不符合标准，且拒绝重拍");
    const Document document = document_of(of, DocumentKind::denied);
    EXPECT_THAT(
        text_of(document),
        AllOf(HasSubstr("不予办理决定书"), HasSubstr(document.number), HasSubstr("林小红："),
              HasSubstr("照片不符合标准，且拒绝重拍"), HasSubstr("2018年9月3日"),
              HasSubstr("申请行政复议"), HasSubstr("提起行政诉讼")));
}

TEST_P(DocumentsTest, OpensslVerifiesTheSignatureAndNoticesAChangedByte) {
    const cases::Case of = decided();
    const std::string pdf = bytes_of(document_of(of, DocumentKind::granted));
    const auto apart = pdf::take_apart(pdf);
    ASSERT_TRUE(apart);
    const Shell shell;
    shell.write("signature.der", apart->cms);
    shell.write("covered", apart->covered);
    shell.write("anchor.pem", run([](sql::Tx& tx) { return certificates(tx).front().pem(); }));
    const std::string verify =
        "openssl cms -verify -binary -inform DER -in signature.der -content covered "
        "-CAfile anchor.pem -partial_chain -purpose any -attime 1535943600 -out out";
    EXPECT_EQ(shell.run(verify).code, 0) << shell.run(verify).text;
    std::string forged = apart->covered;
    forged[forged.size() / 2] ^= 1;
    shell.write("covered", forged);
    EXPECT_NE(shell.run(verify).code, 0);
}

TEST_P(DocumentsTest, AReaderOfPdfFindsTheSignatureValidOverTheWholeFile) {
    const cases::Case of = decided();
    const Shell shell;
    shell.write("document.pdf", bytes_of(document_of(of, DocumentKind::granted)));
    EXPECT_THAT(shell.run("pdfsig -nocert document.pdf").text,
                AllOf(HasSubstr("Signature is Valid"), HasSubstr("Total document signed"),
                      HasSubstr("SHA-256")));
}

TEST_P(DocumentsTest, ItsCodeLeadsToWhatEverybodyMayKnow) {
    const cases::Case of = decided();
    const Document document = document_of(of, DocumentKind::granted);
    const Shell shell;
    shell.write("document.pdf", bytes_of(document));
    shell.must("pdftoppm -r 150 -png -singlefile document.pdf page");
    const std::string address = shell.must("zbarimg --quiet --raw page.png 2>/dev/null");
    EXPECT_EQ(address, std::string{testing::kBase} + "/verify/" + document.code + "\n");
    const auto view = run([&](sql::Tx& tx) {
        return verification_of(tx, parts(), *store::find_by_code(tx, document.code));
    });
    EXPECT_TRUE(view.holds);
    EXPECT_EQ(view.number, document.number);
    EXPECT_EQ(view.sha256, crypto::to_hex(crypto::sha256(bytes_of(document))));
    EXPECT_THAT(json::text_of(view), AllOf(Not(HasSubstr("林小红")), Not(HasSubstr(of.id.text())),
                                           Not(HasSubstr(of.person_id.text()))));
}

TEST_P(DocumentsTest, WordsLieSealed) {
    decided();
    const auto rows = run(
        [](sql::Tx& tx) { return tx.query<std::string>("SELECT words FROM service_document"); });
    for (const std::string& row : rows) EXPECT_THAT(row, Not(HasSubstr("林小红")));
}

TEST_P(DocumentsTest, ADiskThatFailsDelaysTheFileAndLosesNothing) {
    const cases::Case of = accept(submitted());
    follow();
    Parts broken = parts();
    broken.base = []() -> std::string { throw std::runtime_error{"no room"}; };
    EXPECT_TRUE(make_one_document(broken));
    EXPECT_FALSE(make_one_document(broken));  // a minute later
    const Document waiting = document_of(of, DocumentKind::acceptance);
    EXPECT_EQ(waiting.state, DocumentState::drawn);
    EXPECT_EQ(waiting.error, "no room");
    town().house.clock.advance(std::chrono::minutes{2});
    EXPECT_TRUE(make_one_document(parts()));
    EXPECT_EQ(document_of(of, DocumentKind::acceptance).state, DocumentState::in_force);
}

TEST_P(DocumentsTest, AnotherTakesThePlaceOfAWrongOneAndTheOldOneNoLongerHolds) {
    const cases::Case of = decided(cases::Outcome::granted, "准予补领");
    const Document wrong = document_of(of, DocumentKind::granted);
    const Document again = run([&](sql::Tx& tx) {
        return issue_again(tx, parts(), officer, of.id, wrong.id, "日期有误");
    });
    settle();
    EXPECT_EQ(again.number, "榕鼓楼公决〔2018〕2号");
    EXPECT_THAT(text_of(document_of(of, DocumentKind::granted)), HasSubstr("准予补领"));
    const auto view =
        run([&](sql::Tx& tx) { return verification_of(tx, parts(), *store::find(tx, wrong.id)); });
    EXPECT_FALSE(view.holds);
    EXPECT_EQ(view.replaced_by_number, again.number);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  issue_again(tx, parts(), officer, of.id, wrong.id, "又一次");
              }),
              &refusals::kReplaced);
    EXPECT_THAT(told("case:" + of.id.text()), Contains("document.replaced").Times(1));
}

TEST_P(DocumentsTest, WhatAnOfficerChangesInADecisionByRuleTakesItsPlace) {
    cases::Case of = decided(cases::Outcome::granted, "准予补领");
    const Document by_rule = document_of(of, DocumentKind::granted);
    town().house.clock.advance(std::chrono::hours{24});
    const Instant now = town().house.clock.now();
    const auto settle_contest = [&](const char* ruling) {
        write([&](sql::Tx& tx) {
            town().store.add_event(tx, {.person_id = of.person_id,
                                        .case_id = of.id,
                                        .id = town().house.ids.next(now).text(),
                                        .at = now,
                                        .what = std::string{"contest_"} + ruling,
                                        .by_whom = "office",
                                        .note = "户籍地址有误"});
            town().house.journal.tell(
                tx, now,
                {.what = "case.contest_settled",
                 .actor = officer.account_id,
                 .subject = "case:" + of.id.text(),
                 .facts = {{"ruling", ruling}, {"outcome", "granted_in_part"}}});
        });
        follow();
        settle();
    };
    settle_contest("confirmed");
    EXPECT_EQ(document_of(of, DocumentKind::granted).state, DocumentState::in_force);
    settle_contest("changed");
    const Document changed = document_of(of, DocumentKind::granted_in_part);
    EXPECT_EQ(changed.number, "榕鼓楼公决〔2018〕2号");
    EXPECT_THAT(text_of(changed), HasSubstr("户籍地址有误"));
    EXPECT_EQ(document_of(of, DocumentKind::granted).replaced_by, changed.id) << by_rule.number;
    EXPECT_THAT(told("case:" + of.id.text()), Contains("document.replaced").Times(1));
}

TEST_P(DocumentsTest, OnlyHerOfficeAndSheGetTheFile) {
    const cases::Case of = decided();
    const Document document = document_of(of, DocumentKind::granted);
    const auto file = read_file(parts(), document.id);
    const auto open = [&](const http::Caller& caller) {
        return refusal_of(
            [&](sql::Tx& tx) { open_own(tx, parts(), caller, of.id, document.id, file); });
    };
    EXPECT_EQ(open(lin), nullptr);
    EXPECT_EQ(open(town().proven_person(database(), "13900009999", "350102199003071218")),
              &cases::refusals::kNoSuchCase);
    const auto open_at = [&](const http::Caller& caller) {
        return refusal_of(
            [&](sql::Tx& tx) { open_at_office(tx, parts(), caller, of.id, document.id, file); });
    };
    EXPECT_EQ(open_at(officer), nullptr);
    EXPECT_EQ(open_at(cases::testing::Town::officer("GA-350203000000")),
              &cases::refusals::kNoSuchCase);
    EXPECT_THAT(told("person:" + lin.person_id), Contains("person_data.read"));
    const cases::Case other = decided();
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { open_own(tx, parts(), lin, other.id, document.id, file); }),
        &refusals::kNoSuchDocument);
}

TEST_P(DocumentsTest, ThePreviewIsMarkedAsADraftAndTakesNoNumber) {
    const cases::Case of = accept(submitted());
    const std::string draft = run([&](sql::Tx& tx) {
        return preview(tx, parts(), officer, of.id, DocumentKind::denied, "不符合条件");
    });
    const Shell shell;
    shell.write("draft.pdf", draft);
    EXPECT_THAT(shell.must("pdftotext draft.pdf -"),
                AllOf(HasSubstr("不符合条件"), HasSubstr("林小红"), HasSubstr("稿")));
    follow();
    EXPECT_THAT(numbers(), ElementsAre("榕鼓楼公受〔2018〕1号"));
    EXPECT_THAT(told("person:" + lin.person_id), Contains("person_data.read"));
}

TEST_P(DocumentsTest, AnOfficesOwnWordsAreUsedForTheItemTheyAreFor) {
    const auto save = [&](const std::string& item, const std::string& title) {
        write([&](sql::Tx& tx) {
            save_template(tx, parts(), testing::ServiceTest::publisher(), DocumentKind::acceptance,
                          item, {.title = title, .body = "“{item}”已受理。"});
        });
    };
    save("", "本局受理通知书");
    save("GA003", "补领受理通知书");
    const cases::Case of = accept(submitted());
    settle();
    EXPECT_EQ(document_of(of, DocumentKind::acceptance).title, "补领受理通知书");
    write([&](sql::Tx& tx) {
        remove_template(tx, parts(), publisher(), DocumentKind::acceptance, "GA003");
    });
    const cases::Case next = accept(submitted());
    settle();
    EXPECT_EQ(document_of(next, DocumentKind::acceptance).title, "本局受理通知书");
    EXPECT_THAT(told(std::string{"office:"} + testing::kOffice),
                ElementsAre("document_template.changed", "document_template.changed",
                            "document_template.removed"));
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  remove_template(tx, parts(), publisher(), DocumentKind::denied, "");
              }),
              &refusals::kNoSuchTemplate);
}

TEST_P(DocumentsTest, EveryVersionOfAnOfficesWordsIsKeptAlsoThatTheyWereTakenBack) {
    const auto save = [&](const std::string& title) {
        write([&](sql::Tx& tx) {
            save_template(tx, parts(), publisher(), DocumentKind::acceptance, "GA003",
                          {.title = title, .body = "“{item}”已受理。"});
        });
    };
    save("一");
    write([&](sql::Tx& tx) {
        remove_template(tx, parts(), publisher(), DocumentKind::acceptance, "GA003");
    });
    save("二");
    const auto versions = run([&](sql::Tx& tx) {
        return versions_of(tx, parts(), publisher(), DocumentKind::acceptance, "GA003").versions;
    });
    ASSERT_EQ(versions.size(), 3U);
    EXPECT_EQ(versions[0].title, "二");
    EXPECT_EQ(versions[0].version, 3);
    EXPECT_TRUE(versions[1].removed);
    EXPECT_EQ(versions[2].title, "一");
    EXPECT_EQ(versions[2].changed_by, publisher().account_id);
    const auto of_all = run([&](sql::Tx& tx) {
        return versions_of(tx, parts(), publisher(), DocumentKind::acceptance, "").versions;
    });
    EXPECT_TRUE(of_all.empty());
}

TEST_P(DocumentsTest, ATemplateIsLookedAtWithExamplesBeforeItIsWritten) {
    const Shell shell;
    shell.write("example.pdf", preview_template(parts(), publisher(), DocumentKind::denied,
                                                {.title = "不予{deed}决定书",
                                                 .body = "关于“{item}”。\n{remedy}"}));
    const std::string text = shell.must("pdftotext -layout example.pdf -");
    EXPECT_THAT(text, AllOf(HasSubstr("不予行政许可决定书"), HasSubstr("示例事项"),
                            HasSubstr("行政复议"), HasSubstr("鼓楼分局"), HasSubstr("张三：")));
    EXPECT_EQ(refusal_of([&](sql::Tx&) {
                  preview_template(parts(), publisher(), DocumentKind::denied,
                                   {.title = "不予许可决定书", .body = "不服"});
              }),
              &refusals::kTemplateFaults);
}

TEST_P(DocumentsTest, AWrongTemplateIsTurnedAwayWithAllItsFaults) {
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  save_template(tx, parts(), publisher(), DocumentKind::denied, "",
                                {.title = "不予决定书", .body = "{nobody}不服"});
              }),
              &refusals::kTemplateFaults);
    EXPECT_EQ(faults.size(), 2U);
}

TEST_P(DocumentsTest, ARevocationTakesThePlaceOfTheDecisionAndSaysWhatMayBeDoneAgainstIt) {
    const cases::Case of = decided();
    const Document granted = document_of(of, DocumentKind::granted);
    write([&](sql::Tx& tx) {
        cases::add_to_timeline(tx, town().parts, of, "revoked", "office", "身份证已挂失");
        town().house.journal.tell(tx, town().house.clock.now(),
                                  {.what = "case.revoked",
                                   .actor = officer.account_id,
                                   .on_behalf = lin.person_id,
                                   .authority = "officer",
                                   .subject = "case:" + of.id.text(),
                                   .facts = {{"outcome", "refused"}}});
    });
    settle();
    const Document revoked = document_of(of, DocumentKind::revoked);
    EXPECT_EQ(revoked.number, "榕鼓楼公撤〔2018〕1号");
    EXPECT_EQ(document_of(of, DocumentKind::granted).replaced_by, revoked.id);
    EXPECT_EQ(document_of(of, DocumentKind::granted).state, DocumentState::replaced);
    EXPECT_THAT(text_of(revoked), HasSubstr("行政复议"));
    EXPECT_THAT(text_of(revoked), HasSubstr("身份证已挂失"));
}

MASHANG_ON_EACH_ENGINE(DocumentsTest);

}  // namespace
}  // namespace mashang::service
