#pragma once

#include "platform/sql/sqlite_connection.h"
#include "platform/sql/tx.h"

namespace mashang::sql {

/// A transaction that its maker has begun on a connection, and ends.
class SqliteTx final : public Tx {
  public:
    explicit SqliteTx(SqliteConnection& connection) : connection_{connection} {}
    Engine engine() const override { return Engine::sqlite; }

  protected:
    std::int64_t carry_out(std::string_view sql, std::span<const Argument> args,
                           RowReader* reader) override {
        return connection_.execute(sql, args, reader);
    }
    void carry_out_script(std::string_view sql) override { connection_.script(sql); }
    void open_savepoint() override { connection_.execute("SAVEPOINT nested"); }
    void release_savepoint() override { connection_.execute("RELEASE nested"); }
    void roll_back_to_savepoint() override {
        connection_.execute("ROLLBACK TO nested");
        connection_.execute("RELEASE nested");
    }

  private:
    SqliteConnection& connection_;
};

}  // namespace mashang::sql
