#pragma once

// Changing many items of a body in a sheet.

#include <string>

#include "contexts/catalogue/bulk.h"
#include "contexts/catalogue/parts.h"
#include "platform/http/caller.h"

namespace mashang::catalogue {

/// The sheet of the caller's body, as a workbook. Refuses kNotYourItem.
std::string download_bulk(const Parts& parts, const http::Caller& caller);

/// The workbook as it came, with each fault as a note at its cell. Refuses kNotYourItem, and
/// xlsx.no_workbook and xlsx.too_large.
std::string mark_bulk(const Parts& parts, const http::Caller& caller, const std::string& workbook);

/// Hands every changed row to review as its item's next edition, all of them or none; how many.
/// Refuses what `mark_bulk` refuses, kSheetUnsound with every fault ("/事项/B3"),
/// kSheetSaysNothing, kEditionOpen.
std::size_t apply_bulk(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const std::string& workbook, const std::string& note);

}  // namespace mashang::catalogue
