#pragma once

// Small questions to the network, for the doctor.

#include <cstdint>
#include <string>

namespace mashang::app {

/// Why nobody answers at the host and port of an http(s) url, as a short English phrase; empty when
/// somebody does. Waits two seconds at most.
std::string why_unreachable(const std::string& url);

enum class PortState { free, ours, taken, not_allowed };
/// Whether a server could listen there; ours: another mashang answers /healthz already.
PortState state_of_port(const std::string& address, std::uint16_t port);

}  // namespace mashang::app
