#include "platform/sql/row.h"

#include <fmt/format.h>

#include <algorithm>

namespace mashang::sql {

void match_columns(std::span<const std::string_view> members,
                   std::span<const std::string_view> names, std::span<std::size_t> places) {
    for (std::size_t member = 0; member < members.size(); ++member) {
        if (member < names.size() && names[member] == members[member]) {
            places[member] = member;  // nearly always: selected in the struct's order
            continue;
        }
        const auto found = std::ranges::find(names, members[member]);
        if (found == names.end()) {
            throw BadColumn(fmt::format("the result has no column {}", members[member]));
        }
        places[member] = static_cast<std::size_t>(found - names.begin());
    }
    if (names.size() == members.size()) return;
    for (const auto name : names) {
        if (std::ranges::find(members, name) == members.end()) {
            throw BadColumn(fmt::format("the row's struct has no member {}", name));
        }
    }
    throw BadColumn("a column comes twice in the result");
}

void rethrow_naming(std::string_view column, const BadColumn& fault) {
    throw BadColumn(fmt::format("column {}: {}", column, fault.what()));
}

}  // namespace mashang::sql
