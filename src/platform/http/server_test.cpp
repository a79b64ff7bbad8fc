#include "platform/http/server.h"

#include <gtest/gtest.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "platform/http/testing/server_fixture.h"

namespace mashang::http {
namespace {

using namespace std::chrono_literals;

TEST_F(ServerTest, a_request_is_answered_and_the_connection_stays) {
    start();
    auto raw = client();
    for (int i = 0; i < 3; ++i) {
        const auto answer = raw.ask("POST", "/a", {}, "hello");
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 200);
        EXPECT_EQ(answer->body, "POST /a hello");
        EXPECT_EQ(answer->header("date").size(), 29u);
    }
}

TEST_F(ServerTest, a_second_server_on_the_same_port_is_refused) {
    start();
    ServerOptions options = any_port();
    options.port = server->port();
    EXPECT_THROW((Server{echo, options}), std::runtime_error);
}

TEST_F(ServerTest, a_thousand_pipelined_requests_are_answered_in_order) {
    start();
    std::string requests;
    for (int i = 0; i < 1000; ++i) {
        requests += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }
    auto raw = client();
    raw.send(requests);
    for (int i = 0; i < 1000; ++i) {
        const auto answer = raw.receive();
        ASSERT_TRUE(answer);
        ASSERT_EQ(answer->body, "GET /" + std::to_string(i) + " ");
    }
    EXPECT_EQ(echo.answers, 1000);
}

TEST_F(ServerTest, a_request_that_comes_byte_by_byte_is_whole) {
    start();
    auto raw = client();
    const std::string request =
        "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET /b HTTP/1.1\r\nHost: "
        "a\r\n\r\n";
    for (const char c : request) raw.send({&c, 1});
    EXPECT_EQ(raw.receive()->body, "POST /a abc");
    EXPECT_EQ(raw.receive()->body, "GET /b ");
}

TEST_F(ServerTest, the_forms_of_a_target_that_the_rfc_asks_for_are_read) {
    start();
    auto raw = client();
    EXPECT_EQ(raw.ask("GET", "http://somewhere.example/a?b=c")->body, "GET /a?b=c ");
    EXPECT_EQ(raw.ask("GET", "http://somewhere.example")->body, "GET / ");
    EXPECT_EQ(raw.ask("OPTIONS", "*")->body, "OPTIONS * ");
    raw.send("\r\nGET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(raw.receive()->body, "GET /a ");
}

TEST_F(ServerTest, chunks_are_put_together_and_what_follows_is_the_next_request) {
    start();
    auto raw = client();
    const std::string head = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    raw.send(
        head +
        "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: t\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(raw.receive()->body, "POST /a abcde");
    EXPECT_EQ(raw.receive()->body, "GET /b ");
    for (const char c : head + "3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n") raw.send({&c, 1});
    EXPECT_EQ(raw.receive()->body, "POST /a abc0123456789");
    for (const char c : head + "0\r\n\r\n") raw.send({&c, 1});
    EXPECT_EQ(raw.receive()->body, "POST /a ");
}

TEST_F(ServerTest, a_body_beyond_its_limit_is_not_read) {
    start();
    expect_refused("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n", 413);
    auto raw = client();
    EXPECT_EQ(raw.ask("POST", "/a", {}, std::string(1000, 'b'))->status, 200);
}

TEST_F(ServerTest, a_large_body_comes_through_whole) {
    echo.body_limit = 10 << 20;
    start();
    std::string body;
    for (int i = 0; body.size() < (3u << 20); ++i) body += std::to_string(i);
    auto raw = client();
    const auto answer = raw.ask("PUT", "/a", {}, body);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "PUT /a " + body);
    EXPECT_EQ(raw.ask("GET", "/b")->body, "GET /b ");
}

TEST_F(ServerTest, a_large_shared_body_is_sent_whole_to_a_reader_that_lags) {
    start();
    auto raw = client();
    raw.send(
        "GET /large HTTP/1.1\r\nHost: a\r\n\r\nHEAD /large HTTP/1.1\r\nHost: a\r\n\r\nGET /b "
        "HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(raw.receive()->body, *echo.large);
    const auto head = raw.receive(true);
    EXPECT_EQ(head->header("content-length"), std::to_string(echo.large->size()));
    EXPECT_EQ(raw.receive()->body, "GET /b ");
}

TEST_F(ServerTest, a_client_that_asks_first_is_told_to_continue) {
    start();
    auto raw = client();
    raw.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(raw.receive()->status, 100);
    raw.send("abc");
    EXPECT_EQ(raw.receive()->body, "POST /a abc");
    expect_refused(
        "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\nExpect: 100-continue\r\n\r\n", 413);
    expect_refused(
        "POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n",
        403);
}

TEST_F(ServerTest, a_refusal_before_the_body_reaches_a_client_that_is_still_sending) {
    start();
    auto raw = client();
    raw.send("POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\n\r\n" +
             std::string(300'000, 'x'));
    EXPECT_EQ(raw.receive()->status, 403);
    EXPECT_TRUE(raw.is_closed());
}

TEST_F(ServerTest, http_1_0_and_connection_close_end_after_the_answer) {
    start();
    auto old = client();
    old.send("GET /a HTTP/1.0\r\n\r\n");
    EXPECT_EQ(old.receive()->body, "GET /a ");
    EXPECT_TRUE(old.is_closed());
    auto kept = client();
    kept.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_EQ(kept.receive()->header("connection"), "keep-alive");
    EXPECT_EQ(kept.ask("GET", "/a", "Connection: close\r\n")->header("connection"), "close");
    EXPECT_TRUE(kept.is_closed());
}

TEST_F(ServerTest, head_has_the_length_and_no_body) {
    start();
    auto raw = client();
    const auto answer = raw.ask("HEAD", "/abc");
    EXPECT_EQ(answer->header("content-length"), "10");
    EXPECT_EQ(raw.ask("GET", "/b")->body, "GET /b ");
}

TEST_F(ServerTest, a_truncated_request_leaves_nothing_behind) {
    start();
    for (const std::string_view part :
         {"GET / HT", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc",
          "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na"}) {
        auto raw = client();
        raw.send(part);
        raw.finish_sending();
        EXPECT_TRUE(raw.is_closed());
    }
    while (server->connections() > 0) std::this_thread::yield();
    EXPECT_EQ(echo.answers, 0);
}

TEST_F(ServerTest, beyond_the_limit_of_connections_it_says_come_back_later) {
    ServerOptions options = any_port();
    options.max_connections = 2;
    start(options);
    auto one = client();
    auto two = client();
    EXPECT_EQ(one.ask("GET", "/a")->status, 200);
    EXPECT_EQ(two.ask("GET", "/a")->status, 200);
    auto three = client();
    const auto answer = three.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 503);
    EXPECT_EQ(answer->header("retry-after"), "2");
    EXPECT_EQ(one.ask("GET", "/a")->status, 200);
}

TEST_F(ServerTest, an_answer_that_comes_later_keeps_the_order) {
    start();
    auto raw = client();
    raw.send(
        "GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /later HTTP/1.1\r\nHost: a\r\n\r\nGET /b "
        "HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(raw.receive()->body, "GET /a ");  // does not wait for the second
    echo.wait_until_pending(1);
    echo.release();
    EXPECT_EQ(raw.receive()->body, "GET /later ");
    EXPECT_EQ(raw.receive()->body, "GET /b ");
}

TEST_F(ServerTest, an_answer_may_be_there_before_those_that_it_follows_are_sent) {
    start();
    auto raw = client();
    raw.send(
        "GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /soon HTTP/1.1\r\nHost: a\r\n\r\nGET /b "
        "HTTP/1.1\r\nHost: a\r\n\r\n");
    for (const char* const body : {"GET /a ", "GET /soon ", "GET /b "}) {
        const auto answer = raw.receive();
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->body, body);
    }
    EXPECT_EQ(raw.ask("GET", "/soon")->body, "GET /soon ");
}

TEST_F(ServerTest, stopping_lets_what_is_in_flight_finish) {
    start();
    auto raw = client();
    auto idle = client();
    EXPECT_EQ(idle.ask("GET", "/a")->status, 200);
    raw.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n");
    echo.wait_until_pending(1);
    std::jthread stopper{[this] { server->stop(); }};
    EXPECT_TRUE(idle.is_closed());
    echo.release();
    const auto answer = raw.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "GET /later ");
    EXPECT_EQ(answer->header("connection"), "close");
    EXPECT_TRUE(raw.is_closed());
    stopper.join();
    EXPECT_THROW(client(), std::runtime_error);
}

TEST_F(ServerTest, what_was_sent_before_a_stop_and_not_read_yet_is_answered) {
    ServerOptions options = any_port();
    options.threads = 1;
    start(options);
    auto holder = client();
    auto half = client();
    EXPECT_EQ(half.ask("GET", "/a")->status, 200);
    holder.send("GET /held HTTP/1.1\r\nHost: a\r\n\r\n");
    echo.wait_until_pending(1);  // nobody reads and nobody accepts now
    half.send("POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel");
    auto newcomer = client();
    newcomer.send("GET /c HTTP/1.1\r\nHost: a\r\n\r\n");
    server->begin_stop();
    echo.release();
    half.send("lo");
    for (auto* const raw : {&half, &newcomer}) {
        const auto answer = raw->receive();
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 200);
        EXPECT_EQ(answer->header("connection"), "close");
        EXPECT_TRUE(raw->is_closed());
    }
}

TEST_F(ServerTest, stopping_does_not_wait_for_ever_for_a_client) {
    ServerOptions options = any_port();
    options.stop_timeout = 40ms;
    start(options);
    auto raw = client();
    raw.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
    auto other = client();
    EXPECT_EQ(other.ask("GET", "/a")->status, 200);  // the first was accepted before
    server->stop();
    EXPECT_EQ(server->connections(), 0u);
}

TEST_F(ServerTest, a_port_that_is_taken_is_named) {
    start();
    const int holder = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ASSERT_EQ(::bind(holder, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    socklen_t size = sizeof address;
    ::getsockname(holder, reinterpret_cast<sockaddr*>(&address), &size);
    ::listen(holder, 1);
    ServerOptions options = any_port();
    options.port = ntohs(address.sin_port);
    EXPECT_THROW(Server(echo, options), std::runtime_error);
    ::close(holder);
}

TEST_F(ServerTest, several_threads_share_one_port) {
    ServerOptions options = any_port();
    options.threads = 2;
    start(options);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 40; ++i) clients.push_back(std::make_unique<RawClient>(server->port()));
    for (auto& raw : clients) EXPECT_EQ(raw->ask("GET", "/a")->body, "GET /a ");
}

}  // namespace
}  // namespace mashang::http
