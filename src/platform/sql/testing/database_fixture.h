#pragma once

// A fresh empty database for each test, on every engine that is there. See
// docs/cookbook/add-a-table.md.

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/refused.h"
#include "platform/sql/sql.h"

namespace mashang::sql {

/// The url of the cluster that tools/with-postgresql started, or nothing.
inline std::string test_cluster_url() {
    const char* url = std::getenv("MASHANG_TEST_POSTGRESQL");
    return url == nullptr ? "" : url;
}

/// SQLite always, PostgreSQL when there is a cluster (./test always has one).
inline std::vector<Engine> engines_to_test() {
    if (test_cluster_url().empty()) return {Engine::sqlite};
    return {Engine::sqlite, Engine::postgresql};
}

/// A place for one database, empty at first, gone with this object: a temporary folder, or a schema
/// of the cluster.
class FreshPlace {
  public:
    explicit FreshPlace(Engine engine) : engine_{engine} {
        static std::atomic<int> count{0};
        name_ = fmt::format("test_{}_{}", ::getpid(), ++count);
        if (engine_ == Engine::sqlite) {
            auto pattern =
                (std::filesystem::temp_directory_path() / "mashang-sqlite-XXXXXX").string();
            if (::mkdtemp(pattern.data()) == nullptr)
                throw std::runtime_error("no temporary folder");
            folder_ = pattern;
            url_ = "sqlite:" + (folder_ / "test.db").string();
        } else {
            on_cluster("CREATE SCHEMA " + name_);
            url_ = fmt::format("{}?options=-csearch_path%3D{}", test_cluster_url(), name_);
        }
    }
    FreshPlace(const FreshPlace&) = delete;
    FreshPlace& operator=(const FreshPlace&) = delete;
    ~FreshPlace() {
        std::error_code ignored;
        if (engine_ == Engine::sqlite) {
            std::filesystem::remove_all(folder_, ignored);
        } else {
            on_cluster("DROP SCHEMA IF EXISTS " + name_ + " CASCADE");
        }
    }

    Engine engine() const { return engine_; }
    const std::string& url() const { return url_; }

  private:
    static void on_cluster(const std::string& statement) {
        static const auto cluster = open(test_cluster_url(), {.readers = 1, .writers = 1});
        cluster->write([&](Tx& tx) { tx.script(statement); });
    }

    Engine engine_;
    std::string name_;
    std::filesystem::path folder_;
    std::string url_;
};

/// The fixture of whatever keeps rows: derive from it, migrate in SetUp, and instantiate with
/// MASHANG_ON_EACH_ENGINE.
class DatabaseTest : public ::testing::TestWithParam<Engine> {
  protected:
    void SetUp() override { reopen(); }

    /// Closes the database and opens it again on the same rows.
    void reopen(const Options& options = {}) {
        database_.reset();
        database_ = open(place_.url(), options);
    }

    Engine engine() const { return place_.engine(); }
    Database& database() { return *database_; }
    const std::string& url() const { return place_.url(); }

    /// Shorthand for arranging and asserting.
    void write(const std::function<void(Tx&)>& work) { database_->write(work); }
    void read(const std::function<void(Tx&)>& work) { database_->read(work); }

    /// What a flow returns, in a transaction of its own.
    template <class Flow>
    auto run(Flow flow) {
        std::optional<std::decay_t<decltype(flow(std::declval<Tx&>()))>> result;
        write([&](Tx& tx) { result.emplace(flow(tx)); });
        return *std::move(result);
    }
    /// The refusal that a flow ends with, or null; its faults in `faults`. One that takes no
    /// transaction opens its own.
    template <class Flow>
    const Refusal* refusal_of(Flow flow) {
        faults.clear();
        try {
            if constexpr (std::is_invocable_v<Flow&>) {
                flow();
            } else {
                write([&](Tx& tx) { flow(tx); });
            }
        } catch (const Refused& refused) {
            faults = refused.faults();
            return &refused.refusal();
        }
        return nullptr;
    }

    std::vector<Fault> faults = {};

  private:
    FreshPlace place_{GetParam()};
    std::unique_ptr<Database> database_;
};

inline std::string engine_name(const ::testing::TestParamInfo<Engine>& info) {
    return info.param == Engine::sqlite ? "sqlite" : "postgresql";
}

}  // namespace mashang::sql

/// Runs the TEST_Ps of a fixture once per engine.
#define MASHANG_ON_EACH_ENGINE(Fixture)                                              \
    INSTANTIATE_TEST_SUITE_P(OnEachEngine, Fixture,                                  \
                             ::testing::ValuesIn(::mashang::sql::engines_to_test()), \
                             ::mashang::sql::engine_name)
