#pragma once

// What somebody says of herself who has no citizen's number.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/identity_document.h"
#include "contexts/identity/parts.h"
#include "contexts/identity/person_name.h"
#include "contexts/identity/store.h"

namespace mashang::identity {

struct DocumentClaim {
    PersonName name;
    IdentityDocument document;
    Date birth_date;
};

/// As orders and sealed columns hold it: {name, document_type, number, birth_date}.
boost::json::object json_of(const DocumentClaim& claim);
/// Throws crypto::Tampered for what we did not write.
DocumentClaim document_claim_of(const boost::json::object& json);

std::string seal_document_claim(const Parts& parts, const ProofingId& id,
                                const DocumentClaim& claim);
DocumentClaim open_document_claim(const Parts& parts, const store::ProofingRow& proofing);

/// Puts it into the row, name and all.
void seal_document(const Parts& parts, store::PersonRow& person, const DocumentClaim& claim);
/// Nothing: she is not known by a document.
std::optional<DocumentClaim> open_document(const Parts& parts, const store::PersonRow& person);
/// One person a document.
std::vector<std::string> document_indexes(const Parts& parts, const IdentityDocument& document);

/// As identity's `verified_claims` are, with the document as evidence.
std::string verified_document_claims(const DocumentClaim& claim, ProofingWay way, Instant at,
                                     const ProofingId& check, std::string_view office);

}  // namespace mashang::identity
