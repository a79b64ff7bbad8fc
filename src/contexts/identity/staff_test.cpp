#include "contexts/identity/testing/identity_fixture.h"
#include "platform/crypto/totp.h"

namespace mashang::identity {
namespace {

using namespace std::chrono_literals;
using testing::kPassword;
using testing::Outcome;

class StaffTest : public testing::IdentityTest {
  protected:
    void SetUp() override {
        IdentityTest::SetUp();
        write([&](sql::Tx& tx) { officer_ = create(tx); });
    }

    AccountId create(sql::Tx& tx) {
        return api().create_staff(tx, {.user_name = *UserName::parse("lin.xiaohong"),
                                       .name = *PersonName::parse("林小红"),
                                       .office_id = "GA-350102000000",
                                       .roles = {Role::officer, Role::operator_},
                                       .password_hash = api().hash_password(kPassword),
                                       .totp_secret = secret_});
    }

    std::string code() const { return crypto::Totp{crypto::Secret{secret_}}.code_at(house_now()); }
    Instant house_now() const { return const_cast<StaffTest*>(this)->clock().now(); }

    Outcome enter(std::string_view name, std::string_view password, std::string_view totp) {
        return ask("POST", "/api/v1/staff-sessions",
                   {{"user_name", name}, {"password", password}, {"totp", totp}});
    }

    std::string secret_ = "12345678901234567890";
    AccountId officer_;
};
MASHANG_ON_EACH_ENGINE(StaffTest);

TEST_P(StaffTest, AnOfficerEntersWithPasswordAndTimeCode) {
    const Outcome outcome = enter("Lin.XiaoHong", kPassword, code());
    ASSERT_EQ(outcome.refused, "");
    const auto me = outcome.body();
    EXPECT_EQ(me.at("kind").as_string(), "staff");
    EXPECT_EQ(me.at("display_name").as_string(), "林小红");
    EXPECT_EQ(me.at("roles").as_array(), (boost::json::array{"officer", "operator"}));
    EXPECT_EQ(me.at("office").at("id").as_string(), "GA-350102000000");
    EXPECT_EQ(me.at("office").at("name").as_string(), "office GA-350102000000");
    EXPECT_FALSE(me.contains("mobile_masked"));

    const http::Caller caller = caller_of(outcome.session());
    EXPECT_EQ(caller.kind, http::CallerKind::staff);
    EXPECT_EQ(caller.account_id, officer_.text());
    EXPECT_EQ(caller.office_id, "GA-350102000000");
    EXPECT_EQ(caller.roles, (std::vector<std::string>{"officer", "operator"}));
    EXPECT_EQ(caller.person_id, "");
    EXPECT_EQ(ask("GET", "/api/v1/me", {}, outcome.session()).refused, "");
    EXPECT_EQ(ask("GET", "/api/v1/me/accesses", {}, outcome.session()).refused,
              http::kNotForYou.code);
}

TEST_P(StaffTest, ATimeCodeServesOnceAndNoneFromBeforeIt) {
    const std::string now = code();
    ASSERT_EQ(enter("lin.xiaohong", kPassword, now).refused, "");
    EXPECT_EQ(enter("lin.xiaohong", kPassword, now).refused, "identity.sign_in_failed");
    clock().advance(-30s);
    EXPECT_EQ(enter("lin.xiaohong", kPassword, code()).refused, "identity.sign_in_failed");
    clock().advance(60s);
    EXPECT_EQ(enter("lin.xiaohong", kPassword, code()).refused, "");
}

TEST_P(StaffTest, WhateverIsWrongTheAnswerAndTheWorkAreTheSame) {
    const struct {
        std::string_view name;
        std::string_view password;
        std::string totp;
    } attempts[]{{"lin.xiaohong", "wrong password", code()},
                 {"lin.xiaohong", kPassword, "000000"},
                 {"nobody.here", kPassword, code()}};
    for (const auto& attempt : attempts) {
        const int before = house().passwords.verifications;
        const Outcome outcome = enter(attempt.name, attempt.password, attempt.totp);
        EXPECT_EQ(outcome.refused, "identity.sign_in_failed") << attempt.name;
        EXPECT_TRUE(outcome.facts.empty());
        EXPECT_EQ(house().passwords.verifications - before, 1);
    }
}

TEST_P(StaffTest, GuessingAtTheTimeCodeIsDelayedToo) {
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(enter("lin.xiaohong", kPassword, "000000").refused, "identity.sign_in_failed");
    }
    EXPECT_EQ(enter("lin.xiaohong", kPassword, code()).refused, "identity.too_many_attempts");
    clock().advance(1s);
    EXPECT_EQ(enter("lin.xiaohong", kPassword, code()).refused, "");
}

TEST_P(StaffTest, AUserNameIsGivenOnce) {
    EXPECT_THROW(write([&](sql::Tx& tx) { create(tx); }), Refused);
}

TEST_P(StaffTest, OthersFindAStaffMemberByAccountAndByName) {
    read([&](sql::Tx& tx) {
        const auto member = api().find_staff(tx, officer_);
        ASSERT_TRUE(member);
        EXPECT_EQ(member->name.text(), "林小红");
        EXPECT_EQ(member->roles, (std::vector<Role>{Role::officer, Role::operator_}));
        EXPECT_EQ(api().find_staff_named(tx, *UserName::parse("lin.xiaohong"))->id, officer_);
        EXPECT_FALSE(api().find_staff(tx, AccountId{}));
        const auto names = api().staff_names(tx, {officer_, AccountId{}});
        ASSERT_EQ(names.size(), 1u);
        EXPECT_EQ(names.at(officer_).text(), "林小红");
    });
}

}  // namespace
}  // namespace mashang::identity
