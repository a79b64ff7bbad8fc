#include "contexts/cases/flows.h"

#include "base/enum_names.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/dossier.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/register_materials.h"
#include "contexts/cases/rules.h"
#include "contexts/cases/signing.h"
#include "contexts/cases/standing.h"
#include "contexts/places/api.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

const catalogue::Item& item_of(const catalogue::Catalogue& catalogue, const Case& of) {
    return catalogue::get_item(catalogue, of.item_id);
}

void refuse_faults(std::vector<Fault> faults) {
    if (!faults.empty()) throw Refused{refusals::kIncomplete, {}, std::move(faults)};
}

void append(std::vector<Fault>& faults, std::vector<Fault> more) {
    faults.insert(faults.end(), more.begin(), more.end());
}

/// A number that nobody has: six random characters collide once in a billion a day and office.
CaseNumber take_number(sql::Tx& tx, const Parts& parts, const Case& of, Date day) {
    while (true) {
        const CaseNumber number = CaseNumber::make(of.office_id, day, parts.random());
        if (parts.store.take_number(tx, number, of)) return number;
    }
}

/// Puts the register's own facts into the form, and refuses with everything that keeps it and the
/// materials from being handed in.
void complete(sql::Tx& tx, const Parts& parts, Dossier& dossier) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = item_of(*catalogue, dossier.of);
    json::object form = with_fixed_fields(*item.form, dossier.known, dossier.form);
    const auto* uscc = form.if_contains("organisation_uscc");
    const bool for_organisation =
        uscc != nullptr && uscc->is_string() && !uscc->as_string().empty();
    auto faults = check_form(*item.form, form, dossier.known, Stage::complete, "/form");
    append(faults, check_materials(item,
                                   for_organisation ? catalogue::Audience::legal_person
                                                    : catalogue::Audience::person,
                                   dossier.materials));
    append(faults, check_signature(tx, parts, dossier, form));
    refuse_faults(std::move(faults));
    if (form == dossier.form) return;
    parts.store.save_form(tx, dossier.of, form);
    dossier.form = std::move(form);
}

/// The office's clock of examination starts (again).
void start_examination(const Parts& parts, Case& of, Instant now) {
    const ReckonedDate due = examination_due(*parts.calendar.get(), now.date());
    of.due_date = due.date;
    of.due_provisional = due.provisional;
}

/// On what ground somebody opens a case of the item for another; null for herself. Refuses:
/// kNotCovered.
const mandates::Authority* ground_to_file(const Standing& standing, const catalogue::Item& item) {
    if (!standing.agent) return nullptr;
    const auto* ground = standing.ground_for(item);
    if (ground == nullptr || !ground->may_file) throw Refused{mandates::refusals::kNotCovered};
    return ground;
}

std::vector<std::string> withheld_from(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                       const Dossier& dossier, const catalogue::Item& item) {
    const Standing standing = standing_of(tx, parts, caller);
    return withheld_fields(item, standing.ground_for(item), dossier.known);
}

/// Whether the step that is asked for may begin; else `advance` refuses it with the reason.
bool stands(const Case& of, CaseState state, std::int64_t version) {
    return of.state == state && of.version == version;
}

}  // namespace

Case get_own_case(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id) {
    const Standing standing = standing_of(tx, parts, caller);
    auto of = parts.store.find(tx, standing.key(), id);
    if (!of || !reaches(parts, standing, *of)) throw Refused{refusals::kNoSuchCase};
    return *std::move(of);
}

Opened open_draft(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& item_id, const DivisionCode& division) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = catalogue::get_item(*catalogue, item_id);
    const auto implementation = catalogue::get_implementation(
        *catalogue, item, places::get_division(catalogue->places(), division));
    const Standing standing = standing_of(tx, parts, caller);
    const mandates::Authority* ground = ground_to_file(standing, item);
    auto draft = parts.store.find_draft(tx, standing.key(), item.id, implementation.office->id,
                                        standing.agent);
    if (draft) return {*std::move(draft), false};

    const Instant now = parts.clock.now();
    Case of{.person_id = standing.key(),
            .id = CaseId{parts.ids.next(now)},
            .number = {},
            .item_id = item.id,
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
            .filed_by = standing.agent};
    if (ground != nullptr) of.authority = ground->reference;
    parts.store.add(tx, of, known_fields(tx, parts, *item.form, of));
    add_to_timeline(tx, parts, of, "opened", by_applicant(caller), "");
    parts.journal.tell(tx, now,
                       {.what = "case.opened",
                        .actor = caller.account_id,
                        .on_behalf = of.person_id.text(),
                        .authority = of.authority.value_or("self"),
                        .subject = "case:" + of.id.text(),
                        .facts = facts_of(parts, of)});
    tell_step(tx, parts, caller, of, "opened");
    if (of.filed_by || caller.assurance_level >= catalogue::kLevelToSubmit) {
        request_register_materials(tx, parts, item, of);
    }
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
    restore(withheld_from(tx, parts, caller, dossier, item), item, dossier.known, dossier.form,
            kept);
    refuse_faults(check_form(*item.form, kept, dossier.known, Stage::drafting, "/form"));
    parts.store.save_form(tx, dossier.of, kept);
    dossier.form = std::move(kept);
    dossier.of = save_change(tx, parts, std::move(dossier.of), version);
    tell_step(tx, parts, caller, dossier.of, "saved");
    return dossier;
}

Dossier submit(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
               std::int64_t version) {
    Dossier dossier = open_dossier(tx, parts, get_own_case(tx, parts, caller, id));
    if (stands(dossier.of, CaseState::draft, version)) complete(tx, parts, dossier);
    dossier.of = advance(tx, parts, caller, std::move(dossier.of), version,
                         {.event = CaseEvent::submit, .change = [&](Case& changed, Instant now) {
                              changed.number = take_number(tx, parts, changed, now.date());
                              changed.submitted_at = now;
                              start_examination(parts, changed, now);
                          }});
    return dossier;
}

Dossier supplement(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                   std::int64_t version, const std::string& note) {
    Dossier dossier = open_dossier(tx, parts, get_own_case(tx, parts, caller, id));
    if (stands(dossier.of, CaseState::supplement_requested, version)) complete(tx, parts, dossier);
    dossier.of = advance(
        tx, parts, caller, std::move(dossier.of), version,
        {.event = CaseEvent::supplement, .note = note, .change = [&](Case& changed, Instant now) {
             changed.remark.clear();
             start_examination(parts, changed, now);
         }});
    return dossier;
}

Case withdraw(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
              std::int64_t version, const std::string& reason) {
    return advance(
        tx, parts, caller, get_own_case(tx, parts, caller, id), version,
        {.event = CaseEvent::withdraw, .note = reason, .change = [](Case& changed, Instant now) {
             changed.decided_at = now;
             changed.due_date.reset();
         }});
}

}  // namespace mashang::cases
