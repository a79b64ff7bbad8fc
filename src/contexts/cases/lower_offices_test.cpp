// The first leader of a lower office is named by who leads the one above.

#include "contexts/cases/lower_offices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/cases/officer.h"
#include "contexts/cases/task_refusals.h"
#include "contexts/cases/task_store.h"
#include "contexts/cases/testing.h"
#include "platform/journal/testing/whats.h"

namespace mashang::cases {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

constexpr const char* kCity = "GA-350100000000";
constexpr const char* kGulou = "GA-350102000000";
constexpr const char* kStation = "GA-350102001000";  // below Gulou

std::vector<std::string> below(const char* office) {
    static const auto kCatalogue = catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    std::vector<std::string> ids;
    for (const auto* each : offices_below(kCatalogue->places(), *places::OfficeId::parse(office))) {
        ids.push_back(each->id.text());
    }
    return ids;
}

TEST(OfficesBelow, AreThoseOfTheBodyForWhichItIsTheNearestAbove) {
    EXPECT_THAT(below("GA-350000000000"), Contains(kCity));
    EXPECT_THAT(below("GA-350000000000"), Not(Contains(kGulou))) << "two levels down";
    EXPECT_THAT(below(kCity), Contains(kGulou));
    EXPECT_THAT(below(kCity), Not(Contains("GA-350203000000"))) << "another city's";
    EXPECT_THAT(below(kGulou), Contains(kStation));
    EXPECT_THAT(below(kStation), ::testing::IsEmpty());
}

TEST(OfficesBelow, OfAllOfficesEachIsBelowOneAtMost) {
    const auto catalogue = catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    std::map<std::string, int> times;
    for (const places::Office& office : catalogue->places().offices()) {
        for (const auto* each : offices_below(catalogue->places(), office.id)) {
            ++times[each->id.text()];
        }
    }
    for (const auto& [id, count] : times) EXPECT_EQ(count, 1) << id;
}

class LowerOfficesTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        zhou = hire("zhou", "周局长", kGulou);
        wang = hire("wang", "王警官", kGulou);
        lead(zhou);
        chen = hire("chen", "陈所长", kStation);
    }
    const Parts& parts() { return town_->parts; }
    http::Caller hire(const char* user_name, const char* name, const char* office) {
        return town_->hire(database(), user_name, name, office);
    }
    void lead(const http::Caller& officer) {
        write([&](sql::Tx& tx) {
            TaskStore{parts().store}.save_officer(
                tx, {officer.office_id, officer.account_id, "leader", ""});
        });
    }
    const Refusal* names(const http::Caller& by, const char* office, const char* user_name) {
        return refusal_of([&](sql::Tx& tx) {
            name_first_leader(tx, parts(), by, *places::OfficeId::parse(office), user_name);
        });
    }
    std::optional<LowerOffice> seen(const http::Caller& by, const char* office) {
        const auto list =
            run([&](sql::Tx& tx) { return lower_offices_of(tx, parts(), by).offices; });
        const auto found = std::ranges::find(list, office, &LowerOffice::office_id);
        return found == list.end() ? std::nullopt : std::optional{*found};
    }

    http::Caller zhou, wang, chen;

  private:
    std::unique_ptr<testing::Town> town_;
};

TEST_P(LowerOfficesTest, WhoLeadsNamesTheFirstLeaderBelowOnceAndItIsJournalled) {
    ASSERT_TRUE(seen(zhou, kStation));
    EXPECT_FALSE(seen(zhou, kStation)->leader);
    EXPECT_EQ(names(zhou, kStation, "chen"), nullptr);
    EXPECT_EQ(seen(zhou, kStation)->leader, "陈所长");
    EXPECT_TRUE(run([&](sql::Tx& tx) { return officer_of(tx, parts(), chen).leads(); }));
    hire("lin", "林警官", kStation);
    EXPECT_EQ(names(zhou, kStation, "lin"), &refusals::kHasALeader) << "that is the station's now";
    EXPECT_THAT(journal::whats(run([&](sql::Tx& tx) {
                    return journal::read_subject(tx, "account:" + chen.account_id, 0, 10);
                })),
                Contains("office.leader_named"));
}

TEST_P(LowerOfficesTest, NobodyElseNamesOneAndNobodyOfAnotherOfficeIsNamed) {
    EXPECT_EQ(names(wang, kStation, "chen"), &refusals::kLeadersOnly);
    EXPECT_EQ(names(zhou, kStation, "wang"), &refusals::kNotOfThisOffice);
    EXPECT_EQ(names(zhou, kStation, "nobody"), &refusals::kNotOfThisOffice);
    EXPECT_EQ(names(zhou, kGulou, "wang"), &refusals::kNotALowerOffice) << "her own";
    EXPECT_EQ(names(zhou, "GA-350104001000", "chen"), &refusals::kNotALowerOffice);
    EXPECT_EQ(names(zhou, "MZ-350102001000", "chen"), &refusals::kNotALowerOffice)
        << "another body's";
    const http::Caller city = hire("city", "市局长", kCity);
    lead(city);
    EXPECT_EQ(names(city, kStation, "chen"), &refusals::kNotALowerOffice) << "two levels down";
}

TEST_P(LowerOfficesTest, WhatSheIsBesideStaysAndALeaderWhoHasGoneIsNone) {
    write([&](sql::Tx& tx) {
        TaskStore store{parts().store};
        store.save_officer(tx, {kStation, wang.account_id, "leader", ""});  // moved to Gulou since
        store.save_officer(tx, {kStation, chen.account_id, "reviewer", "350102199003071234"});
    });
    EXPECT_FALSE(seen(zhou, kStation)->leader);
    EXPECT_EQ(names(zhou, kStation, "chen"), nullptr);
    const auto row = run([&](sql::Tx& tx) {
        return *TaskStore{parts().store}.find_officer(tx, kStation, chen.account_id);
    });
    EXPECT_EQ(roles_in(row.roles),
              (std::set{process::StepRole::reviewer, process::StepRole::leader}));
    EXPECT_EQ(row.citizen_id, "350102199003071234");
}

MASHANG_ON_EACH_ENGINE(LowerOfficesTest);

}  // namespace
}  // namespace mashang::cases
