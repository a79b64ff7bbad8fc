#include "app/routes.h"

#include <stdlib.h>

#include <stdexcept>
#include <system_error>

#include "app/operating_routes.h"
#include "app/services.h"
#include "platform/http/openapi.h"

namespace mashang::app {
namespace {

/// A folder that is gone with this object.
class PassingFolder {
  public:
    PassingFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "mashang-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw std::runtime_error("no temporary folder can be made");
        path_ = pattern;
    }
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;
    ~PassingFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace

std::string describe_interface() {
    const PassingFolder folder;
    Settings settings;
    settings.database.url = "sqlite:" + (folder.path() / "empty.db").string();
    Ground ground{settings};
    auto keys = crypto::KeyStore::in_memory();
    const Snapshots nothing{{}};
    const metrics::Registry registry;
    Services services{settings, ground, keys, nothing};
    http::Routes routes = services.routes();
    const auto yes = [] { return true; };
    http::append(routes, operating_routes({.is_loaded = yes, .is_sealing = yes}, registry));
    routes.push_back(openapi_route(std::make_shared<const std::string>()));
    return http::openapi_text(routes);
}

discovery::Tables read_word_lists(const std::filesystem::path& folder) {
    return discovery::load_tables(folder, folder);
}

}  // namespace mashang::app
