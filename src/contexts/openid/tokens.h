#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "contexts/openid/app.h"
#include "contexts/openid/words.h"
#include "platform/crypto/field_cipher.h"
#include "platform/crypto/hash.h"
#include "platform/crypto/key_store.h"
#include "platform/jose/key_ring.h"

namespace mashang::openid {

inline constexpr crypto::KeyPurpose kTokens{"openid_tokens", crypto::KeyKind::symmetric};
inline constexpr crypto::KeyPurpose kFlows{"openid_flows", crypto::KeyKind::symmetric};
inline constexpr crypto::KeyPurpose kSubjects{"openid_subjects", crypto::KeyKind::symmetric};

/// What an access token says. It carries its whole state, so that issuing one costs no row; what is
/// taken back early is found by its id or its authorization.
struct AccessToken {
    std::string id;
    std::string client_id;
    std::string authorization_id = {};  ///< empty: the app's own (client_credentials)
    std::string person_id = {};         ///< empty: the app's own
    Words scopes = {};
    Words audience = {};
    std::string jkt = {};  ///< the key whose proof must come along; empty: bearer
    std::string acr = {};
    Instant signed_in_at = {};
    Instant issued = {};
    Instant expires = {};
    std::string actor = {};  ///< the app that acts in the place of `client_id`'s (RFC 8693)

    bool operator==(const AccessToken&) const = default;
};

/// Makes and reads access tokens: opaque ones are sealed, so that only we can read them; JWTs (RFC
/// 9068) are signed, for resource servers that check by themselves. Share it between threads.
class AccessTokens {
  public:
    AccessTokens(crypto::Cipher& cipher, jose::KeyRing& keys) : cipher_{cipher}, keys_{keys} {}

    std::string seal(const AccessToken& token) const;
    /// `subject`: the person as the app knows her, or the app itself.
    std::string sign(const AccessToken& token, std::string_view issuer,
                     std::string_view subject) const;
    /// Nothing for what we never made, or somebody changed. Whether it still holds is not looked
    /// at. `issuer`: ours. Signed ones know times to the second, and of the person the
    /// authorization alone.
    std::optional<AccessToken> open(std::string_view text, std::string_view issuer) const;

  private:
    std::optional<AccessToken> open_sealed(std::string_view text) const;
    std::optional<AccessToken> open_signed(std::string_view text, std::string_view issuer) const;

    crypto::Cipher& cipher_;
    jose::KeyRing& keys_;
};

/// By which names apps know people and their sessions: one key, never rotated, since the names are
/// made from it.
class Subjects {
  public:
    explicit Subjects(crypto::KeyStore& keys);

    /// `sub`: the same for all apps of a sector; one that no other sector knows, unless the app
    /// asks for the public one.
    std::string subject_of(const App& app, std::string_view person_id) const;
    /// `sid`: of one session at one app.
    std::string session_of(const App& app, std::string_view session_id) const;
    /// Of any other text of ours: 32 bytes, base64url.
    std::string mac(std::string_view text) const;

  private:
    crypto::HmacSm3 mac_;
};

/// As JWTs write moments (NumericDate) and audiences (RFC 7519 2 and 4.1.3).
std::int64_t seconds_of(Instant moment);
boost::json::value audience_of(const Words& audience);

/// What is kept of something handed out: SHA-256, hex.
std::string hash_of(std::string_view secret);

}  // namespace mashang::openid
