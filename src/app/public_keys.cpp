#include "app/public_keys.h"

#include <fmt/format.h>

#include <filesystem>
#include <stdexcept>

#include "app/given_file.h"

namespace mashang::app {

std::vector<journal::PublicKey> read_public_keys(const std::string& folder) {
    std::vector<journal::PublicKey> keys;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().extension() != ".pem") continue;
        keys.push_back({entry.path().stem().string(), read_file(entry.path().string())});
    }
    if (keys.empty()) throw std::runtime_error(fmt::format("{} holds no *.pem", folder));
    return keys;
}

}  // namespace mashang::app
