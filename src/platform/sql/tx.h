#pragma once

#include <array>
#include <cstdint>
#include <exception>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/sql/column.h"
#include "platform/sql/row.h"

namespace mashang::sql {

enum class Engine { sqlite, postgresql };

/// One transaction. Lives as long as the handler that it is handed to; used by that thread only.
///
/// Statements are written in the portable subset (README.md) with $1, $2 … for the arguments, and
/// are prepared once per connection, by their text. Each call may throw Duplicate, BadStatement,
/// BadColumn and Outage (errors.h).
class Tx {
  public:
    virtual ~Tx() = default;
    virtual Engine engine() const = 0;

    /// Runs one statement and returns the number of rows that it changed. Rows of a RETURNING are
    /// dropped: use `query` for them.
    template <class... Args>
    std::int64_t execute(std::string_view sql, const Args&... args);

    /// All rows. Row is a described struct whose member names are the column names (in any order;
    /// an unknown or missing column throws BadColumn, also when there is no row), or a single value
    /// type (column.h) for one-column results.
    template <class Row, class... Args>
    std::vector<Row> query(std::string_view sql, const Args&... args);

    /// The first row, or nothing.
    template <class Row, class... Args>
    std::optional<Row> find(std::string_view sql, const Args&... args);

    /// The first row; BadColumn when there is none (use it for COUNT(*) and the like).
    template <class Row, class... Args>
    Row get(std::string_view sql, const Args&... args);

    /// INSERT INTO `table` with a column for each member of the described struct.
    template <class Row>
    void insert(std::string_view table, const Row& row);

    /// Runs `work` in a savepoint: when it throws, only its own effects are undone, and the
    /// exception goes on.
    void nested(const std::function<void()>& work);

    /// Runs several statements without arguments, separated by ';' (migrations).
    void script(std::string_view sql);

    /// Throws what has spoiled the transaction: an Outage, or a BadStatement outside a `nested`,
    /// even when `work` caught it. The databases ask before they commit.
    void ensure_sound() const;

    /// Whoever writes down something that others take up after the commit says so: they are woken
    /// for it, and not for other commits.
    void leave_work() { leaves_work_ = true; }
    bool leaves_work() const { return leaves_work_; }

  protected:
    /// Carries out one statement; rows go to `reader`, when there is one. Returns rows changed.
    virtual std::int64_t carry_out(std::string_view sql, std::span<const Argument> args,
                                   RowReader* reader) = 0;
    virtual void carry_out_script(std::string_view sql) = 0;
    virtual void open_savepoint() = 0;
    virtual void release_savepoint() = 0;
    virtual void roll_back_to_savepoint() = 0;  ///< and releases it

  private:
    std::int64_t run(std::string_view sql, std::span<const Argument> args, RowReader* reader);
    template <class... Args>
    std::int64_t bind(std::string_view sql, RowReader* reader, const Args&... args);

    void run_guarded(const std::function<void()>& statement);

    std::exception_ptr spoiled_;
    bool lost_ = false;  ///< by an Outage: no savepoint saves it
    bool leaves_work_ = false;
};

/// "INSERT INTO table (a, b) VALUES ($1, $2)".
std::string insert_statement(std::string_view table, std::span<const std::string_view> columns);
/// "SELECT a, b FROM table rest".
std::string select_statement(std::string_view table, std::span<const std::string_view> columns,
                             std::string_view rest);
[[noreturn]] void throw_no_row(std::string_view sql);

/// The same with a column for each member of the described struct, for `query<Row>`. Statements are
/// prepared by their text: put one together once and keep it.
template <class Row>
std::string select(std::string_view table, std::string_view rest) {
    static constexpr auto kMembers = member_names<Row>();
    return select_statement(table, kMembers, rest);
}

template <class... Args>
std::int64_t Tx::bind(std::string_view sql, RowReader* reader, const Args&... args) {
    std::array<std::string, sizeof...(Args)> scratch;
    std::size_t next = 0;
    const std::array<Argument, sizeof...(Args)> bound{
        Argument{Column<Args>::kind, Column<Args>::store(args, scratch[next++])}...};
    return run(sql, bound, reader);
}

template <class... Args>
std::int64_t Tx::execute(std::string_view sql, const Args&... args) {
    return bind(sql, nullptr, args...);
}

template <class Row, class... Args>
std::vector<Row> Tx::query(std::string_view sql, const Args&... args) {
    RowCollector<Row> collector{std::numeric_limits<std::size_t>::max()};
    bind(sql, &collector, args...);
    return std::move(collector.rows);
}

template <class Row, class... Args>
std::optional<Row> Tx::find(std::string_view sql, const Args&... args) {
    RowCollector<Row> collector{1};
    bind(sql, &collector, args...);
    if (collector.rows.empty()) return std::nullopt;
    return std::move(collector.rows.front());
}

template <class Row, class... Args>
Row Tx::get(std::string_view sql, const Args&... args) {
    auto row = find<Row>(sql, args...);
    if (!row) throw_no_row(sql);
    return *std::move(row);
}

template <class Row>
void Tx::insert(std::string_view table, const Row& row) {
    static constexpr auto kMembers = member_names<Row>();
    const std::string sql = insert_statement(table, kMembers);
    [&]<class... M>(boost::mp11::mp_list<M...>) {
        execute(sql, row.*M::pointer...);
    }(boost::mp11::mp_rename<MembersOf<Row>, boost::mp11::mp_list>{});
}

}  // namespace mashang::sql
