#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mashang::http {

/// 128 bits of a text, quickly (several GB/s): for entity tags and tables. Not against somebody who
/// chooses the text.
struct ContentHash {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    bool operator==(const ContentHash&) const = default;
};
ContentHash content_hash(std::string_view text, std::uint64_t seed = 0);

/// SHA-256 in hex: for what somebody might forge.
std::string sha256_hex(std::string_view text);

/// A strong entity tag with its quotes.
std::string etag_of(std::string_view content);

/// If-None-Match (RFC 9110 13.1.2): whether `header` is "*" or lists `etag`, weak or not.
bool matches_etag(std::string_view header, std::string_view etag);

}  // namespace mashang::http
