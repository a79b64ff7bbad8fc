#pragma once

#include "contexts/bookings/parts.h"
#include "platform/sql/sql.h"

namespace mashang::app {

/// Lets two offices of the demo take bookings, where they have no plan yet and are in the
/// catalogue. The demo only.
void make_demo_plans(sql::Database& database, const bookings::Parts& parts);

}  // namespace mashang::app
