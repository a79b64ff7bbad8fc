#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "benchmarks/support/process.h"

namespace mashang::bench {

/// An installation in a folder, served by `mashang serve` as everybody runs it: SQLite, default
/// settings, but no rate limits, one network thread (the server has one core) and no outside
/// systems.
class Town {
  public:
    explicit Town(std::filesystem::path folder);

    void import_data(const std::filesystem::path& data) const;
    /// A server on core 0 that answers /readyz with 200.
    std::unique_ptr<Process> serve();

    std::uint16_t port() const { return port_; }
    const std::filesystem::path& folder() const { return folder_; }
    std::filesystem::path database() const { return folder_ / "mashang.db"; }
    std::filesystem::path keys() const { return folder_ / "keys"; }
    double seconds_to_start() const { return seconds_to_start_; }  ///< of the last `serve`

  private:
    Command command(const std::string& verb) const;

    std::filesystem::path folder_;
    std::uint16_t port_;
    double seconds_to_start_ = 0;
};

/// How often a body's items stand in a data set: 2 for "GA".
using Times = std::function<int(std::string_view organisation)>;

/// Writes a data set into `folder` that holds the items of `data` so often, and with each its
/// materials and its implementations in every office that carries it out. The second has a number
/// higher by 1000 / times, and its name says that it is the second: "（2）"; and so on.
/// `mashang import` checks the whole of it like any other.
void write_multiplied_data(const std::filesystem::path& data, const std::filesystem::path& folder,
                           const Times& times);
/// Each twice: 311,982 implementations of the 155,991.
void write_doubled_data(const std::filesystem::path& data, const std::filesystem::path& folder);

}  // namespace mashang::bench
