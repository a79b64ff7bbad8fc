#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "benchmarks/support/process.h"

namespace mashang::bench {

/// nginx with one worker on core 0 that answers everything with `return 200` and a body of `size`
/// bytes.
class Nginx {
  public:
    Nginx(const std::filesystem::path& folder, std::size_t size);
    std::uint16_t port() const { return port_; }
    const Process& process() const { return process_; }

  private:
    std::uint16_t port_;
    Process process_;
};

}  // namespace mashang::bench
