#include "contexts/one_code/check.h"

#include "contexts/one_code/commitment.h"
#include "contexts/one_code/refusals.h"

namespace mashang::one_code {

const Refusal* check_showing(const Code& code) {
    if (code.showing.empty()) return nullptr;
    const bool is_it = commit_in(code.header.cid, code.showing) == code.commit;
    return is_it ? nullptr : &refusals::kBadClaims;
}

const Refusal* check_moment(const Code& code, const Keys& keys, Instant now) {
    const Header& header = code.header;
    if (!keys.knows(header.key_id)) return &refusals::kUnknownKey;

    const bool has_sensible_slots =
        header.slot_s > 0 && header.slots >= 1 && header.slots <= kMostSlots;
    if (!has_sensible_slots || code.slot < 1 || code.slot > header.slots) {
        return &refusals::kOutOfRange;
    }

    const std::int64_t ahead = std::int64_t{code.slot} - slot_at(header, now);
    if (ahead < -kTolerance) return &refusals::kStale;
    if (ahead > kTolerance) return &refusals::kEarly;
    return nullptr;
}

const Refusal* check_authenticity(const Code& code, const Keys& keys, Instant now) {
    if (const Refusal* wrong = check_moment(code, keys, now)) return wrong;
    const Header& header = code.header;
    const std::string anchor = anchor_of(header.cid, code.slot, code.link);
    const std::string text = signed_text(header, code.commit, anchor);
    if (!keys.verify(header.key_id, text, code.signature)) return &refusals::kBadSignature;
    return check_showing(code);
}

const Refusal* check_offline(const Code& code, const OfflineVerifier& verifier, Instant now,
                             LastSlots& seen) {
    if (const Refusal* wrong = check_authenticity(code, verifier.keys, now)) return wrong;

    const auto last = seen.find(code.header.cid);
    if (last != seen.end() && code.slot <= last->second) return &refusals::kReplayed;

    const auto purpose = purpose_of(code.header.purpose);
    if (!purpose || (verifier.purpose && *purpose != *verifier.purpose)) {
        return &refusals::kWrongPurpose;
    }
    if (verifier.revocations != nullptr && verifier.revocations->contains(code.header.cid)) {
        return &refusals::kRevoked;
    }
    seen[code.header.cid] = code.slot;
    return nullptr;
}

}  // namespace mashang::one_code
