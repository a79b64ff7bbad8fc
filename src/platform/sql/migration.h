#pragma once

#include <string_view>

namespace mashang::sql {

/// One schema step of a context: `schema/0001.sql`, compiled in (cmake/Embed.cmake). Never edited
/// after it was applied anywhere.
struct Migration {
    std::string_view context;  ///< "cases"
    int number;                ///< 1, 2, 3 … without gaps
    std::string_view sql;      ///< statements separated by ';' (portable subset)
};

}  // namespace mashang::sql
