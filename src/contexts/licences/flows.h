#pragma once

// Having the register asked, keeping what it says, and forgetting it.

#include <string>
#include <string_view>

#include "contexts/licences/licence.h"
#include "contexts/licences/parts.h"
#include "platform/http/caller.h"
#include "platform/outbound/outbound.h"

namespace mashang::licences {

identity::PersonId person_of(const http::Caller& caller);

/// Leaves one order for each kind that the catalogue has (kinds.h). Refuses:
/// kNoCitizenNumber, kAskedToday. Tells `licences.asked`.
void ask(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

/// Nothing kept is left; answers on their way find nobody. Tells `licences.forgotten` where there
/// was something.
void forget(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

/// What was found of a type; throws crypto's fault for what was sealed for another row.
Content open(const Parts& parts, const Answer& answer);

/// Where the register is asked what somebody holds (one_code/licence_wire.h). An answer tells
/// `licences.answered`.
inline constexpr std::string_view kLicencesHeld = "licences_held";
outbound::Channel licences_held_channel(const Parts& parts, std::string url, std::string key);

}  // namespace mashang::licences
