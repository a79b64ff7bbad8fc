#include <gmock/gmock.h>

#include "contexts/service/addressee.h"
#include "contexts/service/testing/service_fixture.h"

namespace mashang::service {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

constexpr auto kGranted = DocumentKind::granted;
const PostalAddress kAtWork{"林小红", "13800005678", "福州市鼓楼区五四路2号"};

class ServedFirms : public testing::ServiceTest {
  protected:
    /// Of the firm, handed in by its agent.
    cases::Case decided_for(const http::Caller& agent) {
        const cases::Case of =
            decide(accept(town().case_in(database(), cases::CaseState::submitted, agent)));
        settle();
        return of;
    }
};

TEST_P(ServedFirms, AFirmAgreesThroughWhoSignsForItInEveryItemAndIsServedElectronically) {
    const http::Caller agent = town().agent_of_firm(lin, true, true);
    const auto agree = [&](const http::Caller& who, const Wishes& wishes) {
        return refusal_of([&](sql::Tx& tx) { give_consent(tx, parts(), who, wishes); });
    };
    const Wishes by_sms{.channels = {ServiceChannel::inbox, ServiceChannel::sms},
                        .mobile = MobileNumber::parse("13700001111")};
    EXPECT_EQ(agree(agent, {.channels = by_sms.channels}), &refusals::kMobileMissing);
    EXPECT_EQ(agree(agent, by_sms), nullptr);
    const auto own = run([&](sql::Tx& tx) {
        return store::find_consent(tx, *PersonId::parse(lin.person_id)).has_value();
    });
    EXPECT_FALSE(own) << "hers is another matter";
    EXPECT_THAT(told(std::string{"legal_person:"} + cases::testing::kFirm),
                Contains("service.consent_given"));
    const cases::Case of = decided_for(agent);
    ASSERT_EQ(of.person_id.text(), cases::testing::kFirm);
    EXPECT_EQ(order_of(of, kGranted).how, How::arrived);
    const auto orders = town().house.orders();
    const auto text = std::ranges::find(orders, "sms", &outbound::Order::channel);
    ASSERT_NE(text, orders.end());
    EXPECT_EQ(text->payload.at("mobile").as_string(), "13700001111");
    EXPECT_THAT(std::string{text->payload.at("text").as_string()}, Not(HasSubstr("决定书")));
    open(of, kGranted, agent);
    EXPECT_EQ(order_of(of, kGranted).opened_by->text(), lin.person_id);
}

TEST_P(ServedFirms, WhoOnlyFilesForAFirmAgreesToNothingInItsName) {
    const http::Caller agent = town().agent_of_firm(lin, true, false);
    const auto agree = [&](sql::Tx& tx) {
        give_consent(tx, parts(), agent, {.channels = {ServiceChannel::inbox}});
    };
    EXPECT_EQ(refusal_of(agree), &refusals::kNotForFirm);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { addressee_of(tx, parts(), agent, false); }), nullptr);
    town().agents_of_firm.at(lin.person_id).may_sign = true;
    town().agents_of_firm.at(lin.person_id).scope.items = {"GA003"};
    EXPECT_EQ(refusal_of(agree), &refusals::kNotForFirm);
    town().agents_of_firm.at(lin.person_id).ground = mandates::Ground::representative;
    EXPECT_EQ(refusal_of(agree), nullptr);
    town().agents_of_firm.clear();
    EXPECT_EQ(refusal_of(agree), &mandates::refusals::kAuthorityOver);
    http::Caller for_person = lin;
    for_person.acting_for = http::ActingFor{"person", "01890a5d-ac96-774b-bcce-b302099a8058"};
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { addressee_of(tx, parts(), for_person, false); }),
              &refusals::kOwnConsent);
}

TEST_P(ServedFirms, AFirmThatTookItsConsentBackGetsPaperWhereItWantedIt) {
    const http::Caller agent = town().agent_of_firm(lin, true, true);
    write([&](sql::Tx& tx) {
        give_consent(tx, parts(), agent, {.channels = {ServiceChannel::inbox}, .postal = kAtWork});
        withdraw_consent(tx, parts(), agent);
    });
    const cases::Case of = decided_for(agent);
    EXPECT_FALSE(order_of(of, kGranted).served_at);
    it_is_and_rings("2018-09-11T09:00:00+08:00");
    ASSERT_THAT(parcels(), SizeIs(1));
    EXPECT_EQ(parcels().front().payload.at("address").as_string(), kAtWork.address);
}

MASHANG_ON_EACH_ENGINE(ServedFirms);

}  // namespace
}  // namespace mashang::service
