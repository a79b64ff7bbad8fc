#include "contexts/cases/advance.h"

#include "base/enum_names.h"
#include "contexts/cases/flows_promises.h"
#include "contexts/cases/flows_reception.h"
#include "contexts/cases/handling.h"
#include "contexts/cases/reception.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/through_app.h"
#include "contexts/cases/together.h"
#include "contexts/cases/turn_clock.h"

namespace mashang::cases {
namespace {

/// That by which the case was filed; of one who acts for another of the applicants, who represents
/// them now, her own.
std::string ground_of_agent(sql::Tx& tx, const Parts& parts, const Case& of,
                            const http::Caller& caller) {
    if (!is_anothers(caller, of)) return of.authority.value_or("self");
    const auto catalogue = parts.catalogue.get();
    const Standing standing = standing_of(tx, parts, caller);
    const auto* ground = standing.ground_for(item_of(*catalogue, of));
    return ground == nullptr ? "self" : ground->reference;
}

/// Under which a step is told: the office's, the applicant's own, or the ground of whoever acts for
/// her.
std::string authority_of(sql::Tx& tx, const Parts& parts, const Case& of,
                         const http::Caller& caller, Actor by) {
    switch (by) {
        case Actor::office:
            return "officer";
        case Actor::system:
            return "rule";
        case Actor::applicant:
            return caller.acting_for ? ground_of_agent(tx, parts, of, caller)
                                     : own_authority(caller);
    }
    return "";
}

std::string named_in_timeline(const Case& of, const http::Caller& caller, Actor by) {
    switch (by) {
        case Actor::office:
            return by_office(of, caller);
        case Actor::system:
            return "system";
        case Actor::applicant:
            return by_applicant(caller);
    }
    return "";
}

/// Whoever acts for the applicant is told, too.
void name_agent(sql::Tx& tx, const Parts& parts, const Case& of, boost::json::object& facts) {
    const auto account = identity::AccountId::parse(of.filed_by.value_or(""));
    const auto person = account ? parts.identity.person_of(tx, *account) : std::nullopt;
    if (person) facts["also"] = person->text();
}

}  // namespace

std::string by_applicant(const http::Caller& caller) {
    if (http::comes_through_app(caller)) return own_authority(caller);
    if (!caller.acting_for) return "applicant";
    return caller.kind == http::CallerKind::staff ? "assistant" : "agent";
}

std::string by_office(const Case& of, const http::Caller& caller) {
    return receives(of, caller.office_id) ? "receiving_office" : "office";
}

void refuse_changed(const Case& now) {
    throw Refused{refusals::kChangedMeanwhile, {{"version", std::to_string(now.version)}}};
}

void refuse_state(CaseState state, std::string_view event) {
    throw Refused{
        refusals::kNotInThisState,
        {{"state", std::string{name_of_enumerator(state)}}, {"event", std::string{event}}}};
}

void demand_editable(const Case& of) {
    if (of.state == CaseState::draft || of.state == CaseState::supplement_requested) return;
    refuse_state(of.state, "edit");
}

boost::json::object facts_of(const Parts& parts, const Case& of) {
    boost::json::object facts{{"item", of.item_id},
                              {"office", of.office_id.text()},
                              {"organisation", of.office_id.organisation()},
                              {"division", of.office_id.division().text()}};
    add_facts_of_app(of, facts);
    if (of.number) facts["number"] = of.number->text();
    if (of.applicant != mandates::PrincipalKind::person) {
        facts["applicant"] = name_of_enumerator(of.applicant);
    }
    if (of.receiving_office) facts["receiving_office"] = of.receiving_office->text();
    if (of.due_date) facts["due"] = of.due_date->text();
    const auto catalogue = parts.catalogue.get();
    const auto* division = catalogue->places().find_ever(of.office_id.division());
    if (division == nullptr) return facts;
    for (const auto* at : catalogue->places().chain(*division)) {
        if (at->level == DivisionLevel::city) facts["city"] = at->code.text();
    }
    return facts;
}

std::string add_to_timeline(sql::Tx& tx, const Parts& parts, const Case& of, std::string_view what,
                            std::string_view by, const std::string& note) {
    const Instant now = parts.clock.now();
    std::string id = parts.ids.next(now).text();
    parts.store.add_event(tx, {.person_id = of.person_id,
                               .case_id = of.id,
                               .id = id,
                               .at = now,
                               .what = std::string{what},
                               .by_whom = std::string{by},
                               .note = note});
    return id;
}

Case save_change(sql::Tx& tx, const Parts& parts, Case of, std::int64_t seen) {
    of.version = seen + 1;
    of.changed_at = parts.clock.now();
    if (!parts.store.save(tx, of, seen)) refuse_changed(of);
    keep_confirmations(tx, parts, of);
    return of;
}

Case advance(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Case of,
             std::int64_t seen, const Step& step) {
    const Transition* edge = find_transition(of.state, step.event);
    if (edge == nullptr) refuse_state(of.state, name_of_enumerator(step.event));
    if (of.version != seen) refuse_changed(of);
    if (edge->by == Actor::office && of.receiving_office) {
        demand_may_step(parts, caller, of, step.event);
    }

    const Case before = of;
    const Actor by = step.by.value_or(edge->by);
    const Instant now = parts.clock.now();
    Ledger ledger = edge->clock != ClockEffect::none ? load_ledger(tx, parts, of) : Ledger{{}};
    of.state = edge->to;
    if (step.change) step.change(of, now);
    const std::string event = add_to_timeline(tx, parts, of, name_of_enumerator(step.event),
                                              named_in_timeline(of, caller, by), step.note);
    boost::json::object facts =
        turn_clock(tx, parts, of, ledger, *edge,
                   {.now = now, .from = step.clock_from, .note = step.clock, .event_id = event});
    of = save_change(tx, parts, std::move(of), seen);
    keep_tasks(tx, parts, caller, before, of);
    keep_promises(tx, parts, caller, before, of);

    journal::Telling telling{.what = std::string{edge->told_as},
                             .actor = caller.account_id.empty() ? "system" : caller.account_id,
                             .on_behalf = of.person_id.text(),
                             .authority = authority_of(tx, parts, of, caller, by),
                             .subject = subject_of(of.id),
                             .facts = facts_of(parts, of)};
    for (const auto& more : {facts, step.facts}) {
        for (const auto& [name, value] : more) telling.facts[name] = value;
    }
    name_agent(tx, parts, of, telling.facts);
    add_together(tx, parts, of, telling.facts);
    parts.journal.tell(tx, now, telling);
    if (edge->by == Actor::applicant) {
        tell_step(tx, parts, caller, of, name_of_enumerator(step.event));
    }
    return of;
}

}  // namespace mashang::cases
