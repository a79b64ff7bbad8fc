// What a running house writes into a copy of everything.

#include <gmock/gmock.h>

#include "app/testing/comes_true.h"
#include "app/testing/live_town.h"
#include "contexts/bookings/views.h"
#include "contexts/certificates/issue_views.h"
#include "contexts/certificates/views.h"
#include "contexts/federation/views.h"
#include "contexts/legal_persons/views.h"
#include "contexts/licences/api.h"
#include "contexts/mandates/views.h"
#include "contexts/own_data/words.h"
#include "contexts/showcase/views.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::app::testing {
namespace {

using ::testing::HasSubstr;

class OwnData : public ::testing::TestWithParam<sql::Engine> {
  protected:
    OwnData() : town{GetParam()} {}

    /// The JSON of a copy of the owner's.
    json::object copy() {
        const std::string copies = "/api/v1/me/data-copies";
        const std::string id = LiveTown::id_of(town.must(Visitor::owner, "POST", copies));
        EXPECT_TRUE(comes_true([&] {
            const auto list = town.must(Visitor::owner, "GET", copies);
            return list.at("copies").as_array().at(0).at("state").as_string() == "ready";
        }));
        const auto pdf = town.ask(Visitor::owner, "GET", copies + "/" + id + "/pdf");
        EXPECT_EQ(pdf.header("content-type"), "application/pdf");
        EXPECT_TRUE(pdf.body.starts_with("%PDF-"));
        return town.must(Visitor::owner, "GET", copies + "/" + id + "/json");
    }

    LiveTown town;
};
MASHANG_ON_EACH_ENGINE(OwnData);

/// Names of members without a word for people; forms are already under their titles.
void collect_unknown(const json::value& value, std::set<std::string>& unknown) {
    if (value.is_array()) {
        for (const json::value& each : value.get_array()) collect_unknown(each, unknown);
    }
    if (!value.is_object()) return;
    for (const auto& [name, member] : value.get_object()) {
        if (name == "form") continue;
        if (!own_data::word_of(name)) unknown.insert(std::string{name});
        collect_unknown(member, unknown);
    }
}

TEST_P(OwnData, ACopyHoldsEveryContextsChapterAndEachMemberHasAWord) {
    town.decided();
    const auto all = copy();
    const auto& chapters = all.at("chapters").as_object();
    for (const char* code : {"identity", "cases", "notices", "openid", "one_code", "mandates",
                             "legal_persons", "federation", "certificates", "voice", "bookings",
                             "licences", "showcase", "proactive", "bundles", "bills", "own_data"}) {
        ASSERT_TRUE(chapters.contains(code)) << code;
    }
    EXPECT_EQ(chapters.at("identity").at("person_name").as_string(), kOwnersName);
    EXPECT_EQ(chapters.at("identity").at("citizen_id").as_string(), kOwnersNumber);
    EXPECT_EQ(chapters.at("identity").at("mobile").as_string(), kOwnersMobile);
    ASSERT_FALSE(chapters.at("cases").at("cases").as_array().empty());
    const auto& decided = chapters.at("cases").at("cases").at(0);
    EXPECT_EQ(decided.at("text").as_string(), "准予补领");
    EXPECT_THAT(json::serialize(decided.at("form")), HasSubstr(kOwnersName));
    std::set<std::string> unknown;
    for (const auto& [code, chapter] : chapters) collect_unknown(chapter, unknown);
    EXPECT_THAT(unknown, ::testing::IsEmpty());
}

template <class T>
void collect_unknown(std::set<std::string>& unknown) {
    using Members = boost::describe::describe_members<T, boost::describe::mod_any_access>;
    boost::mp11::mp_for_each<Members>([&](auto member) {
        if (!own_data::word_of(member.name)) unknown.insert(member.name);
    });
}

TEST(OwnDataWords, WhatIsSeldomInACopyHasWordsToo) {
    std::set<std::string> unknown;
    collect_unknown<mandates::MandateView>(unknown);
    collect_unknown<mandates::ScopeView>(unknown);
    collect_unknown<mandates::ChildView>(unknown);
    collect_unknown<legal_persons::LegalPersonView>(unknown);
    collect_unknown<legal_persons::ScopeView>(unknown);
    collect_unknown<legal_persons::ClaimView>(unknown);
    collect_unknown<federation::LinkView>(unknown);
    collect_unknown<certificates::BindingView>(unknown);
    collect_unknown<certificates::IssuedView>(unknown);
    collect_unknown<bookings::BookingView>(unknown);
    collect_unknown<licences::Content>(unknown);
    collect_unknown<showcase::OwnRating>(unknown);
    collect_unknown<showcase::AppealView>(unknown);
    collect_unknown<showcase::ReplyView>(unknown);
    unknown.erase("allowed");     // what may be done next, which is not kept
    unknown.erase("is_open");     // as well
    unknown.erase("may_object");  // as well
    EXPECT_THAT(unknown, ::testing::IsEmpty());
}

TEST_P(OwnData, WhoClosesTheAccountIsGoneWhenTheTimeIsUpAndHerCasesStay) {
    const json::object of = town.decided();
    const auto view = town.must(Visitor::owner, "GET", "/api/v1/me/closing");
    EXPECT_TRUE(view.at("is_on_record").as_bool());
    town.must(Visitor::owner, "POST", "/api/v1/me/closing");
    EXPECT_EQ(town.ask(Visitor::owner, "GET", "/api/v1/me").status, 401);
    town.house().ground().clock.set(kMorning + std::chrono::days{16});
    town.database().write(
        [&](sql::Tx& tx) { town.house().services().identity().finish_closings(tx); });
    town.database().read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::int64_t>("SELECT COUNT(*) FROM account_mobile WHERE account_id IN "
                                       "(SELECT id FROM account WHERE closed_at IS NOT NULL)"),
                  0);
        EXPECT_EQ(tx.get<std::int64_t>("SELECT COUNT(*) FROM cases_case WHERE id = $1",
                                       LiveTown::id_of(of)),
                  1);
    });
    town.create_person(kOwnersMobile);  // the number is free
}

TEST_P(OwnData, WhoseCaseIsOpenIsToldWhich) {
    const json::object of = town.submitted();
    const auto answer = town.ask(Visitor::owner, "POST", "/api/v1/me/closing");
    EXPECT_EQ(answer.status, 409);
    EXPECT_THAT(answer.body, HasSubstr("identity.closing_cases_open"));
    EXPECT_THAT(answer.body, HasSubstr(std::string{of.at("number").as_string()}));
}

}  // namespace
}  // namespace mashang::app::testing
