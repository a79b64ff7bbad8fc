// What is asked of a provider, how often, and how we prove who asks.

#include "contexts/federation/upstreams.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/federation/refusals.h"
#include "contexts/federation/testing/upstream_house.h"
#include "platform/jose/claims.h"
#include "platform/jose/jws.h"

namespace mashang::federation {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::UpstreamHouse;
using testing::World;

class Conversations : public ::testing::Test {
  protected:
    static Provider provider(AuthMethod method = AuthMethod::client_secret_basic) {
        return {.id = "efuzhou",
                .issuer = "https://sso.fuzhou.example",
                .client_id = "mashang app",
                .auth_method = method,
                .scopes = "openid",
                .claims = "{}",
                .state = ProviderState::active};
    }
    const Refusal* refusal_of(const std::function<void()>& work) {
        try {
            work();
        } catch (const Refused& refused) {
            return &refused.refusal();
        }
        return nullptr;
    }
    std::string body_of_exchange(AuthMethod method) {
        refusal_of([&] { upstreams.exchange(provider(method), "s&cret", {"c", "v", "r"}); });
        return world.city.last["/token"].body;
    }

    platform::SetClock clock{*Instant::parse("2018-09-30T16:59:00+08:00")};
    World world{clock};
    crypto::KeyStore keys = crypto::KeyStore::in_memory();
    ClientKeys client_keys{keys, clock};
    Upstreams upstreams{[this](const outbound::Request& request) { return world.ask(request); },
                        clock,
                        client_keys,
                        {}};
};

TEST_F(Conversations, ADocumentIsAskedForOnceAnHour) {
    upstreams.discovery(provider());
    clock.advance(std::chrono::minutes{59});
    upstreams.discovery(provider());
    EXPECT_EQ(world.city.calls["/.well-known/openid-configuration"], 1);
    clock.advance(std::chrono::minutes{2});
    upstreams.discovery(provider());
    EXPECT_EQ(world.city.calls["/.well-known/openid-configuration"], 2);
}

TEST_F(Conversations, ADocumentOfAnotherIssuerIsNone) {
    world.city.bend_discovery = [](boost::json::object document) {
        document["issuer"] = "https://op.example";
        return document;
    };
    EXPECT_EQ(refusal_of([&] { upstreams.discovery(provider()); }), &refusals::kUpstreamWrong);
}

TEST_F(Conversations, KeysAreAskedForAnewWhenOneIsUnknownAndNotMoreThanOnceAMinute) {
    const auto& next = jose::fixture::key_of(jose::Algorithm::rs256);
    const auto kid = world.city.keys.front()->public_key().kid();
    upstreams.keys(provider(), kid);
    upstreams.keys(provider(), kid);
    EXPECT_EQ(world.city.calls["/jwks"], 1);
    world.city.keys.push_back(&next);
    clock.advance(std::chrono::seconds{61});
    EXPECT_EQ(upstreams.keys(provider(), kid)->keys().size(), 1U);
    EXPECT_EQ(upstreams.keys(provider(), next.public_key().kid())->keys().size(), 2U);
    EXPECT_EQ(world.city.calls["/jwks"], 2);
    for (int i = 0; i < 20; ++i) upstreams.keys(provider(), "made-up-" + std::to_string(i));
    EXPECT_EQ(world.city.calls["/jwks"], 2);
    clock.advance(std::chrono::seconds{61});
    upstreams.keys(provider(), "made-up");
    EXPECT_EQ(world.city.calls["/jwks"], 3);
}

TEST_F(Conversations, WeProveWhoAsksAsTheProviderWantsIt) {
    EXPECT_THAT(body_of_exchange(AuthMethod::client_secret_basic), Not(HasSubstr("cret")));
    EXPECT_EQ(world.city.last["/token"].headers.at("Authorization"),
              "Basic " + crypto::to_padded_base64("mashang%20app:s%26cret"));
    EXPECT_THAT(body_of_exchange(AuthMethod::client_secret_post),
                HasSubstr("client_id=mashang%20app&client_secret=s%26cret"));

    const std::string body = body_of_exchange(AuthMethod::private_key_jwt);
    EXPECT_THAT(body, Not(HasSubstr("cret")));
    const auto form = http::parse_form(body).value();
    EXPECT_EQ(http::value_of(form, "client_assertion_type"),
              "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    const auto jws = jose::Jws::parse(http::value_of(form, "client_assertion"), 8192);
    ASSERT_TRUE(jws);
    EXPECT_NE(jose::verify(*jws, jose::KeySet::parse(client_keys.jwks()), jose::kFapiAlgorithms),
              nullptr);
    std::vector<Fault> faults;
    const auto claims = jose::read_claims(jws->payload(), faults).value();
    EXPECT_EQ(claims.issuer, "mashang app");
    EXPECT_EQ(claims.subject, "mashang app");
    EXPECT_TRUE(claims.is_for("https://sso.fuzhou.example"));
    EXPECT_EQ(*claims.expires - *claims.issued, std::chrono::seconds{60});
    EXPECT_FALSE(claims.token_id->empty());
}

TEST_F(Conversations, ANewKeyOfOursSignsOnceOthersHaveSeenIt) {
    const auto first = client_keys.signer().public_key().kid();
    keys.rotate(kClientKey);
    EXPECT_EQ(jose::KeySet::parse(client_keys.jwks()).keys().size(), 2U) << "published at once";
    EXPECT_TRUE(client_keys.signer().public_key().kid().has_value());
    EXPECT_TRUE(first.has_value());
}

TEST_F(Conversations, FactsOfAnotherAreNoFacts) {
    world.city.userinfo = {{"sub", "1001"}, {"name", "林小红"}};
    EXPECT_EQ(upstreams.userinfo(provider(), "t", "1001").at("name").as_string(), "林小红");
    EXPECT_EQ(world.city.last["/userinfo"].headers.at("Authorization"), "Bearer t");
    EXPECT_EQ(refusal_of([&] { upstreams.userinfo(provider(), "t", "1002"); }),
              &refusals::kUpstreamWrong);
    EXPECT_EQ(refusal_of([&] { upstreams.userinfo(provider(), "t\r\nX: y", "1001"); }),
              &refusals::kUpstreamWrong);
}

TEST_F(Conversations, WhatIsNoAnswerIsRefused) {
    const auto refused_with = [&](outbound::Answer answer) {
        Upstreams other{[&](const outbound::Request&) { return answer; }, clock, client_keys, {}};
        return refusal_of([&] { other.discovery(provider()); });
    };
    EXPECT_EQ(refused_with({.status = 0}), &refusals::kUpstreamDown);
    EXPECT_EQ(refused_with({.status = 503}), &refusals::kUpstreamDown);
    EXPECT_EQ(refused_with({.status = 302}), &refusals::kUpstreamWrong);
    EXPECT_EQ(refused_with({.status = 404}), &refusals::kUpstreamWrong);
    EXPECT_EQ(refused_with({.status = 200, .body = "<html>"}), &refusals::kUpstreamWrong);
    EXPECT_EQ(refused_with({.status = 200, .body = "{}"}), &refusals::kUpstreamWrong);
}

}  // namespace
}  // namespace mashang::federation
