#include "platform/outbound/public_address.h"

#include <algorithm>
#include <array>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <boost/url.hpp>
#include <string>

namespace mashang::outbound {
namespace {

namespace ip = boost::asio::ip;

// RFC 6890 and its registries at IANA, 2026-11.
constexpr std::array kSetAside4{
    "0.0.0.0/8",     "10.0.0.0/8",      "100.64.0.0/10",  "127.0.0.0/8",    "169.254.0.0/16",
    "172.16.0.0/12", "192.0.0.0/24",    "192.0.2.0/24",   "192.88.99.0/24", "192.168.0.0/16",
    "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",    "240.0.0.0/4"};
/// Of IPv6 only global unicast is let through, less these.
constexpr std::array kSetAside6{"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"};
constexpr std::array kOwnEndings{".localhost", ".local",    ".internal", ".lan",
                                 ".home.arpa", ".intranet", ".corp",     ".private"};

bool lies_in(const char* text, const ip::address_v4& address) {
    const auto network = ip::make_network_v4(text);
    return ip::network_v4{address, network.prefix_length()}.canonical() == network.canonical();
}
bool lies_in(const char* text, const ip::address_v6& address) {
    const auto network = ip::make_network_v6(text);
    return ip::network_v6{address, network.prefix_length()}.canonical() == network.canonical();
}

bool is_public(const ip::address_v4& address) {
    return std::ranges::none_of(kSetAside4,
                                [&](const char* network) { return lies_in(network, address); });
}

bool is_public(const ip::address_v6& address) {
    if (address.is_v4_mapped()) return is_public(ip::make_address_v4(ip::v4_mapped, address));
    return lies_in("2000::/3", address) &&
           std::ranges::none_of(kSetAside6,
                                [&](const char* network) { return lies_in(network, address); });
}

bool is_label(std::string_view label) {
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    };
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
           std::ranges::all_of(label, is_letter);
}

constexpr std::size_t kLongestAddress = 500;

}  // namespace

bool is_public_ip(std::string_view literal) {
    boost::system::error_code error;
    const auto address = ip::make_address(std::string{literal}, error);
    if (error) return false;
    return address.is_v4() ? is_public(address.to_v4()) : is_public(address.to_v6());
}

bool is_web_address(std::string_view text, std::span<const std::string> trusted) {
    if (text.size() > kLongestAddress) return false;
    const auto url = boost::urls::parse_uri(text);
    if (!url || url->has_fragment() || url->has_userinfo() || url->encoded_host().empty()) {
        return false;
    }
    if (is_trusted_host(std::string{url->encoded_host_and_port()}, trusted)) {
        return url->scheme() == "http" || url->scheme() == "https";
    }
    return url->scheme() == "https" && is_public_host(url->encoded_host());
}

bool is_host_name(std::string_view text) {
    if (text.size() > 253 || !text.contains('.')) return false;
    bool is_good = true;
    char last = 0;
    for (std::string_view rest = text;;) {
        const auto dot = std::min(rest.find('.'), rest.size());
        is_good = is_good && is_label(rest.substr(0, dot));
        if (dot == rest.size()) {
            last = rest.empty() ? '0' : rest.back();
            break;
        }
        rest.remove_prefix(dot + 1);
    }
    // A name that ends in a digit would be read as a number by some ("0x7f.1", "127.1").
    const bool ends_in_digit = last >= '0' && last <= '9';
    return is_good && !ends_in_digit;
}

bool is_trusted_host(std::string_view authority, std::span<const std::string> trusted) {
    const auto colon = authority.rfind(':');
    const bool has_port = colon != std::string_view::npos && !authority.ends_with(']');
    const std::string_view host = authority.substr(0, has_port ? colon : authority.size());
    return std::ranges::any_of(
        trusted, [&](const std::string& one) { return one == authority || one == host; });
}

bool is_public_host(std::string_view host) {
    if (host.starts_with('[') && host.ends_with(']')) {
        return is_public_ip(host.substr(1, host.size() - 2));
    }
    if (is_public_ip(host)) return true;
    std::string lower{host};
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    });
    return is_host_name(lower) && std::ranges::none_of(kOwnEndings, [&](const char* ending) {
               return lower.ends_with(ending);
           });
}

}  // namespace mashang::outbound
