#include "app/share.h"

namespace mashang::app {

std::filesystem::path share_folder(const Settings& settings) {
    if (!settings.storage.share_folder.empty()) return settings.storage.share_folder;
    const auto program = std::filesystem::read_symlink("/proc/self/exe");
    return program.parent_path().parent_path() / "share" / "mashang";
}

std::filesystem::path web_folder(const Settings& settings) {
    if (!settings.server.web_folder.empty()) return settings.server.web_folder;
    return share_folder(settings) / "web";
}

}  // namespace mashang::app
