#pragma once

// A server on loopback that says what the test wrote down, byte for byte.

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/http/string_body.hpp>
#include <functional>
#include <future>
#include <optional>
#include <sstream>
#include <string>
#include <thread>

namespace mashang::outbound {

/// Answers one connection, then ends. With a TLS context it speaks TLS.
class ScriptedServer {
  public:
    using Tcp = boost::asio::ip::tcp;

    enum class Then { close, hang };

    explicit ScriptedServer(std::string answer, Then then = Then::close,
                            boost::asio::ssl::context* tls = nullptr)
        : answer_{std::move(answer)}, then_{then}, tls_{tls}, thread_{[this] { serve(); }} {}
    /// An answer that speaks of the port.
    explicit ScriptedServer(const std::function<std::string(const std::string& port)>& answer)
        : answer_{}, then_{Then::close}, tls_{nullptr} {
        answer_ = answer(port());
        thread_ = std::thread{[this] { serve(); }};
    }
    ~ScriptedServer() { finish(); }

    std::string port() const { return std::to_string(port_); }
    /// The request as it arrived.
    std::string finish() {
        if (thread_.joinable()) {
            boost::system::error_code ignored;  // when nobody came: let the thread go
            Tcp::socket{loop_}.connect(acceptor_.local_endpoint(), ignored);
            thread_.join();
        }
        return request_;
    }

  private:
    void serve() {
        boost::system::error_code error;
        Tcp::socket socket{loop_};
        acceptor_.accept(socket, error);
        if (error) return;
        if (tls_ == nullptr) return talk(socket);
        boost::asio::ssl::stream<Tcp::socket&> stream{socket, *tls_};
        stream.handshake(boost::asio::ssl::stream_base::server, error);
        if (error) return;
        talk(stream);
        stream.shutdown(error);
    }

    template <class Stream>
    void talk(Stream& stream) {
        namespace http = boost::beast::http;
        boost::system::error_code error;
        boost::beast::flat_buffer buffer;
        http::request<http::string_body> request;
        http::read(stream, buffer, request, error);
        if (error) return;
        std::ostringstream text;
        text << request;
        request_ = text.str();
        boost::asio::write(stream, boost::asio::buffer(answer_), error);
        char one = 0;  // until the client leaves
        if (then_ == Then::hang) stream.read_some(boost::asio::buffer(&one, 1), error);
    }

    std::string answer_;
    Then then_;
    boost::asio::ssl::context* tls_;
    boost::asio::io_context loop_;
    Tcp::acceptor acceptor_{loop_, {boost::asio::ip::address_v4::loopback(), 0}};
    std::uint16_t port_ = acceptor_.local_endpoint().port();
    std::string request_;
    std::thread thread_;
};

}  // namespace mashang::outbound
