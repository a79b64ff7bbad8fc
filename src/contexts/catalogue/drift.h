#pragma once

// Where an office's own list says something else than the source [P 3.1.1]: what cities publish on
// their own portals, compared with what the province keeps. Pure.

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/catalogue/catalogue.h"

namespace mashang::catalogue {

/// An item as an office's own list has it.
struct Reported {
    std::string office_id;
    std::string item_id;
    std::string name;
    std::vector<std::string> materials;
    std::optional<LimitContent> legal_limit;
    int promised_workdays = 0;
    bool fee = false;
    int visits = 0;
};

enum class DriftElement { name, materials, legal_limit, promise, fee, visits };
BOOST_DESCRIBE_ENUM(DriftElement, name, materials, legal_limit, promise, fee, visits)

/// One element in which an office's list differs.
struct Drift {
    std::string office_id;
    std::string item_id;
    DriftElement element;
    std::string source;    ///< what the province says
    std::string reported;  ///< what the office says

    bool operator==(const Drift&) const = default;
};
BOOST_DESCRIBE_STRUCT(Drift, (), (office_id, item_id, element, source, reported))

/// The text as it counts when two are compared: full-width letters and digits as half-width ones,
/// without blanks, brackets' kinds and quotation marks, and without the level that lists add to a
/// name ("（县级）"). Two texts that only look different are the same.
std::string compared(std::string_view text);

/// In what the report differs from the source. A promise shorter than the source's is no drift
/// where the source leaves the promise open; a materials' order is none either.
std::vector<Drift> drift_of(const Reported& reported, const Item& item);

/// How true to the source some reports are: elements that agree of those compared, 0 to 100.
struct DriftScore {
    std::string id;  ///< of a city, or of a body
    std::string name;
    std::size_t reported = 0;  ///< implementations
    std::size_t drifting = 0;  ///< of them with any drift
    std::size_t elements = 0;  ///< compared
    std::size_t differing = 0;
    int score = 100;
};
BOOST_DESCRIBE_STRUCT(DriftScore, (), (id, name, reported, drifting, elements, differing, score))

struct DriftReport {
    std::vector<Drift> drifts;
    std::vector<DriftScore> cities;  ///< the worst first
    std::vector<DriftScore> bodies;
};
BOOST_DESCRIBE_STRUCT(DriftReport, (), (drifts, cities, bodies))

/// Of everything reported. What names no item or office of the catalogue is left out.
DriftReport report_drift(const std::vector<Reported>& reports, const Catalogue& catalogue);

}  // namespace mashang::catalogue
