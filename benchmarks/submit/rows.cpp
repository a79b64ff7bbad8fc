#include "benchmarks/submit/rows.h"

#include <sqlite3.h>

#include <stdexcept>

namespace mashang::bench {
namespace {

constexpr int kPatienceMs = 5000;
/// Timers: the case's own, for those of the house ring while it works.
constexpr const char* kTables[] = {"http_idempotency",
                                   "cases_number",
                                   "cases_event",
                                   "cases_clock",
                                   "timer WHERE kind = 'case.clock'",
                                   "journal_entry",
                                   "notices_notice",
                                   "outbound_order",
                                   "supervision_case"};

}  // namespace

Rows::Rows(const std::filesystem::path& database) {
    if (sqlite3_open_v2(database.c_str(), &database_, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) {
        throw std::runtime_error("cannot look into " + database.string());
    }
    sqlite3_busy_timeout(database_, kPatienceMs);
}

Rows::~Rows() {
    sqlite3_close(database_);
}

std::int64_t Rows::number(const std::string& query) const {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database_, query.c_str(), -1, &statement, nullptr);
    const bool found = statement != nullptr && sqlite3_step(statement) == SQLITE_ROW;
    const std::int64_t number = found ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_finalize(statement);
    if (!found) throw std::runtime_error(std::string{sqlite3_errmsg(database_)} + ": " + query);
    return number;
}

std::map<std::string, std::int64_t> Rows::counts() const {
    std::map<std::string, std::int64_t> counts;
    for (const std::string table : kTables) {
        counts[table] = number("SELECT COUNT(*) FROM " + table);
    }
    return counts;
}

}  // namespace mashang::bench
