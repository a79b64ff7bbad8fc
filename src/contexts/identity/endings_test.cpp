#include "contexts/identity/flows.h"
#include "contexts/identity/testing/identity_fixture.h"

namespace mashang::identity {
namespace {

using testing::kMobile;
using testing::kOtherMobile;
using testing::kPassword;
using testing::Outcome;

constexpr std::string_view kEndings = "/api/v1/desk/session-endings";

class EndingsTest : public testing::IdentityTest {
  protected:
    void SetUp() override {
        IdentityTest::SetUp();
        operator_ = hire("operator.one", Role::operator_);
        officer_ = hire("officer.one", Role::officer);
    }
    /// A session of a new staff member.
    std::string hire(const char* user_name, Role role) {
        const std::string hash = api().hash_password(kPassword);
        http::Caller caller;
        std::string cookie;
        write([&](sql::Tx& tx) {
            const auto account = api().create_staff(tx, {.user_name = *UserName::parse(user_name),
                                                         .name = *PersonName::parse("陈明"),
                                                         .office_id = "GA-350102000000",
                                                         .roles = {role},
                                                         .password_hash = hash,
                                                         .totp_secret = "12345678901234567890"});
            cookie =
                start_session(tx, parts(), caller, account, AccountKind::staff, "pwd otp").cookie;
        });
        const auto begin = cookie.find('=') + 1;
        return cookie.substr(begin, cookie.find(';') - begin);
    }
    Outcome end(boost::json::object whose, std::string_view session) {
        whose["reason"] = "device_lost";
        return ask("POST", kEndings, std::move(whose), session);
    }
    bool is_alive(std::string_view session) {
        return caller_of(session).kind != http::CallerKind::anonymous;
    }

    std::string operator_;
    std::string officer_;
};
MASHANG_ON_EACH_ENGINE(EndingsTest);

TEST_P(EndingsTest, AnOperatorEndsAllSessionsOfAPersonAndOfNobodyElse) {
    const std::string phone = sign_up();
    const std::string tablet = sign_in(kPassword).session();
    const std::string other = sign_up(kOtherMobile);
    const std::string account = caller_of(phone).account_id;
    const auto outcome = end({{"mobile", kMobile.view()}}, operator_);
    ASSERT_EQ(outcome.refused, "");
    EXPECT_EQ(outcome.body().at("ended").as_int64(), 2);
    EXPECT_FALSE(is_alive(phone));
    EXPECT_FALSE(is_alive(tablet));
    EXPECT_TRUE(is_alive(other));
    const auto entry = told("account:" + account).back();
    EXPECT_EQ(entry.what, "account.sessions_ended");
    EXPECT_EQ(entry.actor, caller_of(operator_).account_id);
    EXPECT_EQ(entry.facts.at("reason").as_string(), "device_lost");
    EXPECT_EQ(entry.facts.at("count").as_int64(), 2);
}

TEST_P(EndingsTest, AlsoOfAStaffMember) {
    EXPECT_EQ(end({{"user_name", "officer.one"}}, operator_).body().at("ended").as_int64(), 1);
    EXPECT_FALSE(is_alive(officer_));
    EXPECT_TRUE(is_alive(operator_));
}

TEST_P(EndingsTest, WhoIsNoOperatorEndsNothing) {
    const std::string phone = sign_up();
    EXPECT_EQ(end({{"mobile", kMobile.view()}}, officer_).refused, "http.not_for_you");
    EXPECT_EQ(end({{"mobile", kMobile.view()}}, phone).refused, "http.not_for_you");
    EXPECT_TRUE(is_alive(phone));
}

TEST_P(EndingsTest, WhoseItIsIsSaidInExactlyOneWay) {
    EXPECT_EQ(end({}, operator_).refused, "identity.one_way_to_say_who");
    EXPECT_EQ(end({{"mobile", kMobile.view()}, {"user_name", "officer.one"}}, operator_).refused,
              "identity.one_way_to_say_who");
    EXPECT_EQ(end({{"mobile", kMobile.view()}}, operator_).refused, "identity.no_such_person");
    EXPECT_EQ(end({{"user_name", "nobody"}}, operator_).refused, "identity.no_such_person");
}

}  // namespace
}  // namespace mashang::identity
