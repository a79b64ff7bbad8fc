#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "contexts/one_code/keys.h"

namespace mashang::one_code {

/// The credentials that were revoked and whose time is not over: what a verifier without network
/// takes along (docs/formats/gz1.md, "Revocations"). A credential lives six hours at most, so the
/// list holds a part of a day's, eight bytes each, and needs no filter that guesses.
class RevocationList {
  public:
    /// cids in any order, of eight bytes each.
    RevocationList(Instant made_at, std::vector<std::string> cids);

    /// Nothing unless whole, in order and signed by one of the keys.
    static std::optional<RevocationList> parse(std::string_view bytes, const Keys& keys);

    bool contains(std::string_view cid) const;
    Instant made_at() const { return Instant::from_ms(std::int64_t{made_at_s_} * 1000); }
    std::size_t size() const { return cids_.size(); }

    using Sign = std::function<std::string(std::string_view text)>;  ///< raw, 64 bytes
    std::string encode(std::uint8_t key_id, const Sign& sign) const;

  private:
    RevocationList() = default;
    std::uint32_t made_at_s_ = 0;
    std::vector<std::string> cids_;  // sorted, none twice
};

}  // namespace mashang::one_code
