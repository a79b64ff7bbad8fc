#include "platform/sql/among.h"

#include <fmt/format.h>

namespace mashang::sql {

std::string with_places(std::string_view statement, std::size_t count) {
    const auto at = statement.find("{}");
    std::string text{statement.substr(0, at)};
    for (std::size_t i = 1; i <= count; ++i) {
        fmt::format_to(std::back_inserter(text), "{}${}", i == 1 ? "" : ", ", i);
    }
    return text.append(statement.substr(at + 2));
}

}  // namespace mashang::sql
