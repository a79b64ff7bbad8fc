#include "platform/journal/proof.h"

#include <gmock/gmock.h>

#include "platform/journal/testing/journal_fixture.h"

namespace mashang::journal {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Entries of case:2 among those of others, in three blocks; one more that is not sealed.
class ProofTest : public JournalTest {
  protected:
    void SetUp() override {
        JournalTest::SetUp();
        tell("case.opened", "case:2");
        seal(4);
        seal(3);
        tell("case.decided", "case:2");
        write([&](sql::Tx& tx) {
            journal_.tell_read(tx, clock_.now(),
                               {.actor = "account-1",
                                .authority = "officer",
                                .person = "person-1",
                                .matter = "case:2",
                                .ground = "cases.examine",
                                .what = "materials"});
        });
        seal(6);
        tell("case.served", "case:2");
        settle();
    }

    Proof proof() {
        Proof result;
        read([&](sql::Tx& tx) { result = prove(tx, "case:2"); });
        return result;
    }
    static std::vector<Wrong> wrongs(const Proof& proof) {
        std::vector<Wrong> all;
        for (const Finding& finding : verify_proof(proof, check_test_signature)) {
            all.push_back(finding.wrong);
        }
        return all;
    }
};
MASHANG_ON_EACH_ENGINE(ProofTest);

TEST_P(ProofTest, it_holds_what_is_sealed_of_a_subject_and_a_matter_and_nothing_else) {
    const Proof of = proof();
    ASSERT_EQ(of.blocks.size(), 2U);
    EXPECT_EQ(of.blocks[0].number, 1);
    EXPECT_EQ(of.blocks[1].number, 3);
    std::vector<std::string> whats;
    for (const ProvenBlock& block : of.blocks) {
        for (const ProvenEntry& proven : block.entries) whats.push_back(proven.entry.what);
    }
    EXPECT_THAT(whats, ElementsAre("case.opened", "case.decided", "person_data.read"));
    EXPECT_THAT(wrongs(of), IsEmpty());
}

TEST_P(ProofTest, what_is_not_sealed_yet_is_told_apart) {
    bool has = false;
    read([&](sql::Tx& tx) { has = has_unsealed(tx, "case:2"); });
    EXPECT_TRUE(has);
    seal(1);
    read([&](sql::Tx& tx) { has = has_unsealed(tx, "case:2"); });
    EXPECT_FALSE(has);
    tell("case.step", "case:2");  // on PostgreSQL without a position yet
    read([&](sql::Tx& tx) { has = has_unsealed(tx, "case:2"); });
    EXPECT_TRUE(has);
}

TEST_P(ProofTest, a_changed_entry_a_changed_path_and_a_moved_entry_are_found) {
    Proof changed = proof();
    changed.blocks[1].entries[0].entry.facts = "{}";
    EXPECT_THAT(wrongs(changed), ElementsAre(Wrong::altered));

    Proof bent = proof();
    bent.blocks[1].entries[1].path.pop_back();
    EXPECT_THAT(wrongs(bent), ElementsAre(Wrong::altered));

    Proof moved = proof();
    moved.blocks[0].entries[0].entry.position = 2;
    EXPECT_THAT(wrongs(moved), ElementsAre(Wrong::altered));

    Proof twice = proof();
    twice.blocks[1].entries.push_back(twice.blocks[1].entries[1]);
    EXPECT_THAT(wrongs(twice), ElementsAre(Wrong::reordered));
}

TEST_P(ProofTest, an_entry_of_another_matter_is_found) {
    Proof other = proof();
    other.about = "case:3";
    EXPECT_THAT(wrongs(other), ElementsAre(Wrong::inserted, Wrong::inserted, Wrong::inserted));
}

TEST_P(ProofTest, a_block_that_its_key_did_not_sign_is_found) {
    Proof forged = proof();
    forged.blocks[0].at = Instant::from_ms(1);
    forged.blocks[1].key_id = "key-2";
    EXPECT_THAT(wrongs(forged), ElementsAre(Wrong::signature_wrong, Wrong::key_unknown));
}

TEST_P(ProofTest, every_leaf_of_a_block_of_any_size_is_proven) {
    for (int size = 1; size <= 9; ++size) {
        const std::string about = "case:of-" + std::to_string(size);
        for (int i = 0; i < size; ++i) tell("case.step", about);
        seal(1);
        Proof of;
        read([&](sql::Tx& tx) { of = prove(tx, about); });
        ASSERT_EQ(of.blocks.size(), 1U);
        EXPECT_EQ(of.blocks[0].entries.size(), static_cast<std::size_t>(size));
        EXPECT_THAT(wrongs(of), IsEmpty());
    }
}

}  // namespace
}  // namespace mashang::journal
