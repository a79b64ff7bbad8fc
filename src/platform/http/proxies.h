#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.h"

namespace mashang::http {

/// An IP address as 16 bytes; IPv4 as ::ffff:a.b.c.d.
using AddressBytes = std::array<std::uint8_t, 16>;
std::optional<AddressBytes> parse_address(std::string_view text);

/// What of an address counts as one caller, in hex: of IPv4 all of it, of IPv6 its /64, which a
/// household has whole; of what is no address, the text.
std::string counted_address(std::string_view address);

/// Whom we believe when they say for whom they ask: "127.0.0.1", "10.0.0.0/8", "::1".
class TrustedProxies {
  public:
    TrustedProxies() = default;
    /// Throws std::invalid_argument, naming the entry that is no network.
    explicit TrustedProxies(const std::vector<std::string>& networks);

    /// Fills head.address, .https and .request_id (empty when none was given) from the peer; when
    /// that is trusted also from X-Forwarded-For (the last address that is not one of ours),
    /// X-Forwarded-Proto and X-Request-Id (8 to 64 letters, digits, "-", "_"). From anybody else
    /// those headers are noise.
    void apply(RequestHead& head) const;

  private:
    struct Network {
        AddressBytes address;
        int bits;
    };
    bool trusts(std::string_view address) const;
    std::vector<Network> networks_;
};

}  // namespace mashang::http
