#pragma once

// The verbs of proofing by a document other than a citizen's number; as flows.h says.

#include "contexts/identity/document_claim.h"
#include "contexts/identity/flows.h"

namespace mashang::identity {

/// Asks the register of travel documents, L1; pending until it answers. Refuses: kAlreadyProven,
/// kProofingPending, kTooManyProofings, json.invalid (born tomorrow).
store::ProofingRow request_document_proofing(sql::Tx& tx, const Parts& parts,
                                             const http::Caller& caller,
                                             const DocumentClaim& claim);

/// An officer has compared the person with her document: L4 once the register matches too.
/// Refuses: kWrongCode, kOtherPerson, kAccountClosed, kProofingPending.
store::ProofingRow request_document_at_window(sql::Tx& tx, const Parts& parts,
                                              const http::Caller& officer,
                                              const MobileNumber& mobile, const CodeCheck& code,
                                              const DocumentClaim& claim);

/// Ends a pending proofing; does nothing when it has ended.
void decide_document(sql::Tx& tx, const Parts& parts, const PersonId& person, const ProofingId& id,
                     Finding finding);

}  // namespace mashang::identity
