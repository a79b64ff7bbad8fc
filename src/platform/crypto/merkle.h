#pragma once

// Merkle trees as in RFC 6962 section 2.1, with SM3: leaves and nodes are hashed with different
// prefixes, so that no node can pass for a leaf.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "platform/crypto/bytes.h"

namespace mashang::crypto {

/// SM3(00, entry).
Digest merkle_leaf(std::string_view entry);

/// The root over leaves made by `merkle_leaf`, in their order; of none it is SM3 of nothing.
Digest merkle_root(std::span<const Digest> leaves);

/// What proves that a leaf stands at `index` (< leaves.size()) under the root: the neighbours from
/// the bottom up.
std::vector<Digest> merkle_proof(std::span<const Digest> leaves, std::size_t index);

/// Whether `leaf` stands at `index` of the `count` leaves under `root`. False for a proof that is
/// longer or shorter than it must be.
bool merkle_proves(const Digest& root, std::size_t count, std::size_t index, const Digest& leaf,
                   std::span<const Digest> proof);

}  // namespace mashang::crypto
