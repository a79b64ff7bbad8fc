// The channel's door, as it is knocked at: genuine, doubled, late, and wrongly signed.

#include "contexts/bills/testing/bills_fixture.h"
#include "platform/http/wire_route.h"

namespace mashang::bills {
namespace {

using testing::callback;
using ::testing::HasSubstr;
using testing::signed_by_platform;
using ::testing::SizeIs;
using testing::transaction;

class Callback : public testing::BillsTest {
  protected:
    void SetUp() override {
        BillsTest::SetUp();
        bill = due_bill(accepted());
        pay_by(*bill);
        trade_no = attempt_of(*bill).trade_no;
    }

    http::RawOutput knock(const std::string& body, const wechat::Signature& signature) {
        const std::vector<http::Header> sent{
            {.name = "Wechatpay-Timestamp", .value = signature.timestamp},
            {.name = "Wechatpay-Nonce", .value = signature.nonce},
            {.name = "Wechatpay-Signature", .value = signature.signature},
            {.name = "Wechatpay-Serial", .value = signature.serial}};
        http::RequestHead head;
        head.method = "POST";
        head.target = "/api/v1/wechat-pay/notifications";
        head.headers = sent;
        http::RawInput input;
        input.wire = {.head = &head, .query = "", .body = body};
        http::RawOutput output;
        for (const http::Route& row : routes(parts())) {
            if (row.path != head.target) continue;
            try {
                write([&](sql::Tx& tx) { output = row.handler.run(&tx, {}, input); });
            } catch (const http::WireAnswer& answer) {
                return answer.output;
            }
        }
        return output;
    }
    http::RawOutput knock(const std::string& body) {
        return knock(body, signed_by_platform(body, now()));
    }

    std::optional<Bill> bill;
    std::string trade_no;
};
MASHANG_ON_EACH_ENGINE(Callback);

TEST_P(Callback, AGenuineOneSettlesTheBillAndIsThankedFor) {
    const auto output = knock(callback(transaction(trade_no, "SUCCESS")));
    EXPECT_EQ(output.reply.status, 204);
    EXPECT_EQ(output.body, "");
    EXPECT_EQ(fresh(*bill).state, BillState::paid);
}

TEST_P(Callback, ADoubledOneIsThankedForAndChangesNothing) {
    const std::string body = callback(transaction(trade_no, "SUCCESS"));
    EXPECT_EQ(knock(body).reply.status, 204);
    const auto book = book_of(*bill);
    EXPECT_EQ(knock(body).reply.status, 204);
    EXPECT_THAT(payments_of(*bill), SizeIs(1));
    EXPECT_EQ(book_of(*bill), book);
}

TEST_P(Callback, AProbeThatIsSignedWronglyIsTurnedAwayAndLeavesNothing) {
    const std::string body = callback(transaction(trade_no, "SUCCESS"));
    auto signature = signed_by_platform(body, now());
    signature.signature = "WECHATPAY/SIGNTEST/" + signature.signature;
    const auto output = knock(body, signature);
    EXPECT_EQ(output.reply.status, 401);
    EXPECT_THAT(output.body, HasSubstr(R"("code":"FAIL")"));
    EXPECT_EQ(fresh(*bill).state, BillState::paying);
    EXPECT_THAT(payments_of(*bill), SizeIs(0));
}

TEST_P(Callback, AnOldOneSentAgainByAnybodyIsTurnedAway) {
    const std::string body = callback(transaction(trade_no, "SUCCESS"));
    const auto signature = signed_by_platform(body, now());
    it_is("2018-09-30T17:10:00+08:00");
    EXPECT_EQ(knock(body, signature).reply.status, 401);
    EXPECT_EQ(knock(body).reply.status, 204) << "signed anew it is theirs, however late";
    EXPECT_EQ(fresh(*bill).state, BillState::paid);
}

TEST_P(Callback, OneThatDoesNotOpenOrIsOfNoOrderOfOursIsNotThankedFor) {
    EXPECT_EQ(knock(callback(transaction(trade_no, "SUCCESS"), "1123456789abcdef0123456789abcdef"))
                  .reply.status,
              400);
    EXPECT_EQ(knock(callback(transaction(std::string(32, '0'), "SUCCESS"))).reply.status, 404);
    EXPECT_EQ(fresh(*bill).state, BillState::paying);
}

TEST_P(Callback, WhenWeCannotNoteItTheChannelIsNotToldThatItIsUnreadable) {
    town().parts.place_order = [](sql::Tx&, Instant, const outbound::Order&) {
        throw std::runtime_error{"no room"};
    };
    EXPECT_THROW(knock(callback(transaction(trade_no, "SUCCESS"))), std::runtime_error)
        << "the server's own fault: told again later";
    EXPECT_EQ(fresh(*bill).state, BillState::paying);
    EXPECT_THAT(payments_of(*bill), SizeIs(0));
}

TEST_P(Callback, AnotherKindOfEventIsThankedForAndNothingElse) {
    EXPECT_EQ(knock(R"({"event_type":"SECURITY_ECHO.SUCCESS"})").reply.status, 204);
    EXPECT_EQ(fresh(*bill).state, BillState::paying);
}

}  // namespace
}  // namespace mashang::bills
