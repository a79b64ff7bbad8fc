#include "contexts/discovery/store.h"

namespace mashang::discovery::store {

void count_wish(sql::Tx& tx, const Wish& wish) {
    tx.execute(
        "INSERT INTO discovery_wish (division, text, area, wanted, first_at, last_at)"
        " VALUES ($1, $2, $3, 1, $4, $4) ON CONFLICT (division, text) DO UPDATE SET"
        " wanted = discovery_wish.wanted + 1, last_at = excluded.last_at",
        wish.division, wish.text, wish.area, wish.last_at);
}

std::optional<Wish> find_wish(sql::Tx& tx, const std::string& division, const std::string& text) {
    return tx.find<Wish>(
        "SELECT division, text, area, wanted, first_at, last_at, answer, answered_by, answered_at"
        " FROM discovery_wish WHERE division = $1 AND text = $2",
        division, text);
}

std::int64_t count_wishes_in(sql::Tx& tx, const std::string& division) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM discovery_wish WHERE division = $1",
                                division);
}

void forget_least_wanted(sql::Tx& tx, const std::string& division) {
    tx.execute(
        "DELETE FROM discovery_wish WHERE division = $1 AND text = (SELECT text FROM"
        " discovery_wish WHERE division = $1 ORDER BY wanted, last_at, text LIMIT 1)",
        division);
}

std::vector<Wish> list_wishes(sql::Tx& tx, const std::string& division, bool answered,
                              std::size_t limit, std::size_t offset) {
    return tx.query<Wish>(
        "SELECT division, text, area, wanted, first_at, last_at, answer, answered_by, answered_at"
        " FROM discovery_wish WHERE area LIKE $1 AND (answer IS NOT NULL) = ($2 = 1)"
        " ORDER BY wanted DESC, last_at DESC, division, text LIMIT $3 OFFSET $4",
        "%/" + division + "/%", answered ? 1 : 0, static_cast<std::int64_t>(limit),
        static_cast<std::int64_t>(offset));
}

std::vector<Wish> most_wanted(sql::Tx& tx, std::size_t limit) {
    return tx.query<Wish>(
        "SELECT division, text, area, wanted, first_at, last_at, answer, answered_by, answered_at"
        " FROM discovery_wish ORDER BY wanted DESC, last_at DESC, division, text LIMIT $1",
        static_cast<std::int64_t>(limit));
}

void save_answer(sql::Tx& tx, const Wish& wish) {
    tx.execute(
        "UPDATE discovery_wish SET answer = $3, answered_by = $4, answered_at = $5"
        " WHERE division = $1 AND text = $2",
        wish.division, wish.text, wish.answer, wish.answered_by, wish.answered_at);
}

}  // namespace mashang::discovery::store
