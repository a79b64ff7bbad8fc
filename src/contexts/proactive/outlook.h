#pragma once

// What waits for somebody and what ends soon, as the rooms that know it tell.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/instant.h"

namespace mashang::proactive {

/// draft: begun and not handed in. supplement: an office asked for more. decision: not read yet.
/// rating: decided, and how it was nobody has said. mandate, agency: offered, to be accepted or
/// declined. bill: its last day is over.
enum class WaitingKind { supplement, bill, decision, draft, mandate, agency, rating };
BOOST_DESCRIBE_ENUM(WaitingKind, supplement, bill, decision, draft, mandate, agency, rating)

struct Waiting {
    WaitingKind kind = WaitingKind::draft;
    std::string id;    ///< of the case, the mandate, the agency
    std::string name;  ///< the item's, a masked name, a legal person's
    Instant since;
};

/// What ends on a day unless something is done.
enum class UpcomingKind { mandate, agency, guardianship, certificate, bill, licence };
BOOST_DESCRIBE_ENUM(UpcomingKind, mandate, agency, guardianship, certificate, bill, licence)

struct Upcoming {
    UpcomingKind kind = UpcomingKind::mandate;
    std::string id;    ///< of a licence the item that renews it; empty: none does
    std::string name;  ///< masked where it is a person's
    Date day;          ///< the last one
};

struct Outlook {
    std::vector<Waiting> waiting;
    std::vector<Upcoming> upcoming;
};

}  // namespace mashang::proactive
