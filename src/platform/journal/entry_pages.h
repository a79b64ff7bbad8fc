#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "platform/journal/record.h"

namespace mashang::journal {

/// An entry of a page. Its facts are read when somebody first wants them.
class PagedEntry {
  public:
    explicit PagedEntry(Record record) : record_{std::move(record)} {}

    std::int64_t position() const { return record_.position; }
    const std::string& what() const { return record_.what; }
    /// Throws sql::BadColumn when the facts are not a JSON object.
    const Entry& entry();

  private:
    Record record_;
    std::optional<Entry> entry_;
};

/// The journal as the followers of a node read it: once for all of them, page by page. One thread
/// at a time.
class EntryPages {
  public:
    static constexpr std::int64_t kPage = 256;   ///< positions on a page
    static constexpr std::size_t kMostKept = 8;  ///< pages: of those who are far behind, too

    explicit EntryPages(sql::Database& database) : database_{database} {}

    /// Sees what has committed until now.
    void look(sql::Tx& tx);

    /// The entries after `position`, in order, as far as they lie on one page; none when `look` saw
    /// none. Holds until the next call. Throws sql::Outage.
    std::span<PagedEntry> after(std::int64_t position);

  private:
    struct Page {
        std::int64_t number = 0;      ///< holds the positions from number * kPage + 1 on
        std::int64_t seen_until = 0;  ///< what had committed when it was read
        std::vector<PagedEntry> entries = {};
    };
    Page& page_of(std::int64_t number);
    void read(Page& page);

    sql::Database& database_;
    std::int64_t last_ = 0;
    std::deque<Page> pages_;  ///< the one that was wanted last stands first
};

}  // namespace mashang::journal
