#include "contexts/exchange/flows.h"

#include "base/enum_names.h"
#include "contexts/exchange/reading.h"
#include "contexts/exchange/refusals.h"
#include "contexts/exchange/sealing.h"
#include "contexts/exchange/sending.h"
#include "contexts/exchange/store.h"

namespace mashang::exchange {
namespace {

Row get_reject(sql::Tx& tx, std::string_view key) {
    auto row = store::find(tx, key);
    if (!row || !is_reject(row->state)) throw Refused{refusals::kNoSuchReject};
    return *std::move(row);
}

void tell(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const char* what,
          std::string subject, boost::json::object facts) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = what,
                        .actor = caller.account_id,
                        .on_behalf = "",
                        .authority = "operator",
                        .subject = std::move(subject),
                        .facts = std::move(facts)});
}

void tell_of_row(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const char* what,
                 const Row& row) {
    tell(tx, parts, caller, what, "exchange_row:" + row.key,
         {{"case", row.case_id},
          {"table", name_of_enumerator(row.table_name)},
          {"kind", row.kind},
          {"version", row.version}});
}

}  // namespace

Row ask_again(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view key) {
    Row row = get_reject(tx, key);
    row.state = RowState::asked;
    row.changed_at = parts.clock.now();
    store::save(tx, row);
    tell_of_row(tx, parts, caller, "exchange.retry_asked", row);
    return row;
}

std::int64_t ask_all_again(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           TableName table, const std::string& kind) {
    const std::string_view name = name_of_enumerator(table);
    const std::int64_t count = store::ask_all(tx, name, kind, parts.clock.now());
    if (count == 0) throw Refused{refusals::kNoSuchKind};
    tell(tx, parts, caller, "exchange.retry_asked", "exchange_kind:" + kind,
         {{"table", name}, {"kind", kind}, {"rows", count}});
    return count;
}

Row give_up(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view key,
            const std::string& reason) {
    if (reason.find_first_not_of(" \n\t") == reason.npos) {
        throw Refused{refusals::kReasonMissing, {}, {{"/reason", &refusals::kReasonMissing}}};
    }
    Row row = get_reject(tx, key);
    row.state = RowState::given_up;
    row.changed_at = parts.clock.now();
    row.given_up_by = caller.account_id;
    seal_reason(parts, row, reason);
    store::save(tx, row);
    tell_of_row(tx, parts, caller, "exchange.given_up", row);
    order_next(tx, parts);
    return row;
}

std::vector<Row> fetch(sql::Tx& tx, const Parts& parts, const http::Caller& app,
                       std::optional<TableName> table, std::int64_t after, std::size_t limit) {
    const std::string name{table ? name_of_enumerator(*table) : std::string_view{}};
    auto rows = store::list_feed(tx, name, after, limit);
    if (rows.empty()) return rows;
    for (const Row& row : rows) tell_fetched(tx, parts, row, app.client_id);
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "exchange.fetched",
                        .actor = "app:" + app.client_id,
                        .on_behalf = "",
                        .authority = "exchange",
                        .subject = "app:" + app.client_id,
                        .facts = {{"table", name},
                                  {"after", after},
                                  {"upto", *rows.back().feed},
                                  {"rows", rows.size()}}});
    return rows;
}

}  // namespace mashang::exchange
