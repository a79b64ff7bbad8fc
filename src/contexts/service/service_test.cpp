#include <gmock/gmock.h>

#include "contexts/service/keys.h"
#include "contexts/service/receipt.h"
#include "contexts/service/testing/service_fixture.h"
#include "platform/crypto/bytes.h"
#include "testing/shell.h"

namespace mashang::service {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr auto kGranted = DocumentKind::granted;
const PostalAddress kAtWork{"林小红", "13800005678", "福州市鼓楼区五四路2号"};

class Serving : public testing::ServiceTest {
  protected:
    Receipt receipt_of(const cases::Case& of, DocumentKind kind) {
        const DocumentId id = document_of(of, kind).id;
        return run([&](sql::Tx& tx) { return get_receipt(tx, parts(), lin, of.id, id); });
    }
    const Refusal* receipt_refused(const cases::Case& of, DocumentKind kind,
                                   const http::Caller& who) {
        const DocumentId id = document_of(of, kind).id;
        return refusal_of([&](sql::Tx& tx) { get_receipt(tx, parts(), who, of.id, id); });
    }
    const Refusal* on_paper(const cases::Case& of, const http::Caller& who,
                            const std::optional<PostalAddress>& address = {}) {
        const DocumentId id = document_of(of, kGranted).id;
        return refusal_of(
            [&](sql::Tx& tx) { send_on_paper(tx, parts(), who, of.id, id, address); });
    }
    const Refusal* notice(const cases::Case& of) {
        const DocumentId id = document_of(of, kGranted).id;
        return refusal_of([&](sql::Tx& tx) { publish(tx, parts(), officer, of.id, id); });
    }
    cases::CaseState state_of(const cases::Case& of) { return fresh(of).state; }
};

TEST_P(Serving, WhoOpensADocumentIsServedAtThatMomentAndSoIsHerCase) {
    const cases::Case of = decided();
    EXPECT_EQ(state_of(of), cases::CaseState::decided);
    it_is("2018-09-05T20:00:00+08:00");
    open(of, kGranted, lin);
    const ServiceOrder order = order_of(of, kGranted);
    EXPECT_EQ(order.how, How::opened);
    EXPECT_EQ(order.served_at, Instant::parse("2018-09-05T20:00:00+08:00"));
    EXPECT_EQ(state_of(of), cases::CaseState::served);
    it_is("2018-09-06T20:00:00+08:00");
    open(of, kGranted, lin);
    EXPECT_EQ(order_of(of, kGranted).served_at, order.served_at);
    EXPECT_THAT(told("case:" + of.id.text()), Contains("document.served").Times(1));
    EXPECT_THAT(told("case:" + of.id.text()), Contains("case.served").Times(1));
}

TEST_P(Serving, WhoAgreedIsServedWhenItArrivesInHerBox) {
    consent();
    const cases::Case of = decided();
    const ServiceOrder order = order_of(of, kGranted);
    EXPECT_EQ(order.how, How::arrived);
    EXPECT_EQ(order.served_at, order.arrived_at);
    EXPECT_EQ(state_of(of), cases::CaseState::served);
    const auto orders = town().house.orders();
    EXPECT_THAT(orders, Contains(::testing::Field(&outbound::Order::channel, "sms")));
}

TEST_P(Serving, WhoTookHerConsentBackIsNotDeemedServed) {
    consent();
    write([&](sql::Tx& tx) { withdraw_consent(tx, parts(), lin); });
    const cases::Case of = decided();
    EXPECT_FALSE(order_of(of, kGranted).served_at);
    EXPECT_THAT(parcels(), IsEmpty());
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { withdraw_consent(tx, parts(), lin); }),
              &refusals::kNoConsent);
    EXPECT_THAT(told("person:" + lin.person_id), Contains("service.consent_withdrawn"));
}

TEST_P(Serving, ConsentNeedsTheBoxAndEachChannelOnce) {
    const auto give = [&](const std::vector<ServiceChannel>& channels) {
        return refusal_of(
            [&](sql::Tx& tx) { give_consent(tx, parts(), lin, {.channels = channels}); });
    };
    EXPECT_EQ(give({ServiceChannel::sms}), &refusals::kChannels);
    EXPECT_EQ(give({}), &refusals::kChannels);
    EXPECT_EQ(give({ServiceChannel::inbox, ServiceChannel::inbox}), &refusals::kChannels);
    EXPECT_EQ(give({ServiceChannel::sms, ServiceChannel::inbox}), nullptr);
}

TEST_P(Serving, WhereSheWantsPaperLiesSealed) {
    consent(kAtWork);
    const auto row =
        run([](sql::Tx& tx) { return tx.get<std::string>("SELECT postal FROM service_consent"); });
    EXPECT_THAT(row, Not(HasSubstr("五四路")));
}

TEST_P(Serving, OpensslVerifiesBothSignaturesOfAReceipt) {
    const cases::Case of = decided();
    EXPECT_EQ(receipt_refused(of, kGranted, lin), &refusals::kNotServedYet);
    open(of, kGranted, lin);
    const Receipt receipt = receipt_of(of, kGranted);
    const Document document = document_of(of, kGranted);
    EXPECT_THAT(receipt.text, HasSubstr(document.sha256));
    EXPECT_THAT(receipt.text, HasSubstr(document.number));
    const Shell shell;
    shell.write("text", receipt.text);
    ASSERT_THAT(receipt.signatures, SizeIs(2));
    for (const ReceiptSignature& each : receipt.signatures) {
        for (const NamedKey& key : receipt_keys(town().house.keys)) {
            if (key.id == each.key) shell.write("key.pem", key.pem);
        }
        shell.write("signature", crypto::from_padded_base64(each.value).value());
        const std::string how =
            each.algorithm == "SM2" ? "-sm3 -sigopt distid:1234567812345678" : "-sha256";
        EXPECT_EQ(shell.must("openssl dgst " + how + " -verify key.pem -signature signature text"),
                  "Verified OK\n");
        shell.write("other", receipt.text + " ");
        EXPECT_NE(
            shell.run("openssl dgst " + how + " -verify key.pem -signature signature other").code,
            0);
    }
}

TEST_P(Serving, WhatNobodyOpensGoesOnPaperAndItsDeliveryServes) {
    const cases::Case of = decided();
    it_is_and_rings("2018-09-10T23:00:00+08:00");  // the fifth working day
    EXPECT_THAT(parcels(), IsEmpty());
    it_is_and_rings("2018-09-11T09:00:00+08:00");
    ASSERT_THAT(parcels(), SizeIs(1));
    const outbound::Order parcel = parcels().front();
    EXPECT_EQ(parcel.payload.at("contact").as_string(), "林小红");
    EXPECT_EQ(parcel.payload.at("address").as_string(), "福州市鼓楼区东街1号");
    courier_takes(parcel, "SF1234567890");
    EXPECT_EQ(order_of(of, kGranted).parcel, Parcel::accepted);
    it_is("2018-09-12T18:00:00+08:00");
    courier_says(parcel.idempotency_key, "SF1234567890", "50", "2018-09-11 15:00:00");
    courier_says(parcel.idempotency_key, "SF1234567890", "36", "2018-09-11 20:00:00");
    courier_says(parcel.idempotency_key, "SF1234567890", "80", "2018-09-12 10:30:00");
    const ServiceOrder order = order_of(of, kGranted);
    EXPECT_EQ(order.how, How::delivered);
    EXPECT_EQ(order.served_at, Instant::parse("2018-09-12T10:30:00+08:00"));
    EXPECT_THAT(order.receipt, HasSubstr("SF1234567890"));
    EXPECT_EQ(state_of(of), cases::CaseState::served);
    courier_says(parcel.idempotency_key, "SF1234567890", "80", "2018-09-12 11:30:00");
    courier_says(parcel.idempotency_key, "SF1234567890", "648", "2018-09-12 11:40:00");
    EXPECT_EQ(order_of(of, kGranted).served_at, order.served_at);
    EXPECT_THAT(told("case:" + of.id.text()), Contains("document.served").Times(1));
}

TEST_P(Serving, PaperGoesWhereSheWantsIt) {
    consent(kAtWork);
    write([&](sql::Tx& tx) { withdraw_consent(tx, parts(), lin); });
    decided();
    it_is_and_rings("2018-09-11T09:00:00+08:00");
    ASSERT_THAT(parcels(), SizeIs(1));
    EXPECT_EQ(parcels().front().payload.at("address").as_string(), kAtWork.address);
}

TEST_P(Serving, WhatSheOpensBeforeThePaperComesIsServedByThatAndTheTimerIsGone) {
    const cases::Case of = decided();
    it_is("2018-09-10T23:00:00+08:00");
    open(of, kGranted, lin);
    it_is_and_rings("2018-09-11T09:00:00+08:00");
    EXPECT_THAT(parcels(), IsEmpty());
    EXPECT_EQ(order_of(of, kGranted).how, How::opened);
}

TEST_P(Serving, ACourierThatIsDownOrSpeaksNonsenseIsAskedAgain) {
    decided();
    it_is_and_rings("2018-09-11T09:00:00+08:00");
    const outbound::Order parcel = parcels().front();
    const auto channel = courier_channel(parts(), town().house.clock, "https://courier.example",
                                         testing::kCourierKey);
    for (const char* body : {"", "<html>", R"({"apiResultCode":"A1004"})"}) {
        EXPECT_ANY_THROW(write(
            [&](sql::Tx& tx) { channel.answered(tx, parcel, {.status = 200, .body = body}); }));
    }
    courier_takes(parcel, "SF1");
    courier_takes(parcel, "SF1");  // its answer was lost, and the order carried out again
    EXPECT_THAT(parcels(), SizeIs(1));
}

TEST_P(Serving, AnAddressThatTheCourierDoesNotKnowIsForAPersonToPutRight) {
    const cases::Case of = decided();
    it_is_and_rings("2018-09-11T09:00:00+08:00");
    courier_answers(parcels().front(), R"({"success":false,"errorCode":"8036","msgData":null})");
    EXPECT_EQ(order_of(of, kGranted).parcel, Parcel::no_address);
    EXPECT_EQ(on_paper(of, officer, kAtWork), nullptr);
    ASSERT_THAT(parcels(), SizeIs(2));
    EXPECT_EQ(parcels().back().payload.at("address").as_string(), kAtWork.address);
    EXPECT_NE(parcels().back().idempotency_key, parcels().front().idempotency_key);
}

TEST_P(Serving, PushesThatAreNotTheCouriersAreRefused) {
    decided();
    it_is_and_rings("2018-09-11T09:00:00+08:00");
    const std::string key = parcels().front().idempotency_key;
    const auto account = CourierAccount::of(testing::kCourierKey);
    const std::string message =
        R"({"WaybillRoute":[{"orderid":")" + key +
        R"(","mailno":"SF1","opCode":"80","acceptTime":"2018-09-12 10:30:00"}]})";
    const std::string digest = courier_digest(message, "7", account.check_word);
    const auto push = [&](const CourierAccount& with, const std::string& text,
                          const std::string& stamp, const std::string& sign) {
        return refusal_of([&](sql::Tx& tx) {
            for (const auto& news : read_push(with, text, stamp, sign)) {
                note_parcel(tx, parts(), news);
            }
        });
    };
    EXPECT_EQ(push(account, message, "8", digest), &refusals::kCourierSignature);
    EXPECT_EQ(push(account, message + " ", "7", digest), &refusals::kCourierSignature);
    EXPECT_EQ(push(account, message, "7", ""), &refusals::kCourierSignature);
    EXPECT_EQ(push(CourierAccount::of(""), message, "7", courier_digest(message, "7", "")),
              &refusals::kCourierSignature);
    for (
        const char* text :
        {"{", "[]", R"({"WaybillRoute":[{}]})",
         R"({"WaybillRoute":[{"orderid":"x","mailno":"","opCode":"80","acceptTime":"gestern"}]})"}) {
        EXPECT_EQ(push(account, text, "7", courier_digest(text, "7", account.check_word)),
                  &refusals::kCourierMessage)
            << text;
    }
    const std::string other =
        R"({"WaybillRoute":[{"orderid":"x","mailno":"SF1","opCode":"80","acceptTime":"2018-09-12 10:30:00"}]})";
    EXPECT_EQ(push(account, other, "7", courier_digest(other, "7", account.check_word)),
              &refusals::kNoSuchParcel);
    courier_takes(parcels().front(), "SF2");
    EXPECT_EQ(push(account, message, "7", digest), &refusals::kNoSuchParcel);  // another waybill
}

TEST(Courier, SignsAsTheVectorOfItsInterfaceDoes) {
    EXPECT_EQ(courier_digest(R"({"a":"b c"})", "1600000000000", "CW"), "pdehUgOpj3M9gf7ytbm/qw==");
}

TEST_P(Serving, OfficersOrderPaperOnceAndOnlyForWhatIsNotServed) {
    const cases::Case of = decided();
    EXPECT_EQ(on_paper(of, cases::testing::Town::officer("GA-350203000000")),
              &cases::refusals::kNoSuchCase);
    EXPECT_EQ(on_paper(of, officer), nullptr);
    EXPECT_EQ(on_paper(of, officer), &refusals::kParcelUnderWay);
    open(of, kGranted, lin);
    EXPECT_EQ(on_paper(of, officer), &refusals::kServedAlready);
}

TEST_P(Serving, ANoticeIsForWhatCameBackAndServesAfterThirtyDays) {
    const cases::Case of = decided();
    EXPECT_EQ(notice(of), &refusals::kNotLastResort);
    it_is_and_rings("2018-09-11T09:00:00+08:00");
    const outbound::Order parcel = parcels().front();
    courier_takes(parcel, "SF1");
    it_is("2018-09-20T09:00:00+08:00");
    courier_says(parcel.idempotency_key, "SF1", "648", "2018-09-19 10:30:00");
    EXPECT_EQ(notice(of), nullptr);
    EXPECT_EQ(notice(of), &refusals::kPublishedAlready);
    it_is_and_rings("2018-10-19T23:00:00+08:00");
    EXPECT_FALSE(order_of(of, kGranted).served_at);
    it_is_and_rings("2018-10-20T00:00:01+08:00");
    EXPECT_EQ(order_of(of, kGranted).how, How::published);
    EXPECT_EQ(state_of(of), cases::CaseState::served);
}

TEST_P(Serving, NobodyOpensADocumentForAnother) {
    const cases::Case of = decided();
    open(of, DocumentKind::acceptance, lin);
    http::Caller unproven = lin;
    unproven.assurance_level = 0;
    open(of, kGranted, unproven);
    EXPECT_FALSE(order_of(of, kGranted).opened_at);
    EXPECT_EQ(state_of(of), cases::CaseState::decided);
    const http::Caller other =
        town().proven_person(database(), "13900009999", "350102199003071218");
    EXPECT_EQ(receipt_refused(of, DocumentKind::acceptance, other), &cases::refusals::kNoSuchCase);
}

TEST_P(Serving, WhoOpenedTheResultHasReadItsDocument) {
    const cases::Case of = decided();
    const cases::Case now = fresh(of);
    write([&](sql::Tx& tx) { cases::serve(tx, town().parts, lin, now, cases::ServedBy::opened); });
    settle();
    EXPECT_EQ(order_of(of, kGranted).how, How::opened);
    EXPECT_THAT(told("case:" + of.id.text()), Contains("case.served").Times(1));
}

TEST_P(Serving, WhatTakesThePlaceOfAServedDocumentIsServedAnew) {
    const cases::Case of = decided();
    open(of, kGranted, lin);
    const Document wrong = document_of(of, kGranted);
    write([&](sql::Tx& tx) { issue_again(tx, parts(), officer, of.id, wrong.id, "日期有误"); });
    settle();
    EXPECT_FALSE(order_of(of, kGranted).served_at);
    open(of, kGranted, lin);
    EXPECT_EQ(order_of(of, kGranted).how, How::opened);
    EXPECT_THAT(told("case:" + of.id.text()), Contains("case.served").Times(1));
}

TEST_P(Serving, ADecisionByRuleThatAnOfficerChangesIsServedAnew) {
    const cases::Case of = decided();
    open(of, kGranted, lin);
    write([&](sql::Tx& tx) {
        town().house.journal.tell(tx, town().house.clock.now(),
                                  {.what = "case.contest_settled",
                                   .actor = officer.account_id,
                                   .subject = "case:" + of.id.text(),
                                   .facts = {{"ruling", "changed"}, {"outcome", "refused"}}});
    });
    follow();
    settle();
    EXPECT_FALSE(order_of(of, DocumentKind::denied).served_at);
    open(of, DocumentKind::denied, lin);
    EXPECT_EQ(order_of(of, DocumentKind::denied).how, How::opened);
}

TEST_P(Serving, AnAcceptanceNeedsNoPaper) {
    accept(submitted());
    settle();
    it_is_and_rings("2018-10-11T09:00:00+08:00");
    EXPECT_THAT(parcels(), IsEmpty());
}

TEST_P(Serving, WhoHasNoAccountGetsPaper) {
    const cases::Case of = decided();
    write([&](sql::Tx& tx) {
        tx.execute("UPDATE service_order SET arrived_at = NULL, consented = 1");
    });
    it_is_and_rings("2018-09-11T09:00:00+08:00");
    EXPECT_THAT(parcels(), SizeIs(1));
    EXPECT_FALSE(order_of(of, kGranted).served_at);
}

MASHANG_ON_EACH_ENGINE(Serving);

}  // namespace
}  // namespace mashang::service
