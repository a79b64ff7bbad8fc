#pragma once

// Alarms that nobody set: of mandates and guardianships that were agreed before there were any.

#include "contexts/mandates/parts.h"
#include "platform/timers/timers.h"

namespace mashang::mandates {

/// At each start: what is in force is gone through in small pieces, one transaction each, and gets
/// the alarm that it lacks. One that it has stays as it is, so that this may run as often as it
/// likes and on each node.
void look_for_missing_alarms(sql::Tx& tx, const Parts& parts);

timers::Kind missing_alarms(const Parts& parts);

}  // namespace mashang::mandates
