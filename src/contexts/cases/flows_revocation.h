#pragma once

// Taking a grant by rule back (撤销): proposed by one officer, its person heard, settled by
// another. Each is one transaction; all refuse kNoSuchCase.

#include "contexts/cases/parts.h"
#include "contexts/cases/revocation.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// She is told, and may be heard for five working days. Refuses: kKeepsOut, kChangedMeanwhile,
/// kNotToRevoke, kReasonMissing.
Case propose_revocation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const CaseId& id, std::int64_t version, const std::string& reason);
/// What she says to it, once. Refuses: kNoRevocation, kHearingOver, kReasonMissing.
Case answer_revocation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const CaseId& id, const std::string& text);

struct RevocationRuling {
    bool revokes;  ///< false: what was granted stands
    std::string text;
};
/// Another officer than whoever proposed it: the grant is refused from now on, by a document that
/// takes the place of the decision's (contexts/service), or stands. Refuses: kKeepsOut,
/// kChangedMeanwhile, kNoRevocation, kOwnRevocation, kHearingRuns, kReasonMissing.
Case settle_revocation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const CaseId& id, std::int64_t version, const RevocationRuling& ruling);

}  // namespace mashang::cases
