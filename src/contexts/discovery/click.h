#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>

#include "base/date.h"

namespace mashang::discovery {

/// One fact of the journal: how many of those who typed a query on a day chose an item. Nobody is
/// in it. An empty item stands for all others that were chosen for the same query.
struct Taught {
    Date day;
    std::string query;
    std::string item;
    std::int64_t voters = 0;

    bool operator==(const Taught&) const = default;
};
BOOST_DESCRIBE_STRUCT(Taught, (), (day, query, item, voters))

/// All facts about a query and an item, as they count on `day`, that of the last of them.
struct LearnedRow {
    std::string query;
    std::string item;
    Date day;
    double votes = 0;

    bool operator==(const LearnedRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(LearnedRow, (), (query, item, day, votes))

/// One person's choice for one query on one day, until the day is over. `voter` is a keyed hash
/// under a key of the day.
struct Vote {
    Date day;
    std::string query;
    std::string voter;
    std::string item;
};
BOOST_DESCRIBE_STRUCT(Vote, (), (day, query, voter, item))

}  // namespace mashang::discovery
