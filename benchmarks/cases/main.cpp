// bench_cases: a province with a million cases (or as many as `--cases` says) behind `mashang
// serve`: an officer's queue, a person's own list, and everything at once.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "benchmarks/cases/seed.h"
#include "benchmarks/inside/inside.h"
#include "benchmarks/submit/seed.h"
#include "benchmarks/support/load.h"
#include "benchmarks/support/process.h"
#include "benchmarks/support/report.h"
#include "benchmarks/support/run.h"
#include "benchmarks/support/town.h"

namespace mashang::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kRounds = 5;
constexpr std::size_t kCases = 1'000'000;
constexpr const char* kSource = MASHANG_SOURCE_DIR "/data";

constexpr int kFewClients = 8;
constexpr double kCalm = 200;  // requests a second
constexpr std::size_t kCalmRequests = 1000;

constexpr int kManyClients = 64;
constexpr double kBusyPerSecond = 2000;
constexpr std::size_t kMixed = 10'000;

std::string request(std::string_view method, const std::string& target, const std::string& session,
                    const std::string& body = {}, const std::string& key = {}) {
    std::string text = fmt::format(
        "{} {} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Mashang: 1\r\nCookie: __Host-sid={}\r\n", method,
        target, session);
    if (!key.empty()) text += fmt::format("Idempotency-Key: {}\r\n", key);
    if (!body.empty()) {
        text +=
            fmt::format("Content-Type: application/json\r\nContent-Length: {}\r\n", body.size());
    }
    return text + "\r\n" + body;
}

Seen demand_good(Seen seen) {
    if (seen.refused > 0) throw std::runtime_error("refused: " + seen.first_refusal);
    return seen;
}

/// The 95th percentile of a request that comes 200 times a second, in milliseconds.
double calm_p95(const Town& town, const std::string& text) {
    return demand_good(send({.port = town.port(),
                             .connections = kFewClients,
                             .requests = kCalmRequests,
                             .request = [&](std::size_t) { return text; },
                             .per_second = kCalm}))
        .latency_ms(0.95);
}

/// What people do at the same time: 60 % look at a case, 25 % at a list, 10 % hand in, 5 % decide.
class Mix {
  public:
    Mix(const Province& province, const std::vector<Prepared>& drafts)
        : province_{province}, drafts_{drafts} {}

    std::string next() {
        const std::size_t number = next_++;
        switch (number % 20) {
            case 0:
            case 10:
                return hand_in();
            case 5:
                return decide();
            case 1:
            case 7:
            case 13:
                return list_of_office(number);
            case 4:
            case 16:
                return list_of_person(number);
            default:
                return look(number);
        }
    }

  private:
    const Asker& applicant(std::size_t number) const {
        return province_.applicants[number * 31 % province_.applicants.size()];
    }
    std::string look(std::size_t number) const {
        const Asker& who = applicant(number);
        return request("GET", "/api/v1/cases/" + who.case_ids[number % who.case_ids.size()],
                       who.session);
    }
    std::string list_of_person(std::size_t number) const {
        return request("GET", "/api/v1/cases", applicant(number).session);
    }
    std::string list_of_office(std::size_t number) const {
        return request("GET", "/api/v1/desk/tasks",
                       province_.deciders[number % province_.deciders.size()].session);
    }
    std::string hand_in() {
        const Prepared& draft = drafts_.at(submitted_++);
        return request("POST", fmt::format("/api/v1/cases/{}/submission", draft.case_id),
                       draft.session, fmt::format(R"({{"version":{}}})", draft.version),
                       draft.case_id);
    }
    std::string decide() {
        const Asker& who = province_.deciders[decided_ % province_.deciders.size()];
        const std::string& id = who.case_ids.at(decided_++ / province_.deciders.size());
        return request("POST", fmt::format("/api/v1/desk/cases/{}/decision", id), who.session,
                       R"({"version":1,"outcome":"granted","text":"准予办理。"})", id);
    }

    const Province& province_;
    const std::vector<Prepared>& drafts_;
    std::size_t next_ = 0, submitted_ = 0, decided_ = 0;
};

struct Figures {
    std::vector<double> values;
    void add(double value) { values.push_back(value); }
    double middle() const { return median(values); }
};

/// Everything that is asked, round by round.
class Rounds {
  public:
    Rounds(Town& town, const Province& province, const std::vector<Prepared>& drafts)
        : town_{town},
          province_{province},
          mix_{province, drafts},
          tasks_{{{&province.of_one, {}}, {&province.of_many, {}}, {&province.of_all, {}}}} {}

    void run() {
        const auto server = town_.serve();
        mixed(0);  // warms up
        for (int round = 0; round < kRounds; ++round) {
            one();
        }
    }

    void tell(Report& report) const {
        constexpr std::array kOfHowMany{"1 kind of item", "500 kinds", "all 945 kinds"};
        std::vector<double> seen;
        for (std::size_t i = 0; i < tasks_.size(); ++i) {
            seen.push_back(tasks_[i].second.middle());
            report.add(
                {fmt::format("tasks for {} of an office with 300,000 cases, p95", kOfHowMany.at(i)),
                 seen.back(), "ms", "", 0, below(5)});
        }
        const auto [fastest, slowest] = std::ranges::minmax(seen);
        report.add(
            {"the slowest of these", slowest, "ms", "the fastest", fastest, below_times(1.1)});
        report.add({"its queue of all states, p95", queue_.middle(), "ms", "", 0, below(5)});
        report.add({"a person's own 200 cases, p95", own_.middle(), "ms", "", 0, below(5)});
        report.add({"everything at once", per_second_.middle(), "/s", "", 0, at_least(2000)});
        report.add({"everything at once, p95 at 2,000/s", mixed_.middle(), "ms", "", 0, below(20)});
    }

  private:
    void one() {
        for (auto& [who, of] : tasks_) of.add(tasks_p95(*who));
        queue_.add(calm_p95(town_, request("GET", "/api/v1/desk/queue", officer().session)));
        own_.add(calm_p95(town_, request("GET", "/api/v1/cases", province_.prolific.session)));
        per_second_.add(mixed(0).per_second());
        mixed_.add(mixed(kBusyPerSecond).latency_ms(0.95));
    }
    double tasks_p95(const Asker& who) const {
        return calm_p95(town_, request("GET", "/api/v1/desk/tasks", who.session));
    }
    const Asker& officer() const { return province_.deciders.front(); }
    Seen mixed(double per_second) {
        return demand_good(send({.port = town_.port(),
                                 .connections = kManyClients,
                                 .requests = kMixed,
                                 .request = [&](std::size_t) { return mix_.next(); },
                                 .per_second = per_second}));
    }

    Town& town_;
    const Province& province_;
    Mix mix_;
    std::array<std::pair<const Asker*, Figures>, 3> tasks_;
    Figures queue_, own_, per_second_, mixed_;
};

/// The police have 945 kinds of matters, the others twice their own: 2,275.
int times_of(std::string_view organisation) {
    return organisation == "GA" ? 9 : 2;
}

}  // namespace

int run(int argc, char** argv) {
    Report report{"cases", argument(argc, argv, "--json")};
    const Folder folder;
    write_multiplied_data(kSource, folder.path() / "data", times_of);
    Town town{folder.path() / "town"};
    town.import_data(folder.path() / "data");
    const auto drafts =
        seed(town, kMixed / 10 * (2 * kRounds + 1), folder.path() / "knowledge.json");
    Inside inside{town};
    const auto cases = argument(argc, argv, "--cases");
    const Province province = make_province(inside, cases ? std::stoul(*cases) : kCases);
    Rounds rounds{town, province, drafts};
    rounds.run();
    rounds.tell(report);
    return report.exit_code();
}

}  // namespace mashang::bench
