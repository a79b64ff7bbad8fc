#include "contexts/legal_persons/agency.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/enum_names.h"
#include "base/split.h"

namespace mashang::legal_persons {
namespace {

constexpr std::string_view kAll = "*";

std::vector<std::string> sorted_set(std::vector<std::string> texts) {
    std::ranges::sort(texts);
    const auto repeated = std::ranges::unique(texts);
    texts.erase(repeated.begin(), repeated.end());
    return texts;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string line;
    for (const std::string& text : texts) {
        if (!line.empty()) line += ',';
        line += text;
    }
    return line;
}

}  // namespace

std::optional<AgencyState> next_state(AgencyState from, AgencyEvent event) {
    if (from == AgencyState::ended) return std::nullopt;
    if (event == AgencyEvent::ended) return AgencyState::ended;
    if (from == AgencyState::accepted) return std::nullopt;
    return AgencyState::accepted;
}

Scope Scope::everything() {
    return of({Verb::file, Verb::sign, Verb::see}, std::nullopt);
}

Scope Scope::of(std::vector<Verb> verbs, std::optional<std::vector<std::string>> items) {
    if (!verbs.empty()) verbs.push_back(Verb::see);
    std::ranges::sort(verbs);
    const auto repeated = std::ranges::unique(verbs);
    verbs.erase(repeated.begin(), repeated.end());
    Scope scope;
    scope.verbs_ = std::move(verbs);
    if (items) scope.items_ = sorted_set(*std::move(items));
    return scope;
}

Scope Scope::of_columns(std::string_view verbs, std::string_view items) {
    std::vector<Verb> read;
    for (const std::string_view name : split(verbs, ',')) {
        const auto verb = enumerator_of<Verb>(name);
        if (!verb) throw std::invalid_argument{"a column of verbs holds something else"};
        read.push_back(*verb);
    }
    if (items == kAll) return of(std::move(read), std::nullopt);
    std::vector<std::string> named;
    for (const std::string_view item : split(items, ',')) named.emplace_back(item);
    return of(std::move(read), std::move(named));
}

bool Scope::has(Verb verb) const {
    return std::ranges::find(verbs_, verb) != verbs_.end();
}

bool Scope::covers(Verb verb, std::string_view item) const {
    if (!has(verb)) return false;
    return !items_ || std::ranges::binary_search(*items_, item);
}

std::string Scope::verbs_column() const {
    std::vector<std::string> names;
    for (const Verb verb : verbs_) names.emplace_back(name_of_enumerator(verb));
    return joined(names);
}

std::string Scope::items_column() const {
    return items_ ? joined(*items_) : std::string{kAll};
}

}  // namespace mashang::legal_persons
