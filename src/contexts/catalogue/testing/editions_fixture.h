#pragma once

// The police's items of the real catalogue with their editors, on a fresh database of each engine.

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contexts/catalogue/flows_editions.h"
#include "contexts/catalogue/flows_import.h"
#include "contexts/catalogue/schema.h"
#include "contexts/catalogue/store.h"
#include "contexts/catalogue/testing.h"
#include "contexts/catalogue/testing/sound_content.h"
#include "platform/journal/schema.h"
#include "platform/json/json.h"
#include "platform/sql/testing/database_fixture.h"
#include "platform/timers/schema.h"

namespace mashang::catalogue::testing {

inline const Instant kMorning = *Instant::parse("2018-10-10T09:00:00+08:00");

inline const Rows& real_rows() {
    return real_data(MASHANG_SOURCE_DIR "/data").rows;
}

class EditionsTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(journal::schema());
        database().migrate(timers::schema());
        database().migrate(schema());
        rows_ = real_rows();
        std::erase_if(rows_.items, [](const ItemRow& row) { return !row.id.starts_with("GA"); });
        std::erase_if(rows_.materials,
                      [](const MaterialRow& row) { return !row.item.starts_with("GA"); });
        write([&](sql::Tx& tx) { publish_import(tx, kMorning, rows_); });
    }

    static http::Caller staff(const char* account, const char* office, const char* role) {
        http::Caller caller;
        caller.kind = http::CallerKind::staff;
        caller.account_id = account;
        caller.office_id = office;
        caller.roles = {role};
        return caller;
    }

    static Writing sound(const Edition& edition) {
        auto content = made_sound(json::parse(edition.content).as_object());
        content["name"] = std::string{content.at("name").as_string()} + "（新）";
        return {json::decode_or_refuse<ItemContent>(content), "补全要素", {}};
    }
    static Seen seen(const Edition& edition) {
        return {edition.item, edition.number, edition.version};
    }

    Edition written(const std::string& item, std::optional<Date> day = {}) {
        Edition edition = run([&](sql::Tx& tx) { return open_edition(tx, parts_, editor_, item); });
        Writing writing = sound(edition);
        writing.effective_from = day;
        return run([&](sql::Tx& tx) {
            return write_edition(tx, parts_, editor_, seen(edition), writing);
        });
    }
    Edition in_review(const std::string& item, std::optional<Date> day = {}) {
        const Edition edition = written(item, day);
        return run([&](sql::Tx& tx) { return submit_edition(tx, parts_, editor_, seen(edition)); });
    }
    Edition approved(const std::string& item, std::optional<Date> day = {}) {
        const Edition edition = in_review(item, day);
        return run([&](sql::Tx& tx) {
            return approve_edition(tx, parts_, publisher_, seen(edition), "同意");
        });
    }
    /// What a fresh start would hold.
    std::shared_ptr<const Catalogue> reloaded() {
        std::shared_ptr<const Catalogue> catalogue;
        read([&](sql::Tx& tx) {
            catalogue = std::make_shared<Catalogue>(
                load(tx), store::load_sources(tx),
                std::shared_ptr<const places::Places>(real_, &real_->places()));
        });
        return catalogue;
    }
    /// The running program holds it as well from now on.
    void reload() { catalogue_.set(reloaded()); }
    std::vector<std::string> told_of(const std::string& item) {
        std::vector<std::string> whats;
        read([&](sql::Tx& tx) {
            constexpr std::size_t kMost = 100;
            for (const auto& entry : journal::read_subject(tx, "item:" + item, 0, kMost)) {
                whats.push_back(entry.what);
            }
        });
        return whats;
    }

    std::shared_ptr<const Catalogue> real_ = real_catalogue(MASHANG_SOURCE_DIR "/data");
    Rows rows_;
    platform::SetClock clock_{kMorning};
    UuidMaker ids_{[next = std::uint8_t{0}](std::uint8_t* bytes, std::size_t count) mutable {
        std::fill_n(bytes, count, ++next);
    }};
    journal::Journal journal_{ids_};
    Snapshot<Catalogue> catalogue_{real_};
    std::int64_t open_cases_ = 0;
    Parts parts_{.clock = clock_,
                 .journal = journal_,
                 .catalogue = catalogue_,
                 .count_open_cases = [this](sql::Tx&, const std::string&) { return open_cases_; },
                 .staff_name = [](sql::Tx&, const std::string& id) { return "name of " + id; },
                 .sign = [](std::string_view payload) { return std::string{payload}; }};
    const http::Caller editor_ = staff("editor", "GA-350000000000", "editor");
    const http::Caller publisher_ = staff("publisher", "GA-350000000000", "publisher");
};

}  // namespace mashang::catalogue::testing
