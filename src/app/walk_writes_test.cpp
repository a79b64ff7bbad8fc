// Every door that writes × every way to send it wrongly: it is refused for what is wrong, by name,
// and nothing happens.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/testing/walk.h"

namespace mashang::app::testing {
namespace {

using ::testing::HasSubstr;

class WalkWrites : public Walk {
  protected:
    /// Doors that write but GETs that only journal a reading.
    static std::vector<Door> writing() {
        std::vector<Door> chosen;
        for (const Door& door : doors()) {
            const http::Route& route = route_of(door);
            if (route.kind == http::Kind::write && route.method != http::Method::get)
                chosen.push_back(door);
        }
        return chosen;
    }
    /// Among them those that take JSON.
    static std::vector<Door> taking_json() {
        std::vector<Door> chosen;
        for (const Door& door : writing()) {
            const http::Route& route = route_of(door);
            if (route.body_limit > 0 && route.upload_type.empty()) chosen.push_back(door);
        }
        return chosen;
    }

    static std::string session_of(const Door& door) { return town().credential_of(door.whose); }
    static std::string type_of(const Door& door) {
        return door.body.empty() ? "" : "Content-Type: " + door.media + "\r\n";
    }

    static void expect_refused(const Door& door, const std::string& headers, std::string_view body,
                               const Said& said) {
        expect_problem(town().send(method_of(door), door.target, headers, body), door, said);
    }
    static void expect_refused(const Door& door, std::string_view body, const Said& said) {
        SCOPED_TRACE(door.row + " with " + std::string{body.substr(0, 80)});
        expect_refused(door, town().headers_of(door.whose), body, said);
    }

    void SetUp() override {
        Walk::SetUp();
        before_ = town().told();
    }
    void TearDown() override {
        EXPECT_EQ(town().told(), before_) << "something that was refused was journalled";
    }

  private:
    std::int64_t before_ = 0;
};

TEST_P(WalkWrites, ThatAnotherSiteMayHaveCausedAreRefused) {
    for (const Door& door : writing()) {
        if (route_of(door).cross_site) continue;
        SCOPED_TRACE(door.row);
        const std::string honest = session_of(door) + type_of(door);
        for (const char* mark :
             {"", "X-Mashang: 0\r\n", "X-Mashang: 1\r\nSec-Fetch-Site: cross-site\r\n",
              "X-Mashang: 1\r\nSec-Fetch-Site: same-site\r\n",
              "X-Mashang: 1\r\nOrigin: https://elsewhere.example\r\n",
              "X-Mashang: 1\r\nOrigin: null\r\n"}) {
            expect_refused(door, honest + mark, door.body, {403, "http.other_site"});
        }
    }
}

TEST_P(WalkWrites, AReadingThatIsJournalledIsNotCausedByAnotherSite) {
    int looked = 0;
    for (const Door& door : doors()) {
        const http::Route& route = route_of(door);
        if (route.kind != http::Kind::write || route.method != http::Method::get) continue;
        SCOPED_TRACE(door.row);
        expect_refused(door, session_of(door) + "Sec-Fetch-Site: cross-site\r\n", "",
                       {403, "http.other_site"});
        ++looked;
    }
    EXPECT_GT(looked, 1);
}

TEST_P(WalkWrites, ABodyOfAnotherTypeIsRefused) {
    for (const Door& door : writing()) {
        const http::Route& route = route_of(door);
        if (route.body_limit == 0) continue;
        SCOPED_TRACE(door.row);
        const bool is_upload = !route.upload_type.empty();
        const Said said{415, is_upload ? "http.wrong_media_type" : "http.not_json"};
        const std::string honest = session_of(door) + "X-Mashang: 1\r\n";
        const std::string body = door.body.empty() ? "{}" : door.body;
        for (const char* type : {"", "Content-Type: text/plain\r\n", "Content-Type: text/html\r\n",
                                 "Content-Type: application/x-www-form-urlencoded\r\n",
                                 "Content-Type: multipart/form-data; boundary=x\r\n",
                                 "Content-Type: application/jsonp\r\n"}) {
            expect_refused(door, honest + type, body, said);
        }
        if (is_upload) {
            const std::string first = route.upload_type.substr(0, route.upload_type.find(','));
            expect_refused(door, honest + "Content-Type: " + first + "\r\n", "",
                           {400, "http.body_missing"});
            if (!route.upload_type.contains("application/pdf")) continue;
            expect_refused(door, honest + "Content-Type: application/pdf\r\n",
                           "<html>no document</html>", {422, "files.type_refused"});
        }
    }
}

TEST_P(WalkWrites, WhatIsNoJsonIsRefused) {
    const std::string deep = std::string(200, '[') + std::string(200, ']');
    for (const Door& door : taking_json()) {
        for (const char* broken : {"{", "{\"version\":", "{\"version\":1,}", "{'version':1}", "nul",
                                   "{\"version\":1} {}", "\xef\xbb\xbf{}", "{\"version\":01}"}) {
            expect_refused(door, broken, {400, "json.malformed"});
        }
        expect_refused(door, "{\"version\":\"\xff\xfe\"}", {400, "json.malformed"});
        expect_refused(door, "{\"version\":\"\xed\xa0\x80\"}", {400, "json.malformed"});
        expect_refused(door, "{\"version\":\"\xc0\xaf\"}", {400, "json.malformed"});
        expect_refused(door, "{\"form\":" + deep + "}", {400, "json.too_deep"});
        expect_refused(door, R"({"version":1,"version":2})", {400, "json.duplicate_member"});
        expect_refused(door, "[]", {422, "json.invalid"});
        expect_refused(door, "\"text\"", {422, "json.invalid"});
        expect_refused(door, "null", {422, "json.invalid"});
    }
}

TEST_P(WalkWrites, AMemberThatIsNotAskedForIsNamed) {
    for (const Door& door : taking_json()) {
        SCOPED_TRACE(door.row);
        json::object body = door.body.empty() ? json::object{} : json::parse(door.body).as_object();
        body["is_admin"] = true;
        const auto answer =
            town().ask(door.whose, method_of(door), door.target, json::serialize(body));
        expect_problem(answer, door, {422, "json.invalid"});
        EXPECT_THAT(answer.body, HasSubstr(R"("pointer":"/is_admin","code":"json.unknown")"));
    }
}

TEST_P(WalkWrites, WhatTheAddressGivesIsNotTakenFromTheBody) {
    for (const Door& door : taking_json()) {
        if (!door.row.contains("{id}")) continue;
        SCOPED_TRACE(door.row);
        json::object body = door.body.empty() ? json::object{} : json::parse(door.body).as_object();
        body["id"] = "0192f000-0000-7000-8000-000000000001";
        const auto answer =
            town().ask(door.whose, method_of(door), door.target, json::serialize(body));
        expect_problem(answer, door, {422, "json.invalid"});
        EXPECT_THAT(answer.body, HasSubstr(R"("pointer":"/id","code":"http.member_in_path")"));
    }
}

TEST_P(WalkWrites, ABodyBeyondTheLimitIsRefusedBeforeItIsRead) {
    for (const Door& door : writing()) {
        SCOPED_TRACE(door.row);
        const auto limit = route_of(door).body_limit;
        const std::string type = "Content-Type: " + door.media + "\r\n";
        http::RawClient client{town().house().port()};
        ASSERT_TRUE(client.send(method_of(door) + " " + door.target +
                                " HTTP/1.1\r\nHost: localhost\r\nX-Mashang: 1\r\n" + type +
                                session_of(door) + "Content-Length: " + std::to_string(limit + 1) +
                                "\r\n\r\n"));
        const auto answer = client.receive();
        ASSERT_TRUE(answer);
        expect_problem(*answer, door, {413, "http.body_too_large"});
        EXPECT_TRUE(client.is_closed());
    }
}

TEST_P(WalkWrites, ABodyThatIsCutShortChangesNothing) {
    for (const Door& door : taking_json()) {
        if (door.body.empty()) continue;
        SCOPED_TRACE(door.row);
        http::RawClient client{town().house().port()};
        ASSERT_TRUE(client.send(method_of(door) + " " + door.target +
                                " HTTP/1.1\r\nHost: localhost\r\n" + town().headers_of(door.whose) +
                                "Content-Length: " + std::to_string(door.body.size()) + "\r\n\r\n" +
                                door.body.substr(0, door.body.size() - 1)));
        client.finish_sending();
        const auto answer = client.receive();
        EXPECT_TRUE(!answer || answer->status == 400) << answer->status << answer->body;
    }
}

TEST_P(WalkWrites, AKeyThatIsNoneIsRefused) {
    for (const Door& door : writing()) {
        SCOPED_TRACE(door.row);
        for (const std::string& key :
             {std::string{"short"}, std::string(129, 'k'), std::string{"has a space"}}) {
            expect_refused(door,
                           session_of(door) + type_of(door) +
                               "X-Mashang: 1\r\nIdempotency-Key: " + key + "\r\n",
                           door.body, {400, "http.idempotency_key_malformed"});
        }
    }
}

MASHANG_ON_EACH_ENGINE(WalkWrites);

}  // namespace
}  // namespace mashang::app::testing
