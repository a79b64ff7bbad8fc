#include "contexts/cases/flows.h"

#include "base/enum_names.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/dossier.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/register_materials.h"
#include "contexts/cases/rules.h"
#include "contexts/cases/signing.h"
#include "contexts/places/api.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

identity::PersonId person_of(const http::Caller& caller) {
    const auto person = identity::PersonId::parse(caller.person_id);
    if (!person) throw Refused{refusals::kNoSuchCase};
    return *person;
}

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

/// Whether the step that is asked for may begin; else `advance` refuses it with the reason.
bool stands(const Case& of, CaseState state, std::int64_t version) {
    return of.state == state && of.version == version;
}

}  // namespace

Case get_own_case(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id) {
    auto of = parts.store.find(tx, person_of(caller), id);
    if (!of) throw Refused{refusals::kNoSuchCase};
    return *std::move(of);
}

Opened open_draft(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& item_id, const DivisionCode& division) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = catalogue::get_item(*catalogue, item_id);
    const auto implementation = catalogue::get_implementation(
        *catalogue, item, places::get_division(catalogue->places(), division));
    const identity::PersonId person = person_of(caller);
    auto draft = parts.store.find_draft(tx, person, item.id, implementation.office->id);
    if (draft) return {*std::move(draft), false};

    const Instant now = parts.clock.now();
    Case of{.person_id = person,
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
            .remark = {}};
    parts.store.add(tx, of, known_fields(tx, parts, *item.form, person));
    add_to_timeline(tx, parts, of, "opened", "applicant", "");
    parts.journal.tell(tx, now,
                       {.what = "case.opened",
                        .actor = caller.account_id,
                        .on_behalf = person.text(),
                        .authority = "self",
                        .subject = "case:" + of.id.text(),
                        .facts = facts_of(parts, of)});
    if (caller.assurance_level >= catalogue::kLevelToSubmit) {
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
    const json::object& schema = *item_of(*catalogue, dossier.of).form;
    refuse_faults(check_form(schema, form, dossier.known, Stage::drafting, "/form"));
    parts.store.save_form(tx, dossier.of, form);
    dossier.form = form;
    dossier.of = save_change(tx, parts, std::move(dossier.of), version);
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
