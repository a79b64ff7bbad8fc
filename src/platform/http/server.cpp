#include "platform/http/server.h"

#include <fmt/format.h>
#include <sys/socket.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <stdexcept>
#include <thread>

#include "platform/http/loop.h"

namespace mashang::http {

namespace {

/// Too many connections: says so without waiting, and closes.
void turn_away(tcp::socket socket) {
    static constexpr std::string_view kAnswer =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nContent-Length: 0\r\n"
        "Connection: close\r\n\r\n";
    error_code ec;
    socket.non_blocking(true, ec);
    socket.write_some(asio::buffer(kAnswer), ec);
    socket.shutdown(tcp::socket::shutdown_both, ec);
}

void begin(Loop& loop, tcp::socket socket) {
    loop.running += 1;
    asio::co_spawn(loop.io, run_connection(loop, std::move(socket)),
                   [&loop](const std::exception_ptr&) { loop.running -= 1; });
}

asio::awaitable<void> accept_all(Loop& loop) {
    asio::steady_timer pause{loop.io};
    while (!loop.stopping) {
        auto [ec, socket] = co_await loop.acceptor.async_accept(kAwait);
        if (ec && loop.stopping) co_return;
        if (ec) {  // out of descriptors, most likely: others must end first
            pause.expires_after(std::chrono::milliseconds{50});
            co_await pause.async_wait(kAwait);
        } else if (loop.connections.load(std::memory_order_relaxed) >=
                   loop.options.max_connections) {
            turn_away(std::move(socket));
        } else {
            begin(loop, std::move(socket));
        }
    }
}

/// At a stop: whoever is connected already, as far as the kernel has told them, is still heard.
void accept_waiting(Loop& loop) {
    error_code ec;
    loop.acceptor.non_blocking(true, ec);
    while (!ec) {
        tcp::socket socket{loop.io};
        loop.acceptor.accept(socket, ec);
        if (!ec) begin(loop, std::move(socket));
    }
}

/// The coarse clock of a thread: deadlines, the Date header, the end of a stop. It outlasts every
/// connection: while one waits for its answer, nothing else keeps the thread from ending.
asio::awaitable<void> tick(Loop& loop) {
    while (!loop.stopping || loop.running > 0) {
        loop.ticker.expires_after(loop.tick());
        co_await loop.ticker.async_wait(kAwait);
        loop.now = Steady::now();
        loop.refresh_date();
        for (auto next = loop.open.begin(); next != loop.open.end();) (*next++)->sweep();
    }
}

/// SO_REUSEPORT, by which our threads share the port, would let in a second server of the same user
/// as well: whoever asks without it is told.
void demand_unused(const tcp::endpoint& endpoint) {
    if (endpoint.port() == 0) return;
    asio::io_context io;
    tcp::acceptor probe{io, endpoint.protocol()};
    probe.set_option(tcp::acceptor::reuse_address{true});
    probe.bind(endpoint);
}

void listen(Loop& loop, const tcp::endpoint& endpoint) {
    loop.acceptor.open(endpoint.protocol());
    loop.acceptor.set_option(tcp::acceptor::reuse_address{true});
    const int one = 1;
    ::setsockopt(loop.acceptor.native_handle(), SOL_SOCKET, SO_REUSEPORT, &one, sizeof one);
    loop.acceptor.bind(endpoint);
    loop.acceptor.listen();
}

}  // namespace

struct Server::Impl {
    Impl(Service& service, const ServerOptions& given) : options{given} {
        tcp::endpoint endpoint{asio::ip::make_address(options.address), options.port};
        demand_unused(endpoint);
        for (int i = 0; i < std::max(1, options.threads); ++i) {
            loops.push_back(std::make_unique<Loop>(service, options, connections));
            listen(*loops.back(), endpoint);
            endpoint.port(loops.back()->acceptor.local_endpoint().port());
        }
        port = endpoint.port();
        for (auto& loop : loops) {
            loop->refresh_date();
            asio::co_spawn(loop->io, accept_all(*loop), asio::detached);
            asio::co_spawn(loop->io, tick(*loop), asio::detached);
            threads.emplace_back([&io = loop->io] { io.run(); });
        }
    }

    void begin_stop() {
        if (std::exchange(stopped, true)) return;
        for (auto& loop : loops) {
            asio::post(loop->io, [&loop = *loop] {
                error_code ec;
                loop.stopping = true;
                loop.cut_all = Steady::now() + loop.options.stop_timeout;
                accept_waiting(loop);
                loop.acceptor.close(ec);
                loop.ticker.cancel();
            });
        }
    }

    void stop() {
        begin_stop();
        threads.clear();  // joins: each io_context runs out of work when its connections have ended
    }

    ServerOptions options;
    std::atomic<std::size_t> connections{0};
    std::vector<std::unique_ptr<Loop>> loops;
    std::vector<std::jthread> threads;
    std::uint16_t port = 0;
    bool stopped = false;
};

Server::Server(Service& service, const ServerOptions& options) {
    try {
        impl_ = std::make_unique<Impl>(service, options);
    } catch (const boost::system::system_error& error) {
        throw std::runtime_error{
            fmt::format("Cannot listen on {}:{} ({}). Is another program using it? Choose another "
                        "port or stop it.",
                        options.address, options.port, error.code().message())};
    }
}
Server::~Server() {
    stop();
}
std::uint16_t Server::port() const {
    return impl_->port;
}
void Server::begin_stop() {
    impl_->begin_stop();
}
void Server::stop() {
    impl_->stop();
}
std::size_t Server::connections() const {
    return impl_->connections.load();
}

}  // namespace mashang::http
