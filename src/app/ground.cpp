#include "app/ground.h"

#include <filesystem>
#include <string_view>
#include <utility>

#include "app/migrations.h"
#include "contexts/catalogue/flows_import.h"

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

const platform::Clock& system_clock() {
    static const platform::SystemClock kClock;
    return kClock;
}

Ground::Ground(const Settings& settings, const platform::Clock& machine, UuidMaker::Random chance)
    : machine_clock{machine},
      random{std::move(chance)},
      database{open_database(settings)},
      ids{random} {
    database->migrate(all_migrations());
    database->write([&](sql::Tx& tx) { catalogue::found_editions(tx, clock.now()); });
}

}  // namespace mashang::app
