#include "contexts/cases/flows.h"

#include "base/enum_names.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/dossier.h"
#include "contexts/cases/flows_applicants.h"
#include "contexts/cases/flows_instant.h"
#include "contexts/cases/flows_reception.h"
#include "contexts/cases/formal_check.h"
#include "contexts/cases/pair_checks.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/register_data.h"
#include "contexts/cases/register_materials.h"
#include "contexts/cases/rules.h"
#include "contexts/cases/signing.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/through_app.h"
#include "contexts/cases/together.h"
#include "contexts/places/api.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

void refuse_faults(std::vector<Fault> faults) {
    if (!faults.empty()) throw Refused{refusals::kIncomplete, {}, std::move(faults)};
}

/// A number that nobody has: six random characters collide once in a billion a day and office.
CaseNumber take_number(sql::Tx& tx, const Parts& parts, const Case& of, Date day) {
    while (true) {
        const CaseNumber number = CaseNumber::make(of.office_id, day, parts.random());
        if (parts.store.take_number(tx, number, of)) return number;
    }
}

/// Refuses with everything that keeps the dossier from being handed in; else its form is with the
/// register's own facts.
void complete(sql::Tx& tx, const Parts& parts, Dossier& dossier) {
    FormalCheck check = check_formally(tx, parts, dossier);
    refuse_faults(std::move(check.faults));
    if (check.form == dossier.form) return;
    parts.store.save_form(tx, dossier.of, check.form);
    dossier.form = std::move(check.form);
}

/// On what ground somebody opens a case of the item for another; null for herself. Refuses:
/// kNotCovered.
const mandates::Authority* ground_to_file(const Standing& standing, const catalogue::Item& item) {
    if (!standing.agent) return nullptr;
    const auto* ground = standing.ground_for(item);
    if (ground == nullptr) throw Refused{mandates::refusals::kNotCovered};
    const Refusal* fault = fault_of_deed(*ground, mandates::Deed::file);
    if (fault != nullptr) throw Refused{*fault};
    return ground;
}

std::vector<std::string> withheld_from(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                       const Dossier& dossier, const catalogue::Item& item) {
    const Sight sight =
        sight_of(parts, standing_of(tx, parts, caller), dossier.of, Purpose::reading);
    return withheld_fields(*item.form, sight, dossier.known, dossier.form);
}

/// Whether the step that is asked for may begin; else `advance` refuses it with the reason.
bool stands(const Case& of, CaseState state, std::int64_t version) {
    return of.state == state && of.version == version;
}

}  // namespace

Case get_own_case(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id) {
    const Standing standing = standing_of(tx, parts, caller);
    auto of = parts.store.find(tx, standing.key(), id);
    if (!of) of = find_represented(tx, parts, standing, id);
    const bool is_opener = of && of->person_id == standing.key();
    const bool is_hers =
        of && (!is_opener || (reaches(parts, standing, *of) && !is_handed_over(tx, parts, *of)));
    if (!is_hers) throw Refused{refusals::kNoSuchCase};
    return *std::move(of);
}

Opened open_draft(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& item_id, const DivisionCode& division) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = catalogue::get_item_in_use(*catalogue, item_id);
    const auto implementation = catalogue::get_implementation(
        *catalogue, item, places::get_division(catalogue->places(), division));
    const Standing standing = standing_of(tx, parts, caller);
    const mandates::Authority* ground = ground_to_file(standing, item);
    const auto app =
        http::comes_through_app(caller) ? std::optional{caller.client_id} : std::nullopt;
    auto draft = parts.store.find_draft(tx, standing.key(), item.id, implementation.office->id,
                                        standing.agent, app);
    if (draft) {
        request_register_data(tx, parts, caller, item, *draft);
        return {*std::move(draft), false};
    }

    const Instant now = parts.clock.now();
    Case of{.person_id = standing.key(),
            .id = CaseId{parts.ids.next(now)},
            .number = {},
            .item_id = item.id,
            .item_edition = 0,
            .office_id = implementation.office->id,
            .division = division,
            .state = CaseState::draft,
            .version = 1,
            .opened_at = now,
            .changed_at = now,
            .submitted_at = {},
            .accepted_at = {},
            .decided_at = {},
            .due_date = {},
            .due_provisional = false,
            .outcome = {},
            .remark = {},
            .applicant = standing.applicant.kind,
            .filed_by = standing.agent,
            .filed_through = app,
            .receiving_office = window_of(*catalogue, caller, item, implementation.office->id)};
    if (ground != nullptr) of.authority = ground->reference;
    parts.store.add(tx, of, known_fields(tx, parts, *item.form, of));
    add_to_timeline(tx, parts, of, "opened", by_applicant(caller), "");
    parts.journal.tell(tx, now,
                       {.what = "case.opened",
                        .actor = caller.account_id,
                        .on_behalf = of.person_id.text(),
                        .authority = of.authority.value_or(own_authority(caller)),
                        .subject = subject_of(of.id),
                        .facts = facts_of(parts, of)});
    tell_step(tx, parts, caller, of, "opened");
    if (of.filed_by || caller.assurance_level >= catalogue::kLevelToSubmit) {
        request_register_materials(tx, parts, item, of);
    }
    request_register_data(tx, parts, caller, item, of);
    return {std::move(of), true};
}

Dossier save_form(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                  std::int64_t version, const json::object& form) {
    Case of = get_own_case(tx, parts, caller, id);
    demand_editable(of);
    if (of.version != version) refuse_changed(of);
    Dossier dossier = open_dossier(tx, parts, std::move(of));
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = item_of(*catalogue, dossier.of);
    json::object kept = form;
    restore(withheld_from(tx, parts, caller, dossier, item), *item.form, dossier.known,
            dossier.form, kept);
    keep_told(*item.form, dossier.known, kept);
    refuse_faults(check_form(*item.form, kept, dossier.known, Stage::drafting, "/form"));
    parts.store.save_form(tx, dossier.of, kept);
    dossier.form = std::move(kept);
    dossier.of = save_change(tx, parts, std::move(dossier.of), version);
    tell_step(tx, parts, caller, dossier.of, "saved");
    request_register_data(tx, parts, caller, item, dossier.of);
    request_pairs(tx, parts, caller, item, dossier.of, dossier.form);
    return dossier;
}

Dossier submit(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
               std::int64_t version) {
    Dossier dossier = open_dossier(tx, parts, get_own_case(tx, parts, caller, id));
    int edition = dossier.of.item_edition;
    if (stands(dossier.of, CaseState::draft, version)) {
        const auto catalogue = parts.catalogue.get();
        edition = catalogue::get_item_in_use(*catalogue, dossier.of.item_id).edition;
        demand_reception(parts, dossier.of);
        complete(tx, parts, dossier);
    }
    dossier.of = advance(tx, parts, caller, std::move(dossier.of), version,
                         {.event = CaseEvent::submit, .change = [&](Case& changed, Instant now) {
                              changed.item_edition = edition;
                              changed.number = take_number(tx, parts, changed, now.date());
                              changed.submitted_at = now;
                          }});
    dossier.of = decide_at_once(tx, parts, dossier);
    return dossier;
}

Dossier supplement(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                   std::int64_t version, const std::string& note) {
    Dossier dossier = open_dossier(tx, parts, get_own_case(tx, parts, caller, id));
    if (stands(dossier.of, CaseState::supplement_requested, version)) complete(tx, parts, dossier);
    dossier.of = advance(tx, parts, caller, std::move(dossier.of), version,
                         {.event = CaseEvent::supplement,
                          .note = note,
                          .change = [](Case& changed, Instant) { changed.remark.clear(); }});
    return dossier;
}

Case withdraw(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
              std::int64_t version, const std::string& reason) {
    Case of = get_own_case(tx, parts, caller, id);
    if (find_transition(of.state, CaseEvent::withdraw) != nullptr) {
        demand_all_withdraw(tx, parts, of);
    }
    return advance(
        tx, parts, caller, std::move(of), version,
        {.event = CaseEvent::withdraw, .note = reason, .change = [](Case& changed, Instant now) {
             changed.decided_at = now;
             changed.remark.clear();
         }});
}

}  // namespace mashang::cases
