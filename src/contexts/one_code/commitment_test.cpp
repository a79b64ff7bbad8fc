// What is shown along with a code.

#include "contexts/one_code/commitment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "contexts/one_code/check.h"
#include "contexts/one_code/refusals.h"
#include "contexts/one_code/testing/one_code_fixture.h"
#include "contexts/one_code/testing/sample.h"

namespace mashang::one_code {
namespace {

using ::testing::ElementsAre;

constexpr std::string_view kCid = "\x01\x02\x03\x04\x05\x06\x07\x08";

SaltedClaims sample_claims() {
    return claims_of(66, true, crypto::random_bytes);
}

TEST(Commitment, says_of_each_age_and_of_residence_whether_it_is_so) {
    const auto values = [](int age, std::optional<bool> is_resident) {
        std::vector<bool> all;
        for (const auto& claim : claims_of(age, is_resident, crypto::random_bytes)) {
            all.push_back(claim.value);
        }
        return all;
    };
    EXPECT_THAT(values(13, false), ElementsAre(false, false, false, false, false, false));
    EXPECT_THAT(values(14, true), ElementsAre(true, false, false, false, false, true));
    EXPECT_THAT(values(16, {}), ElementsAre(true, true, false, false, false));
    EXPECT_THAT(values(18, {}), ElementsAre(true, true, true, false, false));
    EXPECT_THAT(values(60, {}), ElementsAre(true, true, true, true, false));
    EXPECT_THAT(values(65, {}), ElementsAre(true, true, true, true, true));
}

TEST(Commitment, shows_what_is_chosen_and_hides_the_rest) {
    const SaltedClaims claims = sample_claims();
    const std::string showing = showing_of(kCid, claims, {5});
    EXPECT_EQ(showing_size(showing), showing.size());
    EXPECT_EQ(commit_in(kCid, showing), commit_of(kCid, claims));
    EXPECT_THAT(names_of(claims_in(showing)), ElementsAre("over_65"));
    for (std::size_t i = 0; i < claims.size(); ++i) {
        EXPECT_EQ(showing.find(claims[i].salt) != std::string::npos, i == 4)
            << "with the salt the answer of two could be guessed";
    }
}

TEST(Commitment, is_of_its_credential_alone) {
    const SaltedClaims claims = sample_claims();
    EXPECT_NE(commit_in("12345678", showing_of(kCid, claims, {1})), commit_of(kCid, claims));
}

TEST(Commitment, of_numbers_that_nobody_knows_yet_is_carried_and_not_named) {
    SaltedClaims claims = sample_claims();
    claims.push_back({true, std::string(kSaltBytes, 's')});
    const std::string showing = showing_of(kCid, claims, {6, 7});
    EXPECT_EQ(commit_in(kCid, showing), commit_of(kCid, claims));
    EXPECT_THAT(claims_in(showing), ElementsAre(ShownClaim{6, true}, ShownClaim{7, true}));
    EXPECT_THAT(names_of(claims_in(showing)), ElementsAre("resident"));
}

TEST(Commitment, what_is_written_otherwise_is_no_showing) {
    const std::string good = showing_of(kCid, sample_claims(), {3});
    std::string odd_tag = good;
    odd_tag[1] = 1;
    std::string none_shown = good;
    none_shown[1 + 2 * 17] = 0;
    std::string too_many(1 + 17 * 17, '\2');
    too_many[0] = 17;
    for (const std::string& wrong :
         {std::string{}, std::string(1, '\0'), good.substr(0, good.size() - 1), odd_tag, none_shown,
          too_many}) {
        EXPECT_EQ(showing_size(wrong), std::nullopt);
    }
    EXPECT_EQ(showing_size(good + "x"), good.size());
}

TEST(Commitment, any_changed_bit_is_found_in_a_code) {
    const testing::Platform platform;
    const SaltedClaims claims = sample_claims();
    const Header header = testing::sample_header();
    const testing::Phone phone{platform, header, commit_of(header.cid, claims)};
    Code code = phone.code_of(100);
    code.showing = showing_of(header.cid, claims, {1, 5});
    const auto check = [&](const Code& one) {
        return check_authenticity(one, platform.keys(), testing::in_slot(100));
    };
    EXPECT_EQ(check(code), nullptr);
    EXPECT_EQ(parse(text_of(code)), code);
    EXPECT_EQ(parse(url_of(code, "https://a.example")), code);
    for (std::size_t i = 0; i < code.showing.size(); ++i) {
        Code changed = code;
        changed.showing[i] ^= 1;
        EXPECT_TRUE(!decode(encode(changed)) || check(changed) == &refusals::kBadClaims) << i;
    }
    Code without = code;
    without.showing.clear();
    EXPECT_EQ(check(without), nullptr) << "she need not show it";
    Code bare = testing::Phone{platform, header}.code_of(100);
    bare.showing = code.showing;
    EXPECT_EQ(decode(encode(bare)), std::nullopt) << "nothing was committed to";
}

RC_GTEST_PROP(CommitmentProperty, whatever_is_chosen_fits_the_commit, ()) {
    const SaltedClaims claims = sample_claims();
    const auto numbers = *rc::gen::suchThat(
        rc::gen::unique<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 7)),
        [](const auto& some) { return !some.empty(); });
    const std::string showing = showing_of(kCid, claims, numbers);
    RC_ASSERT(commit_in(kCid, showing) == commit_of(kCid, claims));
    RC_ASSERT(claims_in(showing).size() == numbers.size());
}

class Claims : public testing::OneCodeTest {
  protected:
    void SetUp() override {
        OneCodeTest::SetUp();
        parts().is_local = [this](std::string_view) { return is_local; };
    }
    bool is_local = false;
};

TEST_P(Claims, say_whether_the_register_has_her_address_in_the_province) {
    EXPECT_THAT(show(phone_of(lin).code_at(now()), gate).predicates, ElementsAre("adult"));
    const auto stranger = phone_of(lin, Purpose::entry, true);
    EXPECT_THAT(show(stranger.showing_at(now(), {6}), gate).claims, ElementsAre("not_resident"));
    is_local = true;
    EXPECT_THAT(show(phone_of(lin).code_at(now()), gate).predicates,
                ElementsAre("adult", "resident"));
    const auto local = phone_of(lin, Purpose::entry, true);
    EXPECT_THAT(show(local.showing_at(now(), {6}), gate).claims, ElementsAre("resident"));
}

TEST_P(Claims, are_issued_on_demand_and_a_terminal_gets_those_that_she_shows) {
    const auto plain = phone_of(lin);
    EXPECT_TRUE(plain.issued().claims.empty());
    EXPECT_EQ(encode(plain.code_at(now())).size(), kCodeBytes);
    EXPECT_TRUE(phone_of(lin, Purpose::licence, true).issued().claims.empty());

    const auto phone = phone_of(lin, Purpose::entry, true);
    EXPECT_EQ(encode(phone.code_at(now())).size(), kCodeBytesWithCommit);
    const Verified verified = show(phone.showing_at(now(), {3, 5}), gate);
    EXPECT_THAT(verified.claims, ElementsAre("over_18", "not_over_65"));
    const auto uses = ask(http::Method::get, "/api/v1/one-code/uses", lin).at("uses").as_array();
    EXPECT_EQ(uses.at(0).at("gave"),
              (boost::json::array{"level", "adult", "over_18", "not_over_65"}));
    clock().advance(std::chrono::seconds{15});
    EXPECT_TRUE(show(phone.code_at(now()), gate).claims.empty());
}

TEST_P(Claims, that_were_not_issued_are_refused_and_the_code_is_not_used_up) {
    const auto phone = phone_of(lin, Purpose::entry, true);
    Code lie = phone.showing_at(now(), {5});
    lie.showing[1 + 4 * 17] ^= 1;  // from no to yes
    EXPECT_EQ(refusal_of([&] { show(lie, gate); }), &refusals::kBadClaims);
    EXPECT_EQ(refusal_of([&] { show(phone.showing_at(now(), {5}), gate); }), nullptr);
}

TEST_P(Claims, come_to_the_phone_with_their_salts) {
    testing::LivePhone phone;
    const auto wish = phone.wish(Purpose::identity);
    const auto view = ask(http::Method::post, "/api/v1/one-code/credentials", lin,
                          {{"purpose", "identity"},
                           {"cid", wish.cid},
                           {"anchor", wish.anchor},
                           {"slots", wish.slots},
                           {"with_claims", true}});
    EXPECT_EQ(view.at("commit").as_string().size(), 22U);
    EXPECT_EQ(view.at("claims").at(2).at("name"), "over_18");
    EXPECT_EQ(view.at("claims").at(2).at("value"), true);
    EXPECT_EQ(view.at("claims").at(2).at("salt").as_string().size(), 22U);
}

MASHANG_ON_EACH_ENGINE(Claims);

}  // namespace
}  // namespace mashang::one_code
