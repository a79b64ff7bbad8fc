#include "platform/journal/seal_keys.h"

#include <gtest/gtest.h>

#include <sstream>

#include "platform/journal/testing/journal_fixture.h"

namespace mashang::journal {
namespace {

class SealKeysTest : public JournalTest {};
MASHANG_ON_EACH_ENGINE(SealKeysTest);

TEST_P(SealKeysTest, blocks_are_signed_with_sm2_and_verify_with_the_public_key_alone) {
    const auto old_key = crypto::Sm2PrivateKey::generate();
    const auto new_key = crypto::Sm2PrivateKey::generate();
    for (int i = 0; i < 3; ++i) tell("case.decided");
    settle();
    Sealer{database(), clock_, sm2_signer("2026", old_key)}.run_once();
    tell("case.decided");
    settle();
    Sealer{database(), clock_, sm2_signer("2027", new_key)}.run_once();  // after a rotation

    const std::vector<PublicKey> keys{{"2026", old_key.public_key().pem()},
                                      {"2027", new_key.public_key().pem()}};
    std::stringstream file;
    read([&](sql::Tx& tx) { export_journal(tx, file, keys); });
    const auto named = read_export_keys(file);
    ASSERT_EQ(named.size(), 2u);
    EXPECT_EQ(named[1].pem, keys[1].pem);

    file.seekg(0);
    EXPECT_TRUE(verify_export(file, trust_sm2(keys)).is_sound());
    read([&](sql::Tx& tx) {
        EXPECT_TRUE(verify(tx, trust_sm2(keys)).is_sound());
        EXPECT_EQ(verify(tx, trust_sm2({keys[0]})).finding->wrong, Wrong::key_unknown);
        const std::vector<PublicKey> exchanged{{"2026", keys[1].pem}, {"2027", keys[0].pem}};
        EXPECT_EQ(verify(tx, trust_sm2(exchanged)).finding->wrong, Wrong::signature_wrong);
    });
}

TEST_P(SealKeysTest, keys_of_the_key_store_are_used_also_after_a_rotation) {
    crypto::KeyStore keys = crypto::KeyStore::in_memory();
    Sealer sealer{database(), clock_, seal_signer(keys)};
    for (int generation = 0; generation < 2; ++generation) {
        tell("case.decided");
        settle();
        sealer.run_once();
        keys.rotate(crypto::kJournalSeal);
    }
    const auto all = seal_public_keys(keys);
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[1].id, "journal_seal.2");
    read([&](sql::Tx& tx) {
        EXPECT_EQ(read_blocks(tx, 1, 1).front().key_id, "journal_seal.2");
        EXPECT_EQ(verify(tx, trust_sm2(all)).head.blocks, 2);
        EXPECT_TRUE(verify(tx, trust_sm2(all)).is_sound());
    });
}

TEST(SealKeys, a_key_that_is_none_is_named) {
    EXPECT_THROW(trust_sm2({{"2026", "-----BEGIN PUBLIC KEY-----"}}), std::invalid_argument);
}

}  // namespace
}  // namespace mashang::journal
