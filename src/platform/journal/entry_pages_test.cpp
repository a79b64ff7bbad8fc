#include "platform/journal/entry_pages.h"

#include <gmock/gmock.h>

#include "platform/journal/testing/journal_fixture.h"

namespace mashang::journal {
namespace {

class EntryPagesTest : public JournalTest {
  protected:
    void tell_many(int count, int first = 0) {
        write([&](sql::Tx& tx) {
            for (int i = first; i < first + count; ++i) {
                journal_.tell(tx, clock_.now(), telling(fmt::format("a.{:04}", i)));
            }
        });
        settle();
    }
    void look(EntryPages& pages) {
        read([&](sql::Tx& tx) { pages.look(tx); });
    }
    /// What a follower at `position` comes to see, page after page.
    static std::vector<std::string> all_after(EntryPages& pages, std::int64_t position) {
        std::vector<std::string> whats;
        for (auto page = pages.after(position); !page.empty(); page = pages.after(position)) {
            for (PagedEntry& entry : page) {
                EXPECT_EQ(entry.position(), ++position);
                EXPECT_EQ(entry.entry().what, entry.what());
                whats.push_back(entry.what());
            }
        }
        return whats;
    }
};

MASHANG_ON_EACH_ENGINE(EntryPagesTest);

TEST_P(EntryPagesTest, everybody_sees_all_that_comes_after_it_wherever_it_stands) {
    constexpr int kMany = 3 * EntryPages::kPage + 7;
    EntryPages pages{database()};
    look(pages);
    EXPECT_TRUE(pages.after(0).empty());
    tell_many(kMany);
    EXPECT_TRUE(pages.after(0).empty()) << "nobody has looked";
    look(pages);
    for (const std::int64_t at : {0L, 1L, EntryPages::kPage - 1, EntryPages::kPage,
                                  EntryPages::kPage + 1, 3 * EntryPages::kPage, kMany - 1L}) {
        const auto seen = all_after(pages, at);
        EXPECT_EQ(seen.size(), static_cast<std::size_t>(kMany - at)) << at;
        EXPECT_EQ(seen.front(), fmt::format("a.{:04}", at));
    }
    EXPECT_TRUE(pages.after(kMany).empty());
    EXPECT_TRUE(pages.after(kMany + 1000).empty());
}

TEST_P(EntryPagesTest, a_page_that_was_not_full_grows) {
    EntryPages pages{database()};
    std::size_t told = 0;
    for (const int count : {1, 200, 55, 1, 300}) {
        tell_many(count, static_cast<int>(told));
        const auto before = told;
        told += static_cast<std::size_t>(count);
        look(pages);
        EXPECT_EQ(all_after(pages, 0).size(), told);
        EXPECT_EQ(all_after(pages, static_cast<std::int64_t>(before)).size(),
                  static_cast<std::size_t>(count));
    }
}

TEST_P(EntryPagesTest, of_many_pages_the_old_ones_are_read_again) {
    constexpr auto kPages = static_cast<std::int64_t>(EntryPages::kMostKept) + 2;
    tell_many(static_cast<int>(kPages * EntryPages::kPage));
    EntryPages pages{database()};
    look(pages);
    for (const int times : {1, 2}) {
        EXPECT_EQ(all_after(pages, 0).size(), static_cast<std::size_t>(kPages * EntryPages::kPage))
            << times;
    }
}

TEST_P(EntryPagesTest, facts_that_are_none_fail_only_whoever_wants_them) {
    tell_many(3);
    write(
        [](sql::Tx& tx) { tx.execute("UPDATE journal_entry SET facts = '[' WHERE position = 2"); });
    EntryPages pages{database()};
    look(pages);
    const auto page = pages.after(0);
    ASSERT_EQ(page.size(), 3U);
    EXPECT_EQ(page[0].entry().what, "a.0000");
    EXPECT_EQ(page[1].what(), "a.0001");
    EXPECT_THROW(page[1].entry(), sql::BadColumn);
    EXPECT_EQ(page[2].entry().what, "a.0002");
}

}  // namespace
}  // namespace mashang::journal
