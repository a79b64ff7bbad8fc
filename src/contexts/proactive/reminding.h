#pragma once

// Telling people unasked: timers that look at one person each, and what sets them.

#include <string>
#include <vector>

#include "contexts/proactive/parts.h"
#include "platform/timers/timers.h"

namespace mashang::proactive {

/// Looks at the person as soon as it is not night: whether there is something to tell her.
void look_soon(sql::Tx& tx, const Parts& parts, const std::string& person);

/// `proactive.look`, key a person's id: tells what is due, at most so much a week, nothing twice,
/// nothing at night, and sets itself for the day on which the next thing is; at the latest in 30
/// days while she allows profiling, since by then more may be known of her.
/// `proactive.news`, key "item/news/person": tells subscribers of an item's edition, or how it
/// stands or will stand, by pieces.
/// Each tells `proactive.reminded`. `parts` must outlive them.
std::vector<timers::Kind> reminder_timers(const Parts& parts);

/// Sets those timers as things happen, counts what follows what, and forgets who left.
journal::Follower follower(const Parts& parts);

}  // namespace mashang::proactive
