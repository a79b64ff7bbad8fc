#include "contexts/discovery/engine/learned.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/small_town.h"

namespace mashang::discovery {
namespace {

using namespace small_town;

const Index& town() {
    static const auto kIndex = small_town::index();
    return *kIndex;
}

Result ask(std::string_view text, const Learned* learned = nullptr) {
    return town().search(
        {.text = std::string{text}, .division = std::string{kXiagang}, .learned = learned});
}

std::map<std::string, double> scores_of(const Result& result) {
    std::map<std::string, double> scores;
    for (const Hit& hit : result.hits) scores[std::string{hit.id}] = hit.score;
    return scores;
}

const char* const kQueries[] = {"身份证", "身份证补领", "办执照", "shenfenzheng", "identity card"};

/// Votes for the town's items, for one that there is not, and for others.
std::vector<Choice> any_choices() {
    return *rc::gen::container<std::vector<Choice>>(rc::gen::apply(
        [](const char* query, const char* item, int votes) {
            return Choice{query, item, static_cast<double>(votes)};
        },
        rc::gen::elementOf(std::vector<const char*>{std::begin(kQueries), std::end(kQueries)}),
        rc::gen::elementOf(
            std::vector<const char*>{"GA003", "GA002", "SC005", "MZ008", "ZZ999", ""}),
        rc::gen::inRange(0, 100'000)));
}

RC_GTEST_PROP(LearnedProperty, ChoicesMoveWhatIsFoundAndFindNothing, ()) {
    const Learned learned{any_choices()};
    for (const char* query : kQueries) {
        const Result plain = ask(query);
        const Result lifted = ask(query, &learned);
        const auto before = scores_of(plain);
        const auto after = scores_of(lifted);
        RC_ASSERT(plain.total == lifted.total);
        RC_ASSERT(before.size() == after.size());
        for (const auto& [item, score] : after) {
            RC_ASSERT(before.contains(item));
            RC_ASSERT(score >= before.at(item) * 0.9999);
            RC_ASSERT(score <= before.at(item) * Learned::kMostLift * 1.0001);
        }
    }
}

RC_GTEST_PROP(LearnedProperty, WhatFitsSoMuchBetterStaysBeforeWhatIsAlwaysChosen, ()) {
    const Learned learned{any_choices()};
    for (const char* query : kQueries) {
        const auto before = scores_of(ask(query));
        std::vector<std::string> order;
        for (const Hit& hit : ask(query, &learned).hits) order.emplace_back(hit.id);
        for (const auto& [better, high] : before) {
            for (const auto& [worse, low] : before) {
                if (high < low * Learned::kMostLift * 1.0001) continue;
                RC_ASSERT(std::ranges::find(order, better) < std::ranges::find(order, worse));
            }
        }
    }
}

RC_GTEST_PROP(LearnedProperty, WhatNobodyChoseKeepsItsOrder, ()) {
    const auto choices = any_choices();
    const Learned learned{choices};
    for (const char* query : kQueries) {
        std::set<std::string> chosen;
        for (const Choice& choice : choices) {
            if (choice.query == query) chosen.insert(choice.item);
        }
        const auto unchosen = [&](const Result& result) {
            std::vector<std::string> order;
            for (const Hit& hit : result.hits) {
                if (!chosen.contains(std::string{hit.id})) order.emplace_back(hit.id);
            }
            return order;
        };
        RC_ASSERT(unchosen(ask(query)) == unchosen(ask(query, &learned)));
    }
}

RC_GTEST_PROP(LearnedProperty, MoreVotesForAnItemNeverLowerIt, ()) {
    auto choices = any_choices();
    const auto factor_of = [](const std::vector<Choice>& of) {
        for (const Learned::Lift& lift : Learned{of}.of("身份证")) {
            if (lift.item == "GA002") return lift.factor;
        }
        return 1.0F;
    };
    const float before = factor_of(choices);
    choices.push_back({"身份证", "GA002", static_cast<double>(*rc::gen::inRange(1, 1000))});
    RC_ASSERT(factor_of(choices) >= before);
}

TEST(Learned, WhatPeopleChooseComesFirstAmongWhatIsFound) {
    const Result plain = ask("身份证");
    ASSERT_EQ(plain.hits.front().id, "GA003");
    const Learned learned{{{"身份证", "GA002", 500}}};
    EXPECT_EQ(ask("身份证", &learned).hits.front().id, "GA002");
    EXPECT_EQ(ask("身份证补领", &learned).hits.front().id, "GA003") << "other words";
}

TEST(Learned, BlanksMakeNoDifference) {
    const Learned learned{{{"lost  id card", "GA003", 30}, {"lost id card", "GA003", 30}}};
    ASSERT_EQ(learned.of("lostid card").size(), 1U);
    EXPECT_EQ(learned.queries(), 1U);
}

TEST(Learned, AQueryMeansAnItemOnlyWithEnoughVotesAndAClearShare) {
    const auto means = [](double votes, double others) {
        return Learned{{{"q", "GA003", votes}, {"q", "", others}}}.means("q", "GA003");
    };
    EXPECT_TRUE(means(20, 0));
    EXPECT_FALSE(means(19.9, 0));
    EXPECT_TRUE(means(80, 20));
    EXPECT_FALSE(means(79, 21));
    EXPECT_TRUE(means(16, 4)) << "all the votes of a query are evidence of its being asked";
    EXPECT_FALSE((Learned{{{"q", "GA003", 100}}}.means("q", "GA002")));
    EXPECT_FALSE((Learned{{{"q", "", 100}}}.means("q", "")));
}

}  // namespace
}  // namespace mashang::discovery
