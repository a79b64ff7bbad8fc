#include "platform/journal/journal.h"

#include <gmock/gmock.h>

#include "platform/journal/testing/journal_fixture.h"

namespace mashang::journal {
namespace {

using ::testing::ElementsAre;

MASHANG_ON_EACH_ENGINE(JournalTest);

/// What cannot happen on SQLite, which has one writer at a time.
class WritersSideBySide : public JournalTest {};

std::vector<sql::Engine> engines_with_many_writers() {
    auto engines = sql::engines_to_test();
    std::erase(engines, sql::Engine::sqlite);
    return engines;
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(WritersSideBySide);
INSTANTIATE_TEST_SUITE_P(OnEachEngine, WritersSideBySide,
                         ::testing::ValuesIn(engines_with_many_writers()), sql::engine_name);

TEST_P(JournalTest, what_is_told_is_read_as_it_was_told) {
    Telling told = telling("case.decided");
    told.matter = "case:9";
    told.facts["text"] = "同意\n\"准予许可\"\u0001";
    write([&](sql::Tx& tx) { journal_.tell(tx, clock_.now(), told); });
    settle();
    read([&](sql::Tx& tx) {
        const auto entries = read_after(tx, 0, 10);
        ASSERT_EQ(entries.size(), 1u);
        const Entry& entry = entries.front();
        EXPECT_EQ(entry.position, 1);
        EXPECT_EQ(entry.at, clock_.now());
        EXPECT_EQ(entry.what, told.what);
        EXPECT_EQ(entry.actor, told.actor);
        EXPECT_EQ(entry.on_behalf, told.on_behalf);
        EXPECT_EQ(entry.authority, told.authority);
        EXPECT_EQ(entry.subject, told.subject);
        EXPECT_EQ(entry.matter, told.matter);
        EXPECT_EQ(entry.facts, told.facts);
        EXPECT_TRUE(EntryId::parse(entry.id));
    });
}

TEST_P(JournalTest, a_transaction_that_rolls_back_leaves_neither_entry_nor_gap) {
    tell("a.one");
    EXPECT_THROW(write([&](sql::Tx& tx) {
                     journal_.tell(tx, clock_.now(), telling("a.undone"));
                     throw std::runtime_error("no");
                 }),
                 std::runtime_error);
    tell("a.two");
    settle();
    EXPECT_THAT(whats_in_order(), ElementsAre("a.one", "a.two"));
}

TEST_P(JournalTest, entries_of_one_transaction_stand_in_the_order_of_telling) {
    write([&](sql::Tx& tx) {
        for (const char* what : {"a.z", "a.y", "a.x"}) {
            journal_.tell(tx, clock_.now(), telling(what));
        }
    });
    settle();
    EXPECT_THAT(whats_in_order(), ElementsAre("a.z", "a.y", "a.x"));
}

TEST_P(JournalTest, a_clock_set_back_does_not_change_the_order) {
    tell("a.first");
    clock_.advance(-std::chrono::days{300});
    tell("a.second");
    clock_.advance(std::chrono::days{900});
    tell("a.third");
    clock_.advance(-std::chrono::days{900});
    tell("a.fourth");
    settle();
    EXPECT_THAT(whats_in_order(), ElementsAre("a.first", "a.second", "a.third", "a.fourth"));
}

TEST_P(WritersSideBySide, a_transaction_that_began_earlier_and_commits_later_comes_later) {
    write([&](sql::Tx& slow) {
        journal_.tell(slow, clock_.now(), telling("a.slow"));
        tell("a.quick");
        settle();
        EXPECT_THAT(whats_in_order(), ElementsAre("a.quick"));
    });
    settle();
    EXPECT_THAT(whats_in_order(), ElementsAre("a.quick", "a.slow"));
}

TEST_P(JournalTest, the_entries_about_a_subject_are_read_at_once_and_in_pages) {
    tell("a.one", "case:1");
    tell("a.other", "case:2");
    settle();
    tell("a.two", "case:1");
    read([&](sql::Tx& tx) {  // the last one has no position yet on PostgreSQL, and is there
        const auto entries = read_subject(tx, "case:1", 0, 10);
        ASSERT_EQ(entries.size(), 2u);
        EXPECT_EQ(entries[0].what, "a.one");
        EXPECT_EQ(entries[1].what, "a.two");
        EXPECT_EQ(entries[1].position, engine() == sql::Engine::sqlite ? 3 : 0);
    });
    settle();
    read([&](sql::Tx& tx) {
        const auto first = read_subject(tx, "case:1", 0, 1);
        ASSERT_EQ(first.size(), 1u);
        const auto second = read_subject(tx, "case:1", first[0].position, 1);
        ASSERT_EQ(second.size(), 1u);
        EXPECT_EQ(second[0].what, "a.two");
        EXPECT_TRUE(read_subject(tx, "case:1", second[0].position, 1).empty());
    });
}

TEST_P(JournalTest, entries_are_unsealed_until_a_block_holds_them_also_without_a_position) {
    const auto unsealed = [&] {
        std::int64_t count = 0;
        read([&](sql::Tx& tx) { count = count_unsealed(tx); });
        return count;
    };
    EXPECT_EQ(unsealed(), 0);
    seal(3);
    EXPECT_EQ(unsealed(), 0);
    read([](sql::Tx& tx) { EXPECT_EQ(read_last_sealed(tx), 3); });
    tell("case.opened");
    settle();
    tell("case.submitted");
    EXPECT_EQ(unsealed(), 2);
}

TEST_P(JournalTest, who_looked_at_personal_data_is_found_by_person_and_by_case) {
    write([&](sql::Tx& tx) {
        journal_.tell_read(tx, clock_.now(),
                           {.actor = "officer-7",
                            .authority = "officer",
                            .person = "p1",
                            .matter = "case:5",
                            .ground = "行政许可法 34",
                            .what = "contact"});
    });
    settle();
    read([&](sql::Tx& tx) {
        const auto by_person = read_subject(tx, "person:p1", 0, 10);
        const auto by_case = read_matter(tx, "case:5", 0, 10);
        ASSERT_EQ(by_person.size(), 1u);
        ASSERT_EQ(by_case.size(), 1u);
        EXPECT_EQ(by_person[0].what, kPersonDataRead);
        EXPECT_EQ(by_case[0].facts.at("ground"), "行政许可法 34");
        EXPECT_TRUE(read_matter(tx, "", 0, 10).empty());
    });
}

TEST_P(JournalTest, many_writers_at_once_get_dense_positions) {
    std::vector<std::thread> writers;
    for (int w = 0; w < 4; ++w) {
        writers.emplace_back([this, w] {
            for (int i = 0; i < 25; ++i) tell(fmt::format("w{}.{:03}", w, i));
        });
    }
    for (int i = 0; i < 20; ++i) settle();
    for (auto& writer : writers) writer.join();
    settle();
    const auto whats = whats_in_order();  // expects each position
    EXPECT_EQ(whats.size(), 100u);
    for (int w = 0; w < 4; ++w) {  // each writer's entries in its own order
        std::vector<std::string> own;
        std::copy_if(whats.begin(), whats.end(), std::back_inserter(own),
                     [&](const auto& what) { return what.starts_with(fmt::format("w{}.", w)); });
        EXPECT_TRUE(std::is_sorted(own.begin(), own.end()));
        EXPECT_EQ(own.size(), 25u);
    }
}

}  // namespace
}  // namespace mashang::journal
