#pragma once

// The inside: names as OpenSSL has them.

#include <openssl/x509v3.h>

#include <optional>
#include <string>
#include <vector>

#include "platform/pki/name.h"

namespace mashang::pki {

/// Nothing when a value is no text, holds control characters, or there are more than 64.
std::optional<Name> name_of(const X509_NAME* name);

/// Those that are addresses (http, https) of at most 500 bytes.
std::vector<std::string> addresses_in(const GENERAL_NAMES* names);

}  // namespace mashang::pki
