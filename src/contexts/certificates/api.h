#pragma once

// What other contexts may ask of certificates.

#include <optional>
#include <string>
#include <string_view>

#include "contexts/certificates/judge.h"
#include "contexts/certificates/parts.h"
#include "contexts/certificates/refusals.h"
#include "contexts/certificates/rules.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"

namespace mashang::certificates {

/// In whose matter something is done, as the journal says it.
struct OnBehalf {
    std::string id;         ///< of the person or the legal person
    std::string authority;  ///< why one may: "self", "mandate:<id>"
};

/// What was signed, by whom, in which matter.
struct NewSignature {
    std::string subject;  ///< "case:<id>": one signature a subject, the last
    Signer signer;
    OnBehalf whose;
    std::string bound_to;  ///< by which its context knows again what was signed
    std::string text;      ///< the very bytes
};
/// Keeps a signature by a certificate that is bound to the signer's account and serves in the
/// matter; tells `submission.signed`. Refuses: kNotTaken with all faults.
void keep_signature(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const NewSignature& wish, const Judgement& judgement);

/// Signs with the key of the caller's account (ES256) what her passkey has confirmed, and keeps
/// both; tells `submission.signed`. `confirmation`: of SHA-256 of `wish.text`. Refuses: identity's
/// kProveMatchFirst.
void sign_with_account_key(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const NewSignature& wish, const identity::Confirmation& confirmation);

/// What the subject's signature is bound to; nothing when nobody signed.
std::optional<std::string> signed_as(sql::Tx& tx, std::string_view subject);
/// Takes a signature back; tells `submission.unsigned`. False: there is none.
bool drop_signature(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    std::string_view subject, const OnBehalf& whose);

/// All that it takes to verify it without us.
struct KeptSignature {
    std::string bound_to;
    std::string text;
    std::string signature;  ///< base64; ECDSA and SM2 in DER
    pki::Scheme scheme = pki::Scheme::rsa_pkcs1_sha256;
    std::string certificates;  ///< PEM, the signer's first
    std::string fingerprint;
    Instant signed_at;
    identity::PersonId signer;
    /// Of a signature by the key of an account: identity::Confirmation as JSON.
    std::optional<std::string> confirmation = {};
};
std::optional<KeptSignature> find_signature(sql::Tx& tx, const Parts& parts,
                                            std::string_view subject);

/// Follows `account.closed`: whoever closed her account signs in no more and her seals are revoked.
/// Follows what ends somebody's right to a legal person's seals: they end with it. `parts` must
/// outlive it.
journal::Follower follower(const Parts& parts);

}  // namespace mashang::certificates
