#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace mashang::bench {

/// The rows that everybody reads and writes: an application as it is stored.
struct Filing {
    std::string id;
    std::string person_id;
    std::string state;
    std::int64_t submitted_at = 0;
    std::string form;
};

/// The `number`-th of them.
Filing filing(int number);
std::string filing_id(int number);

constexpr const char* kCreate =
    "CREATE TABLE filing (id TEXT PRIMARY KEY, person_id TEXT NOT NULL, state TEXT NOT NULL,"
    " submitted_at BIGINT NOT NULL, form TEXT NOT NULL)";

/// SQLite as our layer sets it.
constexpr const char* kSettings[] = {"PRAGMA synchronous = FULL", "PRAGMA mmap_size = 1073741824",
                                     "PRAGMA cache_size = -65536", "PRAGMA foreign_keys = ON"};

/// One way to a database. Made on an empty one, it creates the table.
class Contender {
  public:
    virtual ~Contender() = default;
    /// Filings `from` to `to` in one transaction.
    virtual void insert(int from, int to) = 0;
    /// Reads `count` filings by id out of `stored`, in one transaction. Returns the bytes of their
    /// forms, so that nobody can leave the reading out.
    virtual std::size_t read(int count, int stored) = 0;
    /// Filings `from` to `to`, each durable on its own, wanted by `clients` threads at once.
    virtual void insert_each(int from, int to, int clients) = 0;
};

std::unique_ptr<Contender> make_ours(const std::string& url);
void run_on(const std::string& url, const std::string& script);  ///< through ours
/// SOCI 4 with the statements kept; `connection` is SOCI's ("sqlite3://…", "postgresql://…").
std::unique_ptr<Contender> make_soci(const std::string& connection);
/// SQLite's own C interface with the statements kept: what no layer can beat.
std::unique_ptr<Contender> make_c_api(const std::string& path);

/// Runs `one(number)` for each of them, shared out among `clients` threads.
template <class One>
void share_out(int from, int to, int clients, const One& one) {
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client) {
        threads.emplace_back([=, &one] {
            for (int number = from + client; number < to; number += clients) one(number);
        });
    }
    for (auto& thread : threads) thread.join();
}

}  // namespace mashang::bench
