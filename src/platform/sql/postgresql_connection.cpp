#include "platform/sql/postgresql_connection.h"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <charconv>

#include "platform/sql/postgresql_error.h"
#include "platform/sql/postgresql_values.h"

namespace mashang::sql {
namespace {

void ignore_notice(void*, const PGresult*) {}

bool starts_with_word(std::string_view sql, std::string_view word) {
    sql.remove_prefix(std::min(sql.find_first_not_of(" \t\r\n("), sql.size()));
    return sql.size() > word.size() &&
           std::ranges::equal(sql.substr(0, word.size()), word, {},
                              [](char c) { return static_cast<char>(std::toupper(c)); });
}

/// A statement that may meet a UNIQUE and has no ON CONFLICT to say what then: only a savepoint
/// keeps PostgreSQL from giving up the whole transaction.
bool may_be_duplicate(std::string_view sql) {
    if (sql.find("ON CONFLICT") != std::string_view::npos) return false;
    return starts_with_word(sql, "INSERT") || starts_with_word(sql, "UPDATE");
}

bool has_failed(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE;
}

}  // namespace

PostgresqlConnection::PostgresqlConnection(const std::string& url,
                                           std::chrono::milliseconds connect_timeout) {
    const auto seconds =
        std::max<std::int64_t>(2, std::chrono::ceil<std::chrono::seconds>(connect_timeout).count());
    const auto timeout = std::to_string(seconds);
    const char* const names[] = {"dbname", "connect_timeout", "client_encoding",
                                 "fallback_application_name", nullptr};
    const char* const values[] = {url.c_str(), timeout.c_str(), "UTF8", "mashang", nullptr};
    connection_.reset(PQconnectdbParams(names, values, 1));
    if (PQstatus(connection_.get()) != CONNECTION_OK) throw_lost();
    PQsetNoticeReceiver(connection_.get(), ignore_notice, nullptr);
    PQenterPipelineMode(connection_.get());
}

void PostgresqlConnection::throw_lost() const {
    std::string_view said = PQerrorMessage(connection_.get());
    said = said.substr(0, said.find('\n'));
    throw Outage(fmt::format(
        "PostgreSQL: {}; see that the server runs and that the database url is right", said));
}

void PostgresqlConnection::must_send(int sent) {
    if (sent == 0) throw_lost();
}

void PostgresqlConnection::send(const std::string& command) {
    must_send(PQsendQueryParams(connection_.get(), command.c_str(), 0, nullptr, nullptr, nullptr,
                                nullptr, 0));
}

void PostgresqlConnection::send_prepare(const Statement& statement, std::string_view sql) {
    std::vector<Oid> types;
    for (const auto kind : statement.kinds) types.push_back(oid_of(kind));
    must_send(PQsendPrepare(connection_.get(), statement.name.c_str(), std::string{sql}.c_str(),
                            static_cast<int>(types.size()), types.data()));
}

void PostgresqlConnection::send_execute(const Statement& statement,
                                        std::span<const Argument> args) {
    const BoundArguments bound{args};
    must_send(PQsendQueryPrepared(connection_.get(), statement.name.c_str(), bound.size(),
                                  bound.values(), bound.lengths(), bound.formats(), 0));
}

/// The results of what was sent, one each, as far as the server got.
std::vector<PostgresqlConnection::Result> PostgresqlConnection::sync() {
    must_send(PQpipelineSync(connection_.get()));
    std::vector<Result> results;
    while (true) {
        Result result{PQgetResult(connection_.get())};
        if (PQstatus(connection_.get()) != CONNECTION_OK) throw_lost();
        if (!result) continue;  // the end of one command's results
        if (PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC) return results;
        results.push_back(std::move(result));
    }
}

PostgresqlConnection::Statement& PostgresqlConnection::statement_for(
    std::string_view sql, std::span<const Argument> args) {
    std::vector<Kind> kinds;
    for (const auto& arg : args) kinds.push_back(arg.kind);
    if (auto* known = cache_.find(sql)) {
        if (known->kinds == kinds) return *known;
        if (known->prepared) outdated_.push_back(known->name);
        cache_.erase(sql);
    }
    if (const auto oldest = cache_.make_room()) outdated_.push_back(oldest->name);
    return cache_.put(sql, {.name = fmt::format("s{}", ++named_),
                            .kinds = std::move(kinds),
                            .guarded = may_be_duplicate(sql)});
}

std::int64_t PostgresqlConnection::execute(std::string_view sql, std::span<const Argument> args,
                                           RowReader* reader) {
    Statement& statement = statement_for(sql, args);
    std::size_t sent = 0;
    if (!pending_begin_.empty()) send(std::exchange(pending_begin_, {})), ++sent;
    for (const auto& name : std::exchange(outdated_, {})) send("DEALLOCATE " + name), ++sent;
    const std::size_t preparing = sent;
    if (!statement.prepared) send_prepare(statement, sql), ++sent;
    if (statement.guarded) send("SAVEPOINT statement"), ++sent;
    send_execute(statement, args);
    const std::size_t executing = sent;
    if (statement.guarded) send("RELEASE statement");

    const auto results = sync();
    const auto failed = std::ranges::find_if(
        results, [](const Result& result) { return has_failed(result.get()); });
    const auto reached = static_cast<std::size_t>(failed - results.begin());
    if (reached > preparing) statement.prepared = true;
    if (failed != results.end()) fail(failed->get(), statement, sql);
    const PGresult* result = results.at(executing).get();
    if (PQresultStatus(result) == PGRES_EMPTY_QUERY) throw BadStatement("an empty statement");
    return deliver(result, reader);
}

void PostgresqlConnection::fail(const PGresult* result, const Statement& statement,
                                std::string_view sql) {
    const bool guarded = statement.guarded;
    const std::string_view state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (state == "0A000") {  // the table was altered: prepare it again next time
        outdated_.push_back(statement.name);
        cache_.erase(sql);
    }
    if (guarded && state == "23505") {
        send("ROLLBACK TO SAVEPOINT statement");
        send("RELEASE statement");
        sync();
    }
    throw_postgresql(result, sql, use_);
}

std::int64_t PostgresqlConnection::deliver(const PGresult* result, RowReader* reader) {
    const int width = PQnfields(result);
    if (reader != nullptr) {
        std::vector<std::string_view> names;
        for (int column = 0; column < width; ++column) names.emplace_back(PQfname(result, column));
        reader->columns(names);
        for (int row = 0; row < PQntuples(result); ++row) {
            cells_.clear();
            for (int column = 0; column < width; ++column) {
                cells_.push_back(cell_at(result, row, column));
            }
            if (!reader->row(cells_)) break;
        }
    }
    const std::string_view tag = PQcmdStatus(const_cast<PGresult*>(result));
    const std::string_view count = PQcmdTuples(const_cast<PGresult*>(result));
    std::int64_t changed = 0;
    if (!tag.starts_with("SELECT")) {
        std::from_chars(count.data(), count.data() + count.size(), changed);
    }
    return changed;
}

void PostgresqlConnection::commit() {
    if (!std::exchange(pending_begin_, {}).empty()) return;  // nothing was done
    std::vector<Result> results;
    try {
        send("COMMIT");
        results = sync();
    } catch (const Outage& outage) {
        throw OutcomeUnknown(outage.what());
    }
    const PGresult* result = results.at(0).get();
    if (has_failed(result)) throw_postgresql(result, "COMMIT", use_);
    if (std::string_view{PQcmdStatus(const_cast<PGresult*>(result))} != "COMMIT") {
        throw BadStatement("the transaction had failed before its end");
    }
}

void PostgresqlConnection::roll_back() {
    pending_begin_.clear();
    const auto status = PQtransactionStatus(connection_.get());
    if (status != PQTRANS_INTRANS && status != PQTRANS_INERROR) return;
    try {
        send("ROLLBACK");
        sync();
    } catch (const Outage&) {
        // The server rolls back what a lost connection has begun.
    }
}

void PostgresqlConnection::script(std::string_view sql) {
    PGconn* connection = connection_.get();
    PQexitPipelineMode(connection);
    for (const auto& text : {std::exchange(pending_begin_, {}), std::string{sql}}) {
        if (text.empty()) continue;
        const Result result{PQexec(connection, text.c_str())};
        if (PQstatus(connection) != CONNECTION_OK) throw_lost();
        if (has_failed(result.get())) {
            PQenterPipelineMode(connection);
            throw_postgresql(result.get(), text, use_);
        }
    }
    PQenterPipelineMode(connection);
}

bool PostgresqlConnection::is_alive() {
    PGconn* connection = connection_.get();
    if (PQstatus(connection) != CONNECTION_OK) return false;
    if (PQtransactionStatus(connection) != PQTRANS_IDLE) return false;
    pollfd descriptor{.fd = PQsocket(connection), .events = POLLIN, .revents = 0};
    return ::poll(&descriptor, 1, 0) == 0;  // an idle server speaks only to say farewell
}

}  // namespace mashang::sql
