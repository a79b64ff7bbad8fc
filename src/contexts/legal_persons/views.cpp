#include "contexts/legal_persons/views.h"

#include <algorithm>
#include <tuple>

namespace mashang::legal_persons {
namespace {

std::string kind_of(const Uscc& uscc, Language language) {
    const UsccCategory& category = uscc.category();
    return std::string{language == Language::zh ? category.category_zh : category.category_en};
}

LegalPersonView seen(sql::Tx& tx, const Parts& parts, const LegalPerson& legal_person, Role role,
                     const Scope& scope, Language language) {
    return {.id = legal_person.id.text(),
            .uscc = legal_person.uscc.text(),
            .name = legal_person.name.text(),
            .kind = kind_of(legal_person.uscc, language),
            .role = role,
            .level = legal_person.representative_id
                         ? level_of_legal_person(
                               parts.identity.assurance_level(tx, *legal_person.representative_id))
                         : 0,
            .confirmed_at = legal_person.confirmed_at,
            .scope = view_of(parts, scope)};
}

LegalPersonView seen_by_agent(sql::Tx& tx, const Parts& parts, const Agency& agency,
                              Language language) {
    const auto legal_person = store::find(tx, agency.legal_person_id).value();
    auto view = seen(tx, parts, legal_person, Role::agent, agency.scope(), language);
    view.representative_masked = parts.identity.display_name(tx, agency.offered_by);
    view.agency_id = agency.id.text();
    view.starts_on = agency.starts_on;
    view.ends_on = agency.ends_on;
    view.is_in_force =
        authority_in(legal_person, agency, agency.agent_id.value(), parts.limits, parts.clock.now())
            .has_value();
    return view;
}

}  // namespace

ScopeView view_of(const Parts& parts, const Scope& scope) {
    ScopeView view{.verbs = scope.verbs()};
    if (!scope.items()) return view;
    view.items.emplace();
    for (const std::string& item : *scope.items()) {
        // One that left the catalogue since keeps its id.
        const std::string name = parts.item_name(item);
        view.items->push_back({.id = item, .name = name.empty() ? item : name});
    }
    return view;
}

std::vector<LegalPersonView> legal_persons_seen_by(sql::Tx& tx, const Parts& parts,
                                                   const PersonId& person, Language language) {
    std::vector<LegalPersonView> all;
    for (const LegalPerson& own : store::list_represented_by(tx, person)) {
        auto view = seen(tx, parts, own, Role::representative, Scope::everything(), language);
        view.is_in_force = is_confirmed(own, parts.limits, parts.clock.now());
        all.push_back(std::move(view));
    }
    for (const Agency& agency : store::list_accepted(tx, person)) {
        // One whose last day is over waits for the runner only to be told.
        if (is_over(agency, parts.limits, parts.clock.now())) continue;
        all.push_back(seen_by_agent(tx, parts, agency, language));
    }
    std::ranges::sort(all, {},
                      [](const LegalPersonView& one) { return std::tie(one.name, one.uscc); });
    return all;
}

ClaimView view_of(const Claim& claim, Language language) {
    ClaimView view{.id = claim.id.text(),
                   .uscc = claim.uscc.text(),
                   .name = claim.name.text(),
                   .state = claim.state,
                   .requested_at = claim.requested_at,
                   .decided_at = claim.decided_at};
    const Refusal* reason = claim.finding ? reason_of(*claim.finding) : nullptr;
    if (reason != nullptr) {
        view.reason = message_of(*reason, {}, language);
        view.reason_code = reason->code;
    }
    return view;
}

AgencyView view_of(const Parts& parts, const Agency& agency) {
    const Invited invited = open_invited(parts, agency);
    return {.id = agency.id.text(),
            .state = agency.state,
            .name_masked = invited.name.masked(),
            .mobile_masked = invited.mobile.masked(),
            .scope = view_of(parts, agency.scope()),
            .starts_on = agency.starts_on,
            .ends_on = agency.ends_on,
            .offered_at = agency.offered_at,
            .answered_at = agency.answered_at,
            .ended_at = agency.ended_at,
            .ended_because = agency.ended_because};
}

OfferView offer_view_of(sql::Tx& tx, const Parts& parts, const Agency& offer, Language language) {
    const auto legal_person = store::find(tx, offer.legal_person_id).value();
    return {.id = offer.id.text(),
            .legal_person_id = legal_person.id.text(),
            .uscc = legal_person.uscc.text(),
            .name = legal_person.name.text(),
            .kind = kind_of(legal_person.uscc, language),
            .representative_masked = parts.identity.display_name(tx, offer.offered_by),
            .scope = view_of(parts, offer.scope()),
            .starts_on = offer.starts_on,
            .ends_on = offer.ends_on,
            .offered_at = offer.offered_at,
            .expires_at = offer.offered_at + parts.limits.offer_life};
}

}  // namespace mashang::legal_persons
