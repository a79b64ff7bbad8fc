// What the journal tells of apps and persons, and what lies in the database.

#include "contexts/openid/testing/openid_fixture.h"

namespace mashang::openid::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class OpenidPrivacy : public OpenidTest {
  protected:
    void SetUp() override {
        OpenidTest::SetUp();
        install(sample_metadata(
            {{"scopes",
              {wish("openid", ""), wish("profile"), wish("phone"), wish("address"),
               wish("gov:id_no"), wish("offline_access")}},
             {"grant_types", {kAuthorizationCode, kRefreshToken, kCiba, kDeviceCode}},
             {"backchannel_logout_uri", "https://clinic.example/logout"}}));
    }
    /// What was told as read, in order.
    std::vector<std::string> reads() {
        std::vector<std::string> seen;
        read([&](sql::Tx& tx) {
            for (const auto& entry :
                 journal::read_subject(tx, "person:" + person().person_id, 0, 1000)) {
                if (entry.what != journal::kPersonDataRead) continue;
                EXPECT_EQ(entry.actor, std::string{"app:"} + kClient);
                EXPECT_EQ(entry.facts.at("ground"), "openid.consent");
                seen.emplace_back(entry.facts.at("what").as_string());
            }
        });
        return seen;
    }
    std::vector<std::string> columns(sql::Tx& tx, const std::string& table) {
        if (engine() == sql::Engine::sqlite) {
            return tx.query<std::string>("SELECT name FROM pragma_table_info($1)", table);
        }
        return tx.query<std::string>(
            "SELECT CAST(column_name AS TEXT) FROM information_schema.columns"
            " WHERE table_schema = current_schema() AND table_name = $1",
            table);
    }
    /// Everything that the provider and the journal keep, as one text.
    std::string everything() {
        std::string all;
        read([&](sql::Tx& tx) {
            for (const char* table :
                 {"openid_app", "openid_app_secret", "openid_consent", "openid_authorization",
                  "openid_code", "openid_refresh_token", "openid_revoked_token", "openid_seen",
                  "openid_pushed_request", "openid_waiting", "journal_entry", "journal_pending"}) {
                for (const std::string& column : columns(tx, table)) {
                    for (const auto& text : tx.query<std::optional<std::string>>(
                             "SELECT CAST(" + column + " AS TEXT) FROM " + table)) {
                        all.append(text.value_or("")).append("\n");
                    }
                }
            }
        });
        return all;
    }
};

TEST_P(OpenidPrivacy, EachTimeAnAppMaySeeSomethingItIsToldWhat) {
    const Answer tokens = tokens_for({{"scope", "openid profile gov:id_no"}});
    EXPECT_THAT(reads(), ElementsAre("openid name gender birthdate cn_id_no"));
    token({{"grant_type", std::string{kRefreshToken}},
           {"refresh_token", tokens.text("refresh_token")},
           {"scope", "openid gov:id_no"}});
    EXPECT_THAT(reads(), ElementsAre("openid name gender birthdate cn_id_no", "openid cn_id_no"));
    tokens_for({{"scope", "openid"}, {"claims", R"({"userinfo":{"address":null}})"}});
    ASSERT_EQ(reads().size(), 3U);
    EXPECT_EQ(reads().back(), "openid address");
}

TEST_P(OpenidPrivacy, WhoSeesNothingPersonalIsNotTold) {
    tokens_for({{"scope", "openid"}});
    tokens_for({{"scope", "openid offline_access"}});
    EXPECT_THAT(reads(), IsEmpty());
    token(redemption("no such code"));
    EXPECT_THAT(reads(), IsEmpty());
}

TEST_P(OpenidPrivacy, NoIdentifierLiesThereInClear) {
    const Answer tokens =
        tokens_for({{"scope", "openid profile phone address gov:id_no offline_access"},
                    {"claims", R"({"id_token":{"name":null,"cn_id_no":null}})"}});
    ASSERT_EQ(tokens.status(), 200) << tokens.body();
    const Answer userinfo = with_token("/oidc/userinfo", tokens.text("access_token"));
    EXPECT_THAT(userinfo.body(), HasSubstr(kCitizenId)) << "the app sees it";
    post("/oidc/bc-authorize", {{"scope", "openid"}, {"login_hint", kMobile}}, kClient);
    post("/oidc/par", request({{"login_hint", kMobile}}), kClient);
    authorize({{"login_hint", kMobile}, {"prompt", "consent"}}, person());
    const std::string all = everything();
    EXPECT_THAT(all, HasSubstr("person_data.read")) << "else this test could not fail";
    for (const char* secret : {kCitizenId, "林小红", "小红", "东街1号", "1990-03-07"}) {
        EXPECT_THAT(all, Not(HasSubstr(secret))) << secret;
    }
    for (const std::string& secret : {tokens.text("access_token"), tokens.text("refresh_token"),
                                      tokens.text("id_token"), secret_of(kClient)}) {
        EXPECT_THAT(all, Not(HasSubstr(secret)));
    }
    EXPECT_THAT(all, Not(HasSubstr(kMobile)));
}

MASHANG_ON_EACH_ENGINE(OpenidPrivacy);

}  // namespace
}  // namespace mashang::openid::testing
