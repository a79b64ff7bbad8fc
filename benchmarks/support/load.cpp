#include "benchmarks/support/load.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <memory>
#include <stdexcept>

#include "benchmarks/support/process.h"

namespace mashang::bench {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void broken(const char* what) {
    throw std::runtime_error(fmt::format("the client's connection: {}", what));
}

/// One keep-alive connection with at most one request on its way.
class Connection {
  public:
    explicit Connection(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int one = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
            broken("refused");
        }
    }
    ~Connection() { ::close(socket_); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    int socket() const { return socket_; }
    Clock::time_point due() const { return due_; }
    const std::string& answer() const { return buffer_; }
    int status() const { return status_; }

    /// Small against the socket's buffer, so it goes in one piece.
    void send(const std::string& request, Clock::time_point due) {
        due_ = due;
        buffer_.clear();
        size_ = 0;
        const auto sent = ::send(socket_, request.data(), request.size(), MSG_NOSIGNAL);
        if (sent != static_cast<ssize_t>(request.size())) broken("does not take a request");
    }

    /// Reads what is there; true when the answer is complete.
    bool receive() {
        std::array<char, 65536> piece;
        const auto got = ::recv(socket_, piece.data(), piece.size(), 0);
        if (got <= 0) broken("closed while an answer was due");
        buffer_.append(piece.data(), static_cast<std::size_t>(got));
        if (size_ == 0) read_head();
        return size_ != 0 && buffer_.size() >= size_;
    }

  private:
    void read_head() {
        const auto end = buffer_.find("\r\n\r\n");
        if (end == std::string::npos) return;
        std::string head = buffer_.substr(0, end);
        std::ranges::transform(head, head.begin(), [](char c) { return c | 0x20; });
        const auto length = head.find("content-length: ");
        if (length == std::string::npos) broken("an answer without its length");
        std::size_t body = 0;
        std::from_chars(head.data() + length + 16, head.data() + head.size(), body);
        std::from_chars(buffer_.data() + 9, buffer_.data() + 12, status_);
        size_ = end + 4 + body;
    }

    int socket_;
    Clock::time_point due_;
    std::string buffer_;
    std::size_t size_ = 0;  ///< of the whole answer; 0: not known yet
    int status_ = 0;
};

/// Connections, those of them that are idle, and what is still to be sent.
class Client {
  public:
    explicit Client(const Load& load) : load_{load}, poll_{::epoll_create1(0)} {
        for (int i = 0; i < load.connections; ++i) {
            auto& made = *connections_.emplace_back(std::make_unique<Connection>(load.port));
            epoll_event event{.events = EPOLLIN, .data = {.ptr = &made}};
            ::epoll_ctl(poll_, EPOLL_CTL_ADD, made.socket(), &event);
            idle_.push_back(&made);
        }
        seen_.latencies_ms.reserve(load.requests);
    }
    ~Client() { ::close(poll_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    Seen run() {
        start_ = Clock::now();
        while (seen_.latencies_ms.size() < load_.requests) {
            send_what_is_due();
            take_answers();
        }
        seen_.seconds = std::chrono::duration<double>(Clock::now() - start_).count();
        return std::move(seen_);
    }

  private:
    Clock::time_point due(std::size_t number) const {
        if (load_.per_second == 0) return Clock::now();
        const std::chrono::duration<double> after{static_cast<double>(number) / load_.per_second};
        return start_ + std::chrono::duration_cast<Clock::duration>(after);
    }

    void send_what_is_due() {
        while (!idle_.empty() && next_ < load_.requests) {
            const auto due_at = due(next_);
            if (due_at > Clock::now()) return;
            idle_.back()->send(load_.request(next_), due_at);
            idle_.pop_back();
            ++next_;
        }
    }

    /// Waits for answers, or for the moment when the next request is due.
    void take_answers() {
        std::array<epoll_event, 64> events;
        timespec wait{.tv_sec = 10, .tv_nsec = 0};
        const bool is_paced = !idle_.empty() && next_ < load_.requests;
        if (is_paced) {
            const auto left = std::chrono::nanoseconds{due(next_) - Clock::now()}.count();
            wait = {.tv_sec = 0, .tv_nsec = std::clamp(left, 0L, 999'999'999L)};
        }
        const int count = ::epoll_pwait2(poll_, events.data(), events.size(), &wait, nullptr);
        if (count == 0 && !is_paced) broken("no answer for ten seconds");
        for (int i = 0; i < count; ++i) {
            auto& connection =
                *static_cast<Connection*>(events[static_cast<std::size_t>(i)].data.ptr);
            if (connection.receive()) note(connection);
        }
    }

    void note(Connection& connection) {
        const std::chrono::duration<double, std::milli> took = Clock::now() - connection.due();
        seen_.latencies_ms.push_back(took.count());
        if (connection.status() / 100 != 2) {
            if (seen_.refused++ == 0) seen_.first_refusal = connection.answer();
        }
        idle_.push_back(&connection);
    }

    const Load& load_;
    int poll_;
    std::vector<std::unique_ptr<Connection>> connections_;
    std::vector<Connection*> idle_;
    std::size_t next_ = 0;
    Clock::time_point start_;
    Seen seen_;
};

}  // namespace

double Seen::latency_ms(double part) const {
    auto sorted = latencies_ms;
    std::ranges::sort(sorted);
    return sorted.at(static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1)));
}

Seen send(const Load& load) {
    pin_to(kClientCore);
    return Client{load}.run();
}

std::string get(std::string_view target) {
    return fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", target);
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool is_plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                              (c >= 'a' && c <= 'z') || std::string_view{"-._~"}.contains(c);
        if (is_plain) {
            out += c;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

}  // namespace mashang::bench
