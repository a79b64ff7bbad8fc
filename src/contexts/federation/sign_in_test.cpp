// Signing in with a provider's account, on both engines: with a link, and with nothing else.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/enum_names.h"
#include "contexts/federation/testing/federation_fixture.h"
#include "platform/crypto/totp.h"

namespace mashang::federation {
namespace {

using testing::FederationTest;
using ::testing::HasSubstr;
using testing::Resident;
using ::testing::StartsWith;
using testing::Trip;

class FederatedSignIn : public FederationTest {
  protected:
    /// Nobody is signed in and nothing is left but what the journal says.
    void expect_nowhere(const Ending& ending, const char* outcome) {
        EXPECT_THAT(ending.location, HasSubstr(std::string{"federation="} + outcome));
        EXPECT_EQ(ending.cookies.size(), ending.location == "/sign-in?federation=over" ? 0U : 1U);
        EXPECT_EQ(count("session"), 0);
        EXPECT_EQ(count("federation_session"), 0);
        EXPECT_EQ(count("federation_visit"), 0);
        EXPECT_EQ(count("federation_wish"), 0);
    }

    /// An authenticator app, as identity keeps it.
    void give_app(const http::Caller& caller) {
        write([&](sql::Tx& tx) {
            tx.execute(
                "INSERT INTO totp (account_id, secret_sealed, enrolled_at, confirmed_at)"
                " VALUES ($1, $2, $3, $3)",
                caller.account_id,
                house().fields.encrypt(secret_.view(), "identity.totp.secret:" + caller.account_id),
                clock().now());
        });
    }
    std::string app_code() {
        return crypto::Totp{crypto::Secret{std::string{secret_.view()}}}.code_at(clock().now());
    }
    Provider provider(const char* id) {
        Provider found;
        read([&](sql::Tx& tx) { found = get_provider(tx, id); });
        return found;
    }

  private:
    crypto::Secret secret_ = crypto::Totp::make_secret();
};

TEST_P(FederatedSignIn, AsksTheProviderForACodeWithAllThatBindsItToThisBrowser) {
    const Trip trip = go("efuzhou", city());
    EXPECT_THAT(trip.departure.address, StartsWith("https://sso.fuzhou.example/authorize?"));
    const auto said = [&](const char* name) { return http::value_of(city().asked, name); };
    EXPECT_EQ(said("response_type"), "code");
    EXPECT_EQ(said("client_id"), "mashang");
    EXPECT_EQ(said("scope"), "openid profile");
    EXPECT_EQ(said("redirect_uri"), "https://mashang.example/federation/efuzhou/callback");
    EXPECT_EQ(said("code_challenge_method"), "S256");
    EXPECT_EQ(said("code_challenge").size(), 43U);
    EXPECT_EQ(said("state").size(), 43U);
    EXPECT_EQ(said("nonce").size(), 43U);
    EXPECT_EQ(said("prompt"), "");
    EXPECT_THAT(trip.departure.cookie, HasSubstr("HttpOnly"));
    EXPECT_THAT(trip.departure.cookie, StartsWith("__Host-visit="));
}

TEST_P(FederatedSignIn, BeginsASessionOfOneFactorForWhoeverLinkedTheSubject) {
    link(lin, "efuzhou", city());
    const Ending ending = come_back("efuzhou", go("efuzhou", city()));
    EXPECT_EQ(ending.location, "/cases");
    ASSERT_EQ(ending.cookies.size(), 2U);
    EXPECT_THAT(ending.cookies[1], StartsWith("__Host-sid="));
    read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::string>("SELECT account_id FROM session"), lin.account_id);
        EXPECT_EQ(tx.get<std::string>("SELECT methods FROM session"), "fed");
        EXPECT_EQ(tx.get<std::int64_t>("SELECT level FROM person WHERE id = $1", lin.person_id), 1)
            << "no level rises by another's word";
        EXPECT_EQ(tx.get<std::int64_t>("SELECT COUNT(*) FROM federation_session"), 1);
    });
    EXPECT_EQ(told("account:" + lin.account_id).back().what, "federation.signed_in");
}

TEST_P(FederatedSignIn, OfSomebodyWhoLinkedNothingMakesNeitherAccountNorLink) {
    const auto accounts = count("account");
    expect_nowhere(come_back("efuzhou", go("efuzhou", city())), "unlinked");
    EXPECT_EQ(count("account"), accounts);
    EXPECT_EQ(count("federation_link"), 0);
}

TEST_P(FederatedSignIn, TheSameSubOfAnotherProviderIsAnother) {
    link(lin, "efuzhou", city());
    expect_nowhere(come_back("mstax", go("mstax", tax())), "unlinked");
    link(chen, "mstax", tax(), {.facts = {{"citizen_id", "350203200002290010"}}});
    EXPECT_EQ(count("federation_link"), 2);
    come_back("mstax", go("mstax", tax(), {.facts = {}}));
    read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::string>("SELECT account_id FROM session"), chen.account_id);
    });
}

TEST_P(FederatedSignIn, ASubjectsCapitalsCount) {
    link(lin, "efuzhou", city(), {.subject = "abc"});
    expect_nowhere(come_back("efuzhou", go("efuzhou", city(), {.subject = "ABC"})), "unlinked");
    expect_nowhere(come_back("efuzhou", go("efuzhou", city(), {.subject = "a bc"})), "unlinked");
}

TEST_P(FederatedSignIn, AHostileProviderGetsNowhere) {
    link(lin, "efuzhou", city());
    const auto& stranger = jose::fixture::key_of(jose::Algorithm::rs256);
    const auto& own = jose::fixture::key_of(jose::Algorithm::es256);
    const auto unbent = city().sign;
    struct Deceit {
        const char* what;
        std::function<void(boost::json::object&)> claims;
        std::function<std::string(const std::string&)> sign;
        const char* why;
    };
    const std::int64_t now = clock().now().ms() / 1000;
    const std::vector<Deceit> deceits{
        {"wrong nonce", [](auto& c) { c["nonce"] = "another"; }, unbent, "federation.token_nonce"},
        {"no nonce", [](auto& c) { c.erase("nonce"); }, unbent, "federation.token_nonce"},
        {"mixed-up issuer", [&](auto& c) { c["iss"] = tax().issuer(); }, unbent,
         "federation.token_issuer"},
        {"wrong audience", [](auto& c) { c["aud"] = "another"; }, unbent,
         "federation.token_audience"},
        {"two audiences", [](auto& c) { c["aud"] = boost::json::array{"mashang", "another"}; },
         unbent, "federation.token_audience"},
        {"expired", [&](auto& c) { c["exp"] = now - 60; }, unbent, "jose.expired"},
        {"old", [&](auto& c) { c["iat"] = now - 3600; }, unbent, "federation.token_old"},
        {"other access token", [](auto& c) { c["at_hash"] = "AAAA"; }, unbent,
         "federation.token_access"},
        {"no subject", [](auto& c) { c.erase("sub"); }, unbent, "jose.missing_claim"},
        {"alg none", [](auto&) {},
         [](const std::string& payload) {
             return crypto::to_base64url(R"({"alg":"none"})") + "." +
                    crypto::to_base64url(payload) + ".";
         },
         "jose.algorithm"},
        {"unknown key", [](auto&) {},
         [&](const std::string& payload) { return stranger.sign("JWT", payload); },
         "federation.token_signature"},
        {"substituted key", [](auto&) {},
         [&](const std::string& payload) {
             const boost::json::object header{{"alg", "RS256"},
                                              {"kid", own.public_key().kid().value()}};
             return stranger.sign_under(boost::json::serialize(header), payload);
         },
         "federation.token_signature"},
        {"no token", [](auto&) {}, [](const std::string&) { return std::string{"x"}; },
         "jose.not_compact"}};
    for (const Deceit& deceit : deceits) {
        SCOPED_TRACE(deceit.what);
        city().bend_claims = deceit.claims;
        city().sign = deceit.sign;
        const Ending ending = come_back("efuzhou", go("efuzhou", city()));
        expect_nowhere(ending, "wrong");
        const auto entry = told("provider:efuzhou").back();
        EXPECT_EQ(entry.what, "federation.refused");
        EXPECT_EQ(entry.facts.at("why").as_string(), deceit.why);
    }
    city().bend_claims = [](auto&) {};
    city().sign = unbent;
    EXPECT_EQ(come_back("efuzhou", go("efuzhou", city())).location, "/cases")
        << "and an honest one goes on";
}

TEST_P(FederatedSignIn, AnAnswerOfAnotherIssuerIsNotRedeemed) {
    link(lin, "efuzhou", city());
    Trip trip = go("efuzhou", city());
    trip.answer.back().second = tax().issuer();
    expect_nowhere(come_back("efuzhou", trip), "wrong");
    trip = go("efuzhou", city());
    trip.answer.pop_back();
    expect_nowhere(come_back("efuzhou", trip), "wrong");  // it says that it always names itself
    trip = go("efuzhou", city());
    trip.answer.emplace_back("iss", tax().issuer());
    expect_nowhere(come_back("efuzhou", trip), "wrong");
    EXPECT_EQ(city().calls["/token"], 1) << "only when it was linked";
}

TEST_P(FederatedSignIn, AnAnswerAtAnotherProvidersAddressIsAMixUp) {
    link(lin, "efuzhou", city());
    const Trip trip = go("efuzhou", city());
    expect_nowhere(come_back("mstax", trip), "wrong");
    expect_nowhere(come_back("efuzhou", trip), "over");  // it is used up
}

TEST_P(FederatedSignIn, AVisitServesOnceAndOneBrowserAndTenMinutes) {
    link(lin, "efuzhou", city());
    Trip trip = go("efuzhou", city());
    Trip stolen = trip;
    stolen.cookie = value_in(go("efuzhou", city()).departure.cookie);
    EXPECT_EQ(come_back("efuzhou", stolen).location, "/sign-in?federation=over");
    stolen.cookie = "";
    EXPECT_EQ(come_back("efuzhou", stolen).location, "/sign-in?federation=over");
    EXPECT_EQ(come_back("efuzhou", trip).location, "/cases") << "a thief has not used it up";
    EXPECT_EQ(come_back("efuzhou", trip).location, "/sign-in?federation=over");

    trip = go("efuzhou", city());
    clock().advance(std::chrono::minutes{11});
    EXPECT_THAT(come_back("efuzhou", trip).location, HasSubstr("federation=over"));
    write([&](sql::Tx& tx) { sweep(tx, parts().limits, clock().now()); });
    EXPECT_EQ(count("federation_visit"), 0) << "also that of the thief";
}

TEST_P(FederatedSignIn, WhoeverRefusesThereIsToldSo) {
    Trip trip = go("efuzhou", city());
    trip.answer = {{"error", "access_denied"},
                   {"state", http::value_of(trip.answer, "state")},
                   {"iss", city().issuer()}};
    expect_nowhere(come_back("efuzhou", trip), "refused");
}

TEST_P(FederatedSignIn, GoesOnToAPathOfOursOnly) {
    link(lin, "efuzhou", city());
    for (const char* next : {"//evil.example", "/\\evil.example", "https://evil.example", "cases",
                             "/a\nb", "/ b", ""}) {
        EXPECT_EQ(come_back("efuzhou", go("efuzhou", city(), {}, next)).location, "/") << next;
    }
}

TEST_P(FederatedSignIn, NeedsTheSecondFactorOfAnAccountThatHasOne) {
    link(lin, "efuzhou", city());
    give_app(lin);
    const Ending ending = come_back("efuzhou", go("efuzhou", city()));
    EXPECT_THAT(ending.location, StartsWith("/sign-in?federation=second&provider=efuzhou"));
    EXPECT_EQ(count("session"), 0);
    const std::string sealed = ending.location.substr(ending.location.find('#') + 1);

    const auto take = [&](const std::string& text, const std::string& code) {
        const CheckedStep checked = check_second_step(parts(), text, code, "203.0.113.5");
        std::string cookie;
        write([&](sql::Tx& tx) { cookie = take_second_step(tx, parts(), {}, checked); });
        return cookie;
    };
    EXPECT_EQ(refusal_of([&] { take(sealed, "000000"); })->code, "identity.second_factor_wrong");
    EXPECT_EQ(refusal_of([&] { take(sealed + "A", app_code()); }), &refusals::kVisitOver);
    EXPECT_THAT(take(sealed, app_code()), StartsWith("__Host-sid="));
    read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::string>("SELECT methods FROM session"), "otp fed")
            << "another's word is no second kind of factor";
    });
    EXPECT_EQ(count("federation_session"), 1);
    clock().advance(std::chrono::minutes{6});
    EXPECT_EQ(refusal_of([&] { take(sealed, app_code()); }), &refusals::kVisitOver);
}

TEST_P(FederatedSignIn, ALinkEndsToOpenWhenTheProviderSaysSomebodyElse) {
    link(lin, "efuzhou", city());
    const Resident other{.facts = {{"citizen_id", "350203200002290010"}}};
    expect_nowhere(come_back("efuzhou", go("efuzhou", city(), other)), "other_person");
    EXPECT_EQ(come_back("efuzhou", go("efuzhou", city(), {.facts = {}})).location, "/cases")
        << "who says nothing of it says nothing else";
}

TEST_P(FederatedSignIn, IsAsWhoeverTheAccountIsOfAfterAWindowFoundOutWhoThatIs) {
    const Resident herself{.facts = {{"citizen_id", "35009919850612101X"}}};
    const auto fresh = newcomer("13700000001");
    link(fresh, "efuzhou", city(), herself);
    const auto known = taken_over(fresh, "35009919850612101X");
    ASSERT_NE(known.person_id, fresh.person_id);
    EXPECT_EQ(come_back("efuzhou", go("efuzhou", city(), herself)).location, "/cases");
    const auto entry = told("account:" + fresh.account_id).back();
    EXPECT_EQ(entry.what, "federation.signed_in");
    EXPECT_EQ(entry.on_behalf, known.person_id) << "not as whom it was linked";
    read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::int64_t>("SELECT level FROM person WHERE id = $1", fresh.person_id),
                  0);
        EXPECT_EQ(tx.get<std::int64_t>("SELECT level FROM person WHERE id = $1", known.person_id),
                  1);
    });
}

TEST_P(FederatedSignIn, IsRefusedWhenAWindowGaveTheAccountToSomebodyElseThanTheProviderSays) {
    const Resident another{.facts = {{"citizen_id", "35009919850612101X"}}};
    const auto fresh = newcomer("13700000001");
    link(fresh, "efuzhou", city(), another);
    taken_over(fresh, "350099201006201325");
    expect_nowhere(come_back("efuzhou", go("efuzhou", city(), another)), "other_person");
}

TEST_P(FederatedSignIn, IsNotOfferedWhileTheProviderIsNotAtWork) {
    link(lin, "efuzhou", city());
    const Trip trip = go("efuzhou", city());
    write([&](sql::Tx& tx) {
        activate_provider(tx, parts(), operator_(), "efuzhou", false, "泄露");
    });
    EXPECT_EQ(refusal_of([&] { go("efuzhou", city()); }), &refusals::kNoSuchProvider);
    EXPECT_EQ(refusal_of([&] { go("nobody", city()); }), &refusals::kNoSuchProvider);
    expect_nowhere(come_back("efuzhou", trip), "wrong");
}

TEST_P(FederatedSignIn, AProviderThatDoesNotAnswerIsNotWaitedForAgainAtOnce) {
    link(lin, "efuzhou", city());
    const Trip trip = go("efuzhou", city());
    city().is_down = true;
    expect_nowhere(come_back("efuzhou", trip), "down");
    const auto calls = city().calls["/token"];
    EXPECT_EQ(refusal_of([&] { upstreams().exchange(provider("efuzhou"), "", {}); }),
              &refusals::kUpstreamDown);
    EXPECT_EQ(city().calls["/token"], calls) << "it rests";
    clock().advance(std::chrono::seconds{11});
    city().is_down = false;
    EXPECT_EQ(come_back("efuzhou", go("efuzhou", city())).location, "/cases");
}

TEST_P(FederatedSignIn, NothingOfAPersonLiesInTheDatabaseInClear) {
    const Resident resident{.subject = "subject-of-lin", .sid = "sid-of-lin"};
    link(lin, "efuzhou", city(), resident);
    come_back("efuzhou", go("efuzhou", city(), resident));
    wish_of(chen, "mstax", tax(), {.facts = {{"citizen_id", "350203200002290010"}}});
    read([&](sql::Tx& tx) {
        for (const char* column :
             {"federation_link.subject_index", "federation_session.sid_index",
              "federation_session.subject_index", "federation_wish.person_sealed",
              "federation_provider.secret_sealed"}) {
            const std::string name = column;
            const auto dot = name.find('.');
            const auto text = tx.get<std::string>("SELECT MAX(" + name.substr(dot + 1) + ") FROM " +
                                                  name.substr(0, dot));
            EXPECT_FALSE(text.empty()) << column;
            for (const char* clear : {"of-lin", "350203200002290010", "林小红", "s3cret"}) {
                EXPECT_EQ(text.find(clear), text.npos) << column;
            }
        }
    });
}

MASHANG_ON_EACH_ENGINE(FederatedSignIn);

}  // namespace
}  // namespace mashang::federation
