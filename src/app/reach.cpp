#include "app/reach.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <boost/url.hpp>
#include <cerrno>
#include <cstring>
#include <memory>

namespace mashang::app {
namespace {

constexpr int kPatienceMs = 2000;

class Socket {
  public:
    explicit Socket(int family) : fd_{socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0)} {}
    ~Socket() { close(fd_); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    int fd() const { return fd_; }

  private:
    int fd_;
};

struct FreeAddresses {
    void operator()(addrinfo* list) const { freeaddrinfo(list); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

Addresses resolve(const std::string& host, const std::string& port) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), port.c_str(), &hints, &found) != 0) return nullptr;
    return Addresses{found};
}

/// errno of connecting within the patience; 0 when connected.
int connect_error(const Socket& socket, const addrinfo& address) {
    fcntl(socket.fd(), F_SETFL, O_NONBLOCK);
    if (connect(socket.fd(), address.ai_addr, address.ai_addrlen) == 0) return 0;
    if (errno != EINPROGRESS) return errno;
    pollfd waiting{.fd = socket.fd(), .events = POLLOUT, .revents = 0};
    if (poll(&waiting, 1, kPatienceMs) != 1) return ETIMEDOUT;
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(socket.fd(), SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
}

bool answers_health(const addrinfo& address) {
    const Socket socket{address.ai_family};
    if (connect_error(socket, address) != 0) return false;
    constexpr std::string_view kRequest = "GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n";
    if (send(socket.fd(), kRequest.data(), kRequest.size(), MSG_NOSIGNAL) < 0) return false;
    pollfd waiting{.fd = socket.fd(), .events = POLLIN, .revents = 0};
    if (poll(&waiting, 1, kPatienceMs) != 1) return false;
    char answer[16] = {};
    const auto got = recv(socket.fd(), answer, sizeof answer, 0);
    return got >= 12 &&
           std::string_view{answer, static_cast<std::size_t>(got)}.substr(8, 4) == " 200";
}

}  // namespace

std::string why_unreachable(const std::string& url) {
    const auto parsed = boost::urls::parse_uri(url);
    if (!parsed) return "it is no url";
    const std::string port =
        parsed->has_port() ? std::string{parsed->port()} : std::string{parsed->scheme()};
    const Addresses addresses = resolve(parsed->host_address(), port);
    if (!addresses) return "its name is not known";
    const Socket socket{addresses->ai_family};
    const int error = connect_error(socket, *addresses);
    return error == 0 ? "" : std::strerror(error);
}

PortState state_of_port(const std::string& address, std::uint16_t port) {
    const Addresses addresses = resolve(address, std::to_string(port));
    if (!addresses) return PortState::not_allowed;
    const Socket socket{addresses->ai_family};
    const int yes = 1;
    setsockopt(socket.fd(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(socket.fd(), addresses->ai_addr, addresses->ai_addrlen) == 0) return PortState::free;
    if (errno != EADDRINUSE) return PortState::not_allowed;
    return answers_health(*addresses) ? PortState::ours : PortState::taken;
}

}  // namespace mashang::app
