#include "contexts/openid/dpop_nonces.h"

#include <string>

namespace mashang::openid {
namespace {

constexpr std::size_t kNonceBytes = 16;

std::int64_t slot_at(Instant now) {
    return now.ms() / DpopNonces::kSlot.count();
}

}  // namespace

DpopNonces::DpopNonces(const crypto::Secret& key) : mac_{key.view()} {}

std::string DpopNonces::of_slot(std::int64_t slot) const {
    const auto mac = mac_.of({"DPoP-Nonce:", std::to_string(slot)});
    return crypto::to_base64url(crypto::view(mac).substr(0, kNonceBytes));
}

std::string DpopNonces::make(Instant now) const {
    return of_slot(slot_at(now));
}

bool DpopNonces::is_good(std::string_view nonce, Instant now) const {
    const std::int64_t slot = slot_at(now);
    bool is_one = false;
    for (const std::int64_t each : {slot, slot - 1, slot + 1}) {
        is_one |= crypto::equal(nonce, of_slot(each));
    }
    return is_one;
}

}  // namespace mashang::openid
