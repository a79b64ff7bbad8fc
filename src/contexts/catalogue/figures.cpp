#include "contexts/catalogue/figures.h"

#include <algorithm>

namespace mashang::catalogue {
namespace {

/// Whether some division of the city, itself among them, carries the item out.
bool is_carried_out_in(const Catalogue& catalogue, const Item& item, const places::Division& city) {
    const places::Places& places = catalogue.places();
    const auto does = [&](const places::Division& division) {
        return catalogue.is_implemented_in(item, division) &&
               places.office_of(item.organisation->id, division) != nullptr;
    };
    if (does(city)) return true;
    return std::ranges::any_of(places.children(city.code), [&](const places::Division* county) {
        return does(*county) ||
               std::ranges::any_of(places.children(county->code),
                                   [&](const places::Division* town) { return does(*town); });
    });
}

}  // namespace

bool takes_no_upload(const Item& item) {
    return std::ranges::all_of(item.materials, [](const Material& material) {
        return material.necessity == Necessity::optional || material.is_from_register();
    });
}

bool takes_no_trip(const Item& item) {
    return item.visits == 0;
}

bool takes_one_trip_at_most(const Item& item) {
    return item.visits <= 1;
}

void Figures::count(const Item& item) {
    ++items;
    if (takes_no_upload(item)) ++no_upload;
    if (takes_no_trip(item)) ++no_trip;
    if (takes_one_trip_at_most(item)) ++one_trip_at_most;
    if (item.instant) ++instant;
}

std::vector<Figures> figures_of_bodies(const Catalogue& catalogue) {
    std::vector<Figures> all;
    for (const places::Organisation& body : catalogue.places().organisations()) {
        Figures figures{.id = body.id, .name = body.name};
        for (const Item& item : catalogue.items()) {
            if (item.organisation == &body) figures.count(item);
        }
        if (figures.items > 0) all.push_back(std::move(figures));
    }
    return all;
}

std::vector<Figures> figures_of_cities(const Catalogue& catalogue) {
    std::vector<Figures> all;
    const places::Division* const province = catalogue.places().province();
    if (province == nullptr) return all;
    for (const places::Division* city : catalogue.places().children(province->code)) {
        Figures figures{.id = city->code.text(), .name = city->name};
        for (const Item& item : catalogue.items()) {
            if (is_carried_out_in(catalogue, item, *city)) figures.count(item);
        }
        all.push_back(std::move(figures));
    }
    return all;
}

std::vector<Figures> figures_of_offices(const Catalogue& catalogue,
                                        const places::Division& division) {
    std::vector<Figures> all;
    for (const places::Office& office : catalogue.places().offices_in(division)) {
        Figures figures{.id = office.id.text(), .name = office.name};
        for (const Item& item : catalogue.items()) {
            const bool is_its = item.organisation == office.organisation &&
                                catalogue.is_implemented_in(item, division);
            if (is_its) figures.count(item);
        }
        if (figures.items > 0) all.push_back(std::move(figures));
    }
    return all;
}

Figures figures_of_all(const Catalogue& catalogue) {
    const places::Division* const province = catalogue.places().province();
    Figures figures{.id = province != nullptr ? province->code.text() : "",
                    .name = province != nullptr ? province->name : ""};
    for (const Item& item : catalogue.items()) figures.count(item);
    return figures;
}

}  // namespace mashang::catalogue
