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

/// kSignatureMissing where the item or its form demands one, kSignatureOutdated where what was
/// signed is not what would be handed in.
std::vector<Fault> check_signature(sql::Tx& tx, const Parts& parts, const Dossier& dossier,
                                   const boost::json::object& form, bool form_asks);

struct SubmissionText {
    std::string text;
    std::string bound_to;
};
/// Reads the files: in the pool. Refuses: kNoSuchCase, kSignsUnseen, mandates' kNoSignScope; as
/// demand_signable.
SubmissionText text_of_submission(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                  const CaseId& id);

/// While she works on it she signs it, also anew; what is handed in and not over is signed once,
/// since nothing takes the place of what the office has seen.
bool is_signable(sql::Tx& tx, const Case& of);
/// Refuses: kNotInThisState, kSignedAlready.
void demand_signable(sql::Tx& tx, const Case& of);

/// Keeps the signature while the case is still what was signed. With whatever certificate, one who
/// acts for another needs a ground that lets her sign. Refuses: kNoSuchCase, kSignsUnseen,
/// kIncomplete with kSignatureOutdated; as demand_signable; mandates' kNotCovered, kNoSignScope;
/// certificates' kNotTaken.
void keep_signature(sql::Tx& tx, const Parts& parts, const certificates::Parts& certificates,
                    const http::Caller& caller, const CaseId& id, const SubmissionText& signed_text,
                    const certificates::Judgement& judgement);

/// The same with the key of the caller's own account, of which her passkey has confirmed this text:
/// also for whom she may sign, in her own name. Refuses as above but for kNotTaken; identity's
/// kProveMatchFirst.
void keep_account_signature(sql::Tx& tx, const Parts& parts,
                            const certificates::Parts& certificates, const http::Caller& caller,
                            const CaseId& id, const SubmissionText& signed_text,
                            const identity::Confirmation& confirmation);

/// While she works on it, by whoever may sign. Refuses: kNoSuchCase, kNoSignature, kSignedAlready;
/// mandates' kNotCovered, kNoSignScope.
void take_signature_back(sql::Tx& tx, const Parts& parts, const certificates::Parts& certificates,
                         const http::Caller& caller, const CaseId& id);

struct Signature {
    certificates::KeptSignature kept;
    pki::Certificate certificate;  ///< the signer's
    std::string signed_by;         ///< whose account it is bound to: masked
    bool is_current = false;       ///< what was signed is what stands there now
};
/// Its text tells all of the form. Refuses: kNoSuchCase, kNoSignature, kSignsUnseen; mandates'
/// kNoSignScope.
Signature get_signature(sql::Tx& tx, const Parts& parts, const certificates::Parts& certificates,
                        const http::Caller& caller, const CaseId& id);
/// Of a case that the office may see. Refuses: kNoSuchCase, kNoSignature.
Signature signature_at_desk(sql::Tx& tx, const Parts& parts,
                            const certificates::Parts& certificates, const http::Caller& officer,
                            const CaseId& id);

}  // namespace mashang::cases
