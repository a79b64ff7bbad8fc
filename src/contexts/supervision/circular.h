#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "base/instant.h"
#include "contexts/supervision/parts.h"
#include "platform/sql/sql.h"
#include "platform/timers/timers.h"

namespace mashang::supervision {

/// 通报: what a month's work came to, as it stood when it was issued; it never changes again
/// [P 4.2].
struct Circular {
    std::string month;  ///< "2018-09"
    Instant issued_at;
    Overview overview;                       ///< of the month
    std::vector<std::string> behind_cities;  ///< ids; those that are named, worst first
    std::vector<std::string> behind_organisations;
};
BOOST_DESCRIBE_STRUCT(Circular, (),
                      (month, issued_at, overview, behind_cities, behind_organisations))

struct CircularOutline {
    std::string month;
    Instant issued_at;
    std::int64_t decided;
    std::int64_t late;
    std::int64_t behind;  ///< how many cities and organisations are named
};
BOOST_DESCRIBE_STRUCT(CircularOutline, (), (month, issued_at, decided, late, behind))

/// Whether a circular names it: of at least twenty cases that were due more than one in twenty was
/// late or still lies there late.
bool is_behind(const GroupFigures& group);
/// Those that are, worst first.
std::vector<std::string> those_behind(const std::vector<GroupFigures>& groups);

/// Newest first.
std::vector<CircularOutline> list_circulars(sql::Tx& tx);
/// Refuses: kNoSuchCircular.
Circular get_circular(sql::Tx& tx, const std::string& month);

/// Issues the circular of the month that begins on that day and tells `circular.issued`, unless it
/// is there.
void issue_circular(sql::Tx& tx, const Parts& parts, Date month);
/// At nine on the first working day of each month that of the month before is issued. One that was
/// missed, because nobody was at work, is made up for.
timers::Kind circular_timer(const Parts& parts);
/// Sets the first alarm, once and for all: at each start, on each node.
void begin_circulars(sql::Tx& tx, const Parts& parts);

}  // namespace mashang::supervision
