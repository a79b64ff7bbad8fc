#include "contexts/cases/advance.h"

#include "base/enum_names.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/standing.h"

namespace mashang::cases {
namespace {

/// The words by which the journal knows each step.
std::string_view told_as(CaseEvent event) {
    switch (event) {
        case CaseEvent::submit:
            return "case.submitted";
        case CaseEvent::request_supplement:
            return "case.supplement_requested";
        case CaseEvent::supplement:
            return "case.supplemented";
        case CaseEvent::accept:
            return "case.accepted";
        case CaseEvent::refuse:
            return "case.refused";
        case CaseEvent::decide:
            return "case.decided";
        case CaseEvent::withdraw:
            return "case.withdrawn";
    }
    return "";
}

[[noreturn]] void refuse_state(CaseState state, std::string_view event) {
    throw Refused{
        refusals::kNotInThisState,
        {{"state", std::string{name_of_enumerator(state)}}, {"event", std::string{event}}}};
}

/// Under which a step is told: the office's, the applicant's own, or the ground of whoever acts for
/// her.
std::string authority_of(const Case& of, const http::Caller& caller, Actor by) {
    if (by == Actor::office) return "officer";
    return caller.acting_for ? of.authority.value_or("self") : "self";
}

/// Whoever acts for the applicant is told, too.
void name_agent(sql::Tx& tx, const Parts& parts, const Case& of, boost::json::object& facts) {
    const auto account = identity::AccountId::parse(of.filed_by.value_or(""));
    const auto person = account ? parts.identity.person_of(tx, *account) : std::nullopt;
    if (person) facts["also"] = person->text();
}

}  // namespace

std::string_view by_applicant(const http::Caller& caller) {
    if (!caller.acting_for) return "applicant";
    return caller.kind == http::CallerKind::staff ? "assistant" : "agent";
}

void refuse_changed(const Case& now) {
    throw Refused{refusals::kChangedMeanwhile, {{"version", std::to_string(now.version)}}};
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
    if (of.number) facts["number"] = of.number->text();
    if (of.applicant != mandates::PrincipalKind::person) {
        facts["applicant"] = name_of_enumerator(of.applicant);
    }
    if (of.due_date) facts["due"] = of.due_date->text();
    const auto catalogue = parts.catalogue.get();
    const auto* division = catalogue->places().find_ever(of.office_id.division());
    if (division == nullptr) return facts;
    for (const auto* at : catalogue->places().chain(*division)) {
        if (at->level == DivisionLevel::city) facts["city"] = at->code.text();
    }
    return facts;
}

void add_to_timeline(sql::Tx& tx, const Parts& parts, const Case& of, std::string_view what,
                     std::string_view by, const std::string& note) {
    const Instant now = parts.clock.now();
    parts.store.add_event(tx, {.person_id = of.person_id,
                               .case_id = of.id,
                               .id = parts.ids.next(now).text(),
                               .at = now,
                               .what = std::string{what},
                               .by_whom = std::string{by},
                               .note = note});
}

Case save_change(sql::Tx& tx, const Parts& parts, Case of, std::int64_t seen) {
    of.version = seen + 1;
    of.changed_at = parts.clock.now();
    if (!parts.store.save(tx, of, seen)) refuse_changed(of);
    return of;
}

Case advance(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Case of,
             std::int64_t seen, const Step& step) {
    const Transition* edge = find_transition(of.state, step.event);
    if (edge == nullptr) refuse_state(of.state, name_of_enumerator(step.event));
    if (of.version != seen) refuse_changed(of);

    const Instant now = parts.clock.now();
    of.state = edge->to;
    if (step.change) step.change(of, now);
    of = save_change(tx, parts, std::move(of), seen);

    const bool by_office = edge->by == Actor::office;
    add_to_timeline(tx, parts, of, name_of_enumerator(step.event),
                    by_office ? "office" : by_applicant(caller), step.note);
    journal::Telling telling{.what = std::string{told_as(step.event)},
                             .actor = caller.account_id,
                             .on_behalf = of.person_id.text(),
                             .authority = authority_of(of, caller, edge->by),
                             .subject = "case:" + of.id.text(),
                             .facts = facts_of(parts, of)};
    for (const auto& [name, value] : step.facts) telling.facts[name] = value;
    name_agent(tx, parts, of, telling.facts);
    parts.journal.tell(tx, now, telling);
    if (!by_office) tell_step(tx, parts, caller, of, name_of_enumerator(step.event));
    return of;
}

}  // namespace mashang::cases
