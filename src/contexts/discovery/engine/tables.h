#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mashang::discovery {

/// Parts between separators; empty parts are left out.
std::vector<std::string> split(std::string_view text, char separator);

/// Rows of a table whose header line is exactly `columns`. Throws std::invalid_argument that names
/// the line when anything is wrong with it.
std::vector<std::vector<std::string>> read_csv(std::string_view csv,
                                               const std::vector<std::string>& columns);

}  // namespace mashang::discovery
