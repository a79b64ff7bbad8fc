#include "contexts/cases/through_app.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "contexts/cases/flows.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

using catalogue::Known;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

const DivisionCode kGulou = *DivisionCode::parse("350102001001");

http::Caller through(http::Caller person, std::string client_id,
                     std::vector<std::string> scopes = {"openid", "cases"}) {
    person.client_id = std::move(client_id);
    person.scopes = std::move(scopes);
    return person;
}

TEST(KnownToApp, is_what_its_scopes_stand_for_and_nothing_else) {
    const auto known = [](const std::vector<std::string>& scopes) { return known_to_app(scopes); };
    EXPECT_THAT(known({"openid", "cases", "cases.all"}), IsEmpty());
    EXPECT_THAT(known({"profile"}), ElementsAre(Known::name, Known::sex, Known::birth_date));
    EXPECT_THAT(known({"phone", "address", "gov:id_no"}),
                UnorderedElementsAre(Known::mobile, Known::address, Known::citizen_id));
}

class ThroughAppTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        town().parts.app_name = [](std::string_view id, Language language) {
            return std::string{language == Language::zh ? "应用" : "App "}.append(id);
        };
        herself = town().proven_person(database());
        by_bank = through(herself, "bank");
        by_clinic = through(herself, "clinic");
    }
    testing::Town& town() { return *town_; }
    const Parts& parts() { return town().parts; }

    Opened open(const http::Caller& caller) {
        return run([&](sql::Tx& tx) { return open_draft(tx, parts(), caller, "GA003", kGulou); });
    }
    bool sees(const http::Caller& caller, const Case& of) {
        bool seen = true;
        read([&](sql::Tx& tx) {
            try {
                get_own_case(tx, parts(), caller, of.id);
            } catch (const Refused& refused) {
                EXPECT_EQ(&refused.refusal(), &refusals::kNoSuchCase);
                seen = false;
            }
        });
        return seen;
    }
    std::vector<journal::Entry> told(const std::string& subject) {
        std::vector<journal::Entry> entries;
        read([&](sql::Tx& tx) { entries = journal::read_subject(tx, subject, 0, 100); });
        return entries;
    }
    CaseView view(const http::Caller& caller, const Case& of) {
        return run([&](sql::Tx& tx) {
            return view_of(tx, parts(), caller, open_dossier(tx, parts(), of));
        });
    }

    http::Caller herself;
    http::Caller by_bank;
    http::Caller by_clinic;

  private:
    std::unique_ptr<testing::Town> town_;
};

TEST_P(ThroughAppTest, an_app_sees_the_cases_that_it_opened_and_she_sees_all) {
    const Case banks = open(by_bank).of;
    const Case clinics = open(by_clinic).of;
    const Case hers = open(herself).of;
    EXPECT_TRUE(banks.id != clinics.id && banks.id != hers.id) << "each has a draft of its own";
    EXPECT_FALSE(open(by_bank).is_new);
    for (const Case& of : {banks, clinics, hers}) EXPECT_TRUE(sees(herself, of));
    EXPECT_TRUE(sees(by_bank, banks));
    EXPECT_FALSE(sees(by_bank, clinics));
    EXPECT_FALSE(sees(by_bank, hers));
    const auto whole = through(herself, "bank", {"cases", "cases.all"});
    for (const Case& of : {banks, clinics, hers}) EXPECT_TRUE(sees(whole, of));
    const std::array drafts{CaseState::draft};
    const auto listed =
        run([&](sql::Tx& tx) { return list_reached(tx, parts(), by_clinic, drafts, 10); });
    EXPECT_THAT(listed, ElementsAre(::testing::Field(&Case::id, clinics.id)));
}

TEST_P(ThroughAppTest, another_persons_case_is_nobodys_through_any_app) {
    const Case hers = open(by_bank).of;
    const auto neighbour = town().proven_person(database(), "13800000001", "35009919850612101X");
    EXPECT_FALSE(sees(through(neighbour, "bank", {"cases", "cases.all"}), hers));
}

TEST_P(ThroughAppTest, journal_timeline_and_case_say_through_which_app) {
    Case of = open(by_bank).of;
    EXPECT_EQ(of.filed_through, "bank");
    run([&](sql::Tx& tx) { return withdraw(tx, parts(), by_bank, of.id, of.version, "不办了"); });
    const auto entries = told("case:" + of.id.text());
    ASSERT_EQ(entries.size(), 2u);
    for (const journal::Entry& entry : entries) {
        EXPECT_EQ(entry.actor, herself.account_id);
        EXPECT_EQ(entry.authority, "app:bank");
        EXPECT_EQ(entry.facts.at("app"), "bank");
    }
    EXPECT_EQ(entries[0].facts.at("state"), "draft");
    EXPECT_EQ(entries[1].facts.at("state"), "withdrawn");
    EXPECT_GT(entries[1].facts.at("version").as_int64(), entries[0].facts.at("version").as_int64());
    const auto events =
        run([&](sql::Tx& tx) { return timeline_of(tx, parts(), of, Language::en); });
    ASSERT_EQ(events.size(), 2u);
    for (const TimelineEvent& event : events) {
        EXPECT_EQ(event.by, "applicant");
        EXPECT_EQ(event.through, "App bank");
    }
    EXPECT_EQ(summary_of(parts(), of, Language::zh).filed_through, "应用bank");
}

TEST_P(ThroughAppTest, what_she_does_herself_on_such_a_case_is_her_own_deed) {
    const Case of = open(by_bank).of;
    run([&](sql::Tx& tx) { return withdraw(tx, parts(), herself, of.id, of.version, ""); });
    const auto entries = told("case:" + of.id.text());
    EXPECT_EQ(entries.back().authority, "self");
    EXPECT_EQ(entries.back().facts.at("app"), "bank") << "the app hears of it all the same";
    const auto events =
        run([&](sql::Tx& tx) { return timeline_of(tx, parts(), of, Language::zh); });
    EXPECT_FALSE(events.back().through);
}

TEST_P(ThroughAppTest, a_case_of_her_own_says_nothing_of_apps) {
    const Case of = open(herself).of;
    EXPECT_FALSE(told("case:" + of.id.text()).back().facts.contains("app"));
    EXPECT_FALSE(summary_of(parts(), of, Language::zh).filed_through);
}

TEST_P(ThroughAppTest, an_app_is_shown_what_its_scopes_cover_and_the_rest_is_filled_in) {
    const Case of = open(by_bank).of;
    const CaseView bare = view(by_bank, of);
    EXPECT_THAT(bare.known, IsEmpty());
    EXPECT_FALSE(bare.withheld.empty());
    const auto named = through(herself, "bank", {"cases", "profile"});
    const CaseView more = view(named, of);
    EXPECT_FALSE(more.known.empty());
    EXPECT_LT(more.withheld.size(), bare.withheld.size());
    EXPECT_THAT(view(herself, of).withheld, IsEmpty());
}

TEST_P(ThroughAppTest, each_look_of_an_app_is_told_to_her) {
    const Case of = open(by_bank).of;
    run([&](sql::Tx& tx) {
        tell_look(tx, parts(), herself, of);
        tell_look(tx, parts(), by_bank, of);
        tell_app_listed(tx, parts(), by_bank);
        return 0;
    });
    std::vector<std::string> looks;
    for (const journal::Entry& entry : told("person:" + herself.person_id)) {
        if (entry.what != journal::kPersonDataRead || entry.actor != "app:bank") continue;
        EXPECT_EQ(entry.authority, "consent");
        looks.emplace_back(std::string_view{entry.facts.at("what").as_string()});
    }
    EXPECT_THAT(looks, ElementsAre("case", "case_list"));
    const auto seen = run([&](sql::Tx& tx) { return accesses_of(tx, parts(), of, Language::zh); });
    ASSERT_FALSE(seen.empty());
    EXPECT_EQ(seen.back().who, "应用bank");
}

MASHANG_ON_EACH_ENGINE(ThroughAppTest);

}  // namespace
}  // namespace mashang::cases
