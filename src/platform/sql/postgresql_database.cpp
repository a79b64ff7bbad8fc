#include "platform/sql/postgresql_database.h"

#include <algorithm>
#include <random>

namespace mashang::sql {
namespace {

std::string_view opening_of(Use use) {
    return use == Use::writing ? "BEGIN ISOLATION LEVEL SERIALIZABLE"
                               : "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";
}

constexpr int kBeside = 3;  // attempts beside the other writers of this process
constexpr int kAlone = 5;   // and then alone: only another node's can still be in the way

class PostgresqlTx final : public Tx {
  public:
    explicit PostgresqlTx(PostgresqlConnection& connection) : connection_{connection} {}
    Engine engine() const override { return Engine::postgresql; }

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
    PostgresqlConnection& connection_;
};

/// Those that met go apart: up to 2, 4, 8, and then always 16 ms.
void wait_before(int attempt) {
    thread_local std::minstd_rand random{std::random_device{}()};
    const int longest_us = 1000 << std::min(attempt, 4);
    std::this_thread::sleep_for(
        std::chrono::microseconds{std::uniform_int_distribution<>{0, longest_us}(random)});
}

constexpr std::string_view kIndexesBroken =
    "SELECT 'the index ' || c.relname || ' is not valid: run REINDEX INDEX ' || c.relname"
    " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid";
constexpr std::string_view kChecksumsBroken =
    "SELECT 'pages with a wrong checksum were read: the disk loses data; restore a backup'"
    " FROM pg_stat_database WHERE datname = current_database() AND checksum_failures > 0";
constexpr std::string_view kPromisesBroken =
    "SELECT name || ' is off: what was acknowledged may be gone after a power cut' FROM pg_settings"
    " WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'"
    " ORDER BY name";

}  // namespace

PostgresqlDatabase::PostgresqlDatabase(std::string url, const Options& options)
    : url_{std::move(url)},
      options_{options},
      writers_{options.writers, options.busy_timeout, [this] { return connect(); }},
      readers_{options.readers, options.busy_timeout, [this] { return connect(); }},
      queue_{options.queue_limit} {
    writers_.take();  // a wrong url is heard now
    for (int i = 0; i < options.writers; ++i) threads_.emplace_back([this] { work_off(); });
}

PostgresqlDatabase::~PostgresqlDatabase() {
    queue_.close();
    for (auto& thread : threads_) thread.join();
}

std::unique_ptr<PostgresqlConnection> PostgresqlDatabase::connect() const {
    return std::make_unique<PostgresqlConnection>(url_, options_.busy_timeout);
}

void PostgresqlDatabase::transact(Connections& pool, Use use,
                                  const std::function<void(Tx&)>& work) {
    auto lease = pool.take();
    if (!lease->is_alive()) lease.renew();
    lease->begin(opening_of(use), use);
    try {
        PostgresqlTx tx{*lease};
        work(tx);
        tx.ensure_sound();
        lease->commit();
    } catch (...) {
        lease->roll_back();
        if (!lease->is_alive()) lease.discard();
        throw;
    }
}

void PostgresqlDatabase::write(const std::function<void(Tx&)>& work) {
    for (int attempt = 1;; ++attempt) {
        try {
            if (attempt <= kBeside) {
                const auto beside_others = turnstile_.pass();
                return transact(writers_, Use::writing, work);
            }
            const auto alone = turnstile_.pass_alone();
            return transact(writers_, Use::writing, work);
        } catch (const Conflict&) {
            if (attempt == kBeside + kAlone) throw;
        }
        wait_before(attempt);
    }
}

void PostgresqlDatabase::read(const std::function<void(Tx&)>& work) {
    transact(readers_, Use::reading, work);
}

void PostgresqlDatabase::work_off() {
    while (auto job = queue_.wait()) {
        try {
            write(job->work);
        } catch (...) {
            if (job->failed) job->failed(std::current_exception());
            continue;
        }
        if (job->committed) job->committed();
    }
}

void PostgresqlDatabase::exclusively(const std::function<void()>& work) {
    const auto connection = connect();
    connection->execute(
        "SELECT pg_advisory_lock(hashtext('mashang migration'), hashtext(current_schema()))");
    work();  // the lock goes with the connection
}

void PostgresqlDatabase::backup_to(const std::string& file) {
    dump_postgresql(url_, file);
}

std::vector<std::string> PostgresqlDatabase::check() {
    std::vector<std::string> faults;
    read([&](Tx& tx) {
        for (const auto sql : {kIndexesBroken, kChecksumsBroken, kPromisesBroken}) {
            for (auto& fault : tx.query<std::string>(sql)) faults.push_back(std::move(fault));
        }
    });
    return faults;
}

}  // namespace mashang::sql
