// bench_serving: how long `mashang serve` takes to its start on a loaded database and what memory
// it holds then, with 311,982 implementations, beside the data set as it is published (155,991).

#include <fmt/format.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "benchmarks/support/load.h"
#include "benchmarks/support/process.h"
#include "benchmarks/support/report.h"
#include "benchmarks/support/run.h"
#include "benchmarks/support/town.h"

namespace mashang::bench {
namespace {

constexpr int kRounds = 5;
constexpr int kConnections = 64;
constexpr std::size_t kRequests = 20'000;
constexpr std::chrono::seconds kIdle{2};
constexpr const char* kSource = MASHANG_SOURCE_DIR "/data";

/// A town and what its starts showed.
struct Candidate {
    Town town;
    std::vector<double> seconds, started_mib, used_mib;
};

/// Guides and searches, all over the province.
std::string request(std::size_t number) {
    constexpr std::string_view kWords[] = {"身份证", "营业执照", "公积金提取", "结婚", "社保"};
    const std::size_t county = 350102 + number % 3;
    if (number % 2 == 0) {
        return get(fmt::format("/api/v1/items/GA{:03}?division={}000000", number % 40 + 1, county));
    }
    return get(fmt::format("/api/v1/search?q={}&division={}000000",
                           escaped(kWords[number % std::size(kWords)]), county));
}

void look(Candidate& candidate) {
    const auto server = candidate.town.serve();
    candidate.seconds.push_back(candidate.town.seconds_to_start());
    std::this_thread::sleep_for(kIdle);
    candidate.started_mib.push_back(server->memory_mib());
    const Seen seen = send({.port = candidate.town.port(),
                            .connections = kConnections,
                            .requests = kRequests,
                            .request = request});
    if (seen.latencies_ms.size() != kRequests) throw std::runtime_error("not all were answered");
    std::this_thread::sleep_for(kIdle);
    candidate.used_mib.push_back(server->memory_mib());
}

}  // namespace

int run(int argc, char** argv) {
    Report report{"serving", argument(argc, argv, "--json")};
    const Folder folder;
    write_doubled_data(kSource, folder.path() / "data");
    Candidate large{.town = Town{folder.path() / "large"}};
    Candidate plain{.town = Town{folder.path() / "plain"}};
    large.town.import_data(folder.path() / "data");
    plain.town.import_data(kSource);
    for (int round = 0; round < kRounds; ++round) {
        look(large);
        look(plain);
    }
    const std::string peer = "155,991 implementations";
    const std::string ours = ", 311,982 implementations";
    report.add({"memory, just started" + ours, median(large.started_mib), "MiB", peer,
                median(plain.started_mib), below(300)});
    report.add({"memory, idle after 20,000 requests" + ours, median(large.used_mib), "MiB", peer,
                median(plain.used_mib), below(300)});
    report.add({"start" + ours, median(large.seconds), "s", peer, median(plain.seconds), below(2)});
    return report.exit_code();
}

}  // namespace mashang::bench
