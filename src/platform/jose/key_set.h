#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refused.h"
#include "platform/jose/public_key.h"

namespace mashang::jose {

inline constexpr std::size_t kMostKeys = 20;
inline constexpr std::size_t kMostKeySetBytes = 64 * 1024;

/// Somebody's public keys: a JWKS (RFC 7517 section 5).
class KeySet {
  public:
    KeySet() = default;
    /// Throws std::invalid_argument for two keys of one kid.
    explicit KeySet(std::vector<PublicKey> keys);

    /// Reads {"keys":[…]} out of what somebody registers. Keys that are none of ours
    /// (refusals::kOtherKey) are passed over, RFC 7517 section 5; everything that is wrong is a
    /// fault, with JSON Pointers that start with `at`. Nothing when, and only when, there was one.
    static std::optional<KeySet> read(const boost::json::value& value, std::vector<Fault>& faults,
                                      const std::string& at = "");
    /// The same from a text that was fetched. Throws Refused: json.* for what is no JSON,
    /// refusals::kKeySet with all faults.
    static KeySet parse(std::string_view text);

    /// The keys that may have made a signature: of this `kid` if the token names one, of any if
    /// not; and fit for the algorithm. They belong to this set.
    std::vector<const PublicKey*> candidates(const std::optional<std::string>& kid,
                                             Algorithm algorithm) const;
    const std::vector<PublicKey>& keys() const { return keys_; }

    std::string jwks() const;  ///< {"keys":[…]}

  private:
    std::vector<PublicKey> keys_;
};

}  // namespace mashang::jose
