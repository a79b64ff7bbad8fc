#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "contexts/showcase/portrait.h"
#include "contexts/showcase/refusals.h"
#include "contexts/showcase/testing/showcase_fixture.h"
#include "contexts/showcase/views.h"
#include "platform/json/json.h"

namespace mashang::showcase {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::chrono::hours kDay{24};

class AppRatings : public testing::ShowcaseTest {
  protected:
    const Refusal* refused(const http::Caller& who, int grade, const std::string& words = "",
                           const std::string& app = testing::kApp) {
        return refusal_of([&](sql::Tx& tx) { rate(tx, parts(), who, app, grade, words); });
    }
    std::int64_t count() {
        return run([](sql::Tx& tx) {
            return tx.get<std::int64_t>("SELECT COUNT(*) FROM showcase_rating");
        });
    }
    RatingView shown(const AppRating& rating) {
        const AppRating now = found(rating);
        return run([&](sql::Tx& tx) { return view_of(tx, parts(), now); });
    }
    OwnState own_state(const http::Caller& who) {
        return run([&](sql::Tx& tx) { return own_state_of(tx, parts(), who, testing::kApp); });
    }
    void close_account(const http::Caller& who) {
        journal::Entry entry;
        entry.what = "account.closed";
        entry.on_behalf = who.person_id;
        entry.facts = {{"why", "by_owner"}};
        write([&](sql::Tx& tx) { follower().effect(tx, entry); });
    }
};

TEST_P(AppRatings, OnlyWhoHasUsedItLatelyRates) {
    EXPECT_EQ(refused(lin, 5), &refusals::kNotUsed);
    EXPECT_FALSE(own_state(lin).may_rate);
    EXPECT_THAT(own_state(lin).why_not.value(), HasSubstr("180"));
    use(lin, "GA003");
    EXPECT_EQ(refused(lin, 5), &refusals::kNotUsed) << "of another app's item";
    use(lin);
    EXPECT_TRUE(own_state(lin).may_rate);
    clock().advance(181 * kDay);
    EXPECT_EQ(refused(lin, 5), &refusals::kNotUsed);
    clock().advance(-kDay);
    EXPECT_EQ(refused(lin, 5), nullptr) << "the 180th day counts";
    EXPECT_EQ(refused(lin, 5, "", "A99"), &refusals::kNoSuchApp);
}

TEST_P(AppRatings, WrongInputIsRefusedWithEveryFault) {
    use(lin);
    EXPECT_NE(refused(lin, 6, "找我 13800005678"), nullptr);
    ASSERT_EQ(faults.size(), 2u);
    EXPECT_EQ(faults[0].refusal, &refusals::kNoSuchGrade);
    EXPECT_EQ(faults[1].refusal, &refusals::kNumberInWords);
    EXPECT_NE(refused(lin, 0), nullptr);
    EXPECT_EQ(count(), 0);
}

TEST_P(AppRatings, TheLaterOneCountsAndTheJournalKnowsBothWithoutHer) {
    use(lin);
    const AppRating first = rated(lin, 2, "总是登不上");
    EXPECT_EQ(refused(lin, 5), &refusals::kChangedToday);
    clock().advance(kDay);
    const AppRating second = rated(lin, 5, "修好了");
    EXPECT_EQ(second.id, first.id);
    EXPECT_EQ(second.revision, 2);
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(found(first).words, "修好了");
    EXPECT_EQ(found(first).given_at, first.given_at);
    const auto entries = told("flagship_app:A09");
    EXPECT_THAT(whats(entries), ElementsAre("app_rating.given", "app_rating.changed"));
    EXPECT_EQ(entries[1].facts.at("grade"), 5);
    EXPECT_EQ(entries[1].facts.at("before"), 2);
    for (const auto& entry : entries) {
        EXPECT_EQ(entry.actor, "");
        EXPECT_EQ(entry.on_behalf, "");
        EXPECT_THAT(boost::json::serialize(entry.facts), Not(HasSubstr(lin.person_id)));
    }
}

TEST_P(AppRatings, OfFourDevicesAtOnceOneRates) {
    use(lin);
    std::atomic<int> taken{0};
    std::atomic<int> late{0};
    std::vector<std::jthread> devices;
    for (int grade = 1; grade <= 4; ++grade) {
        devices.emplace_back([&, grade] {
            try {
                write([&](sql::Tx& tx) { rate(tx, parts(), lin, testing::kApp, grade, ""); });
                ++taken;
            } catch (const Refused& no) {
                if (&no.refusal() == &refusals::kChangedToday) ++late;
            }
        });
    }
    devices.clear();
    EXPECT_EQ(taken, 1);
    EXPECT_EQ(late, 3);
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(summary().count, 1);
}

TEST_P(AppRatings, EverybodyReadsAMaskedNameAndADayAndTheOfficeNotEvenThat) {
    use(lin);
    const AppRating rating = rated(lin, 3, "还行");
    EXPECT_EQ(shown(rating).by, "**红");
    EXPECT_EQ(shown(rating).on, today());
    const std::string at_desk =
        json::text_of(run([&](sql::Tx& tx) { return desk_view_of(tx, parts(), rating); }));
    EXPECT_THAT(at_desk, HasSubstr("还行"));
    for (const std::string& trace : {std::string{"红"}, lin.person_id, lin.account_id}) {
        EXPECT_THAT(at_desk, Not(HasSubstr(trace)));
    }
}

TEST_P(AppRatings, WordsLieSealed) {
    use(lin);
    rated(lin, 3, "还行");
    const auto words =
        run([](sql::Tx& tx) { return tx.get<std::string>("SELECT words FROM showcase_rating"); });
    EXPECT_FALSE(words.empty());
    EXPECT_THAT(words, Not(HasSubstr("还行")));
}

TEST_P(AppRatings, TheAppsOfficeAnswersInPublicAndSheIsToldTheFirstTime) {
    use(lin);
    const AppRating rating = rated(lin, 2, "总是登不上");
    const auto reply = [&](const http::Caller& by, const std::string& text) {
        return refusal_of(
            [&](sql::Tx& tx) { reply_to(tx, parts(), by, rating.app_id, rating.id, text); });
    };
    EXPECT_EQ(reply(stranger, "?"), &refusals::kNoSuchRating);
    EXPECT_EQ(reply(assessor, "?"), &refusals::kNoSuchRating);
    EXPECT_EQ(reply(editor, "正在修复"), nullptr);
    EXPECT_EQ(reply(editor, "已经修复"), nullptr);
    EXPECT_EQ(shown(rating).reply.value().text, "已经修复");
    const auto entries = told("flagship_app:A09");
    ASSERT_EQ(entries.size(), 3u);
    EXPECT_EQ(entries[1].on_behalf, lin.person_id);
    EXPECT_EQ(entries[1].facts.at("app_name"), "无犯罪记录证明");
    EXPECT_EQ(entries[2].on_behalf, "");
}

TEST_P(AppRatings, WhoLeavesLeavesHerGradeAndWordsAndNothingOfHerself) {
    use(lin);
    use(chen);
    const AppRating hers = rated(lin, 4, "方便");
    const AppRating his = rated(chen, 5);
    close_account(lin);
    EXPECT_FALSE(found(hers).person_id);
    EXPECT_EQ(found(hers).words, "方便");
    EXPECT_EQ(shown(hers).by, "");
    EXPECT_TRUE(found(his).person_id);
    EXPECT_EQ(summary().count, 2);
    EXPECT_EQ(run([&](sql::Tx& tx) {
                  return portrait_of(tx, parts(), *identity::PersonId::parse(lin.person_id));
              }).at("app_ratings"),
              boost::json::array{});
    close_account(chen);
    EXPECT_EQ(count(), 2) << "two without a person stand beside each other";
}

TEST_P(AppRatings, HerCopyHoldsWhatSheSaid) {
    use(lin);
    rated(lin, 4, "方便");
    const auto kept = run([&](sql::Tx& tx) {
        return portrait_of(tx, parts(), *identity::PersonId::parse(lin.person_id));
    });
    const auto& only = kept.at("app_ratings").at(0).as_object();
    EXPECT_EQ(only.at("app_id"), "A09");
    EXPECT_EQ(only.at("app_name"), "无犯罪记录证明");
    EXPECT_EQ(only.at("words"), "方便");
    EXPECT_EQ(only.at("grade"), 4);
    EXPECT_FALSE(only.contains("may_object"));
}

TEST_P(AppRatings, APageShowsItemsAdmissionAndAnAverageOfFiveOrMore) {
    const auto page = [&] {
        return run([&](sql::Tx& tx) {
            const auto catalogue = parts().catalogue.get();
            return page_of(tx, parts(), get_app(*catalogue, testing::kApp));
        });
    };
    EXPECT_EQ(page().name, "无犯罪记录证明");
    EXPECT_EQ(page().items.size(), 1u);
    EXPECT_FALSE(page().admission);
    std::vector<http::Caller> people{lin, chen};
    for (int i = 0; i < 3; ++i) {
        const std::string mobile = "1370000000" + std::to_string(i);
        people.push_back(
            identity::testing::numberless_person(database(), identity(), mobile.c_str()));
    }
    for (std::size_t i = 0; i < people.size(); ++i) {
        EXPECT_FALSE(page().rating.average) << i;
        use(people[i]);
        rated(people[i], i == 0 ? 1 : 5);
    }
    EXPECT_EQ(page().rating.average, 4.2);
    EXPECT_EQ(page().rating.count, 5);
}

MASHANG_ON_EACH_ENGINE(AppRatings);

}  // namespace
}  // namespace mashang::showcase
