#include "contexts/openid/dpop_nonces.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mashang::openid {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

const DpopNonces kNonces{crypto::Secret{std::string(32, 'k')}};
const Instant kNow = Instant::from_ms(1'700'000'100'000);  // a slot begins

TEST(DpopNonces, are_the_same_on_all_nodes_and_change_with_time) {
    const DpopNonces other_node{crypto::Secret{std::string(32, 'k')}};
    EXPECT_EQ(kNonces.make(kNow), other_node.make(kNow));
    EXPECT_EQ(kNonces.make(kNow), kNonces.make(kNow + DpopNonces::kSlot - milliseconds{1}));
    EXPECT_NE(kNonces.make(kNow), kNonces.make(kNow + DpopNonces::kSlot));
    EXPECT_EQ(kNonces.make(kNow).size(), 22U);
}

TEST(DpopNonces, are_good_for_five_to_ten_minutes) {
    const auto nonce = kNonces.make(kNow);
    EXPECT_TRUE(kNonces.is_good(nonce, kNow));
    EXPECT_TRUE(kNonces.is_good(nonce, kNow + minutes{10} - milliseconds{1}));
    EXPECT_FALSE(kNonces.is_good(nonce, kNow + minutes{10}));
    EXPECT_TRUE(kNonces.is_good(nonce, kNow - milliseconds{1}));  // another node's clock
    EXPECT_FALSE(kNonces.is_good(nonce, kNow - minutes{5} - milliseconds{1}));
}

TEST(DpopNonces, of_another_key_or_made_up_are_not_good) {
    const DpopNonces other{crypto::Secret{std::string(32, 'o')}};
    EXPECT_FALSE(kNonces.is_good(other.make(kNow), kNow));
    EXPECT_FALSE(kNonces.is_good("", kNow));
    EXPECT_FALSE(kNonces.is_good(kNonces.make(kNow) + "A", kNow));
}

RC_GTEST_PROP(DpopNonces, one_that_was_just_made_is_good_for_five_minutes, ()) {
    const auto now = Instant::from_ms(*rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000));
    const auto later = milliseconds{*rc::gen::inRange(0, 300'001)};
    RC_ASSERT(kNonces.is_good(kNonces.make(now), now + later));
    RC_ASSERT(!kNonces.is_good(kNonces.make(now), now + later + minutes{10}));
}

}  // namespace
}  // namespace mashang::openid
