#pragma once

// The whole program in this process, with the real data, around a fresh database. For tests that
// come in by the doors.

#include <fstream>
#include <memory>
#include <string>
#include <string_view>

#include "app/house.h"
#include "app/testing/real_dataset.h"
#include "platform/crypto/testing/slow_keys.h"
#include "platform/disk/testing/temporary_folder.h"
#include "platform/http/raw_client.h"
#include "platform/journal/sequencer.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::app::testing {

inline const Instant kMorning = *Instant::parse("2018-09-29T10:00:00+08:00");

/// Where an installation can live: a database, keys, word lists.
class Place {
  public:
    explicit Place(sql::Engine engine) : place_{engine} {
        write_word_lists();
        crypto::fixture::put_slow_keys(path("keys"));
    }

    sql::Engine engine() const { return place_.engine(); }
    Settings settings() const {
        Settings settings;
        settings.server.port = 0;
        settings.server.threads = 1;
        settings.server.rate_limits = false;
        settings.database.url = place_.url();
        settings.storage = {.keys_folder = path("keys"),
                            .files_folder = path("files"),
                            .share_folder = path("share")};
        settings.log.file = path("log");
        settings.openid.trusted_hosts = {"127.0.0.1"};
        settings.outbound.courier.key = "MSB:the check word";
        settings.outbound.face_check = {.url = "http://127.0.0.1:1", .key = "nobody:there"};
        settings.outbound.certificate_authority = {.url = "http://127.0.0.1:1",
                                                   .key = "nobody:there"};
        settings.demo = {.enabled = true, .clock = kMorning.text(), .logins_file = path("logins")};
        std::ofstream{path("logins")} << "nobody\n";  // ours are made by hand
        return settings;
    }

  private:
    std::string path(const char* name) const { return (folder_.path() / name).string(); }

    /// As good as none: what is found is not the question here.
    void write_word_lists() const {
        const std::filesystem::path share = path("share");
        std::filesystem::create_directories(share);
        std::ofstream{share / "jieba.dict.utf8"} << "身份证 3 n\n";
        std::ofstream{share / "pinyin.csv"} << "char,readings\n";
        std::ofstream{share / "search-synonyms.csv"} << "say,mean\n";
        std::ofstream{share / "search-fillers.csv"} << "phrase,weight\n";
        std::ofstream{share / "search-answers.csv"} << "say,fact\n";
        std::ofstream{share / "consultation-cues.csv"} << "say,asks\n多少钱,fee\n";
        std::ofstream{share / "search-actions.csv"} << "action,say,name\n";
        std::ofstream{share / "bundle-words.csv"} << "bundle,say\n";
        std::ofstream{share / "search-phrases.csv"} << "item,say\n";
        std::ofstream{share / "item-names-en.csv"} << "item,name,words\n";
        for (const char* rules : {"next-matters.csv", "life-events.csv", "bundle-questions.json"}) {
            std::filesystem::copy_file(std::filesystem::path{MASHANG_SOURCE_DIR} / "data" / rules,
                                       share / rules);
        }
        std::ofstream{share / "common-passwords.txt"} << "password1\n";
    }

    sql::FreshPlace place_;
    fixture::TemporaryFolder folder_;
};

class LiveHouse {
  public:
    explicit LiveHouse(sql::Engine engine) : place_{engine} {
        load_data();
        house_ = std::make_unique<House>(settings());
    }

    House& house() { return *house_; }
    /// Ends the program and starts it again on the same data, at another port.
    void restart() {
        house_.reset();
        house_ = std::make_unique<House>(settings());
    }
    sql::Database& database() { return *house().ground().database; }

    http::RawAnswer send(std::string_view method, std::string_view target,
                         const std::string& headers, std::string_view body = {}) const {
        http::RawClient client{house_->port()};
        return client.ask(method, target, headers, body).value_or(http::RawAnswer{});
    }

    /// How many entries the journal holds, also those that have no position yet.
    std::int64_t told() {
        std::int64_t count = 0;
        database().read([&](sql::Tx& tx) {
            count =
                tx.get<std::int64_t>("SELECT COUNT(*) FROM journal_entry WHERE actor <> 'system'") +
                tx.get<std::int64_t>(
                    "SELECT COUNT(*) FROM journal_pending WHERE actor <> 'system'");
        });
        return count;
    }

    Settings settings() const { return place_.settings(); }

  private:
    void load_data() const {
        Ground ground{settings()};
        load_real_dataset(ground, kMorning);
        if (place_.engine() == sql::Engine::postgresql) {
            journal::Sequencer{*ground.database}.run_once();
        }
    }

    Place place_;
    std::unique_ptr<House> house_;
};

}  // namespace mashang::app::testing
