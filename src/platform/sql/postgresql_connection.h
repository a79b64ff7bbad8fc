#pragma once

#include <libpq-fe.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/errors.h"
#include "platform/sql/row.h"
#include "platform/sql/statement_cache.h"
#include "platform/sql/use.h"
#include "platform/sql/value.h"

namespace mashang::sql {

/// Two transactions stood in each other's way and this one had to go (40001, 40P01): the same work
/// is run again before anybody hears of it.
class Conflict : public Outage {
  public:
    using Outage::Outage;
};

/// One connection to PostgreSQL, always in pipeline mode: what opens a transaction or guards a
/// statement travels with the statement, in one round trip. One thread at a time. Throws as
/// errors.h says.
class PostgresqlConnection {
  public:
    PostgresqlConnection(const std::string& url, std::chrono::milliseconds connect_timeout);

    /// `opening` is a BEGIN …; it goes out with the first statement.
    void begin(std::string_view opening, Use use) {
        pending_begin_ = opening;
        use_ = use;
    }
    void commit();
    void roll_back();  ///< never throws; afterwards `is_alive` says whether it is of use

    /// One statement with its arguments; rows go to `reader` when there is one. Rows changed.
    std::int64_t execute(std::string_view sql, std::span<const Argument> args = {},
                         RowReader* reader = nullptr);
    void script(std::string_view sql);

    bool is_alive();  ///< asks the socket, not the server

  private:
    struct Finish {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Result = std::unique_ptr<PGresult, Clear>;

    struct Statement {
        std::string name;
        std::vector<Kind> kinds;
        bool guarded = false;   ///< in a savepoint of its own
        bool prepared = false;  ///< the server knows it
    };

    Statement& statement_for(std::string_view sql, std::span<const Argument> args);
    void send(const std::string& command);
    void send_prepare(const Statement& statement, std::string_view sql);
    void send_execute(const Statement& statement, std::span<const Argument> args);
    void must_send(int sent);
    std::vector<Result> sync();
    void fail(const PGresult* result, const Statement& statement, std::string_view sql);
    std::int64_t deliver(const PGresult* result, RowReader* reader);
    [[noreturn]] void throw_lost() const;

    std::unique_ptr<PGconn, Finish> connection_;
    StatementCache<Statement> cache_{256};
    std::vector<std::string> outdated_;  ///< names that the server may forget
    std::string pending_begin_;
    std::uint64_t named_ = 0;
    Use use_ = Use::writing;
    std::vector<Cell> cells_;
};

}  // namespace mashang::sql
