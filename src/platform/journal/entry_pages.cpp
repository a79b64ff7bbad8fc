#include "platform/journal/entry_pages.h"

#include <algorithm>
#include <utility>

namespace mashang::journal {

const Entry& PagedEntry::entry() {
    if (!entry_) entry_ = entry_of(record_);
    return *entry_;
}

void EntryPages::look(sql::Tx& tx) {
    last_ = read_last_position(tx);
}

std::span<PagedEntry> EntryPages::after(std::int64_t position) {
    if (position >= last_) return {};
    auto& entries = page_of(position / kPage).entries;
    const auto first = std::ranges::upper_bound(entries, position, {}, &PagedEntry::position);
    return {first, entries.end()};
}

EntryPages::Page& EntryPages::page_of(std::int64_t number) {
    const auto known = std::ranges::find(pages_, number, &Page::number);
    if (known == pages_.end()) {
        if (pages_.size() == kMostKept) pages_.pop_back();
        pages_.push_front({.number = number, .seen_until = number * kPage});
    } else if (known != pages_.begin()) {
        Page page = std::move(*known);
        pages_.erase(known);
        pages_.push_front(std::move(page));
    }
    read(pages_.front());
    return pages_.front();
}

/// What has come onto it since it was read last.
void EntryPages::read(Page& page) {
    const std::int64_t end = std::min(last_, (page.number + 1) * kPage);
    if (page.seen_until >= end) return;
    std::vector<Record> records;
    database_.read([&](sql::Tx& tx) {
        records =
            read_records(tx, page.seen_until, static_cast<std::size_t>(end - page.seen_until));
    });
    for (Record& record : records) {
        if (record.position <= end) page.entries.emplace_back(std::move(record));
    }
    page.seen_until = end;
}

}  // namespace mashang::journal
