#include "contexts/mandates/rules.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/mandates/refusals.h"

namespace mashang::mandates {
namespace {

void check_items(const Terms& terms, const catalogue::Catalogue& catalogue, const Limits& limits,
                 std::vector<Fault>& faults) {
    const auto& items = terms.scope.items;
    if (terms.scope.theme.has_value() == !items.empty() || items.size() > limits.items) {
        faults.push_back({"/items", &refusals::kScope, {{"most", std::to_string(limits.items)}}});
        return;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const catalogue::Item* item = catalogue.find_item(items[i]);
        if (item != nullptr && item->is_for(catalogue::Audience::person)) continue;
        faults.push_back(
            {"/items/" + std::to_string(i), &refusals::kNoSuchItem, {{"item", items[i]}}});
    }
}

void check_theme(const Terms& terms, const catalogue::Catalogue& catalogue,
                 std::vector<Fault>& faults) {
    if (!terms.scope.theme) return;
    const catalogue::Theme* theme = catalogue.find_theme(*terms.scope.theme);
    const bool is_known = theme != nullptr && theme->audience == catalogue::Audience::person;
    if (is_known) return;
    faults.push_back({"/theme", &refusals::kNoSuchTheme, {{"theme", *terms.scope.theme}}});
}

}  // namespace

std::vector<Fault> faults_of(const Terms& terms, const catalogue::Catalogue& catalogue, Date today,
                             const Limits& limits) {
    std::vector<Fault> faults;
    check_items(terms, catalogue, limits, faults);
    check_theme(terms, catalogue, faults);
    if (terms.until < today || terms.until > today.plus_days(limits.longest_days)) {
        faults.push_back({"/until", &refusals::kUntil});
    }
    auto fields = terms.fields;
    std::ranges::sort(fields);
    if (std::ranges::adjacent_find(fields) != fields.end()) {
        faults.push_back({"/fields", &refusals::kFieldTwice});
    }
    return faults;
}

std::optional<Authority> authority_in(const Mandate& mandate, Date today) {
    if (state_on(mandate, today) != MandateState::accepted) return std::nullopt;
    return Authority{
        .ground = mandate.kind == MandateKind::assistance ? Ground::assistance : Ground::mandate,
        .reference = mandate.reference(),
        .scope = scope_of(mandate),
        .fields = fields_of(mandate),
        .reach = Reach::own_filings,
        .until = mandate.until};
}

Date eighteenth_birthday(Date birth) {
    const int year = birth.year() + kAgeOfMajority;
    if (const auto day = Date::from_ymd(year, birth.month(), birth.day())) return *day;
    return Date::from_ymd(year, 3, 1).value();
}

std::vector<catalogue::Known> fields_needed(const catalogue::Item& item) {
    std::vector<catalogue::Known> needed;
    for (const auto& [key, rule] : item.form->at("properties").as_object()) {
        const auto* name = rule.as_object().if_contains("x-known");
        if (name == nullptr) continue;
        const auto field = enumerator_of<catalogue::Known>(std::string_view{name->as_string()});
        const bool is_new = field && std::ranges::find(needed, *field) == needed.end();
        if (is_new) needed.push_back(*field);
    }
    return needed;
}

}  // namespace mashang::mandates
