// Proxies, rates, queues, stopping.

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <future>
#include <thread>
#include <vector>

#include "platform/disk/testing/temporary_folder.h"
#include "platform/http/testing/notes_fixture.h"

namespace mashang::http {
namespace {

class EdgeLimitsTest : public NotesFixture {};

TEST_P(EdgeLimitsTest, only_a_trusted_proxy_says_for_whom_it_asks) {
    const std::string forwarded =
        "X-Forwarded-For: 6.6.6.6, 203.0.113.7, 10.0.0.2\r\nX-Forwarded-Proto: https\r\n"
        "X-Request-Id: from-the-proxy_1\r\n";
    const auto distrusted = ask("GET", "/api/v1/hello", forwarded);
    EXPECT_NE(distrusted.body.find("127.0.0.1"), std::string::npos);
    EXPECT_NE(distrusted.header("x-request-id"), "from-the-proxy_1");
    EXPECT_TRUE(distrusted.header("strict-transport-security").empty());

    settings.trusted_proxies = {"127.0.0.1", "10.0.0.0/8"};
    start();
    const auto trusted = ask("GET", "/api/v1/hello", forwarded);
    EXPECT_NE(trusted.body.find("203.0.113.7"), std::string::npos);
    EXPECT_EQ(trusted.header("x-request-id"), "from-the-proxy_1");
    EXPECT_FALSE(trusted.header("strict-transport-security").empty());
    EXPECT_NE(ask("GET", "/api/v1/hello", "X-Request-Id: <script>\r\n").header("x-request-id"),
              "<script>");
}

TEST_P(EdgeLimitsTest, who_asks_too_often_waits) {
    settings.rates.address_strict = {.per_minute = 1, .burst = 2};
    settings.rates.person_writing = {.per_minute = 1, .burst = 1};
    start();
    const auto code = [&] { return ask("POST", "/api/v1/codes", kOurs); };
    EXPECT_EQ(code().status, 204);
    EXPECT_EQ(code().status, 204);
    const auto third = code();
    EXPECT_EQ(third.status, 429);
    const int seconds = std::stoi(third.header("retry-after"));
    EXPECT_TRUE(seconds >= 50 && seconds <= 60) << seconds;
    EXPECT_EQ(ask("GET", "/api/v1/hello").status, 200);
    EXPECT_EQ(post(R"({"text":"a"})").status, 201);
    EXPECT_EQ(post(R"({"text":"a"})").status, 429);
    EXPECT_EQ(post(R"({"text":"a"})", "Cookie: __Host-sid=person-3\r\n").status, 201);
}

TEST_P(EdgeLimitsTest, a_request_with_a_slow_step_counts_once_and_before_it) {
    settings.rates.person_writing = {.per_minute = 1, .burst = 2};
    start();
    RawClient client{server->port()};
    const auto put = [&] {
        return client
            .ask("PUT", "/api/v1/pictures/1", kPerson + kOurs + "Content-Type: image/png\r\n", "x")
            ->status;
    };
    EXPECT_EQ(put(), 200);
    EXPECT_EQ(put(), 200);
    EXPECT_EQ(put(), 429);
    EXPECT_EQ(measured, 2);
}

TEST_P(EdgeLimitsTest, a_slow_step_runs_first_and_its_queue_is_bounded) {
    settings.slow_threads = 1;
    settings.slow_waiting = 1;
    start();
    gate.close();
    const auto slow = [&] { return ask("POST", "/api/v1/slow", kJson, R"({"text":"a"})"); };
    RawAnswer first;
    std::jthread running{[&] { first = slow(); }};
    gate.wait_until_somebody_waits();

    // Of two more one waits and one is told to come back: that one is answered while the gate is
    // closed.
    std::promise<RawAnswer> early;
    std::array<RawAnswer, 2> answers;
    std::atomic<int> answered = 0;
    std::vector<std::jthread> clients;
    for (RawAnswer& answer : answers) {
        clients.emplace_back([&] {
            answer = slow();
            if (answered.fetch_add(1) == 0) early.set_value(answer);
        });
    }
    const RawAnswer busy = early.get_future().get();
    EXPECT_EQ(busy.status, 503);
    EXPECT_EQ(busy.header("retry-after"), "2");
    gate.open();
    running.join();
    clients.clear();
    EXPECT_EQ(first.body, R"({"id":"slow","text":"a from 127.0.0.1"})");
    EXPECT_EQ(answers[0].status + answers[1].status, 200 + 503);
}

TEST_P(EdgeLimitsTest, a_memory_row_that_asks_elsewhere_keeps_nobody_else_waiting) {
    gate.close();
    RawAnswer first;
    std::jthread client{[&] { first = ask("GET", "/api/v1/elsewhere/a"); }};
    gate.wait_until_somebody_waits();
    EXPECT_EQ(ask("GET", "/api/v1/hello").status, 200);
    EXPECT_EQ(handled, 0);
    gate.open();
    client.join();
    EXPECT_EQ(first.body, R"({"id":"a from 127.0.0.1","text":"found"})");
    EXPECT_EQ(ask("GET", "/api/v1/elsewhere/nothing").status, 404);
    EXPECT_EQ(ask("GET", "/api/v1/elsewhere/b").status, 200);
    EXPECT_EQ(handled, 2);
}

TEST_P(EdgeLimitsTest, beyond_the_limit_in_flight_it_says_come_back) {
    settings.max_in_flight = 1;
    start();
    gate.close();
    RawAnswer first;
    std::jthread client{[&] { first = ask("POST", "/api/v1/slow", kJson, R"({"text":"a"})"); }};
    gate.wait_until_somebody_waits();
    EXPECT_EQ(post(R"({"text":"a"})").status, 503);
    gate.open();
    client.join();
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(post(R"({"text":"a"})").status, 201);
}

TEST_P(EdgeLimitsTest, stopping_answers_writes_that_are_under_way) {
    gate.close();
    RawAnswer answer;
    std::jthread client{[&] { answer = ask("POST", "/api/v1/slow", kJson, R"({"text":"a"})"); }};
    gate.wait_until_somebody_waits();
    std::jthread stopper{[this] { server->stop(); }};
    gate.open();
    client.join();
    EXPECT_EQ(answer.status, 200);
}

TEST_P(EdgeLimitsTest,
       requests_are_counted_by_route_and_status_and_logged_without_whom_they_are_about) {
    EXPECT_EQ(ask("GET", "/api/v1/notes/secret-note", kPerson).status, 404);
    EXPECT_EQ(ask("GET", "/api/v1/hello").status, 200);
    EXPECT_EQ(ask("GET", "/wp-login.php").status, 404);
    const std::string log = seen_bugs();  // the server has stopped: everything is counted
    const std::string figures = registry->text();
    const auto has = [&](const std::string& line) {
        return figures.find(line + "\n") != std::string::npos;
    };
    const std::string name = "http_requests_total";
    EXPECT_TRUE(has(name + R"({method="GET",route="/api/v1/notes/{id}",status="4xx"} 1)"))
        << figures;
    EXPECT_TRUE(has(name + R"({method="GET",route="/api/v1/hello",status="2xx"} 1)"));
    EXPECT_TRUE(has(name + R"({method="other",route="none",status="4xx"} 1)"));
    EXPECT_NE(log.find(R"("route":"/api/v1/notes/{id}")"), std::string::npos);
    EXPECT_NE(log.find(R"("code":"notes.missing")"), std::string::npos);
    for (const char* secret : {"secret-note", "person-2", "127.0.0.1", "wp-login"}) {
        EXPECT_EQ(log.find(secret), std::string::npos) << secret;
    }
}

TEST_P(EdgeLimitsTest, pages_are_files_and_the_api_is_not) {
    const fixture::TemporaryFolder folder;
    std::ofstream{folder.path() / "index.html"} << "<page>";
    files.emplace(std::vector<StaticFiles::Mount>{{"/", folder.path()}});
    start();
    const std::string browser = "Accept: text/html\r\n";
    const auto page = ask("GET", "/items/5", browser);
    EXPECT_EQ(page.body, "<page>");
    EXPECT_EQ(page.header("cross-origin-opener-policy"), "same-origin");
    EXPECT_NE(page.header("content-security-policy").find("script-src 'self'"), std::string::npos);
    EXPECT_EQ(ask("GET", "/", "If-None-Match: " + page.header("etag") + "\r\n").status, 304);
    EXPECT_EQ(ask("HEAD", "/").header("content-length"), "6");
    EXPECT_EQ(ask("GET", "/api/v1/nothing", browser).status, 404);
    EXPECT_EQ(ask("POST", "/items/5", browser).status, 404);
    EXPECT_EQ(ask("GET", "/%2e%2e/%2e%2e/etc/passwd", browser).status, 400);
}

MASHANG_ON_EACH_ENGINE(EdgeLimitsTest);

}  // namespace
}  // namespace mashang::http
