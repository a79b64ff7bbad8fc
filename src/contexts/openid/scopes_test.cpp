#include "contexts/openid/scopes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace mashang::openid {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Scopes, OpenidIsTheFirstAndEachIsNamedOnceInTwoLanguages) {
    std::set<std::string_view> names;
    EXPECT_EQ(scopes().front().name, kOpenid);
    for (const Scope& scope : scopes()) {
        EXPECT_TRUE(names.insert(scope.name).second) << scope.name;
        EXPECT_FALSE(scope.words(Language::zh).empty());
        EXPECT_FALSE(scope.words(Language::en).empty());
        EXPECT_NE(scope.words(Language::zh), scope.words(Language::en));
        EXPECT_EQ(find_scope(scope.name), &scope);
    }
    EXPECT_EQ(find_scope(""), nullptr);
    EXPECT_EQ(find_scope("OpenID"), nullptr);
    EXPECT_EQ(find_scope("openid "), nullptr);
}

TEST(Scopes, TheirClaimsCanBeNamedToPeople) {
    for (const Scope& scope : scopes()) {
        for (const std::string& claim : words_of(scope.claims)) {
            if (claim != "sub") EXPECT_NE(find_claim(claim), nullptr) << claim;
        }
    }
    for (const ClaimName& claim : claim_names()) {
        EXPECT_EQ(find_claim(claim.name), &claim);
        EXPECT_FALSE(claim.words(Language::zh).empty());
        EXPECT_FALSE(claim.words(Language::en).empty());
    }
    EXPECT_EQ(find_claim("sub"), nullptr);
    EXPECT_EQ(find_claim("email"), nullptr);
}

TEST(Scopes, EachClaimIsReachedByAScope) {
    Words all;
    for (const Scope& scope : scopes()) all.emplace_back(scope.name);
    const Words claims = claims_of(all);
    for (const ClaimName& claim : claim_names()) EXPECT_TRUE(has(claims, claim.name)) << claim.name;
}

TEST(Scopes, StandForTheirClaimsInOrder) {
    EXPECT_THAT(claims_of({"openid", "profile"}),
                ElementsAre("sub", "name", "gender", "birthdate", "updated_at"));
    EXPECT_THAT(claims_of({"phone", "openid", "phone"}),
                ElementsAre("phone_number", "phone_number_verified", "sub"));
    EXPECT_THAT(claims_of({"gov:id_no"}), ElementsAre("cn_id_no"));
    EXPECT_THAT(claims_of({"offline_access", "no such scope", "one-code:verify"}), IsEmpty());
    EXPECT_THAT(claims_of({}), IsEmpty());
}

TEST(Words, AreReadInOrderEachOnce) {
    EXPECT_THAT(words_of(""), IsEmpty());
    EXPECT_THAT(words_of("   "), IsEmpty());
    EXPECT_THAT(words_of("b a b"), ElementsAre("b", "a"));
    EXPECT_THAT(words_of(" a  b "), ElementsAre("a", "b"));
    EXPECT_THAT(words_of("a\tb"), ElementsAre("a\tb")) << "blanks alone part words";
}

TEST(Words, AreComparedAsSets) {
    EXPECT_TRUE(has_all({"a", "b"}, {"b"}));
    EXPECT_TRUE(has_all({"a"}, {}));
    EXPECT_FALSE(has_all({}, {"a"}));
    EXPECT_FALSE(has_all({"a"}, {"a", "b"}));
    EXPECT_THAT(common({"c", "a", "b"}, {"b", "c"}), ElementsAre("c", "b"));
}

rc::Gen<Words> some_words() {
    return rc::gen::unique<Words>(rc::gen::nonEmpty(
        rc::gen::container<std::string>(rc::gen::elementOf(std::string{"abc:_"}))));
}

RC_GTEST_PROP(WordsProperty, WhatIsPrintedIsReadAgain, ()) {
    const Words words = *some_words();
    RC_ASSERT(words_of(text_of(words)) == words);
}

RC_GTEST_PROP(WordsProperty, ReadingTwiceIsReadingOnce, (const std::string& text)) {
    const Words once = words_of(text);
    RC_ASSERT(words_of(text_of(once)) == once);
    for (const std::string& word : once) RC_ASSERT(!word.empty() && !word.contains(' '));
}

RC_GTEST_PROP(WordsProperty, WhatIsCommonIsInBoth, ()) {
    const Words one = *some_words();
    const Words other = *some_words();
    const Words both = common(one, other);
    RC_ASSERT(has_all(one, both) && has_all(other, both));
    for (const std::string& word : one) RC_ASSERT(has(both, word) == has(other, word));
}

}  // namespace
}  // namespace mashang::openid
