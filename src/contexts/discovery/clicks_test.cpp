#include "contexts/discovery/clicks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/catalogue/testing.h"
#include "contexts/discovery/learning.h"
#include "contexts/discovery/refusals.h"
#include "contexts/discovery/schema.h"
#include "contexts/discovery/search.h"
#include "contexts/places/api.h"
#include "platform/journal/following.h"
#include "platform/journal/schema.h"
#include "platform/journal/sequencer.h"
#include "platform/sql/testing/database_fixture.h"
#include "platform/timers/schema.h"
#include "platform/timers/timer_run.h"

namespace mashang::discovery {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kGulou = "350102000000";
constexpr int kMany = 1'000;

class Clicks : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(journal::schema());
        database().migrate(timers::schema());
        database().migrate(schema());
    }

    static http::Caller from(const std::string& address, const std::string& account = "") {
        http::Caller caller;
        caller.address = address;
        caller.account_id = account;
        return caller;
    }
    void click(const http::Caller& caller, const std::string& query = "身份证丢了",
               const std::string& item = "GA003", const char* division = kGulou) {
        write([&](sql::Tx& tx) {
            choose(tx, parts_, caller, {query, *DivisionCode::parse(division), item});
        });
    }
    /// So many people, each at an address of her own.
    void people_click(int people, const std::string& query = "身份证丢了",
                      const std::string& item = "GA003", int first = 0) {
        for (int i = first; i < first + people; ++i) {
            click(from("10.0." + std::to_string(i / 256) + "." + std::to_string(i % 256)), query,
                  item);
        }
    }
    /// The night passes: what is over is counted and followed.
    void sleep_till_tomorrow() {
        clock_.advance(std::chrono::days{1});
        timers::TimerRun timers{database(), clock_, {counting(parts_)}};
        while (timers.run_once()) {
        }
        follow();
    }
    void follow() {
        journal::Sequencer sequencer{database()};
        while (sequencer.run_once() > 0) {
        }
        journal::Following run{database(), clock_, {learner()}};
        while (run.run_once()) {
        }
    }
    std::vector<journal::Entry> told() {
        std::vector<journal::Entry> entries;
        read([&](sql::Tx& tx) { entries = journal::read_after(tx, 0, kMany); });
        return entries;
    }
    /// "query item voters" of each fact.
    std::vector<std::string> facts() {
        std::vector<std::string> lines;
        for (const journal::Entry& entry : told()) {
            if (entry.what != "discovery.chosen") continue;
            lines.push_back(std::string{entry.facts.at("query").as_string()} + " " +
                            std::string{entry.facts.at("item").as_string()} + " " +
                            std::to_string(entry.facts.at("voters").to_number<int>()));
        }
        return lines;
    }
    std::int64_t count(const std::string& table) {
        std::int64_t rows = 0;
        read([&](sql::Tx& tx) { rows = tx.get<std::int64_t>("SELECT COUNT(*) FROM " + table); });
        return rows;
    }
    std::vector<LearnedRow> table() {
        std::vector<LearnedRow> rows;
        read([&](sql::Tx& tx) { rows = store::load_learned(tx, Date{}, kMany); });
        std::ranges::sort(rows, {},
                          [](const LearnedRow& row) { return std::pair{row.query, row.item}; });
        return rows;
    }
    std::shared_ptr<const Learned> learned() {
        std::shared_ptr<const Learned> weights;
        read([&](sql::Tx& tx) { weights = load_learned(tx); });
        return weights;
    }
    const Refusal* refusal_of(const std::function<void()>& flow) {
        try {
            flow();
        } catch (const Refused& refused) {
            return refused.faults().empty() ? &refused.refusal() : refused.faults().front().refusal;
        }
        return nullptr;
    }

    platform::SetClock clock_{*Instant::parse("2018-10-10T09:00:00+08:00")};
    UuidMaker ids_{[next = std::uint64_t{0}](std::uint8_t* bytes, std::size_t count) mutable {
        std::fill_n(bytes, count, std::uint8_t{0});
        ++next;
        std::memcpy(bytes, &next, std::min(count, sizeof next));
    }};
    journal::Journal journal_{ids_};
    int salts_ = 0;
    LearningParts parts_{.clock = clock_,
                         .journal = journal_,
                         .searchable = real(),
                         .keyed_hash =
                             [](std::string_view text) {
                                 return std::to_string(std::hash<std::string_view>{}(text));
                             },
                         .random_text = [this] { return "salt " + std::to_string(++salts_); }};

    static const Snapshot<Searchable>& real() {
        static const Snapshot<Searchable> kSnapshot{make_searchable(
            catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data"),
            load_tables(MASHANG_SOURCE_DIR "/data", MASHANG_SOURCE_DIR
                        "/cmake/npm/node_modules/nodejieba/submodules/cppjieba/dict"))};
        return kSnapshot;
    }
};

TEST_P(Clicks, AThousandClicksFromOneAddressChangeNothing) {
    for (int i = 0; i < kMany; ++i) click(from("10.0.0.1"));
    EXPECT_EQ(count("discovery_vote"), 1);
    sleep_till_tomorrow();
    EXPECT_THAT(facts(), IsEmpty());
    EXPECT_THAT(table(), IsEmpty());
    EXPECT_EQ(learned()->queries(), 0U);
}

TEST_P(Clicks, AHouseholdOfIpv6IsOneVoice) {
    for (int i = 1; i < 20; ++i) click(from("2001:db8:0:1::" + std::to_string(i)));
    EXPECT_EQ(count("discovery_vote"), 1);
}

TEST_P(Clicks, WhoeverIsSignedInIsOneVoiceWhereverSheIs) {
    for (int i = 1; i < 20; ++i) click(from("10.0.0." + std::to_string(i), "lin"));
    click(from("10.0.0.1", "chen"));
    EXPECT_EQ(count("discovery_vote"), 2);
}

TEST_P(Clicks, OnePersonCountsForSoManyQueriesAndNoMore) {
    for (int i = 0; i < kMostVotes + 5; ++i) {
        click(from("10.0.0.1"), "身份证丢了" + std::string(static_cast<std::size_t>(i), 'x'));
    }
    EXPECT_EQ(count("discovery_vote"), kMostVotes);
}

TEST_P(Clicks, FewerThanFivePeopleLeaveNoTrace) {
    people_click(4);
    sleep_till_tomorrow();
    EXPECT_THAT(facts(), IsEmpty());
    EXPECT_EQ(count("discovery_vote"), 0);
    EXPECT_EQ(count("discovery_day"), 0) << "the key of the day goes with its votes";
}

TEST_P(Clicks, FivePeopleAreToldAsANumberAndOthersAsOne) {
    people_click(5);
    people_click(3, "身份证丢了", "GA002", 100);
    sleep_till_tomorrow();
    EXPECT_THAT(facts(), ElementsAre("身份证丢了 GA003 5", "身份证丢了  3"));
}

TEST_P(Clicks, HerLastChoiceOfADayCounts) {
    people_click(5, "身份证丢了", "GA002");
    people_click(5, "身份证丢了", "GA003");
    sleep_till_tomorrow();
    EXPECT_THAT(facts(), ElementsAre("身份证丢了 GA003 5"));
}

TEST_P(Clicks, APlaceInTheWordsMakesNoOtherQuery) {
    people_click(3, "厦门身份证丢了");
    people_click(3, "身份证丢了", "GA003", 50);
    sleep_till_tomorrow();
    EXPECT_THAT(facts(), ElementsAre("身份证丢了 GA003 6"));
}

TEST_P(Clicks, NumbersOfPersonsAreNotKept) {
    people_click(6, "身份证丢了 350102199003071234");
    sleep_till_tomorrow();
    EXPECT_THAT(facts(), ElementsAre("身份证丢了 GA003 6"));
}

TEST_P(Clicks, WhatASearchDoesNotFindCannotBeChosenInIt) {
    EXPECT_EQ(refusal_of([&] { click(from("10.0.0.1"), "身份证丢了", "SC024"); }),
              &refusals::kNotFoundSo);
    EXPECT_EQ(refusal_of([&] { click(from("10.0.0.1"), "身份证丢了", "ZZ999"); }),
              &refusals::kNotFoundSo);
    EXPECT_EQ(refusal_of([&] { click(from("10.0.0.1"), "", "GA003"); }), &refusals::kNotFoundSo);
    EXPECT_EQ(refusal_of([&] { click(from("10.0.0.1"), "身份证丢了", "GA003", "351999000000"); }),
              &places::refusals::kNoSuchDivision);
    EXPECT_EQ(count("discovery_vote"), 0);
}

TEST_P(Clicks, AVoteOfTodayWaitsUntilTheDayIsOver) {
    people_click(6);
    timers::TimerRun timers{database(), clock_, {counting(parts_)}};
    EXPECT_FALSE(timers.run_once());
    sleep_till_tomorrow();
    people_click(7);
    follow();
    EXPECT_THAT(facts(), ElementsAre("身份证丢了 GA003 6"));
    sleep_till_tomorrow();
    EXPECT_THAT(facts(), ElementsAre("身份证丢了 GA003 6", "身份证丢了 GA003 7"));
}

TEST_P(Clicks, EveryQueryOfALongDayIsCountedPieceByPiece) {
    constexpr int kQueries = 450;
    for (int i = 0; i < kQueries; ++i) {
        const Date day = clock_.now().date();
        write([&](sql::Tx& tx) {
            if (i == 0)
                choose(tx, parts_, from("10.0.0.1"),
                       {"身份证丢了", *DivisionCode::parse(kGulou), "GA003"});
            for (int voter = 0; voter < kFewestVoters; ++voter) {
                store::save_vote(tx,
                                 {day, "q" + std::to_string(i), std::to_string(voter), "GA003"});
            }
        });
    }
    sleep_till_tomorrow();
    EXPECT_EQ(facts().size(), static_cast<std::size_t>(kQueries));
    EXPECT_EQ(count("discovery_vote"), 0);
}

TEST_P(Clicks, TheJournalAloneMakesTheSameTableAndTheSameWeights) {
    for (int day = 0; day < 3; ++day) {
        people_click(6 + day);
        people_click(5, "护照到期", "GA036", 300);
        sleep_till_tomorrow();
    }
    const auto anew = learned_from(told());
    ASSERT_FALSE(anew.empty());
    EXPECT_EQ(anew, table());
    const Learned weights = learned_on(clock_.now().date().plus_days(-1), anew);
    for (const char* query : {"身份证丢了", "护照到期"}) {
        ASSERT_EQ(weights.of(query).size(), 1U);
        EXPECT_EQ(weights.of(query).front().factor, learned()->of(query).front().factor);
    }
}

TEST_P(Clicks, ADayWithoutClicksIsCountedTooAndOldChoicesFade) {
    people_click(30);
    sleep_till_tomorrow();
    EXPECT_TRUE(learned()->means("身份证丢了", "GA003"));
    for (int i = 0; i < 60; ++i) sleep_till_tomorrow();
    EXPECT_FALSE(learned()->means("身份证丢了", "GA003"));
    EXPECT_EQ(learned()->queries(), 1U);
}

TEST_P(Clicks, ChoicesConfirmWhatAQuestionIsAbout) {
    Searchable searchable = *real().get();
    const auto fact_of = [&](const char* typed) {
        SearchInput in;
        in.q = Typed::parse(typed);
        return search(searchable, in, Language::zh).answer;
    };
    const char* const kQuestion = "居民身份证丢了多少钱";
    ASSERT_FALSE(fact_of(kQuestion)) << "no curated phrase says so";
    people_click(25, "居民身份证丢了");
    sleep_till_tomorrow();
    searchable.learned = learned();
    ASSERT_TRUE(fact_of(kQuestion));
    EXPECT_EQ(fact_of(kQuestion)->item_id, "GA003");
}

MASHANG_ON_EACH_ENGINE(Clicks);

}  // namespace
}  // namespace mashang::discovery
