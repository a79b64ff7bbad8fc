#pragma once

#include "contexts/catalogue/rows.h"
#include "platform/sql/sql.h"

namespace mashang::catalogue {

/// Puts the rows in the place of what was there.
void save(sql::Tx& tx, const Rows& rows);

/// Everything, sorted by id (themes and life stages by audience and order, parts of a thing by
/// their number).
Rows load(sql::Tx& tx);

}  // namespace mashang::catalogue
