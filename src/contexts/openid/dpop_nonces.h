#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"

namespace mashang::openid {

/// Nonces for proofs (RFC 9449 section 8) that nobody has to keep: the MAC of the time's slot. All
/// nodes with the same key make and know the same. May be shared between threads.
class DpopNonces {
  public:
    static constexpr std::chrono::milliseconds kSlot{std::chrono::minutes{5}};

    explicit DpopNonces(const crypto::Secret& key);

    std::string make(Instant now) const;
    /// One of this slot, or of its neighbours: those of the one before, and of the one to come as a
    /// node makes them whose clock is ahead.
    bool is_good(std::string_view nonce, Instant now) const;

  private:
    std::string of_slot(std::int64_t slot) const;
    crypto::HmacSm3 mac_;
};

}  // namespace mashang::openid
