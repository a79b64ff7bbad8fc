#pragma once

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/row.h"
#include "platform/sql/statement_cache.h"
#include "platform/sql/use.h"
#include "platform/sql/value.h"

namespace mashang::sql {

/// A prepared statement and what is known of it.
struct SqliteStatement {
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> handle;
    std::vector<std::size_t>
        argument_of;  ///< for each parameter of SQLite, which $n it is (from 0)
    std::size_t argument_count = 0;
    std::vector<std::string> names;
    std::vector<std::string_view> name_views;
    int prepared_again = 0;  ///< SQLite's count when the names were read

    void read_names();
};

/// One connection to a SQLite file; one thread at a time. Throws as errors.h says.
class SqliteConnection {
  public:
    SqliteConnection(const std::string& path, Use use, std::chrono::milliseconds busy_timeout);

    /// One statement with its arguments; rows go to `reader` when there is one. Rows changed.
    std::int64_t execute(std::string_view sql, std::span<const Argument> args = {},
                         RowReader* reader = nullptr);
    void script(std::string_view sql);

    bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
    sqlite3* handle() { return handle_.get(); }
    std::size_t cached_statements() const { return cache_.size(); }

    [[noreturn]] void throw_last(std::string_view doing) const;

  private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    SqliteStatement& prepared(std::string_view sql);
    void bind(SqliteStatement& statement, std::span<const Argument> args, std::string_view sql);
    void step_through(SqliteStatement& statement, RowReader* reader, std::string_view sql);

    std::unique_ptr<sqlite3, Close> handle_;
    StatementCache<SqliteStatement> cache_{256};
    std::vector<Cell> cells_;
    Use use_;
};

}  // namespace mashang::sql
