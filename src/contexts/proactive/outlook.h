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
/// declined. bill, material: its last day is over, and it is owed still.
enum class WaitingKind { supplement, bill, material, decision, draft, mandate, agency, rating };
BOOST_DESCRIBE_ENUM(WaitingKind, supplement, bill, material, decision, draft, mandate, agency,
                    rating)

struct Waiting {
    WaitingKind kind = WaitingKind::draft;
    std::string id;    ///< of the case, the mandate, the agency
    std::string name;  ///< the item's, a masked name, a legal person's
    Instant since;
};

/// What ends on a day unless something is done. material: she said that it would come by then.
/// visit: booked for that day.
enum class UpcomingKind {
    mandate,
    agency,
    guardianship,
    certificate,
    bill,
    licence,
    material,
    visit
};
BOOST_DESCRIBE_ENUM(UpcomingKind, mandate, agency, guardianship, certificate, bill, licence,
                    material, visit)

struct Upcoming {
    UpcomingKind kind = UpcomingKind::mandate;
    std::string id;  ///< of a licence the item that renews it, empty: none does; material: the case
    std::string name;  ///< masked where it is a person's
    Date day;          ///< the last one
};

struct Outlook {
    std::vector<Waiting> waiting;
    std::vector<Upcoming> upcoming;
};

/// What is owed still after its last day waits from the day after on: bills and promised materials.
/// All else that is over by `today` is left as it is.
Outlook with_overdue(Outlook outlook, Date today);

}  // namespace mashang::proactive
