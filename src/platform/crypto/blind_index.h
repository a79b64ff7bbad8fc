#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "platform/crypto/hash.h"
#include "platform/crypto/key_store.h"

namespace mashang::crypto {

/// How people write one value in several ways: blanks and controls are dropped, full-width ASCII
/// becomes ordinary, small ASCII letters become capitals. "35010219900101 123x" and
/// "３５０１０２１９９００１０１１２３Ｘ" are the same. What is not UTF-8 stays as it is.
std::string normalised(std::string_view text);

/// Finds encrypted fields by their value: HMAC-SM3 of the normalised value, under a key of its own
/// for each field, so that equal values of two fields do not show. 43 characters of base64url.
/// Safe to share between threads. The key store must outlive it.
class BlindIndex {
  public:
    explicit BlindIndex(KeyStore& keys, const KeyPurpose& purpose = kBlindIndexKey);

    /// What to write beside the encrypted field. `field`: "identity.person.citizen_id".
    std::string of(std::string_view field, std::string_view value);

    /// What to look for: under the newest key first, then under older ones, since rows are indexed
    /// anew one by one after a rotation.
    std::vector<std::string> candidates(std::string_view field, std::string_view value);

  private:
    const HmacSm3& key(std::uint32_t version, std::string_view field);

    KeyStore& keys_;
    KeyPurpose purpose_;
    std::mutex mutex_;
    std::map<std::uint32_t, std::map<std::string, HmacSm3, std::less<>>> ready_;
};

}  // namespace mashang::crypto
