#include "app/load.h"

#include <algorithm>
#include <memory>

#include "contexts/catalogue/catalogue.h"
#include "contexts/catalogue/flows_import.h"
#include "contexts/places/places.h"
#include "contexts/places/store.h"

namespace mashang::app {
namespace {

constexpr std::size_t kPage = 256;

/// Calls `look` with every entry about `subject` after a position.
template <class Look>
void for_each_entry(sql::Tx& tx, std::string_view subject, std::int64_t after, Look look) {
    while (true) {
        const auto entries = journal::read_subject(tx, subject, after, kPage);
        for (const journal::Entry& entry : entries) look(entry);
        if (entries.size() < kPage || entries.back().position == 0) return;
        after = entries.back().position;
    }
}

journal::Telling telling(std::string_view what, std::string_view subject,
                         boost::json::object facts) {
    return {.what = std::string{what},
            .actor = "system",
            .on_behalf = {},
            .authority = "mashang import",
            .subject = std::string{subject},
            .facts = std::move(facts)};
}

}  // namespace

Loaded count(const Dataset& dataset) {
    const auto places = std::make_shared<const places::Places>(dataset.places.divisions,
                                                               dataset.places.organisations);
    const catalogue::Catalogue catalogue{dataset.catalogue, places};
    const auto villages = std::ranges::count(dataset.places.divisions, DivisionLevel::village,
                                             &places::Division::level);
    return {.divisions = dataset.places.divisions.size(),
            .villages = static_cast<std::size_t>(villages),
            .offices = places->offices().size(),
            .items = dataset.catalogue.items.size(),
            .materials = dataset.catalogue.materials.size(),
            .themes = dataset.catalogue.themes.size(),
            .implementations = catalogue.count_implementations(),
            .calendar_days = dataset.calendar.size()};
}

std::string imported_digest(sql::Tx& tx) {
    std::string digest;
    for_each_entry(tx, kCatalogueSubject, 0, [&](const journal::Entry& entry) {
        const auto* told = entry.facts.if_contains("digest");
        if (told != nullptr && told->is_string()) digest = told->get_string().c_str();
    });
    return digest;
}

bool load_dataset(sql::Tx& tx, journal::Journal& journal, Instant now, const Dataset& dataset,
                  const Loaded& counted) {
    if (imported_digest(tx) == dataset.digest) return false;
    places::save(tx, dataset.places, now.date());
    places::save_calendar(tx, dataset.calendar);
    catalogue::publish_import(tx, now, dataset.catalogue, dataset.guides);
    journal.tell(tx, now,
                 telling("places.imported", kPlacesSubject,
                         {{"digest", dataset.digest},
                          {"divisions", counted.divisions},
                          {"offices", counted.offices},
                          {"calendar_days", counted.calendar_days}}));
    journal.tell(tx, now,
                 telling("catalogue.imported", kCatalogueSubject,
                         {{"digest", dataset.digest},
                          {"items", counted.items},
                          {"materials", counted.materials},
                          {"implementations", counted.implementations}}));
    return true;
}

}  // namespace mashang::app
