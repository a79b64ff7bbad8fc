#pragma once

#include <cstdint>
#include <memory>

#include "base/snapshot.h"
#include "base/working_calendar.h"
#include "contexts/catalogue/catalogue.h"
#include "contexts/discovery/searchable.h"
#include "contexts/places/places.h"
#include "platform/sql/sql.h"

namespace mashang::app {

/// What everybody reads and few write, held in memory; swapped whole when an import was told in
/// the journal. One thread at a time loads; any number reads.
class Snapshots {
  public:
    /// Empty until the first `refresh`. `tables` are the word lists.
    explicit Snapshots(discovery::Tables tables) : tables_{std::move(tables)} {}

    /// Loads what was imported since the last time. True when something was swapped.
    bool refresh(sql::Database& database);

    /// Whether anything has been imported.
    bool is_loaded() const { return searchable_.get()->index != nullptr; }

    const Snapshot<places::Places>& places() const { return places_; }
    const Snapshot<catalogue::Catalogue>& catalogue() const { return catalogue_; }
    const Snapshot<discovery::Searchable>& searchable() const { return searchable_; }
    const Snapshot<WorkingCalendar>& calendar() const { return calendar_; }

  private:
    discovery::Tables tables_;
    std::int64_t position_ = 0;  ///< of the import that is held
    bool fresh_ = true;          ///< nothing was ever looked for
    Snapshot<places::Places> places_;
    Snapshot<catalogue::Catalogue> catalogue_;
    Snapshot<discovery::Searchable> searchable_;
    Snapshot<WorkingCalendar> calendar_;
};

}  // namespace mashang::app
