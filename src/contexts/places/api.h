#pragma once

// What other contexts may ask of places. Everything is read from the snapshot and touches no
// database, but the calendar as it is kept (calendar.h).

#include "base/snapshot.h"
#include "contexts/places/calendar.h"
#include "contexts/places/division.h"
#include "contexts/places/office.h"
#include "contexts/places/places.h"
#include "contexts/places/refusals.h"
#include "contexts/places/views.h"

namespace mashang::places {

/// The division with this code. Refuses: kNoSuchDivision (404), also for one whose time is over.
const Division& get_division(const Places& places, const DivisionCode& code);

/// The same; the province when there is no code.
const Division& get_division(const Places& places, const std::optional<DivisionCode>& code);

/// The office with this id. Refuses: kNoSuchOffice (404).
const Office& get_office(const Places& places, const OfficeId& id);

}  // namespace mashang::places
