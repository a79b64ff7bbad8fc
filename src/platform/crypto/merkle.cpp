#include "platform/crypto/merkle.h"

#include <bit>
#include <stdexcept>

#include "platform/crypto/hash.h"

namespace mashang::crypto {
namespace {

constexpr std::string_view kLeafPrefix{"\x00", 1};
constexpr std::string_view kNodePrefix{"\x01", 1};

Digest node(const Digest& left, const Digest& right) {
    return sm3({kNodePrefix, view(left), view(right)});
}

/// How many of `count` > 1 leaves go to the left: the largest power of two below it.
std::size_t left_part(std::size_t count) {
    return std::bit_floor(count - 1);
}

}  // namespace

Digest merkle_leaf(std::string_view entry) {
    return sm3({kLeafPrefix, entry});
}

Digest merkle_root(std::span<const Digest> leaves) {
    if (leaves.empty()) return sm3(std::string_view{});
    if (leaves.size() == 1) return leaves.front();
    const std::size_t left = left_part(leaves.size());
    return node(merkle_root(leaves.first(left)), merkle_root(leaves.subspan(left)));
}

std::vector<Digest> merkle_proof(std::span<const Digest> leaves, std::size_t index) {
    if (index >= leaves.size()) throw std::out_of_range("merkle_proof: no such leaf");
    if (leaves.size() == 1) return {};
    const std::size_t left = left_part(leaves.size());
    const bool goes_left = index < left;
    const auto near = goes_left ? leaves.first(left) : leaves.subspan(left);
    const auto far = goes_left ? leaves.subspan(left) : leaves.first(left);
    auto proof = merkle_proof(near, goes_left ? index : index - left);
    proof.push_back(merkle_root(far));
    return proof;
}

bool merkle_proves(const Digest& root, std::size_t count, std::size_t index, const Digest& leaf,
                   std::span<const Digest> proof) {
    if (index >= count) return false;
    // From the leaf upwards; `last` is the place of the last node on the same storey.
    Digest climbed = leaf;
    std::size_t last = count - 1;
    for (const Digest& neighbour : proof) {
        if (last == 0) return false;
        if (index % 2 == 1 || index == last) {
            climbed = node(neighbour, climbed);
            while (index % 2 == 0 && index != 0) index /= 2, last /= 2;  // it had none here
        } else {
            climbed = node(climbed, neighbour);
        }
        index /= 2;
        last /= 2;
    }
    return last == 0 && climbed == root;
}

}  // namespace mashang::crypto
