#pragma once

// How we speak with the enterprise register (README.md, "The register's wire").

#include <optional>
#include <string>

#include "contexts/identity/api.h"
#include "contexts/legal_persons/claim.h"
#include "contexts/legal_persons/parts.h"
#include "platform/outbound/outbound.h"

namespace mashang::legal_persons {

inline constexpr std::string_view kEnterpriseRegister = "enterprise_register";

/// The four things that the register compares (企业四要素), and what the answer is for: a claim of
/// the person's, or the confirmation of what is known of a legal person whom she represents.
struct Question {
    std::string check_id;  ///< leaves the house as request_id; also the order's idempotency key
    PersonId person_id;
    std::optional<ClaimId> claim_id = {};
    std::optional<LegalPersonId> legal_person_id = {};
    Uscc uscc;
    OrganisationName name;
    identity::PersonName representative_name;
    CitizenId representative_citizen_id;
};

outbound::Order order_of(const Question& question);

/// What the register answered; with a match the name as it spells it.
struct RegisterAnswer {
    Finding finding = Finding::mismatch;
    std::optional<OrganisationName> name = {};
};
/// Throws std::runtime_error for an answer that is none (the order is then carried out again). A
/// register that answers about another code does not match.
RegisterAnswer read_register_answer(const outbound::Answer& answer, const Uscc& asked);

/// The channel: POST <url>/verifications. `parts` must outlive it.
outbound::Channel enterprise_register_channel(const Parts& parts, std::string url, std::string key);

}  // namespace mashang::legal_persons
