#include "contexts/service/drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "contexts/service/kinds.h"
#include "contexts/service/store.h"

namespace mashang::service {
namespace {

constexpr std::string_view kRemedy =
    "如不服本决定，可以自收到本决定书之日起六十日内，依据《中华人民共和国行政复议法》向有管辖权的行"
    "政复议"
    "机关申请行政复议；也可以自收到本决定书之日起六个月内，依据《中华人民共和国行政诉讼法》向有管辖"
    "权的"
    "人民法院提起行政诉讼。";

/// In full: it is she to whom the document is written.
std::string addressee_of(sql::Tx& tx, const Parts& parts, const mandates::Principal& whom) {
    const auto known = parts.cases.authorities.known_facts(tx, whom);
    for (const char* name : {"organisation_name", "name"}) {
        const auto found = known.find(name);
        if (found != known.end() && !found->second.empty()) return found->second;
    }
    return parts.cases.authorities.display_name(tx, whom);
}

std::string_view remedy_of(DocumentKind kind) {
    return facts_of(kind).is_negative ? kRemedy : "";
}

Draft drafted(const Template& wording, const std::map<std::string, std::string>& values) {
    Filled filled = fill(wording, values);
    return {.title = std::move(filled.title),
            .words = {.addressee = values.at("addressee"),
                      .paragraphs = std::move(filled.paragraphs),
                      .office = values.at("office"),
                      .reason = values.at("reason")}};
}

std::string day_of(const std::optional<Instant>& at) {
    return at ? words_of(at->date()) : "";
}

}  // namespace

std::string name_of_office(const Parts& parts, const std::string& office) {
    const auto catalogue = parts.cases.catalogue.get();
    const auto id = places::OfficeId::parse(office);
    const auto* found = id ? catalogue->places().find_office(*id) : nullptr;
    return found == nullptr ? office : found->name;
}

std::string words_of(Date day) {
    return fmt::format("{}年{}月{}日", day.year(), day.month(), day.day());
}

std::map<std::string, std::string> values_of(sql::Tx& tx, const Parts& parts, const cases::Case& of,
                                             const Occasion& occasion) {
    const auto whom =
        cases::principal_in(tx, parts.cases, of, occasion.addressee.value_or(of.person_id));
    const auto catalogue = parts.cases.catalogue.get();
    const catalogue::Item& item = cases::item_of(*catalogue, of);
    return {{"addressee", addressee_of(tx, parts, whom)},
            {"item", item.name},
            {"case_number", of.number ? of.number->text() : ""},
            {"office", name_of_office(parts, of.office_id.text())},
            {"deed", item.type == catalogue::ItemType::licensing ? "行政许可" : "办理"},
            {"submitted_on", day_of(of.submitted_at)},
            {"accepted_on", day_of(of.accepted_at)},
            {"due_on", of.due_date ? words_of(*of.due_date) : ""},
            {"reason", occasion.reason},
            {"remedy", std::string{remedy_of(occasion.kind)}}};
}

Template template_for(sql::Tx& tx, DocumentKind kind, std::string_view office,
                      std::string_view item) {
    if (auto own = store::find_template(tx, office, item, kind)) {
        return {.title = std::move(own->title), .body = std::move(own->body)};
    }
    return standard_template(kind);
}

Draft draft_of(sql::Tx& tx, const Parts& parts, const cases::Case& of, const Occasion& occasion) {
    return drafted(template_for(tx, occasion.kind, of.office_id.text(), of.item_id),
                   values_of(tx, parts, of, occasion));
}

Draft example_of(DocumentKind kind, const Template& wording, const std::string& office) {
    std::map<std::string, std::string> values;
    for (const Field& field : fields()) values.emplace(field.name, field.example);
    values["office"] = office;
    values["remedy"] = remedy_of(kind);
    return drafted(wording, values);
}

std::string reason_at(sql::Tx& tx, const Parts& parts, const cases::Case& of, DocumentKind kind,
                      Instant at) {
    const auto steps = facts_of(kind).steps;
    std::string reason;
    std::int64_t nearest = -1;
    for (const cases::CaseEventRow& event : parts.cases.store.events_of(tx, of)) {
        if (std::ranges::find(steps, event.what) == steps.end()) continue;
        const std::int64_t away = std::abs(event.at.ms() - at.ms());
        if (nearest >= 0 && away >= nearest) continue;
        nearest = away;
        reason = event.note;
    }
    return reason;
}

}  // namespace mashang::service
