#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::bench {

/// What a client saw.
struct Seen {
    double seconds = 0;  ///< from the first request to the last answer
    std::vector<double> latencies_ms;
    std::size_t refused = 0;  ///< answers other than 2xx
    std::string first_refusal;

    double per_second() const { return static_cast<double>(latencies_ms.size()) / seconds; }
    double latency_ms(double part) const;  ///< 0.99: what 99 of 100 stayed below
};

struct Load {
    std::uint16_t port;
    int connections;
    std::size_t requests;
    /// The n-th request, whole: head and body.
    std::function<std::string(std::size_t number)> request;
    /// 0: each connection asks again as soon as it has its answer. Otherwise so many requests a
    /// second are due at even distances whether or not answers came, and a latency counts from the
    /// moment when its request was due.
    double per_second = 0;
};

/// Sends them over connections that are kept alive, on this thread, on the client's core. Answers
/// must tell their Content-Length. Throws std::runtime_error when a connection breaks.
Seen send(const Load& load);

std::string get(std::string_view target);

/// As in a query: everything but letters, digits, '-', '.', '_' and '~' escaped.
std::string escaped(std::string_view text);

}  // namespace mashang::bench
