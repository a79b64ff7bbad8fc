#include "contexts/identity/authentication.h"

#include <gtest/gtest.h>

namespace mashang::identity {
namespace {

struct Row {
    std::string_view known;
    std::string_view added;
    std::string_view together;
    int strength;
};

TEST(Authentication, MethodsAndStrengthOfEachWayToSignIn) {
    const std::vector<Row> rows{
        {"", "", "", 1},
        {"", "pwd", "pwd", 1},
        {"", "sms", "sms", 1},
        {"sms", "otp", "sms otp", 1},  // both are things one has
        {"pwd", "sms", "pwd sms mfa", 2},
        {"pwd", "otp", "pwd otp mfa", 2},
        {"pwd", "pwd", "pwd", 1},
        {"sms", "face", "sms face mfa", 2},
        {"", "pop user swk", "pop user swk mfa", 3},
        {"pwd", "pop user hwk", "pwd pop user hwk mfa", 3},
        {"", "pop hwk", "pop hwk", 1},  // nobody verified who holds the key
        {"pwd", "pop hwk", "pwd pop hwk mfa", 2},
        {"pwd otp mfa", "sms", "pwd sms otp mfa", 2},
        {"pwd", "magic mfa", "pwd", 1},  // mfa is found out, not told
    };
    for (const Row& row : rows) {
        const std::string together = with_methods(row.known, row.added);
        EXPECT_EQ(together, row.together) << row.known << " + " << row.added;
        EXPECT_EQ(strength_of(together), row.strength) << together;
        EXPECT_EQ(with_methods(together, ""), together);
    }
}

TEST(Authentication, MethodsAreListedOneByOne) {
    EXPECT_EQ(list_of_methods("pwd otp mfa"), (std::vector<std::string>{"pwd", "otp", "mfa"}));
    EXPECT_TRUE(list_of_methods("").empty());
}

}  // namespace
}  // namespace mashang::identity
