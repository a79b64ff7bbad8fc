#pragma once

#include <string>
#include <string_view>

namespace mashang::openid {

/// RFC 7636 section 4.1: 43 to 128 letters, digits, "-", ".", "_" and "~".
bool is_code_verifier(std::string_view text);

/// What S256 makes of a verifier (section 4.2): 43 characters of base64url.
std::string code_challenge_of(std::string_view verifier);

/// Whether a text is SHA-256 in strict base64url: the S256 challenge of something, a key's
/// thumbprint.
bool is_digest(std::string_view text);

/// Section 4.6, for S256, the only method there is here. False for a verifier of a wrong form.
bool answers_challenge(std::string_view verifier, std::string_view challenge);

}  // namespace mashang::openid
