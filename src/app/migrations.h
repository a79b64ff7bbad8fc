#pragma once

#include <vector>

#include "platform/sql/migration.h"

namespace mashang::app {

/// The schema steps of every room that has tables.
std::vector<sql::Migration> all_migrations();

}  // namespace mashang::app
