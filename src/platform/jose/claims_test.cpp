#include "platform/jose/claims.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>

#include "platform/jose/refusals.h"

namespace mashang::jose {
namespace {

using std::chrono::seconds;

struct Read {
    std::optional<Claims> claims;
    std::vector<Fault> faults;
};

Read read(std::string_view payload) {
    Read result;
    result.claims = read_claims(payload, result.faults);
    return result;
}

TEST(Claims, are_read_with_their_types) {
    const auto claims =
        read(R"({"iss":"https://id.example","sub":"u","aud":"app","exp":1700000000,)"
             R"("nbf":1700000000.25,"iat":1.7e9,"jti":"j","acr":"r3","level":3})")
            .claims.value();
    EXPECT_EQ(claims.issuer, "https://id.example");
    EXPECT_EQ(claims.subject, "u");
    EXPECT_EQ(claims.audience, std::vector<std::string>{"app"});
    EXPECT_FALSE(claims.audience_is_list);
    EXPECT_EQ(claims.expires, Instant::from_ms(1'700'000'000'000));
    EXPECT_EQ(claims.not_before, Instant::from_ms(1'700'000'000'250));
    EXPECT_EQ(claims.issued, Instant::from_ms(1'700'000'000'000));
    EXPECT_EQ(claims.token_id, "j");
    EXPECT_EQ(claims.text("acr"), "r3");
    EXPECT_FALSE(claims.text("level"));
    EXPECT_FALSE(claims.text("amr"));
}

TEST(Claims, may_all_be_absent) {
    const auto claims = read("{}").claims.value();
    EXPECT_FALSE(claims.issuer);
    EXPECT_FALSE(claims.expires);
    EXPECT_TRUE(claims.audience.empty());
    EXPECT_FALSE(claims.is_for(""));
}

TEST(Claims, the_audience_is_a_text_or_a_list) {
    const auto claims = read(R"({"aud":["a","b"]})").claims.value();
    EXPECT_TRUE(claims.audience_is_list);
    EXPECT_TRUE(claims.is_for("a"));
    EXPECT_TRUE(claims.is_for("b"));
    EXPECT_FALSE(claims.is_for("A"));
    EXPECT_TRUE(read(R"({"aud":["a"]})").claims->audience_is_list);
}

TEST(Claims, each_of_a_wrong_type_is_a_fault_of_its_own) {
    const auto result = read(R"({"iss":1,"sub":null,"aud":["a",2],"exp":"1700000000","nbf":-1,)"
                             R"("iat":1e300,"jti":[]})");
    EXPECT_FALSE(result.claims);
    std::vector<Fault> expected;
    for (const auto* at : {"/iss", "/sub", "/aud", "/exp", "/nbf", "/iat", "/jti"}) {
        expected.push_back({at, &refusals::kClaimType});
    }
    EXPECT_EQ(result.faults, expected);
    EXPECT_EQ(read(R"({"aud":[]})").faults.at(0).pointer, "/aud");
    EXPECT_EQ(read(R"({"exp":18446744073709551615})").faults.at(0).pointer, "/exp");
    EXPECT_EQ(read(R"({"exp":253402300800})").faults.at(0).pointer, "/exp");  // year 10000
}

TEST(Claims, a_payload_that_is_no_object_is_one_fault) {
    for (const auto* text : {"", "[]", "5", "{", R"({"a":1,"a":2})", "\xff"}) {
        const auto result = read(text);
        EXPECT_FALSE(result.claims);
        EXPECT_EQ(result.faults, (std::vector<Fault>{{"", &refusals::kPayload}})) << text;
    }
}

/// The faults of a token with these claims at this second, the window being 10 s ahead, 5 s behind.
std::vector<const Refusal*> at_second(std::int64_t second, std::string_view payload) {
    std::vector<Fault> faults;
    check_times(read(payload).claims.value(), Instant::from_ms(second * 1000),
                {.ahead = seconds{10}, .behind = seconds{5}}, faults);
    std::vector<const Refusal*> refusals;
    for (const Fault& fault : faults) refusals.push_back(fault.refusal);
    return refusals;
}

using Found = std::vector<const Refusal*>;

TEST(Claims, times_hold_to_the_second) {
    EXPECT_EQ(at_second(1004, R"({"exp":1000})"), Found{});
    EXPECT_EQ(at_second(1005, R"({"exp":1000})"), Found{&refusals::kExpired});
    EXPECT_EQ(at_second(990, R"({"nbf":1000})"), Found{});
    EXPECT_EQ(at_second(989, R"({"nbf":1000})"), Found{&refusals::kNotYet});
    EXPECT_EQ(at_second(990, R"({"iat":1000})"), Found{});
    EXPECT_EQ(at_second(989, R"({"iat":1000})"), Found{&refusals::kIssuedLater});
    EXPECT_EQ(at_second(5000, R"({"iat":1000,"nbf":1000})"), Found{});
    EXPECT_EQ(at_second(500, R"({"exp":1,"iat":900,"nbf":900})"),
              (Found{&refusals::kExpired, &refusals::kNotYet, &refusals::kIssuedLater}));
    EXPECT_EQ(at_second(500, "{}"), Found{});
}

TEST(Claims, what_must_be_there_is_demanded_by_name) {
    std::vector<Fault> faults;
    demand_claims(read(R"({"iss":"i","nonce":"n"})").claims.value(), {"iss", "exp", "nonce", "jti"},
                  faults);
    EXPECT_EQ(faults, (std::vector<Fault>{{"/exp", &refusals::kMissingClaim},
                                          {"/jti", &refusals::kMissingClaim}}));
}

RC_GTEST_PROP(Claims, times_are_monotonic, ()) {
    const auto expires = *rc::gen::inRange<std::int64_t>(1, 4'000'000'000);
    const auto now = *rc::gen::inRange<std::int64_t>(1, 4'000'000'000);
    const bool is_over = !at_second(now, R"({"exp":)" + std::to_string(expires) + "}").empty();
    RC_ASSERT(is_over == (now >= expires + 5));
}

}  // namespace
}  // namespace mashang::jose
