// bench_catalogue: one item that every township carries out is published anew in the database of a
// running `mashang serve`, by another process, as another node does it; how long until every
// township's guide says so, and until search finds it. With 311,982 implementations, beside the
// data set as it is published.

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
#include "contexts/catalogue/flows_editions.h"
#include "contexts/places/store.h"
#include "platform/crypto/bytes.h"
#include "platform/http/raw_client.h"

namespace mashang::bench {
namespace {

using Steady = std::chrono::steady_clock;

constexpr int kRounds = 7;
constexpr const char* kItem = "RS008";  ///< carried out down to the townships
constexpr const char* kSource = MASHANG_SOURCE_DIR "/data";
constexpr std::chrono::seconds kPatience{30};

/// Whoever publishes: its own connection to the database that the server serves from.
class Publisher {
  public:
    explicit Publisher(const Town& town)
        : database_{sql::open("sqlite:" + town.database().string(), {})} {}

    std::vector<std::string> townships() {
        std::vector<std::string> codes;
        database_->read([&](sql::Tx& tx) {
            for (const auto& division : places::load(tx).divisions) {
                const bool is_one = division.level == DivisionLevel::township;
                if (is_one) codes.push_back(division.code.text());
            }
        });
        return codes;
    }

    /// The next edition, called `name`; durable when it returns.
    void publish(const std::string& name) {
        database_->write([&](sql::Tx& tx) {
            catalogue::Edition edition = catalogue::store::find_in_force(tx, kItem).value();
            auto content = catalogue::content_from(edition.content);
            content.name = *json::Text<100, 2>::parse(name);
            edition.number = catalogue::store::last_number(tx, kItem) + 1;
            edition.state = catalogue::EditionState::approved;
            edition.content = catalogue::text_of(content);
            edition.version = 1;
            catalogue::store::add_edition(tx, edition);
            const auto timer = catalogue::effective_timer(parts_);
            timer.ring(tx, fmt::format("{}/{}", kItem, edition.number), clock_.now());
        });
    }

  private:
    std::unique_ptr<sql::Database> database_;
    platform::SystemClock clock_;
    UuidMaker ids_{crypto::fill_random};
    journal::Journal journal_{ids_};
    Snapshot<catalogue::Catalogue> nothing_;
    catalogue::Parts parts_{.clock = clock_,
                            .journal = journal_,
                            .catalogue = nothing_,
                            .count_open_cases = {},
                            .staff_name = {},
                            .sign = {}};
};

/// Asks for each township's guide until it has the name.
void wait_for(const Town& town, const std::vector<std::string>& townships,
              const std::string& name) {
    http::RawClient client{town.port()};
    const auto give_up = Steady::now() + kPatience;
    for (const std::string& township : townships) {
        for (bool is_there = false; !is_there;) {
            const auto answer =
                client.ask("GET", fmt::format("/api/v1/items/{}?division={}", kItem, township));
            if (!answer || answer->status != 200) throw std::runtime_error("no guide");
            is_there = answer->body.find(name) != answer->body.npos;
            if (Steady::now() > give_up) throw std::runtime_error("it never came");
        }
    }
}

/// Searches for the name until a card bears it.
void wait_for_search(const Town& town, const std::string& name) {
    http::RawClient client{town.port()};
    const auto give_up = Steady::now() + kPatience;
    for (;;) {
        const auto answer = client.ask("GET", "/api/v1/search?limit=5&q=" + escaped(name));
        if (!answer || answer->status != 200) throw std::runtime_error("no search");
        if (answer->body.find("\"name\":\"" + name) != answer->body.npos) return;
        if (Steady::now() > give_up) throw std::runtime_error("it was never found");
    }
}

/// Seconds from the commit on.
struct Visible {
    std::vector<double> in_guides;
    std::vector<double> in_search;
};

void publish_and_wait(const Town& town, Publisher& publisher,
                      const std::vector<std::string>& townships, int round, Visible& visible) {
    const std::string name = fmt::format("社会保险查询（第 {} 次）", round);
    publisher.publish(name);
    const auto start = Steady::now();
    const auto since = [&] { return std::chrono::duration<double>(Steady::now() - start).count(); };
    {
        const std::jthread searcher{[&] {
            wait_for_search(town, name);
            visible.in_search.push_back(since());
        }};
        wait_for(town, townships, name);
        visible.in_guides.push_back(since());
    }
}

Visible measure(const std::filesystem::path& folder, const std::filesystem::path& data) {
    Town town{folder};
    town.import_data(data);
    const auto server = town.serve();
    Publisher publisher{town};
    const auto townships = publisher.townships();
    Visible visible;
    for (int round = 1; round <= kRounds; ++round) {
        publish_and_wait(town, publisher, townships, round, visible);
    }
    return visible;
}

}  // namespace

int run(int argc, char** argv) {
    Report report{"catalogue", argument(argc, argv, "--json")};
    const Folder folder;
    write_doubled_data(kSource, folder.path() / "data");
    const auto large = measure(folder.path() / "large", folder.path() / "data");
    const auto plain = measure(folder.path() / "plain", kSource);
    report.add({"a published change is read in every township, 311,982 implementations",
                median(large.in_guides), "s", "155,991 implementations", median(plain.in_guides),
                below(1)});
    report.add({"and found by search", median(large.in_search), "s", "155,991 implementations",
                median(plain.in_search), below(1)});
    return report.exit_code();
}

}  // namespace mashang::bench
