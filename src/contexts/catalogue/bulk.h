#pragma once

// Many items changed at once in a sheet: what it holds, and what a sheet that came back says. Pure.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/refused.h"
#include "contexts/catalogue/catalogue.h"
#include "platform/xlsx/workbook.h"

namespace mashang::catalogue {

/// What a row of a sheet wants: the item's content as it would be.
struct BulkChange {
    std::size_t row;  ///< in the sheet's rows, from 0
    std::string item_id;
    int edition;  ///< that the sheet was made of
    ItemContent content;
};

/// Something wrong with a cell.
struct CellFault {
    std::size_t row;
    std::size_t column;
    const Refusal* refusal;
    Facts facts;
};

struct BulkReading {
    std::vector<BulkChange> changes;  ///< rows that differ from what is in force, and are sound
    std::vector<CellFault> faults;
};

/// A sheet with a row for every item of the body: its id and edition, which stay as they are, and
/// the elements that may be changed in it. Lists stand one entry a line.
xlsx::Sheet sheet_of(const Catalogue& catalogue, std::string_view body, Language language);

/// What a sheet that came back says. Columns are known by their headings, in either language and in
/// any order; one that is missing, strange or there twice is a fault of the first row. Each row is
/// held to every rule of publishing; a rule that no column of the sheet can satisfy is told at the
/// item's id.
BulkReading read_bulk(const xlsx::Sheet& sheet, const Catalogue& catalogue, std::string_view body);

}  // namespace mashang::catalogue
