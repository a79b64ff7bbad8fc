#include "benchmarks/support/process.h"

#include <fmt/format.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <thread>

#include "platform/http/raw_client.h"

namespace mashang::bench {
namespace {

constexpr std::chrono::seconds kPatience{60};
constexpr std::chrono::milliseconds kLook{2};

std::string tail_of(const std::filesystem::path& file) {
    constexpr std::size_t kTail = 2000;
    std::ifstream in{file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    return text.substr(text.size() - std::min(text.size(), kTail));
}

[[noreturn]] void become(const Command& command) {
    pin_to(command.core);
    for (const auto& [name, value] : command.environment) ::setenv(name.c_str(), value.c_str(), 1);
    if (std::freopen(command.output.c_str(), "a", stdout) == nullptr) ::_exit(126);
    ::dup2(STDOUT_FILENO, STDERR_FILENO);
    std::vector<char*> words;
    for (const std::string& word : command.words) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    ::execvp(words[0], words.data());
    ::_exit(127);
}

pid_t start(const Command& command) {
    const pid_t id = ::fork();
    if (id < 0) throw std::runtime_error("no process for " + command.words.at(0));
    if (id == 0) become(command);
    return id;
}

}  // namespace

void pin_to(int core) {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(core, &set);
    ::sched_setaffinity(0, sizeof set, &set);
}

Folder::Folder(const std::filesystem::path& in) {
    std::string pattern = in / "mashang-bench-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void run_to_end(const Command& command) {
    int status = 0;
    ::waitpid(start(command), &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return;
    throw std::runtime_error(
        fmt::format("{} failed:\n{}", fmt::join(command.words, " "), tail_of(command.output)));
}

Process::Process(const Command& command)
    : output_{command.output}, started_{std::chrono::steady_clock::now()}, id_{start(command)} {}

Process::~Process() {
    if (id_ < 0) return;
    ::kill(id_, SIGTERM);
    ::waitpid(id_, nullptr, 0);
}

double Process::cpu_seconds() const {
    clockid_t clock{};
    timespec used{};
    if (::clock_getcpuclockid(id_, &clock) != 0 || ::clock_gettime(clock, &used) != 0) {
        throw std::runtime_error("no processor time of a server");
    }
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

double Process::memory_mib() const {
    constexpr double kKibInMib = 1024;
    std::ifstream in{fmt::format("/proc/{}/smaps_rollup", id_)};
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("Pss:")) return std::stod(line.substr(4)) / kKibInMib;
    }
    throw std::runtime_error("the kernel does not tell a server's memory");
}

double Process::wait_for(std::uint16_t port) {
    while (std::chrono::steady_clock::now() - started_ < kPatience) {
        if (::waitpid(id_, nullptr, WNOHANG) != 0) {
            id_ = -1;
            break;
        }
        try {
            const http::RawClient ready{port};
            return std::chrono::duration<double>(std::chrono::steady_clock::now() - started_)
                .count();
        } catch (const std::runtime_error&) {
            std::this_thread::sleep_for(kLook);
        }
    }
    throw std::runtime_error("a server does not start:\n" + tail_of(output_));
}

std::uint16_t free_port() {
    const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    const bool found = ::bind(probe, any, size) == 0 && ::getsockname(probe, any, &size) == 0;
    ::close(probe);
    if (!found) throw std::runtime_error("no free port");
    return ntohs(address.sin_port);
}

std::string output_of(const std::string& command) {
    std::string text;
    FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
    std::array<char, 4096> piece{};
    while (const auto size = std::fread(piece.data(), 1, piece.size(), pipe)) {
        text.append(piece.data(), size);
    }
    ::pclose(pipe);
    return text;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

}  // namespace mashang::bench
