#include "contexts/catalogue/catalogue.h"

#include <algorithm>
#include <iterator>
#include <limits>

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

int Implementation::promised_workdays() const {
    const bool has_own = local != nullptr && local->promised_workdays.has_value();
    return has_own ? std::min(*local->promised_workdays, item->promised_workdays)
                   : item->promised_workdays;
}

Catalogue::Catalogue(const Rows& rows, std::shared_ptr<const places::Places> places)
    : Catalogue{rows, sources_of(rows), std::move(places)} {}

Catalogue::Catalogue(const Rows& rows, const Sources& sources,
                     std::shared_ptr<const places::Places> places)
    : places_{std::move(places)} {
    licence_types_ = make_licence_types(rows);
    data_resources_ = make_data_resources(rows, *places_);
    themes_ = make_themes(rows);
    life_stages_ = make_life_stages(rows, *this);
    std::unordered_map<std::string_view, std::shared_ptr<const boost::json::object>> forms;
    for (const ItemSource& source : sources.items) {
        const bool is_listed = !source.is_former && source.standing.status != ItemStatus::abolished;
        Item item = make_item(source, *this);
        auto& form = forms[source.id];  // editions with the same form keep it once
        if (form != nullptr && *form == *item.form) item.form = form;
        form = item.form;
        (is_listed ? items_ : former_).push_back(std::move(item));
    }
    for (const Item& item : items_) items_by_id_[item.id] = &item;
    for (const std::vector<Item>* items : {&former_, &items_}) {
        for (const Item& item : *items) editions_[{item.id, item.edition}] = &item;
    }
    for (const Local& local : sources.locals) {
        const Item* const item = find_item(local.item);
        if (item == nullptr) continue;  // abolished since
        LocalContent holds = effective(local_from(local.content), *item->content);
        if (!holds.empty()) locals_[{local.item, local.office}] = std::move(holds);
    }
    bundles_ = make_bundles(rows, *this);
    flagship_apps_ = make_flagship_apps(rows, *this);

    count_all();
}

void Catalogue::count_all() {
    std::unordered_map<const places::Organisation*, std::vector<const places::Office*>> offices_of;
    for (const places::Office& office : places_->offices())
        offices_of[office.organisation].push_back(&office);
    for (const Item& item : items_) {
        std::size_t& own = implementations_of_[&item];
        for (const places::Office* const office : offices_of[item.organisation]) {
            if (!is_implemented_in(item, *office->division)) continue;
            ++own;
            ++items_of_[office];
        }
        implementations_ += own;
    }
}

const Item* Catalogue::find_item(std::string_view id) const {
    const auto place = items_by_id_.find(id);
    return place != items_by_id_.end() ? place->second : nullptr;
}

const Item* Catalogue::find_edition(std::string_view id, int number) const {
    const int highest = number == 0 ? std::numeric_limits<int>::max() : number;
    const auto after = editions_.upper_bound({id, highest});
    if (after == editions_.begin()) return nullptr;
    const auto& [key, item] = *std::prev(after);
    const bool is_it = key.first == id && (number == 0 || key.second == number);
    return is_it ? item : nullptr;
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
        if (office != nullptr) return Implementation{&item, office, local_of(item, office->id)};
    }
    return std::nullopt;
}

const LocalContent* Catalogue::local_of(const Item& item, const places::OfficeId& office) const {
    const auto place = locals_.find({item.id, office.text()});
    return place != locals_.end() ? &place->second : nullptr;
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
