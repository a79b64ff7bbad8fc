#include <fmt/format.h>

#include "app/commands.h"
#include "app/given_file.h"
#include "app/ground.h"
#include "app/public_keys.h"
#include "base/enum_names.h"
#include "contexts/archive/verify.h"

namespace mashang::app {
namespace {

std::vector<journal::PublicKey> trusted_keys(const Settings& settings, const std::string& folder) {
    if (!folder.empty()) return read_public_keys(folder);
    auto store = open_keys(settings, crypto::KeyCreation::refused);
    return archive::archive_public_keys(store);
}

void print(const archive::Report& report) {
    if (report.manifest) {
        const archive::Manifest& manifest = *report.manifest;
        fmt::print("{} {} {}, archived 归档 {}\n", manifest.case_number, manifest.item_name,
                   manifest.office_name, manifest.archived_at.text());
    }
    fmt::print("{} files 文件, {} journal entries 流水条目\n", report.files, report.entries);
    for (const archive::Finding& finding : report.findings) {
        fmt::print("NOT SOUND 有问题: {} {}: {}\n", name_of_enumerator(finding.wrong), finding.file,
                   finding.reason);
    }
    if (report.is_sound()) fmt::print("sound 完好\n");
}

}  // namespace

Outcome verify_archive(const Settings& settings, const PackageToVerify& given) {
    const archive::TrustedKeys trusted{trusted_keys(settings, given.keys)};
    const archive::Report report = archive::verify_package(read_file(given.file), trusted);
    print(report);
    return report.is_sound() ? Outcome::done : Outcome::failed;
}

}  // namespace mashang::app
