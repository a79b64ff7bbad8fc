#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "platform/files/virus.h"

namespace mashang::files {

/// Where a clamd listens: "unix:/run/clamav/clamd.ctl" or "host:port".
struct ClamdAddress {
    std::string socket = {};  ///< a path; empty: by host and port
    std::string host = {};
    std::string port = {};

    static std::optional<ClamdAddress> parse(std::string_view text);
    bool operator==(const ClamdAddress&) const = default;
};

/// Speaks with ClamAV's daemon (clamd(8)): zINSTREAM, the file in pieces that say their size, a
/// piece of none, and one line back. A connection for each file.
class Clamd final : public VirusScanner {
  public:
    static constexpr std::chrono::seconds kPatience{10};  ///< for a whole file

    explicit Clamd(ClamdAddress address, std::chrono::milliseconds patience = kPatience)
        : address_{std::move(address)}, patience_{patience} {}

    Scanned scan(std::string_view bytes) override;

    /// What clamd says of itself ("ClamAV 1.0.7/27500/…"); nothing when it does not answer.
    std::optional<std::string> version();

  private:
    ClamdAddress address_;
    std::chrono::milliseconds patience_;
};

/// "stream: OK", "stream: NAME FOUND"; anything else is `not_reached` with what was said. Pure.
Scanned read_clamd_reply(std::string_view line);

}  // namespace mashang::files
