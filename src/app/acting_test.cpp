// One person acts for another, at the door of the whole program, on both engines.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "app/testing/mandate_doors.h"

namespace mashang::app::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Acting : public ::testing::TestWithParam<sql::Engine> {
  protected:
    LiveTown& town() { return town_; }

    std::string person_of(Visitor visitor) {
        std::string id;
        const std::string account = town().account_of(visitor);
        town().database().read([&](sql::Tx& tx) {
            id = tx.get<std::string>("SELECT person_id FROM account WHERE id = $1", account);
        });
        return id;
    }
    /// The owner lets the neighbour act for her, and his session does.
    std::string begin() {
        const std::string id = propose(town(), "陈建国", "13800000001");
        town().must(Visitor::neighbour, "POST", "/api/v1/me/mandates/" + id + "/acceptance");
        act(Visitor::neighbour);
        return id;
    }
    json::object act(Visitor visitor) {
        return town().must(
            visitor, "PUT", "/api/v1/me/acting-for",
            {{"principal", {{"kind", "person"}, {"id", person_of(Visitor::owner)}}}});
    }
    void act_for_oneself(Visitor visitor) {
        LiveTown::read("/api/v1/me/acting-for",
                       town().ask(visitor, "PUT", "/api/v1/me/acting-for", "{}"));
    }
    static std::string code_of(const http::RawAnswer& answer) {
        return std::string{json::parse(answer.body).at("code").as_string()};
    }
    std::int64_t count(const std::string& what) {
        std::int64_t number = 0;
        town().database().read([&](sql::Tx& tx) {
            number = tx.get<std::int64_t>(
                "SELECT (SELECT COUNT(*) FROM journal_entry WHERE what = $1) + (SELECT COUNT(*) "
                "FROM journal_pending WHERE what = $1)",
                what);
        });
        return number;
    }

  private:
    LiveTown town_{GetParam()};
};

TEST_P(Acting, AnAgentFilesForThePrincipalFromDraftToRating) {
    const std::string mandate = begin();
    const auto now = town().must(Visitor::neighbour, "GET", "/api/v1/me/acting-for");
    EXPECT_EQ(now.at("now").at("name"), "**红");
    json::object of = town().complete(town().draft(kGulou, Visitor::neighbour), Visitor::neighbour);
    EXPECT_EQ(of.at("agent").at("ground"), "mandate");
    EXPECT_THAT(json::serialize(of), Not(HasSubstr(kOwnersNumber)));
    of = town().step(Visitor::neighbour, of, "submission");
    const auto decided =
        town().step(Visitor::officer, town().step(Visitor::officer, of, "acceptance"), "decision",
                    {{"outcome", "granted"}, {"text", "准予补领"}});
    EXPECT_EQ(decided.at("agent").at("name"), "陈建国");
    EXPECT_EQ(decided.at("applicant").at("name").as_string(), kOwnersName);
    town().must(Visitor::neighbour, "POST", LiveTown::path_of(of) + "/rating",
                {{"grade", 5}, {"options", json::array{"501"}}});
    const auto mine = town().must(Visitor::owner, "GET", LiveTown::path_of(of));
    EXPECT_EQ(mine.at("agent").at("name"), "**国");
    const auto uses =
        town().must(Visitor::owner, "GET", "/api/v1/me/mandates/" + mandate + "/uses");
    EXPECT_EQ(uses.at("uses").at(0).at("step"), "rated");
}

TEST_P(Acting, AReadOfOneWhoActsForAnotherIsJournalledAndHerOwnIsNot) {
    begin();
    const json::object of = town().draft(kGulou, Visitor::neighbour);
    const auto before = count("person_data.read");
    town().must(Visitor::neighbour, "GET", LiveTown::path_of(of));
    EXPECT_EQ(count("person_data.read"), before + 1);
    town().must(Visitor::owner, "GET", LiveTown::path_of(of));
    EXPECT_EQ(count("person_data.read"), before + 1);
    const auto accesses = town().must(Visitor::owner, "GET", "/api/v1/me/accesses").at("accesses");
    EXPECT_EQ(accesses.at(0).at("who"), "代办人 **国");
}

TEST_P(Acting, AMandateThatEndedStopsTheNextRequestAndNothingIsDoneInHisOwnName) {
    const std::string mandate = begin();
    const json::object of =
        town().complete(town().draft(kGulou, Visitor::neighbour), Visitor::neighbour);
    town().must(Visitor::owner, "POST", "/api/v1/me/mandates/" + mandate + "/ending");
    const auto submission =
        town().ask(Visitor::neighbour, "POST", LiveTown::path_of(of) + "/submission",
                   json::serialize(json::object{{"version", of.at("version")}}));
    EXPECT_EQ(submission.status, 403);
    EXPECT_EQ(code_of(submission), "mandates.authority_over");
    const auto draft = town().ask(Visitor::neighbour, "POST", "/api/v1/cases",
                                  R"({"item_id":"GA003","division":"350102001001"})");
    EXPECT_EQ(code_of(draft), "mandates.authority_over");
    EXPECT_EQ(code_of(town().ask(Visitor::neighbour, "GET", "/api/v1/cases")),
              "mandates.authority_over");
    const auto now = town().must(Visitor::neighbour, "GET", "/api/v1/me/acting-for");
    EXPECT_TRUE(now.at("now").at("grounds").as_array().empty());
    act_for_oneself(Visitor::neighbour);
    EXPECT_TRUE(
        town().must(Visitor::neighbour, "GET", "/api/v1/cases").at("cases").as_array().empty());
}

TEST_P(Acting, ItHoldsForOneSessionAndChangesNothingElseOfHis) {
    begin();
    town().sign_in(Visitor::leaver, "13800000001");  // the same person on another device
    EXPECT_FALSE(town().must(Visitor::leaver, "GET", "/api/v1/me/acting-for").contains("now"));
    EXPECT_EQ(town().must(Visitor::neighbour, "GET", "/api/v1/me").at("name_masked"), "**国")
        << "his own page stays his";
    EXPECT_THAT(json::serialize(town().must(Visitor::neighbour, "GET", "/api/v1/me/accesses")),
                Not(HasSubstr("**红")));
}

TEST_P(Acting, NobodySwitchesToWhomHeHasNoMandateFrom) {
    const json::object body{{"principal", {{"kind", "person"}, {"id", person_of(Visitor::owner)}}}};
    for (const Visitor visitor : {Visitor::neighbour, Visitor::officer, Visitor::supervisor}) {
        const auto answer =
            town().ask(visitor, "PUT", "/api/v1/me/acting-for", json::serialize(body));
        EXPECT_EQ(answer.status, 403) << answer.body;
        EXPECT_EQ(code_of(answer), "mandates.no_authority");
    }
    EXPECT_EQ(
        town().ask(Visitor::newcomer, "PUT", "/api/v1/me/acting-for", json::serialize(body)).status,
        401);
}

TEST_P(Acting, AnOfficerAtTheWindowFilesTheItemSheAgreedToAndNothingElse) {
    const json::object card{{"name", kOwnersName}, {"citizen_id", kOwnersNumber}};
    EXPECT_EQ(town().ask(Visitor::officer, "GET", "/api/v1/cases").status, 403);
    town().must(Visitor::officer, "POST", "/api/v1/desk/assistances",
                {{"item_id", kItem}, {"card", card}});
    const auto other = town().ask(Visitor::officer, "POST", "/api/v1/cases",
                                  R"({"item_id":"GA005","division":"350102001001"})");
    EXPECT_EQ(code_of(other), "mandates.not_covered");
    json::object of = town().complete(town().draft(kGulou, Visitor::officer), Visitor::officer);
    of = LiveTown::read("submission",
                        town().ask(Visitor::officer, "POST", LiveTown::path_of(of) + "/submission",
                                   json::serialize(json::object{{"version", of.at("version")}})));
    EXPECT_EQ(of.at("agent").at("ground"), "assistance");
    EXPECT_EQ(of.at("agent").at("name"), "王警官");
    EXPECT_EQ(town().must(Visitor::owner, "GET", LiveTown::path_of(of)).at("state"), "submitted");
    EXPECT_EQ(town().ask(Visitor::colleague, "GET", LiveTown::path_of(of)).status, 403);
    const auto rating = town().ask(Visitor::officer, "GET", LiveTown::path_of(of) + "/rating");
    EXPECT_EQ(code_of(rating), "http.not_for_you") << "nobody rates himself";
    act_for_oneself(Visitor::officer);
    EXPECT_EQ(town().ask(Visitor::officer, "GET", "/api/v1/cases").status, 403);
}

MASHANG_ON_EACH_ENGINE(Acting);

}  // namespace
}  // namespace mashang::app::testing
