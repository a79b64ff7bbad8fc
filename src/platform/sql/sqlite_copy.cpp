// Backup, restore and integrity of a SQLite file.

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

#include <fmt/format.h>

#include "platform/sql/sqlite_database.h"

namespace mashang::sql {
namespace {

namespace fs = std::filesystem;

/// Collects the texts of a result's first column, and of the further ones behind it.
class TextCollector final : public RowReader {
  public:
    explicit TextCollector(std::vector<std::string>& texts) : texts_{texts} {}
    void columns(std::span<const std::string_view>) override {}
    bool row(std::span<const Cell> cells) override {
        texts_.push_back(std::string{text_in(cells[0])});
        return true;
    }

  private:
    std::vector<std::string>& texts_;
};

void sync_to_disk(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    if (!synced) throw Outage(fmt::format("{} cannot be synced to the disk", path.string()));
}

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path{"."};
}

/// Moves a finished file to its name; after a crash either the old or the whole new one is there.
void put_in_place(const fs::path& finished, const fs::path& name) {
    sync_to_disk(finished);
    std::error_code error;
    fs::rename(finished, name, error);
    if (error) throw Outage(fmt::format("{} cannot be made: {}", name.string(), error.message()));
    sync_to_disk(folder_of(name));
}

void remove_with_logs(const fs::path& file) {
    std::error_code ignored;
    for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) {
        fs::remove(file.string() + suffix, ignored);
    }
}

void copy_pages(SqliteConnection& from, SqliteConnection& to) {
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup == nullptr) to.throw_last("backup");
    sqlite3_backup_step(backup, -1);  // all at once, in one read transaction: writers go on
    if (sqlite3_backup_finish(backup) != SQLITE_OK) to.throw_last("backup");
}

}  // namespace

void copy_sqlite(SqliteConnection& from, const std::string& file) {
    const fs::path partial = file + ".partial";
    remove_with_logs(partial);
    try {
        SqliteConnection to{partial.string(), Use::writing, std::chrono::milliseconds{0}};
        copy_pages(from, to);
        to.script("PRAGMA journal_mode = DELETE");  // one file, whole in itself
    } catch (...) {
        remove_with_logs(partial);
        throw;
    }
    put_in_place(partial, file);
}

std::vector<std::string> faults_of(SqliteConnection& connection) {
    std::vector<std::string> faults;
    TextCollector collector{faults};
    connection.execute("PRAGMA integrity_check", {}, &collector);
    std::erase(faults, "ok");
    connection.execute(
        "SELECT 'a row of ' || \"table\" || ' points to a row of ' || parent || ' that is not "
        "there'"
        " FROM pragma_foreign_key_check",
        {}, &collector);
    return faults;
}

void restore_sqlite(const std::string& path, const std::string& file) {
    if (fs::exists(path)) {
        throw std::runtime_error(fmt::format("{} exists: move it away, then restore", path));
    }
    if (!fs::exists(file)) throw std::runtime_error(fmt::format("there is no {}", file));
    const auto folder = fs::path{path}.parent_path();
    if (!folder.empty()) fs::create_directories(folder);
    const fs::path partial = path + ".partial";
    remove_with_logs(partial);
    try {
        fs::copy_file(file, partial);
        SqliteConnection copy{partial.string(), Use::writing, std::chrono::milliseconds{0}};
        const auto faults = faults_of(copy);
        if (!faults.empty()) throw std::runtime_error(faults.front());
    } catch (const std::exception& fault) {
        remove_with_logs(partial);
        throw std::runtime_error(fmt::format("{} cannot be restored: {}", file, fault.what()));
    }
    put_in_place(partial, path);
}

}  // namespace mashang::sql
