#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contexts/discovery/click.h"
#include "platform/sql/sql.h"

namespace mashang::discovery {

/// Numbers that rise with what was learned and with the office's words.
struct Revision {
    std::int64_t learned = -1;
    Date learned_day;
    std::int64_t words = -1;

    bool operator==(const Revision&) const = default;
};
BOOST_DESCRIBE_STRUCT(Revision, (), (learned, learned_day, words))

}  // namespace mashang::discovery

namespace mashang::discovery::store {

Revision revision(sql::Tx& tx);

std::optional<std::string> find_salt(sql::Tx& tx, Date day);
void add_salt(sql::Tx& tx, Date day, const std::string& salt);
/// Those of days before `day`, which have been counted.
void forget_salts_before(sql::Tx& tx, Date day);

/// Whose last choice for a query on a day counts.
void save_vote(sql::Tx& tx, const Vote& vote);
bool has_vote(sql::Tx& tx, const Vote& vote);
std::int64_t count_votes_of(sql::Tx& tx, Date day, const std::string& voter);

/// The first day before `day` that has votes.
std::optional<Date> first_day_before(sql::Tx& tx, Date day);
/// Takes the first `queries` queries of a day out: how many chose which item.
std::vector<Taught> take_counted(sql::Tx& tx, Date day, std::size_t queries);

std::optional<LearnedRow> find_learned(sql::Tx& tx, const std::string& query,
                                       const std::string& item);
void save_learned(sql::Tx& tx, const LearnedRow& row);
/// The most chosen ones of those with a choice on `since` or later, at most `limit`.
std::vector<LearnedRow> load_learned(sql::Tx& tx, Date since, std::size_t limit);
void forget_learned_before(sql::Tx& tx, Date day);
/// Says that what was learned is another, up to `day`.
void count_learning(sql::Tx& tx, Date day);

}  // namespace mashang::discovery::store
