#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tools/tidy/tree.h"

namespace mashang::tidy {

/// A row of a room's closed list of refusals, as it stands in the source.
struct RefusalRow {
    std::string path;
    std::size_t line = 0;
    std::string code, kind, zh, en, clause;
};

/// Every row of the house, tests apart, by path and line.
std::vector<RefusalRow> refusal_rows_of(const Tree& tree);

/// The first word of its codes: "cases" of src/contexts/cases/…, "json" of src/platform/json/….
std::string refusal_word_of(std::string_view path);

}  // namespace mashang::tidy
