#include "contexts/cases/field_source.h"

#include <algorithm>

#include "base/utf8.h"
#include "platform/json/json.h"
#include "platform/json/text.h"

namespace mashang::cases {

namespace json = boost::json;

namespace {

constexpr std::size_t kMostUnlessSaid = 100;  ///< characters (form_check.cpp)

/// As a field may hold it: without blanks around it, no control characters, not too long.
std::optional<std::string> fitting(const json::object& rule, const std::string& told) {
    const auto* const max = rule.if_contains("maxLength");
    const std::size_t most = max != nullptr && max->is_int64() && max->get_int64() > 0
                                 ? static_cast<std::size_t>(max->get_int64())
                                 : kMostUnlessSaid;
    if (mashang::json::fault_of_text(told, 1, most) != nullptr) return std::nullopt;
    std::string text = mashang::json::tidied(told);
    if (text.empty()) return std::nullopt;
    return text;
}

std::optional<std::string> told_for(const catalogue::SourcedField& field, const json::object& rule,
                                    std::span<const SourceRow> rows) {
    const SourceRow* const row = find_source(rows, field.source.code());
    const auto told = row != nullptr ? row->told(field.source.attribute->name) : std::nullopt;
    return told ? fitting(rule, *told) : std::nullopt;
}

const json::object& rule_of(const json::object& schema, const std::string& field) {
    return catalogue::object_in(catalogue::properties_of(schema), field);
}

}  // namespace

std::optional<std::string> SourceRow::told(const std::string& attribute) const {
    if (facts.empty()) return std::nullopt;
    const json::value all = mashang::json::parse(facts);
    const auto* const value = all.as_object().if_contains(attribute);
    if (value == nullptr || !value->is_string()) return std::nullopt;
    return std::string{value->get_string()};
}

bool is_to_ask(const SourceRow* row, Instant now) {
    if (row == nullptr) return true;
    const auto age = now - row->asked_at;
    return age >= (row->state == SourceState::found ? kSourceLife : kSourceRest);
}

const SourceRow* find_source(std::span<const SourceRow> rows, const std::string& code) {
    const auto place = std::ranges::find(rows, code, &SourceRow::source);
    return place != rows.end() ? &*place : nullptr;
}

json::object told_fields(const json::object& schema, const catalogue::Catalogue& catalogue,
                         std::span<const SourceRow> rows) {
    json::object told;
    for (const auto& field : catalogue::sourced_fields(schema, catalogue)) {
        if (auto text = told_for(field, rule_of(schema, field.name), rows)) {
            told[field.name] = *std::move(text);
        }
    }
    return told;
}

void keep_told(const json::object& schema, const json::object& known, json::object& form) {
    for (const auto& [field, value] : known) {
        const json::object& rule = rule_of(schema, std::string{field});
        if (rule.contains("x-source") && rule.contains("readOnly")) form[field] = value;
    }
}

std::vector<FieldSourceView> field_sources(const json::object& schema,
                                           const catalogue::Catalogue& catalogue,
                                           std::span<const SourceRow> rows,
                                           const json::object& form) {
    std::vector<FieldSourceView> views;
    for (const auto& field : catalogue::sourced_fields(schema, catalogue)) {
        const SourceRow* const row = find_source(rows, field.source.code());
        const auto told = told_for(field, rule_of(schema, field.name), rows);
        SourceState state = row != nullptr ? row->state : SourceState::not_asked;
        if (state == SourceState::found && !told) state = SourceState::not_found;
        const std::string_view written = catalogue::text_in(form, field.name);
        const auto* const holder = catalogue.places().find_organisation(field.source.holder());
        views.push_back(
            {.field = field.name,
             .kind = field.source.licence != nullptr ? SourceKind::licence : SourceKind::resource,
             .name = field.source.name(),
             .attribute = field.source.attribute->name,
             .holder = holder != nullptr ? holder->name : field.source.holder(),
             .state = state,
             .answered_at = row != nullptr ? row->answered_at : std::nullopt,
             .is_own = !written.empty() && (!told || *told != written)});
    }
    return views;
}

}  // namespace mashang::cases
