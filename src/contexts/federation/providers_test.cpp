// Providers as operators keep them, and the doors of this context.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/federation/testing/federation_fixture.h"
#include "platform/json/json.h"

namespace mashang::federation {
namespace {

using http::Method;
using testing::FederationTest;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kAll = "/api/v1/desk/identity-providers";

class ProvidersOnTheDesk : public FederationTest {
  protected:
    static boost::json::object facts(const char* issuer = "https://id.health.example") {
        return {{"name_zh", "健康通"},
                {"name_en", "Health"},
                {"issuer", issuer},
                {"client_id", "mashang"},
                {"auth_method", "client_secret_post"},
                {"client_secret", "s3cret-of-health"},
                {"scopes", boost::json::array{"openid"}},
                {"claims", {{"name", {{"claim", "name"}, {"level", 1}}}}},
                {"level", 1}};
    }
    boost::json::object add() {
        return ask(Method::post, kAll, operator_(), {{"id", "health"}, {"provider", facts()}});
    }
    boost::json::object activate(bool activates) {
        return ask(Method::post, std::string{kAll} + "/{id}/activation", operator_(),
                   {{"id", "health"}, {"activates", activates}, {"note", ""}});
    }
    boost::json::object change(boost::json::object to) {
        return ask(Method::put, std::string{kAll} + "/{id}", operator_(),
                   {{"id", "health"}, {"provider", std::move(to)}});
    }
};

TEST_P(ProvidersOnTheDesk, GoFromDraftToWorkAndBack) {
    const auto added = add();
    EXPECT_EQ(added.at("state").as_string(), "draft");
    EXPECT_EQ(added.at("redirect_uri").as_string(),
              "https://mashang.example/federation/health/callback");
    EXPECT_THAT(boost::json::serialize(added), Not(HasSubstr("s3cret")));
    EXPECT_TRUE(added.at("has_secret").as_bool());
    const auto names = [&] {
        return boost::json::serialize(ask(Method::get, "/api/v1/federation/providers", {}));
    };
    EXPECT_THAT(names(), Not(HasSubstr("健康通"))) << "a draft is offered to nobody";
    EXPECT_EQ(refusal_of([&] { activate(false); }), &refusals::kNotInThisState);
    activate(true);
    EXPECT_THAT(names(), HasSubstr("健康通"));
    EXPECT_EQ(refusal_of([&] { activate(true); }), &refusals::kNotInThisState);
    EXPECT_EQ(refusal_of([&] { change(facts()); }), &refusals::kNotInThisState) << "it is at work";
    EXPECT_EQ(activate(false).at("state").as_string(), "suspended");
    EXPECT_THAT(names(), Not(HasSubstr("健康通")));
    std::vector<std::string> whats;
    for (const auto& entry : told("provider:health")) whats.push_back(entry.what);
    EXPECT_EQ(whats, (std::vector<std::string>{"federation.provider_registered",
                                               "federation.provider_activated",
                                               "federation.provider_suspended"}));
}

TEST_P(ProvidersOnTheDesk, KeepTheirSecretUntilAnotherIsGiven) {
    add();
    auto without = facts();
    without.erase("client_secret");
    without["name_zh"] = "健康通行";
    EXPECT_EQ(change(without).at("name_zh").as_string(), "健康通行");
    Provider kept;
    read([&](sql::Tx& tx) { kept = get_provider(tx, "health"); });
    EXPECT_EQ(open_secret(parts(), kept), "s3cret-of-health");
    without["auth_method"] = "private_key_jwt";
    EXPECT_FALSE(change(without).at("has_secret").as_bool());
    without["auth_method"] = "client_secret_basic";
    EXPECT_EQ(refusal_of([&] { change(without); }), &json::refusals::kInvalid);
    EXPECT_EQ(faults.front().refusal, &refusals::kSecretMissing);
}

TEST_P(ProvidersOnTheDesk, AnIssuerIsOfOneAndChangesOnlyInADraft) {
    add();
    EXPECT_EQ(refusal_of([&] { add(); }), &refusals::kIdTaken);
    EXPECT_EQ(refusal_of([&] { change(facts("https://sso.fuzhou.example")); }),
              &refusals::kIdTaken);
    change(facts("https://id2.health.example"));
    activate(true);
    activate(false);
    EXPECT_EQ(refusal_of([&] { change(facts("https://id3.health.example")); }),
              &refusals::kNotInThisState)
        << "links stand on it";
}

TEST_P(ProvidersOnTheDesk, EverythingThatIsWrongIsNamedAtItsPlace) {
    auto wrong = facts("http://127.0.0.1");
    wrong["level"] = 4;
    EXPECT_EQ(refusal_of([&] {
                  ask(Method::post, kAll, operator_(), {{"id", "A"}, {"provider", wrong}});
              }),
              &json::refusals::kInvalid);
    ASSERT_EQ(faults.size(), 3U);
    EXPECT_EQ(faults[0].pointer, "/provider/issuer");
    EXPECT_EQ(faults[1].pointer, "/provider/level");
    EXPECT_EQ(faults[2].pointer, "/id");
}

MASHANG_ON_EACH_ENGINE(ProvidersOnTheDesk);

}  // namespace
}  // namespace mashang::federation
