#include <gmock/gmock.h>

#include <thread>

#include "platform/sql/testing/database_fixture.h"

namespace mashang::sql {
namespace {

constexpr Migration kFirst{"cases", 1, "CREATE TABLE a (key TEXT); CREATE TABLE b (key TEXT);"};
constexpr Migration kSecond{"cases", 2,
                            "-- a second; with a ';' in words\nINSERT INTO a VALUES (';');"};
constexpr Migration kOther{"notices", 1, "CREATE TABLE c (key TEXT)"};

class MigrateTest : public DatabaseTest {
  protected:
    void migrate(const std::vector<Migration>& steps) { database().migrate(steps); }

    std::string refusal_of(const std::vector<Migration>& steps) {
        try {
            migrate(steps);
            return "";
        } catch (const std::runtime_error& fault) {
            return fault.what();
        }
    }
    std::int64_t number(std::string_view sql) {
        std::int64_t found = -1;
        read([&](Tx& tx) { found = tx.get<std::int64_t>(sql); });
        return found;
    }
};
MASHANG_ON_EACH_ENGINE(MigrateTest);

TEST_P(MigrateTest, StepsAreAppliedOnceInTheirOrder) {
    migrate({kFirst});
    migrate({kFirst, kSecond, kOther});
    migrate({kFirst, kSecond, kOther});
    EXPECT_EQ(number("SELECT COUNT(*) FROM a"), 1);
    EXPECT_EQ(number("SELECT COUNT(*) FROM migration"), 3);
    EXPECT_EQ(number("SELECT COUNT(*) FROM migration WHERE applied_at LIKE '20%'"), 3);
}

TEST_P(MigrateTest, AContextThatIsNotNamedIsLeftAlone) {
    migrate({kFirst, kSecond});
    migrate({kOther});
    EXPECT_EQ(number("SELECT COUNT(*) FROM migration"), 3);
}

TEST_P(MigrateTest, AnEditedStepIsRefusedByNameAndNothingIsApplied) {
    migrate({kFirst});
    const Migration edited{"cases", 1, "CREATE TABLE a (key TEXT, more TEXT)"};
    EXPECT_THAT(refusal_of({kOther, edited, kSecond}),
                ::testing::HasSubstr("cases: migration 0001 was edited"));
    EXPECT_EQ(number("SELECT COUNT(*) FROM migration"), 1);
}

TEST_P(MigrateTest, AGapIsRefused) {
    EXPECT_THAT(refusal_of({kSecond}),
                ::testing::HasSubstr("migration 0002 stands where 0001 must"));
    EXPECT_THAT(refusal_of({kFirst, kFirst}), ::testing::HasSubstr("0002 must"));
}

TEST_P(MigrateTest, ADatabaseNewerThanTheProgramIsRefused) {
    migrate({kFirst, kSecond});
    EXPECT_THAT(refusal_of({kFirst}), ::testing::HasSubstr("older than the database"));
}

TEST_P(MigrateTest, AStepThatFailsLeavesNothingOfItselfAndIsNamed) {
    const Migration bad{"cases", 2,
                        "CREATE TABLE half (key TEXT); INSERT INTO nowhere VALUES (1);"};
    EXPECT_THAT(refusal_of({kFirst, bad}), ::testing::HasSubstr("cases: migration 0002 fails"));
    EXPECT_EQ(number("SELECT COUNT(*) FROM migration"), 1);
    EXPECT_THROW(number("SELECT COUNT(*) FROM half"), BadStatement);
    migrate({kFirst, kSecond});
    EXPECT_EQ(number("SELECT COUNT(*) FROM a"), 1);
}

TEST_P(MigrateTest, ProgramsThatStartTogetherApplyEachStepOnce) {
    std::vector<std::thread> programs;
    std::atomic<int> failures = 0;
    for (int i = 0; i < 4; ++i) {
        programs.emplace_back([&] {
            try {
                const Migration steps[] = {kFirst, kSecond, kOther};
                open(url(), {.readers = 1, .writers = 1})->migrate(steps);
            } catch (const std::exception& fault) {
                ++failures;
                ADD_FAILURE() << fault.what();
            }
        });
    }
    for (auto& program : programs) program.join();
    EXPECT_EQ(failures, 0);
    EXPECT_EQ(number("SELECT COUNT(*) FROM a"), 1);
    EXPECT_EQ(number("SELECT COUNT(*) FROM migration"), 3);
}

}  // namespace
}  // namespace mashang::sql
