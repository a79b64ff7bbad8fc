#include "contexts/openid/app_authenticator.h"

#include "contexts/openid/flows_apps.h"
#include "contexts/openid/testing/openid_fixture.h"
#include "contexts/openid/testing/proofs.h"
#include "platform/http/access.h"

namespace mashang::openid::testing {
namespace {

using ::testing::ElementsAre;

/// An app at our own interface.
class AppAtOurs : public OpenidTest {
  protected:
    struct Sessions final : http::Authenticator {
        http::Caller authenticate(sql::Tx&, const http::RequestHead&) override {
            return {.kind = http::CallerKind::person, .account_id = "by session"};
        }
    };
    Caller authenticated(const std::string& authorization) {
        Headers headers;
        if (!authorization.empty()) headers.emplace_back("Authorization", authorization);
        return authenticated("GET", headers);
    }
    /// At a path of ours, as the edge asks: reading within a snapshot.
    Caller authenticated(std::string_view method, const Headers& sent) {
        return asked(method, sent, &http::Authenticator::authenticate);
    }
    /// Before a slow step, on a snapshot.
    Caller looked_at(std::string_view method, const Headers& sent) {
        return asked(method, sent, &http::Authenticator::look);
    }

  private:
    using Ask = Caller (http::Authenticator::*)(sql::Tx&, const http::RequestHead&);
    Caller asked(std::string_view method, const Headers& sent, Ask ask) {
        Sessions sessions;
        AppAuthenticator authenticator{parts(), sessions};
        std::vector<http::Header> headers;
        for (const auto& [name, value] : sent) headers.push_back({.name = name, .value = value});
        http::RequestHead head;
        head.method = method;
        head.target = std::string_view{"/api/v1/one-code/verify?x=1"};
        head.headers = headers;
        Caller caller;
        const auto work = [&](sql::Tx& tx) { caller = (authenticator.*ask)(tx, head); };
        method == "GET" || ask == &http::Authenticator::look ? read(work) : write(work);
        return caller;
    }
};

TEST_P(AppAtOurs, OnlyATokenOfItsOwnAccountForUsCounts) {
    install(sample_metadata(
        {{"grant_types", {kAuthorizationCode, kClientCredentials}},
         {"resources", {"https://api.example/"}},
         {"scopes",
          {wish("openid", ""), wish("profile"), wish("phone"), wish("one-code:verify")}}}));
    install(sample_metadata({{"resource", "https://api.example/"}}), "api");
    const auto own = [&](FormFields more = {}) {
        more.emplace_back("grant_type", kClientCredentials);
        return token(more).text("access_token");
    };
    const Caller app = authenticated("Bearer " + own());
    EXPECT_EQ(app.kind, http::CallerKind::app);
    EXPECT_EQ(app.client_id, kClient);
    EXPECT_EQ(app.office_id, kOffice);
    EXPECT_THAT(app.scopes, ElementsAre("one-code:verify"));
    EXPECT_EQ(authenticated("").account_id, "by session");
    EXPECT_EQ(authenticated("Basic eDp5").account_id, "by session");
    for (const std::string& none :
         {std::string{"Bearer x"}, "Bearer " + own({{"resource", "https://api.example/"}})}) {
        EXPECT_EQ(authenticated(none).kind, http::CallerKind::anonymous);
    }
    clock().advance(parts().lifetimes.access_token);
    EXPECT_EQ(authenticated("Bearer " + own()).kind, http::CallerKind::app);
    const std::string held = own();
    set_state(kClient, AppState::suspended);
    EXPECT_EQ(authenticated("Bearer " + held).kind, http::CallerKind::anonymous);
}

TEST_P(AppAtOurs, APersonsTokenIsThePersonThroughTheAppAsLongAsSheLetsIt) {
    install(sample_metadata({{"resources", {"https://api.example/"}},
                             {"scopes", {wish("openid", ""), wish("cases", "代办")}}}));
    install(sample_metadata({{"resource", "https://api.example/"}}), "api");
    const FormFields wanted{{"scope", "openid cases"}};
    const std::string held = tokens_for(wanted).text("access_token");
    const Caller she = authenticated("Bearer " + held);
    EXPECT_EQ(she.kind, http::CallerKind::person);
    EXPECT_TRUE(http::comes_through_app(she));
    EXPECT_EQ(she.client_id, kClient);
    EXPECT_EQ(she.person_id, person().person_id);
    EXPECT_EQ(she.account_id, person().account_id);
    EXPECT_EQ(she.assurance_level, 1);
    EXPECT_EQ(she.session_id, "");
    EXPECT_THAT(she.scopes, ElementsAre("openid", "cases"));
    const std::string elsewhere =
        token(
            redemption(code_for({{"scope", "openid cases"}, {"resource", "https://api.example/"}})))
            .text("access_token");
    EXPECT_EQ(authenticated("Bearer " + elsewhere).kind, http::CallerKind::anonymous);
    EXPECT_EQ(authenticated("DPoP " + held).kind, http::CallerKind::anonymous);
    write([&](sql::Tx& tx) { withdraw_consent(tx, parts(), person(), kClient); });
    EXPECT_EQ(authenticated("Bearer " + held).kind, http::CallerKind::anonymous);
}

TEST_P(AppAtOurs, AnExchangedTokenIsNoWordOfThePerson) {
    install(sample_metadata({{"grant_types", {kAuthorizationCode, kTokenExchange}},
                             {"scopes", {wish("openid", ""), wish("cases", "代办")}}}));
    const std::string held = tokens_for({{"scope", "openid cases"}}).text("access_token");
    EXPECT_TRUE(http::comes_through_app(authenticated("Bearer " + held)));
    const Answer exchanged =
        token({{"grant_type", std::string{kTokenExchange}},
               {"subject_token", held},
               {"subject_token_type", "urn:ietf:params:oauth:token-type:access_token"}});
    ASSERT_EQ(exchanged.status(), 200) << exchanged.body();
    EXPECT_EQ(authenticated("Bearer " + exchanged.text("access_token")).kind,
              http::CallerKind::anonymous);
}

TEST_P(AppAtOurs, ABoundTokenOfAPersonIsLookedAtBeforeItServesOnce) {
    constexpr std::string_view kPath = "/api/v1/one-code/verify";
    const Prover key{jose::Algorithm::es256};
    install(sample_metadata({{"scopes", {wish("openid", ""), wish("cases", "代办")}}}));
    const std::string held =
        token(redemption(code_for({{"scope", "openid cases"}})), std::string{kClient},
              {key.proof(clock().now(), "POST", "/oidc/token")})
            .text("access_token");
    const Headers sent{{"Authorization", "DPoP " + held},
                       key.proof(clock().now(), "POST", kPath, held)};
    EXPECT_TRUE(http::comes_through_app(looked_at("POST", sent)));
    EXPECT_TRUE(http::comes_through_app(looked_at("POST", sent))) << "a look uses nothing up";
    EXPECT_TRUE(http::comes_through_app(authenticated("POST", sent)));
    EXPECT_EQ(authenticated("POST", sent).kind, http::CallerKind::anonymous);
}

TEST_P(AppAtOurs, ABoundTokenCountsWithAProofOfItsKeyForThisRequestOnce) {
    constexpr std::string_view kPath = "/api/v1/one-code/verify";
    const Prover key{jose::Algorithm::es256};
    const Prover thief{jose::Algorithm::eddsa};
    install(sample_metadata(
        {{"grant_types", {kAuthorizationCode, kClientCredentials}},
         {"scopes", {wish("openid", ""), wish("profile"), wish("one-code:verify")}}}));
    const std::string token =
        this->token({{"grant_type", std::string{kClientCredentials}}}, std::string{kClient},
                    {key.proof(clock().now(), "POST", "/oidc/token")})
            .text("access_token");
    const auto kind = [&](const Headers& proofs, const std::string& scheme = "DPoP",
                          std::string_view method = "POST") {
        Headers headers{{"Authorization", scheme + " " + token}};
        headers.insert(headers.end(), proofs.begin(), proofs.end());
        return authenticated(method, headers).kind;
    };
    const auto proof = key.proof(clock().now(), "POST", kPath, token);
    EXPECT_EQ(kind({}), http::CallerKind::anonymous);
    EXPECT_EQ(kind({proof}, "Bearer"), http::CallerKind::anonymous);
    EXPECT_EQ(kind({proof, proof}), http::CallerKind::anonymous);
    EXPECT_EQ(kind({thief.proof(clock().now(), "POST", kPath, token)}),
              http::CallerKind::anonymous);
    EXPECT_EQ(kind({key.proof(clock().now(), "POST", "/api/v1/me", token)}),
              http::CallerKind::anonymous);
    EXPECT_EQ(kind({key.proof(clock().now(), "POST", kPath, "another")}),
              http::CallerKind::anonymous);
    EXPECT_EQ(kind({proof}), http::CallerKind::app);
    EXPECT_EQ(kind({proof}), http::CallerKind::anonymous) << "a proof serves once";
    EXPECT_EQ(kind({key.proof(clock().now(), "GET", kPath, token)}, "DPoP", "GET"),
              http::CallerKind::app);
    const std::string bearer =
        this->token({{"grant_type", std::string{kClientCredentials}}}).text("access_token");
    EXPECT_EQ(authenticated("POST", {{"Authorization", "DPoP " + bearer},
                                     key.proof(clock().now(), "POST", kPath, bearer)})
                  .kind,
              http::CallerKind::anonymous);
}

MASHANG_ON_EACH_ENGINE(AppAtOurs);

}  // namespace
}  // namespace mashang::openid::testing
