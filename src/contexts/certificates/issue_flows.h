#pragma once

// The verbs of issuing: each in the caller's transaction.

#include <optional>
#include <string>
#include <string_view>

#include "contexts/certificates/est_wire.h"
#include "contexts/certificates/issue_parts.h"
#include "platform/journal/journal.h"
#include "platform/pki/request.h"

namespace mashang::certificates {

// --- Ordering one (flows_issue.cpp)

/// PEM, or DER in base64; its sender holds the key. Slow, asks no database: before the transaction.
/// Refuses: json.invalid with rows of pki/refusals.h at /request.
pki::CertificateRequest read_request(std::string_view text);

/// The subject that a request of the caller's must name. `uscc`: for that legal person. Refuses:
/// kNotTheirSigner.
pki::Name subject_for(sql::Tx& tx, const IssueParts& parts, const http::Caller& caller,
                      const std::optional<Uscc>& uscc);

/// What the journal calls the reading of her name for a certificate.
inline constexpr std::string_view kNameRead = "certificate_name";

struct IssueWish {
    std::optional<Uscc> uscc = {};
    std::optional<IssuedId> renews = {};  ///< then `uscc` is that certificate's
};
/// Orders a certificate; it is in force once the authority has answered and what it sent fits.
/// Refuses: kAuthorityNotConnected, kNotProvenEnough, kNotTheirSigner, json.invalid with
/// kOtherSubject; kNoSuchIssued and what fault_of_renewal says; kKeyInUse, kOrderPending,
/// kTooManyIssued, kTooManyOrders. Tells `certificate.ordered` and `person_data.read`.
Issued order_certificate(sql::Tx& tx, const IssueParts& parts, const http::Caller& caller,
                         const IssueWish& wish, const pki::CertificateRequest& request);

// --- What the authority answers (flows_issue_answer.cpp)

/// Keeps it when it fits, and has it revoked when not. Tells `certificate.issued`, or
/// `certificate.failed`.
void take_certificate(sql::Tx& tx, const IssueParts& parts, const identity::PersonId& person,
                      const IssuedId& id, const EstCertificates& certificates);
/// Tells `certificate.failed`. Without effect on one that is no longer ordered.
void fail_order(sql::Tx& tx, const IssueParts& parts, const identity::PersonId& person,
                const IssuedId& id, IssueFailure failure);
/// The authority knows how it stands, or objects: then `certificate.objected` is told, for
/// operators.
void note_standing(sql::Tx& tx, const IssueParts& parts, const identity::PersonId& person,
                   const IssuedId& id, int change, bool is_taken);

// --- How it stands (flows_issue_standing.cpp)

/// Who changes it.
struct Changer {
    std::string actor;      ///< account id, or "system"
    std::string authority;  ///< "self", "representative", "operator" …
    Hand hand = Hand::holder;
};

struct Change {
    IssuedEvent event = IssuedEvent::revoke;  ///< suspend, resume or revoke
    EndReason reason = EndReason::unspecified;
};

/// One that the caller may change: her own, or of a legal person that she represents. Refuses:
/// kNoSuchIssued.
struct Mine {
    Issued issued;
    Changer by;
};
Mine get_changeable(sql::Tx& tx, const IssueParts& parts, const http::Caller& caller,
                    const IssuedId& id);

/// At once here; the authority is told. Refuses what fault_of_change says. Tells
/// `certificate.suspended`, `certificate.resumed`, `certificate.revoked`.
Issued change_certificate(sql::Tx& tx, const IssueParts& parts, Issued issued, const Changer& by,
                          const Change& change);

/// Resuming needs what ordering needs. Refuses: kNotProvenEnough, kNoSuchIssued, kNotTheirSigner
/// and what change_certificate does.
Issued change_mine(sql::Tx& tx, const IssueParts& parts, const http::Caller& caller,
                   const IssuedId& id, const Change& change);

/// Everything of a person's that still counts or waits. Returns how many.
int end_all(sql::Tx& tx, const IssueParts& parts, const identity::PersonId& person,
            EndReason reason);
/// What `holder`, or anybody when there is none, holds for that legal person and may no longer sign
/// for it with. Returns how many.
int end_unauthorised(sql::Tx& tx, const IssueParts& parts, const Uscc& uscc,
                     const std::optional<identity::PersonId>& holder);

}  // namespace mashang::certificates
