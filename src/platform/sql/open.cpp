#include <fmt/format.h>

#include "platform/sql/postgresql_database.h"
#include "platform/sql/sql.h"
#include "platform/sql/sqlite_database.h"

namespace mashang::sql {
namespace {

constexpr std::string_view kSqlite = "sqlite:";

/// The file that a "sqlite:" url names.
std::string path_in(std::string_view url) {
    std::string path{url.substr(kSqlite.size())};
    if (path.empty())
        throw std::invalid_argument("sqlite: needs a file, as sqlite:./var/mashang.db");
    return path;
}

bool is_postgresql(std::string_view url) {
    return url.starts_with("postgresql://") || url.starts_with("postgres://");
}

[[noreturn]] void throw_unknown(std::string_view url) {
    throw std::invalid_argument(fmt::format("a database is sqlite:FILE or postgresql://…, not {}",
                                            url.substr(0, url.find(':'))));
}

}  // namespace

std::unique_ptr<Database> open(std::string_view url, const Options& options) {
    if (url.starts_with(kSqlite)) return std::make_unique<SqliteDatabase>(path_in(url), options);
    if (is_postgresql(url)) return std::make_unique<PostgresqlDatabase>(std::string{url}, options);
    throw_unknown(url);
}

void restore(std::string_view url, const std::string& file) {
    if (url.starts_with(kSqlite)) return restore_sqlite(path_in(url), file);
    if (is_postgresql(url)) return restore_postgresql(std::string{url}, file);
    throw_unknown(url);
}

}  // namespace mashang::sql
