#pragma once

#include <string>
#include <string_view>

namespace mashang::outbound {

/// What a sealed payload is bound to.
std::string binding_of(std::string_view channel, std::string_view idempotency_key);

}  // namespace mashang::outbound
