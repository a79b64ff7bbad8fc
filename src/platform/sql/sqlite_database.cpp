#include "platform/sql/sqlite_database.h"

#include <filesystem>

#include "platform/sql/sqlite_tx.h"

namespace mashang::sql {
namespace {

std::string with_folder_made(std::string path) {
    const auto folder = std::filesystem::path{path}.parent_path();
    std::error_code error;
    if (!folder.empty()) std::filesystem::create_directories(folder, error);
    if (error) throw Outage("the folder of " + path + " cannot be made: " + error.message());
    return path;
}

}  // namespace

SqliteDatabase::SqliteDatabase(std::string path, const Options& options)
    : path_{with_folder_made(std::move(path))},
      options_{options},
      checkpointer_{std::make_unique<SqliteCheckpointer>(connect(Use::writing))},
      writer_{[this] { return connect(Use::writing); }, options, *checkpointer_},
      readers_{options.readers, options.busy_timeout, [this] { return connect(Use::reading); }} {}

std::unique_ptr<SqliteConnection> SqliteDatabase::connect(Use use) const {
    return std::make_unique<SqliteConnection>(path_, use, options_.busy_timeout);
}

void SqliteDatabase::write(const std::function<void(Tx&)>& work) {
    if (writer_.is_own_thread()) throw std::logic_error("a write inside a job waits for itself");
    WaitingJob waiting;
    if (!submit(waiting.job(work))) throw Outage("too many writes wait; try again shortly");
    waiting.wait();
}

void SqliteDatabase::read(const std::function<void(Tx&)>& work) {
    auto reader = readers_.take();
    reader->execute("BEGIN");
    try {
        SqliteTx tx{*reader};
        work(tx);
        tx.ensure_sound();
        reader->execute("COMMIT");
    } catch (...) {
        if (sqlite3_exec(reader->handle(), "ROLLBACK", nullptr, nullptr, nullptr) != SQLITE_OK) {
            reader.discard();
        }
        throw;
    }
}

std::uintmax_t SqliteDatabase::log_bytes() const {
    std::error_code none;
    const auto size = std::filesystem::file_size(path_ + "-wal", none);
    return none ? 0 : size;
}

void SqliteDatabase::backup_to(const std::string& file) {
    auto reader = readers_.take();
    copy_sqlite(*reader, file);
}

std::vector<std::string> SqliteDatabase::check() {
    auto reader = readers_.take();
    return faults_of(*reader);
}

}  // namespace mashang::sql
