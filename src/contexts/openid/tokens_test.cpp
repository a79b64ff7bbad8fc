#include "contexts/openid/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "contexts/openid/testing/sample_app.h"
#include "platform/clock/clock.h"
#include "platform/jose/claims.h"
#include "platform/jose/jws.h"

namespace mashang::openid {
namespace {

using testing::app_with;
using testing::sample_metadata;

constexpr std::string_view kIssuer = "https://mashang.example/oidc";

struct Installation {
    crypto::KeyStore keys = crypto::KeyStore::in_memory();
    platform::SetClock clock{*Instant::parse("2026-11-29T12:00:00+08:00")};
    jose::KeyRing ring{keys, clock};
    crypto::Cipher cipher{keys, kTokens, crypto::SealAlgorithm::aes};
    AccessTokens tokens{cipher, ring};
    Subjects subjects{keys};
};
Installation& here() {
    static Installation installation;
    return installation;
}
Installation& elsewhere() {
    static Installation installation;
    return installation;
}

rc::Gen<std::string> word() {
    return rc::gen::nonEmpty(
        rc::gen::container<std::string>(rc::gen::elementOf(std::string{"abcXYZ019:/._-"})));
}
/// As many as a request may name.
rc::Gen<Words> words() {
    return rc::gen::mapcat(rc::gen::inRange(0, 11),
                           [](int count) { return rc::gen::unique<Words>(count, word()); });
}
rc::Gen<Instant> second() {
    return rc::gen::map(rc::gen::inRange(1'000'000'000, 2'000'000'000),
                        [](int seconds) { return Instant::from_ms(std::int64_t{seconds} * 1000); });
}

AccessToken any_token(bool is_of_person) {
    AccessToken token{.id = *word(),
                      .client_id = *word(),
                      .scopes = *words(),
                      .audience = *rc::gen::nonEmpty(words()),
                      .jkt = *rc::gen::arbitrary<bool>() ? *word() : "",
                      .issued = *second(),
                      .expires = *second(),
                      .actor = *rc::gen::arbitrary<bool>() ? *word() : ""};
    if (!is_of_person) return token;
    token.authorization_id = *word();
    token.person_id = *word();
    token.acr = *word();
    token.signed_in_at = *second();
    return token;
}

RC_GTEST_PROP(AccessTokenProperty, WhatIsSealedIsOpenedAsItWas, (bool is_of_person)) {
    const AccessToken token = any_token(is_of_person);
    RC_ASSERT(here().tokens.open(here().tokens.seal(token), kIssuer) == token);
}

RC_GTEST_PROP(AccessTokenProperty, WhatIsSignedIsOpenedAsItWasButForThePerson,
              (bool is_of_person)) {
    AccessToken token = any_token(is_of_person);
    const std::string text = here().tokens.sign(token, kIssuer, "subject");
    RC_ASSERT(!text.contains(token.person_id) || token.person_id.size() < 8);
    token.person_id = "";
    RC_ASSERT(here().tokens.open(text, kIssuer) == token);
}

RC_GTEST_PROP(AccessTokenProperty, NoTextMakesItThrow, (const std::string& text)) {
    RC_ASSERT(!here().tokens.open(text, kIssuer));
    RC_ASSERT(!here().tokens.open(crypto::to_base64url(text), kIssuer));
    RC_ASSERT(!here().tokens.open(text + "." + text + "." + text, kIssuer));
}

AccessToken sample() {
    return {.id = "token-1",
            .client_id = "clinic",
            .authorization_id = "authorization-1",
            .person_id = "person-1",
            .scopes = {"openid", "profile"},
            .audience = {std::string{kIssuer}},
            .acr = "urn:mashang:acr:r2:a1",
            .signed_in_at = Instant::from_ms(1'700'000'000'000),
            .issued = Instant::from_ms(1'700'000'100'000),
            .expires = Instant::from_ms(1'700'000'700'000)};
}

TEST(AccessTokens, AnyFlippedCharacterIsSeen) {
    for (const std::string& text :
         {here().tokens.seal(sample()), here().tokens.sign(sample(), kIssuer, "subject")}) {
        ASSERT_TRUE(here().tokens.open(text, kIssuer));
        for (std::size_t i = 0; i < text.size(); ++i) {
            std::string flipped = text;
            flipped[i] = flipped[i] == 'A' ? 'B' : 'A';
            EXPECT_FALSE(here().tokens.open(flipped, kIssuer)) << i << " of " << text;
        }
        EXPECT_FALSE(here().tokens.open(text + "A", kIssuer));
        EXPECT_FALSE(here().tokens.open(text.substr(0, text.size() - 1), kIssuer));
    }
}

TEST(AccessTokens, AnotherInstallationsAreNone) {
    EXPECT_FALSE(here().tokens.open(elsewhere().tokens.seal(sample()), kIssuer));
    EXPECT_FALSE(here().tokens.open(elsewhere().tokens.sign(sample(), kIssuer, "s"), kIssuer));
    EXPECT_FALSE(here().tokens.open(
        here().tokens.sign(sample(), "https://elsewhere.example/oidc", "s"), kIssuer));
}

TEST(AccessTokens, WhatElseWeSealOrSignIsNone) {
    const auto sealed = [](const crypto::KeyPurpose& purpose, const char* context) {
        crypto::Cipher cipher{here().keys, purpose, crypto::SealAlgorithm::aes};
        const std::string plain = "a\nb\n\n\n\n\n\n\n0\n0\n99999999999999\n";
        return crypto::to_base64url(cipher.seal(plain, context));
    };
    EXPECT_TRUE(here().tokens.open(sealed(kTokens, "openid.access_token"), kIssuer))
        << "else this test could not fail";
    EXPECT_FALSE(here().tokens.open(sealed(kTokens, "openid.flow"), kIssuer));
    EXPECT_FALSE(here().tokens.open(sealed(kFlows, "openid.access_token"), kIssuer));

    const std::string claims = boost::json::serialize(boost::json::object{{"iss", kIssuer},
                                                                          {"sub", "s"},
                                                                          {"aud", "clinic"},
                                                                          {"exp", 4'000'000'000},
                                                                          {"iat", 1},
                                                                          {"jti", "j"},
                                                                          {"client_id", "clinic"}});
    const auto signed_as = [&](jose::Algorithm algorithm, const char* type) {
        return here().ring.get()->signer(algorithm).sign(type, claims);
    };
    EXPECT_TRUE(here().tokens.open(signed_as(jose::Algorithm::es256, "at+jwt"), kIssuer));
    for (const char* type : {"JWT", "logout+jwt", "token-introspection+jwt", "dpop+jwt"}) {
        EXPECT_FALSE(here().tokens.open(signed_as(jose::Algorithm::es256, type), kIssuer)) << type;
    }
    EXPECT_FALSE(here().tokens.open(signed_as(jose::Algorithm::rs256, "at+jwt"), kIssuer));
}

TEST(AccessTokens, OfAnOldKeyStillOpensAndNewOnesUseTheNewKey) {
    Installation rotated;
    const std::string before = rotated.tokens.seal(sample());
    rotated.keys.rotate(kTokens);
    EXPECT_EQ(rotated.tokens.open(before, kIssuer), sample());
    const std::string after = rotated.tokens.seal(sample());
    EXPECT_TRUE(rotated.cipher.is_outdated(*crypto::from_base64url(before)));
    EXPECT_FALSE(rotated.cipher.is_outdated(*crypto::from_base64url(after)));
}

TEST(AccessTokens, ASignedOneIsAsRfc9068WantsIt) {
    AccessToken token = sample();
    token.jkt = "thumbprint";
    token.audience = {"https://api.example/", "https://other.example/"};
    const auto jws = jose::Jws::parse(here().tokens.sign(token, kIssuer, "her-name-there"));
    ASSERT_TRUE(jws);
    EXPECT_TRUE(jws->header().is_type("at+jwt"));
    const auto claims = boost::json::parse(jws->payload()).as_object();
    for (const char* name :
         {"iss", "exp", "aud", "sub", "client_id", "iat", "jti", "scope", "auth_time", "acr"}) {
        EXPECT_TRUE(claims.contains(name)) << name;
    }
    EXPECT_EQ(claims.at("sub"), "her-name-there");
    EXPECT_EQ(claims.at("exp"), 1'700'000'700) << "in seconds";
    EXPECT_EQ(claims.at("cnf").at("jkt"), "thumbprint");
    EXPECT_EQ(claims.at("aud").as_array().size(), 2U);
}

TEST(Subjects, AreTheSameInASectorAndUnknownElsewhere) {
    const Subjects& subjects = here().subjects;
    const auto app = [](boost::json::object more, const char* id) {
        return app_with(sample_metadata(more), id);
    };
    const AppPtr one = app({}, "one");
    const AppPtr same_host = app({}, "two");
    const AppPtr other = app({{"sector_identifier", "other.example"}}, "three");
    const AppPtr open = app({{"subject_type", "public"}}, "four");
    const AppPtr also_open =
        app({{"subject_type", "public"}, {"sector_identifier", "other.example"}}, "five");
    const AppPtr native = app({{"redirect_uris", {"cn.example.clinic:/callback"}}}, "six");
    const AppPtr other_native = app({{"redirect_uris", {"cn.example.other:/callback"}}}, "seven");
    EXPECT_EQ(subjects.subject_of(*one, "p"), subjects.subject_of(*same_host, "p"));
    EXPECT_EQ(subjects.subject_of(*open, "p"), subjects.subject_of(*also_open, "p"));
    std::set<std::string> names;
    for (const AppPtr& each : {one, other, open, native, other_native}) {
        for (const char* person : {"p", "q"}) names.insert(subjects.subject_of(*each, person));
    }
    EXPECT_EQ(names.size(), 10U) << "no two of a sector and a person are alike";
    EXPECT_NE(elsewhere().subjects.subject_of(*one, "p"), subjects.subject_of(*one, "p"));
}

TEST(Subjects, SurviveTheRotationOfKeys) {
    Installation rotated;
    const AppPtr app = app_with(sample_metadata());
    const std::string before = rotated.subjects.subject_of(*app, "p");
    rotated.keys.rotate(kSubjects);
    EXPECT_EQ(Subjects{rotated.keys}.subject_of(*app, "p"), before);
}

TEST(Subjects, ASessionHasAnotherNameAtEachApp) {
    const AppPtr one = app_with(sample_metadata(), "one");
    const AppPtr two = app_with(sample_metadata(), "two");
    EXPECT_NE(here().subjects.session_of(*one, "s"), here().subjects.session_of(*two, "s"));
    EXPECT_EQ(here().subjects.session_of(*one, "s"), here().subjects.session_of(*one, "s"));
    EXPECT_NE(here().subjects.session_of(*one, "s"), here().subjects.session_of(*one, "t"));
}

}  // namespace
}  // namespace mashang::openid
