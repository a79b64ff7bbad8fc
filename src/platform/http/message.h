#pragma once

// A request and an answer as the program sees them. Plain views, no library behind them.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/refused.h"

namespace mashang::http {

struct Header {
    std::string_view name;
    std::string_view value;  ///< without blanks at both ends
};

/// The head of a request. All views live until the request is answered.
struct RequestHead {
    std::string_view method;
    std::string_view
        target;  ///< as sent, without scheme and authority: "/api/v1/items?limit=5" or "*"
    bool http_1_0 = false;
    std::span<const Header> headers;
    bool has_body = false;  ///< one is announced; it may still be empty
    std::string_view peer;  ///< IP address at the other end of the connection

    // Found out by the edge:
    std::string_view address;     ///< of the client: the peer, or what a trusted proxy says
    std::string_view request_id;  ///< ours, or what a trusted proxy says
    bool https = false;           ///< between the client and whoever ends TLS
    Language language = Language::zh;

    /// The value of the first header of that name, case ignored; empty when there is none.
    std::string_view value_of(std::string_view name) const;
    /// How often a header came.
    std::size_t count_of(std::string_view name) const;
};

/// A request as it came, for rows whose messages another standard shapes. All views live until the
/// request is answered.
struct WireRequest {
    const RequestHead* head = nullptr;
    std::string_view query;  ///< behind the "?", as sent
    std::string_view body;
    std::span<const std::string_view> values;  ///< path parameters, in the order of the template
};

/// An answer. Reused from request to request, so that it keeps its memory.
struct Response {
    int status = 200;
    std::string content_type;  ///< empty: no Content-Type
    std::string headers;       ///< further headers, each "Name: value\r\n"
    std::string body;
    std::shared_ptr<const std::string> shared_body;  ///< instead of `body`: a file, a kept answer
    bool close = false;                              ///< close the connection after it

    std::string_view content() const { return shared_body ? *shared_body : body; }
    void add(std::string_view name, std::string_view value);
    void clear();
};

}  // namespace mashang::http
