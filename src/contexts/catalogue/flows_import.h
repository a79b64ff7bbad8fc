#pragma once

#include "base/instant.h"
#include "contexts/catalogue/guide_rows.h"
#include "contexts/catalogue/rows.h"
#include "platform/sql/sql.h"

namespace mashang::catalogue {

/// Puts the source files' rows in the place of those of the last import, and what they say of items
/// into force: an item that is new gets its first edition; one of which the files say something
/// else than last time gets its next; one that they no longer name is abolished, and back in use
/// when they name it again. Items of which they say the same stay as editors have made them since.
void publish_import(sql::Tx& tx, Instant now, const Rows& rows, const GuideRows& guides = {});

/// Gives every imported item its first edition where none has one yet (an installation of before
/// there were editions). True when it did.
bool found_editions(sql::Tx& tx, Instant now);

}  // namespace mashang::catalogue
