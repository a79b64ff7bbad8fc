#include "app/housekeeping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/testing/comes_true.h"
#include "app/testing/installation.h"
#include "app/testing/live_town.h"
#include "platform/sql/lease.h"

namespace mashang::app {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::chrono::days kDay{1};
/// One pixel of another colour.
const std::string kOtherPng = *crypto::from_base64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMQUDAAAACkAGE0Zn1yAAAAAElFTkSuQmCC");

/// As if all that lies in the store had been put, or let go, three days ago.
void make_old(const fs::path& files) {
    for (const auto& entry : fs::recursive_directory_iterator{files}) {
        if (!entry.is_regular_file()) continue;
        fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - 3 * kDay);
    }
}

void add_order(sql::Tx& tx, std::string_view key, std::string_view state, Instant changed) {
    tx.execute(
        "INSERT INTO outbound_order (channel, idempotency_key, id, subject, payload, state, "
        "attempts, max_attempts, next_at, claim, claimed_until, last_error, placed_at, changed_at) "
        "VALUES ('nobody', $1, $1, '', '', $2, 1, 8, $3, '', 0, '', $3, $3)",
        key, state, changed);
}

std::vector<std::string> keys_of_orders(sql::Database& database) {
    std::vector<std::string> keys;
    database.read([&](sql::Tx& tx) {
        keys = tx.query<std::string>(
            "SELECT idempotency_key FROM outbound_order WHERE channel = 'nobody' "
            "ORDER BY idempotency_key");
    });
    return keys;
}

class Housekeeping : public testing::InstallationTest {
  protected:
    /// A whole round of a chore; how many things went.
    std::int64_t do_round(std::string_view name) {
        std::int64_t removed = 0;
        for (const Chore& chore : chores(ground(), services())) {
            if (chore.name != name) continue;
            for (Piece piece{.is_last = false}; !piece.is_last; removed += piece.removed) {
                piece = chore.remove_piece();
            }
            return removed;
        }
        throw std::logic_error{"no such chore"};
    }
    void make_old() { app::make_old(settings().storage.files_folder); }

    /// A draft with all that the registers gave for it.
    boost::json::object draft() {
        const auto lin = person("13800005678", "350102199003071234");
        auto opened =
            ask(lin, "POST", "/api/v1/cases", {{"item_id", "GA003"}, {"division", "350102001001"}});
        settle();
        return opened.body;
    }
    std::vector<std::string> named_files() {
        std::vector<std::string> ids;
        ground().database->read([&](sql::Tx& tx) {
            ids = tx.query<std::string>(
                "SELECT DISTINCT file_id FROM cases_material WHERE file_id IS NOT NULL");
        });
        return ids;
    }
    bool is_there(const std::string& id) {
        return services().files().read(*files::FileId::parse(id)).has_value();
    }
};

TEST_P(Housekeeping, AFileThatNoRowHasNamedForADayGoes) {
    draft();
    const auto named = named_files();
    ASSERT_FALSE(named.empty());
    services().files().keep("forgotten");
    make_old();
    const auto young = services().files().keep("young");

    EXPECT_EQ(do_round("unnamed_files"), 1);
    for (const std::string& id : named) EXPECT_TRUE(is_there(id));
    EXPECT_TRUE(is_there(young.text()));
    EXPECT_EQ(do_round("unnamed_files"), 0);
}

TEST_P(Housekeeping, TheAgeOfAFileIsNotReckonedByTheDemosClock) {
    const auto young = services().files().keep("young");
    ground().clock.set(*Instant::parse("2099-01-01T00:00:00+08:00"));
    EXPECT_EQ(do_round("unnamed_files"), 0);
    EXPECT_TRUE(is_there(young.text()));
}

TEST_P(Housekeeping, AnOrderGoesThreeMonthsAfterItsAnswerAndStaysWithoutOne) {
    ground().database->write([&](sql::Tx& tx) {
        const Instant now = ground().clock.now();
        add_order(tx, "answered", "answered", now - 91 * kDay);
        add_order(tx, "answered lately", "answered", now - 89 * kDay);
        add_order(tx, "dead", "dead", now - 91 * kDay);
        add_order(tx, "waiting", "waiting", now - 91 * kDay);
    });
    EXPECT_EQ(do_round("answered_orders"), 1);
    EXPECT_THAT(keys_of_orders(*ground().database),
                ElementsAre("answered lately", "dead", "waiting"));
}

TEST_P(Housekeeping, AKeptAnswerGoesAfterADay) {
    const auto keep = [&](const char* key, Instant at) {
        ground().database->write([&](sql::Tx& tx) {
            tx.execute(
                "INSERT INTO http_idempotency (scope, route, key, body_hash, answer, at) "
                "VALUES ('anonymous', 'POST /', $1, '', '', $2)",
                key, at);
        });
    };
    keep("old", ground().clock.now() - 25 * std::chrono::hours{1});
    keep("young", ground().clock.now() - 23 * std::chrono::hours{1});
    EXPECT_EQ(do_round("kept_answers"), 1);
    EXPECT_EQ(do_round("kept_answers"), 0);
}

TEST_P(Housekeeping, APieceThatAnotherNodeSweepsIsLeftToIt) {
    if (ground().database->engine() == sql::Engine::sqlite) return;  // one program, one sweep
    const auto id = services().files().keep("forgotten");
    make_old();
    const auto piece = std::stoul(id.text().substr(0, 2), nullptr, 16);
    ground().database->write([&](sql::Tx& tx) {
        ASSERT_TRUE(sql::try_lease(tx, fmt::format("housekeeping.files.{}", piece)));
        EXPECT_EQ(do_round("unnamed_files"), 0);
    });
    EXPECT_EQ(do_round("unnamed_files"), 1);
}

TEST_P(Housekeeping, AnAccountThatCannotBeClosedStopsNoOther) {
    const auto lin = person("13800005678", "350102199003071234");
    const auto chen = person("13900005678", "350203200002290010");
    ground().database->write([&](sql::Tx& tx) {
        const Instant now = ground().clock.now();
        tx.execute("UPDATE account SET closes_at = $2, mobile_sealed = 'x' WHERE id = $1",
                   lin.account_id, now - kDay);
        tx.execute("UPDATE account SET closes_at = $2 WHERE id = $1", chen.account_id, now);
    });
    EXPECT_EQ(do_round("closed_accounts"), 1);
    ground().database->read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.query<std::string>("SELECT id FROM account WHERE closed_at IS NOT NULL"),
                  std::vector{chen.account_id});
    });
}

MASHANG_ON_EACH_ENGINE(Housekeeping);

TEST(HousekeepingWork, TellsTheLogOnceInARoundWhatWasRemoved) {
    const platform::SystemClock clock;
    std::ostringstream out;
    std::vector<std::int64_t> pieces{0, 2, 3, 0, 0, 0};
    auto work =
        work_of({.name = "things",
                 .interval = kDay,
                 .remove_piece =
                     [&] {
                         const auto removed = pieces.front();
                         pieces.erase(pieces.begin());
                         return Piece{.removed = removed, .is_last = pieces.size() % 3 == 0};
                     }},
                log::Log::to(clock, log::Level::info, out), {});
    EXPECT_EQ(work.name, "housekeeping.things");
    EXPECT_EQ(work.interval, kDay);
    for (const bool is_more : {true, true, false}) EXPECT_EQ(work.run_once(), is_more);
    EXPECT_THAT(out.str(),
                HasSubstr(R"("event":"housekeeping.done","what":"things","removed":5})"));
    out.str("");
    for (const bool is_more : {true, true, false}) EXPECT_EQ(work.run_once(), is_more);
    EXPECT_THAT(out.str(), IsEmpty()) << "nothing was removed";
}

TEST(HousekeepingWork, TellsTheLogWhatCouldNotBeRemoved) {
    const platform::SystemClock clock;
    std::ostringstream out;
    auto work = work_of({.name = "things",
                         .interval = kDay,
                         .remove_piece = [] { return Piece{.put_off = "thing 7: it is stuck"}; }},
                        log::Log::to(clock, log::Level::info, out), {});
    EXPECT_FALSE(work.run_once());
    EXPECT_THAT(
        out.str(),
        HasSubstr(
            R"("event":"housekeeping.put_off","what":"things","why":"thing 7: it is stuck"})"));
}

/// A town whose program was at work, and is started again.
class LiveHousekeeping : public ::testing::TestWithParam<sql::Engine> {
  protected:
    std::vector<std::string> files() {
        std::vector<std::string> names;
        for (const auto& entry :
             fs::recursive_directory_iterator{town.settings().storage.files_folder}) {
            if (entry.is_regular_file()) names.push_back(entry.path().filename());
        }
        return names;
    }
    std::string read_log() {
        std::ifstream in{*town.settings().log.file};
        return {std::istreambuf_iterator<char>{in}, {}};
    }

    testing::LiveTown town{GetParam()};
};

TEST_P(LiveHousekeeping, ARunningHouseRemovesWhatIsOver) {
    using testing::Visitor;
    const auto of = town.draft();
    const auto seq = boost::json::serialize(of.at("materials").at(0).at("seq"));
    const auto target = town.path_of(of) + "/materials/" + seq;
    const auto put = [&](const std::string& bytes) {
        return town.ask(Visitor::owner, "PUT", target, bytes, "image/png").status;
    };
    ASSERT_EQ(put(testing::kPng), 200);
    const auto replaced = files();
    ASSERT_EQ(replaced.size(), 1U);
    ASSERT_EQ(put(kOtherPng), 200);
    ASSERT_EQ(files().size(), 2U);
    make_old(town.settings().storage.files_folder);
    town.database().write(
        [&](sql::Tx& tx) { add_order(tx, "over", "answered", testing::kMorning - 91 * kDay); });

    town.restart();
    EXPECT_TRUE(testing::comes_true([&] { return files().size() == 1; }));
    EXPECT_NE(files(), replaced);
    EXPECT_EQ(town.ask(Visitor::owner, "GET", target).body, kOtherPng);
    EXPECT_TRUE(testing::comes_true([&] { return keys_of_orders(town.database()).empty(); }));
    EXPECT_TRUE(testing::comes_true([&] {
        return read_log().find(R"("what":"unnamed_files","removed":1})") != std::string::npos;
    }));
}

MASHANG_ON_EACH_ENGINE(LiveHousekeeping);

}  // namespace
}  // namespace mashang::app
