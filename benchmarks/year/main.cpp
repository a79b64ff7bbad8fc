// bench_year: a simulated year of 200,000 cases, or of as many as `--cases` says.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>

#include "app/testing/simulated_year.h"
#include "benchmarks/inside/inside.h"
#include "benchmarks/support/process.h"
#include "benchmarks/support/report.h"
#include "benchmarks/support/run.h"
#include "benchmarks/support/town.h"

namespace mashang::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kYear = 200'000;
constexpr double kMostSeconds = 60;
constexpr const char* kSource = MASHANG_SOURCE_DIR "/data";

struct LivedYear {
    double seconds = 0;
    app::testing::YearSeen seen;
};

/// In this process, from an empty database to the last seal.
LivedYear live_through(const fs::path& folder, std::size_t cases) {
    const Town town{folder};
    const auto settings = settings_of(town);
    csv::Problems problems;
    const auto dataset = app::check_dataset(app::read_files(kSource), problems);
    const auto begun = std::chrono::steady_clock::now();
    app::testing::SimulatedYear year{settings, dataset, {.cases = cases}};
    LivedYear lived{.seen = year.run()};
    lived.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    return lived;
}

/// The same year twice; throws when its journals differ.
void tell_year(Report& report, const fs::path& folder, std::size_t cases) {
    const LivedYear first = live_through(folder / "first", cases);
    const LivedYear again = live_through(folder / "again", cases);
    if (first.seen.head != again.seen.head)
        throw std::runtime_error("the same year went otherwise");
    const double most = kMostSeconds * static_cast<double>(cases) / static_cast<double>(kYear);
    report.add(
        {fmt::format("a year of {} cases, journal {}", cases, first.seen.head.hash.substr(0, 8)),
         std::max(first.seconds, again.seconds), "s", "", 0, below(most)});
}

}  // namespace

int run(int argc, char** argv) {
    Report report{"year", argument(argc, argv, "--json")};
    const auto cases = argument(argc, argv, "--cases");
    tell_year(report, Folder{kMemory}.path(), cases ? std::stoul(*cases) : kYear);
    return report.exit_code();
}

}  // namespace mashang::bench
