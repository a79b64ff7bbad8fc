#include "contexts/supervision/circular.h"

#include <gtest/gtest.h>

#include "contexts/supervision/refusals.h"
#include "contexts/supervision/testing/supervision_fixture.h"

namespace mashang::supervision {
namespace {

GroupFigures group(std::string id, std::int64_t decided, std::int64_t late,
                   std::int64_t open_late) {
    return {.id = std::move(id),
            .name = "",
            .submitted = 0,
            .decided = decided,
            .on_time = decided - late,
            .late = late,
            .open_late = open_late,
            .ratings = 0,
            .average_grade = {}};
}

TEST(Behind, IsWhoWasLateInMoreThanOneOfTwentyCasesOfTwentyOrMore) {
    struct {
        std::int64_t decided, late, open_late;
        bool is_behind;
    } const kTable[] = {
        {20, 1, 0, false},  {20, 2, 0, true},  {19, 19, 0, false}, {18, 0, 2, true},
        {100, 5, 0, false}, {100, 6, 0, true}, {0, 0, 20, true},   {0, 0, 19, false},
        {100, 0, 5, false}, {100, 0, 6, true}, {0, 0, 0, false},
    };
    for (const auto& row : kTable) {
        EXPECT_EQ(is_behind(group("x", row.decided, row.late, row.open_late)), row.is_behind)
            << row.decided << " " << row.late << " " << row.open_late;
    }
}

TEST(Behind, WorstComesFirst) {
    const std::vector all{group("six", 100, 6, 0), group("good", 100, 0, 0),
                          group("half", 20, 10, 0), group("ten", 200, 10, 11)};
    EXPECT_EQ(those_behind(all), (std::vector<std::string>{"half", "ten", "six"}));
}

class CircularTest : public testing::SupervisionTest {
  protected:
    void begin_at(const char* at) {
        clock_.set(*Instant::parse(at));
        write([&](sql::Tx& tx) { begin_circulars(tx, parts()); });
    }
    void ring_at(const char* at) {
        clock_.set(*Instant::parse(at));
        ring();
        settle();
    }
    /// So many cases that end on the day, all late or all in time.
    void end_cases(int count, const char* at, bool on_time, const char* city) {
        for (int i = 0; i < count; ++i) {
            const std::string id = std::string{at} + city + std::to_string(i);
            step(id, "case.submitted", at, {{"city", city}});
            step(id, "case.decided", at, {{"city", city}, {"on_time", on_time}});
        }
        follow();
    }
    std::vector<std::string> months() {
        std::vector<std::string> found;
        read([&](sql::Tx& tx) {
            for (const auto& line : list_circulars(tx)) found.push_back(line.month);
        });
        return found;
    }
    Circular circular(const std::string& month) {
        std::optional<Circular> found;
        read([&](sql::Tx& tx) { found = get_circular(tx, month); });
        return *std::move(found);
    }
};

TEST_P(CircularTest, IsIssuedAtNineOnTheFirstWorkingDayOfTheMonth) {
    begin_at("2018-08-15T10:00:00+08:00");
    ring_at("2018-09-03T08:59:59+08:00");  // the first was a Saturday
    EXPECT_TRUE(months().empty());
    ring_at("2018-09-03T09:00:00+08:00");
    EXPECT_EQ(months(), std::vector<std::string>{"2018-08"});
    EXPECT_EQ(circular("2018-08").issued_at, *Instant::parse("2018-09-03T09:00:00+08:00"));
}

TEST_P(CircularTest, TellsWhatTheMonthCameToAndWhoIsBehind) {
    begin_at("2018-08-15T10:00:00+08:00");
    end_cases(30, "2018-08-31T10:00:00+08:00", true, testing::kFuzhou);
    end_cases(25, "2018-08-20T10:00:00+08:00", false, testing::kXiamen);
    end_cases(3, "2018-09-01T10:00:00+08:00", false, testing::kFuzhou);  // the next month's
    ring_at("2018-09-03T09:00:00+08:00");
    const Circular seen = circular("2018-08");
    EXPECT_EQ(seen.overview.cases.decided, 55);
    EXPECT_EQ(seen.overview.cases.late, 25);
    EXPECT_EQ(seen.behind_cities, std::vector<std::string>{testing::kXiamen});
    EXPECT_EQ(seen.behind_organisations, std::vector<std::string>{"GA"});
    read([&](sql::Tx& tx) {
        const auto told = journal::read_subject(tx, "circular:2018-08", 0, 10);
        ASSERT_EQ(told.size(), 1u);
        EXPECT_EQ(told[0].what, "circular.issued");
        EXPECT_EQ(told[0].facts.at("behind"), 2);
    });
}

TEST_P(CircularTest, NeverChangesOnceItIsIssued) {
    begin_at("2018-08-15T10:00:00+08:00");
    end_cases(1, "2018-08-20T10:00:00+08:00", true, testing::kFuzhou);
    ring_at("2018-09-03T09:00:00+08:00");
    end_cases(2, "2018-08-21T10:00:00+08:00", false, testing::kFuzhou);
    begin_at("2018-09-04T10:00:00+08:00");  // a restart
    ring_at("2018-09-30T10:00:00+08:00");
    EXPECT_EQ(circular("2018-08").overview.cases.decided, 1);
    EXPECT_EQ(months().size(), 1u);
}

TEST_P(CircularTest, MonthsInWhichNobodyWasAtWorkAreMadeUpFor) {
    begin_at("2018-08-15T10:00:00+08:00");
    end_cases(1, "2018-10-10T10:00:00+08:00", true, testing::kFuzhou);
    ring_at("2018-12-20T10:00:00+08:00");
    EXPECT_EQ(months(), (std::vector<std::string>{"2018-11", "2018-10", "2018-09", "2018-08"}));
    EXPECT_EQ(circular("2018-10").overview.cases.decided, 1);
    EXPECT_EQ(circular("2018-11").overview.cases.decided, 0);
}

TEST_P(CircularTest, OfAMonthWithoutOneIsRefused) {
    for (const char* month : {"2018-08", "", "2018-13", "'; DROP TABLE supervision_circular; --"}) {
        try {
            circular(month);
            FAIL() << month;
        } catch (const Refused& refused) {
            EXPECT_EQ(&refused.refusal(), &refusals::kNoSuchCircular);
        }
    }
}

MASHANG_ON_EACH_ENGINE(CircularTest);

}  // namespace
}  // namespace mashang::supervision
