#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "platform/sql/sql.h"

namespace mashang::supervision {

/// What the page shows; empty: everything. Days are of submission; for what ended and for ratings,
/// of that day. Both ends belong to it. A draft that was never handed in counts nowhere.
struct Range {
    std::optional<Date> from;
    std::optional<Date> to;
    std::optional<std::string> city;  ///< code; the province's: what it did itself
    std::optional<std::string> organisation;
};

struct ItemFigures {
    std::int64_t total;
    std::int64_t implementations;
    std::int64_t zero_trip;  ///< done without any visit
    std::int64_t instant;    ///< done at once
};
BOOST_DESCRIBE_STRUCT(ItemFigures, (), (total, implementations, zero_trip, instant))

struct CaseFigures {
    std::int64_t submitted;
    std::int64_t decided;  ///< ended by the office
    std::int64_t on_time;
    std::int64_t late;
    std::int64_t open_late;                        ///< still open and overdue today
    std::map<std::string, std::int64_t> by_state;  ///< of those submitted
};
BOOST_DESCRIBE_STRUCT(CaseFigures, (), (submitted, decided, on_time, late, open_late, by_state))

struct RatingFigures {
    std::int64_t count;
    std::map<std::string, std::int64_t> by_grade;  ///< "1" … "5"
    std::optional<double> satisfied_share;  ///< grades 3 to 5, of all; nothing without a rating
};
BOOST_DESCRIBE_STRUCT(RatingFigures, (), (count, by_grade, satisfied_share))

/// One row of a comparison.
struct GroupFigures {
    std::string id;
    std::string name;
    std::int64_t submitted;
    std::int64_t decided;
    std::int64_t on_time;
    std::int64_t late;
    std::int64_t open_late;
    std::int64_t ratings;
    std::optional<double> average_grade;
};
BOOST_DESCRIBE_STRUCT(GroupFigures, (),
                      (id, name, submitted, decided, on_time, late, open_late, ratings,
                       average_grade))

struct DayFigures {
    Date date;
    std::int64_t submitted;
    std::int64_t decided;
};
BOOST_DESCRIBE_STRUCT(DayFigures, (), (date, submitted, decided))

struct Overview {
    ItemFigures items;
    CaseFigures cases;
    RatingFigures ratings;
    std::vector<GroupFigures> by_city;
    std::vector<GroupFigures> by_organisation;
    std::vector<DayFigures> by_day;
};
BOOST_DESCRIBE_STRUCT(Overview, (), (items, cases, ratings, by_city, by_organisation, by_day))

/// What the journal does not say: how things are called, and how many items there are. The app
/// tells it.
struct Directory {
    ItemFigures items;
    std::map<std::string, std::string> cities;         ///< code → name; all of them get a row
    std::map<std::string, std::string> organisations;  ///< id → name
    std::string province;                              ///< code; for what no city did
    std::string province_name;
};

/// What became of the cases of one item, ever.
struct HandledFigures {
    std::int64_t submitted;
    std::int64_t decided;  ///< ended by the office
    std::int64_t on_time;
};
BOOST_DESCRIBE_STRUCT(HandledFigures, (), (submitted, decided, on_time))
HandledFigures handled_of_item(sql::Tx& tx, const std::string& item_id);

/// The figures as they stand; `today` decides what is overdue. Every city has a row, and every
/// organisation with at least one case or rating. Refuses: kNoSuchRange.
Overview overview(sql::Tx& tx, const Directory& directory, const Range& range, Date today);

}  // namespace mashang::supervision
