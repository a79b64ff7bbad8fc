#pragma once

#include <vector>

#include "contexts/places/places.h"

namespace mashang::places {

/// The offices that the organisations have in the divisions in force, sorted by division, then by
/// organisation. Pointers point into `places`.
std::vector<Office> make_offices(const Places& places);

/// The name that an organisation's office has in a division; empty when it does not work there.
std::string name_of_office(const Places& places, const Organisation& organisation,
                           const Division& division);

}  // namespace mashang::places
