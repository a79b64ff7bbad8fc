#pragma once

#include "contexts/places/import.h"
#include "platform/sql/sql.h"

namespace mashang::places {

/// Puts the import in the place of what was there. A division that is no longer in the source is
/// not deleted: its time ends `today`, since cases of old name it.
void save(sql::Tx& tx, const Import& import, Date today);

/// Everything, as it was saved.
Import load(sql::Tx& tx);

}  // namespace mashang::places
