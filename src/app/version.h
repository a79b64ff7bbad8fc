#pragma once

#include <string_view>

namespace mashang::app {

/// As in CMakeLists.txt.
inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace mashang::app
