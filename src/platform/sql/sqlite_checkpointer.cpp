#include "platform/sql/sqlite_checkpointer.h"

#include <chrono>

namespace mashang::sql {
namespace {

constexpr std::chrono::milliseconds kPause{250};

}  // namespace

SqliteCheckpointer::SqliteCheckpointer(std::unique_ptr<SqliteConnection> connection)
    : connection_{std::move(connection)} {
    thread_ = std::thread{[this] { work_off(); }};
}

SqliteCheckpointer::~SqliteCheckpointer() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void SqliteCheckpointer::log_has_grown() {
    {
        const std::lock_guard lock{mutex_};
        if (grown_) return;
        grown_ = true;
    }
    changed_.notify_one();
}

void SqliteCheckpointer::work_off() {
    std::unique_lock lock{mutex_};
    while (true) {
        changed_.wait(lock, [&] { return grown_ || stopping_; });
        if (changed_.wait_for(lock, kPause, [&] { return stopping_; })) return;
        grown_ = false;
        lock.unlock();
        const bool finished = checkpoint();
        lock.lock();
        if (!finished) grown_ = true;
    }
}

void SqliteCheckpointer::between_checkpoints(const std::function<void()>& work) {
    const std::lock_guard lock{checkpointing_};
    work();
}

bool SqliteCheckpointer::checkpoint() {
    const std::lock_guard lock{checkpointing_};
    int in_log = 0;
    int carried = 0;
    const int code = sqlite3_wal_checkpoint_v2(connection_->handle(), nullptr,
                                               SQLITE_CHECKPOINT_PASSIVE, &in_log, &carried);
    return code == SQLITE_OK && in_log == carried;
}

}  // namespace mashang::sql
