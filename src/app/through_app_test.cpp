// People apply through connected apps: the whole way by the doors of a live town.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "app/testing/doors.h"
#include "app/testing/through_apps.h"
#include "contexts/openid/scopes.h"

namespace mashang::app::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class ThroughApp : public ::testing::TestWithParam<sql::Engine> {
  protected:
    void SetUp() override {
        town_ = std::make_unique<LiveTown>(GetParam());
        owner = person_with(town(), kOwnersMobile);
        connect_app(town(), "card", {"openid", "cases", "cases.all"});
        connect_app(town(), "bank", {"openid", "cases"});
        card = consented_token(town(), "card", {"openid", "cases"}, owner);
        bank = consented_token(town(), "bank", {"openid", "cases"}, owner);
    }
    LiveTown& town() { return *town_; }

    http::RawAnswer by(const std::string& token, const std::string& method,
                       const std::string& target, const std::string& body = "",
                       const std::string& media = "application/json",
                       const std::string& more = "") {
        const std::string type = body.empty() ? "" : "Content-Type: " + media + "\r\n";
        return town().send(method, target, "Authorization: Bearer " + token + "\r\n" + type + more,
                           body);
    }
    json::object must(const std::string& token, const std::string& method,
                      const std::string& target, const json::object& body = {}) {
        return LiveTown::read(target,
                              by(token, method, target, body.empty() ? "" : json::serialize(body)));
    }
    json::object opened(const std::string& token) {
        return must(token, "POST", "/api/v1/cases", {{"item_id", kItem}, {"division", kGulou}});
    }
    /// Filled in and with all its materials.
    json::object completed(const std::string& token) {
        json::object of = opened(token);
        json::object form = of.at("form").as_object();
        form["address"] = "福州市鼓楼区东街1号";
        of = must(token, "PATCH", LiveTown::path_of(of),
                  {{"version", of.at("version")}, {"form", std::move(form)}});
        const json::array materials = of.at("materials").as_array();
        for (const json::value& material : materials) {
            const std::string target =
                LiveTown::path_of(of) + "/materials/" + json::serialize(material.at("seq"));
            of = LiveTown::read(target, by(token, "PUT", target, kPng, "image/png"));
        }
        return of;
    }

    http::Caller owner;
    std::string card;
    std::string bank;

  private:
    std::unique_ptr<LiveTown> town_;
};

TEST_P(ThroughApp, AnAppTakesAPersonFromTheFirstWordToTheResult) {
    json::object of = completed(card);
    EXPECT_THAT(json::serialize(of), Not(HasSubstr(kOwnersNumber)))
        << "its scopes do not cover the number, which is filled in all the same";
    of = must(card, "POST", LiveTown::path_of(of) + "/submission", {{"version", of.at("version")}});
    EXPECT_EQ(of.at("state").as_string(), "submitted");
    EXPECT_FALSE(of.at("number").as_string().empty());
    of = town().step(Visitor::officer, of, "supplement-request",
                     {{"reasons", json::array{"请补照片"}}});
    of = must(card, "GET", LiveTown::path_of(of));
    EXPECT_EQ(of.at("state").as_string(), "supplement_requested");
    of = must(card, "POST", LiveTown::path_of(of) + "/supplement", {{"version", of.at("version")}});
    of = town().step(Visitor::officer, of, "acceptance");
    of = town().step(Visitor::officer, of, "decision",
                     {{"outcome", "granted"}, {"text", "准予补领"}});
    EXPECT_EQ(by(card, "GET", LiveTown::path_of(of) + "/result").status, 200);

    const auto timeline = must(card, "GET", LiveTown::path_of(of) + "/timeline");
    EXPECT_EQ(timeline.at("events").as_array().front().at("through").as_string(), "市民卡");
    const auto seen = town().must(Visitor::owner, "GET", LiveTown::path_of(of));
    EXPECT_EQ(seen.at("filed_through").as_string(), "市民卡");
    const std::string looks =
        json::serialize(town().must(Visitor::owner, "GET", "/api/v1/me/accesses"));
    EXPECT_THAT(looks, HasSubstr("市民卡"));
}

TEST_P(ThroughApp, AnOfficerExaminesWhatTheRegisterKnowsThoughTheAppWasNotShownIt) {
    json::object of = completed(card);
    of = must(card, "POST", LiveTown::path_of(of) + "/submission", {{"version", of.at("version")}});
    const auto desk =
        json::serialize(town().must(Visitor::officer, "GET", LiveTown::desk_path_of(of)));
    EXPECT_THAT(desk, HasSubstr(kOwnersNumber));
}

TEST_P(ThroughApp, AnAppSeesWhatItOpenedAndAllOnlyWhenSheSaysSo) {
    const json::object of = opened(card);
    const json::object hers = town().draft();
    for (const json::object& closed : {of, hers}) {
        const auto answer = by(bank, "GET", LiveTown::path_of(closed));
        EXPECT_EQ(answer.status, 404) << answer.body;
        EXPECT_THAT(answer.body, HasSubstr("cases.no_such_case"));
    }
    EXPECT_EQ(must(bank, "GET", "/api/v1/cases").at("cases").as_array().size(), 0u);
    EXPECT_EQ(must(card, "GET", "/api/v1/cases").at("cases").as_array().size(), 1u);
    const std::string all =
        consented_token(town(), "card", {"openid", "cases", "cases.all"}, owner);
    EXPECT_EQ(must(all, "GET", "/api/v1/cases").at("cases").as_array().size(), 2u);
    EXPECT_EQ(by(all, "GET", LiveTown::path_of(hers)).status, 200);
}

TEST_P(ThroughApp, WhenSheTakesItBackNothingOpensAnyMore) {
    const json::object of = opened(card);
    EXPECT_EQ(by(card, "GET", LiveTown::path_of(of)).status, 200);
    town().must(Visitor::owner, "DELETE", "/api/v1/me/apps/card");
    EXPECT_EQ(by(card, "GET", LiveTown::path_of(of)).status, 401);
    EXPECT_EQ(town().ask(Visitor::owner, "GET", LiveTown::path_of(of)).status, 200)
        << "the case stays hers";
}

TEST_P(ThroughApp, TheSameSendingTwiceIsOneAndAnothersIsNotTheSame) {
    const std::string body = R"({"item_id":"GA003","division":"350102001001"})";
    const std::string key = "Idempotency-Key: the-same-key\r\n";
    const auto first = by(card, "POST", "/api/v1/cases", body, "application/json", key);
    EXPECT_EQ(first.status, 201) << first.body;
    EXPECT_EQ(by(card, "POST", "/api/v1/cases", body, "application/json", key).body, first.body);
    const auto other = by(bank, "POST", "/api/v1/cases", body, "application/json", key);
    EXPECT_EQ(other.status, 201);
    EXPECT_NE(other.body, first.body);
}

TEST_P(ThroughApp, ItsStepsDemandHerLevelAsOfHerself) {
    const http::Caller newcomer = person_with(town(), "13800000002");
    const std::string token = consented_token(town(), "card", {"openid", "cases"}, newcomer);
    const json::object of = opened(token);
    const auto answer = by(token, "POST", LiveTown::path_of(of) + "/submission",
                           json::serialize(json::object{{"version", of.at("version")}}));
    EXPECT_EQ(answer.status, 401);
    EXPECT_THAT(answer.body, HasSubstr("http.assurance_too_low"));
}

TEST_P(ThroughApp, EachScopeOfTheRouteTableIsOneThatPeopleOrReviewersRead) {
    std::set<std::string> of_persons;
    for (const http::Route& route : town().house().routes()) {
        const std::string& name = route.access.scope;
        if (name.empty()) continue;
        const openid::Scope* scope = openid::find_scope(name);
        ASSERT_NE(scope, nullptr) << name;
        EXPECT_EQ(scope->is_of_person, route.access.who == http::Who::person) << route_name(route);
        if (scope->is_of_person) of_persons.insert(route_name(route));
    }
    for (const char* row :
         {"POST /api/v1/cases", "PATCH /api/v1/cases/{id}",
          "PUT /api/v1/cases/{id}/materials/{seq}", "POST /api/v1/cases/{id}/submission",
          "GET /api/v1/cases/{id}", "GET /api/v1/cases/{id}/timeline",
          "POST /api/v1/cases/{id}/supplement", "POST /api/v1/cases/{id}/withdrawal",
          "GET /api/v1/cases/{id}/result"}) {
        EXPECT_TRUE(of_persons.contains(row)) << row;
    }
    for (const std::string& row : of_persons) EXPECT_THAT(row, HasSubstr(" /api/v1/cases"));
}

MASHANG_ON_EACH_ENGINE(ThroughApp);

}  // namespace
}  // namespace mashang::app::testing
