// When it goes wrong: what people, networks and other programs do to an application, at the door of
// the whole program, on both engines.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <set>

#include "app/testing/live_town.h"

namespace mashang::app::testing {
namespace {

using ::testing::AnyOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Astray : public ::testing::TestWithParam<sql::Engine> {
  protected:
    static LiveTown& town() { return *town_; }
    void SetUp() override {
        auto& mine = towns_[GetParam()];
        if (!mine) mine = std::make_unique<LiveTown>(GetParam());
        town_ = mine.get();
    }
    static void TearDownTestSuite() { towns_.clear(); }

    static std::string code_of(const http::RawAnswer& answer) {
        return std::string{json::parse(answer.body).at("code").as_string()};
    }
    /// "pointer code" of each fault.
    static std::vector<std::string> faults_of(const http::RawAnswer& answer) {
        std::vector<std::string> faults;
        for (const json::value& fault : json::parse(answer.body).at("faults").as_array()) {
            faults.push_back(std::string{fault.at("pointer").as_string()} + " " +
                             std::string{fault.at("code").as_string()});
        }
        return faults;
    }

    static std::string request(Visitor visitor, const std::string& target, const json::object& body,
                               const std::string& more = "") {
        const std::string text = json::serialize(body);
        return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + town().headers_of(visitor) +
               more + "Content-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text;
    }

    /// Sends all before any answer is read, each on a connection of its own.
    static std::vector<http::RawAnswer> at_once(const std::vector<std::string>& requests) {
        std::vector<std::unique_ptr<http::RawClient>> clients;
        for (const std::string& text : requests) {
            clients.push_back(std::make_unique<http::RawClient>(town().house().port()));
            clients.back()->send(text);
        }
        std::vector<http::RawAnswer> answers;
        for (const auto& client : clients) {
            answers.push_back(client->receive().value_or(http::RawAnswer{}));
        }
        return answers;
    }
    static std::multiset<int> statuses(const std::vector<http::RawAnswer>& answers) {
        std::multiset<int> all;
        for (const auto& answer : answers) all.insert(answer.status);
        return all;
    }

    /// How often a thing was told about a case.
    static std::int64_t told_of(const json::object& of, const std::string& what) {
        std::int64_t count = 0;
        town().database().read([&](sql::Tx& tx) {
            for (const auto& entry :
                 journal::read_subject(tx, "case:" + LiveTown::id_of(of), 0, 1000)) {
                count += entry.what == what ? 1 : 0;
            }
        });
        return count;
    }

  private:
    static inline std::map<sql::Engine, std::unique_ptr<LiveTown>> towns_;
    static inline LiveTown* town_ = nullptr;
};

TEST_P(Astray, AWrongIdentityNumberIsRefusedForWhatIsWrong) {
    for (const auto& [number, code] :
         {std::pair{"350102199003071235", "base.citizen_id.check_digit"},
          std::pair{"350102199002301237", "base.citizen_id.birth_date"},
          std::pair{"350102210003071239", "base.citizen_id.unborn"},
          std::pair{"350102185003071237", "base.citizen_id.age"},
          std::pair{"100102199003071238", "base.citizen_id.province"},
          std::pair{"35010219900307123", "base.citizen_id.length"},
          std::pair{"35010219900307123A", "base.citizen_id.character"},
          std::pair{"３50102199003071234", "base.citizen_id.length"}}) {
        SCOPED_TRACE(number);
        const json::object body{{"name", "林小红"}, {"citizen_id", number}, {"level", 1}};
        const auto answer =
            town().ask(Visitor::newcomer, "POST", "/api/v1/proofings", json::serialize(body));
        EXPECT_EQ(answer.status, 422);
        EXPECT_THAT(faults_of(answer), ElementsAre("/citizen_id " + std::string{code}));
    }
}

TEST_P(Astray, EveryFaultOfAFormIsNamedAtOnce) {
    const auto answer = town().ask(Visitor::newcomer, "POST", "/api/v1/proofings",
                                   R"({"name":"1","citizen_id":"1","level":"two","more":1})");
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(faults_of(answer),
                ::testing::UnorderedElementsAre(
                    "/name identity.name.form", "/citizen_id base.citizen_id.length",
                    "/level json.expected_integer", "/more json.unknown"));
}

TEST_P(Astray, ImpossibleDatesAreRefused) {
    for (const char* day : {"2018-02-30", "2018-13-01", "2018-00-10", "2017-02-29", "18-01-01",
                            "2018-1-1", "yesterday", ""}) {
        SCOPED_TRACE(day);
        const auto answer = town().ask(Visitor::supervisor, "GET",
                                       std::string{"/api/v1/supervision/overview?from="} + day);
        EXPECT_EQ(answer.status, 422) << answer.body;
        EXPECT_THAT(faults_of(answer), Each(HasSubstr("/from ")));
    }
    const auto moment = town().ask(Visitor::nobody, "PUT", "/api/v1/demo/clock",
                                   R"({"now":"2018-09-31T25:00:00+08:00"})");
    EXPECT_EQ(moment.status, 422);
}

TEST_P(Astray, UnknownDivisionsAreRefused) {
    for (const auto& [division, status] :
         {std::pair{"359999999999", 404}, std::pair{"110101001001", 404},
          std::pair{"000000000000", 422}, std::pair{"3501", 422}, std::pair{"35010200100x", 422}}) {
        SCOPED_TRACE(division);
        const json::object body{{"item_id", kItem}, {"division", division}};
        const auto answer =
            town().ask(Visitor::owner, "POST", "/api/v1/cases", json::serialize(body));
        EXPECT_EQ(answer.status, status) << answer.body;
        EXPECT_THAT(code_of(answer), AnyOf("places.no_such_division", "json.invalid"));
        const auto shown =
            town().ask(Visitor::nobody, "GET", std::string{"/api/v1/divisions/"} + division);
        EXPECT_THAT(shown.status, AnyOf(404, 422)) << shown.body;
        const auto found = town().ask(Visitor::nobody, "GET",
                                      std::string{"/api/v1/search?q=x&division="} + division);
        EXPECT_THAT(found.status, AnyOf(404, 422)) << found.body;
    }
}

TEST_P(Astray, GarbageBehindAGoodRequestIsCutOffAfterItsAnswer) {
    for (const std::string& garbage :
         {std::string{"\x16\x03\x01\x02\x00\x01"}, std::string{"EHLO town\r\n\r\n"},
          std::string(20'000, 'A'), std::string("GET /me HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
          std::string("POST /api/v1/cases HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n"
                      "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")}) {
        SCOPED_TRACE(garbage.substr(0, 20));
        http::RawClient client{town().house().port()};
        client.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n" + garbage + "\r\n\r\n");
        const auto good = client.receive();
        ASSERT_TRUE(good);
        EXPECT_EQ(good->status, 200);
        const auto bad = client.receive();
        ASSERT_TRUE(bad);
        EXPECT_THAT(bad->status, AnyOf(400, 431, 505));
        EXPECT_TRUE(client.is_closed());
    }
}

TEST_P(Astray, TwoOfficersWhoDecideAtOnceAreOneDecision) {
    for (int round = 0; round < 3; ++round) {
        const json::object of = town().accepted();
        const std::string target = LiveTown::desk_path_of(of) + "/decision";
        json::object granted{
            {"version", of.at("version")}, {"outcome", "granted"}, {"text", "准予补领"}};
        json::object refused{
            {"version", of.at("version")}, {"outcome", "refused"}, {"text", "不予补领"}};
        const auto answers = at_once({request(Visitor::officer, target, granted),
                                      request(Visitor::colleague, target, refused)});
        EXPECT_EQ(statuses(answers), (std::multiset{200, 409}));
        for (const auto& answer : answers) {
            if (answer.status == 409) EXPECT_EQ(code_of(answer), "cases.not_in_this_state");
        }
        EXPECT_EQ(told_of(of, "case.decided"), 1);
        const auto seen = town().must(Visitor::owner, "GET", LiveTown::path_of(of));
        const bool first_won = answers[0].status == 200;
        EXPECT_EQ(seen.at("outcome"), first_won ? "granted" : "refused");
    }
}

TEST_P(Astray, TheSameSubmissionSentFiveTimesAtOnceIsOneWithOneNumber) {
    const json::object of = town().complete(town().draft());
    const std::string text =
        request(Visitor::owner, LiveTown::path_of(of) + "/submission",
                {{"version", of.at("version")}}, "Idempotency-Key: the-same-one\r\n");
    const auto answers = at_once(std::vector<std::string>(5, text));
    for (const auto& answer : answers) {
        EXPECT_EQ(answer.status, 200) << answer.body;
        EXPECT_EQ(answer.body, answers.front().body);
    }
    EXPECT_EQ(told_of(of, "case.submitted"), 1);
}

TEST_P(Astray, ASubmissionSentTwiceWithoutAKeyIsOne) {
    const json::object of = town().complete(town().draft());
    const std::string text = request(Visitor::owner, LiveTown::path_of(of) + "/submission",
                                     {{"version", of.at("version")}});
    const auto answers = at_once({text, text, text});
    EXPECT_EQ(statuses(answers), (std::multiset{200, 409, 409}));
    EXPECT_EQ(told_of(of, "case.submitted"), 1);
    EXPECT_EQ(told_of(of, "case.opened"), 1);
}

TEST_P(Astray, TwoDevicesThatOpenTheSameDraftAtOnceShareIt) {
    const json::object body{{"item_id", kItem}, {"division", "350104000000"}};
    const std::string text = request(Visitor::owner, "/api/v1/cases", body);
    const auto answers = at_once({text, text, text, text});
    EXPECT_EQ(statuses(answers), (std::multiset{200, 200, 200, 201}));
    std::set<std::string> ids;
    for (const auto& answer : answers) {
        ids.insert(LiveTown::id_of(json::parse(answer.body).as_object()));
    }
    EXPECT_EQ(ids.size(), 1U);
}

TEST_P(Astray, ASessionThatEndsInTheMiddleOfAFormLosesNothing) {
    const json::object of = town().complete(town().draft());
    json::object form = of.at("form").as_object();
    form["address"] = "厦门市思明区中山路8号";
    const std::string body =
        json::serialize(json::object{{"version", of.at("version")}, {"form", form}});
    const std::string key = "Idempotency-Key: typed-once\r\n";

    const auto late = town().send("PATCH", LiveTown::path_of(of),
                                  town().headers_of(Visitor::expired) + key, body);
    EXPECT_EQ(late.status, 401);
    EXPECT_EQ(code_of(late), "http.sign_in_first");
    EXPECT_TRUE(late.cookies.empty());
    const auto kept = town().must(Visitor::owner, "GET", LiveTown::path_of(of));
    EXPECT_EQ(kept.at("version"), of.at("version"));
    EXPECT_EQ(kept.at("form"), of.at("form"));

    town().sign_in(Visitor::owner, kOwnersMobile);
    const auto again =
        town().send("PATCH", LiveTown::path_of(of), town().headers_of(Visitor::owner) + key, body);
    EXPECT_EQ(again.status, 200) << again.body;
    EXPECT_EQ(json::parse(again.body).at("form").at("address"), form.at("address"));
}

TEST_P(Astray, WhatAnotherDeviceSavedIsNotOverwritten) {
    const json::object of = town().complete(town().draft());
    const json::object body{{"version", of.at("version")}, {"form", of.at("form")}};
    town().must(Visitor::owner, "PATCH", LiveTown::path_of(of), body);
    const auto late =
        town().ask(Visitor::owner, "PATCH", LiveTown::path_of(of), json::serialize(body));
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(code_of(late), "cases.changed_meanwhile");
    EXPECT_EQ(json::parse(late.body).at("facts").at("version").as_string(),
              std::to_string(of.at("version").as_int64() + 1));
}

TEST_P(Astray, APictureThatIsCutShortIsRefusedAndTheMaterialStays) {
    const json::object of = town().complete(town().draft());
    const std::string target = LiveTown::path_of(of) + "/materials/2";
    for (const std::string& bytes : {kPng.substr(0, kPng.size() / 2), std::string{"MZ\x90"},
                                     kPng + "<script>alert(1)</script>"}) {
        const auto answer = town().ask(Visitor::owner, "PUT", target, bytes, "image/png");
        EXPECT_EQ(answer.status, 422) << answer.body;
        EXPECT_THAT(code_of(answer), HasSubstr("files."));
    }
    const auto kept = town().ask(Visitor::owner, "GET", target);
    EXPECT_EQ(kept.status, 200);
    EXPECT_EQ(kept.body, kPng);
}

MASHANG_ON_EACH_ENGINE(Astray);

}  // namespace
}  // namespace mashang::app::testing
