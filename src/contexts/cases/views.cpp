#include "contexts/cases/views.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/enum_names.h"
#include "base/split.h"
#include "contexts/cases/application_form.h"
#include "contexts/cases/handling.h"
#include "contexts/cases/pair_store.h"
#include "contexts/cases/promise_store.h"
#include "contexts/cases/reception.h"
#include "contexts/cases/source_store.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/through_app.h"
#include "contexts/cases/together.h"
#include "contexts/cases/together_view.h"

namespace mashang::cases {
namespace {

struct Sentence {
    std::string_view zh;
    std::string_view en;
};

/// Whose turn it is and what comes; {date} is the due date.
Sentence next_step_of(const Case& of) {
    if (is_at_reception(of) && of.state != CaseState::supplement_requested) {
        return {
            "收件单位核对材料后移交办理单位，{date} 前审查完毕",
            "The office that received it looks at it and hands it over; it is examined by {date}"};
    }
    switch (of.state) {
        case CaseState::draft:
            return {"填好后提交申请", "Fill it in and submit it"};
        case CaseState::submitted:
            return {"受理机构将在 {date} 前审查材料", "The office examines it by {date}"};
        case CaseState::pre_checked:
            return {"材料已预审通过，将在 {date} 前受理",
                    "Found complete; it will be accepted by {date}"};
        case CaseState::supplement_requested:
            return {"请按要求补充后再次提交", "Add what is missing and hand it in again"};
        case CaseState::accepted:
        case CaseState::under_review:
            return {"将在 {date} 前办结", "The office decides by {date}"};
        case CaseState::suspended:
            return {"正在进行特别程序，所需时间不计入办理期限",
                    "A special procedure runs; its time does not count"};
        case CaseState::decided:
            return {"已办结，可查看结果并评价", "Decided; see the result and rate the service"};
        case CaseState::not_accepted:
            return {"未予受理，请查看理由", "Not accepted; see the reasons"};
        case CaseState::withdrawn:
            return {"您已撤回申请", "You withdrew the application"};
        case CaseState::terminated:
            return {"已终止办理，请查看理由", "Ended without a decision; see the reasons"};
        case CaseState::served:
            return {"结果已送达", "You have the result"};
        case CaseState::archived:
            return {"已归档", "In the archive"};
    }
    return {};
}

std::string in_language(const Case& of, Language language) {
    const Sentence sentence = next_step_of(of);
    std::string text{language == Language::zh ? sentence.zh : sentence.en};
    const auto at = text.find("{date}");
    if (at != text.npos) text.replace(at, 6, of.due_date ? of.due_date->text() : "—");
    return text;
}

PromiseView view_of_promise(const Case& of, const Promise& promise, std::string_view material,
                            Language language) {
    return {.kind = promise.kind,
            .working_days = promise.working_days,
            .state = promise.state,
            .text = promise_text(promise.kind, material, promise.working_days, language),
            .due_on = promise.due_on,
            .late = promise.late_at && promise.state == PromiseState::open,
            .may_follow = may_follow(of, promise),
            .settled_at = promise.settled_at,
            .remark = promise.remark.empty() ? std::nullopt : std::optional{promise.remark}};
}

CaseMaterialView view_of_material(const catalogue::Material& material,
                                  std::span<const CaseMaterial> given) {
    CaseMaterialView view{
        .seq = material.seq,
        .name = material.name,
        .necessity = material.necessity,
        .how = material.is_from_register() ? catalogue::How::from_register : catalogue::How::upload,
        .state = MaterialState::missing,
        .file_name = {},
        .media_type = {},
        .size = {},
        .virus_check = {},
        .stand_in = material.stand_in,
        .promise = {},
        .trust = {}};
    const auto row = std::ranges::find(given, material.seq, &CaseMaterial::seq);
    if (row == given.end()) return view;
    view.trust = trust_level(&*row, nullptr);
    view.state = row->state;
    if (row->file_id || row->virus_check == files::VirusCheck::found) {
        view.virus_check = row->virus_check;
    }
    if (row->is_there()) {
        view.file_name = row->file_name;
        view.media_type = row->media_type;
        view.size = row->size;
    }
    return view;
}

/// What the case itself made of the form, behind the materials that were handed in.
CaseMaterialView view_of_form(const Case& of, Language language) {
    return {.seq = kFormSeq,
            .name = language == Language::zh ? "申请表" : "Application form",
            .necessity = catalogue::Necessity::required,
            .how = catalogue::How::from_register,
            .state = MaterialState::produced,
            .file_name = name_of_form(of),
            .media_type = "application/pdf",
            .size = {},
            .virus_check = {},
            .stand_in = {},
            .promise = {},
            .trust = TrustLevel::D};
}

catalogue::Audience audience_of(const Case& of) {
    return of.applicant == mandates::PrincipalKind::person ? catalogue::Audience::person
                                                           : catalogue::Audience::legal_person;
}

/// "mandate:<id>", whose word the session of whoever filed has kept.
mandates::Ground ground_in(std::string_view authority) {
    const auto word = authority.substr(0, authority.find(':'));
    return enumerator_of<mandates::Ground>(word).value_or(mandates::Ground::agent);
}

DecisionKind kind_of(const Case& of) {
    if (of.outcome) return DecisionKind::decided;
    return of.accepted_at ? DecisionKind::terminated : DecisionKind::not_accepted;
}

std::optional<DecisionView> decision_of(const Case& of) {
    if (!of.has_result()) return std::nullopt;
    return DecisionView{kind_of(of), of.outcome, of.remark, *of.decided_at};
}

CaseDetail detail_of(sql::Tx& tx, const Parts& parts, const Case& of, boost::json::object form,
                     std::span<const CaseMaterial> given, const http::Caller& caller) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = item_of(*catalogue, of);
    auto sources =
        field_sources(*item.form, *catalogue, SourceStore{parts.store}.list_of(tx, of), form);
    auto pairs = pair_views(*item.form, form, PairStore{parts.store}.list_of(tx, of));
    CaseDetail detail{summary_of(parts, of, caller.language),
                      of.version,
                      of.item_edition,
                      std::move(form),
                      {},
                      {},
                      decision_of(of),
                      clocks_of(tx, parts, of),
                      step_clocks_of(tx, parts, of, caller.language),
                      automatic_view_of(tx, parts, caller, of),
                      together_view_of(tx, parts, caller, of),
                      std::move(sources),
                      std::move(pairs)};
    const auto promises = PromiseStore{parts.store}.list_of(tx, of);
    for (const catalogue::Material& material : item.materials) {
        const bool is_asked_of_it = !material.applies_to || *material.applies_to == audience_of(of);
        if (!is_asked_of_it && item.is_for(audience_of(of))) continue;
        auto& view = detail.materials.emplace_back(view_of_material(material, given));
        const auto promise = std::ranges::find(promises, material.seq, &Promise::seq);
        if (promise == promises.end()) continue;
        view.promise = view_of_promise(of, *promise, material.name, caller.language);
        if (!view.trust) view.trust = trust_level(nullptr, &*promise);
    }
    if (is_form_printed(of)) detail.materials.push_back(view_of_form(of, caller.language));
    if (of.state == CaseState::supplement_requested) {
        SupplementRequest& request = detail.supplement_request.emplace();
        for (const auto reason : split(of.remark, '\n')) request.reasons.emplace_back(reason);
    }
    return detail;
}

/// Who takes part beside whoever opened it sees what would be handed in, not what registers know;
/// who acts for her not what is `withheld`.
void show_as_handed_in(const Parts& parts, const std::vector<std::string>& withheld,
                       Dossier& dossier) {
    const auto catalogue = parts.catalogue.get();
    const bool is_worked_on =
        dossier.of.state == CaseState::draft || dossier.of.state == CaseState::supplement_requested;
    if (is_worked_on) {
        dossier.form = as_handed_in(*item_of(*catalogue, dossier.of).form, dossier.known,
                                    std::move(dossier.form));
    }
    for (const std::string& field : withheld) dossier.form.erase(field);
    dossier.known.clear();
}

std::vector<Allowed> allowed_to_applicant(const Case& of) {
    std::vector<Allowed> allowed;
    for (const CaseEvent event : allowed_events(of, Actor::applicant)) {
        if (event == CaseEvent::submit)
            allowed.insert(allowed.end(), {Allowed::edit, Allowed::submit});
        if (event == CaseEvent::supplement) {
            allowed.insert(allowed.end(), {Allowed::edit, Allowed::supplement});
        }
        if (event == CaseEvent::withdraw) allowed.push_back(Allowed::withdraw);
    }
    return allowed;
}

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

std::optional<identity::AccountId> filer_of(const Case& of) {
    return of.filed_by ? identity::AccountId::parse(*of.filed_by) : std::nullopt;
}

std::optional<AgentView> agent_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    const auto account = filer_of(of);
    if (!account) return std::nullopt;
    AgentView view{"—", ground_in(of.authority.value_or(""))};
    if (const auto staff = parts.identity.find_staff(tx, *account)) {
        view.name = staff->name.text();
    } else if (const auto person = parts.identity.person_of(tx, *account)) {
        view.name = parts.identity.display_name(tx, *person);
    }
    return view;
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

std::optional<ReceptionView> reception_of(const catalogue::Catalogue& catalogue, const Case& of) {
    if (!of.receiving_office) return std::nullopt;
    const auto* office = catalogue.places().find_office(*of.receiving_office);
    return ReceptionView{
        .office_id = of.receiving_office->text(),
        .office_name = office != nullptr ? office->name : of.receiving_office->text(),
        .has_it = is_at_reception(of),
        .handed_over_at = of.handed_over_at};
}

/// Of a draft, where it may be handed in beside the office that decides.
std::optional<catalogue::HandleArea> area_of(const Parts& parts, const Case& of) {
    if (of.state != CaseState::draft) return std::nullopt;
    const auto catalogue = parts.catalogue.get();
    return catalogue::handle_area_of(*item_of(*catalogue, of).content);
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

CaseSummary summary_of(const Parts& parts, const Case& of, Language language) {
    const auto catalogue = parts.catalogue.get();
    const auto* item = catalogue->find_edition(of.item_id, of.item_edition);
    const auto* office = catalogue->places().find_office(of.office_id);
    const auto* division = catalogue->places().find_ever(of.office_id.division());
    return {.id = of.id,
            .number = of.number ? std::optional{of.number->text()} : std::nullopt,
            .item_id = of.item_id,
            .item_name = item != nullptr ? item->name : of.item_id,
            .office_id = of.office_id.text(),
            .office_name = office != nullptr ? office->name : of.office_id.text(),
            .division_name = division != nullptr ? catalogue->places().full_name(*division) : "",
            .state = of.state,
            .due_date = of.due_date,
            .due_provisional = of.due_provisional,
            .statutory_due = of.statutory_due,
            .opened_at = of.opened_at,
            .submitted_at = of.submitted_at,
            .decided_at = of.decided_at,
            .outcome = of.outcome,
            .next_step = in_language(of, language),
            .applicant_kind = of.applicant,
            .filed_on = of.authority,
            .filed_through = of.filed_through
                                 ? std::optional{name_of_app(parts, *of.filed_through, language)}
                                 : std::nullopt,
            .reception = reception_of(*catalogue, of)};
}

CaseView view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Dossier dossier) {
    std::vector<std::string> withheld;
    bool is_whole = true;
    if (caller.acting_for || http::comes_through_app(caller)) {
        const auto catalogue = parts.catalogue.get();
        const auto& item = item_of(*catalogue, dossier.of);
        const Sight sight =
            sight_of(parts, standing_of(tx, parts, caller), dossier.of, Purpose::reading);
        withheld = withheld_fields(*item.form, sight, dossier.known, dossier.form);
        withhold(withheld, sight, dossier.known, dossier.form);
        is_whole = sight.is_whole();
    }
    const auto part = part_of(tx, parts, caller, dossier.of);
    if (part) show_as_handed_in(parts, withheld, dossier);
    CaseView view{
        detail_of(tx, parts, dossier.of, std::move(dossier.form), dossier.materials, caller),
        std::move(dossier.known),
        std::move(withheld),
        part ? std::vector<Allowed>{} : allowed_to_applicant(dossier.of),
        agent_of(tx, parts, dossier.of),
        area_of(parts, dossier.of)};
    if (part) view.my_part = part->state;
    // That a register has something of her tells of her, too.
    if (!is_whole || part) {
        view.sources.clear();
        view.pairs.clear();
    }
    return view;
}

std::vector<TimelineEvent> timeline_of(sql::Tx& tx, const Parts& parts, const Case& of,
                                       Language language) {
    std::vector<TimelineEvent> events;
    for (CaseEventRow& row : parts.store.events_of(tx, of)) {
        TimelineEvent& event =
            events.emplace_back(row.at, row.what, row.by_whom, std::nullopt, std::nullopt);
        if (const auto app = app_in_timeline(row.by_whom)) {
            event.by = "applicant";
            event.through = name_of_app(parts, *app, language);
        }
        if (!row.note.empty()) event.note = std::move(row.note);
    }
    return events;
}

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
