#include "platform/journal/record.h"

#include <fmt/format.h>

namespace mashang::journal {

Entry entry_of(const Record& record) {
    boost::system::error_code error;
    const boost::json::value facts = boost::json::parse(record.facts, error);
    if (error || !facts.is_object()) {
        throw sql::BadColumn(
            fmt::format("the facts of journal entry {} are no object", record.position));
    }
    Entry entry;
    entry.what = record.what;
    entry.actor = record.actor;
    entry.on_behalf = record.on_behalf;
    entry.authority = record.authority;
    entry.subject = record.subject;
    entry.facts = facts.get_object();
    entry.matter = record.matter;
    entry.position = record.position;
    entry.id = record.id;
    entry.at = record.at;
    return entry;
}

std::vector<Record> read_records(sql::Tx& tx, std::int64_t after, std::size_t limit) {
    return tx.query<Record>(
        "SELECT position, id, at, what, actor, on_behalf, authority, subject, matter, facts "
        "FROM journal_entry WHERE position > $1 ORDER BY position LIMIT $2",
        after, limit);
}

std::int64_t read_last_position(sql::Tx& tx) {
    return tx.get<std::int64_t>("SELECT COALESCE(MAX(position), 0) FROM journal_entry");
}

}  // namespace mashang::journal
