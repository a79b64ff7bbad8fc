// What is refused before it can mean two things.

#include <gtest/gtest.h>

#include "platform/http/testing/server_fixture.h"

namespace mashang::http {
namespace {

TEST_F(ServerTest, garbage_behind_good_requests_ends_the_connection_after_their_answers) {
    start();
    auto raw = client();
    raw.send(
        "GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n\x16\x03\x01 "
        "garbage\r\n\r\n");
    EXPECT_EQ(raw.receive()->body, "GET /a ");
    EXPECT_EQ(raw.receive()->body, "GET /b ");
    EXPECT_EQ(raw.receive()->status, 400);
    EXPECT_TRUE(raw.is_closed());
}

TEST_F(ServerTest, what_two_programs_could_read_differently_is_refused) {
    start();
    const std::string get = "GET / HTTP/1.1\r\nHost: a\r\n";
    const std::string post = "POST / HTTP/1.1\r\nHost: a\r\n";
    expect_refused(post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
    expect_refused(post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n", 400);
    expect_refused(post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400);
    expect_refused(post + "Content-Length: 3, 3\r\n\r\nabc", 400);
    expect_refused(post + "Content-Length: +3\r\n\r\nabc", 400);
    expect_refused(post + "Content-Length: -1\r\n\r\n", 400);
    expect_refused(post + "Content-Length: 0x3\r\n\r\nabc", 400);
    expect_refused(post + "Content-Length:\r\n\r\n", 400);
    expect_refused(post + "Content-Length: 99999999999999999999999\r\n\r\n", 400);
    expect_refused(post + "Content-Length : 3\r\n\r\nabc", 400);
    expect_refused(post + "Transfer-Encoding: chunked, identity\r\n\r\n", 501);
    expect_refused(post + "Transfer-Encoding: gzip, chunked\r\n\r\n", 501);
    expect_refused(post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
    expect_refused("POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                   400);
    expect_refused("GET / HTTP/1.1\nHost: a\n\n", 400);
    expect_refused("GET / HTTP/1.1\r\nHost: a\n\r\n", 400);
    expect_refused("GET / HTTP/1.1\r\nHost: a\r\r\n\r\n", 400);
    expect_refused(get + "X: a\r\n b\r\n\r\n", 400);
    expect_refused(get + "X: a\r\n\tb\r\n\r\n", 400);
    expect_refused(get + " X: a\r\n\r\n", 400);
    expect_refused(get + "Host: b\r\n\r\n", 400);
    expect_refused("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400);
    expect_refused("GET / HTTP/1.1\r\n\r\n", 400);
    expect_refused(get + "X\r\n\r\n", 400);
    expect_refused(get + ": a\r\n\r\n", 400);
    expect_refused(get + std::string{"X: a\0b\r\n\r\n", 10}, 400);
    expect_refused("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    expect_refused("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 505);
    expect_refused("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505);
    expect_refused("GET a HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    expect_refused("GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    expect_refused("\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    expect_refused(get + "Expect: tea\r\n\r\n", 417);
    expect_refused(std::string(500, '\0'), 400);
}

TEST_F(ServerTest, a_head_beyond_its_limits_is_refused) {
    start();
    std::string many = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 63; ++i) many += "X-" + std::to_string(i) + ": a\r\n";
    auto raw = client();
    raw.send(many + "\r\n");
    EXPECT_EQ(raw.receive()->status, 200);
    expect_refused(many + "One: more\r\n\r\n", 431);
    expect_refused("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(17'000, 'a') + "\r\n\r\n", 431);
    expect_refused("GET /" + std::string(40'000, 'a'), 431);
}

TEST_F(ServerTest, broken_chunks_are_refused) {
    start();
    const std::string head = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    expect_refused(head + "x\r\nabc\r\n0\r\n\r\n", 400);
    expect_refused(head + "3\r\nabcd\r\n0\r\n\r\n", 400);
    expect_refused(head + "3\nabc\n0\n\n", 400);
    expect_refused(head + "-3\r\nabc\r\n0\r\n\r\n", 400);
    expect_refused(head + "FFFFFFFFFFFFFFFFF\r\nabc\r\n0\r\n\r\n", 400);
    expect_refused(head + "FFFFFFFFFFFFFFFF\r\nabc\r\n0\r\n\r\n", 413);
    expect_refused(head + "0\r\nContent-Length: 5\r\n\r\n", 400);
    expect_refused(head + "3;" + std::string(40'000, 'a'), 400);
    std::string pieces;
    for (int i = 0; i < 101; ++i) pieces += "A\r\n0123456789\r\n";
    expect_refused(head + pieces, 413);
}

}  // namespace
}  // namespace mashang::http
