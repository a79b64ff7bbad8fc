#include "base/enum_names.h"
#include "contexts/identity/flows.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/register_wire.h"
#include "contexts/identity/sealing.h"
#include "platform/json/json.h"

namespace mashang::identity {
namespace {

PersonId person_of(const http::Caller& caller) {
    const auto person = PersonId::parse(caller.person_id);
    if (!person) throw Refused{refusals::kNoSuchPerson};
    return *person;
}

store::PersonRow get_person(sql::Tx& tx, const PersonId& id) {
    auto person = store::find_person(tx, id);
    if (!person) throw Refused{refusals::kNoSuchPerson};
    return *std::move(person);
}

/// The number was read without a calendar; today its holder must have been born.
void refuse_impossible_birth(const CitizenId& citizen_id, Date today) {
    const auto checked = CitizenId::check(citizen_id.view(), today);
    if (checked) return;
    json::refuse_faults({{.pointer = "/citizen_id", .refusal = checked.error()}});
}

void refuse_unasked_for(sql::Tx& tx, const Parts& parts, const store::PersonRow& person, int level,
                        Date today) {
    if (level != kLevelClaimed && level != kLevelMatched) {
        json::refuse_faults({{.pointer = "/level", .refusal = &refusals::kLevelNotOffered}});
    }
    if (person.level >= level) {
        throw Refused{refusals::kAlreadyProven, {{"level", std::to_string(person.level)}}};
    }
    if (store::has_pending_proofing(tx, person.id)) throw Refused{refusals::kProofingPending};
    const auto today_so_far = store::count_one(tx, "proofing:" + person.id.text(), today);
    if (today_so_far > parts.limits.proofings_per_person) {
        throw Refused{refusals::kTooManyProofings};
    }
}

void tell_decision(sql::Tx& tx, const Parts& parts, const store::ProofingRow& proofing,
                   const AccountId& account) {
    const bool is_proven = proofing.state == ProofingState::proven;
    const bool is_claim = proofing.level == kLevelClaimed;
    boost::json::object facts{{"level", proofing.level}, {"proofing", proofing.id.text()}};
    if (!is_proven) facts["finding"] = name_of_enumerator(*proofing.finding);
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = is_proven ? "person.proven" : "proofing.refused",
                        .actor = is_claim ? account.text() : "system",
                        .on_behalf = proofing.person_id.text(),
                        .authority = is_claim ? "self" : "population_register",
                        .subject = "person:" + proofing.person_id.text(),
                        .facts = std::move(facts)});
}

/// Raises the person's level and keeps the evidence. Levels never fall: who is proven higher
/// already keeps that, and the claims that it stands on.
void prove(sql::Tx& tx, const Parts& parts, store::PersonRow person, store::ProofingRow& proofing,
           const Claim& claim, const RegisterFacts& facts) {
    const Instant now = parts.clock.now();
    proofing.evidence_sealed =
        seal_evidence(parts, proofing.id, verified_claims(claim, proofing.level, now, proofing.id));
    if (person.level >= proofing.level) return;
    person.level = proofing.level;
    person.proven_at = now;
    seal_claim(parts, person, claim);
    if (proofing.level >= kLevelMatched) seal_facts(parts, person, facts);
    store::save_person(tx, person);
}

}  // namespace

store::ProofingRow request_proofing(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                    const Claim& claim, int level) {
    const Instant now = parts.clock.now();
    const store::PersonRow person = get_person(tx, person_of(caller));
    refuse_impossible_birth(claim.citizen_id, now.date());
    refuse_unasked_for(tx, parts, person, level, now.date());

    const auto id = parts.new_id<ProofingId>();
    store::ProofingRow proofing{.person_id = person.id,
                                .id = id,
                                .level = level,
                                .claim_sealed = seal_proofing_claim(parts, id, claim),
                                .requested_at = now};
    store::add_proofing(tx, proofing);
    parts.journal.tell(tx, now,
                       {.what = "proofing.requested",
                        .actor = caller.account_id,
                        .on_behalf = person.id.text(),
                        .authority = "self",
                        .subject = "person:" + person.id.text(),
                        .facts = {{"level", level}, {"proofing", id.text()}}});
    if (level == kLevelClaimed) {
        decide_proofing(tx, parts, person.id, id, Finding::matched, {});
        return get_proofing(tx, person.id, id);
    }
    parts.place_order(tx, now, order_of(person.id, id, claim));
    return proofing;
}

store::ProofingRow get_proofing(sql::Tx& tx, const PersonId& person, const ProofingId& id) {
    auto proofing = store::find_proofing(tx, person, id);
    if (!proofing) throw Refused{refusals::kNoSuchProofing};
    return *std::move(proofing);
}

void decide_proofing(sql::Tx& tx, const Parts& parts, const PersonId& person_id,
                     const ProofingId& id, Finding finding, const RegisterFacts& facts) {
    auto proofing = store::find_proofing(tx, person_id, id);
    if (!proofing || !next_state(proofing->state, event_of(finding))) return;
    const store::PersonRow person = get_person(tx, person_id);
    const Claim claim = open_proofing_claim(parts, *proofing);
    const bool is_bound = proofing->level >= kLevelMatched;
    if (finding == Finding::matched && is_bound &&
        !store::claim_citizen(tx, citizen_indexes(parts, claim.citizen_id), person_id)) {
        finding = Finding::taken;
    }
    proofing->state = *next_state(proofing->state, event_of(finding));
    proofing->finding = finding;
    proofing->decided_at = parts.clock.now();
    if (finding == Finding::matched) prove(tx, parts, person, *proofing, claim, facts);
    store::save_proofing(tx, *proofing);
    tell_decision(tx, parts, *proofing, person.account_id);
}

}  // namespace mashang::identity
