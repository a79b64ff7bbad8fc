#include "contexts/discovery/wishes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "contexts/catalogue/testing.h"
#include "contexts/discovery/refusals.h"
#include "contexts/discovery/schema.h"
#include "contexts/places/api.h"
#include "platform/journal/schema.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::discovery {
namespace {

constexpr const char* kGulou = "350102000000";
constexpr const char* kPingtan = "350128000000";

class Wishes : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(journal::schema());
        database().migrate(schema());
    }

    void make(const std::string& text, const char* division = kGulou) {
        write([&](sql::Tx& tx) { wish(tx, parts_, text, *DivisionCode::parse(division)); });
    }
    static http::Caller officer(const char* office) {
        http::Caller caller;
        caller.kind = http::CallerKind::staff;
        caller.account_id = "officer";
        caller.office_id = office;
        caller.roles = {"officer"};
        return caller;
    }
    /// "text ×how often" of each, as the office reads them.
    std::vector<std::string> read_by(const char* office, bool answered = false) {
        std::vector<std::string> lines;
        read([&](sql::Tx& tx) {
            for (const Wish& wish : list_wishes(tx, parts_, officer(office), answered, 1'000, 0)) {
                lines.push_back(wish.text + " ×" + std::to_string(wish.wanted));
            }
        });
        return lines;
    }
    const Refusal* refusal_of(const std::function<void(sql::Tx&)>& flow) {
        try {
            write(flow);
        } catch (const Refused& refused) {
            return refused.faults().empty() ? &refused.refusal() : refused.faults().front().refusal;
        }
        return nullptr;
    }
    const Refusal* refusal_of_answer(const char* office, const char* text, const char* item) {
        return refusal_of(
            [&](sql::Tx& tx) { answer_wish(tx, parts_, officer(office), kGulou, text, item); });
    }

    using Lines = std::vector<std::string>;
    platform::SetClock clock_{*Instant::parse("2018-10-10T09:00:00+08:00")};
    UuidMaker ids_{[next = std::uint8_t{0}](std::uint8_t* bytes, std::size_t count) mutable {
        std::fill_n(bytes, count, ++next);
    }};
    journal::Journal journal_{ids_};
    Parts parts_{clock_, journal_, real()};

  private:
    static const Snapshot<Searchable>& real() {
        static const Snapshot<Searchable> kSnapshot{make_searchable(
            catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data"),
            load_tables(MASHANG_SOURCE_DIR "/data", MASHANG_SOURCE_DIR
                        "/cmake/npm/node_modules/nodejieba/submodules/cppjieba/dict"))};
        return kSnapshot;
    }
};

TEST_P(Wishes, TheSameWishIsCountedHoweverItIsWritten) {
    make("遛狗证");
    make(" 遛狗證！");
    make("養魚證");
    EXPECT_EQ(read_by("GA-350102000000"), (Lines{"遛狗证 ×2", "养鱼证 ×1"}));
}

TEST_P(Wishes, NumbersOfPersonsAreNotKept) {
    make("遛狗证 350102199003071234 电话13800005678");
    EXPECT_EQ(read_by("GA-350102000000"), Lines{"遛狗证 电话 ×1"});
    read([&](sql::Tx& tx) {
        for (const char* table : {"journal_entry", "journal_pending"}) {
            EXPECT_EQ(tx.get<std::int64_t>(std::string{"SELECT COUNT(*) FROM "} + table), 0);
        }
    });
}

TEST_P(Wishes, AWishWithoutWordsIsRefused) {
    for (const char* text : {"？！", "13800005678", " "}) {
        EXPECT_EQ(
            refusal_of([&](sql::Tx& tx) { wish(tx, parts_, text, *DivisionCode::parse(kGulou)); }),
            &refusals::kNothingWished)
            << text;
    }
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  wish(tx, parts_, "遛狗证", *DivisionCode::parse("351999000000"));
              }),
              &places::refusals::kNoSuchDivision);
}

TEST_P(Wishes, AnOfficeReadsThoseOfItsArea) {
    make("遛狗证", "350102001001");
    make("养鱼证", "350203000000");
    make("赶海证", kPingtan);
    EXPECT_EQ(read_by("GA-350102000000"), Lines{"遛狗证 ×1"});
    EXPECT_EQ(read_by("GA-350100000000"), Lines{"遛狗证 ×1"}) << "平潭 is served as a city";
    EXPECT_EQ(read_by("GA-350200000000"), Lines{"养鱼证 ×1"});
    EXPECT_EQ(read_by("GA-350128000000"), Lines{"赶海证 ×1"});
    EXPECT_EQ(read_by("GA-350000000000").size(), 3U);
    EXPECT_EQ(read_by(""), Lines{});
}

TEST_P(Wishes, AnAnsweredWishLeavesTheListAndTheJournalTells) {
    make("遛狗证");
    make("养鱼证");
    EXPECT_EQ(refusal_of_answer("GA-350102000000", "遛狗证", "GA003"), nullptr);
    EXPECT_EQ(read_by("GA-350102000000"), Lines{"养鱼证 ×1"});
    EXPECT_EQ(read_by("GA-350102000000", true), Lines{"遛狗证 ×1"});
    make("遛狗证");
    EXPECT_EQ(read_by("GA-350102000000", true), Lines{"遛狗证 ×2"});
    read([&](sql::Tx& tx) {
        constexpr std::size_t kMost = 10;
        const auto told = journal::read_subject(tx, "item:GA003", 0, kMost);
        ASSERT_EQ(told.size(), 1U);
        EXPECT_EQ(told.front().what, "discovery.wish_answered");
    });
}

TEST_P(Wishes, OnlyTheAreasOwnWishIsAnsweredAndByAnItemThatThereIs) {
    make("遛狗证");
    EXPECT_EQ(refusal_of_answer("GA-350203000000", "遛狗证", "GA003"), &refusals::kNoSuchWish);
    EXPECT_EQ(refusal_of_answer("GA-350102000000", "养鱼证", "GA003"), &refusals::kNoSuchWish);
    EXPECT_EQ(refusal_of_answer("GA-350102000000", "遛狗证", "ZZ999"),
              &catalogue::refusals::kNoSuchItem);
    EXPECT_EQ(read_by("GA-350102000000"), Lines{"遛狗证 ×1"});
}

TEST_P(Wishes, AFullDivisionForgetsWhatIsWantedLeast) {
    make("遛狗证");
    make("遛狗证");
    for (int i = 0; i <= kMostWishes; ++i) {
        clock_.advance(std::chrono::seconds{1});
        make("心愿" + std::to_string(i));
    }
    const Lines kept = read_by("GA-350102000000");
    EXPECT_EQ(kept.size(), static_cast<std::size_t>(kMostWishes));
    EXPECT_EQ(kept.front(), "遛狗证 ×2");
    EXPECT_EQ(std::ranges::find(kept, "心愿0 ×1"), kept.end());
    EXPECT_EQ(kept[1], "心愿" + std::to_string(kMostWishes) + " ×1");
}

MASHANG_ON_EACH_ENGINE(Wishes);

}  // namespace
}  // namespace mashang::discovery
