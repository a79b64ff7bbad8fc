// A person's way to an app: pages, consent that is remembered, extended and withdrawn.

#include "contexts/openid/testing/openid_fixture.h"

namespace mashang::openid::testing {
namespace {

using std::chrono::seconds;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class WayTest : public OpenidTest {
  protected:
    void SetUp() override {
        OpenidTest::SetUp();
        install(sample_metadata());
    }
    Answer answered_without_page(const FormFields& changes, const Caller& caller) {
        FormFields fields = changes;
        fields.emplace_back("prompt", "none");
        return get("/oidc/authorize", request(fields), caller);
    }
};

TEST_P(WayTest, NothingOfAVisitorLiesInTheDatabaseBeforeSheAgreed) {
    const Answer page = authorize({}, {});
    EXPECT_TRUE(page.shows("sign_in"));
    EXPECT_THAT(page.body(), HasSubstr("诊所"));
    const Answer consent = authorize({}, person());
    EXPECT_TRUE(consent.shows("allow") && consent.shows("deny"));
    for (const char* table :
         {"openid_consent", "openid_authorization", "openid_code", "openid_seen"}) {
        EXPECT_EQ(count(table), 0) << table;
    }
    EXPECT_THAT(told_of_person(), Not(Contains("consent.given")));
}

TEST_P(WayTest, TheConsentPageNamesTheAppTheThingsAndTheReasons) {
    const Answer page = authorize({}, person());
    for (const char* text :
         {"诊所", "姓名、性别和出生日期", "手机号码", "挂号", "**红", "clinic.example"}) {
        EXPECT_THAT(page.body(), HasSubstr(text));
    }
    EXPECT_THAT(page.body(), Not(HasSubstr("林小红")));
    EXPECT_THAT(page.body(), Not(HasSubstr(kMobile)));
    Caller abroad = person();
    abroad.language = Language::en;
    const Answer english = authorize({}, abroad);
    for (const char* text : {"Clinic", "Name, sex and date of birth", "Mobile number"}) {
        EXPECT_THAT(english.body(), HasSubstr(text));
    }
}

TEST_P(WayTest, WhatSheAgreedToIsRemembered) {
    const Answer first = press(authorize({}, person()), "allow", person());
    EXPECT_EQ(first.status(), 303);
    EXPECT_EQ(first.parameter("state"), "st");
    EXPECT_EQ(first.parameter("iss"), "https://mashang.example/oidc");
    EXPECT_FALSE(first.parameter("code").empty());
    EXPECT_FALSE(authorize({}, person()).parameter("code").empty())
        << "no question the second time";
    EXPECT_FALSE(authorize({{"scope", "openid"}}, person()).parameter("code").empty()) << "less";
    EXPECT_FALSE(answered_without_page({}, person()).parameter("code").empty());
    EXPECT_EQ(std::ranges::count(told_of_person(), "consent.given"), 1);
}

TEST_P(WayTest, MoreIsAskedForAndAddedToIt) {
    code_for({{"scope", "openid"}});
    EXPECT_EQ(answered_without_page({}, person()).parameter("error"), "consent_required");
    const Answer page = authorize({{"scope", "openid phone"}}, person());
    EXPECT_TRUE(page.shows("allow"));
    press(page, "allow", person());
    EXPECT_FALSE(
        answered_without_page({{"scope", "openid phone"}}, person()).parameter("code").empty());
    EXPECT_FALSE(answered_without_page({{"scope", "openid"}}, person()).parameter("code").empty());
    const std::string claims = R"({"userinfo":{"name":null}})";
    EXPECT_EQ(answered_without_page({{"scope", "openid phone"}, {"claims", claims}}, person())
                  .parameter("error"),
              "consent_required")
        << "a single claim beyond the scopes";
    code_for({{"scope", "openid"}, {"claims", claims}});
    EXPECT_FALSE(answered_without_page({{"scope", "openid phone"}, {"claims", claims}}, person())
                     .parameter("code")
                     .empty());
}

TEST_P(WayTest, AnAppIsAskedForAnewWhenItWantsThat) {
    code_for();
    clock().advance(seconds{1});
    const Answer page = authorize({{"prompt", "consent"}}, person());
    EXPECT_TRUE(page.shows("allow"));
    EXPECT_FALSE(press(page, "allow", person()).parameter("code").empty());
}

TEST_P(WayTest, WithdrawnItsTokensHoldNoMoreAndItAsksAgain) {
    const Answer tokens = tokens_for();
    const std::string pending = code_for();
    write([&](sql::Tx& tx) { withdraw_consent(tx, parts(), person(), kClient); });
    EXPECT_FALSE(is_active(tokens.text("access_token")));
    EXPECT_FALSE(is_active(tokens.text("refresh_token")));
    EXPECT_EQ(with_token("/oidc/userinfo", tokens.text("access_token")).status(), 401);
    EXPECT_EQ(token(redemption(pending)).error(), "invalid_grant");
    EXPECT_TRUE(authorize({}, person()).shows("allow"));
    EXPECT_THAT(told_of_person(), Contains("consent.withdrawn"));
    write([&](sql::Tx& tx) {
        try {
            withdraw_consent(tx, parts(), person(), kClient);
            ADD_FAILURE() << "there is none any more";
        } catch (const Refused& refused) {
            EXPECT_EQ(refused.refusal().code, "openid.no_such_consent");
        }
    });
}

TEST_P(WayTest, SheSaysNo) {
    const Answer answer = press(authorize({}, person()), "deny", person());
    EXPECT_EQ(answer.parameter("error"), "access_denied");
    EXPECT_EQ(answer.parameter("state"), "st");
    EXPECT_EQ(count("openid_consent") + count("openid_authorization"), 0);
}

TEST_P(WayTest, AFormOfAnotherSessionTakesNoEffect) {
    const Answer page = authorize({}, person());
    Caller other = person();
    other.session_id = "session-2";
    const Answer answer = press(page, "allow", other);
    EXPECT_EQ(answer.status(), 303);
    EXPECT_THAT(answer.output.reply.location, ::testing::StartsWith("/oidc/interaction?flow="));
    EXPECT_EQ(count("openid_consent"), 0);
    EXPECT_EQ(press(page, "allow", {}).status(), 303);
    EXPECT_EQ(count("openid_consent"), 0);
}

TEST_P(WayTest, WhoShowsAnewWhoSheIsIsOfferedWhatSheHas) {
    const auto shows = [&](std::string_view part) {
        const Answer page = authorize({{"prompt", "login"}}, person());
        return page.output.body.contains(part);
    };
    EXPECT_FALSE(shows("name=\"second\""));
    EXPECT_FALSE(shows("passkey-renewals"));
    write([&](sql::Tx& tx) {
        tx.execute(
            "INSERT INTO totp (account_id, secret_sealed, step, enrolled_at, confirmed_at)"
            " VALUES ($1, '', NULL, 1, 1)",
            person().account_id);
    });
    EXPECT_TRUE(shows("name=\"second\""));
    EXPECT_FALSE(shows("passkey-renewals"));
}

TEST_P(WayTest, NoButtonSkipsAStep) {
    const Answer page = authorize({{"prompt", "login"}}, person());
    EXPECT_TRUE(page.shows("renew"));
    for (const char* action : {"allow", "chosen", "weaker", "retry", "odd", ""}) {
        const Answer answer = press(page, action, person());
        EXPECT_EQ(answer.parameter("code"), "") << action;
        EXPECT_EQ(follow(answer, person()).parameter("code"), "") << action;
    }
    EXPECT_EQ(count("openid_consent"), 0) << "nothing is agreed to before its page";
}

TEST_P(WayTest, WithoutPagesTheAppIsToldWhy) {
    EXPECT_EQ(answered_without_page({}, {}).parameter("error"), "login_required");
    EXPECT_EQ(answered_without_page({}, person()).parameter("error"), "consent_required");
    code_for();
    EXPECT_EQ(answered_without_page({{"max_age", "0"}}, person()).parameter("error"),
              "login_required");
    const FormFields best{{"acr_values", "urn:mashang:acr:r4"}};
    EXPECT_FALSE(answered_without_page(best, person()).parameter("code").empty()) << "best effort";
    const FormFields essential{
        {"claims", R"({"id_token":{"acr":{"essential":true,"value":"urn:mashang:acr:r4"}}})"}};
    EXPECT_EQ(answered_without_page(essential, person()).parameter("error"),
              "unmet_authentication_requirements");
    EXPECT_EQ(answered_without_page({{"id_token_hint", "x"}}, person()).parameter("error"),
              "account_selection_required");
}

TEST_P(WayTest, AHintNamesHerOrNot) {
    const std::string hint = tokens_for().text("id_token");
    EXPECT_FALSE(
        answered_without_page({{"id_token_hint", hint}}, person()).parameter("code").empty());
    Caller other = identity::testing::proven_person(database(), provider().identity, "13900001234",
                                                    "35009919850612101X");
    EXPECT_EQ(answered_without_page({{"id_token_hint", hint}}, other).parameter("error"),
              "account_selection_required");
    const auto for_subject = [](const std::string& subject) {
        return FormFields{{"claims", R"({"id_token":{"sub":{"value":")" + subject + R"("}}})"}};
    };
    const std::string her =
        parts().subjects.subject_of(*provider().apps.find(kClient), person().person_id);
    EXPECT_FALSE(answered_without_page(for_subject(her), person()).parameter("code").empty());
    EXPECT_EQ(answered_without_page(for_subject("another"), person()).parameter("error"),
              "account_selection_required")
        << "OpenID Connect Core 5.5.1";
}

TEST_P(WayTest, AHigherLevelIsAskedForOnItsPage) {
    const FormFields wish{{"acr_values", "urn:mashang:acr:r3"}};
    const Answer page = authorize(wish, person());
    EXPECT_THAT(page.body(), HasSubstr("需要 L3 级实名认证，您目前是 L1 级"));
    EXPECT_TRUE(page.shows("weaker"));
    const Answer next = follow(press(page, "weaker", person()), person());
    EXPECT_TRUE(next.shows("allow"));
    const Answer essential = authorize(
        {{"claims", R"({"id_token":{"acr":{"essential":true,"value":"urn:mashang:acr:r3"}}})"}},
        person());
    EXPECT_FALSE(essential.shows("weaker"));
    EXPECT_TRUE(follow(press(essential, "weaker", person()), person()).shows("retry"));
}

TEST_P(WayTest, SheChoosesWhoGoesOn) {
    const Answer page = authorize({{"prompt", "select_account"}}, person());
    EXPECT_THAT(page.body(), HasSubstr("**红"));
    EXPECT_TRUE(follow(press(page, "chosen", person()), person()).shows("allow"));
    const Answer away = press(page, "switch", person());
    EXPECT_THAT(away.output.reply.cookies, ::testing::SizeIs(1));
    EXPECT_TRUE(follow(away, {}).shows("sign_in"));
}

TEST_P(WayTest, ByFormTheAnswerIsPostedAndNothingIsInAnAddress) {
    code_for();
    const Answer page = get("/oidc/authorize", request({{"response_mode", "form_post"}}), person());
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.output.reply.location, "");
    EXPECT_FALSE(page.hidden("code").empty());
    EXPECT_EQ(page.hidden("state"), "st");
    EXPECT_EQ(page.hidden("iss"), "https://mashang.example/oidc");
    EXPECT_THAT(page.output.policy, HasSubstr("form-action 'self' https://clinic.example;"));
}

TEST_P(WayTest, WhatCannotBeTrustedIsAPageThatLeadsNowhere) {
    for (const FormFields& changes :
         std::vector<FormFields>{{{"client_id", "nobody"}},
                                 {{"redirect_uri", "https://evil.example/"}},
                                 {{"client_id", ""}},
                                 {{"redirect_uri", "\"><script>"}}}) {
        const Answer page = get("/oidc/authorize", request(changes), person());
        EXPECT_EQ(page.status(), 400);
        EXPECT_EQ(page.output.reply.location, "");
        EXPECT_THAT(page.body(), Not(HasSubstr("evil.example")));
        EXPECT_THAT(page.body(), Not(HasSubstr("<script>")));
    }
    set_state(kClient, AppState::suspended);
    EXPECT_EQ(get("/oidc/authorize", request(), person()).status(), 400);
}

TEST_P(WayTest, APostFromAnotherSiteIsSentRoundOnce) {
    const std::string form = http::print_form(request());
    const auto send = [&](const std::string& body, const std::string& type) {
        return provider().call("POST", "/oidc/authorize", "", body, {}, {{"Content-Type", type}});
    };
    EXPECT_EQ(send(form, kFormType.second).output.reply.location, "/oidc/authorize?" + form);
    EXPECT_EQ(send(form, "text/plain").status(), 415);
    for (const std::string& odd : {std::string{"a=b\r\nSet-Cookie: x=y"}, std::string{"a=%"},
                                   std::string("a=\0b", 4), std::string{"a=b#c"}}) {
        const auto& location = send(odd, kFormType.second).output.reply.location;
        EXPECT_EQ(location.find_first_of("\r\n#"), std::string::npos) << location;
    }
}

TEST_P(WayTest, AFlowOfAnotherTimeIsOver) {
    const Answer page = authorize({}, person());
    clock().advance(parts().lifetimes.interaction);
    EXPECT_EQ(press(page, "allow", person()).status(), 410);
    EXPECT_EQ(get("/oidc/interaction", {{"flow", page.hidden("flow")}}, person()).status(), 410);
    EXPECT_EQ(get("/oidc/interaction", {{"flow", "x"}}).status(), 410);
    EXPECT_EQ(get("/oidc/interaction").status(), 410);
}

TEST_P(WayTest, ALookThatWasPressedIsRemembered) {
    const Answer page = authorize({}, person());
    const Answer english =
        get("/oidc/interaction", {{"flow", page.hidden("flow")}, {"look", "en-1"}}, person());
    EXPECT_THAT(english.body(), HasSubstr("lang=\"en\" class=\"elder\""));
    ASSERT_THAT(english.output.reply.cookies, ::testing::SizeIs(1));
    EXPECT_THAT(english.output.reply.cookies.front(), HasSubstr("__Host-look=en-1"));
}

class Pushing : public OpenidTest {
  protected:
    void SetUp() override {
        OpenidTest::SetUp();
        install(sample_metadata({{"require_pushed_authorization_requests", true}}));
        install(sample_metadata(), "other");
    }
    Answer push(const FormFields& changes = {}) {
        FormFields fields = request(changes);
        std::erase_if(fields, [](const auto& field) { return field.first == "client_id"; });
        return post("/oidc/par", fields, kClient);
    }
    Answer begin(const std::string& request_uri, const std::string& client = kClient) {
        return follow(
            get("/oidc/authorize", {{"client_id", client}, {"request_uri", request_uri}}, person()),
            person());
    }
};

TEST_P(Pushing, ARequestIsTakenInAdvanceAndServesOnce) {
    const Answer pushed = push();
    ASSERT_EQ(pushed.status(), 201) << pushed.body();
    EXPECT_EQ(pushed.json().at("expires_in"), 300);
    const std::string address = pushed.text("request_uri");
    EXPECT_THAT(address, ::testing::StartsWith("urn:ietf:params:oauth:request_uri:"));
    const Answer page = begin(address);
    EXPECT_TRUE(begin(address).shows("allow")) << "until its end it may be shown again";
    const Answer answer = press(page, "allow", person());
    EXPECT_FALSE(answer.parameter("code").empty());
    EXPECT_EQ(begin(address).status(), 400);
    EXPECT_EQ(press(page, "allow", person()).status(), 400) << "nor by its page";
    EXPECT_EQ(count("openid_code"), 1);
}

TEST_P(Pushing, WhatIsWrongIsToldAtOnce) {
    for (const auto& [changes, error] : std::vector<std::pair<FormFields, const char*>>{
             {{{"redirect_uri", "https://evil.example/"}}, "invalid_request"},
             {{{"scope", "openid address"}}, "invalid_scope"},
             {{{"response_type", "token"}}, "unsupported_response_type"},
             {{{"request", "e30."}}, "request_not_supported"},
             {{{"request_uri", "urn:x"}}, "invalid_request"},
             {{{"prompt", "odd"}}, "invalid_request"}}) {
        EXPECT_EQ(push(changes).error(), error) << http::print_form(changes);
    }
    EXPECT_EQ(count("openid_pushed_request"), 0);
    EXPECT_EQ(post("/oidc/par", request(), "").error(), "invalid_client");
}

TEST_P(Pushing, OnlyItsAppMayAndOnlyInTime) {
    const std::string address = push().text("request_uri");
    EXPECT_EQ(begin(address, "other").status(), 400);
    EXPECT_EQ(begin(address + "A").status(), 400);
    EXPECT_EQ(authorize({}, person()).parameter("error"), "invalid_request") << "it must push";
    clock().advance(parts().lifetimes.pushed_request);
    EXPECT_EQ(begin(address).status(), 400);
}

MASHANG_ON_EACH_ENGINE(WayTest);
MASHANG_ON_EACH_ENGINE(Pushing);

}  // namespace
}  // namespace mashang::openid::testing
