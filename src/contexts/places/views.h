#pragma once

// How divisions and offices look from outside.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/places/places.h"

namespace mashang::places {

struct DivisionName {
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(DivisionName, (), (code, name))

struct DivisionView {
    std::string code;
    std::string name;
    std::string short_name;
    DivisionLevel level;
    std::optional<std::string> parent;
    std::size_t child_count;
};
BOOST_DESCRIBE_STRUCT(DivisionView, (), (code, name, short_name, level, parent, child_count))

struct OpeningHoursView {
    std::string weekdays;  ///< "1-5": Monday to Friday
    std::string opens;     ///< "08:30"
    std::string closes;
};
BOOST_DESCRIBE_STRUCT(OpeningHoursView, (), (weekdays, opens, closes))

struct OfficeView {
    std::string id;
    std::string name;
    std::string organisation_id;
    std::string organisation_name;
    std::string division;
    std::string division_name;
    std::string address;
    std::string telephone;
    std::vector<OpeningHoursView> hours;
    std::size_t item_count;
};
BOOST_DESCRIBE_STRUCT(OfficeView, (),
                      (id, name, organisation_id, organisation_name, division, division_name,
                       address, telephone, hours, item_count))

DivisionView view_of(const Places& places, const Division& division);
/// From the province down to the division itself.
std::vector<DivisionName> path_of(const Places& places, const Division& division);
OfficeView view_of(const Places& places, const Office& office, std::size_t item_count);

}  // namespace mashang::places
