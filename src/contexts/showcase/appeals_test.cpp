#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "contexts/showcase/refusals.h"
#include "contexts/showcase/testing/showcase_fixture.h"
#include "contexts/showcase/views.h"

namespace mashang::showcase {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using enum AppealState;

const Ruling kHides{.hides = true, .counts = true, .reason = "属于辱骂"};
const Ruling kKeeps{.hides = false, .counts = true, .reason = "是对应用的批评"};

class Appeals : public testing::ShowcaseTest {
  protected:
    AppRating bad(const std::string& words = "一群废物") {
        use(lin);
        return rated(lin, 1, words);
    }
    const Refusal* refused_ruling(const http::Caller& by, const AppRating& rating,
                                  const Ruling& ruling) {
        return refusal_of(
            [&](sql::Tx& tx) { rule_on(tx, parts(), by, rating.app_id, rating.id, ruling); });
    }
    const Refusal* refused_objection(const http::Caller& by) {
        return refusal_of(
            [&](sql::Tx& tx) { object(tx, parts(), by, testing::kApp, "说的是事实"); });
    }
    const Refusal* refused_appeal(const http::Caller& by, const AppRating& rating) {
        return refusal_of([&](sql::Tx& tx) {
            appeal(tx, parts(), by, rating.app_id, rating.id, AppealGround::personal_data, "?");
        });
    }
    RatingView shown(const AppRating& rating) {
        const AppRating now = found(rating);
        return run([&](sql::Tx& tx) { return view_of(tx, parts(), now); });
    }
    OwnRating own(const AppRating& rating) {
        const AppRating now = found(rating);
        return run([&](sql::Tx& tx) { return own_view_of(tx, parts(), now); });
    }
};

TEST_P(Appeals, WhilePendingTheWordsStayAndKeptTheyStayForGood) {
    const AppRating rating = bad();
    appealed(rating);
    EXPECT_EQ(shown(rating).words, "一群废物");
    EXPECT_FALSE(own(rating).appeal) << "before it is decided it is none of hers";
    EXPECT_EQ(ruled(rating, assessor, kKeeps).state, kept);
    EXPECT_EQ(shown(rating).words, "一群废物");
    EXPECT_EQ(refused_ruling(other_assessor, rating, kHides), &refusals::kAppealChanged);
    EXPECT_EQ(refused_appeal(editor, rating), &refusals::kAppealedAlready);
    EXPECT_EQ(refused_objection(lin), &refusals::kNothingToObject);
    const auto entries = told("flagship_app:A09");
    EXPECT_THAT(whats(entries),
                ElementsAre("app_rating.given", "app_rating.appealed", "app_rating.kept"));
    EXPECT_EQ(entries[2].on_behalf, "") << "nothing has changed for her";
}

TEST_P(Appeals, HiddenWordsAreShownToNobodyButHerAndTheGradeCounts) {
    const AppRating rating = bad();
    appealed(rating);
    EXPECT_EQ(ruled(rating, assessor, kHides).state, hidden);
    EXPECT_EQ(shown(rating).words, "");
    EXPECT_TRUE(shown(rating).hidden);
    EXPECT_EQ(summary().count, 1);
    const AppRating now = found(rating);
    EXPECT_EQ(run([&](sql::Tx& tx) { return desk_view_of(tx, parts(), now); }).words, "");
    EXPECT_EQ(own(rating).words, "一群废物");
    EXPECT_EQ(own(rating).appeal.value().decision, "属于辱骂");
    EXPECT_TRUE(own(rating).may_object);
    const auto entries = told("flagship_app:A09");
    EXPECT_EQ(entries.back().what, "app_rating.hidden");
    EXPECT_EQ(entries.back().on_behalf, lin.person_id);
}

TEST_P(Appeals, WhatWasNoUseDoesNotCountAndCountsAgainWhenRestored) {
    const AppRating rating = bad();
    appealed(rating);
    Ruling none = kKeeps;
    none.counts = false;
    EXPECT_NE(refused_ruling(assessor, rating, none), nullptr);
    EXPECT_EQ(faults.at(0).refusal, &refusals::kKeptAndNotCounted);
    none.hides = true;
    ruled(rating, assessor, none);
    EXPECT_EQ(summary().count, 0);
    EXPECT_EQ(refused_objection(lin), nullptr);
    ruled(rating, other_assessor, kKeeps);
    EXPECT_EQ(summary().count, 1);
    EXPECT_EQ(shown(rating).words, "一群废物");
}

TEST_P(Appeals, SheObjectsOnceAndAnotherOfThePlatformAnswers) {
    const AppRating rating = bad();
    appealed(rating);
    EXPECT_EQ(refused_objection(lin), &refusals::kNothingToObject);
    ruled(rating, assessor, kHides);
    EXPECT_EQ(refused_objection(chen), &refusals::kNothingToObject);
    EXPECT_EQ(refused_objection(lin), nullptr);
    EXPECT_EQ(refused_objection(lin), &refusals::kNothingToObject);
    EXPECT_EQ(shown(rating).words, "") << "hidden until it is answered";
    EXPECT_EQ(refused_ruling(assessor, rating, kKeeps), &refusals::kOwnAppeal);
    EXPECT_EQ(ruled(rating, other_assessor, kHides).state, hidden_for_good);
    EXPECT_EQ(refused_objection(lin), &refusals::kNothingToObject);
    EXPECT_FALSE(own(rating).may_object);
    const auto entries = told("flagship_app:A09");
    EXPECT_THAT(whats(entries),
                ElementsAre("app_rating.given", "app_rating.appealed", "app_rating.hidden",
                            "app_rating.objected", "app_rating.hidden_for_good"));
    EXPECT_EQ(entries[3].on_behalf, "");
    EXPECT_EQ(entries[3].actor, "");
    EXPECT_EQ(entries[4].on_behalf, lin.person_id);
}

TEST_P(Appeals, ARatingThatIsChangedOvertakesTheAppealAndMayBeAppealedAgainstAnew) {
    const AppRating rating = bad();
    appealed(rating);
    ruled(rating, assessor, kHides);
    clock().advance(std::chrono::hours{24});
    rated(lin, 2, "登录太慢");
    EXPECT_EQ(shown(rating).words, "登录太慢");
    EXPECT_FALSE(shown(rating).hidden);
    EXPECT_EQ(refused_objection(lin), &refusals::kNothingToObject);
    EXPECT_EQ(refused_ruling(other_assessor, rating, kHides), &refusals::kNoSuchAppeal);
    EXPECT_EQ(refused_appeal(editor, rating), nullptr);
    const auto states = run([](sql::Tx& tx) {
        return tx.query<std::string>("SELECT state FROM showcase_appeal ORDER BY revision");
    });
    EXPECT_THAT(states, ElementsAre("overtaken", "pending"));
}

TEST_P(Appeals, OnlyTheAppsOfficeAppealsAndOnlyAgainstWords) {
    const AppRating rating = bad();
    EXPECT_EQ(refused_appeal(stranger, rating), &refusals::kNoSuchRating);
    EXPECT_EQ(refused_appeal(staff("officer", "GA-350102000000", "x"), rating),
              &refusals::kNoSuchRating);
    use(chen);
    EXPECT_EQ(refused_appeal(editor, rated(chen, 1)), &refusals::kNoWords);
    AppRating elsewhere = rating;
    elsewhere.app_id = "A10";
    EXPECT_EQ(refused_appeal(editor, elsewhere), &refusals::kNoSuchRating);
    EXPECT_EQ(refused_appeal(editor, rating), nullptr);
}

TEST_P(Appeals, OnlyThePlatformDecidesAndNobodyWhatHeAppealed) {
    use(lin, "BD014");
    const AppRating rating =
        rated(lin, 1, "一群废物", "A15");  // no provincial office: the platform
    const http::Caller both = staff("officer", testing::kPlatform, "both");
    EXPECT_EQ(refused_appeal(both, rating), nullptr);
    EXPECT_EQ(refused_ruling(editor, rating, kHides), &refusals::kNotThePlatform);
    EXPECT_EQ(refused_ruling(both, rating, kHides), &refusals::kOwnAppeal);
    EXPECT_EQ(refused_ruling(assessor, rating, kHides), nullptr);
}

TEST_P(Appeals, OfTwoWhoDecideAtOnceOneIsHeard) {
    const AppRating rating = bad();
    appealed(rating);
    std::atomic<int> heard{0};
    std::atomic<int> late{0};
    std::vector<std::jthread> desks;
    for (const http::Caller& by : {assessor, other_assessor}) {
        desks.emplace_back([&, by] {
            try {
                write([&](sql::Tx& tx) {
                    rule_on(tx, parts(), by, rating.app_id, rating.id, kHides);
                });
                ++heard;
            } catch (const Refused& no) {
                if (&no.refusal() == &refusals::kAppealChanged) ++late;
            }
        });
    }
    desks.clear();
    EXPECT_EQ(heard, 1);
    EXPECT_EQ(late, 1);
}

TEST_P(Appeals, ThePlatformListsWhatAwaitsItsWordWithWhoMayDecide) {
    const AppRating rating = bad();
    appealed(rating);
    const auto rows = [&](const http::Caller& by) {
        return run([&](sql::Tx& tx) { return appeal_rows(tx, parts(), by); });
    };
    ASSERT_EQ(rows(assessor).size(), 1u);
    EXPECT_EQ(rows(assessor)[0].words, "一群废物");
    EXPECT_TRUE(rows(assessor)[0].may_decide);
    EXPECT_TRUE(rows(editor).empty());
    ruled(rating, assessor, kHides);
    EXPECT_TRUE(rows(assessor).empty());
    EXPECT_EQ(refused_objection(lin), nullptr);
    EXPECT_FALSE(rows(assessor).at(0).may_decide);
    EXPECT_TRUE(rows(other_assessor).at(0).may_decide);
    EXPECT_EQ(rows(other_assessor).at(0).appeal.objection, "说的是事实");
}

TEST_P(Appeals, WhatIsSaidOfThemLiesSealed) {
    appealed(bad());
    const auto reason =
        run([](sql::Tx& tx) { return tx.get<std::string>("SELECT reason FROM showcase_appeal"); });
    EXPECT_FALSE(reason.empty());
    EXPECT_THAT(reason, Not(HasSubstr("辱骂")));
}

MASHANG_ON_EACH_ENGINE(Appeals);

}  // namespace
}  // namespace mashang::showcase
