// The end of a session: by an app's wish, and what becomes of her apps.

#include "contexts/openid/logout.h"

#include "contexts/openid/testing/openid_fixture.h"
#include "platform/jose/jws.h"

namespace mashang::openid::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kGoodbye = "https://clinic.example/goodbye";
constexpr const char* kListens = "https://clinic.example/logout";

class Logout : public OpenidTest {
  protected:
    void SetUp() override {
        OpenidTest::SetUp();
        install(sample_metadata(
            {{"post_logout_redirect_uris", {kGoodbye, "https://clinic.example/bye?a=b"}},
             {"backchannel_logout_uri", kListens}}));
        install(sample_metadata(), "silent");
    }
    Answer end(const FormFields& fields, const Caller& caller) {
        return get("/oidc/end-session", fields, caller);
    }
    /// The journal's entry, as the follower reads it.
    void session_ended(const std::string& session) {
        journal::Entry entry;
        entry.what = "session.ended";
        entry.facts = {{"session", session}};
        write([&](sql::Tx& tx) { follower(parts()).effect(tx, entry); });
    }
};

TEST_P(Logout, AnAppThatHintsHerSignsHerOutAndGetsHerBack) {
    const std::string hint = tokens_for().text("id_token");
    const Answer answer =
        end({{"id_token_hint", hint}, {"post_logout_redirect_uri", kGoodbye}, {"state", "s&t"}},
            person());
    EXPECT_EQ(answer.status(), 303);
    EXPECT_EQ(answer.output.reply.location, std::string{kGoodbye} + "?state=s%26t");
    EXPECT_THAT(answer.output.reply.cookies, SizeIs(1));
    const Answer other = end({{"id_token_hint", hint},
                              {"post_logout_redirect_uri", "https://clinic.example/bye?a=b"},
                              {"state", "s"}},
                             {});
    EXPECT_EQ(other.output.reply.location, "https://clinic.example/bye?a=b&state=s")
        << "also when nobody is signed in";
}

TEST_P(Logout, AnOldHintStillNamesHer) {
    const std::string hint = tokens_for().text("id_token");
    clock().advance(std::chrono::hours{24});
    EXPECT_EQ(end({{"id_token_hint", hint}}, person()).output.reply.cookies.size(), 1U);
}

TEST_P(Logout, WithoutAHintOfThisSessionSheIsAsked) {
    const std::string hint = tokens_for().text("id_token");
    Caller later = person();
    later.session_id = "session-2";
    for (const auto& [fields, caller] :
         std::vector<std::pair<FormFields, Caller>>{{{}, person()},
                                                    {{{"client_id", kClient}}, person()},
                                                    {{{"id_token_hint", hint}}, later}}) {
        const Answer page = end(fields, caller);
        EXPECT_EQ(page.status(), 200);
        EXPECT_TRUE(page.shows("sign_out") && page.shows("stay"));
        EXPECT_THAT(page.output.reply.cookies, IsEmpty());
    }
    const Answer page =
        end({{"id_token_hint", hint}, {"post_logout_redirect_uri", kGoodbye}}, later);
    const auto say = [&](const char* action, const Caller& caller) {
        return submit(
            "/oidc/sign-out",
            {{"flow", page.hidden("flow")}, {"form", page.hidden("form")}, {"action", action}},
            caller);
    };
    EXPECT_THAT(say("stay", later).output.reply.cookies, IsEmpty());
    EXPECT_THAT(say("sign_out", person()).output.reply.cookies, IsEmpty())
        << "a form of another session";
    const Answer out = say("sign_out", later);
    EXPECT_EQ(out.output.reply.location, kGoodbye);
    EXPECT_THAT(out.output.reply.cookies, SizeIs(1));
}

TEST_P(Logout, WhatCannotBeTrustedLeadsNowhere) {
    const std::string hint = tokens_for().text("id_token");
    std::string forged = hint;
    forged[hint.size() - 10] = forged[hint.size() - 10] == 'A' ? 'B' : 'A';
    for (const FormFields& fields : std::vector<FormFields>{
             {{"id_token_hint", forged}},
             {{"id_token_hint", "x"}},
             {{"id_token_hint", hint}, {"client_id", "silent"}},
             {{"client_id", "nobody"}},
             {{"post_logout_redirect_uri", kGoodbye}},
             {{"post_logout_redirect_uri", kGoodbye}, {"client_id", kClient}},
             {{"id_token_hint", hint}, {"post_logout_redirect_uri", "https://evil.example/"}},
             {{"id_token_hint", hint}, {"post_logout_redirect_uri", kCallback}},
             {{"id_token_hint", hint},
              {"post_logout_redirect_uri", std::string{kGoodbye} + "/"}}}) {
        const Answer page = end(fields, person());
        EXPECT_EQ(page.status(), 400) << http::print_form(fields);
        EXPECT_EQ(page.output.reply.location, "");
        EXPECT_THAT(page.output.reply.cookies, IsEmpty());
    }
}

TEST_P(Logout, WhatElseWeSignIsNoHint) {
    const auto signed_as = [&](const char* type) {
        const object claims{{"iss", parts().site().issuer()},
                            {"aud", kClient},
                            {"sub", parts().subjects.subject_of(*provider().apps.find(kClient),
                                                                person().person_id)}};
        return provider()
            .keys.get()
            ->signer(jose::Algorithm::es256)
            .sign(type, boost::json::serialize(claims));
    };
    EXPECT_EQ(end({{"id_token_hint", signed_as("JWT")}}, person()).output.reply.cookies.size(), 1U);
    for (const char* type : {"logout+jwt", "at+jwt", "token-introspection+jwt"}) {
        EXPECT_EQ(end({{"id_token_hint", signed_as(type)}}, person()).status(), 400) << type;
    }
}

TEST_P(Logout, WhatDidNotAskToOutlastTheSessionEndsWithIt) {
    const Answer bound = tokens_for();
    const Answer offline = tokens_for({{"scope", "openid offline_access"}});
    Caller elsewhere = person();
    elsewhere.session_id = "session-2";
    const Answer other = token(redemption(code_for({}, elsewhere)));
    session_ended(person().session_id);
    EXPECT_FALSE(is_active(bound.text("access_token")));
    EXPECT_FALSE(is_active(bound.text("refresh_token")));
    EXPECT_TRUE(is_active(offline.text("access_token")));
    EXPECT_TRUE(is_active(offline.text("refresh_token")));
    EXPECT_TRUE(is_active(other.text("access_token"))) << "of another session";
}

TEST_P(Logout, AppsThatListenAreToldOnceForASession) {
    tokens_for();
    tokens_for({{"scope", "openid offline_access"}});
    const FormFields silently{{"client_id", "silent"}};
    code_for(silently);
    session_ended(person().session_id);
    const auto orders = provider().orders();
    ASSERT_THAT(orders, SizeIs(1));
    const AppPtr app = provider().apps.find(kClient);
    EXPECT_EQ(orders[0].channel, "backchannel_logout");
    EXPECT_EQ(orders[0].payload,
              (object{{"client_id", kClient},
                      {"sub", parts().subjects.subject_of(*app, person().person_id)},
                      {"sid", parts().subjects.session_of(*app, person().session_id)}}));
    EXPECT_EQ(orders[0].idempotency_key, person().session_id + ":" + kClient);
    session_ended("session-3");
    EXPECT_THAT(provider().orders(), SizeIs(1));
}

TEST_P(Logout, TheyAreToldByASignedTokenThatIsMadeWhenItIsSent) {
    const std::string id_token = tokens_for().text("id_token");
    session_ended(person().session_id);
    clock().advance(std::chrono::hours{1});
    const auto request = backchannel_logout_channel(parts()).wire(provider().orders().at(0));
    EXPECT_EQ(request.address, kListens);
    const auto fields = http::parse_form(request.body).value();
    ASSERT_EQ(fields.size(), 1U);
    EXPECT_EQ(fields[0].first, "logout_token");
    const auto jws = jose::Jws::parse(fields[0].second);
    ASSERT_TRUE(jws);
    EXPECT_TRUE(jws->header().is_type("logout+jwt"));
    ASSERT_NE(jose::verify(*jws, provider().keys.get()->published(), jose::kAllAlgorithms),
              nullptr);
    const object claims = boost::json::parse(jws->payload()).as_object();
    const object of_her = boost::json::parse(jose::Jws::parse(id_token)->payload()).as_object();
    EXPECT_EQ(claims.at("sub"), of_her.at("sub"));
    EXPECT_EQ(claims.at("sid"), of_her.at("sid"));
    EXPECT_EQ(claims.at("aud"), kClient);
    EXPECT_EQ(claims.at("iat"), clock().now().ms() / 1000);
    EXPECT_TRUE(claims.at("events").as_object().contains(
        "http://schemas.openid.net/event/backchannel-logout"));
    EXPECT_FALSE(claims.contains("nonce"));
    EXPECT_TRUE(claims.contains("jti"));
}

TEST_P(Logout, AnEntryThatIsNoneIsPassedOver) {
    journal::Entry entry;
    entry.what = "session.ended";
    write([&](sql::Tx& tx) { follower(parts()).effect(tx, entry); });
    entry.facts = {{"session", 7}};
    write([&](sql::Tx& tx) { follower(parts()).effect(tx, entry); });
    EXPECT_THAT(provider().orders(), IsEmpty());
    EXPECT_THAT(follower(parts()).whats,
                ElementsAre("session.ended", "account.closing_asked", "account.closed"));
}

TEST_P(Logout, APostFromAnotherSiteIsSentRoundOnce) {
    const auto send = [&](const std::string& body) {
        return provider()
            .call("POST", "/oidc/end-session", "", body, {}, {kFormType})
            .output.reply.location;
    };
    EXPECT_EQ(send("state=a"), "/oidc/end-session?state=a");
    EXPECT_EQ(send("a=b\r\nx: y").find_first_of("\r\n"), std::string::npos);
    EXPECT_EQ(send("%"), "/oidc/end-session?");
}

TEST_P(Logout, WithTheAccountAllOfItEnds) {
    for (const char* what : {"account.closing_asked", "account.closed"}) {
        const Answer offline = tokens_for({{"scope", "openid offline_access"}});
        journal::Entry entry;
        entry.what = what;
        entry.on_behalf = person().person_id;
        write([&](sql::Tx& tx) { follower(parts()).effect(tx, entry); });
        EXPECT_FALSE(is_active(offline.text("access_token"))) << what;
        EXPECT_FALSE(is_active(offline.text("refresh_token"))) << what;
    }
}

TEST_P(Logout, WhatSheAgreedToStaysWhileSheMayTakeItBackAndGoesWithTheAccount) {
    tokens_for();
    const auto consents_after = [&](const char* what) {
        std::size_t left = 0;
        write([&](sql::Tx& tx) {
            journal::Entry entry;
            entry.what = what;
            entry.on_behalf = person().person_id;
            follower(parts()).effect(tx, entry);
            left = store::list_consents(tx, person().person_id).size();
        });
        return left;
    };
    EXPECT_EQ(consents_after("account.closing_asked"), 1U);
    EXPECT_EQ(consents_after("account.closed"), 0U);
}

MASHANG_ON_EACH_ENGINE(Logout);

}  // namespace
}  // namespace mashang::openid::testing
