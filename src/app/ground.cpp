#include "app/ground.h"

#include <fmt/format.h>

#include <filesystem>
#include <stdexcept>
#include <string_view>

#include "app/migrations.h"
#include "platform/crypto/bytes.h"
#include "platform/journal/sealer.h"

namespace mashang::app {
namespace {

constexpr std::string_view kSqlite = "sqlite:";

void make_folder_of(const std::string& url) {
    if (!url.starts_with(kSqlite)) return;
    const auto folder = std::filesystem::path{url.substr(kSqlite.size())}.parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder);
}

}  // namespace

std::unique_ptr<sql::Database> open_database(const Settings& settings) {
    make_folder_of(settings.database.url);
    return sql::open(settings.database.url,
                     {.readers = settings.database.readers,
                      .writers = settings.database.writers,
                      .queue_limit = static_cast<std::size_t>(settings.database.queue_limit)});
}

crypto::KeyStore open_keys(const Settings& settings, crypto::KeyCreation creation) {
    return crypto::KeyStore::in_folder(settings.storage.keys_folder, creation);
}

crypto::KeyCreation key_creation(sql::Database& database, const Settings& settings) {
    bool is_sealed = false;
    database.read([&](sql::Tx& tx) { is_sealed = !journal::read_blocks(tx, 0, 1).empty(); });
    const std::filesystem::path keys = settings.storage.keys_folder;
    const bool is_there = std::filesystem::exists(keys) && !std::filesystem::is_empty(keys);
    if (is_sealed && !is_there) {
        throw std::runtime_error(fmt::format(
            "the database was in use, and {} holds no keys: put the keys that belong to it there "
            "(they are not in the backup of the database), or start with an empty database",
            keys.string()));
    }
    return crypto::KeyCreation::allowed;
}

Ground::Ground(const Settings& settings)
    : database{open_database(settings)}, ids{crypto::fill_random} {
    database->migrate(all_migrations());
}

}  // namespace mashang::app
