#include "contexts/proactive/following.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

namespace mashang::proactive {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Instant on_day(int day) {
    return Instant::from_ms(0) + std::chrono::days{day};
}

TEST(FirstFollowed, IsCountedWithinHalfAYear) {
    std::vector<Filed> filed{{"1", "GA008", on_day(0)}, {"2", "YB005", on_day(180)}};
    EXPECT_THAT(first_followed(filed, "2"), ElementsAre("GA008"));
    EXPECT_THAT(first_followed(filed, "1"), IsEmpty());
    filed[1].at = on_day(181);
    EXPECT_THAT(first_followed(filed, "2"), IsEmpty());
}

TEST(FirstFollowed, AnApplicantCountsOnceForTwoItems) {
    const std::vector<Filed> filed{{"1", "GA008", on_day(0)},
                                   {"2", "YB005", on_day(10)},
                                   {"3", "YB005", on_day(20)},
                                   {"4", "RS001", on_day(30)}};
    EXPECT_THAT(first_followed(filed, "2"), ElementsAre("GA008"));
    EXPECT_THAT(first_followed(filed, "3"), IsEmpty()) << "she was counted before";
    EXPECT_THAT(first_followed(filed, "4"), ElementsAre("GA008", "YB005"));
}

TEST(FirstFollowed, NothingFollowsItselfAndACaseThatIsUnknownFollowsNothing) {
    const std::vector<Filed> filed{{"1", "GA008", on_day(0)}, {"2", "GA008", on_day(1)}};
    EXPECT_THAT(first_followed(filed, "2"), IsEmpty());
    EXPECT_THAT(first_followed(filed, "9"), IsEmpty());
}

/// Counted over all her cases, each pair counts once or never, in whatever order they are told.
RC_GTEST_PROP(FirstFollowedProperties, EachPairCountsAtMostOnceForAnApplicant, ()) {
    std::vector<Filed> filed;
    const int count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i) {
        filed.push_back({std::to_string(i), *rc::gen::element<std::string>("A", "B", "C"),
                         on_day(*rc::gen::inRange(0, 500))});
    }
    std::map<std::pair<std::string, std::string>, int> counted;
    for (const Filed& one : filed) {
        for (const auto& before : first_followed(filed, one.case_id)) {
            ++counted[{before, one.item_id}];
        }
    }
    for (const auto& [pair, times] : counted) RC_ASSERT(times == 1);
}

}  // namespace
}  // namespace mashang::proactive
