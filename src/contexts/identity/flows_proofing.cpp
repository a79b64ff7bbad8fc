#include "base/enum_names.h"
#include "contexts/identity/flows.h"
#include "contexts/identity/flows_deceased.h"
#include "contexts/identity/flows_levels.h"
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

/// The register is the source of what it tells: what it says now of the same number is so.
void renew_facts(sql::Tx& tx, const Parts& parts, store::PersonRow& person, const Claim& claim,
                 const RegisterFacts& facts) {
    if (open_citizen_id(parts, person) != claim.citizen_id) return;
    seal_claim(parts, person, claim);
    seal_facts(parts, person, facts);
    store::save_person(tx, person);
}

/// Keeps the evidence and raises the person's level. Levels never fall: who is proven higher
/// already keeps that, and the claims that it stands on. Whoever proves at least what she was
/// proven before is held back no longer.
void prove(sql::Tx& tx, const Parts& parts, store::PersonRow person, store::ProofingRow& proofing,
           const Claim& claim, const RegisterFacts& facts) {
    const Instant now = parts.clock.now();
    const bool asked_the_register =
        proofing.way == ProofingWay::population_register || proofing.way == ProofingWay::window;
    if (asked_the_register && person.level >= kLevelMatched) {
        renew_facts(tx, parts, person, claim, facts);
    }
    proofing.evidence_sealed = seal_evidence(
        parts, proofing.id,
        verified_claims(claim, proofing.way, now, proofing.id, proofing.seen_at.value_or("")));
    if (person.level > proofing.level) return;
    store::set_recovered(tx, person.account_id.value(), std::nullopt);
    if (person.level == proofing.level) return;
    if (person.level < kLevelMatched) seal_claim(parts, person, claim);
    if (asked_the_register) seal_facts(parts, person, facts);
    person.level = proofing.level;
    person.proven_at = now;
    store::save_person(tx, person);
}

/// Somebody whom we know without account, since another acted for her, has come to a window with
/// her document: her account is that person's from now on. Not on knowing name and number alone.
bool take_over(sql::Tx& tx, const Parts& parts, store::PersonRow& person,
               store::ProofingRow& proofing, const Claim& claim) {
    const auto known = store::find_citizen(tx, citizen_indexes(parts, claim.citizen_id));
    auto other = known ? store::find_person(tx, *known) : std::nullopt;
    const bool is_free = other && !other->account_id && !other->deceased_at;
    if (proofing.way != ProofingWay::window || person.level != kLevelPhone || !is_free)
        return false;
    store::move_account(tx, person.account_id.value(), person.id, other->id);
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "person.taken_over",
                        .actor = proofing.seen_by.value_or("system"),
                        .on_behalf = other->id.text(),
                        .authority = "window",
                        .subject = "person:" + other->id.text(),
                        .facts = {{"before", person.id.text()}}});
    other->account_id = person.account_id;
    proofing.person_id = other->id;
    person = *std::move(other);
    return true;
}

/// Who has no right of her own to be proven yet comes with a guardian (居民身份证法 2, 10).
void refuse_child(const CitizenId& citizen_id, Date today) {
    if (citizen_id.age_on(today) >= kAgeToProveAlone) return;
    json::refuse_faults({{.pointer = "/citizen_id", .refusal = &refusals::kGuardianNeeded}});
}

}  // namespace

void tell_decision(sql::Tx& tx, const Parts& parts, const store::ProofingRow& proofing) {
    const bool is_proven = proofing.state == ProofingState::proven;
    boost::json::object facts{{"level", proofing.level},
                              {"way", name_of_enumerator(proofing.way)},
                              {"proofing", proofing.id.text()}};
    if (!is_proven) facts["finding"] = name_of_enumerator(*proofing.finding);
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = is_proven ? "person.proven" : "proofing.refused",
                        .actor = "system",
                        .on_behalf = proofing.person_id.text(),
                        .authority = std::string{name_of_enumerator(proofing.way)},
                        .subject = "person:" + proofing.person_id.text(),
                        .facts = std::move(facts)});
}

void refuse_unasked_for(sql::Tx& tx, const Parts& parts, const store::PersonRow& person,
                        int level) {
    const auto account = store::find_account(tx, person.account_id.value()).value();
    // Who came back by phone alone may show again what she showed once.
    const bool again = account.recovered_at && person.level == level;
    if (person.level >= level && !again) {
        throw Refused{refusals::kAlreadyProven, {{"level", std::to_string(person.level)}}};
    }
    if (store::has_pending_proofing(tx, person.id)) throw Refused{refusals::kProofingPending};
    const auto today_so_far =
        store::count_one(tx, "proofing:" + person.id.text(), parts.clock.now().date());
    if (today_so_far > parts.limits.proofings_per_person) {
        throw Refused{refusals::kTooManyProofings};
    }
}

store::PersonRow get_matched_person(sql::Tx& tx, const http::Caller& caller) {
    auto person = get_person(tx, person_of(caller));
    if (person.level < kLevelMatched) throw Refused{refusals::kProveMatchFirst};
    return person;
}

Claim claim_of(const Parts& parts, const store::PersonRow& person) {
    const auto citizen_id = open_citizen_id(parts, person);
    if (!citizen_id) throw Refused{refusals::kCitizenIdNeeded};
    return {.name = open_name(parts, person).value(), .citizen_id = *citizen_id};
}

store::ProofingRow open_proofing(sql::Tx& tx, const Parts& parts, const store::PersonRow& person,
                                 const Wish& wish) {
    const Instant now = parts.clock.now();
    const auto id = parts.new_id<ProofingId>();
    store::ProofingRow proofing{.person_id = person.id,
                                .id = id,
                                .way = wish.way,
                                .level = level_of(wish.way),
                                .claim_sealed = wish.document
                                                    ? seal_document_claim(parts, id, *wish.document)
                                                    : seal_proofing_claim(parts, id, *wish.claim),
                                .requested_at = now};
    if (wish.office) {
        proofing.seen_by = wish.actor;
        proofing.seen_at = wish.office;
    }
    if (wish.issuer) proofing.seen_at = wish.issuer;
    store::add_proofing(tx, proofing);
    parts.journal.tell(tx, now,
                       {.what = "proofing.requested",
                        .actor = wish.actor,
                        .on_behalf = person.id.text(),
                        .authority = wish.authority,
                        .subject = "person:" + person.id.text(),
                        .facts = {{"level", proofing.level},
                                  {"way", name_of_enumerator(wish.way)},
                                  {"proofing", id.text()}}});
    return proofing;
}

store::ProofingRow request_proofing(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                    const Claim& claim, int level) {
    const store::PersonRow person = get_person(tx, person_of(caller));
    refuse_impossible_birth(claim.citizen_id, parts.clock.now().date());
    refuse_child(claim.citizen_id, parts.clock.now().date());
    if (level != kLevelMatched) {
        json::refuse_faults({{.pointer = "/level", .refusal = &refusals::kLevelNotOffered}});
    }
    refuse_unasked_for(tx, parts, person, level);
    auto proofing = open_proofing(
        tx, parts, person, {.claim = claim, .actor = caller.account_id, .authority = "self"});
    parts.place_order(tx, parts.clock.now(), order_of(person.id, proofing.id, claim));
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
    store::PersonRow person = get_person(tx, person_id);
    const Claim claim = open_proofing_claim(parts, *proofing);
    if (finding == Finding::matched &&
        !store::claim_citizen(tx, citizen_indexes(parts, claim.citizen_id), person_id) &&
        !take_over(tx, parts, person, *proofing, claim)) {
        finding = Finding::taken;
    }
    proofing->state = *next_state(proofing->state, event_of(finding));
    proofing->finding = finding;
    proofing->decided_at = parts.clock.now();
    if (finding == Finding::matched) prove(tx, parts, person, *proofing, claim, facts);
    store::save_proofing(tx, *proofing);
    tell_decision(tx, parts, *proofing);
    if (finding == Finding::deceased) freeze_deceased(tx, parts, claim);
}

}  // namespace mashang::identity
