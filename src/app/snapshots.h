#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "base/snapshot.h"
#include "base/working_calendar.h"
#include "contexts/catalogue/catalogue.h"
#include "contexts/discovery/searchable.h"
#include "contexts/discovery/store_clicks.h"
#include "contexts/places/places.h"
#include "platform/sql/sql.h"

namespace mashang::app {

/// What everybody reads and few write, held in memory; swapped whole when the catalogue's revision
/// has risen: by an import, a publication, a suspension; what search has learned and the words that
/// the office adds with them. One thread at a time loads; any number reads.
class Snapshots {
  public:
    /// What searches over an index, when that is not the index itself.
    using EngineOver = std::function<std::shared_ptr<const discovery::Engine>(
        std::shared_ptr<const discovery::Index>)>;

    /// Empty until the first `refresh`. `tables` are the word lists.
    explicit Snapshots(discovery::Tables tables, EngineOver engine_over = {})
        : tables_{std::move(tables)}, engine_over_{std::move(engine_over)} {}

    /// Loads when something was published since the last time. True when something was swapped.
    bool refresh(sql::Database& database);

    /// Whether anything has been imported.
    bool is_loaded() const { return searchable_.get()->index != nullptr; }

    const Snapshot<places::Places>& places() const { return places_; }
    const Snapshot<catalogue::Catalogue>& catalogue() const { return catalogue_; }
    const Snapshot<discovery::Searchable>& searchable() const { return searchable_; }
    const Snapshot<WorkingCalendar>& calendar() const { return calendar_; }
    const discovery::Tables& tables() const { return tables_; }

  private:
    struct Found;
    Found look(sql::Database& database) const;
    bool take_catalogue(Found found);
    void set_searchable(discovery::Searchable searchable);

    discovery::Tables tables_;
    EngineOver engine_over_;
    catalogue::Revision revision_{.changes = -1, .imports = -1};  ///< of what is held
    discovery::Revision discovery_;                               ///< of what is held
    std::vector<discovery::EditedWord> edited_;
    std::shared_ptr<const discovery::Learned> learned_ =
        std::make_shared<const discovery::Learned>();
    Snapshot<places::Places> places_;
    Snapshot<catalogue::Catalogue> catalogue_;
    Snapshot<discovery::Searchable> searchable_;
    Snapshot<WorkingCalendar> calendar_;
};

}  // namespace mashang::app
