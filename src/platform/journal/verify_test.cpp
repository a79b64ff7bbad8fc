#include "platform/journal/verify.h"

#include <gtest/gtest.h>

#include "platform/journal/testing/journal_fixture.h"

namespace mashang::journal {
namespace {

/// Three blocks with positions 1–4, 5–8 and 9–12, and what happens to them in the database.
class TamperingTest : public JournalTest {
  protected:
    void SetUp() override {
        JournalTest::SetUp();
        for (int block = 0; block < 3; ++block) seal(4);
    }

    Report report(const std::optional<Head>& known = {}) {
        Report result;
        read([&](sql::Tx& tx) { result = verify(tx, check_test_signature, known); });
        return result;
    }

    void change(std::string_view statement) {
        write([&](sql::Tx& tx) { ASSERT_GT(tx.execute(statement), 0); });
    }

    void expect(Wrong wrong, std::int64_t position, std::int64_t block) {
        const Report found = report();
        ASSERT_TRUE(found.finding);
        EXPECT_EQ(found.finding->wrong, wrong) << found.finding->reason;
        EXPECT_EQ(found.finding->position, position) << found.finding->reason;
        EXPECT_EQ(found.finding->block, block) << found.finding->reason;
        EXPECT_FALSE(found.finding->reason.empty());
    }

    std::vector<Block> blocks() {
        std::vector<Block> all;
        read([&](sql::Tx& tx) { all = read_blocks(tx, 0, 100); });
        return all;
    }

    void replace_block(const Block& block) {
        write([&](sql::Tx& tx) {
            tx.execute("DELETE FROM journal_block WHERE number = $1", block.number);
            tx.insert("journal_block", block);
        });
    }
};

MASHANG_ON_EACH_ENGINE(TamperingTest);

TEST_P(TamperingTest, an_untouched_journal_is_sound) {
    tell("case.unsealed");
    settle();
    const Report found = report();
    EXPECT_TRUE(found.is_sound());
    EXPECT_EQ(found.head.blocks, 3);
    EXPECT_EQ(found.head.position, 12);
    EXPECT_EQ(found.head.hash, hash_of(blocks().back()));
    EXPECT_EQ(found.unsealed, 1);
}

TEST_P(TamperingTest, every_field_of_an_entry_is_sealed) {
    for (const char* column :
         {"id", "what", "actor", "on_behalf", "authority", "subject", "matter", "facts"}) {
        write([&](sql::Tx& tx) {
            tx.execute(fmt::format("UPDATE journal_entry SET {0} = {0} || ' ' WHERE position = 6",
                                   column));
        });
        expect(Wrong::altered, 6, 2);
        write([&](sql::Tx& tx) {
            tx.execute(
                fmt::format("UPDATE journal_entry SET {0} = SUBSTR({0}, 1, LENGTH({0}) - 1) "
                            "WHERE position = 6",
                            column));
        });
        EXPECT_TRUE(report().is_sound()) << column;
    }
    change("UPDATE journal_entry SET at = at + 1 WHERE position = 6");
    expect(Wrong::altered, 6, 2);
}

TEST_P(TamperingTest, a_dropped_entry_is_named) {
    change("DELETE FROM journal_entry WHERE position = 7");
    expect(Wrong::dropped, 7, 2);
}

TEST_P(TamperingTest, a_dropped_entry_whose_place_was_closed_up_is_named) {
    change("DELETE FROM journal_entry WHERE position = 7");
    for (int position = 8; position <= 12; ++position) {
        write([&](sql::Tx& tx) {
            tx.execute("UPDATE journal_entry SET position = $1 WHERE position = $2", position - 1,
                       position);
        });
    }
    expect(Wrong::dropped, 7, 2);
}

TEST_P(TamperingTest, the_first_and_the_last_entry_are_missed_too) {
    change("DELETE FROM journal_entry WHERE position = 12");
    expect(Wrong::dropped, 12, 3);
    change("DELETE FROM journal_entry WHERE position = 1");
    expect(Wrong::dropped, 1, 1);
}

TEST_P(TamperingTest, two_entries_that_changed_places_are_named) {
    change("UPDATE journal_entry SET position = 100 WHERE position = 6");
    change("UPDATE journal_entry SET position = 6 WHERE position = 8");
    change("UPDATE journal_entry SET position = 8 WHERE position = 100");
    expect(Wrong::reordered, 6, 2);
}

TEST_P(TamperingTest, an_entry_that_was_pushed_in_is_named) {
    for (int position = 12; position >= 6; --position) {
        write([&](sql::Tx& tx) {
            tx.execute("UPDATE journal_entry SET position = $1 WHERE position = $2", position + 1,
                       position);
        });
    }
    change(
        "INSERT INTO journal_entry SELECT 6, 'forged', at, what, actor, on_behalf, authority, "
        "subject, "
        "matter, facts FROM journal_entry WHERE position = 5");
    expect(Wrong::inserted, 6, 2);
}

TEST_P(TamperingTest, an_entry_before_the_first_position_is_named) {
    change(
        "INSERT INTO journal_entry SELECT 0, 'forged', at, what, actor, on_behalf, authority, "
        "subject, "
        "matter, facts FROM journal_entry WHERE position = 5");
    expect(Wrong::inserted, 0, 1);
}

TEST_P(TamperingTest, a_gap_between_entries_not_yet_sealed_is_named) {
    for (int i = 0; i < 3; ++i) tell("case.unsealed");
    settle();
    change("DELETE FROM journal_entry WHERE position = 14");
    expect(Wrong::dropped, 14, 3);
}

TEST_P(TamperingTest, a_missing_block_is_named) {
    change("DELETE FROM journal_block WHERE number = 2");
    expect(Wrong::block_missing, 5, 2);
}

TEST_P(TamperingTest, a_missing_first_block_is_named) {
    change("DELETE FROM journal_block WHERE number = 1");
    expect(Wrong::block_missing, 1, 1);
}

TEST_P(TamperingTest, a_changed_signature_is_named) {
    change("UPDATE journal_block SET signature = '00' || SUBSTR(signature, 3) WHERE number = 3");
    expect(Wrong::signature_wrong, 9, 3);
    change("UPDATE journal_block SET signature = '' WHERE number = 3");
    expect(Wrong::signature_wrong, 9, 3);
}

TEST_P(TamperingTest, the_time_of_sealing_is_signed) {
    change("UPDATE journal_block SET at = at - 1 WHERE number = 2");
    expect(Wrong::signature_wrong, 5, 2);
}

TEST_P(TamperingTest, leaves_that_do_not_make_the_root_are_named) {
    change("UPDATE journal_block SET leaves = REPLACE(leaves, 'a', 'b') WHERE number = 2");
    expect(Wrong::block_altered, 5, 2);
}

TEST_P(TamperingTest, an_entry_altered_together_with_its_leaf_and_root_breaks_the_signature) {
    change("UPDATE journal_entry SET facts = '{}' WHERE position = 6");
    Block block = blocks()[1];
    auto leaves = *leaves_of(block);
    read([&](sql::Tx& tx) { leaves[1] = leaf_of(read_records(tx, 5, 1).front()); });
    block.root = crypto::to_hex(crypto::merkle_root(leaves));
    block.leaves.clear();
    for (const Digest& leaf : leaves) block.leaves += crypto::to_hex(leaf);
    replace_block(block);
    expect(Wrong::signature_wrong, 5, 2);

    block.signature = crypto::to_hex(test_signature(block.key_id, header_bytes(block)));
    replace_block(block);  // by somebody who has the key, and did not change the blocks after it
    expect(Wrong::block_altered, 9, 3);
}

TEST_P(TamperingTest, a_block_signed_by_a_stranger_is_named) {
    Block block = blocks()[2];
    block.key_id = "key-of-a-forger";
    block.signature = crypto::to_hex(test_signature(block.key_id, header_bytes(block)));
    replace_block(block);
    expect(Wrong::key_unknown, 9, 3);
}

TEST(Head, IsWrittenForPeopleAndReadBack) {
    const std::string hash(64, 'a');
    const Head head{.blocks = 42, .position = 0, .hash = hash};
    EXPECT_EQ(text_of(head), "42:" + hash);
    EXPECT_EQ(parse_head(text_of(head)), head);
    for (const std::string& bad :
         {std::string{}, std::string{"42"}, std::string{"42:"}, ":" + hash, "0:" + hash,
          "-1:" + hash, "x:" + hash, "42 " + hash, "42:" + hash.substr(2), "42:" + hash + "aa",
          "42:g" + hash.substr(1), "99999999999999999999:" + hash}) {
        EXPECT_FALSE(parse_head(bad)) << bad;
    }
}

TEST_P(TamperingTest, a_journal_that_was_cut_off_is_found_by_a_head_from_before) {
    const Head head = report().head;
    change("DELETE FROM journal_block WHERE number = 3");
    change("DELETE FROM journal_entry WHERE position > 8");
    EXPECT_TRUE(report().is_sound()) << "nothing in it can tell";
    const Report found = report(head);
    ASSERT_TRUE(found.finding);
    EXPECT_EQ(found.finding->wrong, Wrong::truncated);
    EXPECT_EQ(found.finding->position, 9);
}

TEST_P(TamperingTest, a_journal_that_was_sealed_anew_is_found_by_a_head_from_before) {
    const Head head = report().head;
    change("DELETE FROM journal_block WHERE number = 3");
    change("UPDATE journal_entry SET facts = '{}' WHERE position = 10");
    clock_.advance(std::chrono::milliseconds{1});
    seal(2);  // with the right key
    EXPECT_TRUE(report().is_sound());
    const Report found = report(head);
    ASSERT_TRUE(found.finding);
    EXPECT_EQ(found.finding->wrong, Wrong::block_altered);
    EXPECT_EQ(found.finding->position, 9);
}

TEST_P(TamperingTest, an_earlier_head_is_found_again_in_a_longer_journal) {
    const Head head = report().head;
    seal(3);
    EXPECT_TRUE(report(head).is_sound());
    EXPECT_EQ(report(head).head.blocks, 4);
}

TEST_P(TamperingTest, a_clock_set_back_disturbs_neither_sealing_nor_verification) {
    clock_.advance(-std::chrono::days{400});
    seal(3);
    clock_.advance(std::chrono::days{800});
    seal(3);
    EXPECT_TRUE(report().is_sound());
    EXPECT_EQ(report().head.position, 18);
}

TEST_P(TamperingTest, many_entries_are_sealed_in_blocks_of_limited_size) {
    write([&](sql::Tx& tx) {
        for (std::size_t i = 0; i < kMostEntriesInBlock + 10; ++i) {
            journal_.tell(tx, clock_.now(), telling("a.many"));
        }
    });
    seal(0);
    const Report found = report();
    EXPECT_TRUE(found.is_sound());
    EXPECT_EQ(found.head.blocks, 5);
    EXPECT_EQ(found.head.position, 12 + static_cast<std::int64_t>(kMostEntriesInBlock) + 10);
}

TEST_P(TamperingTest, nothing_new_is_no_block) {
    seal(0);
    EXPECT_EQ(blocks().size(), 3u);
}

}  // namespace
}  // namespace mashang::journal
