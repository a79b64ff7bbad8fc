#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "platform/outbound/transport.h"

namespace mashang::outbound {

struct HttpOptions {
    /// PEM file of the authorities that are trusted; empty: the system's.
    std::string authorities = {};
    std::size_t answer_limit = std::size_t{1}
                               << 20;  ///< bytes of body; beyond it there is no answer
    /// Authorities ("127.0.0.1:3000") that other houses may name although they are private: for
    /// demo and tests.
    std::vector<std::string> trusted_hosts = {};
};

/// HTTP/1.1 over TCP or TLS 1.2 and later (certificate and host name verified), a connection per
/// call, redirects not followed. Blocks its caller. Throws std::runtime_error for a file of
/// authorities that cannot be read.
std::unique_ptr<Transport> make_http_transport(const HttpOptions& options = {});

}  // namespace mashang::outbound
