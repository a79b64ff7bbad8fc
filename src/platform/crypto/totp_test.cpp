#include "platform/crypto/totp.h"

#include <gtest/gtest.h>

namespace mashang::crypto {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kSecret = "12345678901234567890";  // of both RFCs
const Instant kNow = Instant::from_ms(1'538'297'955'000);     // 15 s into a step

TEST(Totp, counter_codes_are_those_of_rfc_4226) {
    const std::vector<std::string> codes{"755224", "287082", "359152", "969429", "338314",
                                         "254676", "287922", "162583", "399871", "520489"};
    for (std::size_t i = 0; i < codes.size(); ++i) EXPECT_EQ(hotp(kSecret, i, 6), codes[i]);
}

TEST(Totp, time_codes_are_those_of_rfc_6238) {
    for (const auto& [seconds, code] :
         std::map<std::int64_t, std::string>{{59, "94287082"},
                                             {1'111'111'109, "07081804"},
                                             {1'111'111'111, "14050471"},
                                             {1'234'567'890, "89005924"},
                                             {2'000'000'000, "69279037"},
                                             {20'000'000'000, "65353130"}}) {
        EXPECT_EQ(hotp(kSecret, static_cast<std::uint64_t>(seconds / 30), 8), code);
        const Totp totp{Secret{std::string{kSecret}}};
        EXPECT_EQ(totp.code_at(Instant::from_ms(seconds * 1000)), code.substr(2));
    }
}

TEST(Totp, a_clock_may_be_one_step_off_and_no_more) {
    const Totp totp{Secret{std::string{kSecret}}};
    EXPECT_TRUE(totp.accept(totp.code_at(kNow), kNow, {}));
    EXPECT_TRUE(totp.accept(totp.code_at(kNow - 30s), kNow, {}));
    EXPECT_TRUE(totp.accept(totp.code_at(kNow + 30s), kNow, {}));
    EXPECT_FALSE(totp.accept(totp.code_at(kNow - 60s), kNow, {}));
    EXPECT_FALSE(totp.accept(totp.code_at(kNow + 60s), kNow, {}));
}

TEST(Totp, a_code_is_good_once_and_none_from_before_it) {
    const Totp totp{Secret{std::string{kSecret}}};
    const auto used = totp.accept(totp.code_at(kNow), kNow, {});
    ASSERT_TRUE(used);
    EXPECT_FALSE(totp.accept(totp.code_at(kNow), kNow, used));
    EXPECT_FALSE(totp.accept(totp.code_at(kNow), kNow + 10s, used));
    EXPECT_FALSE(totp.accept(totp.code_at(kNow - 30s), kNow, used));
    const auto next = totp.accept(totp.code_at(kNow + 30s), kNow + 30s, used);
    EXPECT_EQ(next, *used + 1);
}

TEST(Totp, what_is_no_code_is_not_accepted) {
    const Totp totp{Secret{std::string{kSecret}}};
    for (const std::string& code : {std::string{}, std::string{"000000"}, std::string{"12345"},
                                    totp.code_at(kNow) + "0", " " + totp.code_at(kNow)}) {
        EXPECT_FALSE(totp.accept(code, kNow, {})) << code;
    }
}

TEST(Totp, every_person_gets_a_secret_of_her_own) {
    EXPECT_EQ(Totp::make_secret().size(), 20U);
    EXPECT_NE(Totp::make_secret().view(), Totp::make_secret().view());
}

TEST(Totp, the_uri_is_what_authenticator_apps_read) {
    const Totp totp{Secret{std::string{kSecret}}};
    EXPECT_EQ(totp.uri("马上办", "window 3@city").view(),
              "otpauth://totp/%E9%A9%AC%E4%B8%8A%E5%8A%9E:window%203%40city"
              "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E9%A9%AC%E4%B8%8A%E5%8A%9E"
              "&algorithm=SHA1&digits=6&period=30");
}

}  // namespace
}  // namespace mashang::crypto
