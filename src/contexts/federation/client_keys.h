#pragma once

// With what we prove to providers that it is we who ask (private_key_jwt, RFC 7523).

#include <string>
#include <string_view>

#include "platform/clock/clock.h"
#include "platform/crypto/key_store.h"
#include "platform/jose/signing_key.h"

namespace mashang::federation {

inline constexpr crypto::KeyPurpose kClientKey{"federation_client", crypto::KeyKind::es256};

/// Share it between threads. `keys` and `clock` must outlive it.
class ClientKeys {
  public:
    /// `clock`: the machine's, by which keys are dated.
    ClientKeys(crypto::KeyStore& keys, const platform::Clock& clock) : keys_{keys}, clock_{clock} {}

    /// The newest key that has been published for long enough for others to have seen it.
    jose::SigningKey signer();
    /// {"keys":[…]}: the newest two.
    std::string jwks();

  private:
    jose::SigningKey read(std::uint32_t version);

    crypto::KeyStore& keys_;
    const platform::Clock& clock_;
};

}  // namespace mashang::federation
