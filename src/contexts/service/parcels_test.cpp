#include <gmock/gmock.h>

#include "contexts/service/testing/service_fixture.h"
#include "contexts/service/views.h"

namespace mashang::service {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr auto kGranted = DocumentKind::granted;
const PostalAddress kAtWork{"林小红", "13800005678", "福州市鼓楼区五四路2号"};

class SilentCouriers : public testing::ServiceTest {
  protected:
    std::vector<UndeliveredView> undelivered() {
        return run([&](sql::Tx& tx) { return undelivered_of(tx, parts(), officer).documents; });
    }
    const Refusal* notice(const cases::Case& of) {
        const DocumentId id = document_of(of, kGranted).id;
        return refusal_of([&](sql::Tx& tx) { publish(tx, parts(), officer, of.id, id); });
    }
    const Refusal* on_paper(const cases::Case& of) {
        const DocumentId id = document_of(of, kGranted).id;
        return refusal_of(
            [&](sql::Tx& tx) { send_on_paper(tx, parts(), officer, of.id, id, kAtWork); });
    }
};

TEST_P(SilentCouriers, AParcelOfWhichNothingIsHeardIsGivenUpTriedOnceMoreAndThenForAnOfficer) {
    const cases::Case of = decided();
    it_is_and_rings("2018-09-11T09:00:00+08:00");
    ASSERT_THAT(parcels(), SizeIs(1));
    courier_takes(parcels().front(), "SF1");
    it_is_and_rings("2018-09-27T09:00:00+08:00");  // ten working days over, and a holiday between
    EXPECT_EQ(order_of(of, kGranted).parcel, Parcel::unanswered);
    EXPECT_THAT(undelivered(), SizeIs(1));
    EXPECT_EQ(notice(of), &refusals::kNotLastResort);
    it_is_and_rings("2018-09-28T09:00:00+08:00");
    ASSERT_THAT(parcels(), SizeIs(2));
    EXPECT_EQ(order_of(of, kGranted).parcel, Parcel::ordered);
    EXPECT_THAT(undelivered(), IsEmpty());
    it_is_and_rings("2018-10-31T09:00:00+08:00");
    EXPECT_EQ(order_of(of, kGranted).parcel, Parcel::unanswered);
    EXPECT_THAT(undelivered(), SizeIs(1));
    it_is_and_rings("2018-11-30T09:00:00+08:00");
    EXPECT_THAT(parcels(), SizeIs(2));
    EXPECT_THAT(told("case:" + of.id.text()), Contains("document.parcel_unanswered").Times(2));
    EXPECT_EQ(notice(of), nullptr);
    EXPECT_THAT(undelivered(), IsEmpty());
}

TEST_P(SilentCouriers, ACourierThatNeverTakesAParcelLeavesItToTheOffice) {
    const cases::Case of = decided();
    it_is_and_rings("2018-09-11T09:00:00+08:00");
    const outbound::Order parcel = parcels().front();
    const auto channel = courier_channel(parts(), town().house.clock, "https://courier.example",
                                         testing::kCourierKey);
    write([&](sql::Tx& tx) { channel.given_up(tx, parcel); });
    write([&](sql::Tx& tx) { channel.given_up(tx, parcel); });
    EXPECT_EQ(order_of(of, kGranted).parcel, Parcel::unanswered);
    EXPECT_THAT(told("case:" + of.id.text()), Contains("document.parcel_unanswered").Times(1));
    ASSERT_THAT(undelivered(), SizeIs(1));
    EXPECT_EQ(undelivered().front().case_id, of.id);
    EXPECT_EQ(on_paper(of), nullptr);
    courier_takes(parcel, "SF1");  // an operator sent it again, too late
    EXPECT_EQ(order_of(of, kGranted).waybill, "");
    EXPECT_THAT(undelivered(), IsEmpty());
}

TEST_P(SilentCouriers, APushAfterSilenceFindsItsParcelAgainAndStartsItsTimeAnew) {
    const cases::Case of = decided();
    it_is_and_rings("2018-09-11T09:00:00+08:00");
    const std::string key = parcels().front().idempotency_key;
    courier_takes(parcels().front(), "SF1");
    const auto first = order_of(of, kGranted).parcel_due_on;
    it_is("2018-09-20T09:00:00+08:00");
    courier_says(key, "SF1", "50", "2018-09-20 08:00:00");
    EXPECT_GT(order_of(of, kGranted).parcel_due_on, first);
    it_is_and_rings("2018-09-26T09:00:00+08:00");
    EXPECT_EQ(order_of(of, kGranted).parcel, Parcel::collected);
    courier_says(key, "SF1", "80", "2018-09-26 08:00:00");
    it_is_and_rings("2018-12-26T09:00:00+08:00");
    EXPECT_EQ(order_of(of, kGranted).parcel, Parcel::delivered);
}

MASHANG_ON_EACH_ENGINE(SilentCouriers);

}  // namespace
}  // namespace mashang::service
