// The personal home page as the whole town feeds it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "app/testing/installation.h"
#include "contexts/bills/api.h"
#include "contexts/bills/sealing.h"
#include "contexts/mandates/sealing.h"
#include "contexts/mandates/store.h"

namespace mashang::app {
namespace {

namespace json = boost::json;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kOffice = "GA-350102000000";
constexpr const char* kChild = "350099200210201328";  // 16 on 20 October 2018

class OwnHome : public testing::InstallationTest {
  protected:
    void SetUp() override {
        InstallationTest::SetUp();
        services().know_rules(proactive::load_rules(MASHANG_SOURCE_DIR "/data"));
        lin = person("13800005678", "350102199003071234");
    }

    json::object must(const http::Caller& caller, std::string_view method, std::string_view path,
                      json::object members = {}) {
        const testing::Answer answer = ask(caller, method, path, std::move(members));
        EXPECT_LT(answer.status, 300) << path << " " << answer.code;
        return answer.body;
    }
    json::object home() { return must(lin, "GET", "/api/v1/home", {{"division", "350102001001"}}); }
    /// "draft 居民身份证补领" of each thing that waits.
    std::vector<std::string> waiting() {
        std::vector<std::string> lines;
        const json::object page = home();
        for (const json::value& one : page.at("waiting").as_array()) {
            lines.push_back(std::string{one.at("kind").as_string()} + " " +
                            std::string{one.at("name").as_string()});
        }
        return lines;
    }
    std::vector<std::string> reasons() {
        std::vector<std::string> lines;
        const json::object page = home();
        for (const json::value& one : page.at("recommendations").as_array()) {
            lines.push_back(std::string{one.at("item_id").as_string()} + " " +
                            std::string{one.at("reasons").at(0).at("code").as_string()});
        }
        return lines;
    }

    json::object decide() {
        const json::object opened = must(lin, "POST", "/api/v1/cases",
                                         {{"item_id", "GA003"}, {"division", "350102001001"}});
        EXPECT_THAT(waiting(), Contains("draft 居民身份证补领"));
        settle();
        json::object form = opened.at("form").as_object();
        form["address"] = "福州市鼓楼区东街1号";
        json::object of =
            must(lin, "PATCH", "/api/v1/cases/{id}",
                 {{"id", opened.at("id")}, {"version", opened.at("version")}, {"form", form}});
        of = must(lin, "POST", "/api/v1/cases/{id}/submission",
                  {{"id", of.at("id")}, {"version", of.at("version")}});
        EXPECT_THAT(waiting(), Not(Contains("draft 居民身份证补领")));
        const auto officer = staff("officer", kOffice);
        of = must(officer, "POST", "/api/v1/desk/cases/{id}/acceptance",
                  {{"id", of.at("id")}, {"version", of.at("version")}});
        of = must(officer, "POST", "/api/v1/desk/cases/{id}/decision",
                  {{"id", of.at("id")},
                   {"version", of.at("version")},
                   {"outcome", "granted"},
                   {"text", "准予补领"}});
        settle();
        settle();
        return of;
    }

    void make_guardian() {
        const mandates::Parts& parts = services().mandates_parts();
        const Instant now = ground().clock.now();
        const mandates::GuardianshipId id{ground().ids.next(now)};
        const identity::Claim child{identity::PersonName::parse("林小宝").value(),
                                    CitizenId::parse(kChild).value()};
        ground().database->write([&](sql::Tx& tx) {
            mandates::store::add(tx, {.guardian_id = *identity::PersonId::parse(lin.person_id),
                                      .id = id,
                                      .state = mandates::GuardianshipState::confirmed,
                                      .child_sealed = mandates::seal_child(parts, id, child),
                                      .until = *Date::parse("2020-10-19"),
                                      .requested_at = now,
                                      .decided_at = now,
                                      .confirmed_at = now});
        });
    }
    void make_bill(const json::object& of, const char* last_day) {
        const bills::Parts& parts = services().bills_parts();
        const Instant now = ground().clock.now();
        const bills::BillId id{ground().ids.next(now)};
        ground().database->write([&](sql::Tx& tx) {
            bills::store::add(
                tx, bills::Bill{
                        .person_id = *identity::PersonId::parse(lin.person_id),
                        .id = id,
                        .case_id = *bills::CaseId::parse(std::string_view{of.at("id").as_string()}),
                        .office_id = kOffice,
                        .item_id = "GA003",
                        .charges = R"({"charges":[]})",
                        .amount_fen = Money::from_fen(4000),
                        .payer = bills::seal_payer(parts, id, "林小红"),
                        .state = bills::BillState::due,
                        .made_at = now,
                        .changed_at = now,
                        .due_on = *Date::parse(last_day),
                        .pay_code = std::string(20, '1'),
                        .remark = ""});
        });
    }
    /// Names of what ends soon.
    std::vector<std::string> ending() {
        std::vector<std::string> lines;
        const json::object page = home();
        for (const json::value& one : page.at("upcoming").as_array()) {
            lines.push_back(std::string{one.at("kind").as_string()} + " " +
                            std::string{one.at("name").as_string()} + " " +
                            std::string{one.at("day").as_string()});
        }
        return lines;
    }
    void look_at_lin() {
        for (const timers::Kind& kind : services().timer_kinds()) {
            if (kind.name != "proactive.look") continue;
            ground().database->write(
                [&](sql::Tx& tx) { kind.ring(tx, lin.person_id, ground().clock.now()); });
        }
    }

    http::Caller lin;
};

TEST_P(OwnHome, WhatWaitsFollowsACaseFromItsDraftToItsRating) {
    EXPECT_THAT(waiting(), ::testing::IsEmpty());
    const json::object of = decide();
    EXPECT_THAT(waiting(), Contains("decision 居民身份证补领"));
    EXPECT_THAT(waiting(), Contains("rating 居民身份证补领"));
    const json::object inbox = must(lin, "GET", "/api/v1/notices");
    for (const json::value& notice : inbox.at("notices").as_array()) {
        must(lin, "POST", "/api/v1/notices/{id}/reading", {{"id", notice.at("id")}});
    }
    must(lin, "POST", "/api/v1/cases/{id}/rating",
         {{"id", of.at("id")}, {"grade", 5}, {"options", {"501"}}});
    EXPECT_THAT(waiting(), ::testing::IsEmpty());
}

TEST_P(OwnHome, ABillStandsThereWithItsLastDayAndWhenThatIsOverAmongWhatWaits) {
    const json::object of = decide();
    make_bill(of, ground().clock.now().date().plus_days(10).text().c_str());
    EXPECT_THAT(ending(), Contains(HasSubstr("bill 居民身份证补领 40.00 元")));
    EXPECT_THAT(waiting(), Not(Contains(HasSubstr("bill"))));
    lin.language = Language::en;
    EXPECT_THAT(ending(), Contains(HasSubstr(" ¥40.00")));
    EXPECT_THAT(ending(), Not(Contains(HasSubstr("元"))));
    lin.language = Language::zh;
    ground().database->write([&](sql::Tx& tx) {
        tx.execute("UPDATE bills_bill SET due_on = $1",
                   ground().clock.now().date().plus_days(-1).text());
    });
    EXPECT_THAT(ending(), Not(Contains(HasSubstr("bill"))));
    EXPECT_THAT(waiting(), Contains("bill 居民身份证补领 40.00 元"));
}

TEST_P(OwnHome, ALicenceThatTheRegisterSaysExpiresStandsThereByTheItemThatRenewsIt) {
    outside.answer_by([](const outbound::Request& request) {
        const bool is_permit = request.body.find("L004") != std::string::npos;
        return outbound::Answer{
            .status = 200,
            .body = is_permit
                        ? R"({"result":"found","licence":{"identifier":"SL.1","name":"居住证",)"
                          R"("holder":"林小红","issuer":"公安","issued_on":"2017-12-20",)"
                          R"("face":{"有效期止":"2018-12-20"}}})"
                        : R"({"result":"not_found"})"};
    });
    must(lin, "POST", "/api/v1/me/licences");
    EXPECT_THAT(ending(), ::testing::IsEmpty());
    settle();
    EXPECT_THAT(ending(), ::testing::ElementsAre("licence 居住证 2018-12-20"));
    EXPECT_EQ(home().at("upcoming").at(0).at("id"), "GA028");
    const json::object own = must(lin, "GET", "/api/v1/me/licences");
    EXPECT_EQ(own.at("awaited"), 0);
    EXPECT_EQ(own.at("licences").as_array().size(), 1U);
    must(lin, "DELETE", "/api/v1/me/licences");
    EXPECT_THAT(ending(), ::testing::IsEmpty());
}

TEST_P(OwnHome, WhatSheWasGrantedCountsOnceSheAllowsItAndThePortraitNamesItsSource) {
    decide();
    EXPECT_THAT(reasons(), Not(Contains("GA071 next_matter")));
    must(lin, "PUT", "/api/v1/home/settings", {{"profiling", true}});
    EXPECT_THAT(reasons(), Contains("GA071 next_matter"));
    const std::string portrait = json::serialize(must(lin, "GET", "/api/v1/portrait"));
    EXPECT_THAT(portrait, HasSubstr(R"("id":"matter:GA003","kind":"matter","source":"own_cases")"));
    EXPECT_THAT(portrait, HasSubstr("1990-03-**"));
    EXPECT_THAT(portrait, Not(HasSubstr("1990-03-07")));
    must(lin, "PUT", "/api/v1/home/settings", {{"profiling", false}});
    EXPECT_THAT(reasons(), Not(Contains("GA071 next_matter")));
}

TEST_P(OwnHome, AChildThatTurns16IsToldByTextMessageWhoseLinkStopsThat) {
    make_guardian();
    must(lin, "PUT", "/api/v1/home/settings", {{"profiling", true}});
    look_at_lin();
    look_at_lin();
    settle();
    std::vector<std::string> texts;
    for (const auto& sent : outside.sent()) {
        if (sent.url != "http://sms.example") continue;
        texts.emplace_back(json::parse(sent.request.body).at("msg").as_string());
    }
    ASSERT_EQ(texts.size(), 1U);
    EXPECT_THAT(texts.front(), HasSubstr("孩子快满16周岁"));
    EXPECT_THAT(texts.front(), HasSubstr("居民身份证首次申领"));
    constexpr std::size_t kCode = 22;
    const std::string code = texts.front().substr(texts.front().size() - kCode);
    const http::Caller nobody;
    const auto stopped = must(nobody, "POST", "/api/v1/reminders/{code}/stop", {{"code", code}});
    EXPECT_EQ(stopped.at("is_stopped").as_bool(), true);
    const auto settings = must(lin, "GET", "/api/v1/home/settings");
    EXPECT_EQ(json::serialize(settings.at("off_kinds")), R"(["life_event"])");
}

MASHANG_ON_EACH_ENGINE(OwnHome);

}  // namespace
}  // namespace mashang::app
