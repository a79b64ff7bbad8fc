// All doors whose messages another standard shapes × all who may come × what may be sent there:
// none of it is an error of ours, tells anything of the owner, or takes effect.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/testing/walk.h"
#include "app/testing/wire_doors.h"

namespace mashang::app::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kForm = "Content-Type: application/x-www-form-urlencoded\r\n";

class WalkWire : public Walk {
  protected:
    static std::string method_of(const WireDoor& door) {
        return door.row.substr(0, door.row.find(' '));
    }
    static std::string path_of(const WireDoor& door) {
        std::string path = door.row.substr(door.row.find(' ') + 1);
        constexpr std::string_view kProvider = "{provider}";
        if (const auto at = path.find(kProvider); at != path.npos) {
            path.replace(at, kProvider.size(), "walk-city");
        }
        return path;
    }
    static const http::Route& route_of(const WireDoor& door) {
        for (const http::Route& route : town().house().routes()) {
            if (route_name(route) == door.row) return route;
        }
        throw std::logic_error("no such route: " + door.row);
    }
    static bool is_post(const WireDoor& door) { return method_of(door) == "POST"; }

    /// As a browser of ours sends it: a page of ours is where the form was.
    static http::RawAnswer knock(Visitor visitor, const WireDoor& door, const std::string& query,
                                 const std::string& body, const std::string& headers = kForm) {
        const std::string& cookie = town().cookie_of(visitor);
        std::string all = is_post(door) ? headers : "";
        all += "Sec-Fetch-Site: same-origin\r\n";
        if (!cookie.empty()) all.append("Cookie: ").append(cookie).append("\r\n");
        return town().send(method_of(door), path_of(door) + (query.empty() ? "" : "?" + query), all,
                           body);
    }

    /// Not of ours, not of hers.
    static void expect_harmless(const http::RawAnswer& answer, Visitor visitor) {
        EXPECT_GE(answer.status, 200) << answer.body;
        EXPECT_LT(answer.status, 500) << answer.body;
        EXPECT_THAT(answer.body, Not(HasSubstr("<script>alert")));
        EXPECT_THAT(answer.header("location"), Not(HasSubstr("evil.example/")));
        if (visitor != Visitor::owner) expect_nothing_of_the_owner(answer);
    }

    void SetUp() override {
        Walk::SetUp();
        before_ = town().told();
    }
    void TearDown() override {
        EXPECT_EQ(town().told(), before_) << "something that led to nothing was journalled";
    }

  private:
    std::int64_t before_ = 0;
};

TEST_P(WalkWire, AreThoseAndNoOthersAndForAnyone) {
    std::set<std::string> rows;
    for (const http::Route& route : town().house().routes()) {
        if (!route.is_wire) continue;
        rows.insert(route_name(route));
        EXPECT_EQ(route.access.who, http::Who::anyone) << route_name(route);
        EXPECT_FALSE(route.is_form && route.cross_site) << route_name(route);
    }
    for (const WireDoor& door : wire_doors()) EXPECT_EQ(rows.erase(door.row), 1U) << door.row;
    EXPECT_TRUE(rows.empty()) << *rows.begin();
}

TEST_P(WalkWire, WhoeverComesWithSomethingHalfGoodGetsAnAnswerAndNothingMore) {
    int knocks = 0;
    for (const WireDoor& door : wire_doors()) {
        for (const Visitor visitor : visitors()) {
            SCOPED_TRACE(door.row + " by " + std::string{name_of_enumerator(visitor)});
            expect_harmless(knock(visitor, door, door.query, door.body), visitor);
            ++knocks;
        }
    }
    EXPECT_GT(knocks, 300);
    EXPECT_EQ(town().ask(Visitor::owner, "GET", "/api/v1/me").status, 200) << "signed in as before";
}

TEST_P(WalkWire, HostileInputIsAnsweredAsAnyOther) {
    const std::vector<std::string> hostile{
        "",
        "%",
        "%00",
        "a=%FF",
        "=&=&=",
        "flow=%3Cscript%3Ealert(1)%3C%2Fscript%3E&look=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "client_id=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&state=%0D%0ASet-Cookie:%20a=b",
        "user_code=' OR 1=1 --&token=' OR 1=1 --&code=' OR 1=1 --",
        "client_id=a&client_id=b&grant_type=x&grant_type=y",
        "post_logout_redirect_uri=https%3A%2F%2Fevil.example%2F&redirect_uri=//evil.example/",
        "request_uri=http%3A%2F%2F169.254.169.254%2F&client_id=nobody",
        "client_assertion=" + std::string(3000, 'A') + "&client_assertion_type=x",
        "max_age=99999999999999999999&claims=" + std::string(300, '[')};
    for (const WireDoor& door : wire_doors()) {
        for (const std::string& text : hostile) {
            SCOPED_TRACE(door.row + " with " + text.substr(0, 60));
            const bool posts = is_post(door);
            std::string in_target = text;
            std::ranges::replace(in_target, ' ', '+');
            for (const Visitor visitor : {Visitor::nobody, Visitor::owner, Visitor::forged}) {
                expect_harmless(knock(visitor, door, posts ? "" : in_target, posts ? text : ""),
                                visitor);
            }
        }
        if (!is_post(door)) continue;
        for (const char* type :
             {"", "Content-Type: application/json\r\n", "Content-Type: text/plain\r\n",
              "Content-Type: multipart/form-data; boundary=x\r\n"}) {
            SCOPED_TRACE(door.row + " of " + type);
            expect_harmless(knock(Visitor::owner, door, "", door.body, type), Visitor::owner);
        }
    }
}

TEST_P(WalkWire, AFormOfOursIsNotTakenFromAnotherSite) {
    int forms = 0;
    for (const WireDoor& door : wire_doors()) {
        if (!route_of(door).is_form) continue;
        SCOPED_TRACE(door.row);
        ++forms;
        const std::string session = "Cookie: " + town().cookie_of(Visitor::owner) + "\r\n";
        for (const char* mark : {"Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\n",
                                 "Origin: https://evil.example\r\n", "Origin: null\r\n",
                                 "Sec-Fetch-Site: cross-site\r\nOrigin: null\r\n"}) {
            const auto answer =
                town().send("POST", path_of(door), kForm + session + mark, door.body);
            EXPECT_EQ(answer.status, 403) << mark << answer.body;
            EXPECT_THAT(answer.header("content-type"), HasSubstr("text/html"));
        }
    }
    EXPECT_EQ(forms, 4);
}

TEST_P(WalkWire, ABodyBeyondTheLimitIsRefusedBeforeItIsRead) {
    for (const WireDoor& door : wire_doors()) {
        if (!is_post(door)) continue;
        SCOPED_TRACE(door.row);
        http::RawClient client{town().house().port()};
        ASSERT_TRUE(client.send("POST " + path_of(door) + " HTTP/1.1\r\nHost: localhost\r\n" +
                                kForm + "Sec-Fetch-Site: same-origin\r\nContent-Length: " +
                                std::to_string(route_of(door).body_limit + 1) + "\r\n\r\n"));
        const auto answer = client.receive();
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 413) << answer->body;
        EXPECT_TRUE(client.is_closed());
    }
}

TEST_P(WalkWire, OnlyWhatMachinesCallMayBeReadByOtherSites) {
    for (const WireDoor& door : wire_doors()) {
        SCOPED_TRACE(door.row);
        const auto answer = town().send(
            method_of(door), path_of(door) + (door.query.empty() ? "" : "?" + door.query),
            std::string{is_post(door) ? kForm : ""} +
                "Origin: https://elsewhere.example\r\nSec-Fetch-Site: same-origin\r\n",
            door.body);
        const bool is_open = !answer.header("access-control-allow-origin").empty();
        EXPECT_EQ(is_open, route_of(door).cors);
        EXPECT_EQ(answer.header("access-control-allow-credentials"), "");
    }
}

MASHANG_ON_EACH_ENGINE(WalkWire);

}  // namespace
}  // namespace mashang::app::testing
