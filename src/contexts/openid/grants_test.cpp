// Refresh tokens, apps on their own account, and tokens exchanged for others.

#include <atomic>
#include <thread>

#include "contexts/openid/testing/openid_fixture.h"
#include "contexts/openid/testing/proofs.h"

namespace mashang::openid::testing {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

const object kPublic{{"token_endpoint_auth_method", "none"}};

class Refreshing : public OpenidTest {
  protected:
    Answer refresh(const std::string& refresh_token, FormFields more = {},
                   const std::string& client = std::string{kClient}, const Headers& headers = {}) {
        more.emplace_back("grant_type", kRefreshToken);
        more.emplace_back("refresh_token", refresh_token);
        return token(more, client, headers);
    }
};

TEST_P(Refreshing, OfAnAppWithASecretTheTokenStaysTheSame) {
    install(sample_metadata());
    const Answer first = tokens_for();
    const std::string kept = first.text("refresh_token");
    for (int i = 0; i < 3; ++i) {
        const Answer next = refresh(kept);
        ASSERT_EQ(next.status(), 200) << next.body();
        EXPECT_EQ(next.text("refresh_token"), kept);
        EXPECT_NE(next.text("access_token"), first.text("access_token"));
        EXPECT_FALSE(next.text("id_token").empty());
    }
    EXPECT_TRUE(is_active(first.text("access_token"))) << "what was made before stays";
}

TEST_P(Refreshing, OfAPublicAppTheTokenIsReplacedAndTheOldOneEndsAll) {
    install(sample_metadata(kPublic));
    const std::string first = tokens_for().text("refresh_token");
    const Answer second = refresh(first);
    ASSERT_EQ(second.status(), 200) << second.body();
    EXPECT_NE(second.text("refresh_token"), first);
    const Answer third = refresh(second.text("refresh_token"));
    ASSERT_EQ(third.status(), 200);

    EXPECT_EQ(refresh(first).error(), "invalid_grant");
    EXPECT_EQ(refresh(third.text("refresh_token")).error(), "invalid_grant")
        << "the owner's as well";
    EXPECT_EQ(with_token("/oidc/userinfo", third.text("access_token")).status(), 401);
    std::string authorization;
    read([&](sql::Tx& tx) {
        authorization = tx.get<std::string>("SELECT id FROM openid_authorization");
    });
    EXPECT_THAT(told("authorization:" + authorization), Contains("authorization.revoked"));
}

TEST_P(Refreshing, OnlyItsOwnAppMayAndOnlyWhileItLives) {
    install(sample_metadata());
    install(sample_metadata(), "other");
    const std::string token =
        tokens_for({{"scope", "openid offline_access"}}).text("refresh_token");
    EXPECT_EQ(refresh("").error(), "invalid_request");
    EXPECT_EQ(refresh(token + "A").error(), "invalid_grant");
    EXPECT_EQ(refresh(token, {}, "other").error(), "invalid_grant");
    clock().advance(parts().lifetimes.refresh_token - milliseconds{1});
    EXPECT_EQ(refresh(token).status(), 200);
    clock().advance(milliseconds{1});
    EXPECT_EQ(refresh(token).error(), "invalid_grant");
}

TEST_P(Refreshing, NarrowsAndNeverWidens) {
    install(sample_metadata());
    const std::string token = tokens_for().text("refresh_token");
    const Answer narrow = refresh(token, {{"scope", "openid"}});
    ASSERT_EQ(narrow.status(), 200);
    EXPECT_EQ(narrow.text("scope"), "openid");
    EXPECT_EQ(refresh(token, {{"scope", "openid offline_access"}}).error(), "invalid_scope");
    EXPECT_EQ(refresh(token, {{"resource", "https://api.example/"}}).error(), "invalid_target");
    EXPECT_EQ(refresh(token).text("scope"), "openid profile phone") << "the next is whole again";
}

TEST_P(Refreshing, OfAPublicAppWithAKeyNeedsThatKey) {
    object metadata = sample_metadata(kPublic);
    metadata["dpop_bound_access_tokens"] = true;
    install(metadata);
    const Prover key{jose::Algorithm::es256};
    const Prover thief{jose::Algorithm::eddsa};
    const auto proof_of = [&](const Prover& prover) {
        return prover.proof(clock().now(), "POST", "/oidc/token");
    };
    EXPECT_EQ(tokens_for().error(), "invalid_dpop_proof") << "without a proof";
    const Answer first = token(redemption(code_for()), std::string{kClient}, {proof_of(key)});
    ASSERT_EQ(first.status(), 200) << first.body();
    const std::string refresh_token = first.text("refresh_token");
    EXPECT_EQ(refresh(refresh_token, {}, std::string{kClient}, {proof_of(thief)}).error(),
              "invalid_grant");
    EXPECT_EQ(refresh(refresh_token).error(), "invalid_dpop_proof");
    const Answer next = refresh(refresh_token, {}, std::string{kClient}, {proof_of(key)});
    EXPECT_EQ(next.status(), 200);
    EXPECT_EQ(next.text("refresh_token"), refresh_token) << "bound, so not replaced";
}

TEST_P(Refreshing, AnAppThatMayNotGetsNone) {
    install(sample_metadata({{"grant_types", {kAuthorizationCode}}}));
    EXPECT_FALSE(tokens_for().json().contains("refresh_token"));
    EXPECT_EQ(refresh("x").error(), "unauthorized_client");
}

TEST_P(Refreshing, OfFiftyAtOnceOneReplacesIt) {
    install(sample_metadata(kPublic));
    const std::string first = tokens_for().text("refresh_token");
    std::atomic<int> granted{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < 50; ++i) {
        threads.emplace_back([&] {
            const Answer answer = refresh(first);
            if (answer.status() == 200)
                ++granted;
            else
                EXPECT_EQ(answer.error(), "invalid_grant");
        });
    }
    threads.clear();
    EXPECT_EQ(granted, 1);
}

MASHANG_ON_EACH_ENGINE(Refreshing);

class OwnAccount : public OpenidTest {
  protected:
    static object machine(const object& more = {}) {
        object metadata =
            sample_metadata({{"grant_types", {kClientCredentials}},
                             {"redirect_uris", boost::json::array{}},
                             {"scopes", {wish("openid", ""), wish("one-code:verify")}}});
        for (const auto& [name, value] : more) metadata[name] = value;
        return metadata;
    }
    Answer ask(FormFields more = {}, const Headers& headers = {}) {
        more.emplace_back("grant_type", kClientCredentials);
        return token(more, std::string{kClient}, headers);
    }
};

TEST_P(OwnAccount, AnAppHasScopesOfItsOwnAndNoRowIsWritten) {
    install(machine());
    const auto seen = count("journal_entry") + count("journal_pending");
    const Answer answer = ask();
    ASSERT_EQ(answer.status(), 200) << answer.body();
    EXPECT_EQ(answer.text("scope"), "one-code:verify");
    EXPECT_FALSE(answer.json().contains("refresh_token") || answer.json().contains("id_token"));
    EXPECT_EQ(ask({{"scope", "one-code:verify"}}).status(), 200);
    EXPECT_EQ(ask({{"scope", "openid"}}).error(), "invalid_scope") << "of a person";
    EXPECT_EQ(count("journal_entry") + count("journal_pending"), seen);
    EXPECT_EQ(count("openid_authorization"), 0);
    const object told = introspected(answer.text("access_token"));
    EXPECT_EQ(told.at("sub"), kClient);
    EXPECT_EQ(with_token("/oidc/userinfo", answer.text("access_token")).status(), 403);
}

/// The same request by the way that needs no transaction, and by the one that does.
TEST_P(OwnAccount, AtOnceOrNotItIsTheSameAnswer) {
    install(machine());
    const auto by_transaction = [&](const FormFields& fields, const Headers& headers) {
        std::vector<http::Header> sent;
        for (const auto& [name, value] : headers) sent.push_back({.name = name, .value = value});
        http::RequestHead head;
        head.method = "POST";
        head.headers = sent;
        const MachineRequest request{.head = head, .fields = fields, .path = "/oidc/token"};
        http::RawOutput output;
        try {
            write([&](sql::Tx& tx) {
                const Granted granted = grant(tx, parts(), request);
                output = granted ? print_handout(parts(), *granted) : print_error(granted.error());
            });
        } catch (const OAuthError& error) {
            output = print_error(error);
        }
        if (output.finish) output.finish(output);
        return Answer{std::move(output)};
    };
    const std::string client{kClient};
    const Headers good{{"Authorization", basic(client, secret_of(client))}};
    const Headers wrong{{"Authorization", basic(client, "wrong")}};
    const std::string grant_type{kClientCredentials};
    for (const auto& [fields, headers] : std::vector<std::pair<FormFields, Headers>>{
             {{{"grant_type", grant_type}}, good},
             {{{"grant_type", grant_type}}, wrong},
             {{{"grant_type", grant_type}}, {}},
             {{{"grant_type", grant_type}, {"scope", "profile"}}, good},
             {{{"grant_type", grant_type}, {"resource", "https://api.example/"}}, good},
             {{{"grant_type", grant_type}, {"client_id", "other"}}, good},
             {{{"grant_type", grant_type}, {"client_secret", "x"}}, good},
             {{{"grant_type", "authorization_code"}, {"code", "x"}}, good},
             {{{"grant_type", "odd"}}, good},
             {{}, good}}) {
        Headers with_type = headers;
        with_type.push_back(kFormType);
        const Answer one =
            provider().call("POST", "/oidc/token", "", http::print_form(fields), {}, with_type);
        const Answer other = by_transaction(fields, headers);
        EXPECT_EQ(one.status(), other.status()) << http::print_form(fields);
        EXPECT_EQ(one.output.headers, other.output.headers);
        object first = one.json();
        object second = other.json();
        first.erase("access_token");
        second.erase("access_token");
        EXPECT_EQ(first, second) << http::print_form(fields);
    }
}

TEST_P(OwnAccount, AnAppThatIsNotApprovedHasNothingAtOnce) {
    install(machine());
    const std::string before = ask().text("access_token");
    for (const AppState state :
         {AppState::draft, AppState::in_review, AppState::refused, AppState::suspended}) {
        set_state(kClient, state);
        EXPECT_EQ(ask().error(), "invalid_client");
    }
    set_state(kClient, AppState::approved);
    EXPECT_TRUE(is_active(before)) << "while it was suspended the token held nothing; now again";
}

TEST_P(OwnAccount, ATokenForAnApiIsAsTheApiWantsIt) {
    install(
        sample_metadata({{"resource", "https://api.example/"}, {"resource_token_format", "jwt"}}),
        "api");
    install(machine({{"resources", {"https://api.example/", "https://nobody.example/"}}}));
    const Answer answer = ask({{"resource", "https://api.example/"}});
    ASSERT_EQ(answer.status(), 200) << answer.body();
    const std::string jwt = answer.text("access_token");
    EXPECT_EQ(std::ranges::count(jwt, '.'), 2);
    EXPECT_TRUE(is_active(jwt, "api"));
    EXPECT_EQ(introspected(jwt, "api").at("aud"), "https://api.example/");
    EXPECT_EQ(with_token("/oidc/userinfo", jwt).status(), 401) << "it is for another";
    EXPECT_EQ(ask({{"resource", "https://nobody.example/"}}).error(), "invalid_target");
    EXPECT_EQ(ask({{"resource", "https://third.example/"}}).error(), "invalid_target");
}

MASHANG_ON_EACH_ENGINE(OwnAccount);

class Exchange : public OpenidTest {
  protected:
    static constexpr const char* kFront = "https://front.example/";
    static constexpr const char* kBack = "https://back.example/";
    static constexpr const char* kType = "urn:ietf:params:oauth:token-type:access_token";

    void SetUp() override {
        OpenidTest::SetUp();
        install(sample_metadata({{"resources", {kFront}}}));
        install(sample_metadata({{"resource", kFront},
                                 {"resources", {kBack}},
                                 {"sector_identifier", "front.example"},
                                 {"grant_types", {kAuthorizationCode, kTokenExchange}}}),
                "front");
        install(sample_metadata({{"resource", kBack}, {"sector_identifier", "back.example"}}),
                "back");
        subject_ = token(redemption(code_for({{"resource", kFront}}))).text("access_token");
        ASSERT_TRUE(is_active(subject_, "front"));
    }
    Answer exchange(const FormFields& changes = {}, const std::string& client = "front") {
        FormFields fields{{"grant_type", std::string{kTokenExchange}},
                          {"subject_token", subject_},
                          {"subject_token_type", kType},
                          {"resource", kBack}};
        for (const auto& [name, value] : changes) {
            std::erase_if(fields, [&](const auto& field) { return field.first == name; });
            if (!value.empty()) fields.emplace_back(name, value);
        }
        return token(fields, client);
    }
    std::string subject_;
};

TEST_P(Exchange, AnApiCallsAnotherInThePersonsNameForLessAndNoLonger) {
    clock().advance(seconds{500});
    const Answer answer = exchange({{"scope", "openid profile"}});
    ASSERT_EQ(answer.status(), 200) << answer.body();
    EXPECT_EQ(answer.text("issued_token_type"), kType);
    EXPECT_EQ(answer.json().at("expires_in"), 100);
    const object told = introspected(answer.text("access_token"), "back");
    EXPECT_EQ(told.at("active"), true);
    EXPECT_EQ(told.at("scope"), "openid profile");
    EXPECT_EQ(told.at("act").at("sub"), "front");
    read([&](sql::Tx& tx) {
        const auto live = find_live_token(tx, parts(), subject_);
        const auto entries =
            journal::read_subject(tx, "authorization:" + live->authorization->id, 0, 100);
        ASSERT_FALSE(entries.empty());
        const auto& entry = entries.back();
        EXPECT_EQ(entry.what, "token.exchanged");
        EXPECT_EQ(entry.actor, "app:front");
        EXPECT_EQ(entry.on_behalf, person().person_id);
        EXPECT_EQ(entry.facts.at("of"), kClient);
        EXPECT_EQ(entry.facts.at("scopes"), "openid profile");
        EXPECT_EQ(entry.facts.at("for"), kBack);
    });
    EXPECT_EQ(told.at("sub").as_string(),
              parts().subjects.subject_of(*provider().apps.find("back"), person().person_id));
    clock().advance(seconds{100});
    EXPECT_FALSE(is_active(answer.text("access_token"), "back")) << "ends with what it was made of";
}

TEST_P(Exchange, TellsNobodyMoreThanThePersonAgreedTo) {
    const std::string token = exchange({{"resource", ""}}).text("access_token");
    EXPECT_TRUE(is_active(token, "front")) << "without a resource it stays for those it was for";
    EXPECT_EQ(with_token("/oidc/userinfo", token).status(), 401);
    install(sample_metadata(
                {{"resources", {kFront}}, {"grant_types", {kAuthorizationCode, kTokenExchange}}}),
            "third");
    EXPECT_EQ(exchange({}, "third").error(), "invalid_request") << "it is not for this one";
}

TEST_P(Exchange, WhatIsNotAsItShouldBeIsRefused) {
    for (const auto& [changes, error] : std::vector<std::pair<FormFields, const char*>>{
             {{{"subject_token", ""}}, "invalid_request"},
             {{{"subject_token", "x"}}, "invalid_request"},
             {{{"subject_token_type", ""}}, "invalid_request"},
             {{{"subject_token_type", "urn:ietf:params:oauth:token-type:id_token"}},
              "invalid_request"},
             {{{"requested_token_type", "urn:ietf:params:oauth:token-type:refresh_token"}},
              "invalid_request"},
             {{{"actor_token", "x"}}, "invalid_request"},
             {{{"scope", "openid offline_access"}}, "invalid_scope"},
             {{{"resource", "https://third.example/"}}, "invalid_target"}}) {
        EXPECT_EQ(exchange(changes).error(), error) << http::print_form(changes);
    }
    EXPECT_EQ(exchange({}, std::string{kClient}).error(), "unauthorized_client");
    write([&](sql::Tx& tx) { withdraw_consent(tx, parts(), person(), kClient); });
    EXPECT_EQ(exchange().error(), "invalid_request") << "the person took it back";
}

MASHANG_ON_EACH_ENGINE(Exchange);

}  // namespace
}  // namespace mashang::openid::testing
