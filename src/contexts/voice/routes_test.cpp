#include "contexts/voice/routes.h"

#include <gtest/gtest.h>

#include "contexts/voice/options.h"
#include "contexts/voice/refusals.h"
#include "contexts/voice/testing/voice_fixture.h"
#include "platform/http/access.h"
#include "platform/http/refusals.h"
#include "platform/json/refusals.h"

namespace mashang::voice {
namespace {

namespace json = boost::json;
using enum cases::CaseState;

class VoiceRoutes : public testing::VoiceTest {
  protected:
    void SetUp() override {
        VoiceTest::SetUp();
        routes_ = routes(parts());
    }

    const http::Route& route(http::Method method, std::string_view path) const {
        for (const http::Route& row : routes_) {
            if (row.method == method && row.path == path) return row;
        }
        throw std::logic_error{"no such route"};
    }
    json::object call(const http::Route& row, const http::Caller& caller, json::object members) {
        json::object body;
        const auto work = [&](sql::Tx& tx) {
            http::check_access(row.access, caller);
            body = json::parse(http::call(row, &tx, caller, members).body).as_object();
        };
        row.kind == http::Kind::write ? write(work) : read(work);
        return body;
    }
    json::object show(const http::Caller& caller, const cases::CaseId& id) {
        return call(route(http::Method::get, "/api/v1/cases/{id}/rating"), caller,
                    {{"id", id.text()}});
    }
    json::object post(const http::Caller& caller, const cases::CaseId& id, json::object rating) {
        rating["id"] = id.text();
        return call(route(http::Method::post, "/api/v1/cases/{id}/rating"), caller,
                    std::move(rating));
    }
    /// What a rating of hers is refused for; the first fault's refusal where faults are named.
    const Refusal* refusal_of_post(json::object rating) {
        faults.clear();
        const auto id = a_case(decided, lin).id;
        const Refusal* refusal = refusal_of([&] { post(lin, id, std::move(rating)); });
        return faults.empty() ? refusal : faults.front().refusal;
    }

  private:
    http::Routes routes_;
};

TEST_P(VoiceRoutes, SheSeesWhetherSheMayRateAndWhatSheSaid) {
    EXPECT_EQ(show(lin, a_case(accepted, lin).id).at("may_rate"), false);
    const auto id = a_case(decided, lin).id;
    EXPECT_EQ(show(lin, id), (json::object{{"may_rate", true}}));
    const json::object given =
        post(lin, id, {{"grade", 4}, {"options", {"401", "403"}}, {"comment", "  快 \r\n谢谢 "}});
    const json::object wanted{{"grade", 4},
                              {"options", {"401", "403"}},
                              {"comment", "快 \n谢谢"},
                              {"at", town().house.clock.now().text()}};
    EXPECT_EQ(given, wanted);
    EXPECT_EQ(show(lin, id), (json::object{{"may_rate", false}, {"rating", wanted}}));
}

TEST_P(VoiceRoutes, OptionsAndCommentMayBeLeftOut) {
    const json::object given = post(lin, a_case(decided, lin).id, {{"grade", 5}});
    EXPECT_EQ(given.at("options"), json::array{});
    EXPECT_EQ(given.at("comment"), "");
}

TEST_P(VoiceRoutes, ACommentIsFiveHundredCharactersOfTextAtMost) {
    std::string long_one;
    for (int i = 0; i < 500; ++i) long_one += "好";
    EXPECT_EQ(refusal_of_post({{"grade", 5}, {"comment", long_one}}), nullptr);
    EXPECT_EQ(refusal_of_post({{"grade", 5}, {"comment", long_one + "好"}}),
              &mashang::json::refusals::kTextTooLong);
    EXPECT_EQ(refusal_of_post({{"grade", 5}, {"comment", "一\t二\n三"}}), nullptr);
    for (const char* control : {"a\x01", "a\x1b[31m", "a\x7f", "a\u0085", "a\vb"}) {
        EXPECT_EQ(refusal_of_post({{"grade", 5}, {"comment", control}}),
                  &mashang::json::refusals::kTextCharacter);
    }
    EXPECT_EQ(refusal_of_post({{"grade", 5}, {"comment", "\xff"}}),
              &mashang::json::refusals::kTextEncoding);
}

TEST_P(VoiceRoutes, AGradeIsAWholeNumberFromOneToFive) {
    for (int grade = 1; grade <= 5; ++grade)
        EXPECT_EQ(refusal_of_post({{"grade", grade}}), nullptr);
    EXPECT_EQ(refusal_of_post({{"grade", 0}}), &refusals::kNoSuchGrade);
    EXPECT_EQ(refusal_of_post({{"grade", 6}}), &refusals::kNoSuchGrade);
    EXPECT_EQ(refusal_of_post({{"grade", -5}}), &refusals::kNoSuchGrade);
    EXPECT_EQ(refusal_of_post({{"grade", 4.5}}), &mashang::json::refusals::kExpectedInteger);
    EXPECT_EQ(refusal_of_post({{"grade", "5"}}), &mashang::json::refusals::kExpectedInteger);
    EXPECT_EQ(refusal_of_post({{"grade", 1e18}}), &mashang::json::refusals::kExpectedInteger);
    EXPECT_EQ(refusal_of_post({{"options", {"501"}}}), &mashang::json::refusals::kMissing);
}

TEST_P(VoiceRoutes, AreOpenToPersonsOnly) {
    const auto id = a_case(decided, lin).id;
    http::Caller staff = cases::testing::Town::officer();
    staff.roles = {"officer", "supervisor", "auditor", "operator"};
    EXPECT_EQ(refusal_of([&] { post(staff, id, {{"grade", 5}}); }), &http::kNotForYou);
    EXPECT_EQ(refusal_of([&] { show(staff, id); }), &http::kNotForYou)
        << "whoever was rated does not learn who rated";
    EXPECT_EQ(refusal_of([&] { post({}, id, {{"grade", 5}}); }), &http::kSignInFirst);
    EXPECT_EQ(refusal_of([&] { show(chen, id); }), &cases::refusals::kNoSuchCase);
    EXPECT_EQ(count_ratings(), 0);
}

TEST_P(VoiceRoutes, ListTheGradesAndTheirReasonsInTheReadersLanguage) {
    const http::Route& row = route(http::Method::get, "/api/v1/rating-options");
    http::Caller anyone;
    for (const Language language : {Language::zh, Language::en}) {
        anyone.language = language;
        http::check_access(row.access, anyone);
        const auto list =
            json::parse(http::call(row, nullptr, anyone, {}).body).at("grades").as_array();
        ASSERT_EQ(list.size(), grades().size());
        std::size_t shown = 0;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const Grade& grade = grades()[i];
            EXPECT_EQ(list[i].at("grade"), grade.grade);
            EXPECT_EQ(list[i].at("name").as_string(),
                      language == Language::zh ? grade.zh : grade.en);
            EXPECT_EQ(list[i].at("bad"), grade.grade <= 2);
            for (const auto& option : list[i].at("options").as_array()) {
                const Option* known = find_option(option.at("code").as_string());
                ASSERT_NE(known, nullptr);
                EXPECT_EQ(known->code.front() - '0', grade.grade);
                EXPECT_EQ(option.at("text").as_string(),
                          language == Language::zh ? known->zh : known->en);
                ++shown;
            }
        }
        EXPECT_EQ(shown, options().size());
    }
}

MASHANG_ON_EACH_ENGINE(VoiceRoutes);

}  // namespace
}  // namespace mashang::voice
