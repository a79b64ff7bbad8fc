#include "platform/files/clamd.h"

#include <netdb.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <system_error>

namespace mashang::files {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kPiece = std::size_t{64} * 1024;
constexpr std::size_t kLongestReply = 4096;

struct Failed {
    std::string why;
};

[[noreturn]] void fail(const char* what) {
    throw Failed{std::string{what}.append(": ").append(std::generic_category().message(errno))};
}

/// One connection. Each step has what is left of the time.
class Line {
  public:
    Line(const ClamdAddress& address, std::chrono::milliseconds patience)
        : until_{Clock::now() + patience} {
        address.socket.empty() ? connect_to_host(address) : connect_to_path(address.socket);
    }
    ~Line() {
        if (socket_ >= 0) ::close(socket_);
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    void send(std::string_view bytes) {
        while (!bytes.empty()) {
            keep_time();
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) fail("send");
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    /// Up to the zero that ends a reply, or the end of the connection.
    std::string receive() {
        std::string reply;
        std::array<char, 512> piece;
        while (reply.size() < kLongestReply) {
            keep_time();
            const auto size = ::recv(socket_, piece.data(), piece.size(), 0);
            if (size < 0) fail("receive");
            reply.append(piece.data(), static_cast<std::size_t>(size));
            const auto end = reply.find('\0');
            if (end != std::string::npos) return reply.substr(0, end);
            if (size == 0) return reply;
        }
        throw Failed{"a reply without end"};
    }

  private:
    void open(int family) {
        socket_ = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (socket_ < 0) fail("socket");
        keep_time();
    }

    void keep_time() {
        const auto left =
            std::chrono::duration_cast<std::chrono::microseconds>(until_ - Clock::now());
        if (left <= 0us) throw Failed{"it takes too long"};
        const timeval wait{.tv_sec = left.count() / 1'000'000, .tv_usec = left.count() % 1'000'000};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
        ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait);
    }

    void connect_to_path(const std::string& path) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        if (path.size() >= sizeof address.sun_path) throw Failed{"a path that is too long"};
        std::memcpy(address.sun_path, path.data(), path.size());
        open(AF_UNIX);
        if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            fail("connect");
        }
    }

    void connect_to_host(const ClamdAddress& address) {
        addrinfo hints{};
        hints.ai_socktype = SOCK_STREAM;
        addrinfo* found = nullptr;
        const int error = ::getaddrinfo(address.host.c_str(), address.port.c_str(), &hints, &found);
        if (error != 0) throw Failed{::gai_strerror(error)};
        const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> held{found, &::freeaddrinfo};
        open(found->ai_family);
        if (::connect(socket_, found->ai_addr, found->ai_addrlen) != 0) fail("connect");
    }

    Clock::time_point until_;
    int socket_ = -1;
};

/// Four bytes, the highest first.
std::string size_of(std::size_t size) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += static_cast<char>((size >> shift) & 0xff);
    }
    return bytes;
}

}  // namespace

std::optional<ClamdAddress> ClamdAddress::parse(std::string_view text) {
    constexpr std::string_view kUnix = "unix:";
    if (text.starts_with(kUnix)) {
        text.remove_prefix(kUnix.size());
        if (!text.starts_with('/')) return std::nullopt;
        return ClamdAddress{.socket = std::string{text}};
    }
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    const std::string_view port = text.substr(colon + 1);
    const bool is_number = !port.empty() && port.size() <= 5 &&
                           std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
    if (!is_number) return std::nullopt;
    return ClamdAddress{.host = std::string{text.substr(0, colon)}, .port = std::string{port}};
}

Scanned read_clamd_reply(std::string_view line) {
    constexpr std::string_view kStream = "stream: ";
    constexpr std::string_view kFound = " FOUND";
    while (line.ends_with('\n')) line.remove_suffix(1);
    const bool is_of_stream = line.starts_with(kStream);
    const std::string_view said = is_of_stream ? line.substr(kStream.size()) : line;
    if (is_of_stream && said == "OK") return {Scanned::Verdict::clean};
    if (is_of_stream && said.size() > kFound.size() && said.ends_with(kFound)) {
        const std::string_view name = said.substr(0, said.size() - kFound.size());
        return {Scanned::Verdict::found, std::string{name}};
    }
    return {Scanned::Verdict::not_reached, said.empty() ? "no reply" : std::string{said}};
}

Scanned Clamd::scan(std::string_view bytes) {
    try {
        Line line{address_, patience_};
        line.send(std::string_view{"zINSTREAM\0", 10});
        for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
            const std::string_view piece = bytes.substr(at, kPiece);
            line.send(size_of(piece.size()).append(piece));
        }
        line.send(size_of(0));
        return read_clamd_reply(line.receive());
    } catch (const Failed& failed) {
        return {Scanned::Verdict::not_reached, failed.why};
    }
}

std::optional<std::string> Clamd::version() {
    try {
        Line line{address_, patience_};
        line.send(std::string_view{"zVERSION\0", 9});
        std::string said = line.receive();
        if (said.empty()) return std::nullopt;
        return said;
    } catch (const Failed&) {
        return std::nullopt;
    }
}

}  // namespace mashang::files
