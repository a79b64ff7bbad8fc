#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "contexts/catalogue/drift.h"

namespace mashang::catalogue {

/// The columns in which an office's own list says something of an item: in its file, and as kept.
/// How the materials and the unit are written differs.
struct ReportedRow {
    std::string office, item, name, materials;
    std::optional<int> legal_limit;
    std::string legal_unit;
    int promised_workdays = 0;
    bool fee = false;
    int visits = 0;
};
BOOST_DESCRIBE_STRUCT(ReportedRow, (),
                      (office, item, name, materials, legal_limit, legal_unit, promised_workdays,
                       fee, visits))

/// `unit`: what the row's says; there is one where there is a limit.
inline Reported reported_of(const ReportedRow& row, std::vector<std::string> materials,
                            std::optional<LimitUnit> unit) {
    Reported reported{.office_id = row.office,
                      .item_id = row.item,
                      .name = row.name,
                      .materials = std::move(materials),
                      .legal_limit = {},
                      .promised_workdays = row.promised_workdays,
                      .fee = row.fee,
                      .visits = row.visits};
    if (row.legal_limit) reported.legal_limit = {*row.legal_limit, unit.value()};
    return reported;
}

}  // namespace mashang::catalogue
