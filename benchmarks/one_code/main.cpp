// bench_one_code: terminals verify codes at `mashang serve`, each of another credential in the
// middle of its life; the record, the list of uses and the journal are durable when the answer
// comes. Beside it the check alone, in this process, on one core.

#include <fmt/format.h>

#include <boost/json.hpp>
#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

#include "benchmarks/one_code/seed.h"
#include "benchmarks/support/load.h"
#include "benchmarks/support/process.h"
#include "benchmarks/support/report.h"
#include "benchmarks/support/run.h"
#include "contexts/one_code/check.h"
#include "platform/clock/clock.h"
#include "platform/http/raw_client.h"

namespace mashang::bench {
namespace {

constexpr int kRounds = 5;
constexpr int kTerminals = 64;
constexpr std::size_t kWarmUp = 1000;
constexpr std::size_t kMeasured = 6000;
constexpr std::size_t kAlone = 4000;

std::string token_for(const Town& town, const Gates& gates) {
    const auto answer = http::RawClient{town.port()}.ask(
        "POST", "/oidc/token", "Content-Type: application/x-www-form-urlencoded\r\n",
        fmt::format("grant_type=client_credentials&scope=one-code:verify&client_id={}"
                    "&client_secret={}",
                    kGatesApp, gates.secret));
    if (!answer || answer->status != 200) throw std::runtime_error("no token");
    return std::string{boost::json::parse(answer->body).as_object().at("access_token").as_string()};
}

/// Each code is shown once.
class Queue {
  public:
    Queue(const Gates& gates, std::string token, std::uint16_t port)
        : gates_{gates}, token_{std::move(token)}, port_{port} {}

    Seen show(std::size_t count) {
        const std::size_t first = next_;
        next_ += count;
        Seen seen = send({.port = port_,
                          .connections = kTerminals,
                          .requests = count,
                          .request = [&](std::size_t n) { return verification(first + n); }});
        if (seen.refused > 0) throw std::runtime_error("refused: " + seen.first_refusal);
        return seen;
    }

  private:
    std::string verification(std::size_t number) const {
        const std::string body =
            fmt::format(R"({{"terminal":"{}","key":"{}","code":"{}"}})", gates_.terminal,
                        gates_.key, gates_.codes.at(number).text_at(clock_.now()));
        return fmt::format(
            "POST /api/v1/one-code/verify HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            "Authorization: Bearer {}\r\nContent-Type: application/json\r\n"
            "Content-Length: {}\r\n\r\n{}",
            token_, body.size(), body);
    }

    const Gates& gates_;
    std::string token_;
    std::uint16_t port_;
    platform::SystemClock clock_;
    std::size_t next_ = 0;
};

/// Checks a second by themselves.
double checks_alone(const Gates& gates) {
    const platform::SystemClock clock;
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < kAlone; ++i) {
        const auto code = one_code::parse(gates.codes[i].text_at(clock.now()));
        if (one_code::check_authenticity(code.value(), gates.keys, clock.now()) != nullptr) {
            throw std::runtime_error("a code is not good");
        }
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    return kAlone / took.count();
}

}  // namespace

int run(int argc, char** argv) {
    Report report{"one_code", argument(argc, argv, "--json")};
    const Folder folder;
    Town town{folder.path() / "town"};
    town.import_data(MASHANG_SOURCE_DIR "/data");
    const Gates gates = seed(town, kRounds * (kWarmUp + kMeasured));
    const auto server = town.serve();
    Queue queue{gates, token_for(town, gates), town.port()};
    std::vector<double> per_second, per_cpu_second, p99, alone;
    for (int round = 0; round < kRounds; ++round) {
        queue.show(kWarmUp);
        const double cpu = server->cpu_seconds();
        const Seen seen = queue.show(kMeasured);
        per_second.push_back(seen.per_second());
        per_cpu_second.push_back(kMeasured / (server->cpu_seconds() - cpu));
        p99.push_back(seen.latency_ms(0.99));
        alone.push_back(checks_alone(gates));
    }
    const std::string peer = "the check alone";
    report.add({"verify a code, 64 terminals, record durable", median(per_second), "/s", peer,
                median(alone), at_least(5000)});
    report.add({"verify a code, by processor", median(per_cpu_second), "/cpu-s", peer,
                median(alone), std::nullopt});
    report.add({"verify a code, p99 of the answer", median(p99), "ms", peer, 0, std::nullopt});
    return report.exit_code();
}

}  // namespace mashang::bench
