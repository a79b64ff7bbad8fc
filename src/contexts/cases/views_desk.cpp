// How a case looks at the desk.

#include "base/enum_names.h"
#include "contexts/cases/case_detail.h"
#include "contexts/cases/handling.h"
#include "contexts/cases/reception.h"
#include "contexts/cases/through_app.h"
#include "contexts/cases/together_view.h"
#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

/// Of an officer's event, which button it is; an extension has two.
std::optional<DeskAction> action_of(CaseEvent event, const std::optional<Extension>& extension) {
    if (event != CaseEvent::extend) return enumerator_of<DeskAction>(name_of_enumerator(event));
    if (!extension || extension->state == ExtensionState::declined) {
        return DeskAction::ask_extension;
    }
    if (extension->state == ExtensionState::asked) return DeskAction::settle_extension;
    return std::nullopt;
}

std::vector<DeskAction> allowed_to_office(sql::Tx& tx, const Parts& parts, const Case& of,
                                          std::string_view office,
                                          const std::optional<Extension>& extension) {
    std::vector<DeskAction> allowed;
    const bool has_it = is_at_reception(of) && receives(of, office);
    if (has_it && of.state != CaseState::supplement_requested) {
        allowed.push_back(DeskAction::hand_over);
    }
    for (const CaseEvent event : allowed_events(of, Actor::office)) {
        if (of.receiving_office && !may_step(of, office, event)) continue;
        if (event == CaseEvent::decide && has_steps_before_decision(tx, parts, of)) continue;
        if (const auto action = action_of(event, extension)) allowed.push_back(*action);
    }
    if (may_hand_back(of, office)) allowed.push_back(DeskAction::hand_back);
    return allowed;
}

Urgency urgency_of(const Parts& parts, const Case& of) {
    const Date today = parts.clock.now().date();
    const auto calendar = parts.calendar.get();
    Urgency urgency{due_colour(of, today), std::nullopt};
    if (of.due_date) {
        urgency.working_days_left = calendar->working_days_between(today, *of.due_date).days;
    }
    return urgency;
}

/// In clear, which is journalled as a reading of his data.
std::optional<DeskAgent> desk_agent_of(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                                       const Case& of) {
    const auto agent = agent_of(tx, parts, of);
    if (!agent) return std::nullopt;
    DeskAgent view{agent->ground, agent->name, {}};
    const auto person = parts.identity.person_of(tx, filer_of(of).value());
    if (!person) return view;
    const auto seen = parts.identity.look_at_applicant(tx, {.actor = officer.account_id,
                                                            .authority = "officer",
                                                            .person = *person,
                                                            .matter = subject_of(of.id),
                                                            .ground = "cases.agent"});
    if (seen.name) view.name = seen.name->text();
    if (seen.mobile) view.mobile = seen.mobile->text();
    return view;
}

/// Name, number and mobile of a person in clear, journalled; of a legal person its name.
ApplicantView applicant_of(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                           const Case& of) {
    if (of.applicant != mandates::PrincipalKind::person) {
        return {parts.authorities.display_name(tx, of.principal()), {}, {}};
    }
    const auto seen = parts.identity.look_at_applicant(tx, {.actor = officer.account_id,
                                                            .authority = "officer",
                                                            .person = of.person_id,
                                                            .matter = subject_of(of.id),
                                                            .ground = "cases.examination"});
    ApplicantView view;
    if (seen.name) view.name = seen.name->text();
    if (seen.citizen_id) view.citizen_id = seen.citizen_id->text();
    if (seen.document) {
        view.citizen_id =
            std::string{title_of(seen.document->type())} + " " + seen.document->number();
    }
    if (seen.mobile) view.mobile = seen.mobile->text();
    return view;
}

/// Of the staff, of one who acts for the applicant, or of an app that she lets do so.
std::string name_of_reader(sql::Tx& tx, const Parts& parts, const std::string& account,
                           Language language) {
    if (const auto app = app_in_timeline(account)) return name_of_app(parts, *app, language);
    const auto id = identity::AccountId::parse(account);
    if (!id) return "—";
    if (const auto staff = parts.identity.find_staff(tx, *id)) return staff->name.text();
    const auto person = parts.identity.person_of(tx, *id);
    return person ? parts.identity.display_name(tx, *person) : "—";
}

std::optional<ExtensionView> view_of_extension(sql::Tx& tx, const Parts& parts,
                                               const std::optional<Extension>& extension,
                                               Language language) {
    if (!extension) return std::nullopt;
    return ExtensionView{.working_days = extension->working_days,
                         .reason = extension->reason,
                         .state = extension->state,
                         .asked_at = extension->asked_at,
                         .asked_by = name_of_reader(tx, parts, extension->asked_by, language)};
}

}  // namespace

std::vector<DeskRow> desk_rows_of(sql::Tx& tx, const Parts& parts, const std::vector<Case>& cases,
                                  Language language) {
    std::vector<mandates::Principal> applicants;
    for (const Case& of : cases) applicants.push_back(of.principal());
    const auto names = parts.authorities.display_names(tx, applicants);
    std::vector<DeskRow> rows;
    for (const Case& of : cases) {
        const Urgency urgency = urgency_of(parts, of);
        const auto name = names.find(of.person_id.text());
        rows.push_back({summary_of(parts, of, language), of.version,
                        name != names.end() ? name->second : "", urgency.due_colour,
                        urgency.working_days_left});
    }
    return rows;
}

std::vector<AccessView> accesses_of(sql::Tx& tx, const Parts& parts, const Case& of,
                                    Language language) {
    constexpr std::size_t kMost = 200;
    std::vector<AccessView> accesses;
    for (const journal::Entry& entry : journal::read_matter(tx, subject_of(of.id), 0, kMost)) {
        if (entry.what != journal::kPersonDataRead) continue;
        const auto fact = [&](const char* name) {
            const auto* value = entry.facts.if_contains(name);
            return value != nullptr && value->is_string() ? std::string{value->as_string()} : "";
        };
        accesses.push_back({entry.at, name_of_reader(tx, parts, entry.actor, language),
                            fact("ground"), fact("what")});
    }
    return accesses;
}

DeskCase desk_view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of) {
    const Urgency urgency = urgency_of(parts, of);
    const auto extension = parts.store.find_extension(tx, of);
    const auto catalogue = parts.catalogue.get();
    tell_look_at_applicants(tx, parts, caller, of);
    return {detail_of(tx, parts, of, parts.store.form_of(tx, of), parts.store.materials_of(tx, of),
                      caller),
            urgency.due_colour,
            urgency.working_days_left,
            applicant_of(tx, parts, caller, of),
            desk_agent_of(tx, parts, caller, of),
            timeline_of(tx, parts, of, caller.language),
            accesses_of(tx, parts, of, caller.language),
            view_of_extension(tx, parts, extension, caller.language),
            item_of(*catalogue, of).content->special_procedures,
            allowed_to_office(tx, parts, of, caller.office_id, extension),
            of.office_id.text() == caller.office_id};
}

}  // namespace mashang::cases
