#include "platform/sql/sqlite_connection.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <mutex>

#include "platform/sql/errors.h"

namespace mashang::sql {
namespace {

/// SQLite's own locks around every connection and its memory statistics cost readers most of their
/// speed (docs/decisions/0002); a connection of ours has one thread at a time.
void configure_library() {
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    });
}

constexpr std::string_view kSettings = R"(
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 0;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA mmap_size = 1073741824;
)";

/// What an operator should do about a result code, or nothing when it is not an outage.
std::string_view remedy_for(int code) {
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return "the disk is full: free some space, writing resumes by itself";
        case SQLITE_IOERR:
            return "the disk does not read or write: look at the system log and the disk";
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return "the database file is damaged or is no database: stop the server, run `mashang "
                   "doctor`, restore the last backup";
        case SQLITE_CANTOPEN:
            return "the file cannot be opened: see that the folder exists and is ours to write";
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return "the file or its folder may not be written: see who owns it";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL:
            return "another program holds the database: stop it, or try again shortly";
        case SQLITE_NOMEM:
            return "memory is exhausted";
        case SQLITE_INTERRUPT:
            return "the statement was interrupted";
        default:
            return {};
    }
}

std::size_t argument_number(const char* name, std::string_view sql) {
    const std::string_view text = name == nullptr ? "" : name;
    std::size_t number = 0;
    const auto* end = text.data() + text.size();
    if (text.size() < 2 || text[0] != '$' ||
        std::from_chars(text.data() + 1, end, number).ptr != end || number == 0) {
        throw BadStatement(fmt::format("arguments are written $1, $2 …: {}", sql));
    }
    return number - 1;
}

Cell cell_at(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            return static_cast<std::int64_t>(sqlite3_column_int64(statement, column));
        case SQLITE_FLOAT:
            return sqlite3_column_double(statement, column);
        case SQLITE_NULL:
            return {};
        default: {
            const auto* text =
                reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
            return text == nullptr ? std::string_view{} : std::string_view{text, size};
        }
    }
}

/// Takes the statement out of use again whatever happens.
class Reset {
  public:
    explicit Reset(sqlite3_stmt* statement) : statement_{statement} {}
    Reset(const Reset&) = delete;
    Reset& operator=(const Reset&) = delete;
    ~Reset() { sqlite3_reset(statement_); }

  private:
    sqlite3_stmt* statement_;
};

}  // namespace

void SqliteStatement::read_names() {
    names.clear();
    const int count = sqlite3_column_count(handle.get());
    for (int column = 0; column < count; ++column) {
        names.emplace_back(sqlite3_column_name(handle.get(), column));
    }
    name_views.assign(names.begin(), names.end());
    prepared_again = sqlite3_stmt_status(handle.get(), SQLITE_STMTSTATUS_REPREPARE, 0);
}

SqliteConnection::SqliteConnection(const std::string& path, Use use,
                                   std::chrono::milliseconds busy_timeout)
    : use_{use} {
    configure_library();
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(
        path.c_str(), &opened,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
        nullptr);
    handle_.reset(opened);
    if (opened == nullptr) throw Outage(std::string{remedy_for(SQLITE_NOMEM)});
    if (code != SQLITE_OK) throw_last(path);
    sqlite3_busy_timeout(opened, static_cast<int>(busy_timeout.count()));
    script(kSettings);
    script(use == Use::writing ? "PRAGMA cache_size = -65536" : "PRAGMA query_only = ON");
}

void SqliteConnection::throw_last(std::string_view doing) const {
    const int code = sqlite3_extended_errcode(handle_.get());
    const auto said = fmt::format("{} ({})", sqlite3_errmsg(handle_.get()), code);
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
        code == SQLITE_CONSTRAINT_ROWID) {
        throw Duplicate(fmt::format("{}: {}", said, doing));
    }
    if (code == SQLITE_READONLY && use_ == Use::reading) {
        throw BadStatement(fmt::format("writing in a read: {}", doing));
    }
    const auto remedy = remedy_for(code);
    if (remedy.empty()) throw BadStatement(fmt::format("{}: {}", said, doing));
    throw Outage(fmt::format("SQLite: {}; {}", said, remedy));
}

SqliteStatement& SqliteConnection::prepared(std::string_view sql) {
    if (auto* known = cache_.find(sql)) return *known;
    sqlite3_stmt* made = nullptr;
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &made, &tail);
    SqliteStatement statement;
    statement.handle.reset(made);
    if (code != SQLITE_OK) throw_last(sql);
    const std::string_view rest{tail, static_cast<std::size_t>(sql.data() + sql.size() - tail)};
    if (made == nullptr || rest.find_first_not_of(" \t\r\n;") != std::string_view::npos) {
        throw BadStatement(fmt::format("not one statement: {}", sql));
    }
    const int count = sqlite3_bind_parameter_count(made);
    for (int i = 1; i <= count; ++i) {
        const auto argument = argument_number(sqlite3_bind_parameter_name(made, i), sql);
        statement.argument_of.push_back(argument);
        statement.argument_count = std::max(statement.argument_count, argument + 1);
    }
    statement.read_names();
    return cache_.put(sql, std::move(statement));
}

void SqliteConnection::bind(SqliteStatement& statement, std::span<const Argument> args,
                            std::string_view sql) {
    if (args.size() != statement.argument_count) {
        throw BadStatement(
            fmt::format("{} arguments for {}: {}", args.size(), statement.argument_count, sql));
    }
    sqlite3_stmt* handle = statement.handle.get();
    for (std::size_t i = 0; i < statement.argument_of.size(); ++i) {
        const int parameter = static_cast<int>(i + 1);
        const Cell& cell = args[statement.argument_of[i]].cell;
        int code = SQLITE_OK;
        if (const auto* text = std::get_if<std::string_view>(&cell)) {
            const char* bytes = text->data() == nullptr ? "" : text->data();
            code = sqlite3_bind_text64(handle, parameter, bytes, text->size(), SQLITE_STATIC,
                                       SQLITE_UTF8);
        } else if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
            code = sqlite3_bind_int64(handle, parameter, *integer);
        } else if (const auto* real = std::get_if<double>(&cell)) {
            code = sqlite3_bind_double(handle, parameter, *real);
        } else {
            code = sqlite3_bind_null(handle, parameter);
        }
        if (code != SQLITE_OK) throw_last(sql);
    }
}

void SqliteConnection::step_through(SqliteStatement& statement, RowReader* reader,
                                    std::string_view sql) {
    sqlite3_stmt* handle = statement.handle.get();
    const bool writes = sqlite3_stmt_readonly(handle) == 0;
    int code = sqlite3_step(handle);
    if (code != SQLITE_ROW && code != SQLITE_DONE) throw_last(sql);
    if (reader == nullptr && !writes) return;
    if (sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_REPREPARE, 0) != statement.prepared_again) {
        statement.read_names();
    }
    if (reader != nullptr) reader->columns(statement.name_views);
    while (code == SQLITE_ROW) {
        if (reader != nullptr) {
            cells_.clear();
            for (int i = 0; i < static_cast<int>(statement.names.size()); ++i) {
                cells_.push_back(cell_at(handle, i));
            }
            if (!reader->row(cells_)) reader = nullptr;
        }
        if (reader == nullptr && !writes) return;
        code = sqlite3_step(handle);
    }
    if (code != SQLITE_DONE) throw_last(sql);
}

std::int64_t SqliteConnection::execute(std::string_view sql, std::span<const Argument> args,
                                       RowReader* reader) {
    SqliteStatement& statement = prepared(sql);
    const Reset reset{statement.handle.get()};
    bind(statement, args, sql);
    const auto before = sqlite3_total_changes64(handle_.get());
    step_through(statement, reader, sql);
    if (sqlite3_total_changes64(handle_.get()) == before) return 0;
    return sqlite3_changes64(handle_.get());
}

void SqliteConnection::script(std::string_view sql) {
    const std::string text{sql};
    if (sqlite3_exec(handle_.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw_last(text);
    }
}

}  // namespace mashang::sql
