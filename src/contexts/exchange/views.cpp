#include "contexts/exchange/views.h"

#include <algorithm>

#include "base/utf8.h"
#include "contexts/exchange/sealing.h"
#include "contexts/exchange/sending.h"
#include "platform/log/scrub.h"
#include "platform/outbound/standing.h"

namespace mashang::exchange {
namespace {

constexpr std::size_t kMostShown = 60;

/// The first character and how many there are: enough to see what is wrong, not whose it is.
std::string masked(std::string_view text) {
    if (text.empty() || !is_utf8(text)) return "";
    std::string shown{text.substr(0, utf8_length(text))};
    return shown.append("***(").append(std::to_string(code_points(text))).append(")");
}

std::string beginning(std::string_view text) {
    if (!is_utf8(text)) return "";
    std::size_t length = 0;
    while (length < text.size() && length < kMostShown) length += utf8_length(text.substr(length));
    return std::string{text.substr(0, length)} + (length < text.size() ? "…" : "");
}

RowFaultView view_of(const Table& table, const Cells& cells, const RowFault& fault,
                     Language language) {
    RowFaultView view{.column = fault.column,
                      .label = fault.column,
                      .code = fault.code,
                      .words = words_of(fault, language),
                      .shown = {}};
    const Column* column = table.find(fault.column);
    if (column == nullptr) return view;
    view.label = column->words(language);
    const auto text = cell(cells, fault.column);
    view.shown = column->privacy == Privacy::personal ? masked(text) : beginning(text);
    return view;
}

/// "column:code" back to what it was made of; columns hold no colon.
RowFault fault_in(std::string_view kind) {
    const auto colon = std::min(kind.find(':'), kind.size());
    return {std::string{kind.substr(0, colon)},
            std::string{kind.substr(std::min(colon + 1, kind.size()))}};
}

KindView view_of(const store::KindCount& count, Language language) {
    const Table& table = table_of(count.table_name);
    const RowFault fault = fault_in(count.kind);
    const Column* column = table.find(fault.column);
    std::string words = words_of(fault, language);
    if (column != nullptr) {
        words =
            std::string{column->words(language)} + (language == Language::zh ? "：" : ": ") + words;
    }
    return {.table = count.table_name,
            .table_words = std::string{table.words(language)},
            .kind = count.kind,
            .state = count.state,
            .words = std::move(words),
            .count = count.count};
}

void count_in(Standing& view, const store::StateCount& count) {
    switch (count.state) {
        case RowState::waiting:
        case RowState::sending:
            view.waiting += count.count;
            if (count.since && (!view.waiting_since || *count.since < *view.waiting_since)) {
                view.waiting_since = count.since;
            }
            return;
        case RowState::held:
            view.held = count.count;
            return;
        case RowState::rejected:
            view.rejected = count.count;
            return;
        case RowState::asked:
            view.asked = count.count;
            return;
        case RowState::accepted:
        case RowState::given_up:
            return;
    }
}

std::string trouble_of(sql::Tx& tx) {
    const auto gate = store::read_gate(tx);
    const auto batch = gate.in_air ? store::find_batch(tx, *gate.in_air) : std::nullopt;
    const auto order = batch ? outbound::find_standing(tx, kChannel, batch->id) : std::nullopt;
    return order ? log::scrubbed(order->last_error) : "";
}

/// In quotes where RFC 4180 wants them.
void add_field(std::string& line, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == text.npos) {
        line += text;
        return;
    }
    line += '"';
    for (const char c : text) {
        if (c == '"') line += '"';
        line += c;
    }
    line += '"';
}

}  // namespace

Standing standing_of(sql::Tx& tx) {
    Standing standing;
    for (const auto& count : store::count_open(tx)) count_in(standing, count);
    return standing;
}

ExchangeView overview(sql::Tx& tx, const Parts& parts, Language language) {
    ExchangeView view{standing_of(tx), parts.is_connected, std::string{kEdition}, {}, {}, {}, {}};
    if (const auto last = store::last_answered(tx)) {
        view.last_batch = last->number;
        view.last_answered_at = last->answered_at;
    }
    view.trouble = trouble_of(tx);
    for (const auto& count : store::count_kinds(tx)) view.kinds.push_back(view_of(count, language));
    return view;
}

RejectView view_of(const Parts& parts, const Row& row, Language language) {
    const Table& table = table_of(row.table_name);
    const Cells cells = open_cells(parts, row);
    RejectView view{.key = row.key,
                    .table = row.table_name,
                    .table_words = std::string{table.words(language)},
                    .case_number = row.number,
                    .state = row.state,
                    .kind = row.kind,
                    .version = row.version,
                    .made_at = row.made_at,
                    .faults = {},
                    .said = open_said(parts, row)};
    for (const RowFault& fault : row.list_faults()) {
        view.faults.push_back(view_of(table, cells, fault, language));
    }
    return view;
}

FedRow fed_row(const Parts& parts, const Row& row) {
    return {.cursor = row.feed.value(),
            .table = std::string{table_of(row.table_name).wire},
            .key = row.key,
            .version = row.version,
            .order = row.origin,
            .cells = open_cells(parts, row)};
}

std::string csv_of(const Parts& parts, const Table& table, const std::vector<Row>& rows) {
    std::string text = "cursor,version,order";
    for (const Column& column : table.columns) text.append(",").append(column.name);
    text += "\r\n";
    for (const Row& row : rows) {
        const Cells cells = open_cells(parts, row);
        text.append(std::to_string(row.feed.value()));
        text.append(",").append(std::to_string(row.version));
        text.append(",").append(std::to_string(row.origin));
        for (const Column& column : table.columns) {
            text += ',';
            add_field(text, cell(cells, column.name));
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace mashang::exchange
