#pragma once

#include <memory>
#include <string>

#include "platform/sql/pool.h"
#include "platform/sql/sql.h"
#include "platform/sql/sqlite_checkpointer.h"
#include "platform/sql/sqlite_writer.h"

namespace mashang::sql {

/// A SQLite file: one writing thread, pooled readers, a checkpointing thread.
class SqliteDatabase final : public Database {
  public:
    SqliteDatabase(std::string path, const Options& options);

    Engine engine() const override { return Engine::sqlite; }
    void write(const std::function<void(Tx&)>& work) override;
    bool submit(Job job) override { return writer_.submit(std::move(job)); }
    void read(const std::function<void(Tx&)>& work) override;
    std::size_t waiting_jobs() const override { return writer_.waiting_jobs(); }
    std::uintmax_t log_bytes() const override;
    void backup_to(const std::string& file) override;
    std::vector<std::string> check() override;

  protected:
    /// Each step of a migration looks again inside its own BEGIN IMMEDIATE: that is lock enough.
    void exclusively(const std::function<void()>& work) override { work(); }

  private:
    std::unique_ptr<SqliteConnection> connect(Use use) const;

    std::string path_;
    Options options_;
    std::unique_ptr<SqliteCheckpointer> checkpointer_;
    SqliteWriter writer_;
    Pool<SqliteConnection> readers_;
};

/// Copies a database into `file` page by page, durable, as of one moment.
void copy_sqlite(SqliteConnection& from, const std::string& file);

/// What PRAGMA integrity_check and foreign_key_check find.
std::vector<std::string> faults_of(SqliteConnection& connection);

/// Puts the backup `file` where nothing is yet. Throws std::runtime_error.
void restore_sqlite(const std::string& path, const std::string& file);

}  // namespace mashang::sql
