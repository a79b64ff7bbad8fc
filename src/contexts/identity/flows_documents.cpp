#include "contexts/identity/flows_documents.h"

#include <tuple>

#include "contexts/identity/document_wire.h"
#include "contexts/identity/flows_levels.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/rules.h"
#include "contexts/identity/sealing.h"
#include "platform/json/json.h"

namespace mashang::identity {
namespace {

store::PersonRow get_person(sql::Tx& tx, const PersonId& id) {
    auto person = store::find_person(tx, id);
    if (!person) throw Refused{refusals::kNoSuchPerson};
    return *std::move(person);
}

void refuse_unborn(const Parts& parts, const DocumentClaim& claim) {
    if (claim.birth_date <= parts.clock.now().date()) return;
    json::refuse_faults({{.pointer = "/birth_date", .refusal = &refusals::kUnborn}});
}

/// As flows_proofing.cpp's: who has no right of her own to be proven yet comes with a guardian.
void refuse_child(const Parts& parts, const DocumentClaim& claim) {
    const Date today = parts.clock.now().date();
    const bool is_before_birthday = std::tuple{today.month(), today.day()} <
                                    std::tuple{claim.birth_date.month(), claim.birth_date.day()};
    const int age = today.year() - claim.birth_date.year() - (is_before_birthday ? 1 : 0);
    if (age >= kAgeToProveAlone) return;
    json::refuse_faults({{.pointer = "/birth_date", .refusal = &refusals::kGuardianNeeded}});
}

/// As flows_proofing.cpp's: levels never fall, and whoever proves what she was is held back no
/// longer.
void prove(sql::Tx& tx, const Parts& parts, store::PersonRow person, store::ProofingRow& proofing,
           const DocumentClaim& claim) {
    const Instant now = parts.clock.now();
    proofing.evidence_sealed =
        seal_evidence(parts, proofing.id,
                      verified_document_claims(claim, proofing.way, now, proofing.id,
                                               proofing.seen_at.value_or("")));
    if (person.level > proofing.level) return;
    store::set_recovered(tx, person.account_id.value(), std::nullopt);
    if (person.level == proofing.level) return;
    if (person.level < kLevelMatched) seal_document(parts, person, claim);
    person.level = proofing.level;
    person.proven_at = now;
    store::save_person(tx, person);
}

store::ProofingRow open(sql::Tx& tx, const Parts& parts, const store::PersonRow& person,
                        const Wish& wish) {
    auto proofing = open_proofing(tx, parts, person, wish);
    parts.place_order(tx, parts.clock.now(), order_of(person.id, proofing.id, *wish.document));
    return proofing;
}

}  // namespace

store::ProofingRow request_document_proofing(sql::Tx& tx, const Parts& parts,
                                             const http::Caller& caller,
                                             const DocumentClaim& claim) {
    refuse_unborn(parts, claim);
    refuse_child(parts, claim);
    const auto id = PersonId::parse(caller.person_id);
    if (!id) throw Refused{refusals::kNoSuchPerson};
    const auto person = get_person(tx, *id);
    refuse_unasked_for(tx, parts, person, kLevelMatched);
    return open(tx, parts, person,
                {.way = ProofingWay::document_register,
                 .actor = caller.account_id,
                 .authority = "self",
                 .document = claim});
}

store::ProofingRow request_document_at_window(sql::Tx& tx, const Parts& parts,
                                              const http::Caller& officer,
                                              const MobileNumber& mobile, const CodeCheck& code,
                                              const DocumentClaim& claim) {
    refuse_unborn(parts, claim);
    spend_code(tx, parts, mobile, CodePurpose::window, code);
    const auto account = store::find_account_by_mobile(tx, mobile_indexes(parts, mobile));
    // A code never reached a number without account.
    if (!account) throw Refused{refusals::kWrongCode};
    refuse_closed(*account);
    const auto person = get_person(tx, account->person_id);
    const auto known = open_document(parts, person);
    const bool is_other =
        person.level >= kLevelMatched && (!known || known->document != claim.document);
    if (is_other) throw Refused{refusals::kOtherPerson};
    if (store::has_pending_proofing(tx, person.id)) throw Refused{refusals::kProofingPending};
    return open(tx, parts, person,
                {.way = ProofingWay::window,
                 .actor = officer.account_id,
                 .authority = "officer",
                 .office = officer.office_id,
                 .document = claim});
}

void decide_document(sql::Tx& tx, const Parts& parts, const PersonId& person_id,
                     const ProofingId& id, Finding finding) {
    auto proofing = store::find_proofing(tx, person_id, id);
    if (!proofing || !next_state(proofing->state, event_of(finding))) return;
    const auto person = get_person(tx, person_id);
    const auto claim = open_document_claim(parts, *proofing);
    if (finding == Finding::matched &&
        !store::claim_citizen(tx, document_indexes(parts, claim.document), person_id)) {
        finding = Finding::taken;
    }
    proofing->state = *next_state(proofing->state, event_of(finding));
    proofing->finding = finding;
    proofing->decided_at = parts.clock.now();
    if (finding == Finding::matched) prove(tx, parts, person, *proofing, claim);
    store::save_proofing(tx, *proofing);
    tell_decision(tx, parts, *proofing);
}

}  // namespace mashang::identity
