#include "app/share.h"

#include <fstream>
#include <stdexcept>

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

std::string read_breached_passwords(const std::filesystem::path& folder) {
    const auto path = folder / "common-passwords.txt";
    std::ifstream in{path, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (text.empty()) {
        throw std::runtime_error{"缺少常见密码表 / The list of breached passwords is not there: " +
                                 path.string()};
    }
    return text;
}

}  // namespace mashang::app
