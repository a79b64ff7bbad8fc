#include "contexts/places/places.h"

#include <algorithm>

#include "contexts/places/offices.h"

namespace mashang::places {

Places::Places(std::vector<Division> divisions, std::vector<Organisation> organisations)
    : divisions_{std::move(divisions)}, organisations_{std::move(organisations)} {
    std::ranges::sort(divisions_, {}, &Division::code);
    for (const Division& division : divisions_) {
        if (division.valid_to) continue;
        if (division.parent) {
            children_[*division.parent].push_back(&division);
        } else {
            province_ = &division;
        }
    }
    offices_ = make_offices(*this);
    for (std::size_t i = 0; i < offices_.size(); ++i) {
        auto [place, is_new] = offices_in_.try_emplace(offices_[i].division->code, i, i);
        place->second.second = i + 1;
    }
}

const Division* Places::find_ever(const DivisionCode& code) const {
    const auto place = std::ranges::lower_bound(divisions_, code, {}, &Division::code);
    return place != divisions_.end() && place->code == code ? &*place : nullptr;
}

const Division* Places::find(const DivisionCode& code) const {
    const Division* division = find_ever(code);
    return division != nullptr && !division->valid_to ? division : nullptr;
}

std::span<const Division* const> Places::children(const DivisionCode& code) const {
    const auto place = children_.find(code);
    if (place == children_.end()) return {};
    return place->second;
}

const Division* Places::parent(const Division& division) const {
    return division.parent ? find(*division.parent) : nullptr;
}

std::vector<const Division*> Places::chain(const Division& division) const {
    std::vector<const Division*> chain;
    for (const Division* at = &division; at != nullptr; at = parent(*at)) chain.push_back(at);
    return chain;
}

std::string Places::full_name(const Division& division) const {
    std::string name;
    for (const Division* at = &division; at != nullptr; at = parent(*at)) {
        name.insert(0, at->name);
    }
    return name;
}

const Organisation* Places::find_organisation(std::string_view id) const {
    const auto place = std::ranges::find(organisations_, id, &Organisation::id);
    return place != organisations_.end() ? &*place : nullptr;
}

std::span<const Office> Places::offices_in(const Division& division) const {
    const auto place = offices_in_.find(division.code);
    if (place == offices_in_.end()) return {};
    const auto [first, last] = place->second;
    return std::span{offices_}.subspan(first, last - first);
}

const Office* Places::office_of(std::string_view organisation, const Division& division) const {
    for (const Office& office : offices_in(division)) {
        if (office.organisation->id == organisation) return &office;
    }
    return nullptr;
}

const Office* Places::find_office(const OfficeId& id) const {
    const Division* division = find(id.division());
    return division != nullptr ? office_of(id.organisation(), *division) : nullptr;
}

bool Places::exercises(const Division& division, DivisionLevel level) {
    return division.level == level || division.code.level() == level;
}

}  // namespace mashang::places
