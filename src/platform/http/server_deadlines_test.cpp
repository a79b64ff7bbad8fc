// Who is too slow, with deadlines of milliseconds.

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "platform/http/testing/server_fixture.h"

namespace mashang::http {
namespace {

using namespace std::chrono_literals;

TEST_F(ServerTest, who_dribbles_a_head_is_cut_off) {
    ServerOptions options = any_port();
    options.head_timeout = 40ms;
    start(options);
    auto raw = client();
    raw.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
    const auto answer = raw.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 408);
    EXPECT_TRUE(raw.is_closed());
}

TEST_F(ServerTest, bytes_now_and_then_do_not_extend_the_time_for_a_head) {
    ServerOptions options = any_port();
    options.head_timeout = 60ms;
    start(options);
    auto raw = client();
    raw.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
    const auto begun = std::chrono::steady_clock::now();
    std::jthread dribble{[&raw](const std::stop_token& stop) {
        while (!stop.stop_requested() && raw.send("a")) std::this_thread::yield();
    }};
    const auto answer = raw.receive();
    dribble.request_stop();
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->status == 408 || answer->status == 431);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
}

TEST_F(ServerTest, who_withholds_a_body_is_cut_off) {
    ServerOptions options = any_port();
    options.body_timeout = 40ms;
    options.body_bytes_per_second = 1'000'000;
    start(options);
    auto raw = client();
    raw.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
    EXPECT_EQ(raw.receive()->status, 408);
    EXPECT_TRUE(raw.is_closed());
    auto chunked = client();
    chunked.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab");
    EXPECT_EQ(chunked.receive()->status, 408);
}

TEST_F(ServerTest, an_idle_connection_is_closed_without_a_word) {
    ServerOptions options = any_port();
    options.idle_timeout = 40ms;
    start(options);
    auto raw = client();
    EXPECT_EQ(raw.ask("GET", "/a")->status, 200);
    EXPECT_TRUE(raw.is_closed());
}

TEST_F(ServerTest, who_does_not_read_the_answer_is_cut_off) {
    ServerOptions options = any_port();
    options.write_timeout = 40ms;
    options.body_bytes_per_second = std::size_t{1} << 30;
    start(options);
    auto raw = client();
    for (int i = 0; i < 10; ++i) raw.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
    while (server->connections() > 0) std::this_thread::yield();
    SUCCEED();
}

}  // namespace
}  // namespace mashang::http
