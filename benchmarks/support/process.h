#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace mashang::bench {

constexpr int kServerCore = 0;
constexpr int kClientCore = 1;

/// This thread, and what it starts from now on, runs on one core. On a machine with one core it
/// changes nothing.
void pin_to(int core);

inline constexpr const char* kDisk = "/var/tmp";    ///< where /tmp may be memory
inline constexpr const char* kMemory = "/dev/shm";  ///< where nothing has to be durable

/// A folder of its own that is gone with the object.
class Folder {
  public:
    explicit Folder(const std::filesystem::path& in = kDisk);
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

struct Command {
    std::vector<std::string> words;                       ///< the program first
    std::map<std::string, std::string> environment = {};  ///< besides ours
    std::filesystem::path output;                         ///< what it says goes here
    int core = kServerCore;
};

/// Runs to the end. Throws std::runtime_error with the last of what it said when it fails.
void run_to_end(const Command& command);

/// A program that runs until the object is gone (SIGTERM).
class Process {
  public:
    explicit Process(const Command& command);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    pid_t id() const { return id_; }
    double cpu_seconds() const;  ///< of all its threads so far: others' work does not change it
    double memory_mib() const;   ///< proportional set size: what it holds, shared pages shared out

    /// Seconds until the port takes a connection, from the start of the program on. Throws
    /// std::runtime_error when it ends before, or takes longer than a minute.
    double wait_for(std::uint16_t port);

  private:
    std::filesystem::path output_;
    std::chrono::steady_clock::time_point started_;
    pid_t id_ = -1;
};

std::uint16_t free_port();

/// What a shell command prints.
std::string output_of(const std::string& command);

double median(std::vector<double> values);

}  // namespace mashang::bench
