#pragma once

#include <libpq-fe.h>

#include <string_view>

#include "platform/sql/use.h"

namespace mashang::sql {

/// Throws what a failed result means: Duplicate, Conflict, Outage or BadStatement. The message
/// holds no values: what PostgreSQL quotes of them may be personal.
[[noreturn]] void throw_postgresql(const PGresult* result, std::string_view doing, Use use);

}  // namespace mashang::sql
