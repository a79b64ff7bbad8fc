#include "app/testing/simulated_year.h"

#include <gtest/gtest.h>

#include "app/testing/live_house.h"

namespace mashang::app {
namespace {

using testing::SimulatedYear;
using testing::YearSeen;

/// Of few cases; the benchmark `cases` has 200,000.
YearSeen live_through(std::uint64_t seed) {
    const testing::Place place{sql::Engine::sqlite};
    return SimulatedYear{place.settings(), testing::real_dataset(), {.seed = seed, .cases = 700}}
        .run();
}

TEST(SimulatedYear, HasAllThatAYearHasAndOfTheSameSeedTheSameJournal) {
    const YearSeen seen = live_through(7);
    const auto told = [&](const char* what) {
        const auto found = seen.told.find(what);
        return found == seen.told.end() ? 0 : found->second;
    };
    EXPECT_EQ(told("case.submitted"), 700);
    EXPECT_EQ(told("circular.issued"), 11) << "of January to November";
    for (const char* what : {"case.accepted", "case.decided", "case.refused", "case.withdrawn",
                             "case.supplemented", "case.overdue"}) {
        EXPECT_GT(told(what), 0) << what;
    }

    const YearSeen again = live_through(7);
    EXPECT_EQ(seen.head, again.head);
    EXPECT_EQ(seen.told, again.told);
    EXPECT_NE(seen.head.hash, live_through(8).head.hash);
}

}  // namespace
}  // namespace mashang::app
