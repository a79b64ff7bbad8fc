// Proxies, rates, queues, stopping.

#include <gtest/gtest.h>

#include <array>
#include <future>
#include <thread>
#include <vector>

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

MASHANG_ON_EACH_ENGINE(EdgeLimitsTest);

}  // namespace
}  // namespace mashang::http
