#include "contexts/exchange/sealing.h"

#include "platform/json/json.h"

namespace mashang::exchange {
namespace {

std::string context_of(const Row& row, const char* column) {
    return std::string{"exchange.row."} + column + ":" + row.key;
}

std::string sealed(const Parts& parts, const Row& row, const char* column, std::string_view text) {
    return text.empty() ? "" : parts.fields.encrypt(text, context_of(row, column));
}

std::string opened(const Parts& parts, const Row& row, const char* column,
                   const std::string& text) {
    return text.empty() ? "" : parts.fields.decrypt(text, context_of(row, column));
}

}  // namespace

void seal_cells(const Parts& parts, Row& row, const Cells& cells) {
    row.cells = sealed(parts, row, "cells", boost::json::serialize(cells));
}

Cells open_cells(const Parts& parts, const Row& row) {
    return json::parse(opened(parts, row, "cells", row.cells)).as_object();
}

void seal_said(const Parts& parts, Row& row, std::string_view said) {
    row.said = sealed(parts, row, "said", said);
}

std::string open_said(const Parts& parts, const Row& row) {
    return opened(parts, row, "said", row.said);
}

void seal_reason(const Parts& parts, Row& row, std::string_view reason) {
    row.reason = sealed(parts, row, "reason", reason);
}

std::string open_reason(const Parts& parts, const Row& row) {
    return opened(parts, row, "reason", row.reason);
}

}  // namespace mashang::exchange
