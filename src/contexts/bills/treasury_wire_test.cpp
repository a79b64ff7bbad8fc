#include "contexts/bills/treasury_wire.h"

#include <gmock/gmock.h>

namespace mashang::bills {
namespace {

using ::testing::HasSubstr;

const Instant kNow = *Instant::parse("2018-09-30T17:00:00+08:00");

outbound::Answer answered(treasury::Body body) {
    return {.status = 200, .body = treasury::print({"answer", "1", std::move(body)}, "t", kNow)};
}

TEST(TreasuryWire, AMessageIsAHeadAndABodyAndReadsBack) {
    const std::string xml = treasury::print(
        {"issue", "issue:1", {{"Payer", "林<小>红 & 子"}, {"Amount", "40.00"}}}, "mashang", kNow);
    EXPECT_THAT(xml, HasSubstr("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
    EXPECT_THAT(xml, HasSubstr("<Head><MsgType>issue</MsgType>"));
    const auto read = treasury::read(xml);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->type, "issue");
    EXPECT_EQ(read->id, "issue:1");
    EXPECT_EQ(read->body.at("Payer"), "林<小>红 & 子");
}

TEST(TreasuryWire, AnOrderBecomesTheMessageOfItsKind) {
    const auto request =
        treasury::request_of({.channel = "non_tax",
                              .idempotency_key = "paid:1",
                              .subject = "bill:1",
                              .payload = {{"op", "paid"}, {"PayCode", "35000000000000000001"}}},
                             kNow);
    EXPECT_EQ(request.path, "/messages");
    const auto read = treasury::read(request.body);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->type, "paid");
    EXPECT_EQ(read->body, (treasury::Body{{"PayCode", "35000000000000000001"}}));
}

TEST(TreasuryWire, AnAnswerThatSaysNoOrIsNoneIsAskedAgain) {
    EXPECT_EQ(
        treasury::read_answer(answered({{"ResultCode", "0000"}, {"PayCode", "1"}})).at("PayCode"),
        "1");
    EXPECT_TRUE(treasury::read_answer(answered({{"ResultCode", "1001"}})).empty());
    EXPECT_THROW(treasury::read_answer(answered({{"ResultCode", "2001"}})), treasury::SaysNo);
    EXPECT_THROW(treasury::read_answer(answered({})), std::runtime_error);
    EXPECT_THROW(treasury::read_answer({.status = 200, .body = "<html>"}), std::runtime_error);
    EXPECT_THROW(treasury::read_answer({.status = 404, .body = ""}), std::runtime_error);
}

TEST(TreasuryWire, AQueryTellsOfAPaymentAtABank) {
    EXPECT_FALSE(treasury::payment_in({{"Status", "unpaid"}}));
    const auto news = treasury::payment_in({{"Status", "paid"},
                                            {"Amount", "40.00"},
                                            {"ChannelTxn", "BANK1"},
                                            {"PaidAt", "2018-09-30T17:00:00+08:00"}});
    ASSERT_TRUE(news);
    EXPECT_EQ(news->amount, Money::from_fen(4000));
    EXPECT_EQ(news->channel, kNonTax);
    EXPECT_THROW(treasury::payment_in({{"Status", "paid"}, {"Amount", "40.00"}}),
                 std::runtime_error);
}

TEST(TreasuryWire, AnAnswerThatNamesAnotherPayCodeIsNotAboutTheBill) {
    EXPECT_TRUE(treasury::is_about({{"PayCode", "35"}}, "35"));
    EXPECT_TRUE(treasury::is_about({{"Status", "unpaid"}}, "35"));
    EXPECT_FALSE(treasury::is_about({{"PayCode", "36"}}, "35"));
    EXPECT_FALSE(treasury::is_about({{"PayCode", "36"}}, std::nullopt));
}

TEST(TreasuryWire, PayCodesAreAsTheProvinceHasThem) {
    const std::optional twenty{std::regex{"[0-9]{20}"}};
    EXPECT_TRUE(treasury::is_pay_code("35000000000000000001", twenty));
    EXPECT_FALSE(treasury::is_pay_code("3500000000000000000", twenty));
    EXPECT_FALSE(treasury::is_pay_code("x35000000000000000001", twenty));
    EXPECT_TRUE(treasury::is_pay_code("FJ0001", std::nullopt));
    EXPECT_FALSE(treasury::is_pay_code("", std::nullopt));
    EXPECT_FALSE(treasury::is_pay_code("<b>", std::nullopt));
}

}  // namespace
}  // namespace mashang::bills
