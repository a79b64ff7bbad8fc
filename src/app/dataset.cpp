#include "app/dataset.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "platform/crypto/hash.h"

namespace mashang::app {
namespace {

constexpr std::array<std::string_view, 20> kFiles{
    "divisions-fujian.csv", "villages-fujian.csv", "divisions-retired.csv",
    "organisations.csv",    "holidays.csv",        "licence-types.csv",
    "themes.csv",           "life-stages.csv",     "items.csv",
    "materials.csv",        "bundles.csv",         "bundle-items.csv",
    "premium-apps.csv",     "data-resources.csv",  "item-variants.csv",
    "item-faq.csv",         "item-forms.json",     "item-decisions.json",
    "item-joint.csv",       "item-stand-ins.csv"};

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream content;
    if (!in || (in.peek() != std::ifstream::traits_type::eof() && !(content << in.rdbuf())))
        throw std::runtime_error(fmt::format("cannot read {}", file.string()));
    return std::move(content).str();
}

std::string digest_of(const std::map<std::string, std::string>& files) {
    std::string lines;
    for (const auto& [name, content] : files) {
        lines += fmt::format("{} {}\n", name, crypto::to_hex(crypto::sm3(content)));
    }
    return crypto::to_hex(crypto::sm3(lines));
}

}  // namespace

std::map<std::string, std::string> read_files(const std::filesystem::path& folder) {
    if (!std::filesystem::is_directory(folder))
        throw std::runtime_error(fmt::format("{} is no folder", folder.string()));
    std::map<std::string, std::string> files;
    for (const std::string_view name : kFiles) {
        const auto file = folder / name;
        if (std::filesystem::exists(file)) files.emplace(name, content_of(file));
    }
    return files;
}

Dataset check_dataset(const std::map<std::string, std::string>& files, csv::Problems& problems) {
    Dataset dataset;
    dataset.places = places::read_import(files, problems);
    dataset.calendar = places::read_calendar(files, problems);
    dataset.catalogue = catalogue::read_import(files, dataset.places.organisations, problems);
    dataset.guides = catalogue::read_guides(files, dataset.catalogue, problems);
    dataset.digest = digest_of(files);
    return dataset;
}

}  // namespace mashang::app
