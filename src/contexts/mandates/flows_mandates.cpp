#include <algorithm>

#include "base/enum_names.h"
#include "contexts/mandates/ending.h"
#include "contexts/mandates/flows.h"
#include "contexts/mandates/refusals.h"
#include "contexts/mandates/store.h"
#include "platform/json/json.h"

namespace mashang::mandates {
namespace {

/// The other one's person, where we know her: notices go to both.
std::optional<PersonId> other_of(sql::Tx& tx, const Parts& parts, const Mandate& mandate,
                                 Side mine) {
    const Side other = mine == Side::principal ? Side::agent : Side::principal;
    if (other == Side::principal && mandate.principal_id) return mandate.principal_id;
    if (other == Side::agent && mandate.agent_id) {
        return parts.identity.person_of(tx, *mandate.agent_id);
    }
    if (!mandate.invited_sealed) return std::nullopt;
    return parts.identity.find_person(tx, open_invited(parts, mandate).mobile);
}

/// `on_behalf` is whoever did it; the other is told, too.
void tell(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string what,
          const Mandate& mandate, Side mine) {
    boost::json::object facts{{"kind", name_of_enumerator(mandate.kind)},
                              {"by", name_of_enumerator(mine)},
                              {"until", mandate.until.text()}};
    if (mandate.theme) facts["theme"] = *mandate.theme;
    if (!mandate.items.empty()) facts["items"] = mandate.items;
    if (mandate.ended_why) facts["why"] = name_of_enumerator(*mandate.ended_why);
    if (const auto other = other_of(tx, parts, mandate, mine)) facts["also"] = other->text();
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = caller.account_id,
                        .on_behalf = caller.person_id,
                        .authority = "self",
                        .subject = mandate.reference(),
                        .facts = std::move(facts)});
}

bool is_invited(sql::Tx& tx, const Parts& parts, const Mandate& mandate,
                const http::Caller& caller) {
    if (!mandate.invited_index || caller.kind != http::CallerKind::person) return false;
    const auto mobile = parts.identity.find_mobile(tx, person_of(caller));
    if (!mobile) return false;
    const auto mine = invited_indexes(parts, *mobile);
    return std::ranges::find(mine, *mandate.invited_index) != mine.end();
}

bool has_part(const Mandate& mandate, const http::Caller& caller) {
    const bool is_principal = mandate.principal_id && !caller.person_id.empty() &&
                              mandate.principal_id->text() == caller.person_id;
    return is_principal || (mandate.agent_id && mandate.agent_id->text() == caller.account_id);
}

void refuse_too_many(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const auto open =
        store::count_open(tx, person_of(caller), account_of(caller), parts.clock.now().date());
    if (open < parts.limits.open) return;
    throw Refused{refusals::kTooMany, {{"most", std::to_string(parts.limits.open)}}};
}

/// Takes the edge of the table, or refuses.
Mandate step(sql::Tx& tx, const Parts& parts, Mandate mandate, MandateEvent event,
             const std::function<void(Mandate&, Instant)>& change) {
    const Instant now = parts.clock.now();
    const MandateState from = mandate.state;
    const auto to = next_state(from, event);
    // What its last day has ended takes no step any more.
    const bool is_over = state_on(mandate, now.date()) != from;
    if (!to || is_over) throw Refused{refusals::kNotInThisState};
    mandate.state = *to;
    change(mandate, now);
    if (!store::save(tx, mandate, from)) throw Refused{refusals::kNotInThisState};
    return mandate;
}

/// The invited one alone answers; of whoever proposed it is no invitation.
Mandate get_invitation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const MandateId& id) {
    Mandate mandate = get_mandate(tx, parts, caller, id);
    if (mandate.state != MandateState::offered) throw Refused{refusals::kNotInThisState};
    if (has_part(mandate, caller)) throw Refused{refusals::kNoSuchMandate};
    return mandate;
}

void refuse_other_name(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const Mandate& mandate) {
    const auto claim = parts.identity.proven_claim(tx, person_of(caller));
    if (claim && claim->name == open_invited(parts, mandate).name) return;
    throw Refused{refusals::kNameDiffers};
}

}  // namespace

PersonId person_of(const http::Caller& caller) {
    return PersonId::parse(caller.person_id).value();
}

AccountId account_of(const http::Caller& caller) {
    return AccountId::parse(caller.account_id).value();
}

Side side_of(const Mandate& mandate, const http::Caller& caller) {
    if (!has_part(mandate, caller)) return mandate.invited();
    return mandate.agent_id && mandate.agent_id->text() == caller.account_id ? Side::agent
                                                                             : Side::principal;
}

Mandate propose(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Side side,
                const Invited& other, const Terms& terms) {
    const Instant now = parts.clock.now();
    auto faults = faults_of(terms, *parts.catalogue.get(), now.date(), parts.limits);
    if (parts.identity.find_mobile(tx, person_of(caller)) == other.mobile) {
        faults.push_back({"/mobile", &refusals::kYourself});
    }
    json::refuse_faults(std::move(faults));
    refuse_too_many(tx, parts, caller);
    const MandateId id{parts.ids.next(now)};
    Mandate mandate{.id = id,
                    .proposed_by = side,
                    .invited_index = invited_index(parts, other.mobile),
                    .invited_sealed = seal_invited(parts, id, other),
                    .theme = terms.scope.theme,
                    .items = text_of(terms.scope.items),
                    .fields = text_of(terms.fields),
                    .until = terms.until,
                    .offered_at = now};
    if (side == Side::principal) mandate.principal_id = person_of(caller);
    if (side == Side::agent) mandate.agent_id = account_of(caller);
    store::add(tx, mandate);
    tell(tx, parts, caller, "mandate.offered", mandate, side);
    return mandate;
}

Mandate get_mandate(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const MandateId& id) {
    auto mandate = store::find(tx, id);
    const bool is_open_to =
        mandate && (has_part(*mandate, caller) || (mandate->state == MandateState::offered &&
                                                   is_invited(tx, parts, *mandate, caller)));
    if (!is_open_to) throw Refused{refusals::kNoSuchMandate};
    return *std::move(mandate);
}

Mandate accept(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const MandateId& id) {
    Mandate mandate = get_invitation(tx, parts, caller, id);
    refuse_other_name(tx, parts, caller, mandate);
    refuse_too_many(tx, parts, caller);
    const Side mine = mandate.invited();
    mandate = step(tx, parts, std::move(mandate), MandateEvent::accept,
                   [&](Mandate& changed, Instant now) {
                       if (mine == Side::principal) changed.principal_id = person_of(caller);
                       if (mine == Side::agent) changed.agent_id = account_of(caller);
                       changed.accepted_at = now;
                   });
    set_last_day(tx, mandate);
    tell(tx, parts, caller, "mandate.accepted", mandate, mine);
    return mandate;
}

Mandate decline(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const MandateId& id) {
    Mandate mandate = get_invitation(tx, parts, caller, id);
    mandate = step(tx, parts, std::move(mandate), MandateEvent::decline,
                   [](Mandate& changed, Instant now) { changed.ended_at = now; });
    tell(tx, parts, caller, "mandate.declined", mandate, mandate.invited());
    return mandate;
}

Mandate end(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const MandateId& id) {
    Mandate mandate = get_mandate(tx, parts, caller, id);
    // Whoever is only invited declines.
    if (!has_part(mandate, caller)) throw Refused{refusals::kNotInThisState};
    const Side mine = side_of(mandate, caller);
    mandate =
        step(tx, parts, std::move(mandate), MandateEvent::end, [&](Mandate& changed, Instant now) {
            changed.ended_at = now;
            changed.ended_why =
                mine == Side::principal ? EndedWhy::by_principal : EndedWhy::by_agent;
        });
    tell(tx, parts, caller, "mandate.ended", mandate, mine);
    return mandate;
}

void end_all(sql::Tx& tx, const Parts& parts, const std::optional<PersonId>& person,
             const std::optional<AccountId>& account) {
    const Instant now = parts.clock.now();
    for (Mandate& mandate : store::list_open(tx, person, account)) {
        const MandateState from = mandate.state;
        const bool is_principal = person && mandate.principal_id == person;
        const Side gone = is_principal ? Side::principal : Side::agent;
        const auto other = other_of(tx, parts, mandate, gone);
        mandate.state = MandateState::ended;
        mandate.ended_at = now;
        mandate.ended_why = EndedWhy::account_closed;
        if (!store::save(tx, mandate, from)) continue;
        parts.journal.tell(tx, now,
                           {.what = "mandate.ended",
                            .actor = "system",
                            .on_behalf = other ? other->text() : "",
                            .authority = "account_closed",
                            .subject = mandate.reference(),
                            .facts = {{"kind", name_of_enumerator(mandate.kind)},
                                      {"by", name_of_enumerator(gone)},
                                      {"why", name_of_enumerator(EndedWhy::account_closed)},
                                      {"until", mandate.until.text()}}});
    }
}

}  // namespace mashang::mandates
