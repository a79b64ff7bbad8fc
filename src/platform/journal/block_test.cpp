#include "platform/journal/block.h"

#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <rapidcheck/gtest.h>

namespace mashang::journal {
namespace {

std::string sm3_hex(const std::string& bytes) {
    Digest digest;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sm3(), nullptr);
    return crypto::to_hex(digest);
}

Digest leaf(char c) {
    Digest digest;
    digest.fill(static_cast<std::uint8_t>(c));
    return digest;
}

TEST(Block, the_bytes_of_an_entry_are_as_the_readme_says) {
    const Record record{.position = 9,
                        .id = "id",
                        .at = Instant::from_ms(0x0102030405),
                        .what = "a.b",
                        .actor = "",
                        .on_behalf = "p",
                        .authority = "",
                        .subject = "s",
                        .matter = "",
                        .facts = "{}"};
    EXPECT_EQ(crypto::to_hex(canonical_bytes(record)), crypto::to_hex("mashang-journal-entry/1") +
                                                           "0000000102030405"
                                                           "000000026964"
                                                           "00000003612e62"
                                                           "00000000"
                                                           "0000000170"
                                                           "00000000"
                                                           "0000000173"
                                                           "00000000"
                                                           "000000027b7d");
    EXPECT_EQ(crypto::to_hex(leaf_of(record)),
              sm3_hex(std::string(1, '\0') + canonical_bytes(record)));
}

TEST(Block, text_that_moves_from_one_field_to_the_next_changes_the_bytes) {
    Record one{.what = "ab", .actor = "c"};
    Record two{.what = "a", .actor = "bc"};
    EXPECT_NE(canonical_bytes(one), canonical_bytes(two));
}

TEST(Block, the_digest_is_sm3) {
    // GB/T 32905 appendix A, example 1.
    EXPECT_EQ(sm3_hex("abc"), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
}

TEST(Block, the_header_holds_everything_but_signature_and_leaves) {
    const Block block{.number = 2,
                      .first_position = 10,
                      .last_position = 11,
                      .at = Instant::from_ms(5),
                      .root = "r",
                      .previous = "pp",
                      .key_id = "k"};
    EXPECT_EQ(crypto::to_hex(header_bytes(block)), crypto::to_hex("mashang-journal-block/1") +
                                                       "0000000000000002"
                                                       "000000000000000a"
                                                       "000000000000000b"
                                                       "0000000000000005"
                                                       "0000000172"
                                                       "000000027070"
                                                       "000000016b");
    EXPECT_EQ(hash_of(block), sm3_hex(header_bytes(block)));
}

TEST(Block, hex_is_lower_case_and_whole) {
    EXPECT_EQ(unhex("00ff"), std::string("\x00\xff", 2));
    EXPECT_FALSE(unhex("0"));
    EXPECT_FALSE(unhex("0G"));
    EXPECT_FALSE(unhex("FF"));
    EXPECT_FALSE(leaves_of(Block{.leaves = "00ff"}));
    EXPECT_EQ(
        leaves_of(Block{.leaves = crypto::to_hex(leaf('a')) + crypto::to_hex(leaf('b'))})->size(),
        2u);
}

RC_GTEST_PROP(BlockProperty, any_other_leaf_makes_another_root, (std::vector<std::string> texts)) {
    RC_PRE(!texts.empty());
    std::vector<Digest> leaves;
    for (const auto& text : texts) leaves.push_back(leaf_of(Record{.facts = text}));
    const Digest root = crypto::merkle_root(leaves);
    const auto at = *rc::gen::inRange<std::size_t>(0, leaves.size());
    leaves[at][*rc::gen::inRange(0, 32)] ^= static_cast<std::uint8_t>(*rc::gen::inRange(1, 256));
    RC_ASSERT(crypto::merkle_root(leaves) != root);
}

}  // namespace
}  // namespace mashang::journal
