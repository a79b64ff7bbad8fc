#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/snapshot.h"
#include "contexts/one_code/keys.h"
#include "platform/clock/clock.h"
#include "platform/crypto/key_store.h"

namespace mashang::one_code {

struct IssuerTimes {
    /// A fresh version is published at once and signs after so long: by then verifiers without
    /// network, which fetch keys once a day, know it. The first of all signs at once.
    std::chrono::milliseconds settling{std::chrono::hours{26}};
    /// A version that signs no more stays published so long: longer than a credential lives.
    std::chrono::milliseconds retirement{std::chrono::hours{8}};
    /// The key folder is looked at so often at most.
    std::chrono::milliseconds look_every{20'000};
};

/// Who signs, and what the world may verify with, at one moment.
struct IssuerKeys {
    struct Signer {
        std::uint8_t key_id = 0;
        std::variant<crypto::Es256PrivateKey, crypto::Sm2PrivateKey> key;

        std::string sign(std::string_view text) const;  ///< raw, 64 bytes
    };
    Signer es256;
    Signer sm2;
    Keys published;
    std::string document;  ///< of `published`

    const Signer& signer(Algorithm algorithm) const {
        return algorithm == Algorithm::es256 ? es256 : sm2;
    }
};

/// The platform's keys out of the key store (purposes kOneCode, kOneCodeSm2), rotated by
/// `mashang keys rotate`. Version v is kid v of ES256, 127 + v of SM2; beyond 127 versions it
/// throws crypto::KeyStoreFault. May be shared between threads; `keys` and `clock` outlive it.
class Issuer {
  public:
    /// Reads, or makes, the keys. Throws crypto::KeyStoreFault.
    Issuer(crypto::KeyStore& keys, const platform::Clock& clock, IssuerTimes times = {});

    /// As of now; costs nothing but when it is time to look again.
    std::shared_ptr<const IssuerKeys> get();

  private:
    bool is_time_to_look(Instant now) const;
    std::shared_ptr<const IssuerKeys> look(Instant now);

    crypto::KeyStore& keys_;
    const platform::Clock& clock_;
    IssuerTimes times_;
    std::mutex looking_;
    std::atomic<std::int64_t> looked_ms_;
    Snapshot<IssuerKeys> current_;
};

}  // namespace mashang::one_code
