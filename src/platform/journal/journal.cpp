#include "platform/journal/journal.h"

#include <stdexcept>

#include "platform/journal/record.h"

namespace mashang::journal {
namespace {

// One writer at a time: the next position is known now, and is free again if this rolls back.
constexpr std::string_view kAppendInOrder =
    "INSERT INTO journal_entry (position, id, at, what, actor, on_behalf, authority, subject, "
    "matter, facts) "
    "VALUES ((SELECT COALESCE(MAX(position), 0) + 1 FROM journal_entry), $1, $2, $3, $4, $5, $6, "
    "$7, $8, $9)";

// Many writers: the sequencer gives positions to what has committed.
constexpr std::string_view kAppendPending =
    "INSERT INTO journal_pending "
    "(transaction_id, id, at, what, actor, on_behalf, authority, subject, matter, facts) "
    "VALUES (CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT), $1, $2, $3, $4, $5, $6, $7, $8, "
    "$9) "
    "ON CONFLICT (transaction_id, id) DO NOTHING";

constexpr std::string_view kSubject =
    "SELECT position, id, at, what, actor, on_behalf, authority, subject, matter, facts "
    "FROM journal_entry WHERE subject = $1 AND position > $2 ORDER BY position LIMIT $3";
constexpr std::string_view kPendingSubject =
    "SELECT CAST(0 AS BIGINT) AS position, id, at, what, actor, on_behalf, authority, subject, "
    "matter, facts "
    "FROM journal_pending WHERE subject = $1 ORDER BY transaction_id, id LIMIT $2";
constexpr std::string_view kMatter =
    "SELECT position, id, at, what, actor, on_behalf, authority, subject, matter, facts "
    "FROM journal_entry WHERE matter = $1 AND matter <> '' AND position > $2 ORDER BY position "
    "LIMIT $3";
constexpr std::string_view kPendingMatter =
    "SELECT CAST(0 AS BIGINT) AS position, id, at, what, actor, on_behalf, authority, subject, "
    "matter, facts "
    "FROM journal_pending WHERE matter = $1 AND matter <> '' ORDER BY transaction_id, id LIMIT $2";

std::vector<Entry> entries_of(const std::vector<Record>& records) {
    std::vector<Entry> entries;
    entries.reserve(records.size());
    for (const Record& record : records) entries.push_back(entry_of(record));
    return entries;
}

std::vector<Entry> read_key(sql::Tx& tx, std::string_view sequenced, std::string_view pending,
                            std::string_view key, std::int64_t after, std::size_t limit) {
    auto records = tx.query<Record>(sequenced, key, after, limit);
    if (tx.engine() == sql::Engine::postgresql && records.size() < limit) {
        auto latest = tx.query<Record>(pending, key, limit - records.size());
        std::move(latest.begin(), latest.end(), std::back_inserter(records));
    }
    return entries_of(records);
}

}  // namespace

void Journal::tell(sql::Tx& tx, Instant at, const Telling& telling) {
    const bool ordered = tx.engine() == sql::Engine::sqlite;
    const std::int64_t told =
        tx.execute(ordered ? kAppendInOrder : kAppendPending, ids_.next(at).text(), at,
                   telling.what, telling.actor, telling.on_behalf, telling.authority,
                   telling.subject, telling.matter, boost::json::serialize(telling.facts));
    if (told != 1) throw std::logic_error("a journal entry's id was made twice");
    tx.leave_work();
}

void Journal::tell_read(sql::Tx& tx, Instant at, const Reading& reading) {
    tell(tx, at,
         {.what = std::string{kPersonDataRead},
          .actor = reading.actor,
          .on_behalf = {},
          .authority = reading.authority,
          .subject = "person:" + reading.person,
          .facts = {{"ground", reading.ground}, {"what", reading.what}},
          .matter = reading.matter});
}

std::vector<Entry> read_after(sql::Tx& tx, std::int64_t after, std::size_t limit) {
    return entries_of(read_records(tx, after, limit));
}

std::vector<Entry> read_subject(sql::Tx& tx, std::string_view subject, std::int64_t after,
                                std::size_t limit) {
    return read_key(tx, kSubject, kPendingSubject, subject, after, limit);
}

std::vector<Entry> read_matter(sql::Tx& tx, std::string_view matter, std::int64_t after,
                               std::size_t limit) {
    return read_key(tx, kMatter, kPendingMatter, matter, after, limit);
}

}  // namespace mashang::journal
