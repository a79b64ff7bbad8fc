#include "platform/crypto/merkle.h"

#include <gtest/gtest.h>

#include "platform/crypto/hash.h"

namespace mashang::crypto {
namespace {

std::vector<Digest> leaves_of(std::size_t count) {
    std::vector<Digest> leaves;
    for (std::size_t i = 0; i < count; ++i) leaves.push_back(merkle_leaf(std::to_string(i)));
    return leaves;
}

Digest joined(const Digest& left, const Digest& right) {
    return sm3({"\x01", view(left), view(right)});
}

TEST(Merkle, small_trees_are_those_of_rfc_6962) {
    const auto leaf = leaves_of(5);
    EXPECT_EQ(leaf[0], sm3(std::string_view{"\0"
                                            "0",
                                            2}));
    EXPECT_EQ(merkle_root({}), sm3(""));
    EXPECT_EQ(merkle_root(std::span{leaf}.first(1)), leaf[0]);
    EXPECT_EQ(merkle_root(std::span{leaf}.first(2)), joined(leaf[0], leaf[1]));
    EXPECT_EQ(merkle_root(std::span{leaf}.first(3)), joined(joined(leaf[0], leaf[1]), leaf[2]));
    EXPECT_EQ(merkle_root(leaf),
              joined(joined(joined(leaf[0], leaf[1]), joined(leaf[2], leaf[3])), leaf[4]));
}

TEST(Merkle, every_leaf_of_every_small_tree_is_proved_at_its_place_and_nowhere_else) {
    for (std::size_t count = 1; count <= 33; ++count) {
        const auto leaves = leaves_of(count);
        const Digest root = merkle_root(leaves);
        for (std::size_t i = 0; i < count; ++i) {
            const auto proof = merkle_proof(leaves, i);
            EXPECT_TRUE(merkle_proves(root, count, i, leaves[i], proof)) << count << ' ' << i;
            for (std::size_t other = 0; other < count + 2; ++other) {
                if (other != i) EXPECT_FALSE(merkle_proves(root, count, other, leaves[i], proof));
            }
        }
    }
}

TEST(Merkle, a_changed_leaf_neighbour_or_root_is_not_proved) {
    const auto leaves = leaves_of(11);
    Digest root = merkle_root(leaves);
    auto proof = merkle_proof(leaves, 6);
    EXPECT_FALSE(merkle_proves(root, 11, 6, leaves[7], proof));
    for (Digest& neighbour : proof) {
        neighbour[3] ^= 4;
        EXPECT_FALSE(merkle_proves(root, 11, 6, leaves[6], proof));
        neighbour[3] ^= 4;
    }
    root[0] ^= 1;
    EXPECT_FALSE(merkle_proves(root, 11, 6, leaves[6], proof));
}

TEST(Merkle, a_proof_that_is_too_long_or_too_short_proves_nothing) {
    const auto leaves = leaves_of(8);
    const Digest root = merkle_root(leaves);
    auto proof = merkle_proof(leaves, 2);
    proof.push_back(root);
    EXPECT_FALSE(merkle_proves(root, 8, 2, leaves[2], proof));
    proof.resize(2);
    EXPECT_FALSE(merkle_proves(root, 8, 2, leaves[2], proof));
    EXPECT_FALSE(merkle_proves(leaves[0], 1, 0, leaves[0], proof));
}

TEST(Merkle, a_node_cannot_pass_for_a_leaf) {
    const auto leaves = leaves_of(4);
    const Digest left = joined(leaves[0], leaves[1]);
    const Digest right = joined(leaves[2], leaves[3]);
    EXPECT_NE(merkle_leaf(std::string{view(left)} + std::string{view(right)}), merkle_root(leaves));
}

TEST(Merkle, two_leaves_that_change_places_change_the_root) {
    auto leaves = leaves_of(7);
    const Digest before = merkle_root(leaves);
    std::swap(leaves[2], leaves[5]);
    EXPECT_NE(merkle_root(leaves), before);
}

}  // namespace
}  // namespace mashang::crypto
