#pragma once

#include <filesystem>

#include "app/settings/settings.h"

namespace mashang::app {

/// Where the word lists lie: the setting, or ../share/mashang beside the running program (so in
/// build/<preset>/bin as in /usr/bin).
std::filesystem::path share_folder(const Settings& settings);

/// Where the built web apps lie: the setting, or web/ in the share folder.
std::filesystem::path web_folder(const Settings& settings);

}  // namespace mashang::app
