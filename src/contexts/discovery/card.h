#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/catalogue/api.h"
#include "contexts/discovery/searchable.h"

namespace mashang::discovery {

/// An item as one sees it in a list: who carries it out here, how long it takes, what to do next.
/// Without an office where only places further down carry it out: then one has to be chosen.
struct Card {
    std::string item_id;
    std::string name;  ///< in the caller's language where it has one, else the official one
    std::vector<catalogue::Audience> audience;
    std::optional<std::string> office_id;
    std::optional<std::string> office_name;
    std::optional<std::string> division;
    std::optional<std::string> division_name;
    std::optional<DivisionLevel> level;
    int visits;
    bool instant;
    int promised_workdays;
    bool fee;
    bool hot;
    catalogue::ItemStatus status;              ///< in use, or suspended
    std::optional<std::string> status_reason;  ///< why it is suspended
    std::optional<Date> suspended_until;       ///< when it is expected back
    std::size_t also_in;                       ///< in how many other places the item is carried out
    catalogue::NextAction next_action;
};
BOOST_DESCRIBE_STRUCT(Card, (),
                      (item_id, name, audience, office_id, office_name, division, division_name,
                       level, visits, instant, promised_workdays, fee, hot, status, status_reason,
                       suspended_until, also_in, next_action))

Card card_of(const Searchable& now, const catalogue::Item& item, const places::Division& division,
             Language language);

}  // namespace mashang::discovery
