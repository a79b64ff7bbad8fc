// Rows come back as they went in; what is over is swept, and nothing else.

#include "contexts/openid/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include "contexts/openid/schema.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::openid::store {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using ::testing::ElementsAre;

const Instant kNow = Instant::from_ms(1'700'000'000'000);

template <class Row>
void expect_same(const Row& one, const Row& other) {
    using Members = boost::describe::describe_members<Row, boost::describe::mod_any_access>;
    boost::mp11::mp_for_each<Members>(
        [&](auto member) { EXPECT_EQ(one.*member.pointer, other.*member.pointer) << member.name; });
}

class StoreTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(schema());
    }
    static AppRow app(std::string id, std::string office = "office") {
        return {.client_id = std::move(id),
                .state = AppState::in_review,
                .owner = "owner",
                .office_id = std::move(office),
                .metadata = "{}",
                .note = "注",
                .fetched_keys = "keys",
                .fetched_at = kNow,
                .created_at = kNow,
                .changed_at = kNow};
    }
    static AuthorizationRow authorization(std::string id, std::string session = "session") {
        return {.id = std::move(id),
                .person_id = "person",
                .client_id = "app",
                .account_id = "account",
                .session_id = std::move(session),
                .scopes = "openid",
                .claims = "{}",
                .resources = "",
                .level = 2,
                .methods = "pwd",
                .strength = 1,
                .signed_in_at = kNow,
                .begun_at = kNow,
                .used_at = kNow};
    }
    static WaitingRow waiting(std::string hash, Instant expires) {
        return {.hash = hash,
                .id = hash + "-id",
                .client_id = "app",
                .user_code_hash = hash + "-code",
                .scopes = "openid",
                .acr_values = "",
                .resources = "",
                .binding_message = "",
                .begun_at = kNow,
                .expires_at = expires};
    }
    static CodeRow code(std::string hash, Instant expires) {
        return {.hash = std::move(hash),
                .authorization_id = "a",
                .client_id = "app",
                .redirect_uri = "https://a.example/",
                .challenge = "c",
                .nonce = "n",
                .jkt = "j",
                .expires_at = expires};
    }
};

TEST_P(StoreTest, RowsComeBackAsTheyWentIn) {
    write([](sql::Tx& tx) {
        add_app(tx, app("app"));
        expect_same(find_app(tx, "app").value(), app("app"));
        add_authorization(tx, authorization("a"));
        expect_same(find_authorization(tx, "a").value(), authorization("a"));
        add_code(tx, code("h", kNow));
        expect_same(find_code(tx, "h").value(), code("h", kNow));
        const RefreshTokenRow token{.hash = "h",
                                    .authorization_id = "a",
                                    .client_id = "app",
                                    .jkt = "j",
                                    .issued_at = kNow,
                                    .expires_at = kNow};
        add_refresh_token(tx, token);
        expect_same(find_refresh_token(tx, "h").value(), token);
        const PushedRow pushed{
            .hash = "h", .client_id = "app", .request = "a=b", .jkt = "", .expires_at = kNow};
        add_pushed(tx, pushed);
        expect_same(find_pushed(tx, "h").value(), pushed);
        add_waiting(tx, waiting("h", kNow));
        expect_same(find_waiting(tx, "h").value(), waiting("h", kNow));
        expect_same(find_waiting_by_id(tx, "h-id").value(), waiting("h", kNow));
        expect_same(find_waiting_by_user_code(tx, "h-code").value(), waiting("h", kNow));
        const ConsentRow consent{"person", "app", "openid", "name", "subject", kNow};
        put_consent(tx, consent);
        expect_same(find_consent(tx, "person", "app").value(), consent);
        EXPECT_EQ(find_person_by_subject(tx, "app", "subject"), "person");
        EXPECT_FALSE(find_person_by_subject(tx, "other", "subject"));
        EXPECT_FALSE(find_app(tx, "x") || find_authorization(tx, "x") || find_code(tx, "x") ||
                     find_refresh_token(tx, "x") || find_pushed(tx, "x") || find_waiting(tx, "x"));
    });
}

TEST_P(StoreTest, EveryChangeOfAnAppCounts) {
    write([](sql::Tx& tx) {
        std::int64_t version = app_version(tx);
        const auto expect_counted = [&] {
            EXPECT_GT(app_version(tx), version);
            version = app_version(tx);
        };
        add_app(tx, app("app"));
        expect_counted();
        AppRow changed = app("app");
        changed.note = "another";
        save_app(tx, changed);
        expect_counted();
        add_secret(tx, {"app", "s", "hash", kNow});
        expect_counted();
        EXPECT_TRUE(remove_secret(tx, "app", "s"));
        EXPECT_FALSE(remove_secret(tx, "app", "s"));
        expect_counted();
        EXPECT_EQ(find_app(tx, "app")->note, "another");
        add_app(tx, app("other", "elsewhere"));
        EXPECT_EQ(list_apps(tx).size(), 2U);
        EXPECT_EQ(list_apps_of(tx, "elsewhere").size(), 1U);
    });
}

TEST_P(StoreTest, WhatServesOnceServesOnce) {
    write([](sql::Tx& tx) {
        add_code(tx, code("h", kNow));
        EXPECT_TRUE(use_code(tx, "h", kNow));
        EXPECT_FALSE(use_code(tx, "h", kNow));
        EXPECT_FALSE(use_code(tx, "unknown", kNow));
        add_refresh_token(tx, {.hash = "h",
                               .authorization_id = "a",
                               .client_id = "app",
                               .jkt = "",
                               .issued_at = kNow,
                               .expires_at = kNow});
        EXPECT_TRUE(replace_refresh_token(tx, "h", kNow));
        EXPECT_FALSE(replace_refresh_token(tx, "h", kNow));
        add_pushed(tx,
                   {.hash = "h", .client_id = "app", .request = "", .jkt = "", .expires_at = kNow});
        EXPECT_TRUE(use_pushed(tx, "h", kNow));
        EXPECT_FALSE(use_pushed(tx, "h", kNow));
        EXPECT_TRUE(see_once(tx, "h", kNow));
        EXPECT_FALSE(see_once(tx, "h", kNow));
        add_waiting(tx, waiting("h", kNow));
        WaitingRow moved = waiting("h", kNow);
        moved.state = WaitingState::approved;
        EXPECT_TRUE(move_waiting(tx, moved, WaitingState::pending));
        EXPECT_FALSE(move_waiting(tx, moved, WaitingState::pending));
        revoke_token(tx, "t", kNow);
        revoke_token(tx, "t", kNow);
        EXPECT_TRUE(is_revoked(tx, "t"));
        EXPECT_FALSE(is_revoked(tx, "u"));
    });
}

TEST_P(StoreTest, AuthorizationsAreRevokedOneByOneOrForAnApp) {
    write([](sql::Tx& tx) {
        for (const char* id : {"a", "b", "c"}) add_authorization(tx, authorization(id));
        add_authorization(tx, authorization("d", "other session"));
        revoke_authorization(tx, "a", kNow);
        revoke_authorization(tx, "a", kNow + hours{1});
        EXPECT_EQ(find_authorization(tx, "a")->revoked_at, kNow) << "the first time counts";
        std::vector<std::string> left;
        for (const auto& one : list_authorizations_of_session(tx, "session"))
            left.push_back(one.id);
        EXPECT_THAT(left, ElementsAre("b", "c"));
        use_authorization(tx, "c", kNow + hours{2});
        EXPECT_EQ(last_use(tx, "person", "app"), kNow + hours{2});
        EXPECT_FALSE(last_use(tx, "another", "app"));
        EXPECT_EQ(revoke_authorizations(tx, "another", "app", kNow), 0);
        EXPECT_EQ(revoke_authorizations(tx, "person", "app", kNow), 3);
    });
}

TEST_P(StoreTest, SweepsWhatIsOverAndNothingElse) {
    write([](sql::Tx& tx) {
        const Instant over = kNow - milliseconds{1};
        for (const auto& [hash, expires] : {std::pair{"over", over}, std::pair{"now", kNow}}) {
            add_refresh_token(tx, {.hash = hash,
                                   .authorization_id = "a",
                                   .client_id = "app",
                                   .jkt = "",
                                   .issued_at = kNow,
                                   .expires_at = expires});
            revoke_token(tx, hash, expires);
            see_once(tx, hash, expires);
            add_pushed(tx, {.hash = hash,
                            .client_id = "app",
                            .request = "",
                            .jkt = "",
                            .expires_at = expires});
            add_waiting(tx, waiting(hash, expires));
            add_code(tx, code(hash, expires - hours{24}));
        }
        add_code(tx, code("fresh", over));
        add_app(tx, app("app"));
        add_authorization(tx, authorization("a"));
        put_consent(tx, {"person", "app", "openid", "", "subject", kNow});
        for (const auto& [id, begun] : {std::pair{"long ago", over}, std::pair{"just not", kNow}}) {
            auto old = authorization(id);
            old.begun_at = begun - kAuthorizationsKept;
            add_authorization(tx, old);
        }
        EXPECT_EQ(sweep(tx, kNow), 7);
        EXPECT_EQ(sweep(tx, kNow), 0);
        EXPECT_FALSE(find_refresh_token(tx, "over") || is_revoked(tx, "over") ||
                     find_pushed(tx, "over") || find_waiting(tx, "over") || find_code(tx, "over"));
        EXPECT_TRUE(find_refresh_token(tx, "now") && is_revoked(tx, "now") &&
                    find_pushed(tx, "now") && find_waiting(tx, "now") && find_code(tx, "now"));
        EXPECT_TRUE(see_once(tx, "over", kNow));
        EXPECT_FALSE(see_once(tx, "now", kNow));
        EXPECT_TRUE(find_code(tx, "fresh")) << "that a code was stolen is told for another day";
        EXPECT_FALSE(find_authorization(tx, "long ago"));
        EXPECT_TRUE(find_authorization(tx, "just not"));
        EXPECT_TRUE(find_app(tx, "app") && find_authorization(tx, "a") &&
                    find_consent(tx, "person", "app"));
    });
}

MASHANG_ON_EACH_ENGINE(StoreTest);

}  // namespace
}  // namespace mashang::openid::store
