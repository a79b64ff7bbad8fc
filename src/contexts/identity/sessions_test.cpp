#include "contexts/identity/testing/identity_fixture.h"

namespace mashang::identity {
namespace {

using namespace std::chrono_literals;
using testing::kMobile;
using testing::kOtherMobile;
using testing::kPassword;
using testing::Outcome;

class SessionsTest : public testing::IdentityTest {
  protected:
    boost::json::array listed(std::string_view session) {
        return ask("GET", "/api/v1/sessions", {}, session).body().at("sessions").as_array();
    }
    bool is_signed_in(std::string_view session) {
        return caller_of(session).kind != http::CallerKind::anonymous;
    }
};
MASHANG_ON_EACH_ENGINE(SessionsTest);

TEST_P(SessionsTest, AnyOtherCookieIsNobody) {
    const std::string session = sign_up();
    std::string altered = session;
    altered[5] = altered[5] == 'A' ? 'B' : 'A';
    const std::vector<std::string> cookies{"", "x", altered, "' OR 1=1 --", session.substr(1)};
    for (const std::string& cookie : cookies) EXPECT_FALSE(is_signed_in(cookie)) << cookie;
    EXPECT_TRUE(is_signed_in(session));
}

TEST_P(SessionsTest, ASessionIsOverHalfAnHourAfterItWasSeenLast) {
    const std::string session = sign_up();
    clock().advance(30min);
    EXPECT_TRUE(is_signed_in(session));
    clock().advance(30min);
    EXPECT_TRUE(is_signed_in(session));  // seen by a reading request, not yet written
    authenticator().flush();
    clock().advance(30min);
    EXPECT_TRUE(is_signed_in(session));
    clock().advance(30min + 1ms);
    EXPECT_FALSE(is_signed_in(session));
    EXPECT_EQ(ask("GET", "/api/v1/me", {}, session).refused, http::kSignInFirst.code);
}

TEST_P(SessionsTest, ASessionIsOverAfterTwelveHoursHoweverBusy) {
    const std::string session = sign_up();
    for (int i = 0; i < 24; ++i) {
        clock().advance(30min);
        ASSERT_TRUE(is_signed_in(session)) << i;
        authenticator().flush();
    }
    clock().advance(1min);
    EXPECT_FALSE(is_signed_in(session));
}

TEST_P(SessionsTest, AnotherNodeKnowsWhatWasWritten) {
    const std::string session = sign_up();
    SessionAuthenticator other{parts()};
    clock().advance(20min);
    EXPECT_TRUE(is_signed_in(session));
    authenticator().flush();
    clock().advance(20min);
    bool is_known = false;
    const std::string cookie = "__Host-sid=" + session;
    const http::Header header{.name = "Cookie", .value = cookie};
    http::RequestHead head;
    head.headers = {&header, 1};
    read([&](sql::Tx& tx) {
        is_known = other.authenticate(tx, head).kind == http::CallerKind::person;
    });
    EXPECT_TRUE(is_known);
}

TEST_P(SessionsTest, SeenIsWrittenAtMostOnceAMinute) {
    const std::string session = sign_up();
    const auto written = [&] {
        std::int64_t at = 0;
        read([&](sql::Tx& tx) { at = tx.get<std::int64_t>("SELECT last_seen_at FROM session"); });
        return at;
    };
    const std::int64_t first = written();
    clock().advance(59s);
    is_signed_in(session);
    authenticator().flush();
    EXPECT_EQ(written(), first);
    clock().advance(1s);
    is_signed_in(session);
    EXPECT_EQ(written(), first);
    authenticator().flush();
    EXPECT_EQ(written(), clock().now().ms());
}

TEST_P(SessionsTest, AClockSetBackSignsNobodyOut) {
    const std::string session = sign_up();
    clock().advance(-48h);
    EXPECT_TRUE(is_signed_in(session));
    EXPECT_TRUE(sign_in("wrong").refused == "identity.sign_in_failed");
}

TEST_P(SessionsTest, OnesSessionsAreListedWithDeviceAndPartOfTheAddress) {
    const std::string first = sign_up();
    clock().advance(1min);
    const Outcome second = sign_in(kPassword, kMobile, "2001:db8:1:2::3");
    ASSERT_EQ(second.refused, "");
    sign_up(kOtherMobile);
    const auto sessions = listed(first);
    ASSERT_EQ(sessions.size(), 2u);
    const auto& newest = sessions[0].as_object();
    EXPECT_EQ(newest.at("device").as_string(), "Chrome · Android");
    EXPECT_EQ(newest.at("address_masked").as_string(), "2001:db8:*");
    EXPECT_FALSE(newest.at("current").as_bool());
    EXPECT_EQ(sessions[1].as_object().at("address_masked").as_string(), "203.0.*.*");
    EXPECT_TRUE(sessions[1].as_object().at("current").as_bool());
}

TEST_P(SessionsTest, SigningOutEndsTheSessionAndForgetsTheCookie) {
    const std::string session = sign_up();
    const http::Caller caller = caller_of(session);
    const Outcome out = ask("DELETE", "/api/v1/sessions/current", {}, session);
    ASSERT_EQ(out.refused, "");
    EXPECT_EQ(out.output.reply.status, 204);
    ASSERT_EQ(out.output.reply.cookies.size(), 1u);
    EXPECT_NE(out.output.reply.cookies[0].find("Max-Age=0"), std::string::npos);
    EXPECT_FALSE(is_signed_in(session));
    EXPECT_EQ(whats_told("account:" + caller.account_id),
              (std::vector<std::string>{"session.started", "session.ended"}));
    EXPECT_EQ(ask("DELETE", "/api/v1/sessions/current", {}, session).refused,
              http::kSignInFirst.code);
}

TEST_P(SessionsTest, OneEndsAnotherOfOnesOwnSessionsAndNobodyElses) {
    const std::string first = sign_up();
    const std::string second = sign_in(kPassword).session();
    const std::string stranger = sign_up(kOtherMobile);
    const std::string id = caller_of(second).session_id;
    EXPECT_EQ(ask("DELETE", "/api/v1/sessions/{id}", {{"id", id}}, stranger).refused,
              "identity.no_such_session");
    EXPECT_TRUE(is_signed_in(second));
    const Outcome ended = ask("DELETE", "/api/v1/sessions/{id}", {{"id", id}}, first);
    EXPECT_EQ(ended.refused, "");
    EXPECT_TRUE(ended.output.reply.cookies.empty());
    EXPECT_FALSE(is_signed_in(second));
    EXPECT_TRUE(is_signed_in(first));
    EXPECT_EQ(ask("DELETE", "/api/v1/sessions/{id}", {{"id", id}}, first).refused,
              "identity.no_such_session");
}

TEST_P(SessionsTest, OneEndsAllOnesOtherSessions) {
    const std::string first = sign_up();
    const std::string second = sign_in(kPassword).session();
    const std::string third = sign_in(kPassword).session();
    const std::string stranger = sign_up(kOtherMobile);
    EXPECT_EQ(ask("DELETE", "/api/v1/sessions", {}, second).refused, "");
    EXPECT_FALSE(is_signed_in(first));
    EXPECT_TRUE(is_signed_in(second));
    EXPECT_FALSE(is_signed_in(third));
    EXPECT_TRUE(is_signed_in(stranger));
}

TEST_P(SessionsTest, ASignInOnANewKindOfDeviceIsTold) {
    const std::string session = sign_up();
    const std::string account = "account:" + caller_of(session).account_id;
    sign_in(kPassword);
    EXPECT_EQ(whats_told(account),
              (std::vector<std::string>{"session.started", "session.started"}));
    user_agent =
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36";
    sign_in(kPassword);
    sign_in(kPassword);
    const auto entries = told(account);
    ASSERT_EQ(entries.size(), 5u);
    EXPECT_EQ(entries[3].what, "device.new");
    EXPECT_EQ(entries[3].facts.at("device").as_string(), "Chrome · Windows");
    EXPECT_EQ(entries[3].on_behalf, caller_of(session).person_id);
}

TEST_P(SessionsTest, WhatIsOverIsSweptAway) {
    sign_up();
    ASSERT_TRUE(send_code("sign_in").is_good());
    sign_in("wrong");
    clock().advance(24h * 3);
    authenticator().flush();
    read([](sql::Tx& tx) {
        for (const std::string_view table :
             {"session", "sms_code", "sign_in_failures", "daily_count"}) {
            EXPECT_EQ(tx.get<std::int64_t>("SELECT COUNT(*) FROM " + std::string{table}), 0)
                << table;
        }
    });
}

TEST_P(SessionsTest, NoteIsNotLostWhenTheDatabaseFails) {
    const std::string session = sign_up();
    authenticator().flush();
    clock().advance(20min);
    is_signed_in(session);
    write([](sql::Tx& tx) { tx.script("ALTER TABLE session RENAME TO session_elsewhere"); });
    EXPECT_ANY_THROW(authenticator().flush());
    write([](sql::Tx& tx) { tx.script("ALTER TABLE session_elsewhere RENAME TO session"); });
    authenticator().flush();
    read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::int64_t>("SELECT last_seen_at FROM session"), clock().now().ms());
    });
}

}  // namespace
}  // namespace mashang::identity
