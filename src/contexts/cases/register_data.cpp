#include "contexts/cases/register_data.h"

#include <algorithm>
#include <map>

#include "base/citizen_id.h"
#include "base/enum_names.h"
#include "contexts/cases/dossier.h"
#include "contexts/cases/register_wire.h"
#include "contexts/cases/source_store.h"
#include "contexts/cases/through_app.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

bool is_editable(const Case& of) {
    return of.state == CaseState::draft || of.state == CaseState::supplement_requested;
}

std::string authority_of(const Case& of, const std::string& otherwise) {
    return of.authority.value_or(otherwise);
}

/// What one register is asked for: all its fields of the form at once.
struct Asked {
    catalogue::RegisterSource source;
    json::array attributes;
};
std::map<std::string, Asked> asked_by_code(const json::object& schema,
                                           const catalogue::Catalogue& catalogue) {
    std::map<std::string, Asked> all;
    for (const auto& field : catalogue::sourced_fields(schema, catalogue)) {
        Asked& asked = all.try_emplace(field.source.code(), Asked{field.source, {}}).first->second;
        const json::value name(field.source.attribute->name);
        if (std::ranges::find(asked.attributes, name) == asked.attributes.end()) {
            asked.attributes.push_back(name);
        }
    }
    return all;
}

/// Who is asked for, who asks, and on what.
struct Asking {
    std::string citizen_id;
    std::string account_id;
    std::string authority;
};

void place(sql::Tx& tx, const Parts& parts, const Case& of, const std::string& code,
           const Asked& asked, const Asking& asking) {
    const Instant now = parts.clock.now();
    const char* const kind = asked.source.licence != nullptr ? "licence_type" : "resource";
    parts.place_order(tx, now,
                      {.channel = std::string{kRegisterData},
                       .idempotency_key = parts.ids.next(now).text(),
                       .subject = subject_of(of.id),
                       .payload = {{"case", of.id.text()},
                                   {"source", code},
                                   {kind, asked.source.id()},
                                   {"attributes", asked.attributes},
                                   {"holder_citizen_id", asking.citizen_id},
                                   {"use_cause", "办理事项 " + of.item_id},
                                   {"authority", asking.authority}}});
    parts.journal.tell(tx, now,
                       {.what = "case.source_asked",
                        .actor = asking.account_id,
                        .on_behalf = of.person_id.text(),
                        .authority = asking.authority,
                        .subject = subject_of(of.id),
                        .facts = {{"item", of.item_id}, {"source", code}}});
}

/// Keeps what was told before until there is an answer.
void ask(sql::Tx& tx, const Parts& parts, const Case& of, const std::string& code,
         const Asked& asked, const Asking& asking, const SourceRow* before) {
    SourceRow row = before != nullptr ? *before
                                      : SourceRow{.person_id = of.person_id,
                                                  .case_id = of.id,
                                                  .source = code,
                                                  .state = SourceState::asked,
                                                  .asked_at = parts.clock.now(),
                                                  .asked_by = asking.account_id};
    if (row.state != SourceState::found) row.state = SourceState::asked;
    row.asked_at = parts.clock.now();
    row.asked_by = asking.account_id;
    SourceStore{parts.store}.save(tx, row);
    place(tx, parts, of, code, asked, asking);
}

std::string citizen_id_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    const auto facts = known_of_person(tx, parts, of);
    const auto number = facts.find("citizen_id");
    if (number == facts.end() || !CitizenId::parse(number->second)) return "";
    return number->second;
}

void tell_told(sql::Tx& tx, const Parts& parts, const outbound::Order& order, const Case& of,
               const SourceRow& row) {
    parts.journal.tell_read(tx, parts.clock.now(),
                            {.actor = row.asked_by,
                             .authority = std::string{order.payload.at("authority").as_string()},
                             .person = of.person_id.text(),
                             .matter = subject_of(of.id),
                             .ground = "cases.source",
                             .what = "register_data"});
}

struct Told {
    SourceState state;
    std::string facts = {};
};
/// An order that was asked again meanwhile is settled by whichever answer comes.
void settle(sql::Tx& tx, const Parts& parts, const outbound::Order& order, const Told& told) {
    const auto id = CaseId::parse(order.payload.at("case").as_string());
    const auto of = id ? parts.store.find(tx, *id) : std::nullopt;
    if (!of || !is_editable(*of)) return;
    SourceStore store{parts.store};
    const auto rows = store.list_of(tx, *of);
    const auto* const before =
        find_source(rows, std::string{order.payload.at("source").as_string()});
    if (before == nullptr) return;
    // A register that is down takes nothing back.
    const bool keeps =
        told.state == SourceState::unavailable && before->state == SourceState::found;
    if (keeps) return;
    SourceRow row = *before;
    row.state = told.state;
    row.facts = told.facts;
    row.answered_at = parts.clock.now();
    store.save(tx, row);
    if (row.state == SourceState::found) tell_told(tx, parts, order, *of, row);
    parts.journal.tell(
        tx, parts.clock.now(),
        {.what = "case.source_answered",
         .actor = "system",
         .on_behalf = of->person_id.text(),
         .authority = std::string{kRegisterData},
         .subject = subject_of(of->id),
         .facts = {{"source", row.source}, {"state", name_of_enumerator(row.state)}}});
}

Told told_of(const outbound::Answer& answer) {
    const auto values = read_register_values(answer);
    if (!values) return {SourceState::not_found};
    return {SourceState::found, json::serialize(*values)};
}

/// The office of an organisation nearest to a division, on the way up to the province.
std::optional<std::string> office_near(const places::Places& places, std::string_view organisation,
                                       const DivisionCode& code) {
    const auto* const division = places.find_ever(code);
    if (division == nullptr) return std::nullopt;
    for (const places::Division* const one : places.chain(*division)) {
        const auto* const office = places.office_of(organisation, *one);
        if (office != nullptr) return office->id.text();
    }
    return std::nullopt;
}

struct FieldOfCase {
    Case of;
    std::shared_ptr<const catalogue::Catalogue> catalogue;  ///< that `source` looks into
    catalogue::RegisterSource source;
};
std::optional<FieldOfCase> find_field(sql::Tx& tx, const Parts& parts,
                                      const identity::PersonId& person, std::string_view case_id,
                                      std::string_view field) {
    const auto id = CaseId::parse(case_id);
    auto of = id ? parts.store.find(tx, person, *id) : std::nullopt;
    if (!of || of->applicant != mandates::PrincipalKind::person) return std::nullopt;
    auto catalogue = parts.catalogue.get();
    const json::object& schema = *item_of(*catalogue, *of).form;
    const auto source = catalogue::find_register_source(
        catalogue::object_in(catalogue::properties_of(schema), field), *catalogue);
    if (!source) return std::nullopt;
    return FieldOfCase{*std::move(of), std::move(catalogue), *source};
}

}  // namespace

void request_register_data(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const catalogue::Item& item, const Case& of) {
    const bool may_ask = of.filed_by || caller.assurance_level >= catalogue::kLevelToSubmit;
    if (of.applicant != mandates::PrincipalKind::person || !may_ask || !is_editable(of)) return;
    const auto catalogue = parts.catalogue.get();
    const auto wanted = asked_by_code(*item.form, *catalogue);
    if (wanted.empty()) return;
    const auto rows = SourceStore{parts.store}.list_of(tx, of);
    std::optional<Asking> asking;
    for (const auto& [code, asked] : wanted) {
        const SourceRow* const row = find_source(rows, code);
        if (!is_to_ask(row, parts.clock.now())) continue;
        if (!asking) {
            asking = Asking{citizen_id_of(tx, parts, of), caller.account_id,
                            authority_of(of, own_authority(caller))};
        }
        if (asking->citizen_id.empty()) return;
        ask(tx, parts, of, code, asked, *asking, row);
    }
}

outbound::Channel register_data_channel(const Parts& parts, std::string url, std::string key) {
    return {
        .name = std::string{kRegisterData},
        .url = std::move(url),
        .key = std::move(key),
        .wire = [](const outbound::Order& order) { return values_request_of(order); },
        .answered =
            [&parts](sql::Tx& tx, const outbound::Order& order, const outbound::Answer& answer) {
                settle(tx, parts, order, told_of(answer));
            },
        .given_up =
            [&parts](sql::Tx& tx, const outbound::Order& order) {
                settle(tx, parts, order, {SourceState::unavailable});
            }};
}

json::object told_by_registers(sql::Tx& tx, const Parts& parts, const json::object& schema,
                               const Case& of) {
    const auto catalogue = parts.catalogue.get();
    if (catalogue::sourced_fields(schema, *catalogue).empty()) return {};
    return told_fields(schema, *catalogue, SourceStore{parts.store}.list_of(tx, of));
}

std::optional<SourceDatum> find_source_datum(sql::Tx& tx, const Parts& parts,
                                             const identity::PersonId& person,
                                             std::string_view case_id, std::string_view field) {
    const auto found = find_field(tx, parts, person, case_id, field);
    if (!found) return std::nullopt;
    const auto rows = SourceStore{parts.store}.list_of(tx, found->of);
    const SourceRow* const row = find_source(rows, found->source.code());
    auto held = row != nullptr ? row->told(found->source.attribute->name) : std::nullopt;
    auto office =
        office_near(found->catalogue->places(), found->source.holder(), found->of.division);
    if (!held || !office) return std::nullopt;
    return SourceDatum{*std::move(office),
                       found->source.name() + " · " + found->source.attribute->name,
                       *std::move(held)};
}

void ask_source_anew(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                     std::string_view case_id, std::string_view field) {
    const auto found = find_field(tx, parts, person, case_id, field);
    if (!found || !is_editable(found->of)) return;
    const std::string code = found->source.code();
    const auto rows = SourceStore{parts.store}.list_of(tx, found->of);
    const SourceRow* const row = find_source(rows, code);
    const auto catalogue = found->catalogue;
    const auto wanted = asked_by_code(*item_of(*catalogue, found->of).form, *catalogue);
    const Asking asking{citizen_id_of(tx, parts, found->of),
                        row != nullptr ? row->asked_by : "system", authority_of(found->of, "self")};
    if (row == nullptr || asking.citizen_id.empty()) return;
    ask(tx, parts, found->of, code, wanted.at(code), asking, row);
}

}  // namespace mashang::cases
