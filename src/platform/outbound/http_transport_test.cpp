#include "platform/outbound/http_transport.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "platform/outbound/testing/scripted_server.h"
#include "platform/outbound/testing/test_certificate.h"

namespace mashang::outbound {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;

constexpr milliseconds kLong{60'000};  // no test waits for it
const std::string kOk = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

class HttpTransportTest : public ::testing::Test {
  protected:
    Answer ask(const ScriptedServer& server, const Request& request = {.path = "/a"}) {
        return transport_->send("http://127.0.0.1:" + server.port(), request, kLong);
    }
    std::unique_ptr<Transport> transport_ = make_http_transport({.answer_limit = 1000});
};

TEST_F(HttpTransportTest, a_request_arrives_as_it_was_written_and_the_answer_comes_back) {
    ScriptedServer server{
        "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 30\r\nContent-Length: 6\r\n\r\n稍后"};
    const Answer answer =
        transport_->send("http://127.0.0.1:" + server.port() + "/base/",
                         {.method = "PUT",
                          .path = "/messages?to=1",
                          .headers = {{"Idempotency-Key", "k1"}, {"Content-Type", "text/plain"}},
                          .body = "您好"},
                         kLong);
    EXPECT_EQ(answer.status, 429);
    EXPECT_EQ(answer.body, "稍后");
    EXPECT_EQ(answer.retry_after, std::chrono::seconds{30});
    EXPECT_EQ(answer.headers.at("retry-after"), "30") << "names in lower case";
    const std::string request = server.finish();
    EXPECT_TRUE(request.starts_with("PUT /base/messages?to=1 HTTP/1.1\r\n")) << request;
    EXPECT_THAT(request, HasSubstr("Idempotency-Key: k1\r\n"));
    EXPECT_THAT(request, HasSubstr("Content-Type: text/plain\r\n"));
    EXPECT_THAT(request, HasSubstr("Host: 127.0.0.1:" + server.port() + "\r\n"));
    EXPECT_THAT(request, HasSubstr("Content-Length: 6\r\n"));
    EXPECT_TRUE(request.ends_with("\r\n\r\n您好"));
}

TEST_F(HttpTransportTest, an_answer_in_chunks_is_put_together) {
    ScriptedServer server{
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"};
    EXPECT_EQ(ask(server).body, "abcde");
}

TEST_F(HttpTransportTest, an_answer_that_is_too_large_is_none) {
    for (const std::string& answer :
         {"HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + std::string(1001, 'x'),
          "HTTP/1.1 200 OK\r\n\r\n" + std::string(2000, 'x')}) {
        ScriptedServer server{answer};
        const Answer got = ask(server);
        EXPECT_EQ(got.status, 0);
        EXPECT_THAT(got.error, HasSubstr("reading the answer"));
    }
}

TEST_F(HttpTransportTest, an_answer_that_breaks_off_is_none) {
    for (const char* answer :
         {"", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
          "SSH-2.0-OpenSSH\r\n\r\n"}) {
        ScriptedServer server{answer};
        EXPECT_EQ(ask(server).status, 0) << answer;
    }
}

TEST_F(HttpTransportTest, a_server_that_does_not_answer_costs_no_more_than_the_deadline) {
    ScriptedServer server{"HTTP/1.1 200 OK\r\n", ScriptedServer::Then::hang};
    const Answer answer =
        transport_->send("http://127.0.0.1:" + server.port(), {.path = "/"}, milliseconds{30});
    EXPECT_EQ(answer.status, 0);
    EXPECT_EQ(answer.error, "no answer within 30 ms");
}

TEST_F(HttpTransportTest, a_port_where_nobody_listens_is_no_answer) {
    std::string port;
    {
        ScriptedServer gone{kOk};
        port = gone.port();
    }
    const Answer answer = transport_->send("http://127.0.0.1:" + port, {.path = "/"}, kLong);
    EXPECT_EQ(answer.status, 0);
    EXPECT_THAT(answer.error, HasSubstr("connecting"));
}

TEST_F(HttpTransportTest, what_cannot_be_put_on_the_wire_does_not_go_there) {
    const std::string url = "http://127.0.0.1:1";
    for (const Request& request :
         {Request{.path = "/a b"}, Request{.path = "/\r\nX: y"}, Request{.path = "a"},
          Request{.path = "/a#b"}, Request{.method = "GET /", .path = "/"},
          Request{.path = "/", .headers = {{"X", "a\r\nY: b"}}},
          Request{.path = "/", .headers = {{"X:", "a"}}}}) {
        EXPECT_THAT(transport_->send(url, request, kLong).error, HasSubstr("put on the wire"));
    }
    for (const char* bad :
         {"ftp://a", "http://", "//a", "http://user@a/", "http://a/?q", "http://a/#f", ""}) {
        EXPECT_THAT(transport_->send(bad, {.path = "/"}, kLong).error, HasSubstr("url")) << bad;
    }
}

/// A server with a certificate of its own, and a client that trusts it.
class TlsTest : public ::testing::Test {
  protected:
    void SetUp() override {
        file_ = (std::filesystem::path{::testing::TempDir()} /
                 ("authority-" + std::to_string(::getpid()) + ".pem"))
                    .string();
        use_certificate("IP:127.0.0.1");
    }
    void TearDown() override { std::filesystem::remove(file_); }

    void use_certificate(const std::string& name) {
        const TestCertificate made = make_test_certificate(name);
        tls_.use_certificate_chain(boost::asio::buffer(made.certificate));
        tls_.use_private_key(boost::asio::buffer(made.key), boost::asio::ssl::context::pem);
        std::ofstream{file_} << made.certificate;
    }
    Answer ask(const HttpOptions& options) {
        ScriptedServer server{kOk, ScriptedServer::Then::close, &tls_};
        return make_http_transport(options)->send("https://127.0.0.1:" + server.port(),
                                                  {.path = "/"}, kLong);
    }

    boost::asio::ssl::context tls_{boost::asio::ssl::context::tls_server};
    std::string file_;
};

TEST_F(TlsTest, a_server_with_a_trusted_certificate_of_its_name_is_heard) {
    const Answer answer = ask({.authorities = file_});
    EXPECT_EQ(answer.status, 200) << answer.error;
    EXPECT_EQ(answer.body, "ok");
}

TEST_F(TlsTest, a_certificate_that_nobody_trusted_vouches_for_is_refused) {
    const Answer answer = ask({});
    EXPECT_EQ(answer.status, 0);
    EXPECT_THAT(answer.error, HasSubstr("TLS"));
}

TEST_F(TlsTest, a_certificate_for_another_name_is_refused) {
    use_certificate("DNS:other.example");
    const Answer answer = ask({.authorities = file_});
    EXPECT_EQ(answer.status, 0);
    EXPECT_THAT(answer.error, HasSubstr("TLS"));
}

TEST_F(TlsTest, a_server_that_speaks_no_tls_is_refused) {
    ScriptedServer server{kOk};
    const Answer answer = make_http_transport({.authorities = file_})
                              ->send("https://127.0.0.1:" + server.port(), {.path = "/"}, kLong);
    EXPECT_EQ(answer.status, 0);
}

TEST_F(TlsTest, authorities_that_cannot_be_read_are_named) {
    EXPECT_THROW(make_http_transport({.authorities = "/nowhere.pem"}), std::runtime_error);
}

}  // namespace
}  // namespace mashang::outbound
