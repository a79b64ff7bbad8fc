#pragma once

#include <filesystem>

#include "contexts/identity/api.h"
#include "platform/clock/clock.h"
#include "platform/sql/sql.h"

namespace mashang::app {

/// Makes the demo's people and staff with passwords of their own and writes them to `file` (0600);
/// nothing when the file is there. The demo only.
void make_demo_logins(sql::Database& database, const identity::Identity& identity,
                      const std::filesystem::path& file);

}  // namespace mashang::app
