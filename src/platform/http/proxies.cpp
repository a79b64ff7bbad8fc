#include "platform/http/proxies.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <stdexcept>

#include "platform/http/text.h"

namespace mashang::http {

namespace {

constexpr int kIpv4Prefix = 96;

bool is_request_id(std::string_view id) {
    return id.size() >= 8 && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
               return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || c == '-' ||
                      c == '_';
           });
}

bool same_prefix(const AddressBytes& a, const AddressBytes& b, int bits) {
    const auto bytes = static_cast<std::size_t>(bits / 8);
    if (std::memcmp(a.data(), b.data(), bytes) != 0) return false;
    const int rest = bits % 8;
    return rest == 0 || (a[bytes] >> (8 - rest)) == (b[bytes] >> (8 - rest));
}

}  // namespace

std::optional<AddressBytes> parse_address(std::string_view text) {
    std::array<char, INET6_ADDRSTRLEN> zero_ended{};
    if (text.empty() || text.size() >= zero_ended.size()) return std::nullopt;
    std::memcpy(zero_ended.data(), text.data(), text.size());
    AddressBytes bytes{};
    if (::inet_pton(AF_INET, zero_ended.data(), bytes.data() + 12) == 1) {
        bytes[10] = bytes[11] = 0xff;
        return bytes;
    }
    if (::inet_pton(AF_INET6, zero_ended.data(), bytes.data()) == 1) return bytes;
    return std::nullopt;
}

std::string counted_address(std::string_view address) {
    const auto bytes = parse_address(address);
    if (!bytes) return std::string{address};
    constexpr AddressBytes kIpv4{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    const bool is_ipv4 = same_prefix(*bytes, kIpv4, kIpv4Prefix);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string part;
    for (std::size_t i = is_ipv4 ? 12 : 0; i < (is_ipv4 ? 16U : 8U); ++i) {
        part += kDigits[(*bytes)[i] >> 4];
        part += kDigits[(*bytes)[i] & 0xf];
    }
    return part;
}

TrustedProxies::TrustedProxies(const std::vector<std::string>& networks) {
    for (const std::string& network : networks) {
        const auto slash = network.find('/');
        const auto address = parse_address(std::string_view{network}.substr(0, slash));
        const bool is_ipv4 = network.find(':') == std::string::npos;
        int bits = is_ipv4 ? 32 : 128;
        const int most = bits;
        bool good = address.has_value();
        if (slash != std::string::npos) {
            const char* const begin = network.data() + slash + 1;
            const char* const end = network.data() + network.size();
            const auto [stop, error] = std::from_chars(begin, end, bits);
            good = good && error == std::errc{} && stop == end && bits >= 0 && bits <= most;
        }
        if (!good) throw std::invalid_argument{"not a network: " + network};
        networks_.push_back({*address, is_ipv4 ? bits + kIpv4Prefix : bits});
    }
}

bool TrustedProxies::trusts(std::string_view text) const {
    const auto address = parse_address(text);
    return address && std::ranges::any_of(networks_, [&](const Network& network) {
               return same_prefix(network.address, *address, network.bits);
           });
}

void TrustedProxies::apply(RequestHead& head) const {
    head.address = head.peer;
    head.request_id = {};
    head.https = false;
    if (networks_.empty() || !trusts(head.peer)) return;
    head.https = same_ignoring_case(head.value_of("X-Forwarded-Proto"), "https");
    const std::string_view id = head.value_of("X-Request-Id");
    if (is_request_id(id)) head.request_id = id;

    // Each proxy appends whom it saw; from the end, the first that is not ours is the client.
    std::string_view list = head.value_of("X-Forwarded-For");
    while (!list.empty()) {
        const auto comma = list.rfind(',');
        const std::string_view last =
            trim(comma == std::string_view::npos ? list : list.substr(comma + 1));
        if (!parse_address(last)) return;
        head.address = last;
        if (comma == std::string_view::npos || !trusts(last)) return;
        list = list.substr(0, comma);
    }
}

}  // namespace mashang::http
