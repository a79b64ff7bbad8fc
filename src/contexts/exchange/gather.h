#pragma once

// A step of a case out of the journal, with what the case's rooms know of it.

#include <optional>
#include <string>
#include <vector>

#include "contexts/exchange/parts.h"
#include "contexts/exchange/step.h"

namespace mashang::exchange {

/// The journal's words that bring rows.
std::vector<std::string> followed();

/// The case was served by handing its result over on paper: the row of its result says so from then
/// on.
bool is_delivery(const journal::Entry& entry);

struct Gathered {
    cases::Case of;
    Step step;
};
/// Nothing: it brings no rows (a draft that was given up), or there is no such case. The same entry
/// gives the same step, whenever it is read, but for what was corrected in between.
std::optional<Gathered> gather(sql::Tx& tx, const Parts& parts, const journal::Entry& entry);

}  // namespace mashang::exchange
