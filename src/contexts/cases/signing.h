#pragma once

// An applicant's signature over what she hands in: the bytes, and when they still stand.

#include <map>
#include <string>
#include <vector>

#include "contexts/cases/dossier.h"
#include "contexts/cases/parts.h"
#include "contexts/certificates/api.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// SHA-256 in hex of each material's bytes, by seq.
using Digests = std::map<int, std::string>;

/// The very bytes to be signed: one canonical JSON text (RFC 8785) of item, office, place, form and
/// materials with their digests. `type` keeps it apart from all else that is ever signed here.
std::string submission_text(const Dossier& dossier, const boost::json::object& form,
                            const Digests& digests);

/// By which we know again what was signed, without reading a file: SHA-256 over the form and the
/// names of the files, which follow from their content.
std::string fingerprint_of(const Dossier& dossier, const boost::json::object& form);

/// kSignatureMissing where the item demands one, kSignatureOutdated where what was signed is not
/// what would be handed in.
std::vector<Fault> check_signature(sql::Tx& tx, const Parts& parts, const Dossier& dossier,
                                   const boost::json::object& form);

struct SubmissionText {
    std::string text;
    std::string bound_to;
};
/// Reads the files: in the pool. Refuses: kNoSuchCase, kNotInThisState when it cannot be changed.
SubmissionText text_of_submission(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                  const CaseId& id);

std::string subject_of(const CaseId& id);  ///< "case:<id>"

/// Keeps the signature while the case is still what was signed. Refuses: kNoSuchCase,
/// kNotInThisState, kIncomplete with kSignatureOutdated; certificates' kNotTaken.
void keep_signature(sql::Tx& tx, const Parts& parts, const certificates::Parts& certificates,
                    const http::Caller& caller, const CaseId& id, const SubmissionText& signed_text,
                    const certificates::Judgement& judgement);

}  // namespace mashang::cases
