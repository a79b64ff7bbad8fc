// Linking and unlinking, on both engines: her word on both sides, and never two people.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "contexts/federation/testing/federation_fixture.h"

namespace mashang::federation {
namespace {

using http::Method;
using testing::FederationTest;
using ::testing::HasSubstr;
using testing::Resident;
using testing::Trip;

const Resident kChenThere{.subject = "1002", .facts = {{"citizen_id", "350203200002290010"}}};
const Resident kNobodyThere{.subject = "1003", .facts = {}};
/// A number that nobody here has.
const Resident kStrangerThere{.subject = "1004", .facts = {{"citizen_id", "35009919850612101X"}}};

class Links : public FederationTest {
  protected:
    const Refusal* confirm(const http::Caller& caller, const std::string& wish) {
        return refusal_of(
            [&] { write([&](sql::Tx& tx) { confirm_wish(tx, parts(), caller, wish); }); });
    }
    const Refusal* remove(const http::Caller& caller, const std::string& id) {
        return refusal_of([&] { write([&](sql::Tx& tx) { unlink(tx, parts(), caller, id); }); });
    }
    std::string outcome_of_link(const http::Caller& caller, const Resident& resident) {
        const Ending ending =
            come_back("efuzhou", go_to_link(caller, "efuzhou", city(), resident), caller);
        const auto at = ending.location.find("federation=");
        if (at == ending.location.npos) return "wish";
        const auto begin = at + std::string{"federation="}.size();
        return ending.location.substr(begin, ending.location.find('&') - begin);
    }
};

TEST_P(Links, AreMadeByHerWordThereAndHere) {
    const std::string wish = wish_of(lin, "efuzhou", city());
    EXPECT_EQ(http::value_of(city().asked, "prompt"), "login consent");
    EXPECT_EQ(count("federation_link"), 0) << "her word here is still to come";
    EXPECT_EQ(confirm(lin, wish), nullptr);
    EXPECT_EQ(count("federation_link"), 1);
    EXPECT_EQ(count("federation_wish"), 0);
    EXPECT_EQ(confirm(lin, wish), &refusals::kNoSuchWish) << "it serves once";
    const auto entry = told("account:" + lin.account_id).back();
    EXPECT_EQ(entry.what, "federation.linked");
    EXPECT_EQ(entry.on_behalf, lin.person_id);
}

TEST_P(Links, ShowBothSidesMaskedBeforeSheDecides) {
    const std::string wish = wish_of(lin, "efuzhou", city());
    const auto shown = ask(Method::get, "/api/v1/me/link-wishes/{id}", lin, {{"id", wish}});
    EXPECT_EQ(shown.at("there").at("name_masked").as_string(), "**红");
    EXPECT_EQ(shown.at("here").at("name_masked").as_string(), "**红");
    EXPECT_EQ(shown.at("there").at("citizen_id_masked"), shown.at("here").at("citizen_id_masked"));
    EXPECT_TRUE(shown.at("is_same_person").as_bool());
    EXPECT_THAT(boost::json::serialize(shown), Not(HasSubstr("350102199003071234")));
    call(Method::del, "/api/v1/me/link-wishes/{id}", lin, {{"id", wish}});
    EXPECT_EQ(confirm(lin, wish), &refusals::kNoSuchWish) << "she said no";
}

TEST_P(Links, AreOfOnePersonOnly) {
    EXPECT_EQ(outcome_of_link(lin, kChenThere), "other_person");
    EXPECT_EQ(outcome_of_link(lin, kStrangerThere), "other_person");
    EXPECT_EQ(outcome_of_link(lin, kNobodyThere), "not_verified");
    const auto wang = newcomer("13700000001");
    EXPECT_EQ(outcome_of_link(wang, {}), "other_person") << "lin has an account here";
    EXPECT_EQ(count("federation_wish"), 0) << "nothing of another person is kept";
    EXPECT_EQ(outcome_of_link(wang, kStrangerThere), "wish");
    EXPECT_EQ(outcome_of_link(newcomer("13700000002"), kNobodyThere), "wish");
}

TEST_P(Links, OfAProviderThatIsNotBelievedNeedANumberOfNobody) {
    auto facts = testing::facts_of(city());
    facts.claims.citizen_id->level = 0;
    install("efuzhou", facts);
    EXPECT_EQ(outcome_of_link(lin, {}), "not_verified");
    facts.claims.citizen_id->level = 1;
    facts.level = 0;
    install("efuzhou", facts);
    EXPECT_EQ(outcome_of_link(lin, {}), "not_verified") << "its own level holds it down";
    facts.level = 1;
    install("efuzhou", facts);
    EXPECT_EQ(outcome_of_link(lin, {}), "wish");
}

TEST_P(Links, AreJudgedAgainWhenSheSaysYes) {
    const auto wang = newcomer("13700000001");
    const std::string wish = wish_of(wang, "efuzhou", city(), kStrangerThere);
    identity::testing::proven_person(database(), parts().identity, "13700000009",
                                     "35009919850612101X");
    EXPECT_EQ(confirm(wang, wish), &refusals::kOtherPerson);
    EXPECT_EQ(count("federation_link"), 0);
}

TEST_P(Links, BelongToTheSessionThatAskedForThem) {
    const Trip trip = go_to_link(lin, "efuzhou", city());
    http::Caller again = lin;
    again.session_id = chen.session_id;
    EXPECT_THAT(come_back("efuzhou", trip, again).location, HasSubstr("federation=over"));
    EXPECT_THAT(come_back("efuzhou", go_to_link(lin, "efuzhou", city()), chen).location,
                HasSubstr("federation=over"))
        << "somebody else came back in this browser";
    EXPECT_THAT(come_back("efuzhou", go_to_link(lin, "efuzhou", city()), {}).location,
                HasSubstr("federation=over"));
    const std::string wish = wish_of(lin, "efuzhou", city());
    EXPECT_EQ(confirm(again, wish), &refusals::kNoSuchWish);
    EXPECT_EQ(confirm(chen, wish), &refusals::kNoSuchWish);
    clock().advance(std::chrono::minutes{11});
    EXPECT_EQ(confirm(lin, wish), &refusals::kNoSuchWish);
}

TEST_P(Links, NeedHerOwnFactorShownAMomentAgo) {
    http::Caller federated = lin;
    federated.methods = "fed";
    const auto begin = [&](const http::Caller& caller) {
        return refusal_of([&] { go_to_link(caller, "efuzhou", city()); });
    };
    EXPECT_EQ(begin(federated)->code, "identity.sign_in_again");
    EXPECT_EQ(begin(lin), nullptr);
    clock().advance(std::chrono::minutes{6});
    EXPECT_EQ(begin(lin)->code, "identity.sign_in_again");
}

TEST_P(Links, ASubjectAndAnAccountHaveOneOfAProvider) {
    link(lin, "efuzhou", city());
    EXPECT_EQ(outcome_of_link(lin, {}), "taken");
    EXPECT_EQ(outcome_of_link(lin, {.subject = "1009"}), "taken") << "one of a provider";
    EXPECT_EQ(outcome_of_link(chen, {.subject = "1001", .facts = kChenThere.facts}), "taken");
    link(lin, "mstax", tax());
    EXPECT_EQ(count("federation_link"), 2);
}

TEST_P(Links, OfTwoWhoAreAtItAtOnceOneIsMade) {
    for (int round = 0; round < 8; ++round) {
        const Resident same{.subject = "race-" + std::to_string(round), .facts = {}};
        const auto one = newcomer(("1360000000" + std::to_string(round)).c_str());
        const auto two = newcomer(("1350000000" + std::to_string(round)).c_str());
        const std::string first = wish_of(one, "efuzhou", city(), same);
        const std::string second = wish_of(two, "efuzhou", city(), same);
        std::atomic<int> made{0};
        const auto say_yes = [&](const http::Caller& caller, const std::string& wish) {
            try {
                database().write([&](sql::Tx& tx) { confirm_wish(tx, parts(), caller, wish); });
                ++made;
            } catch (const Refused& refused) {
                EXPECT_EQ(&refused.refusal(), &refusals::kTaken);
            }
        };
        std::thread other{[&] { say_yes(two, second); }};
        say_yes(one, first);
        other.join();
        EXPECT_EQ(made, 1);
        EXPECT_EQ(count("federation_link"), round + 1);
    }
}

TEST_P(Links, AreEndedByHerAndTheirSessionsWithThem) {
    const auto made = link(lin, "efuzhou", city());
    come_back("efuzhou", go("efuzhou", city()));
    EXPECT_EQ(count("session"), 1);
    EXPECT_EQ(remove(chen, made.id), &refusals::kNoSuchLink);
    http::Caller federated = lin;
    federated.methods = "fed";
    EXPECT_EQ(remove(federated, made.id)->code, "identity.sign_in_again");
    EXPECT_EQ(count("federation_link"), 1);
    EXPECT_EQ(remove(lin, made.id), nullptr);
    EXPECT_EQ(count("federation_link"), 0);
    EXPECT_EQ(count("session"), 0);
    EXPECT_EQ(count("federation_session"), 0);
    EXPECT_EQ(told("account:" + lin.account_id).back().what, "federation.unlinked");
    EXPECT_THAT(come_back("efuzhou", go("efuzhou", city())).location, HasSubstr("unlinked"));
    link(lin, "efuzhou", city());
}

TEST_P(Links, TheOnlySureWayToSignInStays) {
    const auto wang = newcomer("13700000001", "");
    const auto made = link(wang, "efuzhou", city(), kNobodyThere);
    EXPECT_EQ(remove(wang, made.id), &refusals::kOnlyWay);
    EXPECT_EQ(count("federation_link"), 1);
    write([&](sql::Tx& tx) {
        tx.execute("UPDATE account SET password = 'first:' WHERE id = $1", wang.account_id);
    });
    EXPECT_EQ(remove(wang, made.id), nullptr);
}

TEST_P(Links, EndWithTheAccount) {
    link(lin, "efuzhou", city());
    link(chen, "mstax", tax(), kChenThere);
    journal::Entry closed;
    closed.what = "account.closed";
    closed.on_behalf = lin.person_id;
    write([&](sql::Tx& tx) { follower(parts()).effect(tx, closed); });
    EXPECT_EQ(count("federation_link"), 1);
}

TEST_P(Links, EndWithTheAccountAlsoAfterItBecameAnotherPersons) {
    const auto fresh = newcomer("13700000001");
    link(fresh, "efuzhou", city(), kNobodyThere);
    journal::Entry closed;
    closed.what = "account.closed";
    closed.on_behalf = taken_over(fresh, "350099201006201325").person_id;
    write([&](sql::Tx& tx) { follower(parts()).effect(tx, closed); });
    EXPECT_EQ(count("federation_link"), 0);
}

TEST_P(Links, AreListedWithTheProvidersThatAreLeft) {
    const auto made = link(lin, "efuzhou", city());
    auto list = ask(Method::get, "/api/v1/me/links", lin);
    EXPECT_EQ(list.at("links").at(0).at("id").as_string(), made.id);
    EXPECT_EQ(list.at("links").at(0).at("name").as_string(), "e福州");
    EXPECT_EQ(list.at("others").at(0).at("id").as_string(), "mstax");
    EXPECT_TRUE(ask(Method::get, "/api/v1/me/links", chen).at("links").as_array().empty());
    write([&](sql::Tx& tx) { activate_provider(tx, parts(), operator_(), "efuzhou", false, ""); });
    list = ask(Method::get, "/api/v1/me/links", lin);
    EXPECT_FALSE(list.at("links").at(0).at("is_at_work").as_bool());
}

MASHANG_ON_EACH_ENGINE(Links);

}  // namespace
}  // namespace mashang::federation
