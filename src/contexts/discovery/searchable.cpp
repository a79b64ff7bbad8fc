#include "contexts/discovery/searchable.h"

namespace mashang::discovery {
namespace {

/// Prior popularity: the items chosen for the front page are asked for more.
constexpr double kHotPopularity = 10;
constexpr double kPlainPopularity = 1;

Audience audience_of(const catalogue::Item& item) {
    if (!item.is_for(catalogue::Audience::legal_person)) return Audience::person;
    if (!item.is_for(catalogue::Audience::person)) return Audience::legal_person;
    return Audience::both;
}

ItemText text_of(const catalogue::Item& item) {
    ItemText text{.id = item.id,
                  .name = item.name,
                  .keywords = item.keywords,
                  .theme_codes = {},
                  .theme_names = {},
                  .body_name = item.organisation->name,
                  .material_text = {},
                  .popularity = item.hot ? kHotPopularity : kPlainPopularity,
                  .audience = audience_of(item)};
    for (const catalogue::Theme* theme : item.themes) {
        text.theme_codes.push_back(theme->id);
        text.theme_names.push_back(theme->name);
    }
    for (const catalogue::Material& material : item.materials) {
        text.material_text += material.name;
        text.material_text += ' ';
    }
    return text;
}

std::vector<PlaceText> places_of(const places::Places& places) {
    std::vector<PlaceText> texts;
    for (const places::Division& division : places.divisions()) {
        if (division.valid_to) continue;
        texts.push_back({.code = division.code.text(),
                         .name = division.name,
                         .short_name = division.short_name,
                         .level = static_cast<Level>(division.level),
                         .parent = division.parent ? division.parent->text() : ""});
    }
    return texts;
}

std::vector<Implemented> implemented_in(const catalogue::Catalogue& catalogue) {
    std::vector<Implemented> all;
    const auto items = catalogue.items();
    for (const places::Division& division : catalogue.places().divisions()) {
        if (division.valid_to || division.level == DivisionLevel::village) continue;
        Implemented here{.division = division.code.text(), .items = {}};
        for (std::uint32_t i = 0; i < items.size(); ++i) {
            if (!catalogue.is_implemented_in(items[i], division)) continue;
            if (catalogue.places().office_of(items[i].organisation->id, division) == nullptr)
                continue;
            here.items.push_back(i);
        }
        if (!here.items.empty()) all.push_back(std::move(here));
    }
    return all;
}

}  // namespace

std::shared_ptr<const Searchable> make_searchable(
    std::shared_ptr<const catalogue::Catalogue> catalogue, const Tables& tables) {
    auto searchable = std::make_shared<Searchable>();
    searchable->catalogue = std::move(catalogue);
    std::vector<ItemText> texts;
    for (const catalogue::Item& item : searchable->catalogue->items())
        texts.push_back(text_of(item));
    searchable->index = Index::build(std::move(texts), places_of(searchable->catalogue->places()),
                                     implemented_in(*searchable->catalogue), tables);
    return searchable;
}

}  // namespace mashang::discovery
