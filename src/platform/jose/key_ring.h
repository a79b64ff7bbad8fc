#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "base/snapshot.h"
#include "platform/clock/clock.h"
#include "platform/crypto/key_store.h"
#include "platform/jose/key_set.h"
#include "platform/jose/signing_key.h"

namespace mashang::jose {

/// The keys of the provider at one moment: who signs, and what the world may verify with.
class Ring {
  public:
    Ring(std::vector<SigningKey> signers, KeySet published, KeySet all);

    const SigningKey& signer(Algorithm algorithm) const;
    /// All that sign, will sign, or have signed not long ago.
    const KeySet& published() const { return published_; }
    const std::string& jwks() const { return jwks_; }  ///< {"keys":[…]}, for the JWKS address
    /// Every version there ever was: for what comes back late (id_token_hint).
    const KeySet& all() const { return all_; }

  private:
    std::vector<SigningKey> signers_;  // one for each algorithm
    KeySet published_;
    KeySet all_;
    std::string jwks_;
};

struct RingTimes {
    /// A fresh version is published at once and signs after so long: by then every node has looked,
    /// and what others keep of the JWKS for a minute is new. The first of all signs at once.
    std::chrono::milliseconds settling{120'000};
    /// A version that signs no more stays published so long: longer than any token lives.
    std::chrono::milliseconds retirement{std::chrono::hours{48}};
    /// The key folder is looked at so often at most.
    std::chrono::milliseconds look_every{20'000};
};

/// The rings one after another, out of the key store: a purpose for each algorithm
/// (crypto/key_purpose.h, "token_…"), rotated by `mashang keys rotate`. A version whose age the
/// store does not know signs at once, and the one before it stays published for good. May be shared
/// between threads; `keys` and `clock` outlive it.
class KeyRing {
  public:
    /// Touches no key yet: the first `get` reads, or makes, them.
    KeyRing(crypto::KeyStore& keys, const platform::Clock& clock, RingTimes times = {});

    /// As of now; costs nothing but when it is time to look again. Throws crypto::KeyStoreFault
    /// when the keys cannot be read then; the next call goes on with those it had.
    std::shared_ptr<const Ring> get();

  private:
    bool is_time_to_look(Instant now) const;
    std::shared_ptr<const Ring> first();
    std::shared_ptr<const Ring> look(Instant now);  // with looking_ held, as all below
    struct Version;
    std::vector<Version> versions_of(Algorithm algorithm);
    const SigningKey& read(Algorithm algorithm, std::uint32_t version);

    crypto::KeyStore& keys_;
    const platform::Clock& clock_;
    RingTimes times_;
    std::mutex looking_;
    std::map<std::pair<Algorithm, std::uint32_t>, SigningKey> read_;
    std::atomic<std::int64_t> looked_ms_{0};
    Snapshot<Ring> current_{nullptr};
};

}  // namespace mashang::jose
