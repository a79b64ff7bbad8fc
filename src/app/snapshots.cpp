#include "app/snapshots.h"

#include <utility>

#include "app/load.h"
#include "contexts/catalogue/store.h"
#include "contexts/places/calendar.h"
#include "contexts/places/store.h"

namespace mashang::app {

bool Snapshots::refresh(sql::Database& database) {
    places::Import import;
    catalogue::Rows rows;
    WorkingCalendar calendar;
    std::int64_t last = position_;
    database.read([&](sql::Tx& tx) {
        last = last_import_position(tx, position_);
        if (last == position_ && !fresh_) return;
        import = places::load(tx);
        rows = catalogue::load(tx);
        calendar = places::load_calendar(tx);
    });
    position_ = last;
    fresh_ = false;
    if (rows.items.empty()) return false;
    auto places = std::make_shared<const places::Places>(std::move(import.divisions),
                                                         std::move(import.organisations));
    auto catalogue = std::make_shared<const catalogue::Catalogue>(rows, places);
    auto searchable = discovery::make_searchable(catalogue, tables_);
    calendar_.set(std::make_shared<const WorkingCalendar>(std::move(calendar)));
    places_.set(std::move(places));
    catalogue_.set(std::move(catalogue));
    searchable_.set(std::move(searchable));
    return true;
}

}  // namespace mashang::app
