#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "contexts/catalogue/build.h"
#include "contexts/catalogue/import.h"
#include "contexts/catalogue/import_guides.h"
#include "contexts/catalogue/testing/small_catalogue.h"

// Whatever lies in the source files, each after a line "== its name": no crash; every problem names
// a file, and files without one make a catalogue.

namespace {

constexpr std::string_view kMark = "== ";

std::map<std::string, std::string> files_in(std::string_view text) {
    std::map<std::string, std::string> files;
    while (text.starts_with(kMark)) {
        text.remove_prefix(kMark.size());
        const auto end = text.find('\n');
        const std::string name{text.substr(0, end)};
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        const auto next = text.find("\n== ");
        files[name] = text.substr(0, next == text.npos ? next : next + 1);
        text.remove_prefix(next == text.npos ? text.size() : next + 1);
    }
    return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mashang;
    using namespace mashang::catalogue;
    const auto files =
        files_in({reinterpret_cast<const char*>(data), size});  // NOLINT: of libFuzzer
    csv::Problems problems;
    const Rows rows = read_import(files, mashang::catalogue::testing::one_organisation(), problems);
    const GuideRows guides = read_guides(files, rows, problems);
    for (const csv::Problem& problem : problems.list()) {
        if (problem.file.empty() || problem.reason.empty()) std::abort();
    }
    if (!problems.empty()) return 0;
    if (sources_of(rows, guides).items.size() != rows.items.size()) std::abort();
    return 0;
}
