#include "contexts/catalogue/catalogue.h"

#include <algorithm>

#include "contexts/catalogue/build.h"

namespace mashang::catalogue {
namespace {

template <class T>
const T* find_by_id(const std::vector<T>& things, std::string_view id) {
    const auto place = std::ranges::find(things, id, &T::id);
    return place != things.end() ? &*place : nullptr;
}

}  // namespace

bool Item::is_for(Audience audience) const {
    return std::ranges::find(audiences, audience) != audiences.end();
}

TaskCode Implementation::task_code() const {
    // 行使层级 counts the nation as 1, so a division's level is two further on.
    const auto level = static_cast<ExerciseLevel>(static_cast<int>(office->division->level) + 2);
    return TaskCode::make(office->uscc, level, item->basic_code);
}

Catalogue::Catalogue(const Rows& rows, std::shared_ptr<const places::Places> places)
    : places_{std::move(places)} {
    licence_types_ = make_licence_types(rows);
    themes_ = make_themes(rows);
    life_stages_ = make_life_stages(rows, *this);
    items_ = make_items(rows, *this);
    for (const Item& item : items_) items_by_id_[item.id] = &item;
    bundles_ = make_bundles(rows, *this);
    flagship_apps_ = make_flagship_apps(rows, *this);

    for (const Item& item : items_) {
        for (const places::Office& office : places_->offices()) {
            if (office.organisation != item.organisation) continue;
            if (!is_implemented_in(item, *office.division)) continue;
            ++implementations_;
            ++implementations_of_[&item];
            ++items_of_[&office];
        }
    }
}

const Item* Catalogue::find_item(std::string_view id) const {
    const auto place = items_by_id_.find(id);
    return place != items_by_id_.end() ? place->second : nullptr;
}

const Theme* Catalogue::find_theme(std::string_view id) const {
    return find_by_id(themes_, id);
}

const LifeStage* Catalogue::find_life_stage(std::string_view id) const {
    return find_by_id(life_stages_, id);
}

const Bundle* Catalogue::find_bundle(std::string_view id) const {
    return find_by_id(bundles_, id);
}

const LicenceType* Catalogue::find_licence_type(std::string_view id) const {
    return find_by_id(licence_types_, id);
}

bool Catalogue::is_implemented_in(const Item& item, const places::Division& division) const {
    return std::ranges::any_of(item.levels, [&](DivisionLevel level) {
        return places::Places::exercises(division, level);
    });
}

std::optional<Implementation> Catalogue::implementation_for(
    const Item& item, const places::Division& division) const {
    for (const places::Division* at = &division; at != nullptr; at = places_->parent(*at)) {
        if (!is_implemented_in(item, *at)) continue;
        const places::Office* office = places_->office_of(item.organisation->id, *at);
        if (office != nullptr) return Implementation{&item, office};
    }
    return std::nullopt;
}

std::size_t Catalogue::count_implementations(const Item& item) const {
    const auto place = implementations_of_.find(&item);
    return place != implementations_of_.end() ? place->second : 0;
}

std::size_t Catalogue::count_items(const places::Office& office) const {
    const auto place = items_of_.find(&office);
    return place != items_of_.end() ? place->second : 0;
}

}  // namespace mashang::catalogue
