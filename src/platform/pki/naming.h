#pragma once

// The inside of name.h: names as OpenSSL has them.

#include <openssl/x509.h>

#include <optional>

#include "platform/pki/name.h"

namespace mashang::pki {

/// Nothing when a value is no text, holds control characters, or there are more than 64.
std::optional<Name> name_of(const X509_NAME* name);

}  // namespace mashang::pki
