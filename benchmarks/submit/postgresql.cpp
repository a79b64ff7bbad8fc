#include "benchmarks/submit/postgresql.h"

#include <fmt/format.h>

#include <stdexcept>

#include "benchmarks/support/process.h"

namespace mashang::bench {
namespace {

constexpr int kClients = 64;
constexpr const char* kFolder = MASHANG_SOURCE_DIR "/benchmarks/submit";
constexpr const char* kPrograms = "/usr/lib/postgresql/15/bin";

}  // namespace

BareRows::BareRows(const std::string& url, std::size_t drafts, const std::filesystem::path& folder)
    : url_{url.substr(0, url.rfind('/')) + "/bench_submit"} {
    run_to_end({.words = {fmt::format("{}/psql", kPrograms), url, "-q", "-c",
                          "CREATE DATABASE bench_submit"},
                .output = folder / "createdb.log"});
    run_to_end({.words = {MASHANG_PROGRAM, "import", MASHANG_SOURCE_DIR "/data"},
                .environment = {{"MASHANG_DATABASE_URL", url_},
                                {"MASHANG_STORAGE_KEYS_FOLDER", (folder / "pg-keys").string()}},
                .output = folder / "import.log"});
    run_to_end({.words = {fmt::format("{}/psql", kPrograms), url_, "-q", "-v", "ON_ERROR_STOP=1",
                          "-v", fmt::format("drafts={}", drafts), "-f",
                          fmt::format("{}/bare_rows.sql", kFolder)},
                .output = folder / "rows.log"});
}

double BareRows::per_second(std::size_t count) const {
    const std::string said = output_of(
        fmt::format("{}/pgbench -n -M prepared -c {} -j 1 -t {} -f {}/bare_rows.pgbench '{}'",
                    kPrograms, kClients, count / kClients, kFolder, url_));
    const auto at = said.find("tps = ");
    if (at == std::string::npos) throw std::runtime_error("pgbench: " + said);
    return std::stod(said.substr(at + 6));
}

}  // namespace mashang::bench
