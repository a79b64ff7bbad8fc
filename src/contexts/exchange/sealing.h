#pragma once

// What rows say, at rest.

#include <string>

#include "contexts/exchange/parts.h"
#include "contexts/exchange/record.h"

namespace mashang::exchange {

void seal_cells(const Parts& parts, Row& row, const Cells& cells);
Cells open_cells(const Parts& parts, const Row& row);
/// The receiver's words; empty ones stay empty.
void seal_said(const Parts& parts, Row& row, std::string_view said);
std::string open_said(const Parts& parts, const Row& row);
void seal_reason(const Parts& parts, Row& row, std::string_view reason);
std::string open_reason(const Parts& parts, const Row& row);

}  // namespace mashang::exchange
