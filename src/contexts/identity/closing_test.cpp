#include <gmock/gmock.h>

#include "contexts/identity/flows_closing.h"
#include "contexts/identity/testing/identity_fixture.h"

namespace mashang::identity {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::HasSubstr;
using testing::kMobile;
using testing::kPassword;
using ::testing::Not;
using testing::Outcome;

constexpr std::string_view kClosing = "/api/v1/me/closing";
constexpr std::string_view kNumber = "350102199003071234";

class ClosingTest : public testing::IdentityTest {
  protected:
    void SetUp() override {
        IdentityTest::SetUp();
        parts().standing = [this](sql::Tx&, const PersonId&) { return standing_; };
        person_ = make_person();
        session_ = sign_in(kPassword).session();
    }
    PersonIds make_person() {
        PersonIds ids;
        const std::string hash = api().hash_password(kPassword);
        write([&](sql::Tx& tx) {
            ids = api().create_person(
                tx, {.mobile = kMobile,
                     .password_hash = hash,
                     .claim = Claim{*PersonName::parse("林小红"), *CitizenId::parse(kNumber)},
                     .facts = {.ethnicity = "畲族", .address = "鼓楼区一号"}});
        });
        return ids;
    }
    Outcome close() { return ask("POST", kClosing, {}, session_); }
    int finish() {
        int gone_through = 0;
        write([&](sql::Tx& tx) { gone_through = api().finish_closings(tx); });
        return gone_through;
    }
    std::string display_name() {
        std::string name;
        read([&](sql::Tx& tx) {
            name = api().display_name(tx, person_.person);
            EXPECT_EQ(api().display_names(tx, {person_.person}).at(person_.person), name);
        });
        return name;
    }
    std::int64_t count(const std::string& table) {
        std::int64_t rows = 0;
        read([&](sql::Tx& tx) { rows = tx.get<std::int64_t>("SELECT COUNT(*) FROM " + table); });
        return rows;
    }

    Standing standing_;
    PersonIds person_;
    std::string session_;
};
MASHANG_ON_EACH_ENGINE(ClosingTest);

TEST_P(ClosingTest, WhoAsksIsSignedOutAndHasFifteenDays) {
    const auto closing = close();
    ASSERT_EQ(closing.refused, "");
    EXPECT_EQ(closing.body().at("closes_at").as_string(),
              (clock().now() + std::chrono::days{15}).text());
    EXPECT_EQ(caller_of(session_).kind, http::CallerKind::anonymous);
    EXPECT_THAT(whats_told("person:" + person_.person.text()), Contains("account.closing_asked"));
    clock().advance(std::chrono::days{15} - 1s);
    EXPECT_EQ(finish(), 0);
    EXPECT_EQ(sign_in(kPassword).refused, "");
}

TEST_P(ClosingTest, WhoShowedLongAgoWhoSheIsShowsItAgainFirst) {
    clock().advance(6min);
    EXPECT_EQ(close().refused, "identity.sign_in_again");
}

TEST_P(ClosingTest, OpenCasesRefuseWithTheirNumbers) {
    standing_ = {.open = {{"1", "居民身份证换领", "350102181009000014"},
                          {"2", "居住证", "350102181009000015"}},
                 .drafts = {{"3", "护照", ""}},
                 .is_on_record = true};
    const auto refused = close();
    EXPECT_EQ(refused.refused, "identity.closing_cases_open");
    EXPECT_EQ(refused.facts.at("count"), "2");
    EXPECT_EQ(refused.facts.at("numbers"), "350102181009000014、350102181009000015");
    const auto view = ask("GET", kClosing, {}, session_).body();
    EXPECT_EQ(view.at("open").as_array().size(), 2U);
    EXPECT_EQ(view.at("drafts").as_array().size(), 1U);
    EXPECT_EQ(view.at("days").as_int64(), 15);
    EXPECT_FALSE(view.contains("closes_at"));
}

TEST_P(ClosingTest, SheTakesItBackAndKeepsEverything) {
    close();
    const std::string again = sign_in(kPassword).session();
    EXPECT_TRUE(ask("GET", "/api/v1/me", {}, again).body().contains("closes_at"));
    EXPECT_EQ(ask("DELETE", kClosing, {}, again).refused, "");
    EXPECT_EQ(ask("DELETE", kClosing, {}, again).refused, "identity.not_closing");
    EXPECT_FALSE(ask("GET", "/api/v1/me", {}, again).body().contains("closes_at"));
    clock().advance(std::chrono::days{20});
    EXPECT_EQ(finish(), 0);
    EXPECT_EQ(sign_in(kPassword).refused, "");
}

TEST_P(ClosingTest, WhenTheTimeIsUpNothingByWhichSheIsFoundOrSignsInIsLeft) {
    close();
    clock().advance(std::chrono::days{15});
    EXPECT_EQ(finish(), 1);
    EXPECT_EQ(finish(), 0);
    EXPECT_THAT(last_text(), HasSubstr("已按您的申请注销"));
    EXPECT_EQ(sign_in(kPassword).refused, "identity.sign_in_failed");
    EXPECT_EQ(display_name(), "已注销");
    for (const char* table : {"session", "account_mobile", "person_citizen", "proofing", "totp",
                              "recovery_code", "passkey", "passkey_user", "known_device"}) {
        EXPECT_EQ(count(table), 0) << table;
    }
    EXPECT_EQ(count("person WHERE name_sealed IS NOT NULL OR citizen_id_sealed IS NOT NULL OR "
                    "facts_sealed IS NOT NULL"),
              0);
    EXPECT_EQ(count("account WHERE mobile_sealed <> '' OR mobile_index <> '' OR password <> ''"),
              0);
    const auto entries = told("person:" + person_.person.text());
    EXPECT_EQ(entries.back().what, "account.closed");
    EXPECT_EQ(entries.back().facts.at("why").as_string(), "by_owner");
}

TEST_P(ClosingTest, WhoAppliedForSomethingStaysNamedInItsRecordAndIsFoundByNothing) {
    close();
    standing_.is_on_record = true;
    clock().advance(std::chrono::days{15});
    finish();
    EXPECT_EQ(display_name(), "**红");
    write([&](sql::Tx& tx) {
        const auto applicant = api().look_at_applicant(tx, {.actor = "system",
                                                            .authority = "officer",
                                                            .person = person_.person,
                                                            .matter = "case:1",
                                                            .ground = "cases.examination"});
        EXPECT_EQ(applicant.name->text(), "林小红");
        EXPECT_FALSE(applicant.mobile);
        EXPECT_FALSE(api().find_person(tx, kMobile));
        EXPECT_FALSE(api().find_mobile(tx, person_.person));
        EXPECT_THROW(api().subject_facts(tx, person_.person), Refused);
        EXPECT_EQ(api().known_facts(tx, person_.person).count("mobile"), 0U);
    });
    EXPECT_EQ(count("person_citizen"), 0);
}

TEST_P(ClosingTest, NumberAndCitizenIdAreFreeForANewAccount) {
    close();
    clock().advance(std::chrono::days{15});
    finish();
    const PersonIds anew = make_person();
    EXPECT_NE(anew.person, person_.person);
    EXPECT_EQ(sign_in(kPassword).refused, "");
}

TEST_P(ClosingTest, ACaseOpenedMeanwhileCallsItOff) {
    close();
    standing_ = {.open = {{"1", "居民身份证换领", "350102181009000014"}}, .is_on_record = true};
    clock().advance(std::chrono::days{15});
    EXPECT_EQ(finish(), 1);
    EXPECT_EQ(finish(), 0);
    EXPECT_EQ(sign_in(kPassword).refused, "");
    EXPECT_THAT(whats_told("person:" + person_.person.text()),
                Contains("account.closing_called_off"));
    EXPECT_THAT(whats_told("person:" + person_.person.text()), Not(Contains("account.closed")));
}

TEST_P(ClosingTest, WhatCannotBeClosedIsTriedAgainInAnHourAndStopsNoOther) {
    close();
    clock().advance(1s);
    session_ = sign_up(testing::kOtherMobile);
    close();
    write([&](sql::Tx& tx) {
        tx.execute("UPDATE account SET mobile_sealed = 'x' WHERE id = $1", person_.account);
    });
    clock().advance(std::chrono::days{15});
    EXPECT_THROW(finish(), crypto::Tampered);
    const auto put_off = [&] {
        std::optional<AccountId> id;
        write([&](sql::Tx& tx) { id = put_closing_off(tx, parts()); });
        return id;
    };
    EXPECT_EQ(put_off(), person_.account);
    EXPECT_EQ(finish(), 1);
    EXPECT_EQ(finish(), 0);
    EXPECT_EQ(put_off(), std::nullopt);
    EXPECT_EQ(count("account WHERE closed_at IS NOT NULL"), 1);
    clock().advance(1h);
    EXPECT_THROW(finish(), crypto::Tampered);
}

TEST_P(ClosingTest, OfSeveralOneIsClosedInOneTransaction) {
    close();
    session_ = sign_up(testing::kOtherMobile);
    close();
    clock().advance(std::chrono::days{15});
    EXPECT_EQ(finish(), 1);
    EXPECT_EQ(count("account WHERE closed_at IS NOT NULL"), 1);
    EXPECT_EQ(finish(), 1);
    EXPECT_EQ(finish(), 0);
}

TEST_P(ClosingTest, ToAnotherAClosedAccountIsAsOneThatNeverWas) {
    close();
    clock().advance(std::chrono::days{15});
    finish();
    const std::string other = sign_up(testing::kOtherMobile);
    const std::string unknown = parts().new_id<AccountId>().text();
    for (const std::string& account : {person_.account.text(), unknown}) {
        EXPECT_EQ(ask("PUT", "/api/v1/me/password",
                      {{"account_id", account},
                       {"current_password", kPassword},
                       {"password", "another horse 电池"}},
                      other)
                      .refused,
                  "identity.sign_in_failed");
        EXPECT_EQ(
            ask("POST", "/api/v1/me/renewals", {{"account_id", account}, {"code", "123456"}}, other)
                .refused,
            "identity.sign_in_failed");
        EXPECT_EQ(ask("POST", "/api/v1/me/renewals",
                      {{"account_id", account}, {"password", kPassword}}, other)
                      .refused,
                  "identity.sign_in_failed");
    }
}

TEST_P(ClosingTest, AskingTwiceDoesNotPutItOff) {
    const auto first = close().body();
    clock().advance(std::chrono::days{3});
    session_ = sign_in(kPassword).session();
    EXPECT_EQ(close().body(), first);
}

}  // namespace
}  // namespace mashang::identity
