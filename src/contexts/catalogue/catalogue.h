#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "contexts/catalogue/item.h"
#include "contexts/catalogue/rows.h"
#include "contexts/places/places.h"

namespace mashang::catalogue {

/// The whole catalogue at one moment, never changed, shared by all threads. Keeps the places alive
/// that it points into.
class Catalogue {
  public:
    Catalogue() = default;
    /// The rows must be sound (`check` of import.h has seen to it).
    Catalogue(const Rows& rows, std::shared_ptr<const places::Places> places);
    Catalogue(const Catalogue&) = delete;
    Catalogue& operator=(const Catalogue&) = delete;

    const places::Places& places() const { return *places_; }

    std::span<const Item> items() const { return items_; }
    std::span<const Theme> themes() const { return themes_; }
    std::span<const LifeStage> life_stages() const { return life_stages_; }
    std::span<const Bundle> bundles() const { return bundles_; }
    std::span<const FlagshipApp> flagship_apps() const { return flagship_apps_; }
    std::span<const LicenceType> licence_types() const { return licence_types_; }

    const Item* find_item(std::string_view id) const;
    const Theme* find_theme(std::string_view id) const;
    const LifeStage* find_life_stage(std::string_view id) const;
    const Bundle* find_bundle(std::string_view id) const;
    const LicenceType* find_licence_type(std::string_view id) const;

    /// Whether the item is carried out in exactly this division.
    bool is_implemented_in(const Item& item, const places::Division& division) const;

    /// Who carries the item out for somebody in `division`: the nearest office on the way up to the
    /// province; nothing where nobody does.
    std::optional<Implementation> implementation_for(const Item& item,
                                                     const places::Division& division) const;

    std::size_t count_implementations() const { return implementations_; }
    std::size_t count_implementations(const Item& item) const;
    /// How many items one office carries out.
    std::size_t count_items(const places::Office& office) const;

  private:
    std::shared_ptr<const places::Places> places_ = std::make_shared<places::Places>();
    std::vector<LicenceType> licence_types_;
    std::vector<Theme> themes_;
    std::vector<LifeStage> life_stages_;
    std::vector<Item> items_;
    std::vector<Bundle> bundles_;
    std::vector<FlagshipApp> flagship_apps_;
    std::unordered_map<std::string_view, const Item*> items_by_id_;
    std::unordered_map<const Item*, std::size_t> implementations_of_;
    std::unordered_map<const places::Office*, std::size_t> items_of_;
    std::size_t implementations_ = 0;
};

}  // namespace mashang::catalogue
