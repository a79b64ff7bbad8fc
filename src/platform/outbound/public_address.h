#pragma once

// Guards against addresses that other houses give us to call (SSRF): nothing of a private network
// is called in their name.

#include <span>
#include <string>
#include <string_view>

namespace mashang::outbound {

/// An IPv4 or IPv6 address in text that belongs to the open net: none of those set aside for
/// private networks, loopback, link-local, multicast, documentation and the like (RFC 6890).
bool is_public_ip(std::string_view literal);

/// A host of a URL that may be one of the open net: a public IP, or a name that is not of this
/// machine or network by its ending. Where a name leads is looked at when it is called.
bool is_public_host(std::string_view host);

/// Whether `authority` ("127.0.0.1:3000") is among `trusted`: as it is, or by its host for all
/// ports.
bool is_trusted_host(std::string_view authority, std::span<const std::string> trusted);

/// A whole address that another house gives us, to be called or to send people to: https and of the
/// open net, or http(s) of a trusted host; without fragment and user, at most 500 bytes.
bool is_web_address(std::string_view text, std::span<const std::string> trusted);

/// "city.example": labels of letters, digits and hyphens, at least two, 253 characters in all.
bool is_host_name(std::string_view text);

}  // namespace mashang::outbound
