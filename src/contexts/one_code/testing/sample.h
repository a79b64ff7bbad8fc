#pragma once

// A platform's key, a phone and what they make, for tests: each fact can be changed.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "contexts/one_code/check.h"
#include "contexts/one_code/gz1.h"
#include "contexts/one_code/keys.h"
#include "platform/crypto/bytes.h"

namespace mashang::one_code::testing {

inline constexpr std::int64_t kBeginsS = 1'538'272'800;  // 2018-09-30T10:00:00+08:00

inline Header sample_header() {
    return {.key_id = 1,
            .purpose = number_of(Purpose::identity),
            .level = 2,
            .strength = 1,
            .cid = "\x01\x02\x03\x04\x05\x06\x07\x08",
            .begins_s = kBeginsS,
            .slot_s = 15,
            .slots = kMostSlots,
            .predicates = 1};
}

/// Signs like the platform, with keys of its own.
class Platform {
  public:
    Keys keys() const {
        std::map<std::uint8_t, VerifyingKey> published;
        published.emplace(std::uint8_t{1}, es256_.public_key());
        published.emplace(kFirstSm2Key, sm2_.public_key());
        return Keys{std::move(published)};
    }
    std::string sign(std::uint8_t key_id, std::string_view text) const {
        return algorithm_of(key_id) == Algorithm::es256 ? es256_.sign_raw(text)
                                                        : sm2_.sign_raw(text);
    }

  private:
    crypto::Es256PrivateKey es256_ = crypto::Es256PrivateKey::generate();
    crypto::Sm2PrivateKey sm2_ = crypto::Sm2PrivateKey::generate();
};

/// Holds a chain and the platform's signature over its anchor.
class Phone {
  public:
    Phone(const Platform& platform, Header header, std::string commit = {},
          std::string_view seed = "0123456789abcdef")
        : header_{std::move(header)},
          commit_{std::move(commit)},
          chain_{chain_of(header_.cid, header_.slots, seed)},
          signature_{platform.sign(header_.key_id, signed_text(header_, commit_, chain_[0]))} {}

    Code code_of(std::uint16_t slot) const {
        return {.header = header_,
                .commit = commit_,
                .slot = slot,
                .link = chain_.at(slot),
                .signature = signature_};
    }

  private:
    Header header_;
    std::string commit_;
    std::vector<std::string> chain_;
    std::string signature_;
};

/// The middle of a slot.
inline Instant in_slot(std::int64_t slot) {
    return Instant::from_ms(kBeginsS * 1000 + (slot - 1) * 15'000 + 7'000);
}

/// What whoever saw a code can make of it.
inline Code one_earlier(const Code& seen) {
    Code derived = seen;
    derived.slot = static_cast<std::uint16_t>(seen.slot - 1);
    derived.link = link_before(seen.header.cid, seen.slot, seen.link);
    return derived;
}

}  // namespace mashang::one_code::testing
