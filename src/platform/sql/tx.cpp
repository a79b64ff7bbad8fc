#include "platform/sql/tx.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/utf8.h"
#include "platform/sql/errors.h"

namespace mashang::sql {
namespace {

/// What a TEXT column of either engine takes.
bool is_storable(std::string_view text) {
    return text.find('\0') == std::string_view::npos && is_utf8(text);
}

void check_texts(std::span<const Argument> args) {
    for (std::size_t i = 0; i < args.size(); ++i) {
        const auto* text = std::get_if<std::string_view>(&args[i].cell);
        if (text != nullptr && !is_storable(*text)) {
            throw BadColumn(fmt::format("${} is not UTF-8, or holds a NUL", i + 1));
        }
    }
}

}  // namespace

void Tx::ensure_sound() const {
    if (spoiled_) std::rethrow_exception(spoiled_);
}

void Tx::run_guarded(const std::function<void()>& statement) {
    ensure_sound();
    try {
        statement();
    } catch (const BadStatement&) {
        spoiled_ = std::current_exception();
        throw;
    } catch (const Outage&) {
        spoiled_ = std::current_exception();
        lost_ = true;
        throw;
    }
}

std::int64_t Tx::run(std::string_view sql, std::span<const Argument> args, RowReader* reader) {
    check_texts(args);
    std::int64_t changed = 0;
    run_guarded([&] { changed = carry_out(sql, args, reader); });
    return changed;
}

void Tx::script(std::string_view sql) {
    run_guarded([&] { carry_out_script(sql); });
}

void Tx::nested(const std::function<void()>& work) {
    run_guarded([&] { open_savepoint(); });
    try {
        work();
        ensure_sound();
    } catch (...) {
        if (lost_) throw;
        spoiled_ = nullptr;
        run_guarded([&] { roll_back_to_savepoint(); });
        throw;
    }
    run_guarded([&] { release_savepoint(); });
}

std::string insert_statement(std::string_view table, std::span<const std::string_view> columns) {
    std::string marks;
    for (std::size_t i = 1; i <= columns.size(); ++i) {
        fmt::format_to(std::back_inserter(marks), "{}${}", i == 1 ? "" : ", ", i);
    }
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", table, fmt::join(columns, ", "), marks);
}

std::string select_statement(std::string_view table, std::span<const std::string_view> columns,
                             std::string_view rest) {
    return fmt::format("SELECT {} FROM {} {}", fmt::join(columns, ", "), table, rest);
}

void throw_no_row(std::string_view sql) {
    throw BadColumn(fmt::format("no row where one must be: {}", sql));
}

}  // namespace mashang::sql
