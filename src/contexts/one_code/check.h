#pragma once

// Whether a code is good, as every verifier finds out (docs/formats/gz1.md, "Checks"). Pure.

#include <map>
#include <optional>
#include <string>

#include "base/refused.h"
#include "contexts/one_code/gz1.h"
#include "contexts/one_code/keys.h"
#include "contexts/one_code/revocations.h"

namespace mashang::one_code {

/// A code of the slot before or after is taken too: clocks differ, and scanning takes time.
inline constexpr std::int64_t kTolerance = 1;

/// Whether what is shown along is what was committed to. Null: it is, or nothing is shown.
const Refusal* check_showing(const Code& code);

/// Key, range and slot: what needs neither chain nor signature.
const Refusal* check_moment(const Code& code, const Keys& keys, Instant now);

/// Key, range, slot, chain, signature and what is shown along, in this order. Null: the code is
/// genuine and of this moment. Whether it was used before, only a record can say.
const Refusal* check_authenticity(const Code& code, const Keys& keys, Instant now);

/// The last slot that was accepted of each credential, by cid. A record of pairs (cid, slot) would
/// not do: whoever sees k_i can compute k_{i-1}, which the tolerance accepts and the record has
/// not seen. So slots must rise.
using LastSlots = std::map<std::string, std::uint16_t>;

/// What a verifier without network goes by.
struct OfflineVerifier {
    const Keys& keys;
    const RevocationList* revocations = nullptr;  ///< null: it has none
    std::optional<Purpose> purpose = {};          ///< the terminal's; none: any
};

/// All checks; enters the slot in `seen` when, and only when, all are passed. Null: good.
const Refusal* check_offline(const Code& code, const OfflineVerifier& verifier, Instant now,
                             LastSlots& seen);

}  // namespace mashang::one_code
