// bench_http: the guide of an item from a running `mashang serve` with the real data, beside nginx
// that returns as many bytes. Both on core 0 in turns, wrk on core 1.

#include <fmt/format.h>

#include <boost/json.hpp>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "benchmarks/http/nginx.h"
#include "benchmarks/support/process.h"
#include "benchmarks/support/report.h"
#include "benchmarks/support/run.h"
#include "benchmarks/support/town.h"
#include "platform/http/raw_client.h"

namespace mashang::bench {
namespace {

constexpr int kRounds = 5;
constexpr int kSeconds = 3;
constexpr int kConnections = 64;
constexpr const char* kGuide = "/api/v1/items/GA003?division=350102001001";
constexpr const char* kSource = MASHANG_SOURCE_DIR "/data";

/// What one run of wrk shows about a server.
struct Run {
    double per_second;      ///< by the clock: also what others do on the two cores
    double per_cpu_second;  ///< by the server's own processor time
};

double number_before(const std::string& text, std::string_view word) {
    const auto end = text.find(word);
    if (end == std::string::npos) throw std::runtime_error("wrk: " + text);
    return std::stod(text.substr(text.rfind('\n', end) + 1));
}

Run load(const Process& server, std::uint16_t port, const std::string& what) {
    const double before = server.cpu_seconds();
    const std::string text =
        output_of(fmt::format("taskset -c {} wrk -t1 -c{} -d{}s {} 2>&1", kClientCore, kConnections,
                              kSeconds, fmt::format(fmt::runtime(what), port)));
    const double used = server.cpu_seconds() - before;
    if (text.find("Non-2xx") != std::string::npos) throw std::runtime_error("wrk: " + text);
    return {.per_second = std::stod(text.substr(text.find("Requests/sec:") + 13)),
            .per_cpu_second = number_before(text, " requests in") / used};
}

/// The first column of a data file, without its head.
std::vector<std::string> ids_in(const std::string& file) {
    std::ifstream in{std::string{kSource} + "/" + file};
    std::vector<std::string> ids;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) ids.push_back(line.substr(0, line.find(',')));
    return ids;
}

/// A script for wrk that asks for the guide of every item in many places, in turn: far more than
/// the server keeps printed. Pairs that nobody carries out are left out.
std::filesystem::path every_guide(const std::filesystem::path& folder, std::uint16_t port) {
    constexpr std::size_t kWanted = 20'000;
    const auto items = ids_in("items.csv");
    const auto villages = ids_in("villages-fujian.csv");
    const auto file = folder / "guides.lua";
    std::ofstream out{file};
    out << "local asked = {}\ninit = function()\n";
    http::RawClient client{port};
    std::size_t found = 0;
    for (std::size_t i = 0; found < kWanted; ++i) {
        const std::string target =
            fmt::format("/api/v1/items/{}?division={}", items[i % items.size()],
                        villages[i * 7919 % villages.size()]);
        const auto answer = client.ask("GET", target);
        if (!answer || answer->status != 200) continue;
        out << "asked[" << ++found << "] = wrk.format('GET', '" << target << "')\n";
    }
    out << "end\nlocal n = 0\nrequest = function() n = n % #asked + 1; return asked[n] end\n";
    return file;
}

class Runs {
  public:
    void add(const Run& run) {
        per_second_.push_back(run.per_second);
        per_cpu_second_.push_back(run.per_cpu_second);
    }
    double per_second() const { return median(per_second_); }
    double per_cpu_second() const { return median(per_cpu_second_); }

  private:
    std::vector<double> per_second_, per_cpu_second_;
};

void tell(Report& report, const std::string& metric, const Runs& ours, const Runs& nginx,
          std::optional<Target> target) {
    const std::string peer = "nginx return 200, same size";
    report.add({metric, ours.per_second(), "req/s", peer, nginx.per_second(), target});
    report.add({metric + ", by processor", ours.per_cpu_second(), "req/cpu-s", peer,
                nginx.per_cpu_second(), target});
}

}  // namespace

int run(int argc, char** argv) {
    Report report{"http", argument(argc, argv, "--json")};
    const Folder folder;
    Town town{folder.path() / "town"};
    town.import_data(kSource);
    const auto server = town.serve();
    const auto guide = http::RawClient{town.port()}.ask("GET", kGuide);
    if (!guide || guide->status != 200) throw std::runtime_error("no guide");
    const Nginx nginx{folder.path() / "nginx", guide->body.size()};
    const std::string script = every_guide(folder.path(), town.port());
    fmt::print("a guide of {} bytes\n", guide->body.size());

    Runs one, many, peer;
    for (int round = 0; round < kRounds; ++round) {
        peer.add(load(nginx.process(), nginx.port(), "http://127.0.0.1:{}/"));
        one.add(load(*server, town.port(), std::string{"'http://127.0.0.1:{}"} + kGuide + "'"));
        many.add(load(*server, town.port(), "-s " + script + " http://127.0.0.1:{}"));
    }
    tell(report, "GET an item guide", one, peer, at_least_times(0.6));
    tell(report, "GET 20,000 item guides in turn", many, peer, std::nullopt);
    return report.exit_code();
}

}  // namespace mashang::bench
