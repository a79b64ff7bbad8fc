// What is asked about tokens: introspection, revocation, userinfo.

#include "contexts/openid/testing/openid_fixture.h"
#include "contexts/openid/testing/proofs.h"
#include "platform/jose/jws.h"

namespace mashang::openid::testing {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using ::testing::HasSubstr;

class TokensSeen : public OpenidTest {
  protected:
    void SetUp() override {
        OpenidTest::SetUp();
        install(sample_metadata({{"resources", {"https://api.example/"}}}));
        install(sample_metadata(
                    {{"resource", "https://api.example/"}, {"sector_identifier", "api.example"}}),
                "api");
        install(sample_metadata(), "other");
        install(sample_metadata({{"token_endpoint_auth_method", "none"}}), "public");
    }
    Answer userinfo(const std::string& token) { return with_token("/oidc/userinfo", token); }
};

TEST_P(TokensSeen, AreActiveForWhomTheyConcernAlone) {
    const std::string token =
        this->token(redemption(code_for({{"resource", "https://api.example/"}})))
            .text("access_token");
    EXPECT_TRUE(is_active(token));
    EXPECT_TRUE(is_active(token, "api"));
    EXPECT_EQ(boost::json::serialize(introspected(token, "other")), R"({"active":false})");
    EXPECT_NE(introspected(token, "api").at("sub"), introspected(token).at("sub"))
        << "an API knows people by names of its own";
    for (const std::string& odd : {std::string{"x"}, token + "A", std::string(20'000, 'A')}) {
        EXPECT_EQ(boost::json::serialize(introspected(odd)), R"({"active":false})");
    }
    EXPECT_EQ(post("/oidc/introspect", {{"token", token}}, "public").error(), "invalid_client")
        << "anybody could ask in its name";
    EXPECT_EQ(post("/oidc/introspect", {}, std::string{kClient}).error(), "invalid_request");
    EXPECT_EQ(post("/oidc/introspect", {{"token", token}}, "nobody").error(), "invalid_client");
}

TEST_P(TokensSeen, ARefreshTokenConcernsItsAppAlone) {
    const std::string token = tokens_for().text("refresh_token");
    const object told = introspected(token);
    EXPECT_EQ(told.at("active"), true);
    EXPECT_EQ(told.at("scope"), "openid profile phone");
    EXPECT_FALSE(is_active(token, "other"));
    EXPECT_FALSE(is_active(token, "api"));
}

TEST_P(TokensSeen, EndAtTheirVeryMoment) {
    const std::string token = tokens_for().text("access_token");
    clock().advance(parts().lifetimes.access_token - milliseconds{1});
    EXPECT_TRUE(is_active(token));
    EXPECT_EQ(userinfo(token).status(), 200);
    clock().advance(milliseconds{1});
    EXPECT_FALSE(is_active(token));
    EXPECT_EQ(userinfo(token).status(), 401);
}

TEST_P(TokensSeen, AnAnswerIsSignedWhenThatIsAskedFor) {
    const std::string token = tokens_for().text("access_token");
    const Answer answer = post("/oidc/introspect", {{"token", token}}, std::string{kClient},
                               {{"Accept", "application/token-introspection+jwt"}});
    EXPECT_EQ(answer.output.content_type, "application/token-introspection+jwt");
    const auto jws = jose::Jws::parse(answer.body());
    ASSERT_TRUE(jws);
    EXPECT_TRUE(jws->header().is_type("token-introspection+jwt"));
    ASSERT_NE(jose::verify(*jws, provider().keys.get()->published(), jose::kAllAlgorithms),
              nullptr);
    const object claims = boost::json::parse(jws->payload()).as_object();
    EXPECT_EQ(claims.at("aud"), kClient);
    EXPECT_EQ(claims.at("token_introspection").at("active"), true);
}

TEST_P(TokensSeen, AreTakenBackByTheirAppAlone) {
    const Answer tokens = tokens_for();
    const auto revoke = [&](const std::string& token, const std::string& client) {
        const Answer answer = post("/oidc/revoke", {{"token", token}}, client);
        EXPECT_EQ(answer.status(), 200);
        EXPECT_EQ(answer.body(), "");
    };
    revoke(tokens.text("access_token"), "other");
    revoke(tokens.text("refresh_token"), "other");
    revoke("unknown", std::string{kClient});
    EXPECT_TRUE(is_active(tokens.text("access_token")));
    EXPECT_TRUE(is_active(tokens.text("refresh_token")));

    revoke(tokens.text("access_token"), std::string{kClient});
    EXPECT_FALSE(is_active(tokens.text("access_token")));
    EXPECT_EQ(userinfo(tokens.text("access_token")).status(), 401);
    EXPECT_TRUE(is_active(tokens.text("refresh_token"))) << "one access token alone";

    const std::string next = token({{"grant_type", std::string{kRefreshToken}},
                                    {"refresh_token", tokens.text("refresh_token")}})
                                 .text("access_token");
    revoke(tokens.text("refresh_token"), std::string{kClient});
    EXPECT_FALSE(is_active(next)) << "a refresh token ends all";
    EXPECT_EQ(post("/oidc/revoke", {}, std::string{kClient}).error(), "invalid_request");
    EXPECT_EQ(post("/oidc/revoke", {{"token", "x"}}, "nobody").error(), "invalid_client");
}

TEST_P(TokensSeen, UserinfoTellsWhatTheScopesCover) {
    const Answer tokens = tokens_for();
    const object all = userinfo(tokens.text("access_token")).json();
    EXPECT_EQ(all.at("name"), "林小红");
    EXPECT_EQ(all.at("phone_number"), "+8613800005678");
    EXPECT_FALSE(all.contains("cn_id_no") || all.contains("address"));
    EXPECT_EQ(all.at("sub"), introspected(tokens.text("access_token")).at("sub"));

    const object bare = userinfo(tokens_for({{"scope", "openid"}}).text("access_token")).json();
    EXPECT_EQ(bare.size(), 1U);
    EXPECT_EQ(bare.at("sub"), all.at("sub"));
    EXPECT_EQ(userinfo(tokens_for({{"scope", "profile"}}).text("access_token")).status(), 403);
}

TEST_P(TokensSeen, UserinfoWantsATokenInOneWay) {
    const std::string token = tokens_for().text("access_token");
    const auto expect = [](const Answer& answer, int status, std::string_view header) {
        EXPECT_EQ(answer.status(), status) << answer.body();
        EXPECT_THAT(answer.output.headers, HasSubstr(std::string{header}));
    };
    expect(get("/oidc/userinfo"), 401, "WWW-Authenticate: Bearer realm=\"mashang\"\r\n");
    expect(get("/oidc/userinfo", {}, {}, {{"Authorization", "Basic eDp5"}}), 401, "Bearer");
    expect(userinfo("x"), 401, "error=\"invalid_token\"");
    expect(get("/oidc/userinfo", {}, {}, {{"Authorization", "DPoP " + token}}), 401,
           "error=\"invalid_token\"");
    expect(get("/oidc/userinfo", {}, {},
               {{"Authorization", "Bearer " + token}, {"Authorization", "Bearer " + token}}),
           400, "error=\"invalid_request\"");
    expect(provider().call("POST", "/oidc/userinfo", "", "access_token=" + token, {},
                           {kFormType, {"Authorization", "Bearer " + token}}),
           400, "error=\"invalid_request\"");
    EXPECT_EQ(provider()
                  .call("POST", "/oidc/userinfo", "", "access_token=" + token, {}, {kFormType})
                  .status(),
              200);
    EXPECT_EQ(
        provider().call("GET", "/oidc/userinfo", "access_token=" + token, "", {}, {}).status(), 401)
        << "never in an address";
}

TEST_P(TokensSeen, ABoundTokenComesWithAProofOfItsKey) {
    const Prover key{jose::Algorithm::es256};
    const Prover thief{jose::Algorithm::eddsa};
    const std::string token = this->token(redemption(code_for()), std::string{kClient},
                                          {key.proof(clock().now(), "POST", "/oidc/token")})
                                  .text("access_token");
    const auto call = [&](const Headers& more, const std::string& scheme = "DPoP") {
        Headers headers{{"Authorization", scheme + " " + token}};
        headers.insert(headers.end(), more.begin(), more.end());
        return get("/oidc/userinfo", {}, {}, headers);
    };
    const auto proof = key.proof(clock().now(), "GET", "/oidc/userinfo", token);
    EXPECT_EQ(call({}).error(), "invalid_dpop_proof");
    EXPECT_EQ(call({proof}, "Bearer").error(), "invalid_token");
    EXPECT_EQ(call({thief.proof(clock().now(), "GET", "/oidc/userinfo", token)}).error(),
              "invalid_dpop_proof");
    EXPECT_EQ(call({key.proof(clock().now(), "GET", "/oidc/userinfo", "another")}).error(),
              "invalid_dpop_proof");
    EXPECT_EQ(call({key.proof(clock().now(), "GET", "/oidc/token", token)}).error(),
              "invalid_dpop_proof");
    EXPECT_EQ(
        call({key.proof(clock().now() - seconds{400}, "GET", "/oidc/userinfo", token)}).error(),
        "invalid_dpop_proof");
    EXPECT_EQ(call({proof}).status(), 200);
    EXPECT_EQ(call({proof}).error(), "invalid_dpop_proof") << "a proof serves once";
}

TEST_P(TokensSeen, ASuspendedAppsTokensHoldNothing) {
    const std::string token = tokens_for().text("access_token");
    set_state(kClient, AppState::suspended);
    EXPECT_EQ(userinfo(token).status(), 401);
    set_state(kClient, AppState::approved);
    EXPECT_EQ(userinfo(token).status(), 200);
}

TEST_P(TokensSeen, ClaimsOneByOneComeWhereTheyWereAskedFor) {
    const Answer tokens = tokens_for(
        {{"scope", "openid"},
         {"claims",
          R"({"id_token":{"birthdate":null,"cn_id_no":null},"userinfo":{"name":{"essential":true},"address":null,
              "verified_claims":{"verification":{"trust_framework":null},"claims":{"birthdate":null}}}})"}});
    const auto jws = jose::Jws::parse(tokens.text("id_token"));
    ASSERT_TRUE(jws);
    const object id_token = boost::json::parse(jws->payload()).as_object();
    EXPECT_EQ(id_token.at("birthdate"), "1990-03-07");
    EXPECT_FALSE(id_token.contains("name"));
    EXPECT_FALSE(id_token.contains("cn_id_no")) << "the app is not registered for it";
    const object told = userinfo(tokens.text("access_token")).json();
    EXPECT_EQ(told.at("name"), "林小红");
    EXPECT_FALSE(told.contains("birthdate") || told.contains("address"));
}

MASHANG_ON_EACH_ENGINE(TokensSeen);

}  // namespace
}  // namespace mashang::openid::testing
