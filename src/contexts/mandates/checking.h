#pragma once

// What keeps a confirmed guardianship true: the register is asked anew, and its answer may end it.

#include "contexts/mandates/guardianship.h"
#include "contexts/mandates/parts.h"
#include "platform/timers/timers.h"

namespace mashang::mandates {

/// The register has confirmed it just now: it is asked anew `every` days from now.
void set_next_check(sql::Tx& tx, const Parts& parts, const Guardianship& guardianship);
/// Sets the alarm where there is none: of one that was confirmed before there were checks. Asks at
/// once if it is due already.
void set_missing_check(sql::Tx& tx, const Parts& parts, const Guardianship& guardianship);

/// Leaves the question as an order, unless one is under way; what is asked again when.
void ask_anew(sql::Tx& tx, const Parts& parts, Guardianship guardianship);

/// What the register says of a confirmed one. "Yes" is kept; "no" ends it at once and tells both
/// `guardianship.ended`; no answer leaves it as it is for the time of grace.
void hear_anew(sql::Tx& tx, const Parts& parts, Guardianship guardianship, RelationFinding finding);

/// Writes its end and tells both. Nothing when somebody was faster.
struct Ending {
    GuardianshipEnd why = GuardianshipEnd::by_register;
    std::string actor = "system";
    std::string authority = "population_register";
    boost::json::object facts = {};
};
bool end_guardianship(sql::Tx& tx, const Parts& parts, Guardianship guardianship,
                      const Ending& ending);

/// Asks anew when it rings, and tells the guardian once (`guardianship.unanswered`) when a question
/// has had no answer for a day.
timers::Kind guardian_checks(const Parts& parts);

}  // namespace mashang::mandates
