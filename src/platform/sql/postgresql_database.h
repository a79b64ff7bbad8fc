#pragma once

#include <mutex>
#include <shared_mutex>
#include <string>
#include <thread>
#include <vector>

#include "platform/sql/job_queue.h"
#include "platform/sql/pool.h"
#include "platform/sql/postgresql_connection.h"
#include "platform/sql/sql.h"

namespace mashang::sql {

/// Writers go through side by side. Who has lost to others again and again goes alone: PostgreSQL
/// finds conflicts by pages, and where tables are small everybody meets on the same few.
class Turnstile {
  public:
    [[nodiscard]] std::shared_lock<std::shared_mutex> pass() {
        const std::scoped_lock queue{entrance_};
        return std::shared_lock{room_};
    }
    /// Waits until all who are in have gone; who comes meanwhile waits at the entrance.
    [[nodiscard]] std::unique_lock<std::shared_mutex> pass_alone() {
        const std::scoped_lock queue{entrance_};
        return std::unique_lock{room_};
    }

  private:
    std::mutex entrance_;
    std::shared_mutex room_;
};

/// A PostgreSQL database: pooled connections for writers and for readers, threads for the jobs.
class PostgresqlDatabase final : public Database {
  public:
    PostgresqlDatabase(std::string url, const Options& options);
    ~PostgresqlDatabase() override;

    Engine engine() const override { return Engine::postgresql; }
    void write(const std::function<void(Tx&)>& work) override;
    bool submit(Job job) override { return queue_.push(std::move(job)); }
    void read(const std::function<void(Tx&)>& work) override;
    std::size_t waiting_jobs() const override { return queue_.size(); }
    std::uintmax_t log_bytes() const override { return 0; }
    void backup_to(const std::string& file) override;
    std::vector<std::string> check() override;

  protected:
    void exclusively(const std::function<void()>& work) override;

  private:
    using Connections = Pool<PostgresqlConnection>;

    std::unique_ptr<PostgresqlConnection> connect() const;
    static void transact(Connections& pool, Use use, const std::function<void(Tx&)>& work);
    void work_off();

    std::string url_;
    Options options_;
    Connections writers_;
    Connections readers_;
    Turnstile turnstile_;
    JobQueue queue_;
    std::vector<std::thread> threads_;
};

/// Runs pg_dump into `file`. Throws Outage with what it said.
void dump_postgresql(const std::string& url, const std::string& file);

/// Runs pg_restore into an empty database. Throws std::runtime_error.
void restore_postgresql(const std::string& url, const std::string& file);

}  // namespace mashang::sql
