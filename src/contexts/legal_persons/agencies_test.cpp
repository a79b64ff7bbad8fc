// What a representative lets agents do.

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "contexts/legal_persons/testing/legal_persons_fixture.h"
#include "platform/http/refusals.h"
#include "platform/json/refusals.h"

namespace mashang::legal_persons {
namespace {

using http::Method;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::kCompany;
using testing::kName;
using testing::kOtherCompany;
using testing::kOtherName;
using testing::LegalPersonsTest;
using ::testing::Not;

constexpr const char* kAgencies = "/api/v1/me/legal-persons/{legal_person_id}/agencies";
constexpr const char* kOffers = "/api/v1/me/agency-offers";
constexpr const char* kAcceptance = "/api/v1/me/agency-offers/{id}/acceptance";
constexpr const char* kRefusal = "/api/v1/me/agency-offers/{id}/refusal";

class Agencies : public LegalPersonsTest {
  protected:
    void SetUp() override {
        LegalPersonsTest::SetUp();
        company = company_of(lin);
    }
    const Refusal* refusal_of_offer(const http::Caller& caller, const NewAgency& wish) {
        return refusal_of([&] { offer_as(caller, company, wish); });
    }
    const Refusal* refusal_of_acceptance(const http::Caller& caller, const AgencyId& id) {
        return refusal_of([&] { accept_as(caller, id); });
    }
    std::vector<outbound::Order> messages() {
        auto orders = house().orders();
        std::erase_if(orders, [](const auto& order) { return order.channel != "sms"; });
        return orders;
    }
    std::size_t offers_to(const http::Caller& caller) {
        return ask(Method::get, kOffers, caller).at("offers").as_array().size();
    }

    LegalPersonId company;
};
MASHANG_ON_EACH_ENGINE(Agencies);

TEST_P(Agencies, WhoAcceptsMayDoWhatWasOfferedUntilItsLastDay) {
    NewAgency limited = wish();
    limited.wish.items = std::vector<std::string>{"GA003"};
    const AgencyId id = offer_as(lin, company, limited);
    EXPECT_FALSE(authority_of(chen, company)) << "not before it is accepted";
    accept_as(chen, id);
    const auto authority = authority_of(chen, company);
    ASSERT_TRUE(authority);
    EXPECT_EQ(authority->role, Role::agent);
    EXPECT_EQ(authority->agency, id);
    EXPECT_TRUE(authority->covers(Verb::file, "GA003"));
    EXPECT_TRUE(authority->covers(Verb::see, "GA003"));
    EXPECT_FALSE(authority->covers(Verb::sign, "GA003"));
    EXPECT_FALSE(authority->covers(Verb::file, "SC001"));
    parts().limits.longest_unconfirmed = std::chrono::days{1000};
    clock().advance(std::chrono::days{99});
    EXPECT_TRUE(authority_of(chen, company));
    clock().advance(std::chrono::days{1});
    EXPECT_FALSE(authority_of(chen, company)) << "without any runner";
}

TEST_P(Agencies, AnAgencyThatBeginsLaterIsNotInForceYet) {
    NewAgency later = wish();
    later.wish.starts_on = today().plus_days(3);
    accept_as(chen, offer_as(lin, company, later));
    EXPECT_FALSE(authority_of(chen, company));
    const auto shown = ask(Method::get, "/api/v1/me/legal-persons", chen);
    EXPECT_FALSE(shown.at("legal_persons").at(0).at("is_in_force").as_bool());
    clock().advance(std::chrono::days{3});
    EXPECT_TRUE(authority_of(chen, company));
}

TEST_P(Agencies, TheInvitationIsAMessageToTheNumberWhetherItHasAnAccountOrNot) {
    NewAgency to_nobody = wish();
    to_nobody.invited.mobile = *MobileNumber::parse("13911112222");
    offer_as(lin, company, wish());
    offer_as(lin, company, to_nobody);
    ASSERT_EQ(messages().size(), 2);
    EXPECT_EQ(messages()[0].payload.at("mobile").as_string(), "13900001234");
    EXPECT_EQ(messages()[1].payload.at("mobile").as_string(), "13911112222");
    EXPECT_EQ(messages()[0].payload.at("text"), messages()[1].payload.at("text"));
    const std::string text{messages()[0].payload.at("text").as_string()};
    EXPECT_THAT(text, HasSubstr(kName.text()));
    EXPECT_THAT(text, Not(HasSubstr("陈建国")));
}

TEST_P(Agencies, OnlyTheInvitedPersonSeesAndAcceptsTheOffer) {
    const AgencyId id = offer_as(lin, company, wish());
    EXPECT_EQ(offers_to(chen), 1);
    EXPECT_EQ(offers_to(huang), 0);
    EXPECT_EQ(refusal_of_acceptance(huang, id), &refusals::kNoSuchOffer);
    EXPECT_EQ(refusal_of_acceptance(lin, id), &refusals::kNoSuchOffer);
    EXPECT_EQ(refusal_of([&] { write([&](sql::Tx& tx) { decline(tx, parts(), huang, id); }); }),
              &refusals::kNoSuchOffer);
    EXPECT_EQ(refusal_of_acceptance(chen, id), nullptr);
    EXPECT_EQ(refusal_of_acceptance(chen, id), &refusals::kNoSuchOffer) << "once";
    EXPECT_EQ(offers_to(chen), 0);
}

TEST_P(Agencies, TheNumberAloneDoesNotDoTheNameMustBeHersToo) {
    NewAgency another = wish();
    another.invited.name = *identity::PersonName::parse("陈建设");
    const AgencyId id = offer_as(lin, company, another);
    EXPECT_EQ(refusal_of_acceptance(chen, id), &refusals::kMeantForAnother);
    EXPECT_FALSE(authority_of(chen, company));
}

TEST_P(Agencies, OnlyTheRepresentativeOffers) {
    agency_of(lin, company);
    ASSERT_TRUE(authority_of(chen, company));
    NewAgency further = wish();
    further.invited = {.name = *identity::PersonName::parse("黄志强"),
                       .mobile = *MobileNumber::parse("13700001111")};
    EXPECT_EQ(refusal_of_offer(chen, further), &refusals::kNoSuchLegalPerson)
        << "an agent names no agents";
    EXPECT_EQ(refusal_of_offer(huang, wish()), &refusals::kNoSuchLegalPerson);
    for (const auto& caller : {chen, huang}) {
        EXPECT_EQ(refusal_of([&] {
                      ask(Method::get, kAgencies, caller, {{"legal_person_id", company.text()}});
                  }),
                  &refusals::kNoSuchLegalPerson);
    }
}

TEST_P(Agencies, EitherSideEndsIt) {
    const AgencyId first = agency_of(lin, company);
    EXPECT_EQ(refusal_of([&] {
                  write([&](sql::Tx& tx) { end_agency(tx, parts(), huang, company, first); });
              }),
              &refusals::kNoSuchLegalPerson);
    EXPECT_EQ(refusal_of([&] { write([&](sql::Tx& tx) { resign(tx, parts(), huang, first); }); }),
              &refusals::kNoSuchAgency);
    write([&](sql::Tx& tx) { end_agency(tx, parts(), lin, company, first); });
    EXPECT_FALSE(authority_of(chen, company));
    EXPECT_EQ(get(company, first).ended_because, EndedBecause::by_representative);
    EXPECT_EQ(refusal_of([&] {
                  write([&](sql::Tx& tx) { end_agency(tx, parts(), lin, company, first); });
              }),
              &refusals::kNoSuchAgency);

    const AgencyId second = agency_of(lin, company);
    write([&](sql::Tx& tx) { resign(tx, parts(), chen, second); });
    EXPECT_FALSE(authority_of(chen, company));
    EXPECT_EQ(get(company, second).ended_because, EndedBecause::by_agent);
}

TEST_P(Agencies, AnEndIsToldToBoth) {
    const AgencyId id = agency_of(lin, company);
    write([&](sql::Tx& tx) { resign(tx, parts(), chen, id); });
    const auto entry = told("legal_person:" + company.text()).back();
    EXPECT_EQ(entry.what, "agency.ended");
    EXPECT_EQ(entry.actor, chen.account_id);
    EXPECT_EQ(entry.on_behalf, chen.person_id);
    EXPECT_EQ(entry.facts.at("also").as_string(), lin.person_id);
    EXPECT_EQ(entry.facts.at("why").as_string(), "by_agent");
    EXPECT_EQ(entry.facts.at("agent").as_string(), chen.person_id) << "for whoever follows it";
    const std::string facts = boost::json::serialize(entry.facts);
    EXPECT_THAT(facts, Not(HasSubstr("13900001234")));
    EXPECT_THAT(facts, Not(HasSubstr("陈建国")));
}

TEST_P(Agencies, AnOfferCanBeDeclinedAndTakenBack) {
    const AgencyId declined = offer_as(lin, company, wish());
    ask(Method::post, kRefusal, chen, {{"id", declined.text()}});
    EXPECT_EQ(get(company, declined).ended_because, EndedBecause::declined);
    EXPECT_EQ(refusal_of_acceptance(chen, declined), &refusals::kNoSuchOffer);
    const AgencyId taken_back = offer_as(lin, company, wish());
    write([&](sql::Tx& tx) { end_agency(tx, parts(), lin, company, taken_back); });
    EXPECT_EQ(refusal_of_acceptance(chen, taken_back), &refusals::kNoSuchOffer);
}

TEST_P(Agencies, ANewerOneTakesThePlaceOfTheOld) {
    const AgencyId first = agency_of(lin, company);
    NewAgency narrower = wish();
    narrower.wish.items = std::vector<std::string>{"SC001"};
    const AgencyId second = offer_as(lin, company, narrower);
    EXPECT_TRUE(authority_of(chen, company)->covers(Verb::file, "GA003")) << "until it is accepted";
    accept_as(chen, second);
    EXPECT_FALSE(authority_of(chen, company)->covers(Verb::file, "GA003"));
    EXPECT_EQ(get(company, first).ended_because, EndedBecause::replaced);
}

TEST_P(Agencies, AnAgentMayServeSeveral) {
    const auto other = company_of(huang, kOtherCompany, kOtherName);
    agency_of(lin, company);
    agency_of(huang, other);
    std::vector<Authority> all;
    read([&](sql::Tx& tx) { all = api().legal_persons_of(tx, id_of(chen), now()); });
    EXPECT_EQ(all.size(), 2);
    EXPECT_TRUE(authority_of(chen, company));
    EXPECT_TRUE(authority_of(chen, other));
}

TEST_P(Agencies, WhoRepresentsItNeedsNone) {
    EXPECT_EQ(refusal_of_offer(huang, wish()), &refusals::kNoSuchLegalPerson);
    NewAgency own = wish();
    own.invited = {.name = *identity::PersonName::parse("林小红"),
                   .mobile = *MobileNumber::parse("13800005678")};
    EXPECT_EQ(refusal_of_offer(lin, own), &json::refusals::kInvalid);
    ASSERT_EQ(faults.size(), 1);
    EXPECT_EQ(faults[0].refusal, &refusals::kOwnMobile);
}

TEST_P(Agencies, AllThatIsWrongWithAnOfferIsNamed) {
    const auto refusal = refusal_of([&] {
        ask(Method::post, kAgencies, lin,
            {{"legal_person_id", company.text()},
             {"name", "陈建国"},
             {"mobile", "13800005678"},
             {"verbs", boost::json::array{}},
             {"items", boost::json::array{"GA003", "XX999"}},
             {"ends_on", "2017-01-01"}});
    });
    EXPECT_EQ(refusal, &json::refusals::kInvalid);
    std::vector<std::string> pointers;
    for (const Fault& fault : faults) pointers.push_back(fault.pointer);
    EXPECT_THAT(pointers, ElementsAre("/verbs", "/items/1", "/ends_on", "/mobile"));
    EXPECT_TRUE(messages().empty());
}

TEST_P(Agencies, HaveLimits) {
    parts().limits.agents = 2;
    parts().limits.offers_per_day = 3;
    const AgencyId first = offer_as(lin, company, wish());
    offer_as(lin, company, wish());
    EXPECT_EQ(refusal_of_offer(lin, wish()), &refusals::kTooManyAgents);
    write([&](sql::Tx& tx) { end_agency(tx, parts(), lin, company, first); });
    const AgencyId third = offer_as(lin, company, wish());
    write([&](sql::Tx& tx) { end_agency(tx, parts(), lin, company, third); });
    EXPECT_EQ(refusal_of_offer(lin, wish()), &refusals::kTooManyOffers);
    clock().advance(std::chrono::hours{24});
    EXPECT_EQ(refusal_of_offer(lin, wish()), nullptr);
}

TEST_P(Agencies, AcceptedByManyAtOnceIsAcceptedOnce) {
    const AgencyId id = offer_as(lin, company, wish());
    std::atomic<int> good{0};
    std::atomic<int> refused{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            try {
                accept_as(chen, id);
                ++good;
            } catch (const Refused&) {
                ++refused;
            }
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(good, 1);
    EXPECT_EQ(refused, 7);
    EXPECT_THAT(whats_told(company), ElementsAre("agency.offered", "agency.accepted"));
}

TEST_P(Agencies, AnEndAndAnAcceptanceAtOnceLeaveNoAuthorityBehind) {
    for (int round = 0; round < 5; ++round) {
        const AgencyId id = offer_as(lin, company, wish());
        std::thread taking_back{
            [&] { write([&](sql::Tx& tx) { end_agency(tx, parts(), lin, company, id); }); }};
        std::thread accepting{[&] {
            try {
                accept_as(chen, id);
            } catch (const Refused&) {
            }
        }};
        taking_back.join();
        accepting.join();
        EXPECT_EQ(get(company, id).state, AgencyState::ended);
        EXPECT_FALSE(authority_of(chen, company));
    }
}

TEST_P(Agencies, AreShownMaskedToTheRepresentativeAndSealedInTheTable) {
    const AgencyId id = agency_of(lin, company);
    const auto list = ask(Method::get, kAgencies, lin, {{"legal_person_id", company.text()}});
    const auto& shown = list.at("agencies").at(0);
    EXPECT_EQ(shown.at("name_masked").as_string(), "**国");
    EXPECT_EQ(shown.at("mobile_masked").as_string(), "139****1234");
    EXPECT_EQ(shown.at("state").as_string(), "accepted");
    read([&](sql::Tx& tx) {
        const auto row = tx.get<std::string>(
            "SELECT name_sealed || mobile_sealed || mobile_index FROM legal_person_agency"
            " WHERE id = $1",
            id);
        EXPECT_THAT(row, Not(HasSubstr("陈建国")));
        EXPECT_THAT(row, Not(HasSubstr("13900001234")));
    });
}

TEST_P(Agencies, TheInvitedPersonSeesByWhomAndForWhat) {
    NewAgency limited = wish();
    limited.wish.items = std::vector<std::string>{"GA003"};
    const AgencyId id = offer_as(lin, company, limited);
    const auto offers = ask(Method::get, kOffers, chen);
    const auto& offer = offers.at("offers").at(0);
    EXPECT_EQ(offer.at("name").as_string(), kName.text());
    EXPECT_EQ(offer.at("kind").as_string(), "企业");
    EXPECT_EQ(offer.at("representative_masked").as_string(), "**红");
    EXPECT_EQ(offer.at("scope").at("items").at(0).at("name").as_string(), "name of GA003");
    ask(Method::post, kAcceptance, chen, {{"id", id.text()}});
    const auto mine = ask(Method::get, "/api/v1/me/legal-persons", chen);
    const auto& shown = mine.at("legal_persons").at(0);
    EXPECT_EQ(shown.at("role").as_string(), "agent");
    EXPECT_EQ(shown.at("agency_id").as_string(), id.text());
    EXPECT_TRUE(shown.at("is_in_force").as_bool());
    ask(Method::del, "/api/v1/me/agencies/{id}", chen, {{"id", id.text()}});
    EXPECT_TRUE(
        ask(Method::get, "/api/v1/me/legal-persons", chen).at("legal_persons").as_array().empty());
}

TEST_P(Agencies, AcceptingNeedsTheRegistersMatchOfThePersonToo) {
    const AgencyId id = offer_as(lin, company, wish());
    http::Caller unproven = chen;
    unproven.assurance_level = 0;
    EXPECT_EQ(refusal_of([&] { ask(Method::post, kAcceptance, unproven, {{"id", id.text()}}); }),
              &http::kAssuranceTooLow);
}

}  // namespace
}  // namespace mashang::legal_persons
