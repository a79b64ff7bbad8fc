#pragma once

// How we speak with the population register (README.md, "The register's wire").

#include <string>

#include "contexts/identity/parts.h"
#include "contexts/identity/proofing.h"
#include "platform/outbound/outbound.h"

namespace mashang::identity {

inline constexpr std::string_view kPopulationRegister = "population_register";

/// The order that asks whether the register knows a person of that name and number.
outbound::Order order_of(const PersonId& person, const ProofingId& proofing, const Claim& claim);

/// What the register answered.
struct RegisterAnswer {
    Finding finding = Finding::mismatch;
    RegisterFacts facts = {};
};
/// Throws std::runtime_error for an answer that is none (the order is then carried out again). A
/// register that finds the person and names her otherwise does not match.
RegisterAnswer read_register_answer(const outbound::Answer& answer, const Claim& claim);

/// The channel: POST <url>/verifications. `parts` must outlive it.
outbound::Channel population_register_channel(const Parts& parts, std::string url, std::string key);

}  // namespace mashang::identity
