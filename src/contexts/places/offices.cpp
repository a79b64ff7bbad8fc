#include "contexts/places/offices.h"

#include <fmt/format.h>

#include <algorithm>

namespace mashang::places {
namespace {

constexpr std::string_view kTownshipGovernment = "XG";
constexpr std::string_view kFarmOrZone = "类乡级单位";

/// The division of `level` that `division` is in, by the law's tree: 平潭县 stands for its own
/// county.
const Division* at_level(const Places& places, const Division& division, DivisionLevel level) {
    for (const Division* at = &division; at != nullptr; at = places.parent(*at)) {
        if (Places::exercises(*at, level)) return at;
    }
    return nullptr;
}

std::string fill(std::string pattern, std::string_view name, std::string_view value) {
    for (auto at = pattern.find(name); at != std::string::npos; at = pattern.find(name, at)) {
        pattern.replace(at, name.size(), value);
        at += value.size();
    }
    return pattern;
}

std::string fill_all(const Places& places, std::string pattern, const Division& division) {
    const auto name_at = [&](DivisionLevel level) -> std::string_view {
        const Division* at = at_level(places, division, level);
        return at != nullptr ? std::string_view{at->name} : std::string_view{};
    };
    pattern = fill(std::move(pattern), "{c}", name_at(DivisionLevel::city));
    pattern = fill(std::move(pattern), "{x}", name_at(DivisionLevel::county));
    pattern = fill(std::move(pattern), "{t}", name_at(DivisionLevel::township));
    return fill(std::move(pattern), "{s}", division.short_name);
}

bool is_experimental_zone(const Division& division) {
    return division.level != division.code.level();
}

std::string pattern_of(const Organisation& organisation, const Division& division) {
    if (is_experimental_zone(division)) return organisation.pingtan_name;
    switch (division.level) {
        case DivisionLevel::province:
            return organisation.name;
        case DivisionLevel::city:
            return organisation.city_name;
        case DivisionLevel::county:
            return division.kind == "区" ? organisation.district_name : organisation.county_name;
        case DivisionLevel::township:
            if (organisation.id != kTownshipGovernment) return organisation.township_name;
            if (division.kind == kFarmOrZone) return "";
            return division.kind == "街道" ? "{t}办事处" : organisation.township_name;
        case DivisionLevel::village:
            return "";
    }
    return "";
}

bool works_in(const Organisation& organisation, const Division& division) {
    return std::ranges::any_of(organisation.levels, [&](DivisionLevel level) {
        return Places::exercises(division, level);
    });
}

/// Registrar and category of GB 32100 for a kind of organisation.
std::pair<char, char> category_of(const Organisation& organisation) {
    if (organisation.kind == "事业单位") return {'1', '2'};
    if (organisation.kind == "群团组织") return {'1', '3'};
    if (organisation.kind == "企业") return {'9', '1'};
    return {'1', '1'};
}

/// A made-up code that no two offices share: the organisation's number and the division are in it.
Uscc uscc_of(const Organisation& organisation, const Division& division) {
    const auto [registrar, category] = category_of(organisation);
    return *Uscc::make(
        registrar, category, division.code.view().substr(0, 6),
        fmt::format("F{:02}{}00", organisation.number % 100, division.code.view().substr(6, 3)));
}

}  // namespace

std::string name_of_office(const Places& places, const Organisation& organisation,
                           const Division& division) {
    if (!division.has_offices || !works_in(organisation, division)) return "";
    return fill_all(places, pattern_of(organisation, division), division);
}

std::vector<Office> make_offices(const Places& places) {
    std::vector<Office> offices;
    for (const Division& division : places.divisions()) {
        if (division.valid_to || division.level == DivisionLevel::village) continue;
        for (const Organisation& organisation : places.organisations()) {
            std::string name = name_of_office(places, organisation, division);
            if (name.empty()) continue;
            offices.push_back({.id = OfficeId{organisation.id, division.code},
                               .name = std::move(name),
                               .organisation = &organisation,
                               .division = &division,
                               .uscc = uscc_of(organisation, division)});
        }
    }
    return offices;
}

}  // namespace mashang::places
