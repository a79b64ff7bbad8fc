#pragma once

#include "contexts/catalogue/guide_rows.h"
#include "platform/sql/sql.h"

namespace mashang::catalogue::store {

/// Puts the rows in the place of what was there.
void save_guides(sql::Tx& tx, const GuideRows& rows);

/// Everything, by item and number.
GuideRows load_guides(sql::Tx& tx);

}  // namespace mashang::catalogue::store
