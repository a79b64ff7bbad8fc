#include <fmt/format.h>

#include <cstdio>
#include <filesystem>

#include "app/commands.h"
#include "app/ground.h"
#include "app/migrations.h"

namespace mashang::app {

Outcome back_up(const Settings& settings, const std::string& file) {
    const auto database = open_database(settings);
    database->backup_to(file);
    fmt::print(
        "{}: {} bytes\n"
        "Keep the folder of keys ({}) and of files ({}) with it: without the keys nothing that is "
        "encrypted opens.\n"
        "请同时保存密钥目录和附件目录：没有密钥，加密的数据无法打开。\n",
        file, std::filesystem::file_size(file), settings.storage.keys_folder,
        settings.storage.files_folder);
    return Outcome::done;
}

Outcome restore(const Settings& settings, const std::string& file) {
    sql::restore(settings.database.url, file);
    const auto database = open_database(settings);
    database->migrate(all_migrations());
    const auto wrong = database->check();
    for (const std::string& sentence : wrong) fmt::print(stderr, "{}\n", sentence);
    if (!wrong.empty()) return Outcome::failed;
    fmt::print("restored 已恢复. Put the keys that belong to it into {} 请放回密钥目录.\n",
               settings.storage.keys_folder);
    return Outcome::done;
}

}  // namespace mashang::app
