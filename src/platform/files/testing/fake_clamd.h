#pragma once

// A clamd for tests, which speaks its wire format on a socket of its own and knows one virus: the
// EICAR test file.

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>

namespace mashang::files::testing {

/// The harmless text that every scanner calls a virus; in two parts, so that this file is none.
inline std::string eicar() {
    return std::string{R"(X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-)"}.append(
        "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
}

class FakeClamd {
  public:
    explicit FakeClamd(std::filesystem::path path) : path_{std::move(path)} { start(); }
    ~FakeClamd() { stop(); }
    FakeClamd(const FakeClamd&) = delete;
    FakeClamd& operator=(const FakeClamd&) = delete;

    std::string address() const { return "unix:" + path_.string(); }

    /// From now on nobody listens.
    void stop() {
        if (!thread_.joinable()) return;
        ::shutdown(listener_, SHUT_RDWR);
        thread_.join();
        ::close(listener_);
        std::filesystem::remove(path_);
    }
    void start() {
        listener_ = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path_.c_str(), sizeof address.sun_path - 1);
        if (::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
            ::listen(listener_, 8) != 0) {
            throw std::runtime_error{"no socket at " + path_.string()};
        }
        thread_ = std::thread{[this] { serve(); }};
    }

    std::atomic<std::size_t> scanned = 0;  ///< bytes, of the last file
    std::atomic<bool> is_mute = false;     ///< takes a file and hangs up

  private:
    void serve() {
        for (int client = 0; (client = ::accept(listener_, nullptr, nullptr)) >= 0;) {
            answer(client);
            ::close(client);
        }
    }

    static bool read_all(int client, char* into, std::size_t size) {
        while (size > 0) {
            const auto got = ::recv(client, into, size, 0);
            if (got <= 0) return false;
            into += got;
            size -= static_cast<std::size_t>(got);
        }
        return true;
    }

    void answer(int client) {
        std::string command;
        for (char c = 0; read_all(client, &c, 1) && c != '\0';) command += c;
        if (command == "zVERSION") return say(client, "ClamAV fake/1/today");
        if (command != "zINSTREAM") return say(client, "UNKNOWN COMMAND");
        std::string file;
        for (;;) {
            std::array<unsigned char, 4> head{};
            if (!read_all(client, reinterpret_cast<char*>(head.data()), head.size())) return;
            const std::size_t size = (std::size_t{head[0]} << 24) | (std::size_t{head[1]} << 16) |
                                     (std::size_t{head[2]} << 8) | head[3];
            if (size == 0) break;
            const std::size_t at = file.size();
            file.resize(at + size);
            if (!read_all(client, file.data() + at, size)) return;
        }
        scanned = file.size();
        if (is_mute) return;
        const bool is_virus = file.find(eicar()) != std::string::npos;
        say(client, is_virus ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
    }
    static void say(int client, const std::string& text) {
        ::send(client, text.c_str(), text.size() + 1, MSG_NOSIGNAL);
    }

    std::filesystem::path path_;
    int listener_ = -1;
    std::thread thread_;
};

}  // namespace mashang::files::testing
