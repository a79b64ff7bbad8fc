// What our pages carry along, and what their forms prove.

#include "contexts/openid/flow.h"

#include <rapidcheck/gtest.h>

#include "contexts/openid/testing/openid_fixture.h"

namespace mashang::openid::testing {
namespace {

using std::chrono::milliseconds;

class FlowTest : public OpenidTest {
  protected:
    Flow flow() {
        return {.client_id = "clinic",
                .form = "a=b&state=%0A",
                .pushed_hash = "hash",
                .pushed_jkt = "jkt",
                .begun_at = clock().now(),
                .has_chosen = true,
                .goes_on_weaker = false};
    }
};

TEST_P(FlowTest, ComesBackAsItWas) {
    const Flow before = flow();
    const auto after = open_flow(parts(), seal_flow(parts(), before));
    ASSERT_TRUE(after);
    EXPECT_EQ(after->client_id, before.client_id);
    EXPECT_EQ(after->form, before.form);
    EXPECT_EQ(after->pushed_hash, before.pushed_hash);
    EXPECT_EQ(after->pushed_jkt, before.pushed_jkt);
    EXPECT_EQ(after->begun_at, before.begun_at);
    EXPECT_TRUE(after->has_chosen);
    EXPECT_FALSE(after->goes_on_weaker);
}

TEST_P(FlowTest, TellsNothingAndTwoOfTheSameDiffer) {
    const std::string one = seal_flow(parts(), flow());
    EXPECT_NE(one, seal_flow(parts(), flow()));
    EXPECT_FALSE(crypto::from_base64url(one)->contains("clinic"));
}

TEST_P(FlowTest, EndsAtItsVeryMoment) {
    const std::string sealed = seal_flow(parts(), flow());
    clock().advance(parts().lifetimes.interaction - milliseconds{1});
    EXPECT_TRUE(open_flow(parts(), sealed));
    clock().advance(milliseconds{1});
    EXPECT_FALSE(open_flow(parts(), sealed));
}

TEST_P(FlowTest, AnyFlippedCharacterIsSeen) {
    const std::string sealed = seal_flow(parts(), flow());
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        std::string flipped = sealed;
        flipped[i] = flipped[i] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(open_flow(parts(), flipped)) << i;
    }
    for (const std::string& odd : {std::string{}, sealed + "A", sealed.substr(1), sealed + "=",
                                   " " + sealed, std::string(20'000, 'A')}) {
        EXPECT_FALSE(open_flow(parts(), odd));
    }
}

TEST_P(FlowTest, ALongestRequestStillFitsAnAddress) {
    Flow longest = flow();
    longest.form = std::string(8 * 1024, 'a');
    const std::string sealed = seal_flow(parts(), longest);
    EXPECT_TRUE(open_flow(parts(), sealed));
    EXPECT_LT(sealed.size(), 12U * 1024) << "heads of requests are 16 KiB at most";
}

TEST_P(FlowTest, AnAccessTokenIsNoFlowAndAFlowIsNoToken) {
    const std::string token = provider().tokens.seal({.id = "id", .client_id = "clinic"});
    EXPECT_FALSE(open_flow(parts(), token));
    EXPECT_FALSE(provider().tokens.open(seal_flow(parts(), flow()), parts().site().issuer()));
}

TEST_P(FlowTest, AFormIsOfOneSessionAndOfOneThing) {
    Caller other = person();
    other.session_id = "session-2";
    const std::string token = form_token(parts(), person(), "thing");
    EXPECT_TRUE(is_form_token(parts(), person(), "thing", token));
    EXPECT_FALSE(is_form_token(parts(), person(), "other thing", token));
    EXPECT_FALSE(is_form_token(parts(), other, "thing", token));
    EXPECT_FALSE(is_form_token(parts(), {}, "thing", token));
    EXPECT_FALSE(is_form_token(parts(), person(), "thing", ""));
    EXPECT_FALSE(is_form_token(parts(), person(), "thing", token.substr(1)));
}

MASHANG_ON_EACH_ENGINE(FlowTest);

}  // namespace
}  // namespace mashang::openid::testing
