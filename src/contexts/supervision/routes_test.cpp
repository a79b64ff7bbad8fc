#include "contexts/supervision/routes.h"

#include <gtest/gtest.h>

#include "contexts/supervision/refusals.h"
#include "contexts/supervision/testing/supervision_fixture.h"
#include "platform/http/access.h"
#include "platform/http/refusals.h"
#include "platform/json/refusals.h"

namespace mashang::supervision {
namespace {

namespace json = boost::json;

class SupervisionRoutes : public testing::SupervisionTest {
  protected:
    void SetUp() override {
        SupervisionTest::SetUp();
        routes_ = routes(parts());
    }
    json::object ask(json::object members, const http::Caller& caller) {
        json::object body;
        read([&](sql::Tx& tx) {
            http::check_access(routes_.at(0).access, caller);
            body = json::parse(http::call(routes_.at(0), &tx, caller, std::move(members)).body)
                       .as_object();
        });
        return body;
    }
    const Refusal* refusal_of(json::object members, const http::Caller& caller) {
        try {
            ask(std::move(members), caller);
        } catch (const Refused& refused) {
            return &refused.refusal();
        }
        return nullptr;
    }
    static http::Caller staff(std::vector<std::string> roles) {
        http::Caller caller;
        caller.kind = http::CallerKind::staff;
        caller.roles = std::move(roles);
        caller.office_id = "SJ-350000000000";
        return caller;
    }

  private:
    http::Routes routes_;
};

TEST_P(SupervisionRoutes, AreForSupervisorsOnly) {
    http::Caller person;
    person.kind = http::CallerKind::person;
    person.assurance_level = 4;
    EXPECT_EQ(refusal_of({}, {}), &http::kSignInFirst);
    EXPECT_EQ(refusal_of({}, person), &http::kNotForYou);
    EXPECT_EQ(refusal_of({}, staff({"officer", "operator", "auditor"})), &http::kNotForYou);
    EXPECT_EQ(refusal_of({}, staff({"officer", "supervisor"})), nullptr);
}

TEST_P(SupervisionRoutes, TakeARangeACityAndAnOrganisation) {
    step("1", "case.submitted", "2018-09-30T09:00:00+08:00", {{"due", "2018-09-29"}});
    step("2", "case.submitted", "2018-09-29T09:00:00+08:00", {{"city", testing::kXiamen}});
    follow();
    const json::object page = ask({{"from", "2018-09-30"},
                                   {"to", "2018-09-30"},
                                   {"city", testing::kFuzhou},
                                   {"organisation", "GA"}},
                                  staff({"supervisor"}));
    EXPECT_EQ(page.at("cases").at("submitted"), 1);
    EXPECT_EQ(page.at("cases").at("open_late"), 1) << "by the clock, 2018-09-30";
    EXPECT_EQ(page.at("by_city").as_array().size(), 1u);
    EXPECT_EQ(page.at("items").at("total"), 770);
    EXPECT_FALSE(page.at("ratings").as_object().contains("satisfied_share"));
}

TEST_P(SupervisionRoutes, WhatIsNoRangeIsRefused) {
    const http::Caller supervisor = staff({"supervisor"});
    EXPECT_EQ(refusal_of({{"from", "2018-10-02"}, {"to", "2018-10-01"}}, supervisor),
              &refusals::kNoSuchRange);
    for (const char* day : {"2018-02-30", "yesterday", "2018-1-1", "", "2018-10-01T00:00:00"}) {
        EXPECT_EQ(refusal_of({{"from", day}}, supervisor), &mashang::json::refusals::kInvalid)
            << day;
    }
    EXPECT_EQ(refusal_of({{"city", "nowhere"}}, supervisor), &mashang::json::refusals::kInvalid);
    EXPECT_EQ(refusal_of({{"town", "x"}}, supervisor), &mashang::json::refusals::kInvalid);
    EXPECT_EQ(refusal_of({{"from", "1800-01-01"}, {"to", "2999-12-31"}}, supervisor), nullptr);
}

MASHANG_ON_EACH_ENGINE(SupervisionRoutes);

}  // namespace
}  // namespace mashang::supervision
