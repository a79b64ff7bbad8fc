#pragma once

// Signatures of what is sent (Standard Webhooks 1.0). Pure.

#include <span>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace mashang::apps {

/// How a secret is shown: "whsec_" and base64 of its bytes.
std::string text_of_secret(std::string_view secret);

inline constexpr std::size_t kSecretBytes = 32;

/// "v1,…": base64 of HMAC-SHA256 over "id.seconds.payload".
std::string signature_of(std::string_view secret, std::string_view id, Instant at,
                         std::string_view payload);

/// One signature for each secret that holds, separated by blanks.
std::string signatures_of(std::span<const std::string> secrets, std::string_view id, Instant at,
                          std::string_view payload);

}  // namespace mashang::apps
