#include "platform/sql/column.h"

#include <fmt/format.h>

namespace mashang::sql {
namespace {

/// What is there, without the content: it may be personal.
std::string_view sort_of(const Cell& cell) {
    static constexpr std::string_view kSorts[] = {"NULL", "an integer", "a real number", "a text"};
    return kSorts[cell.index()];
}

}  // namespace

void throw_bad_column(const Cell& cell, std::string_view wanted) {
    throw BadColumn(fmt::format("wanted {}, found {}", wanted, sort_of(cell)));
}

std::int64_t integer_in(const Cell& cell) {
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return *integer;
    throw_bad_column(cell, "an integer");
}

double real_in(const Cell& cell) {
    if (const auto* real = std::get_if<double>(&cell)) return *real;
    if (const auto* integer = std::get_if<std::int64_t>(&cell))
        return static_cast<double>(*integer);
    throw_bad_column(cell, "a number");
}

std::string_view text_in(const Cell& cell) {
    if (const auto* text = std::get_if<std::string_view>(&cell)) return *text;
    throw_bad_column(cell, "a text");
}

}  // namespace mashang::sql
