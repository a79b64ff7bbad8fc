#include "benchmarks/search/served.h"

#include <fmt/format.h>

#include <stdexcept>
#include <string_view>

#include "benchmarks/support/load.h"
#include "benchmarks/support/process.h"
#include "benchmarks/support/town.h"

namespace mashang::bench {
namespace {

constexpr int kRounds = 5;
constexpr int kFewConnections = 8;
constexpr int kManyConnections = 64;
constexpr std::size_t kMost = 20'000;
constexpr std::size_t kPaced = 15'000;  // three seconds

bool begins_a_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// One path of the server under both loads.
class Door {
  public:
    Door(std::string_view path, const std::vector<discovery::JudgedQuery>& typed,
         std::string_view division) {
        for (const auto& query : typed) {
            requests_.push_back(
                get(fmt::format("{}?q={}&division={}", path, escaped(query.text), division)));
        }
    }

    void measure(const Process& server, std::uint16_t port) {
        const double before = server.cpu_seconds();
        const Seen most = ask(port, kFewConnections, kMost, 0);
        per_cpu_second_.push_back(static_cast<double>(kMost) / (server.cpu_seconds() - before));
        per_second_.push_back(most.per_second());
        const Seen paced = ask(port, kManyConnections, kPaced, kOffered);
        p50_ms_.push_back(paced.latency_ms(0.5));
        p99_ms_.push_back(paced.latency_ms(0.99));
    }

    Served medians() const {
        return {median(per_second_), median(per_cpu_second_), median(p50_ms_), median(p99_ms_)};
    }

  private:
    Seen ask(std::uint16_t port, int connections, std::size_t count, double per_second) const {
        Seen seen = send(
            {.port = port,
             .connections = connections,
             .requests = count,
             .request = [this](std::size_t number) { return requests_[number % requests_.size()]; },
             .per_second = per_second});
        if (seen.refused > 0) throw std::runtime_error("refused: " + seen.first_refusal);
        return seen;
    }

    std::vector<std::string> requests_;
    std::vector<double> per_second_, per_cpu_second_, p50_ms_, p99_ms_;
};

}  // namespace

std::vector<discovery::JudgedQuery> as_typed(const std::vector<discovery::JudgedQuery>& queries) {
    std::vector<discovery::JudgedQuery> typed;
    for (const auto& query : queries) {
        for (std::size_t end = 1; end <= query.text.size(); ++end) {
            if (end < query.text.size() && !begins_a_character(query.text[end])) continue;
            typed.push_back({query.id, query.text.substr(0, end), query.type, {}, {}});
        }
    }
    return typed;
}

ServedBoth measure_served(const std::vector<discovery::JudgedQuery>& typed,
                          std::string_view division) {
    const Folder folder;
    write_doubled_data(MASHANG_SOURCE_DIR "/data", folder.path() / "data");
    Town town{folder.path() / "town"};
    town.import_data(folder.path() / "data");
    const auto server = town.serve();
    Door search{"/api/v1/search", typed, division};
    Door suggestions{"/api/v1/suggestions", typed, division};
    for (int round = 0; round < kRounds; ++round) {
        search.measure(*server, town.port());
        suggestions.measure(*server, town.port());
    }
    return {search.medians(), suggestions.medians()};
}

}  // namespace mashang::bench
