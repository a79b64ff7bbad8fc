#pragma once

#include <chrono>
#include <string_view>

#include "platform/outbound/outbound.h"

namespace mashang::outbound {

/// Carries one request to the other side and waits for its answer. Safe to share between threads.
class Transport {
  public:
    virtual ~Transport() = default;

    /// Whatever goes wrong outside is an Answer with status 0 and an error. Takes no longer than
    /// `deadline`, all in all.
    virtual Answer send(std::string_view base_url, const Request& request,
                        std::chrono::milliseconds deadline) = 0;
};

}  // namespace mashang::outbound
