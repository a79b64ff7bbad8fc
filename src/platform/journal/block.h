#pragma once

// What a seal is made of, byte for byte (README.md, "Format 1"). Pure: no clock, no database, no
// key.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/merkle.h"
#include "platform/journal/record.h"

namespace mashang::journal {

using crypto::Digest;  // SM3, GB/T 32905

/// The bytes of an entry that are sealed: all but its position, which is its place in the tree.
std::string canonical_bytes(const Record& record);
/// SM3 of 0x00 and the canonical bytes (RFC 6962 §2.1).
Digest leaf_of(const Record& record);

/// A sealed run of entries. Digests and signature are lower-case hex.
struct Block {
    std::int64_t number = 0;  ///< dense from 1
    std::int64_t first_position = 0;
    std::int64_t last_position = 0;
    Instant at;            ///< when it was sealed; only told, never compared
    std::string root;      ///< of the leaves
    std::string previous;  ///< hash of the block before; of the first: 64 zeros
    std::string key_id;
    std::string signature;  ///< over header_bytes
    std::string leaves;     ///< 64 characters per entry, so that a wrong entry can be named

    bool operator==(const Block&) const = default;
};
BOOST_DESCRIBE_STRUCT(Block, (),
                      (number, first_position, last_position, at, root, previous, key_id, signature,
                       leaves))

inline constexpr std::size_t kMostEntriesInBlock = 4096;

/// What is signed, and whose SM3 is the block's hash.
std::string header_bytes(const Block& block);
std::string hash_of(const Block& block);
std::string no_previous();

/// Nothing when it is not lower-case hex: a text has one spelling.
std::optional<std::string> unhex(std::string_view text);
/// The leaves' digests; nothing when the text is not whole digests.
std::optional<std::vector<Digest>> leaves_of(const Block& block);

}  // namespace mashang::journal
