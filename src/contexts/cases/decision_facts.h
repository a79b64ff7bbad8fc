#pragma once

// The facts that an item's decision rules read, and how they are told to people.

#include <boost/json.hpp>

#include "contexts/cases/dossier.h"
#include "contexts/cases/instant_decision.h"

namespace mashang::cases {

/// {"form": …, "known": …, "from_register": {"m1": {"found", "issued_on", "face"}}, "today"}. A
/// material that the applicant handed in herself is none of a register's.
boost::json::object decision_facts(sql::Tx& tx, const Parts& parts, const Dossier& dossier);

/// Tells them by their titles on the form, and by the names of the item's materials. Of personal
/// identifiers only what masks leave; of an address nothing but that it is there. The item must
/// outlive it.
TellFact teller_of(const catalogue::Item& item);

/// Full years of somebody born on that day.
int age_on(Date birth, Date today);

}  // namespace mashang::cases
