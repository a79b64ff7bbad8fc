// Reads: parameters, answers from memory, downloads, headers.

#include <gtest/gtest.h>

#include "platform/http/testing/notes_fixture.h"

namespace mashang::http {
namespace {

class EdgeReadTest : public NotesFixture {};

TEST_P(EdgeReadTest, parameters_come_from_path_and_query_by_their_types) {
    const auto found =
        ask("GET", "/api/v1/search?q=%E5%85%AC%E7%A7%AF%E9%87%91+x&limit=5&hot=true&themes=a,b");
    EXPECT_EQ(found.body, R"({"q":"公积金 x","limit":5,"hot":true,"themes":["a","b"]})");
    EXPECT_EQ(ask("GET", "/api/v1/search?q=a&themes=&limit=five").status, 422);
    EXPECT_EQ(ask("GET", "/api/v1/search?q=a&themes=&colour=1").status, 422);
    EXPECT_EQ(ask("GET", "/api/v1/search?q=a&q=b&themes=").status, 422);
    EXPECT_EQ(ask("GET", "/api/v1/search?q=%zz").status, 400);
    EXPECT_EQ(ask("GET", "/api/v1/search?q=%ff").status, 400);
    EXPECT_EQ(ask("POST", "/api/v1/notes?text=a", kPerson + kOurs + kJson, "{}").status, 422);
    EXPECT_EQ(ask("DELETE", "/api/v1/notes/n1?id=n2", kPerson + kOurs).status, 422);
    EXPECT_EQ(ask("GET", "/api/v1/notes/%6E%31?x=1", kPerson).status, 422);
}

TEST_P(EdgeReadTest, an_answer_from_memory_is_kept_until_its_data_change) {
    const std::string target = "/api/v1/search?q=a&themes=b";
    const auto first = ask("GET", target);
    EXPECT_EQ(ask("GET", target).body, first.body);
    EXPECT_EQ(searched, 1);
    ask("GET", target, "Accept-Language: en\r\n");
    EXPECT_EQ(searched, 2);
    version = 2;
    EXPECT_EQ(ask("GET", target).body, first.body);
    EXPECT_EQ(searched, 3);
}

TEST_P(EdgeReadTest, who_has_an_answer_from_memory_already_gets_304) {
    for (const std::string target : {"/api/v1/search?q=a&themes=b", "/api/v1/hello"}) {
        const auto first = ask("GET", target);
        const std::string etag = first.header("etag");
        ASSERT_FALSE(etag.empty());
        const auto again = ask("GET", target, "If-None-Match: \"x\", W/" + etag + "\r\n");
        EXPECT_EQ(again.status, 304);
        EXPECT_EQ(again.header("etag"), etag);
        EXPECT_TRUE(again.header("content-length").empty());
        EXPECT_EQ(ask("GET", target, "If-None-Match: \"x\"\r\n").status, 200);
    }
}

TEST_P(EdgeReadTest, methods_are_told) {
    const auto wrong = ask("PATCH", "/api/v1/notes/n1", kPerson + kOurs);
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(wrong.header("allow"), "GET, HEAD, DELETE, OPTIONS");
    const auto options = ask("OPTIONS", "/api/v1/notes");
    EXPECT_EQ(options.status, 204);
    EXPECT_EQ(options.header("allow"), "POST, OPTIONS");
    EXPECT_TRUE(options.header("access-control-allow-origin").empty());
    EXPECT_EQ(ask("BREW", "/api/v1/notes").status, 405);
    const auto head = ask("HEAD", "/api/v1/hello");
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("content-length"),
              std::to_string(ask("GET", "/api/v1/hello").body.size()));
    const auto nothing = ask("GET", "/api/v1/nothing");
    EXPECT_EQ(nothing.status, 404);
    EXPECT_EQ(code_of(nothing), "http.no_such_path");
}

TEST_P(EdgeReadTest, paths_that_mean_two_things_are_refused) {
    for (const std::string target :
         {"/api/v1/../v1/hello", "/api/v1/%2e%2e/hello", "/api/v1/notes/a%2Fb",
          "/api/v1/notes/a%00", "/api/v1/notes/%ff", "/api/v1/notes/a%5Cb", "/./api", "/api/v1/%zz",
          "/api/v1/%4"}) {
        EXPECT_EQ(ask("GET", target, kPerson).status, 400) << target;
    }
    EXPECT_EQ(ask("GET", "/api//v1/hello").status, 404);
    EXPECT_EQ(ask("GET", "/api/v1/hello/").status, 404);
    EXPECT_EQ(ask("GET", "/%61pi/v1/hello").status, 200);
}

TEST_P(EdgeReadTest, an_upload_is_bytes_of_a_named_type) {
    const auto put = [&](const std::string& type, const std::string& body) {
        return ask("PUT", "/api/v1/pictures/1?file_name=a.png",
                   kPerson + kOurs + "Content-Type: " + type + "\r\n", body);
    };
    EXPECT_EQ(put("image/png", std::string(900'000, '\xff')).body, R"({"bytes":900000})");
    EXPECT_EQ(put("IMAGE/JPEG; q=1", "x").status, 200);
    EXPECT_EQ(put("text/html", "x").status, 415);
    EXPECT_EQ(put("image/png", "").status, 400);
    EXPECT_EQ(put("image/png", std::string((1 << 20) + 1, 'x')).status, 413);
    EXPECT_EQ(ask("GET", "/api/v1/hello", kJson, "{}").status, 413);
}

TEST_P(EdgeReadTest, slow_work_is_done_only_for_who_may_have_it_done) {
    const auto put = [&](const std::string& who) {
        return ask("PUT", "/api/v1/pictures/1", who + kOurs + "Content-Type: image/png\r\n", "xy");
    };
    for (const auto& [session, status] :
         {std::pair{"gone", 401}, std::pair{"officer", 403}, std::pair{"", 401}}) {
        EXPECT_EQ(put("Cookie: __Host-sid=" + std::string{session} + "\r\n").status, status);
    }
    EXPECT_EQ(put("").status, 401);
    EXPECT_EQ(measured, 0);
    EXPECT_EQ(put(kPerson).body, R"({"bytes":2})");
    EXPECT_EQ(measured, 1);
}

TEST_P(EdgeReadTest, a_download_has_its_name_and_cannot_be_run) {
    const auto answer = ask("GET", "/api/v1/pictures/1", kPerson);
    EXPECT_EQ(answer.body.size(), 100'000u);
    EXPECT_EQ(answer.header("content-type"), "image/png");
    EXPECT_EQ(answer.header("content-disposition"),
              "attachment; filename*=UTF-8''%E5%9B%BE%201.png");
    EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
}

TEST_P(EdgeReadTest, every_answer_protects_the_browser) {
    const auto read_answer = ask("GET", "/api/v1/notes/n1", kPerson);
    EXPECT_EQ(read_answer.status, 404);
    EXPECT_EQ(read_answer.header("cache-control"), "no-store");
    EXPECT_EQ(ask("GET", "/api/v1/pictures/1", kPerson).header("cache-control"), "no-store");
    for (const std::string target : {"/api/v1/hello", "/api/v1/nothing", "/api/v1/%zz"}) {
        const auto answer = ask("GET", target);
        EXPECT_NE(answer.header("content-security-policy").find("frame-ancestors 'none'"),
                  std::string::npos);
        EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
        EXPECT_EQ(answer.header("referrer-policy"), "no-referrer");
        EXPECT_FALSE(answer.header("x-request-id").empty());
        EXPECT_TRUE(answer.header("strict-transport-security").empty());
        EXPECT_TRUE(answer.header("server").empty());
    }
}

MASHANG_ON_EACH_ENGINE(EdgeReadTest);

}  // namespace
}  // namespace mashang::http
