#include "contexts/identity/breached_passwords.h"

#include <gtest/gtest.h>

#include <fstream>
#include <stdexcept>

#include "contexts/identity/testing/identity_fixture.h"

namespace mashang::identity {
namespace {

std::string read(const std::string& path) {
    std::ifstream in{path};
    return {std::istreambuf_iterator<char>(in), {}};
}
const std::string kFile = MASHANG_SOURCE_DIR "/data/common-passwords.txt";

TEST(BreachedPasswords, KnowsWhatWasFoundInBreachesInAnyCase) {
    const BreachedPasswords list{read(kFile)};
    EXPECT_GT(list.size(), 15'000U);
    for (const char* password :
         {"jennifer1", "JENNIFER1", "michelle", "liverpool1", "12345qwert"}) {
        EXPECT_TRUE(list.contains(password)) << password;
    }
    EXPECT_FALSE(list.contains("correct horse 电池"));
    EXPECT_FALSE(list.contains(""));
}

TEST(BreachedPasswords, HoldsNothingThatIsTooShortAnyway) {
    const std::string text = read(kFile);
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        ASSERT_GE(end - at, kShortestPassword) << text.substr(at, end - at);
        at = end + 1;
    }
}

TEST(BreachedPasswords, AListThatIsNotThereIsNoEmptyList) {
    EXPECT_THROW(BreachedPasswords{""}, std::invalid_argument);
    EXPECT_THROW(BreachedPasswords{"\n\n"}, std::invalid_argument);
    EXPECT_FALSE(BreachedPasswords{}.contains("password"));
}

class BreachedPasswordsTest : public testing::IdentityTest {};
MASHANG_ON_EACH_ENGINE(BreachedPasswordsTest);

TEST_P(BreachedPasswordsTest, NobodySignsUpWithOneOfThem) {
    const BreachedPasswords list{"sunflower\n"};
    const auto sign_up_with = [&](std::string_view password) {
        send_code("register");
        return ask(
            "POST", "/api/v1/accounts",
            {{"mobile", testing::kMobile.view()}, {"code", last_code()}, {"password", password}});
    };
    parts().breached = &list;
    const auto refused = sign_up_with("SunFlower");
    EXPECT_EQ(refused.refused, "json.invalid");
    ASSERT_EQ(refused.faults.size(), 1U);
    EXPECT_EQ(refused.faults[0].refusal->code, "identity.password.common");
    clock().advance(std::chrono::seconds{61});
    EXPECT_EQ(sign_up_with("sunflower in may").refused, "");
}

}  // namespace
}  // namespace mashang::identity
