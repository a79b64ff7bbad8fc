#pragma once

#include <functional>
#include <map>
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
    /// As the source files have it, every item in its first edition. The rows must be sound
    /// (import.h has seen to it).
    Catalogue(const Rows& rows, std::shared_ptr<const places::Places> places);
    /// With items in the editions that are in force, and former ones beside them; the rows of items
    /// and materials are not looked at.
    Catalogue(const Rows& rows, const Sources& sources,
              std::shared_ptr<const places::Places> places);
    Catalogue(const Catalogue&) = delete;
    Catalogue& operator=(const Catalogue&) = delete;

    const places::Places& places() const { return *places_; }

    /// Those in use and those suspended.
    std::span<const Item> items() const { return items_; }
    std::span<const Theme> themes() const { return themes_; }
    std::span<const LifeStage> life_stages() const { return life_stages_; }
    std::span<const Bundle> bundles() const { return bundles_; }
    std::span<const FlagshipApp> flagship_apps() const { return flagship_apps_; }
    std::span<const LicenceType> licence_types() const { return licence_types_; }
    std::span<const DataResource> data_resources() const { return data_resources_; }

    /// In the edition that is in force; null also for one that is abolished.
    const Item* find_item(std::string_view id) const;
    /// In an edition that is or was in force, also of an abolished item; the latest for number 0.
    const Item* find_edition(std::string_view id, int number) const;
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

    /// What the office says for itself about the item, as far as the source leaves it open now;
    /// null when it says nothing.
    const LocalContent* local_of(const Item& item, const places::OfficeId& office) const;

    std::size_t count_implementations() const { return implementations_; }
    std::size_t count_implementations(const Item& item) const;
    /// How many items one office carries out.
    std::size_t count_items(const places::Office& office) const;

  private:
    void count_all();

    std::shared_ptr<const places::Places> places_ = std::make_shared<places::Places>();
    std::vector<LicenceType> licence_types_;
    std::vector<DataResource> data_resources_;
    std::vector<Theme> themes_;
    std::vector<LifeStage> life_stages_;
    std::vector<Item> items_;
    std::vector<Item> former_;  // superseded editions and abolished items
    std::vector<Bundle> bundles_;
    std::vector<FlagshipApp> flagship_apps_;
    std::unordered_map<std::string_view, const Item*> items_by_id_;
    std::map<std::pair<std::string_view, int>, const Item*> editions_;
    std::map<std::pair<std::string, std::string>, LocalContent> locals_;  // by item and office
    std::unordered_map<const Item*, std::size_t> implementations_of_;
    std::unordered_map<const places::Office*, std::size_t> items_of_;
    std::size_t implementations_ = 0;
};

}  // namespace mashang::catalogue
