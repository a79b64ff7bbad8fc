// The code grant: each check fails alone, a code serves once, and who shows it again ends what was
// made of it.

#include <atomic>
#include <thread>

#include "contexts/openid/testing/openid_fixture.h"
#include "contexts/openid/testing/proofs.h"
#include "platform/jose/claims.h"
#include "platform/jose/jws.h"

namespace mashang::openid::testing {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class CodeGrant : public OpenidTest {
  protected:
    void SetUp() override {
        OpenidTest::SetUp();
        install(sample_metadata());
    }
    /// Neither granted nor used up: the same code serves afterwards.
    void expect_refused(const std::string& code, const FormFields& changes, std::string_view error,
                        const std::string& client = std::string{kClient}) {
        const Answer answer = token(redemption(code, changes), client);
        EXPECT_EQ(answer.error(), error) << answer.body();
        EXPECT_EQ(answer.status(), error == "invalid_client" ? 401 : 400);
    }
};

TEST_P(CodeGrant, GivesTokensThatSayWhatWasAgreed) {
    const Answer answer = tokens_for();
    ASSERT_EQ(answer.status(), 200) << answer.body();
    EXPECT_EQ(answer.text("token_type"), "Bearer");
    EXPECT_EQ(answer.text("scope"), "openid profile phone");
    EXPECT_EQ(answer.json().at("expires_in"), 600);
    EXPECT_FALSE(answer.text("refresh_token").empty());

    const auto jws = jose::Jws::parse(answer.text("id_token"));
    ASSERT_TRUE(jws);
    EXPECT_EQ(jws->header().algorithm, jose::Algorithm::rs256);
    ASSERT_NE(jose::verify(*jws, provider().keys.get()->published(), jose::kAllAlgorithms),
              nullptr);
    const object claims = boost::json::parse(jws->payload()).as_object();
    EXPECT_EQ(claims.at("iss"), "https://mashang.example/oidc");
    EXPECT_EQ(claims.at("aud"), kClient);
    EXPECT_EQ(claims.at("nonce"), "no");
    EXPECT_EQ(claims.at("acr"), "urn:mashang:acr:r1:a1");
    EXPECT_EQ(claims.at("auth_time"), person().signed_in_at.ms() / 1000);
    EXPECT_EQ(boost::json::serialize(claims.at("amr")), R"(["pwd"])");
    EXPECT_FALSE(claims.contains("name")) << "claims of scopes come from userinfo";

    const object told = introspected(answer.text("access_token"));
    EXPECT_EQ(told.at("sub"), claims.at("sub"));
    EXPECT_EQ(told.at("client_id"), kClient);
}

TEST_P(CodeGrant, EachCheckFailsAloneAndUsesNothingUp) {
    install(sample_metadata(), "other");
    const std::string code = code_for();
    expect_refused(code, {{"code", ""}}, "invalid_request");
    expect_refused(code, {{"code", code + "A"}}, "invalid_grant");
    expect_refused(code, {{"code", code.substr(1)}}, "invalid_grant");
    expect_refused(code, {{"redirect_uri", ""}}, "invalid_grant");
    expect_refused(code, {{"redirect_uri", "https://clinic.example/other"}}, "invalid_grant");
    expect_refused(code, {{"code_verifier", ""}}, "invalid_grant");
    expect_refused(code, {{"code_verifier", std::string(50, 'w')}}, "invalid_grant");
    expect_refused(code, {{"code_verifier", "short"}}, "invalid_grant");
    expect_refused(code, {{"grant_type", ""}}, "invalid_request");
    expect_refused(code, {{"grant_type", "password"}}, "unsupported_grant_type");
    expect_refused(code, {{"grant_type", std::string{kClientCredentials}}}, "unauthorized_client");
    expect_refused(code, {{"resource", "https://api.example/"}}, "invalid_target");
    expect_refused(code, {}, "invalid_grant", "other");
    EXPECT_EQ(token(redemption(code)).status(), 200) << "nothing of this used it up";
}

TEST_P(CodeGrant, AVerifierWithoutAChallengeIsADowngrade) {
    const std::string code = code_for({{"code_challenge", ""}, {"code_challenge_method", ""}});
    expect_refused(code, {}, "invalid_grant");
    EXPECT_EQ(token(redemption(code, {{"code_verifier", ""}})).status(), 200);
}

TEST_P(CodeGrant, AnAddressThatWasNotSentNeedNotBeSentAgain) {
    const std::string code = code_for({{"redirect_uri", ""}});
    expect_refused(code, {{"redirect_uri", "https://clinic.example/other"}}, "invalid_grant");
    EXPECT_EQ(token(redemption(code, {{"redirect_uri", ""}})).status(), 200);
}

TEST_P(CodeGrant, ACodeEndsAtItsVeryMoment) {
    const std::string early = code_for();
    const std::string late = code_for();
    clock().advance(seconds{60} - milliseconds{1});
    EXPECT_EQ(token(redemption(early)).status(), 200);
    clock().advance(milliseconds{1});
    expect_refused(late, {}, "invalid_grant");
}

TEST_P(CodeGrant, WhoShowsACodeAgainEndsWhatWasMadeOfIt) {
    const std::string code = code_for();
    const Answer first = token(redemption(code));
    ASSERT_TRUE(is_active(first.text("access_token")));
    clock().advance(seconds{3600});  // even long after
    expect_refused(code, {}, "invalid_grant");
    EXPECT_FALSE(is_active(first.text("access_token")));
    EXPECT_FALSE(is_active(first.text("refresh_token")));
    EXPECT_EQ(token({{"grant_type", std::string{kRefreshToken}},
                     {"refresh_token", first.text("refresh_token")}})
                  .error(),
              "invalid_grant");
    std::string authorization;
    read([&](sql::Tx& tx) {
        authorization = tx.get<std::string>("SELECT id FROM openid_authorization");
    });
    EXPECT_THAT(told("authorization:" + authorization), ElementsAre("authorization.revoked"));
}

TEST_P(CodeGrant, AnotherAppThatFoundAUsedCodeEndsNothing) {
    install(sample_metadata(), "other");
    const std::string code = code_for();
    const Answer first = token(redemption(code));
    expect_refused(code, {}, "invalid_grant", "other");
    EXPECT_TRUE(is_active(first.text("access_token")));
}

TEST_P(CodeGrant, TheClientMustBeWhoItSays) {
    const std::string code = code_for();
    const FormFields fields = redemption(code);
    const auto with = [&](FormFields more, Headers headers) {
        for (const auto& field : fields) more.push_back(field);
        headers.push_back(kFormType);
        return provider().call("POST", "/oidc/token", "", http::print_form(more), {}, headers);
    };
    const std::string client{kClient};
    const std::string secret = secret_of(client);
    const auto expect_401 = [](const Answer& answer) {
        EXPECT_EQ(answer.status(), 401) << answer.body();
        EXPECT_EQ(answer.error(), "invalid_client");
    };
    expect_401(with({}, {}));
    expect_401(with({{"client_id", client}}, {}));
    expect_401(with({{"client_id", client}, {"client_secret", secret + "x"}}, {}));
    expect_401(with({{"client_id", "nobody"}, {"client_secret", secret}}, {}));
    expect_401(with({{"client_id", "other"}}, {{"Authorization", basic(client, secret)}}));
    const Answer by_basic = with({}, {{"Authorization", basic(client, "wrong")}});
    expect_401(by_basic);
    EXPECT_THAT(by_basic.output.headers, HasSubstr("WWW-Authenticate: Basic"));
    EXPECT_EQ(with({{"client_secret", secret}, {"client_id", client}},
                   {{"Authorization", basic(client, secret)}})
                  .error(),
              "invalid_request")
        << "two ways at once";
    set_state(kClient, AppState::suspended);
    expect_401(with({}, {{"Authorization", basic(client, secret)}}));
    set_state(kClient, AppState::approved);
    EXPECT_EQ(with({{"client_id", client}, {"client_secret", secret}}, {}).status(), 200)
        << "by the other way to send a secret";
}

TEST_P(CodeGrant, WhatIsNoFormIsRefusedInTheSameShape) {
    const Headers basic_header{
        {"Authorization", basic(std::string{kClient}, secret_of(std::string{kClient}))}};
    const auto send = [&](const std::string& body, const std::string& type) {
        Headers headers = basic_header;
        headers.emplace_back("Content-Type", type);
        return provider().call("POST", "/oidc/token", "", body, {}, headers);
    };
    const std::string form = "application/x-www-form-urlencoded";
    for (const Answer& answer :
         {send("{}", "application/json"), send("grant_type=%", form),
          send("grant_type=a&grant_type=b", form), send(std::string("a=\0", 3), form),
          send("grant_type=%FF", form), send("", form)}) {
        EXPECT_EQ(answer.status(), 400);
        EXPECT_EQ(answer.error(), "invalid_request") << answer.body();
    }
}

TEST_P(CodeGrant, ACodeBoundToAKeyServesWithItsProofAlone) {
    const Prover key{jose::Algorithm::es256};
    const Prover thief{jose::Algorithm::eddsa};
    const std::string code = code_for({{"dpop_jkt", key.thumbprint()}});
    const auto redeem = [&](const Headers& headers) {
        return token(redemption(code), std::string{kClient}, headers);
    };
    EXPECT_EQ(redeem({}).error(), "invalid_grant");
    EXPECT_EQ(redeem({thief.proof(clock().now(), "POST", "/oidc/token")}).error(), "invalid_grant");
    const auto proof = key.proof(clock().now(), "POST", "/oidc/token");
    EXPECT_EQ(redeem({proof, proof}).error(), "invalid_dpop_proof");
    EXPECT_EQ(redeem({key.proof(clock().now(), "GET", "/oidc/token")}).error(),
              "invalid_dpop_proof");
    const Answer answer = redeem({proof});
    ASSERT_EQ(answer.status(), 200) << answer.body();
    EXPECT_EQ(answer.text("token_type"), "DPoP");
    EXPECT_EQ(introspected(answer.text("access_token")).at("cnf").at("jkt").as_string(),
              key.thumbprint());
    EXPECT_EQ(token(redemption(code_for()), std::string{kClient}, {proof}).error(),
              "invalid_dpop_proof")
        << "a proof serves once";
}

TEST_P(CodeGrant, OfFiftyAtOnceOneHasIt) {
    const FormFields fields = redemption(code_for());
    std::atomic<int> granted{0};
    std::atomic<int> refused{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < 50; ++i) {
        threads.emplace_back([&] {
            const Answer answer = token(fields);
            ++(answer.status() == 200 ? granted : refused);
            if (answer.status() != 200) EXPECT_EQ(answer.error(), "invalid_grant");
        });
    }
    threads.clear();
    EXPECT_EQ(granted, 1);
    EXPECT_EQ(refused, 49);
    EXPECT_EQ(count("openid_refresh_token"), 1);
}

TEST_P(CodeGrant, NothingThatIsHandedOutLiesInTheDatabase) {
    const std::string code = code_for();
    const Answer answer = token(redemption(code));
    std::string all;
    read([&](sql::Tx& tx) {
        for (const char* statement :
             {"SELECT hash FROM openid_code", "SELECT hash FROM openid_refresh_token",
              "SELECT hash FROM openid_app_secret"}) {
            for (const auto& hash : tx.query<std::string>(statement)) all += hash + "\n";
        }
    });
    for (const std::string& secret :
         {code, answer.text("refresh_token"), secret_of(std::string{kClient})}) {
        EXPECT_THAT(all, Not(HasSubstr(secret)));
        EXPECT_THAT(all, HasSubstr(hash_of(secret)));
    }
}

MASHANG_ON_EACH_ENGINE(CodeGrant);

}  // namespace
}  // namespace mashang::openid::testing
