#include "base/enum_names.h"
#include "contexts/legal_persons/flows.h"
#include "contexts/legal_persons/questions.h"
#include "contexts/legal_persons/refusals.h"

namespace mashang::legal_persons {
namespace {

constexpr std::chrono::hours kADay{24};

void refuse_unasked_for(sql::Tx& tx, const Parts& parts, const PersonId& person, const Uscc& uscc) {
    const Instant now = parts.clock.now();
    const auto known = store::find_by_code(tx, uscc);
    const bool is_hers = known && known->state == LegalPersonState::represented &&
                         known->representative_id == person;
    // What the register has not confirmed for long may be claimed anew.
    if (is_hers && is_confirmed(*known, parts.limits, now)) throw Refused{refusals::kAlreadyYours};
    if (store::has_pending_claim(tx, person, uscc)) throw Refused{refusals::kClaimPending};
    if (store::count_claims(tx, person, now - kADay) >= parts.limits.claims_per_day) {
        throw Refused{refusals::kTooManyClaims,
                      {{"most", std::to_string(parts.limits.claims_per_day)}}};
    }
    if (store::list_represented_by(tx, person).size() >= parts.limits.legal_persons) {
        throw Refused{refusals::kTooManyLegalPersons,
                      {{"most", std::to_string(parts.limits.legal_persons)}}};
    }
}

void tell_decision(sql::Tx& tx, const Parts& parts, const Claim& claim,
                   const std::optional<LegalPersonId>& legal_person) {
    boost::json::object facts{{"uscc", claim.uscc.view()},
                              {"name", claim.name.text()},
                              {"claim", claim.id.text()},
                              {"finding", name_of_enumerator(*claim.finding)}};
    if (legal_person) facts["legal_person"] = legal_person->text();
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = legal_person ? "legal_person.proven" : "legal_person.not_proven",
                        .actor = "system",
                        .on_behalf = claim.person_id.text(),
                        .authority = std::string{kEnterpriseRegister},
                        .subject = "person:" + claim.person_id.text(),
                        .facts = std::move(facts)});
}

}  // namespace

Claim claim(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Uscc& uscc,
            const OrganisationName& name) {
    const auto person = PersonId::parse(caller.person_id).value();
    if (!parts.identity.proven_claim(tx, person)) {
        throw Refused{identity::refusals::kCitizenIdNeeded};
    }
    refuse_unasked_for(tx, parts, person, uscc);
    const Instant now = parts.clock.now();
    Claim claim{.person_id = person,
                .id = parts.new_id<ClaimId>(),
                .uscc = uscc,
                .name = name,
                .requested_at = now};
    store::add(tx, claim);
    parts.journal.tell(tx, now,
                       {.what = "legal_person.claimed",
                        .actor = caller.account_id,
                        .on_behalf = person.text(),
                        .authority = "self",
                        .subject = "person:" + person.text(),
                        .facts = {{"uscc", uscc.view()}, {"claim", claim.id.text()}}});
    ask_register(tx, parts,
                 {.actor = caller.account_id,
                  .person = person,
                  .uscc = uscc,
                  .name = name,
                  .claim = claim.id});
    return claim;
}

Claim get_claim(sql::Tx& tx, const PersonId& person, const ClaimId& id) {
    auto claim = store::find_claim(tx, person, id);
    if (!claim) throw Refused{refusals::kNoSuchClaim};
    return *std::move(claim);
}

void decide_claim(sql::Tx& tx, const Parts& parts, const PersonId& person, const ClaimId& id,
                  const RegisterAnswer& answer) {
    auto claim = store::find_claim(tx, person, id);
    const auto next = claim ? next_state(claim->state, event_of(answer.finding)) : std::nullopt;
    if (!next) return;
    claim->state = *next;
    claim->finding = answer.finding;
    claim->decided_at = parts.clock.now();
    store::save(tx, *claim);
    std::optional<LegalPersonId> legal_person;
    if (answer.finding == Finding::matched && parts.identity.is_active(tx, person)) {
        legal_person =
            put_representative(tx, parts, person, claim->uscc, answer.name.value_or(claim->name));
    } else if (register_event_of(answer.finding) == RegisterEvent::lapsed) {
        // Only whose representative asks: others' claims tell nothing of it.
        if (const auto known = store::find_by_code(tx, claim->uscc)) {
            confirm(tx, parts, known->id, person, answer);
        }
    }
    tell_decision(tx, parts, *claim, legal_person);
}

}  // namespace mashang::legal_persons
