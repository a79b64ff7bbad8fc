#pragma once

// The verbs that raise a level beyond the register's match; as flows.h says.

#include <optional>
#include <string>
#include <string_view>

#include "contexts/identity/card_number.h"
#include "contexts/identity/document_claim.h"
#include "contexts/identity/flows.h"

namespace mashang::identity {

// --- A card (flows_levels.cpp)

/// Asks whether the card is the caller's; pending until the answer. The number is not kept.
/// Refuses: kProveMatchFirst, kAlreadyProven, kProofingPending, kTooManyProofings.
store::ProofingRow request_card_proofing(sql::Tx& tx, const Parts& parts,
                                         const http::Caller& caller, const CardNumber& card);

// --- A live face (flows_faces.cpp)

struct FaceChallenge {
    std::string challenge;
    std::vector<std::string> actions;  ///< in this order: open_mouth, blink
};
/// What the caller's face is to do, and that she agrees to this check alone. Serves once, within
/// five minutes. Refuses: kConsentNeeded, kFaceNotOffered, kProveMatchFirst, kAlreadyProven,
/// kTooManyProofings.
FaceChallenge start_face_check(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               bool consents);

struct FaceCheck {
    std::optional<AccountId> account = {};  ///< whose challenge it was; nothing: none of ours
    std::optional<Finding> finding = {};
    Instant consented_at = {};
};
/// Before the transaction: uses up the challenge and asks the face service. The video is in no
/// file, no table and no log of ours; whoever calls drops it then.
FaceCheck check_face(const Parts& parts, std::string_view challenge, std::string_view video);
/// Refuses: kFaceChallengeOver, kProofingPending and what start_face_check does.
store::ProofingRow decide_face(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               const FaceCheck& check);

// --- At a window (flows_window.cpp)

/// To somebody who stands at the window with her document; she tells the officer the code.
/// Refuses as send_code.
void send_window_code(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                      const MobileNumber& mobile);

/// An officer has compared the person with her document: level 4 once the register matches too.
/// Refuses: kWrongCode, kOtherPerson, kAccountClosed, kProofingPending.
store::ProofingRow request_window_proofing(sql::Tx& tx, const Parts& parts,
                                           const http::Caller& officer, const MobileNumber& mobile,
                                           const CodeCheck& code, const Claim& claim);

// --- What they share (flows_proofing.cpp)

/// A certificate from `issuer` that names the caller and her number, and whose key she has in
/// hardware behind a PIN, is as good as a window. Nothing happens to whom it says nothing new.
/// Refuses: kProveMatchFirst, kCitizenIdNeeded.
void prove_by_eid(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  std::string_view issuer);

struct Wish {
    ProofingWay way = ProofingWay::population_register;
    std::optional<Claim> claim = {};  ///< this or `document`
    std::string actor;                ///< account
    std::string authority;            ///< "self", "officer"
    std::optional<std::string> office = {};
    std::optional<std::string> issuer = {};  ///< of her certificate
    std::optional<DocumentClaim> document = {};
};
/// Adds a pending proofing and tells `proofing.requested`.
store::ProofingRow open_proofing(sql::Tx& tx, const Parts& parts, const store::PersonRow& person,
                                 const Wish& wish);
/// Refuses: kAlreadyProven, kProofingPending, kTooManyProofings.
void refuse_unasked_for(sql::Tx& tx, const Parts& parts, const store::PersonRow& person, int level);
/// The caller, whom the register has matched. Refuses: kProveMatchFirst.
store::PersonRow get_matched_person(sql::Tx& tx, const http::Caller& caller);
/// Tells `person.proven` or `proofing.refused`.
void tell_decision(sql::Tx& tx, const Parts& parts, const store::ProofingRow& proofing);
/// Name and number that the register has matched. Refuses: kCitizenIdNeeded, of who is known by
/// another document.
Claim claim_of(const Parts& parts, const store::PersonRow& person);

}  // namespace mashang::identity
