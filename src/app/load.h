#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "app/dataset.h"
#include "base/instant.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::app {

/// The journal's subjects of what was imported.
inline constexpr std::string_view kPlacesSubject = "dataset:places";
inline constexpr std::string_view kCatalogueSubject = "dataset:catalogue";

/// How much an import brought.
struct Loaded {
    std::size_t divisions = 0;
    std::size_t villages = 0;  ///< among the divisions
    std::size_t offices = 0;
    std::size_t items = 0;
    std::size_t materials = 0;
    std::size_t themes = 0;
    std::size_t implementations = 0;
    std::size_t calendar_days = 0;
};

Loaded count(const Dataset& dataset);

/// The digest of what was last imported; empty before any import.
std::string imported_digest(sql::Tx& tx);

/// Puts the data set in the place of what was there, in the caller's transaction, and tells
/// places.imported and catalogue.imported. False: just this was there already, nothing is changed.
bool load_dataset(sql::Tx& tx, journal::Journal& journal, Instant now, const Dataset& dataset,
                  const Loaded& counted);

}  // namespace mashang::app
