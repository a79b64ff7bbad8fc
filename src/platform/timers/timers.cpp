#include "platform/timers/timers.h"

namespace mashang::timers {

void set(sql::Tx& tx, std::string_view kind, std::string_view key, Instant due) {
    tx.execute(
        "INSERT INTO timer (kind, key, due, ring_at, tries, error) VALUES ($1, $2, $3, $3, 0, '') "
        "ON CONFLICT (kind, key) DO UPDATE SET due = excluded.due, ring_at = excluded.ring_at, "
        "tries = 0, error = ''",
        kind, key, due);
}

bool set_if_missing(sql::Tx& tx, std::string_view kind, std::string_view key, Instant due) {
    return tx.execute(
               "INSERT INTO timer (kind, key, due, ring_at, tries, error) "
               "VALUES ($1, $2, $3, $3, 0, '') ON CONFLICT (kind, key) DO NOTHING",
               kind, key, due) == 1;
}

std::optional<Instant> find_due(sql::Tx& tx, std::string_view kind, std::string_view key) {
    return tx.find<Instant>("SELECT due FROM timer WHERE kind = $1 AND key = $2", kind, key);
}

void cancel(sql::Tx& tx, std::string_view kind, std::string_view key) {
    tx.execute("DELETE FROM timer WHERE kind = $1 AND key = $2", kind, key);
}

std::vector<Failing> list_failing(sql::Tx& tx, std::size_t limit) {
    return tx.query<Failing>(
        "SELECT kind, key, due, ring_at, tries, error FROM timer WHERE tries > 0 "
        "ORDER BY due, kind, key LIMIT $1",
        limit);
}

std::int64_t count_failing(sql::Tx& tx) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM timer WHERE tries > 0");
}

bool retry_now(sql::Tx& tx, std::string_view kind, std::string_view key) {
    return tx.execute("UPDATE timer SET ring_at = 0 WHERE kind = $1 AND key = $2 AND tries > 0",
                      kind, key) > 0;
}

}  // namespace mashang::timers
