#pragma once

// GZ1, the rotating code (docs/formats/gz1.md): a credential that the platform signed once, and a
// hash chain whose links the phone gives away one by one. Pure: no clock, no keys, no storage.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "contexts/one_code/purpose.h"

namespace mashang::one_code {

inline constexpr std::size_t kCidBytes = 8;
inline constexpr std::size_t kHeaderBytes = 22;
inline constexpr std::size_t kCommitBytes = 16;
inline constexpr std::size_t kLinkBytes = 16;
inline constexpr std::size_t kSignatureBytes = 64;
inline constexpr std::size_t kCodeBytes = 104;
inline constexpr std::size_t kCodeBytesWithCommit = 120;
/// Six hours of fifteen seconds; also what a verifier hashes at most.
inline constexpr std::uint16_t kMostSlots = 1440;
/// The longest text that may be a code: what is longer is not looked at.
inline constexpr std::size_t kMostCodeCharacters = 1024;

/// What the platform vouches for, as the code carries it. Whatever numbers 22 bytes can hold:
/// `check_authenticity` says which are sensible.
struct Header {
    std::uint8_t key_id = 0;
    std::uint16_t purpose = 0;     ///< a Purpose's number
    std::uint8_t level = 0;        ///< assurance level, 0 to 15
    std::uint8_t strength = 0;     ///< of the sign-in: 1 one kind of factor, 2 two, 3 a passkey
    std::string cid;               ///< 8 random bytes: the credential's name
    std::uint32_t begins_s = 0;    ///< t0: seconds since 1970
    std::uint8_t slot_s = 0;       ///< Δ: seconds that a slot lasts
    std::uint16_t slots = 0;       ///< N
    std::uint16_t predicates = 0;  ///< bits: predicates.h

    bool operator==(const Header&) const = default;
};

/// One code: what a screen shows during one slot.
struct Code {
    Header header;
    std::string commit;        ///< 16 bytes that stand for salted claims, or empty
    std::uint16_t slot = 0;    ///< i, counted from 1
    std::string link;          ///< k_i, 16 bytes
    std::string signature;     ///< 64 bytes, r then s
    std::string showing = {};  ///< claims that are shown along (commitment.h), or empty

    bool operator==(const Code&) const = default;
};

/// 22 bytes.
std::string bytes_of(const Header& header, bool has_commit);
/// What the platform signs: "GZ1s", header, commit, k_0.
std::string signed_text(const Header& header, std::string_view commit, std::string_view anchor);

/// 104 bytes, or 120 with a commit and then whatever is shown of it. Precondition: members have the
/// lengths said above.
std::string encode(const Code& code);
/// Nothing for another length, version or flag. Every text that is read is what `encode` writes.
std::optional<Code> decode(std::string_view bytes);

/// "GZ1:" and Base45: for a QR code's alphanumeric mode.
std::string text_of(const Code& code);
/// "<base>/c/<base64url>": other scanners open it as a page.
std::string url_of(const Code& code, std::string_view base);
/// Reads both forms, blanks around them left out.
std::optional<Code> parse(std::string_view text);

/// k_{i-1} out of k_i.
std::string link_before(std::string_view cid, std::uint16_t slot, std::string_view link);
/// k_0 out of k_i: as many hashes as the slot counts.
std::string anchor_of(std::string_view cid, std::uint16_t slot, std::string_view link);
/// k_0 … k_N out of k_N: what the phone keeps.
std::vector<std::string> chain_of(std::string_view cid, std::uint16_t slots, std::string_view seed);

/// The slot that a moment falls into, 0 and below before the first, above N after the last.
/// Precondition: slot_s is not 0.
std::int64_t slot_at(const Header& header, Instant now);
/// When the last slot is over.
Instant end_of(const Header& header);

}  // namespace mashang::one_code
