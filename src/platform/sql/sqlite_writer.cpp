#include "platform/sql/sqlite_writer.h"

#include "platform/sql/errors.h"
#include "platform/sql/sqlite_tx.h"

namespace mashang::sql {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t kBatchJobs = 512;
constexpr int kLogPagesLimit = 64 * 1024 * 1024 / 4096;
constexpr std::chrono::milliseconds kRestartPause{250};
constexpr int kRestartPatienceMs = 10;

int remember_pages(void* pages, sqlite3*, const char*, int in_log) {
    *static_cast<int*>(pages) = in_log;
    return SQLITE_OK;
}

}  // namespace

SqliteWriter::SqliteWriter(Opened open, const Options& options, SqliteCheckpointer& checkpointer)
    : open_{std::move(open)},
      checkpointer_{checkpointer},
      queue_{options.queue_limit},
      batch_time_{options.batch_time},
      busy_timeout_ms_{static_cast<int>(options.busy_timeout.count())},
      connection_{open_()} {
    thread_ = std::thread{[this] { work_off(); }};
}

SqliteWriter::~SqliteWriter() {
    queue_.close();
    thread_.join();
}

void SqliteWriter::work_off() {
    while (auto job = queue_.wait()) {
        carry_out(*std::move(job));
        bound_log();
    }
}

void SqliteWriter::carry_out(Job first) {
    Batch batch;
    batch.push_back({std::move(first), nullptr});
    try {
        begin();
        run_jobs(batch);
        commit();
    } catch (...) {
        give_up(batch, std::current_exception());
    }
    for (auto& ended : batch) tell(ended);
}

/// The failure goes over to who hears it: it is not ours any more when another thread looks at it.
void SqliteWriter::tell(Ended& ended) {
    if (!ended.failure) {
        if (ended.job.committed) ended.job.committed();
    } else if (ended.job.failed) {
        ended.job.failed(std::move(ended.failure));
    }
}

void SqliteWriter::begin() {
    if (!connection_) connection_ = open_();
    sqlite3_wal_hook(connection_->handle(), remember_pages, &log_pages_);
    connection_->execute("BEGIN IMMEDIATE");
}

/// Runs the job that `batch` begins with, and adds those that wait. Throws what lost the
/// transaction as a whole.
void SqliteWriter::run_jobs(Batch& batch) {
    const auto end = SteadyClock::now() + batch_time_;
    while (true) {
        batch.back().failure = run(batch.back().job);
        if (batch.size() >= kBatchJobs || SteadyClock::now() >= end) return;
        auto next = queue_.take();
        if (!next) return;
        batch.push_back({*std::move(next), nullptr});
    }
}

std::exception_ptr SqliteWriter::run(const Job& job) {
    connection_->execute("SAVEPOINT job");
    try {
        SqliteTx tx{*connection_};
        job.work(tx);
        tx.ensure_sound();
    } catch (...) {
        if (!connection_->in_transaction()) throw;  // disk full: SQLite rolled everything back
        auto failure = std::current_exception();
        connection_->execute("ROLLBACK TO job");
        connection_->execute("RELEASE job");
        return failure;
    }
    connection_->execute("RELEASE job");
    return nullptr;
}

void SqliteWriter::commit() {
    log_pages_ = 0;
    try {
        connection_->execute("COMMIT");
    } catch (const Outage& outage) {
        if ((sqlite3_errcode(connection_->handle()) & 0xFF) != SQLITE_IOERR) throw;
        throw OutcomeUnknown(outage.what());  // the log may hold the commit, unsynced
    }
    if (log_pages_ > 0) checkpointer_.log_has_grown();
}

/// No job of the batch has taken effect: those that had not failed by themselves fail with
/// `failure`. A connection that cannot even roll back is closed; the next batch opens it again.
void SqliteWriter::give_up(Batch& batch, const std::exception_ptr& failure) {
    try {
        if (connection_ && connection_->in_transaction()) connection_->execute("ROLLBACK");
    } catch (const std::exception&) {
        connection_.reset();
    }
    for (auto& ended : batch) {
        if (!ended.failure) ended.failure = failure;
    }
}

/// Starts the log anew when it has grown past its limit and no reader needs its old pages.
void SqliteWriter::bound_log() {
    if (log_pages_ < kLogPagesLimit || !connection_ || SteadyClock::now() < next_restart_) return;
    sqlite3* handle = connection_->handle();
    checkpointer_.between_checkpoints([&] {
        sqlite3_busy_timeout(handle, kRestartPatienceMs);
        sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_RESTART, nullptr, nullptr);
        sqlite3_busy_timeout(handle, busy_timeout_ms_);
    });
    next_restart_ = SteadyClock::now() + kRestartPause;
}

}  // namespace mashang::sql
