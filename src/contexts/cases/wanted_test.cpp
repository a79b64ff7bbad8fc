// Finding one's own cases by words and items.

#include "contexts/cases/wanted.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/cases/routes.h"
#include "contexts/cases/testing.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class WantedTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin_ = town_->proven_person(database());
        chen_ = town_->proven_person(database(), "13900001234", "350203200002290010");
        lost_ = town_->case_in(database(), CaseState::accepted, lin_, "GA003");
        draft_ = town_->case_in(database(), CaseState::draft, lin_, "GA035");
        town_->case_in(database(), CaseState::draft, chen_, "GA003");
        routes_ = routes(town_->parts);
    }

    std::vector<std::string> found(json::object members, const http::Caller& whose) {
        std::vector<std::string> ids;
        for (const http::Route& row : routes_) {
            if (row.method != http::Method::get || row.path != "/api/v1/cases") continue;
            read([&](sql::Tx& tx) {
                const auto list = json::parse(http::call(row, &tx, whose, members).body);
                for (const auto& one : list.at("cases").as_array()) {
                    ids.emplace_back(one.at("id").as_string());
                }
            });
        }
        return ids;
    }
    std::vector<std::string> found(json::object members) { return found(members, lin_); }

    std::unique_ptr<testing::Town> town_;
    http::Caller lin_;
    http::Caller chen_;
    std::optional<Case> lost_;
    std::optional<Case> draft_;
    http::Routes routes_;
};

TEST_P(WantedTest, a_case_is_found_by_its_items_name_by_its_number_and_by_its_item) {
    const std::string lost = lost_->id.text();
    EXPECT_THAT(found({{"q", "身份证 补领"}}), ElementsAre(lost));
    EXPECT_THAT(found({{"q", lost_->number->text().substr(0, 12)}}), ElementsAre(lost));
    EXPECT_THAT(found({{"items", "GA003"}}), ElementsAre(lost));
    EXPECT_THAT(found({{"items", "GA003,GA035"}}), UnorderedElementsAre(lost, draft_->id.text()));
    EXPECT_THAT(found({{"q", "护照"}, {"items", "GA003"}}),
                UnorderedElementsAre(lost, draft_->id.text()));
    EXPECT_THAT(found({{"q", "护照"}, {"state", "accepted"}}), IsEmpty());
}

TEST_P(WantedTest, nothing_is_found_that_is_not_wanted_or_not_hers) {
    EXPECT_THAT(found({{"q", "驾驶证"}}), IsEmpty());
    EXPECT_THAT(found({{"q", "GA"}}), IsEmpty()) << "two letters are in every number";
    EXPECT_THAT(found({{"q", "  "}, {"items", "GA999"}}), IsEmpty());
    EXPECT_THAT(found({{"q", lost_->number->text()}}, chen_), IsEmpty());
}

TEST_P(WantedTest, without_words_and_items_she_lists_them_all) {
    EXPECT_THAT(found({}), UnorderedElementsAre(lost_->id.text(), draft_->id.text()));
}

MASHANG_ON_EACH_ENGINE(WantedTest);

}  // namespace
}  // namespace mashang::cases
