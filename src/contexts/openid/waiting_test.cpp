// What waits for a person's word on another screen: devices, and apps that ask on her phone.

#include <atomic>
#include <thread>

#include "base/enum_names.h"
#include "contexts/openid/flows_waiting.h"
#include "contexts/openid/testing/openid_fixture.h"

namespace mashang::openid::testing {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using store::WaitingState;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class Waiting : public OpenidTest {
  protected:
    void SetUp() override {
        OpenidTest::SetUp();
        install(sample_metadata({{"grant_types", {kDeviceCode, kCiba, kRefreshToken}}}));
    }

    Answer begin_device(FormFields more = {{"scope", "openid profile"}}) {
        return post("/oidc/device-authorization", std::move(more), kClient);
    }
    Answer begin_backchannel(const FormFields& changes = {}) {
        FormFields fields{{"scope", "openid profile"}, {"login_hint", kMobile}};
        for (const auto& [name, value] : changes) {
            std::erase_if(fields, [&](const auto& field) { return field.first == name; });
            if (!value.empty()) fields.emplace_back(name, value);
        }
        return post("/oidc/bc-authorize", fields, kClient);
    }
    Answer poll_device(const std::string& code, const std::string& client = kClient) {
        return token({{"grant_type", std::string{kDeviceCode}}, {"device_code", code}}, client);
    }
    Answer poll_backchannel(const std::string& id, const std::string& client = kClient) {
        return token({{"grant_type", std::string{kCiba}}, {"auth_req_id", id}}, client);
    }
    /// Her word on a page of ours that shows the question.
    Answer say(const Answer& page, std::string_view path, std::string_view action,
               const Caller& caller) {
        return submit(path,
                      {{"id", page.hidden("id")},
                       {"form", page.hidden("form")},
                       {"action", std::string{action}}},
                      caller);
    }
    Answer question(const Answer& device, const Caller& caller) {
        return look_up(device.text("user_code"), caller);
    }
    Answer look_up(const std::string& code, const Caller& caller) {
        return submit("/oidc/device", {{"action", "look_up"}, {"user_code", code}}, caller);
    }
    Caller another_person() {
        Caller other = identity::testing::proven_person(database(), provider().identity,
                                                        "13900001234", "35009919850612101X");
        other.session_id = "session-other";
        return other;
    }
};

TEST_P(Waiting, ADeviceGetsItsTokensAfterThePersonsWord) {
    const Answer device = begin_device();
    ASSERT_EQ(device.status(), 200) << device.body();
    EXPECT_EQ(device.text("verification_uri"), "https://mashang.example/oidc/device");
    EXPECT_EQ(device.json().at("expires_in"), 600);
    EXPECT_EQ(device.text("user_code").size(), 9U);
    EXPECT_EQ(poll_device(device.text("device_code")).error(), "authorization_pending");

    const Answer page = question(device, person());
    EXPECT_THAT(page.body(), HasSubstr("诊所"));
    EXPECT_THAT(page.body(), HasSubstr("挂号"));
    EXPECT_EQ(say(page, "/oidc/device", "allow", person()).status(), 200);
    clock().advance(seconds{6});
    const Answer tokens = poll_device(device.text("device_code"));
    ASSERT_EQ(tokens.status(), 200) << tokens.body();
    EXPECT_EQ(tokens.text("scope"), "openid profile");
    EXPECT_FALSE(tokens.text("id_token").empty());
    EXPECT_EQ(with_token("/oidc/userinfo", tokens.text("access_token")).json().at("name"),
              "林小红");
    EXPECT_EQ(poll_device(device.text("device_code")).error(), "invalid_grant") << "once";
    EXPECT_THAT(told_of_person(), Contains("app.authorized"));
    EXPECT_THAT(told_of_person(), Contains("person_data.read"));
}

/// All states times the moments of a poll, for both kinds.
TEST_P(Waiting, EachStateAnswersAsItIs) {
    struct Row {
        WaitingState state;
        bool is_over;
        const char* error;  ///< empty: tokens
    };
    for (const bool is_device : {true, false}) {
        for (const Row& row :
             std::vector<Row>{{WaitingState::pending, false, "authorization_pending"},
                              {WaitingState::approved, false, ""},
                              {WaitingState::denied, false, "access_denied"},
                              {WaitingState::redeemed, false, "invalid_grant"},
                              {WaitingState::pending, true, "expired_token"},
                              {WaitingState::approved, true, "expired_token"},
                              {WaitingState::denied, true, "expired_token"},
                              {WaitingState::redeemed, true, "invalid_grant"}}) {
            SCOPED_TRACE(std::string{name_of_enumerator(row.state)} + (row.is_over ? " over" : ""));
            const Answer begun = is_device ? begin_device() : begin_backchannel();
            const std::string secret = begun.text(is_device ? "device_code" : "auth_req_id");
            const auto life =
                is_device ? parts().lifetimes.device_code : parts().lifetimes.backchannel;
            write([&](sql::Tx& tx) {
                const auto waiting = store::find_waiting(tx, hash_of(secret)).value();
                if (row.state == WaitingState::pending) return;
                answer_waiting(tx, parts(), person(), waiting, row.state != WaitingState::denied);
            });
            const auto poll = [&] {
                return is_device ? poll_device(secret) : poll_backchannel(secret);
            };
            if (row.state == WaitingState::redeemed) ASSERT_EQ(poll().status(), 200);
            if (row.is_over) clock().advance(life);
            const Answer answer = poll();
            EXPECT_EQ(answer.error(), row.error) << answer.body();
            EXPECT_EQ(answer.status(), *row.error == '\0' ? 200 : 400);
        }
    }
}

TEST_P(Waiting, WhoAsksTooOftenWaitsLonger) {
    const std::string code = begin_device().text("device_code");
    EXPECT_EQ(poll_device(code).error(), "authorization_pending");
    clock().advance(seconds{5} - milliseconds{1});
    EXPECT_EQ(poll_device(code).error(), "slow_down");
    clock().advance(seconds{5});
    EXPECT_EQ(poll_device(code).error(), "slow_down") << "ten seconds by now";
    clock().advance(seconds{15});
    EXPECT_EQ(poll_device(code).error(), "authorization_pending");
}

TEST_P(Waiting, EndsAtItsVeryMoment) {
    const std::string code = begin_device().text("device_code");
    clock().advance(seconds{600} - milliseconds{1});
    EXPECT_EQ(poll_device(code).error(), "authorization_pending");
    clock().advance(milliseconds{1});
    EXPECT_EQ(poll_device(code).error(), "expired_token");
}

TEST_P(Waiting, OneKindsSecretIsNotTheOthersNorAnothersApps) {
    install(sample_metadata({{"grant_types", {kDeviceCode, kCiba}}}), "other");
    const std::string device = begin_device().text("device_code");
    const std::string backchannel = begin_backchannel().text("auth_req_id");
    EXPECT_EQ(poll_backchannel(device).error(), "invalid_grant");
    EXPECT_EQ(poll_device(backchannel).error(), "invalid_grant");
    EXPECT_EQ(poll_device(device, "other").error(), "invalid_grant");
    EXPECT_EQ(poll_backchannel(backchannel, "other").error(), "invalid_grant");
    EXPECT_EQ(poll_device("").error(), "invalid_request");
    EXPECT_EQ(poll_backchannel("").error(), "invalid_request");
}

TEST_P(Waiting, ACodeIsReadAsPeopleTypeIt) {
    const std::string shown = begin_device().text("user_code");
    std::string lower = shown;
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c == '-' ? ' ' : static_cast<char>(c | 32); });
    read([&](sql::Tx& tx) {
        for (const std::string& typed :
             {shown, lower, " " + shown + " ", shown.substr(0, 4) + shown.substr(5)}) {
            EXPECT_TRUE(find_by_user_code(tx, parts(), typed)) << typed;
        }
        for (const std::string& typed :
             {std::string{}, shown.substr(1), shown + "B", std::string{"AEIO-UAEI"}}) {
            EXPECT_FALSE(find_by_user_code(tx, parts(), typed)) << typed;
        }
    });
    EXPECT_THAT(look_up("BBBB-BBBB", person()).body(), HasSubstr("没有这个代码"));
    clock().advance(seconds{600});
    read([&](sql::Tx& tx) { EXPECT_FALSE(find_by_user_code(tx, parts(), shown)); });
}

/// RFC 8628 5.2: codes are guessed only where calls are counted strictly; 3.3.1: and compared.
TEST_P(Waiting, AScannedAddressBringsTheCodeAndLooksNothingUp) {
    const std::string shown = begin_device().text("user_code");
    for (const std::string& code : {shown, std::string{"BBBB-BBBB"}}) {
        const Answer page = get("/oidc/device", {{"user_code", code}}, person());
        EXPECT_TRUE(page.shows("look_up"));
        EXPECT_FALSE(page.shows("allow"));
        EXPECT_THAT(page.body(), HasSubstr("value=\"" + code + "\""));
        EXPECT_THAT(page.body(), Not(HasSubstr("没有这个代码")));
    }
    EXPECT_THAT(get("/oidc/device", {{"user_code", "\"><b>"}}, person()).body(),
                Not(HasSubstr("<b>")));
}

TEST_P(Waiting, WhoIsNotSignedInIsSentToDoSoAndComesBack) {
    const Answer away = get("/oidc/device", {{"user_code", "BCDF-GHJK"}});
    EXPECT_EQ(away.status(), 303);
    EXPECT_TRUE(follow(away, {}).shows("sign_in"));
    const Answer back = follow(away, person());
    EXPECT_EQ(back.output.reply.location, "/oidc/device?user_code=BCDF-GHJK");
    EXPECT_EQ(follow(get("/oidc/approvals"), person()).output.reply.location, "/oidc/approvals");
    EXPECT_EQ(submit("/oidc/approvals", {}, {}).status(), 303);
}

TEST_P(Waiting, SheSaysNo) {
    const Answer device = begin_device();
    EXPECT_EQ(say(question(device, person()), "/oidc/device", "deny", person()).status(), 200);
    EXPECT_EQ(poll_device(device.text("device_code")).error(), "access_denied");
    EXPECT_EQ(count("openid_authorization"), 0);
    EXPECT_EQ(count("openid_consent"), 0);
}

TEST_P(Waiting, AnAnswerNeedsTheFormOfTheSessionAndServesOnce) {
    const Answer page = question(begin_device(), person());
    Caller elsewhere = person();
    elsewhere.session_id = "session-2";
    EXPECT_EQ(say(page, "/oidc/device", "allow", elsewhere).status(), 410);
    EXPECT_EQ(say(page, "/oidc/device", "maybe", person()).status(), 410);
    EXPECT_EQ(say(page, "/oidc/device", "allow", another_person()).status(), 410);
    EXPECT_EQ(count("openid_authorization"), 0);
    EXPECT_EQ(say(page, "/oidc/device", "allow", person()).status(), 200);
    EXPECT_EQ(say(page, "/oidc/device", "deny", person()).status(), 410);
    EXPECT_EQ(count("openid_authorization"), 1);
}

TEST_P(Waiting, AnAppAsksOnHerPhone) {
    const Answer begun = begin_backchannel({{"binding_message", "取号 <A12>"}});
    ASSERT_EQ(begun.status(), 200) << begun.body();
    EXPECT_EQ(begun.json().at("expires_in"), 300);
    EXPECT_THAT(told_of_person(), Contains("approval.requested"));
    const Answer page = get("/oidc/approvals", {}, person());
    EXPECT_THAT(page.body(), HasSubstr("取号 &lt;A12&gt;"));
    EXPECT_EQ(say(page, "/oidc/approvals", "allow", person()).status(), 200);
    EXPECT_THAT(get("/oidc/approvals", {}, person()).body(), HasSubstr("目前没有应用在等待"));
    const Answer tokens = poll_backchannel(begun.text("auth_req_id"));
    EXPECT_EQ(tokens.status(), 200) << tokens.body();

    const Answer again = begin_backchannel({{"login_hint", ""},
                                            {"id_token_hint", tokens.text("id_token")},
                                            {"requested_expiry", "30"}});
    EXPECT_EQ(again.json().at("expires_in"), 30);
    EXPECT_TRUE(get("/oidc/approvals", {}, person()).shows("allow"));
}

/// A wish (acr_values): she is led to meet it, and may go on without; the token says how it was.
TEST_P(Waiting, AWishForAStrongerSignInIsPutToHer) {
    const auto strong = [&] {
        Caller caller = person();
        caller.strength = 2;
        return caller;
    };
    for (const bool is_device : {true, false}) {
        SCOPED_TRACE(is_device);
        const FormFields wish{{"scope", "openid"}, {"acr_values", "odd urn:mashang:acr:r1:a2"}};
        const Answer begun = is_device ? begin_device(wish) : begin_backchannel(wish);
        const std::string_view path = is_device ? "/oidc/device" : "/oidc/approvals";
        const auto page_for = [&](const Caller& caller) {
            return is_device ? question(begun, caller) : get("/oidc/approvals", {}, caller);
        };
        const Answer page = page_for(person());
        EXPECT_FALSE(page.shows("allow"));
        EXPECT_TRUE(page.shows("weaker"));
        EXPECT_TRUE(page_for(strong()).shows("allow"));

        const Answer away = say(page, path, "allow", person());
        EXPECT_EQ(away.status(), 303);
        EXPECT_TRUE(follow(away, person()).shows("renew"));
        const Answer back = follow(away, strong());
        EXPECT_THAT(back.output.reply.location, HasSubstr(std::string{path} + "?"));

        EXPECT_EQ(say(page, path, "weaker", person()).status(), 200);
        const Answer tokens = is_device ? poll_device(begun.text("device_code"))
                                        : poll_backchannel(begun.text("auth_req_id"));
        ASSERT_EQ(tokens.status(), 200) << tokens.body();
        EXPECT_EQ(introspected(tokens.text("access_token")).at("acr"), "urn:mashang:acr:r1:a1");
    }
}

TEST_P(Waiting, AWishForAHigherLevelLeadsToProofing) {
    begin_backchannel({{"acr_values", "urn:mashang:acr:r3"}});
    const Answer page = get("/oidc/approvals", {}, person());
    const Answer away = say(page, "/oidc/approvals", "allow", person());
    const Answer level = follow(away, person());
    EXPECT_TRUE(level.shows("retry")) << level.body();
    const Answer weaker = press(level, "weaker", person());
    EXPECT_THAT(follow(weaker, person()).output.reply.location, HasSubstr("/oidc/approvals"));
}

TEST_P(Waiting, NobodyElseSeesOrAnswersIt) {
    begin_backchannel();
    const Answer page = get("/oidc/approvals", {}, person());
    const Caller other = another_person();
    EXPECT_FALSE(get("/oidc/approvals", {}, other).shows("allow"));
    const std::string id = page.hidden("id");
    const Answer forced =
        submit("/oidc/approvals",
               {{"id", id}, {"form", form_token(parts(), other, id)}, {"action", "allow"}}, other);
    EXPECT_EQ(forced.status(), 410);
}

TEST_P(Waiting, WhetherANumberHasAnAccountIsNotTold) {
    const Answer known = begin_backchannel();
    const Answer unknown = begin_backchannel({{"login_hint", "13900000000"}});
    EXPECT_EQ(unknown.status(), 200);
    object one = known.json();
    object other = unknown.json();
    EXPECT_EQ(one.at("auth_req_id").as_string().size(), other.at("auth_req_id").as_string().size());
    one.erase("auth_req_id");
    other.erase("auth_req_id");
    EXPECT_EQ(one, other);
    EXPECT_EQ(poll_backchannel(unknown.text("auth_req_id")).error(), "authorization_pending");
}

TEST_P(Waiting, WhatIsWrongIsTold) {
    for (const auto& [changes, error] : std::vector<std::pair<FormFields, const char*>>{
             {{{"scope", ""}}, "invalid_scope"},
             {{{"scope", "profile"}}, "invalid_scope"},
             {{{"scope", "openid address"}}, "invalid_scope"},
             {{{"login_hint", ""}}, "invalid_request"},
             {{{"login_hint", "12345"}}, "unknown_user_id"},
             {{{"id_token_hint", "x"}}, "invalid_request"},
             {{{"login_hint", ""}, {"id_token_hint", "x"}}, "invalid_request"},
             {{{"login_hint", ""}, {"login_hint_token", "x"}}, "invalid_request"},
             {{{"binding_message", std::string(61, 'a')}}, "invalid_binding_message"},
             {{{"binding_message", "a\nb"}}, "invalid_binding_message"},
             {{{"requested_expiry", "0"}}, "invalid_request"},
             {{{"requested_expiry", "-5"}}, "invalid_request"},
             {{{"requested_expiry", "9999999"}}, "invalid_request"},
             {{{"resource", "https://api.example/"}}, "invalid_target"}}) {
        EXPECT_EQ(begin_backchannel(changes).error(), error) << http::print_form(changes);
    }
    EXPECT_EQ(begin_device({{"scope", "odd"}}).error(), "invalid_scope");
    EXPECT_EQ(begin_device({{"scope", "openid"}, {"resource", "https://api.example/"}}).error(),
              "invalid_target");
    install(sample_metadata(), "other");
    EXPECT_EQ(post("/oidc/bc-authorize", {{"scope", "openid"}}, "other").error(),
              "unauthorized_client");
    EXPECT_EQ(post("/oidc/device-authorization", {{"scope", "openid"}}, "other").error(),
              "unauthorized_client");
}

TEST_P(Waiting, OfFiftyPollsAtOnceOneHasTheTokens) {
    const Answer begun = begin_backchannel();
    say(get("/oidc/approvals", {}, person()), "/oidc/approvals", "allow", person());
    const std::string id = begun.text("auth_req_id");
    std::atomic<int> granted{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < 50; ++i) {
        threads.emplace_back([&] {
            const Answer answer = poll_backchannel(id);
            if (answer.status() == 200)
                ++granted;
            else
                EXPECT_EQ(answer.error(), "invalid_grant");
        });
    }
    threads.clear();
    EXPECT_EQ(granted, 1);
}

TEST_P(Waiting, ItWithdrawnMeanwhileGivesNothing) {
    const Answer device = begin_device();
    say(question(device, person()), "/oidc/device", "allow", person());
    write([&](sql::Tx& tx) { withdraw_consent(tx, parts(), person(), kClient); });
    EXPECT_EQ(poll_device(device.text("device_code")).error(), "invalid_grant");
}

MASHANG_ON_EACH_ENGINE(Waiting);

}  // namespace
}  // namespace mashang::openid::testing
