#pragma once

#include <filesystem>
#include <string>

#include "contexts/discovery/engine/engine.h"

namespace mashang::app {

/// The OpenAPI document of all routes but the demo's, as it stands in contracts/openapi.json.
std::string describe_interface();

/// The word lists of the search out of one folder.
discovery::Tables read_word_lists(const std::filesystem::path& folder);

}  // namespace mashang::app
