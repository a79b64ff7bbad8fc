#include "platform/sql/many.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mashang::sql {

std::string insert_statement(std::string_view table, std::span<const std::string_view> columns,
                             std::size_t rows, std::string_view rest) {
    std::string places;
    std::size_t next = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        places.append(row == 0 ? "(" : ", (");
        for (std::size_t column = 0; column < columns.size(); ++column) {
            places.append(column == 0 ? "$" : ", $").append(std::to_string(++next));
        }
        places.push_back(')');
    }
    return fmt::format("INSERT INTO {} ({}) VALUES {} {}", table, fmt::join(columns, ", "), places,
                       rest);
}

}  // namespace mashang::sql
