#pragma once

// How we ask the population register about a household: POST <url>/relations {request_id,
// guardian_citizen_id, name, citizen_id} → 200 {result: match | mismatch | not_found | ended,
// person?: {name, citizen_id, ethnicity?, address?}}. `person` is the child and comes with a match;
// ended: she was the guardian. A 4xx is as good as no answer; anything unreadable is asked again.

#include <string>
#include <string_view>

#include "base/citizen_id.h"
#include "contexts/mandates/guardianship.h"
#include "contexts/mandates/parts.h"

namespace mashang::mandates {

inline constexpr std::string_view kHouseholds = "population_relations";

/// `question`: of one that is asked again, by which this order is told from those before; empty:
/// the first.
outbound::Order order_of(const Guardianship& guardianship, const CitizenId& guardian,
                         const identity::Claim& child, std::string_view question = {});

struct RelationAnswer {
    RelationFinding finding = RelationFinding::mismatch;
    identity::RegisterFacts facts = {};
};
/// Throws std::runtime_error for an answer that is none. A register that names another child than
/// the one asked for does not match.
RelationAnswer read_relation_answer(const outbound::Answer& answer, const identity::Claim& child);

/// The channel. `parts` must outlive it.
outbound::Channel households_channel(const Parts& parts, std::string url, std::string key);

}  // namespace mashang::mandates
