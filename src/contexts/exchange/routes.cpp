#include "contexts/exchange/routes.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/exchange/flows.h"
#include "contexts/exchange/refusals.h"
#include "contexts/exchange/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::exchange {
namespace {

using http::Bytes;
using http::Caller;
using http::Method;
using http::Nothing;

constexpr const char* kClause = "P 3.1.5";

const http::Access kOperator{
    .who = http::Who::staff, .roles = {"operator"}, .over = http::Over::everything};
const http::Access kFetcher{
    .who = http::Who::app, .over = http::Over::everything, .scope = kReadScope};

using Key = json::Text<50, 1>;

/// A reject's state, as it may be asked for.
enum class RejectedBy { held, rejected };
BOOST_DESCRIBE_ENUM(RejectedBy, held, rejected)

struct SearchRejects {
    std::optional<TableName> table;
    std::optional<json::Text<120, 1>> kind;
    std::optional<RejectedBy> state;
    std::optional<json::Text<50, 1>> case_number;
    std::optional<std::int64_t> cursor;
};
BOOST_DESCRIBE_STRUCT(SearchRejects, (), (table, kind, state, case_number, cursor))
struct RejectList {
    std::vector<RejectView> rejects;
    std::optional<std::int64_t> next_cursor;
};
BOOST_DESCRIBE_STRUCT(RejectList, (), (rejects, next_cursor))

struct OneReject {
    Key key;
};
BOOST_DESCRIBE_STRUCT(OneReject, (), (key))
struct RetryKind {
    TableName table;
    json::Text<120, 1> kind;
};
BOOST_DESCRIBE_STRUCT(RetryKind, (), (table, kind))
struct RowsAsked {
    std::int64_t rows;
};
BOOST_DESCRIBE_STRUCT(RowsAsked, (), (rows))
struct GiveUp {
    Key key;
    json::Text<500> reason;
};
BOOST_DESCRIBE_STRUCT(GiveUp, (), (key, reason))

struct FetchRows {
    std::optional<TableName> table;
    std::optional<std::int64_t> after;  ///< `next` of the page before
    std::optional<std::int64_t> limit;  ///< at most 200
};
BOOST_DESCRIBE_STRUCT(FetchRows, (), (table, after, limit))
struct FetchTable {
    TableName table;
    std::optional<std::int64_t> after;  ///< the last row's cursor
    std::optional<std::int64_t> limit;  ///< at most 200
};
BOOST_DESCRIBE_STRUCT(FetchTable, (), (table, after, limit))
struct RowPage {
    std::string edition;
    std::vector<FedRow> rows;
    std::int64_t next;  ///< ask with this the next time
};
BOOST_DESCRIBE_STRUCT(RowPage, (), (edition, rows, next))

RejectList list_rejects(sql::Tx& tx, const Parts& parts, const Caller& caller,
                        const SearchRejects& in) {
    store::Wish wish{.after_origin = in.cursor.value_or(0), .limit = parts.limits.shown + 1};
    if (in.table) wish.table = name_of_enumerator(*in.table);
    if (in.kind) wish.kind = in.kind->text();
    if (in.state) wish.state = name_of_enumerator(*in.state);
    if (in.case_number) wish.number = in.case_number->text();
    RejectList page;
    std::int64_t last = 0;
    for (const Row& row : store::list_rejects(tx, wish)) {
        if (page.rejects.size() == parts.limits.shown) {
            page.next_cursor = last;
            break;
        }
        page.rejects.push_back(view_of(parts, row, caller.language));
        last = row.origin;
    }
    return page;
}

std::size_t limit_of(const Parts& parts, const std::optional<std::int64_t>& limit) {
    const std::int64_t most = parts.limits.most_fetched;
    return static_cast<std::size_t>(std::clamp<std::int64_t>(limit.value_or(most), 1, most));
}

RowPage rows_after(sql::Tx& tx, const Parts& parts, const Caller& caller, const FetchRows& in) {
    const std::int64_t after = in.after.value_or(0);
    RowPage page{.edition = std::string{kEdition}, .rows = {}, .next = after};
    for (const Row& row : fetch(tx, parts, caller, in.table, after, limit_of(parts, in.limit))) {
        page.rows.push_back(fed_row(parts, row));
        page.next = page.rows.back().cursor;
    }
    return page;
}

http::Routes reject_routes(const Parts& parts) {
    return {
        http::read<Nothing, ExchangeView>(
            "/api/v1/desk/exchange", kOperator,
            "Shows how the exchange of cases stands: what waits, and rejected rows by kind",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return overview(tx, parts, caller.language);
            })
            .tag("exchange")
            .clause(kClause),
        http::read<SearchRejects, RejectList>(
            "/api/v1/desk/exchange/rejects", kOperator,
            "Lists rows that our checker held or the receiver rejected, the oldest first",
            [&parts](sql::Tx& tx, const Caller& caller, const SearchRejects& in) {
                return list_rejects(tx, parts, caller, in);
            })
            .tag("exchange")
            .clause(kClause),
        http::write<OneReject, RejectView>(
            Method::post, "/api/v1/desk/exchange/rejects/{key}/retrying", kOperator,
            "Has a rejected row made anew, and sent if it is right now",
            [&parts](sql::Tx& tx, const Caller& caller, const OneReject& in) {
                return view_of(parts, ask_again(tx, parts, caller, in.key.text()), caller.language);
            })
            .tag("exchange")
            .clause(kClause)
            .refuses({&refusals::kNoSuchReject}),
        http::write<RetryKind, RowsAsked>(
            Method::post, "/api/v1/desk/exchange/retrying", kOperator,
            "Has all rejected rows of a kind made anew",
            [&parts](sql::Tx& tx, const Caller& caller, const RetryKind& in) {
                return RowsAsked{ask_all_again(tx, parts, caller, in.table, in.kind.text())};
            })
            .tag("exchange")
            .clause(kClause)
            .refuses({&refusals::kNoSuchKind}),
        http::write<GiveUp, RejectView>(
            Method::post, "/api/v1/desk/exchange/rejects/{key}/giving-up", kOperator,
            "Gives a rejected row up, with the reason; the case's later rows go on",
            [&parts](sql::Tx& tx, const Caller& caller, const GiveUp& in) {
                return view_of(parts, give_up(tx, parts, caller, in.key.text(), in.reason.text()),
                               caller.language);
            })
            .tag("exchange")
            .clause(kClause)
            .refuses({&refusals::kNoSuchReject, &refusals::kReasonMissing}),
    };
}

http::Routes fetching_routes(const Parts& parts) {
    constexpr const char* kCsv = "text/csv";
    return {
        http::write<FetchRows, RowPage>(
            Method::get, "/api/v1/exchange/rows", kFetcher,
            "Gives rows of the exchange tables out, after a cursor; it is journalled",
            [&parts](sql::Tx& tx, const Caller& caller, const FetchRows& in) {
                return rows_after(tx, parts, caller, in);
            })
            .tag("exchange")
            .clause(kClause)
            .rate(http::RateClass::machine),
        http::write<FetchTable, Bytes>(
            Method::get, "/api/v1/exchange/tables/{table}/rows", kFetcher,
            "Gives rows of one table out as CSV, after a cursor; it is journalled",
            [&parts](sql::Tx& tx, const Caller& caller, const FetchTable& in) {
                const auto rows = fetch(tx, parts, caller, in.table, in.after.value_or(0),
                                        limit_of(parts, in.limit));
                const Table& table = table_of(in.table);
                return Bytes{.content_type = "text/csv; charset=utf-8",
                             .data = csv_of(parts, table, rows),
                             .file_name = std::string{table.wire} + ".csv"};
            })
            .tag("exchange")
            .clause(kClause)
            .media(kCsv)
            .rate(http::RateClass::machine),
    };
}

}  // namespace

http::Routes routes(const Parts& parts) {
    http::Routes all = reject_routes(parts);
    http::append(all, fetching_routes(parts));
    return all;
}

}  // namespace mashang::exchange
