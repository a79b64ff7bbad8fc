#include "platform/outbound/http_transport.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <charconv>
#include <stdexcept>

#include "platform/outbound/http_target.h"
#include "platform/outbound/public_address.h"

namespace mashang::outbound {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);

http::request<http::string_body> message_of(const Target& target, const Request& request) {
    http::request<http::string_body> message;
    message.method_string(request.method);
    message.target(target.path);
    message.version(11);
    if (!request.body.empty()) message.set(http::field::content_type, "application/json");
    for (const auto& [name, value] : request.headers) message.set(name, value);
    message.set(http::field::host, target.authority);
    message.set(http::field::connection, "close");
    message.set(http::field::user_agent, "mashang");
    message.body() = request.body;
    message.prepare_payload();
    return message;
}

/// Seconds only; a date would be compared with a clock that need not be ours.
std::optional<std::chrono::seconds> retry_after_in(
    const http::response<http::string_body>& message) {
    const std::string_view text = message[http::field::retry_after];
    std::uint32_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return std::chrono::seconds{seconds};
}

std::map<std::string, std::string> headers_of(const http::response<http::string_body>& message) {
    std::map<std::string, std::string> headers;
    for (const auto& field : message) {
        std::string name{field.name_string()};
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; });
        headers.insert_or_assign(std::move(name), std::string{field.value()});
    }
    return headers;
}

Answer no_answer(std::string_view step, const error_code& error) {
    return {.status = 0, .error = fmt::format("{}: {}", step, error.message())};
}

template <class Stream>
asio::awaitable<Answer> exchange(Stream& stream, const Target& target, const Request& request,
                                 std::size_t limit) {
    const auto message = message_of(target, request);
    if (auto [error, sent] = co_await http::async_write(stream, message, kAwait); error) {
        co_return no_answer("sending", error);
    }
    boost::beast::flat_buffer buffer;
    http::response_parser<http::string_body> parser;
    parser.body_limit(limit);
    if (message.method() == http::verb::head) parser.skip(true);
    if (auto [error, got] = co_await http::async_read(stream, buffer, parser, kAwait); error) {
        co_return no_answer("reading the answer", error);
    }
    auto answer = parser.release();
    co_return Answer{.status = static_cast<int>(answer.result_int()),
                     .body = std::move(answer.body()),
                     .error = {},
                     .retry_after = retry_after_in(answer),
                     .headers = headers_of(answer)};
}

asio::awaitable<Answer> exchange_tls(tcp::socket& socket, asio::ssl::context& trust,
                                     const Target& target, const Request& request,
                                     std::size_t limit) {
    boost::beast::ssl_stream<tcp::socket&> stream{socket, trust};
    stream.set_verify_callback(asio::ssl::host_name_verification(target.host));
    if (!SSL_set_tlsext_host_name(stream.native_handle(), target.host.c_str())) {
        co_return Answer{.status = 0, .error = "TLS: the host's name cannot be sent"};
    }
    if (auto [error] = co_await stream.async_handshake(asio::ssl::stream_base::client, kAwait);
        error) {
        co_return no_answer("TLS", error);
    }
    co_return co_await exchange(stream, target, request, limit);
}

class HttpTransport final : public Transport {
  public:
    explicit HttpTransport(const HttpOptions& options)
        : limit_{options.answer_limit},
          trusted_hosts_{options.trusted_hosts},
          trust_{asio::ssl::context::tls_client} {
        error_code error;
        if (options.authorities.empty()) {
            trust_.set_default_verify_paths(error);
        } else {
            trust_.load_verify_file(options.authorities, error);
        }
        if (error) {
            throw std::runtime_error(fmt::format("the authorities in \"{}\" cannot be read: {}",
                                                 options.authorities, error.message()));
        }
        trust_.set_verify_mode(asio::ssl::verify_peer);
        SSL_CTX_set_min_proto_version(trust_.native_handle(), TLS1_2_VERSION);
    }

    /// A loop of its own per call: it ends with the answer or with the deadline, and nothing of the
    /// call is left. Looking up a name may hold up that end by as long as the system's resolver
    /// takes.
    Answer send(std::string_view base_url, const Request& request,
                std::chrono::milliseconds deadline) override {
        std::string fault;
        const auto target = target_of(base_url, request, fault);
        if (!target) return {.status = 0, .error = fault};
        std::optional<Answer> answer;
        {
            asio::io_context loop{1};
            asio::co_spawn(loop, talk(*target, request),
                           [&](const std::exception_ptr& thrown, Answer result) {
                               answer = thrown ? Answer{.status = 0, .error = "the call broke off"}
                                               : std::move(result);
                           });
            loop.run_for(deadline);
        }
        if (answer) return *std::move(answer);
        return {.status = 0, .error = fmt::format("no answer within {} ms", deadline.count())};
    }

  private:
    asio::awaitable<Answer> talk(const Target& target, const Request& request) {
        const auto executor = co_await asio::this_coro::executor;
        tcp::resolver resolver{executor};
        auto [unknown, places] = co_await resolver.async_resolve(target.host, target.port, kAwait);
        if (unknown) co_return no_answer("looking up the host", unknown);
        if (!may_call(target, places)) {
            co_return Answer{.status = 0, .error = "the address is of a private network"};
        }
        tcp::socket socket{executor};
        if (auto [error, place] = co_await asio::async_connect(socket, places, kAwait); error) {
            co_return no_answer("connecting", error);
        }
        if (target.tls) co_return co_await exchange_tls(socket, trust_, target, request, limit_);
        co_return co_await exchange(socket, target, request, limit_);
    }

    /// Where the name leads now, whatever it looked like when it was given.
    template <class Places>
    bool may_call(const Target& target, const Places& places) const {
        if (!target.is_given) return true;
        if (is_trusted_host(target.authority, trusted_hosts_)) return true;
        return std::ranges::all_of(places, [](const auto& place) {
            return is_public_ip(place.endpoint().address().to_string());
        });
    }

    std::size_t limit_;
    std::vector<std::string> trusted_hosts_;
    asio::ssl::context trust_;
};

}  // namespace

std::unique_ptr<Transport> make_http_transport(const HttpOptions& options) {
    return std::make_unique<HttpTransport>(options);
}

}  // namespace mashang::outbound
