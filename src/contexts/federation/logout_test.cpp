// Sessions that end on the provider's side end here.

#include <gtest/gtest.h>

#include "contexts/federation/testing/federation_fixture.h"

namespace mashang::federation {
namespace {

using boost::json::object;
using testing::FederationTest;
using testing::Resident;

class FederatedLogout : public FederationTest {
  protected:
    void SetUp() override {
        FederationTest::SetUp();
        link(lin, "efuzhou", city());
    }
    void sign_in(const char* sid) { come_back("efuzhou", go("efuzhou", city(), {.sid = sid})); }
    object claims() {
        const std::int64_t now = clock().now().ms() / 1000;
        return {{"iss", city().issuer()},
                {"aud", "mashang"},
                {"iat", now},
                {"exp", now + 120},
                {"jti", "1"},
                {"events", {{"http://schemas.openid.net/event/backchannel-logout", object{}}}}};
    }
    std::string sign(const object& of) {
        return city().keys.back()->sign("logout+jwt", boost::json::serialize(of));
    }
    /// -1: not taken.
    int say(const std::string& token, const char* provider = "efuzhou") {
        const auto said = check_logout(parts(), provider, token);
        if (!said) return -1;
        int ended = 0;
        write([&](sql::Tx& tx) { ended = end_sessions(tx, parts(), *said); });
        return ended;
    }
};

TEST_P(FederatedLogout, OfASessionThereEndsTheOneHere) {
    sign_in("one");
    sign_in("two");
    object of = claims();
    of["sid"] = "one";
    of["sub"] = "1001";
    EXPECT_EQ(say(sign(of)), 1);
    EXPECT_EQ(count("session"), 1);
    EXPECT_EQ(count("federation_session"), 1);
    EXPECT_EQ(told("account:" + lin.account_id).back().what, "session.ended");
}

TEST_P(FederatedLogout, OfAPersonEndsAllThatSheBeganWithIt) {
    sign_in("one");
    sign_in("two");
    object of = claims();
    of["sub"] = "1001";
    const std::string token = sign(of);
    EXPECT_EQ(say(token), 2);
    clock().advance(std::chrono::seconds{5});
    sign_in("three");
    EXPECT_EQ(say(token), 0) << "an old word ends nothing new";
    EXPECT_EQ(count("session"), 1);
}

TEST_P(FederatedLogout, OnlyTheProvidersOwnWordIsTaken) {
    sign_in("one");
    object of = claims();
    of["sub"] = "1001";
    EXPECT_EQ(say(sign(of), "mstax"), -1);
    EXPECT_EQ(say(sign(of), "nobody"), -1);
    EXPECT_EQ(say("x"), -1);
    of["iss"] = tax().issuer();
    EXPECT_EQ(say(sign(of)), -1);
    of = claims();
    of["sub"] = "1001";
    const jose::SigningKey stranger{jose::Algorithm::es256,
                                    crypto::KeyPair::generate(crypto::KeyType::p256)};
    EXPECT_EQ(say(stranger.sign("logout+jwt", boost::json::serialize(of))), -1);
    EXPECT_EQ(count("session"), 1);
}

TEST_P(FederatedLogout, TheSameSubOfAnotherProviderEndsNothing) {
    sign_in("one");
    object of = claims();
    of["iss"] = tax().issuer();
    of["sub"] = "1001";
    EXPECT_EQ(say(sign(of), "mstax"), 0);
    EXPECT_EQ(count("session"), 1);
}

TEST_P(FederatedLogout, AProviderThatIsSuspendedTakesItsSessionsAlong) {
    sign_in("one");
    write([&](sql::Tx& tx) { activate_provider(tx, parts(), operator_(), "efuzhou", false, ""); });
    EXPECT_EQ(count("session"), 0);
    EXPECT_EQ(count("federation_session"), 0);
    EXPECT_EQ(count("federation_link"), 1) << "links wait for it";
}

TEST_P(FederatedLogout, ASessionThatEndsHereIsForgotten) {
    sign_in("one");
    std::string id;
    read([&](sql::Tx& tx) { id = tx.get<std::string>("SELECT id FROM session"); });
    journal::Entry ended;
    ended.what = "session.ended";
    ended.facts = {{"session", id}};
    write([&](sql::Tx& tx) { follower(parts()).effect(tx, ended); });
    EXPECT_EQ(count("federation_session"), 0);
}

MASHANG_ON_EACH_ENGINE(FederatedLogout);

}  // namespace
}  // namespace mashang::federation
