#pragma once

#include <filesystem>

#include "app/settings/settings.h"

namespace mashang::app {

/// Where the word lists lie: the setting, or ../share/mashang beside the running program (so in
/// build/<preset>/bin as in /usr/bin).
std::filesystem::path share_folder(const Settings& settings);

/// Where the built web apps lie: the setting, or web/ in the share folder.
std::filesystem::path web_folder(const Settings& settings);

/// Passwords that nobody may take. Throws with a sentence when the list is not there.
std::string read_breached_passwords(const std::filesystem::path& folder);

}  // namespace mashang::app
