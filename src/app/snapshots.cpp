#include "app/snapshots.h"

#include <optional>
#include <utility>

#include "contexts/catalogue/store.h"
#include "contexts/catalogue/store_editions.h"
#include "contexts/discovery/clicks.h"
#include "contexts/discovery/store_words.h"
#include "contexts/licences/kinds.h"
#include "contexts/places/calendar.h"
#include "contexts/places/store.h"

namespace mashang::app {
namespace {

/// By what the one box finds the licences that somebody may hold.
std::vector<discovery::LicenceNames> licence_names() {
    std::vector<discovery::LicenceNames> all;
    for (const licences::Kind& kind : licences::kinds()) {
        all.push_back({.type = std::string{kind.id}, .also_called = {std::string{kind.english}}});
        auto& names = all.back();
        for (const std::string_view name : kind.also_called) {
            if (!name.empty()) names.also_called.emplace_back(name);
        }
    }
    return all;
}

}  // namespace

struct Snapshots::Found {
    catalogue::Revision catalogue;
    discovery::Revision discovery;
    bool is_import = false;
    bool is_publication = false;  ///< of the catalogue
    places::Import import = {};
    WorkingCalendar calendar = {};
    catalogue::Rows rows = {};
    catalogue::Sources sources = {};
    std::shared_ptr<const discovery::Learned> learned = {};  ///< null: as it was
    std::optional<std::vector<discovery::EditedWord>> edited = {};
};

Snapshots::Found Snapshots::look(sql::Database& database) const {
    Found found;
    database.read([&](sql::Tx& tx) {
        found = {.catalogue = catalogue::store::revision(tx),
                 .discovery = discovery::store::revision(tx)};
        found.is_publication = found.catalogue != revision_;
        found.is_import = found.catalogue.imports != revision_.imports;
        if (found.is_publication) {
            found.rows = catalogue::load(tx);
            found.sources = catalogue::store::load_sources(tx);
        }
        if (found.is_import) {
            found.import = places::load(tx);
            found.calendar = places::load_calendar(tx);
        }
        if (found.discovery.learned != discovery_.learned)
            found.learned = discovery::load_learned(tx);
        if (found.discovery.words != discovery_.words)
            found.edited = discovery::store::load_words(tx);
    });
    return found;
}

bool Snapshots::refresh(sql::Database& database) {
    Found found = look(database);
    revision_ = found.catalogue;
    discovery_ = found.discovery;
    const bool is_learned = found.learned != nullptr;
    const bool is_edited = found.edited.has_value();
    if (is_learned) learned_ = std::move(found.learned);
    if (is_edited) edited_ = *found.edited;
    if (found.is_publication) return take_catalogue(std::move(found));
    if (!is_loaded() || (!is_learned && !is_edited)) return false;
    const auto now = searchable_.get();
    set_searchable(
        is_edited ? *discovery::make_searchable(now->catalogue, tables_, edited_, licence_names())
                  : *now);
    return true;
}

bool Snapshots::take_catalogue(Found found) {
    if (found.sources.items.empty()) return false;
    auto places = found.is_import ? std::make_shared<const places::Places>(
                                        std::move(found.import.divisions),
                                        std::move(found.import.organisations))
                                  : places_.get();
    auto catalogue =
        std::make_shared<const catalogue::Catalogue>(found.rows, found.sources, places);
    if (found.is_import) {
        calendar_.set(std::make_shared<const WorkingCalendar>(std::move(found.calendar)));
        places_.set(std::move(places));
    }
    catalogue_.set(catalogue);  // guides do not wait for the index, which takes longer
    const auto before = searchable_.get();
    const bool has_other_words = before->index == nullptr || found.edited.has_value();
    set_searchable(has_other_words ? *discovery::make_searchable(std::move(catalogue), tables_,
                                                                 edited_, licence_names())
                                   : *discovery::next_searchable(std::move(catalogue), *before));
    return true;
}

void Snapshots::set_searchable(discovery::Searchable searchable) {
    searchable.learned = learned_;
    if (engine_over_) searchable.engine = engine_over_(searchable.index);
    searchable_.set(std::make_shared<const discovery::Searchable>(std::move(searchable)));
}

}  // namespace mashang::app
