#pragma once

// Secrets at rest: we sign with them, so a hash would not do.

#include <string>
#include <string_view>
#include <vector>

#include "contexts/apps/endpoint.h"
#include "contexts/apps/parts.h"

namespace mashang::apps {

std::string seal_secret(const Parts& parts, const Endpoint& of, std::string_view secret);
/// Those that sign at this moment, the newest first.
std::vector<std::string> secrets_of(const Parts& parts, const Endpoint& of, Instant now);

}  // namespace mashang::apps
