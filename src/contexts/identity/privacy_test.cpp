// What lies in the database, what the journal says, and who may hear what.

#include "contexts/identity/flows.h"
#include "contexts/identity/portrait.h"
#include "contexts/identity/register_wire.h"
#include "contexts/identity/testing/identity_fixture.h"

namespace mashang::identity {
namespace {

using testing::kMobile;
using testing::kOtherMobile;
using testing::kPassword;
using testing::Outcome;

constexpr std::string_view kName = "林小红";
constexpr std::string_view kNumber = "350102199003071234";

class PrivacyTest : public testing::IdentityTest {
  protected:
    void SetUp() override {
        IdentityTest::SetUp();
        const std::string hash = api().hash_password(kPassword);
        write([&](sql::Tx& tx) {
            person_ = api().create_person(
                tx, {.mobile = kMobile,
                     .password_hash = hash,
                     .claim = Claim{*PersonName::parse(kName), *CitizenId::parse(kNumber)},
                     .facts = {.ethnicity = "畲族", .address = "鼓楼区一号"}});
            officer_ = api().create_staff(tx, {.user_name = *UserName::parse("officer.one"),
                                               .name = *PersonName::parse("陈明"),
                                               .office_id = "GA-350102000000",
                                               .roles = {Role::officer},
                                               .password_hash = hash,
                                               .totp_secret = "12345678901234567890"});
        });
        session_ = sign_in(kPassword).session();
    }

    Applicant look(std::string matter = "case:1") {
        std::optional<Applicant> seen;
        write([&](sql::Tx& tx) {
            seen = api().look_at_applicant(tx, {.actor = officer_.text(),
                                                .authority = "officer",
                                                .person = person_.person,
                                                .matter = std::move(matter),
                                                .ground = "cases.examination"});
        });
        return *seen;
    }

    boost::json::array accesses(std::string_view session) {
        return ask("GET", "/api/v1/me/accesses", {}, session).body().at("accesses").as_array();
    }

    std::vector<std::string> columns(sql::Tx& tx, const std::string& table) {
        if (engine() == sql::Engine::sqlite) {
            return tx.query<std::string>("SELECT name FROM pragma_table_info($1)", table);
        }
        return tx.query<std::string>(
            "SELECT CAST(column_name AS TEXT) FROM information_schema.columns"
            " WHERE table_schema = current_schema() AND table_name = $1",
            table);
    }
    std::vector<std::string> tables(sql::Tx& tx) {
        if (engine() == sql::Engine::sqlite) {
            return tx.query<std::string>("SELECT name FROM sqlite_master WHERE type = 'table'");
        }
        return tx.query<std::string>(
            "SELECT CAST(table_name AS TEXT) FROM information_schema.tables"
            " WHERE table_schema = current_schema()");
    }
    /// Everything that is stored, as one text.
    std::string everything() {
        std::string all;
        read([&](sql::Tx& tx) {
            for (const std::string& table : tables(tx)) {
                for (const std::string& column : columns(tx, table)) {
                    for (const auto& text : tx.query<std::optional<std::string>>(
                             "SELECT CAST(" + column + " AS TEXT) FROM " + table)) {
                        all.append(text.value_or("")).append("\n");
                    }
                }
            }
        });
        return all;
    }

    PersonIds person_;
    AccountId officer_;
    std::string session_;
};
MASHANG_ON_EACH_ENGINE(PrivacyTest);

TEST_P(PrivacyTest, NothingPersonalLiesInTheDatabaseInClear) {
    ASSERT_TRUE(send_code("sign_in").is_good());
    const std::string code = last_code();
    sign_in("a wrong password");
    look();
    const std::string other = sign_up(kOtherMobile);
    ASSERT_EQ(ask("POST", "/api/v1/proofings",
                  {{"name", "王小明"}, {"citizen_id", "11010519491231002X"}, {"level", 1}}, other)
                  .refused,
              "");
    const std::string all = everything();
    EXPECT_GT(all.size(), 1000u);
    EXPECT_NE(all.find("officer.one"), all.npos);  // the search itself works
    const std::vector<std::string> secrets{std::string{kName},
                                           std::string{kNumber},
                                           kMobile.text(),
                                           kOtherMobile.text(),
                                           "王小明",
                                           "11010519491231002X",
                                           "鼓楼区一号",
                                           "畲族",
                                           "陈明",
                                           "203.0.113.7",
                                           std::string{kPassword},
                                           "12345678901234567890",
                                           session_,
                                           other,
                                           "\n" + code + "\n"};
    for (const std::string& secret : secrets) {
        EXPECT_EQ(all.find(secret), all.npos) << secret;
    }
}

TEST_P(PrivacyTest, ASealedFieldMovedToAnotherRowDoesNotOpen) {
    write([&](sql::Tx& tx) {
        const auto other = api().create_person(tx, {.mobile = kOtherMobile, .password_hash = "x"});
        tx.execute(
            "UPDATE account SET mobile_sealed = (SELECT mobile_sealed FROM account WHERE id = $1)"
            " WHERE id = $2",
            person_.account, other.account);
        EXPECT_THROW(api().find_mobile(tx, other.person), crypto::Tampered);
        EXPECT_EQ(api().find_mobile(tx, person_.person), kMobile);
    });
}

TEST_P(PrivacyTest, APersonLearnsWhoLookedAtHerData) {
    EXPECT_TRUE(accesses(session_).empty());
    const Applicant seen = look();
    EXPECT_EQ(seen.name->text(), kName);
    EXPECT_EQ(seen.citizen_id->text(), kNumber);
    EXPECT_EQ(seen.mobile, kMobile);
    clock().advance(std::chrono::minutes{1});
    look("");

    const auto list = accesses(session_);
    ASSERT_EQ(list.size(), 2u);  // the newest first
    EXPECT_FALSE(list[0].as_object().contains("case_number"));
    const auto& entry = list[1].as_object();
    EXPECT_EQ(entry.at("who").as_string(), "office GA-350102000000");
    EXPECT_EQ(entry.at("what").as_string(), "姓名、公民身份号码和手机号码");
    EXPECT_EQ(entry.at("ground").as_string(), "cases.examination");
    EXPECT_EQ(entry.at("case_number").as_string(), "number of case:1");
    EXPECT_TRUE(accesses(sign_up(kOtherMobile)).empty());
}

TEST_P(PrivacyTest, TheJournalSaysWhoLookedAndNotWhatWasSeen) {
    look();
    const journal::Entry entry = told("person:" + person_.person.text()).back();
    EXPECT_EQ(entry.what, "person_data.read");
    EXPECT_EQ(entry.actor, officer_.text());
    EXPECT_EQ(entry.authority, "officer");
    EXPECT_EQ(entry.matter, "case:1");
}

TEST_P(PrivacyTest, ManyReadingsAreShownUpToTheLimit) {
    parts().limits.accesses_shown = 3;
    for (int i = 0; i < 5; ++i) look("case:" + std::to_string(i));
    const auto list = accesses(session_);
    ASSERT_EQ(list.size(), 3u);
    EXPECT_EQ(list[0].as_object().at("case_number").as_string(), "number of case:4");
    EXPECT_EQ(list[2].as_object().at("case_number").as_string(), "number of case:2");
    read([&](sql::Tx& tx) {
        const auto copy = portrait_of(tx, parts(), neighbours_, person_.person);
        EXPECT_EQ(copy.at("accesses").as_array().size(), 5u) << "the copy says all";
    });
}

TEST_P(PrivacyTest, OthersSeeAMaskedNameOrNumber) {
    write([&](sql::Tx& tx) {
        EXPECT_EQ(api().display_name(tx, person_.person), "**红");
        EXPECT_EQ(api().assurance_level(tx, person_.person), kLevelMatched);
        const auto other = api().create_person(tx, {.mobile = kOtherMobile, .password_hash = "x"});
        EXPECT_EQ(api().display_name(tx, other.person), "139****1234");
        EXPECT_EQ(api().assurance_level(tx, other.person), 0);
        EXPECT_THROW(api().display_name(tx, PersonId{}), Refused);
        const auto names = api().display_names(tx, {person_.person, other.person});
        EXPECT_EQ(names.at(person_.person), "**红");
        EXPECT_EQ(names.at(other.person), "139****1234");
        EXPECT_TRUE(api().display_names(tx, {}).empty());
        EXPECT_THROW(api().display_names(tx, {person_.person, PersonId{}}), Refused);
    });
}

TEST_P(PrivacyTest, DemoPeopleAreHeldToTheSameRules) {
    const NewPerson twin{.mobile = kOtherMobile,
                         .password_hash = "x",
                         .claim = Claim{*PersonName::parse(kName), *CitizenId::parse(kNumber)}};
    EXPECT_THROW(write([&](sql::Tx& tx) { api().create_person(tx, twin); }), Refused);
    EXPECT_THROW(write([&](sql::Tx& tx) {
                     api().create_person(tx, {.mobile = kMobile, .password_hash = "x"});
                 }),
                 Refused);
}

TEST_P(PrivacyTest, AccountsAreFoundUnderAnIndexKeyThatWasRotatedSince) {
    house().keys.rotate(crypto::kBlindIndexKey);
    EXPECT_EQ(sign_in(kPassword).refused, "");
    EXPECT_THROW(write([&](sql::Tx& tx) {
                     api().create_person(tx, {.mobile = kMobile, .password_hash = "x"});
                 }),
                 Refused);
    const std::string other = sign_up(kOtherMobile);
    ASSERT_EQ(ask("POST", "/api/v1/proofings",
                  {{"name", kName}, {"citizen_id", kNumber}, {"level", 1}}, other)
                  .refused,
              "");
    const auto channel = population_register_channel(parts(), "", "");
    write([&](sql::Tx& tx) {
        channel.answered(tx, house().orders().back(),
                         {.status = 200, .body = R"({"result":"match"})"});
    });
    EXPECT_EQ(caller_of(other).assurance_level, 0);
}

}  // namespace
}  // namespace mashang::identity
