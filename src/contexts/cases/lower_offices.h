#pragma once

// 下级机构: the offices of the same body right below an office, whose first leader it names. After
// that the lower office sees to itself.

#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/parts.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// The offices of the same body for which this one is the nearest above: in the divisions right
/// below, or further down where the body has none in between. In order of their divisions.
/// Pointers point into `places`. Pure.
std::vector<const places::Office*> offices_below(const places::Places& places,
                                                 const places::OfficeId& office);

struct LowerOffice {
    std::string office_id;
    std::string office_name;
    std::string division_name;
    std::optional<std::string> leader;  ///< name of who leads it; nothing: nobody does
};
BOOST_DESCRIBE_STRUCT(LowerOffice, (), (office_id, office_name, division_name, leader))

struct LowerOffices {
    std::vector<LowerOffice> offices;
    bool leads;  ///< whether the caller leads her office and so may name leaders below
};
BOOST_DESCRIBE_STRUCT(LowerOffices, (), (offices, leads))

LowerOffices lower_offices_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

/// Names the first leader of a lower office, who is an officer of it; what else she is there stays.
/// By who leads the caller's office. A leader who has gone to another office, or is no officer any
/// more, is none. Refuses: kNotALowerOffice, kLeadersOnly, kHasALeader, kNotOfThisOffice. Tells
/// `office.leader_named`.
void name_first_leader(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const places::OfficeId& office, const std::string& user_name);

}  // namespace mashang::cases
