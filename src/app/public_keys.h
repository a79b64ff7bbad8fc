#pragma once

#include <string>
#include <vector>

#include "platform/journal/export.h"

namespace mashang::app {

/// <folder>/<key id>.pem, one public key each. Throws std::runtime_error when there is none.
std::vector<journal::PublicKey> read_public_keys(const std::string& folder);

}  // namespace mashang::app
