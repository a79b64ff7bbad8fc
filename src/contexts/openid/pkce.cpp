#include "contexts/openid/pkce.h"

#include <algorithm>

#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"

namespace mashang::openid {
namespace {

constexpr std::size_t kLeastVerifier = 43;
constexpr std::size_t kMostVerifier = 128;

/// RFC 3986 section 2.3.
bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

}  // namespace

bool is_code_verifier(std::string_view text) {
    return text.size() >= kLeastVerifier && text.size() <= kMostVerifier &&
           std::ranges::all_of(text, is_unreserved);
}

std::string code_challenge_of(std::string_view verifier) {
    return crypto::to_base64url(crypto::view(crypto::sha256(verifier)));
}

bool is_digest(std::string_view text) {
    const auto bytes = crypto::from_base64url(text);
    return bytes && crypto::digest_of(*bytes);
}

bool answers_challenge(std::string_view verifier, std::string_view challenge) {
    return is_code_verifier(verifier) && crypto::equal(code_challenge_of(verifier), challenge);
}

}  // namespace mashang::openid
