#include "contexts/discovery/store_clicks.h"

namespace mashang::discovery::store {

Revision revision(sql::Tx& tx) {
    return tx.get<Revision>(
        "SELECT learned, learned_day, words FROM discovery_revision WHERE id = 1");
}

std::optional<std::string> find_salt(sql::Tx& tx, Date day) {
    return tx.find<std::string>("SELECT salt FROM discovery_day WHERE day = $1", day);
}

void add_salt(sql::Tx& tx, Date day, const std::string& salt) {
    tx.execute("INSERT INTO discovery_day (day, salt) VALUES ($1, $2)", day, salt);
}

void forget_salts_before(sql::Tx& tx, Date day) {
    tx.execute("DELETE FROM discovery_day WHERE day < $1", day);
}

void save_vote(sql::Tx& tx, const Vote& vote) {
    tx.execute(
        "INSERT INTO discovery_vote (day, query, voter, item) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (day, query, voter) DO UPDATE SET item = excluded.item",
        vote.day, vote.query, vote.voter, vote.item);
}

bool has_vote(sql::Tx& tx, const Vote& vote) {
    return tx
        .find<std::string>(
            "SELECT item FROM discovery_vote WHERE day = $1 AND query = $2 AND voter = $3",
            vote.day, vote.query, vote.voter)
        .has_value();
}

std::int64_t count_votes_of(sql::Tx& tx, Date day, const std::string& voter) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM discovery_vote WHERE day = $1 AND voter = $2",
                                day, voter);
}

std::optional<Date> first_day_before(sql::Tx& tx, Date day) {
    return tx.find<Date>("SELECT day FROM discovery_vote WHERE day < $1 ORDER BY day LIMIT 1", day);
}

std::vector<Taught> take_counted(sql::Tx& tx, Date day, std::size_t queries) {
    const auto names = tx.query<std::string>(
        "SELECT DISTINCT query FROM discovery_vote WHERE day = $1 ORDER BY query LIMIT $2", day,
        static_cast<std::int64_t>(queries));
    if (names.empty()) return {};
    auto counted = tx.query<Taught>(
        "SELECT day, query, item, COUNT(*) AS voters FROM discovery_vote"
        " WHERE day = $1 AND query <= $2 GROUP BY day, query, item ORDER BY query, item",
        day, names.back());
    tx.execute("DELETE FROM discovery_vote WHERE day = $1 AND query <= $2", day, names.back());
    return counted;
}

std::optional<LearnedRow> find_learned(sql::Tx& tx, const std::string& query,
                                       const std::string& item) {
    return tx.find<LearnedRow>(
        "SELECT query, item, day, votes FROM discovery_learned WHERE query = $1 AND item = $2",
        query, item);
}

void save_learned(sql::Tx& tx, const LearnedRow& row) {
    tx.execute(
        "INSERT INTO discovery_learned (query, item, day, votes) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (query, item) DO UPDATE SET day = excluded.day, votes = excluded.votes",
        row.query, row.item, row.day, row.votes);
}

std::vector<LearnedRow> load_learned(sql::Tx& tx, Date since, std::size_t limit) {
    return tx.query<LearnedRow>(
        "SELECT query, item, day, votes FROM discovery_learned WHERE day >= $1"
        " ORDER BY votes DESC, query, item LIMIT $2",
        since, static_cast<std::int64_t>(limit));
}

void forget_learned_before(sql::Tx& tx, Date day) {
    tx.execute("DELETE FROM discovery_learned WHERE day < $1", day);
}

void count_learning(sql::Tx& tx, Date day) {
    tx.execute("UPDATE discovery_revision SET learned = learned + 1, learned_day = $1 WHERE id = 1",
               day);
}

}  // namespace mashang::discovery::store
