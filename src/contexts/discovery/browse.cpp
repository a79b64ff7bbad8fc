#include "contexts/discovery/browse.h"

#include <algorithm>

namespace mashang::discovery {
namespace {

bool is_of(const catalogue::Item& item, const catalogue::LifeStage& stage) {
    return std::ranges::any_of(item.themes, [&](const catalogue::Theme* theme) {
        return std::ranges::find(stage.themes, theme) != stage.themes.end();
    });
}

bool is_carried_out_by(const catalogue::Catalogue& catalogue, const catalogue::Item& item,
                       const places::Office& office) {
    return item.organisation == office.organisation &&
           catalogue.is_implemented_in(item, *office.division);
}

bool passes(const catalogue::Catalogue& catalogue, const Filter& filter,
            const catalogue::Item& item) {
    if (filter.audience && !item.is_for(*filter.audience)) return false;
    if (filter.hot_only && !item.hot) return false;
    if (filter.life_stage != nullptr && !is_of(item, *filter.life_stage)) return false;
    if (filter.office != nullptr && !is_carried_out_by(catalogue, item, *filter.office))
        return false;
    return filter.theme == nullptr ||
           std::ranges::find(item.themes, filter.theme) != item.themes.end();
}

}  // namespace

std::vector<const catalogue::Item*> browse(const catalogue::Catalogue& catalogue,
                                           const Filter& filter) {
    std::vector<const catalogue::Item*> items;
    for (const bool hot : {true, false}) {
        for (const catalogue::Item& item : catalogue.items()) {
            if (item.hot == hot && passes(catalogue, filter, item)) items.push_back(&item);
        }
    }
    return items;
}

}  // namespace mashang::discovery
