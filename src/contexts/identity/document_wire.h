#pragma once

// How we ask the register of travel documents (国家移民管理局) whether a document is somebody's
// (README.md, "The document register's wire").

#include <string>

#include "contexts/identity/document_claim.h"
#include "platform/outbound/outbound.h"

namespace mashang::identity {

inline constexpr std::string_view kDocumentRegister = "document_register";

outbound::Order order_of(const PersonId& person, const ProofingId& proofing,
                         const DocumentClaim& claim);

/// Throws std::runtime_error for an answer that is none (the order is then carried out again).
Finding read_document_answer(const outbound::Answer& answer);

/// The channel: POST <url>/verifications. `parts` must outlive it.
outbound::Channel document_register_channel(const Parts& parts, std::string url, std::string key);

}  // namespace mashang::identity
