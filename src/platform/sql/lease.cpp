#include "platform/sql/lease.h"

namespace mashang::sql {

bool try_lease(Tx& tx, std::string_view name) {
    if (tx.engine() == Engine::sqlite) return true;
    return tx.get<std::int64_t>(
               "SELECT CASE WHEN pg_try_advisory_xact_lock(hashtextextended(current_schema() || "
               "$1, 0)) "
               "THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END",
               name) == 1;
}

}  // namespace mashang::sql
