// Everything that money does at the wrong moment: each with its outcome.

#include <random>

#include "contexts/bills/testing/bills_fixture.h"

namespace mashang::bills {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using enum BillState;
using testing::transaction;

class Paying : public testing::BillsTest {
  protected:
    void SetUp() override {
        BillsTest::SetUp();
        of = accepted();
        bill = due_bill(*of);
    }
    /// The order of the newest attempt is open at the channel.
    std::string opened(PayWay way = PayWay::native) {
        pay_by(bill, way);
        const auto attempt = attempt_of(bill);
        channel_answers(order_of("open", attempt.trade_no), 200,
                        way == PayWay::native ? R"({"code_url":"weixin://wxpay/bizpayurl?pr=1"})"
                                              : R"({"h5_url":"https://wx.example/h5"})");
        return attempt.trade_no;
    }
    outbound::Order order_of(std::string_view op, const std::string& trade_no) {
        auto all = orders(kWechatPay, op);
        std::erase_if(all, [&](const outbound::Order& order) {
            return order.payload.at("trade_no").as_string() != trade_no;
        });
        return all.at(all.size() - 1);
    }
    std::int64_t balance(Account account) { return balance_of(book_of(bill), account); }

    std::optional<cases::Case> of;
    Bill bill;
};
MASHANG_ON_EACH_ENGINE(Paying);

TEST_P(Paying, ACodeToScanComesAndIsShownAgainAndNotMadeTwice) {
    const std::string trade_no = opened();
    EXPECT_EQ(fresh(bill).state, paying);
    EXPECT_EQ(attempt_called(trade_no).url, "weixin://wxpay/bizpayurl?pr=1");
    EXPECT_EQ(trade_no.size(), 32u);
    EXPECT_EQ(order_of("open", trade_no).payload.at("expires"), "2018-09-30T17:29:00+08:00");
    pay_by(bill);
    EXPECT_THAT(orders(kWechatPay, "open"), SizeIs(1));
    const Bill now = fresh(bill);
    const auto view = run([&](sql::Tx& tx) { return view_of(tx, parts(), now); });
    EXPECT_EQ(view.attempt->url, "weixin://wxpay/bizpayurl?pr=1");
}

TEST_P(Paying, AnotherWayClosesTheFirstOrder) {
    const std::string first = opened();
    const std::string second = opened(PayWay::h5);
    EXPECT_NE(first, second);
    EXPECT_EQ(attempt_called(first).state, AttemptState::closing);
    channel_answers(order_of("close", first), 204, "");
    EXPECT_EQ(attempt_called(first).state, AttemptState::closed);
    EXPECT_EQ(fresh(bill).state, paying) << "the second is open";
}

TEST_P(Paying, TheSameNewsTwiceCountsOnce) {
    const std::string trade_no = opened();
    told_paid(trade_no);
    told_paid(trade_no);
    const outbound::Order again{.channel = std::string{kWechatPay},
                                .idempotency_key = "query:again",
                                .subject = "bill:" + bill.id.text(),
                                .payload = {{"op", "query"}, {"trade_no", trade_no}}};
    channel_answers(again, 200, transaction(trade_no, "SUCCESS"));
    EXPECT_EQ(fresh(bill).state, paid);
    EXPECT_THAT(payments_of(bill), SizeIs(1));
    EXPECT_EQ(balance(Account::receivable), 0);
    EXPECT_EQ(balance(Account::clearing), 4000);
    EXPECT_THAT(orders(kNonTax, "paid"), SizeIs(1));
}

TEST_P(Paying, TheCallbackMayComeBeforeTheAnswerToTheOrder) {
    pay_by(bill);
    const std::string trade_no = attempt_of(bill).trade_no;
    told_paid(trade_no);
    EXPECT_EQ(fresh(bill).state, paid);
    channel_answers(order_of("open", trade_no), 200, R"({"code_url":"weixin://late"})");
    EXPECT_EQ(attempt_called(trade_no).state, AttemptState::paid);
    EXPECT_EQ(attempt_called(trade_no).url, "") << "nobody is sent there any more";
    EXPECT_EQ(fresh(bill).state, paid);
}

TEST_P(Paying, PaidTwiceSettlesOnceAndTheOtherGoesBack) {
    const std::string first = opened();
    const std::string second = opened(PayWay::h5);
    told_paid(second, 4000, "4200002");
    told_paid(first, 4000, "4200001");
    EXPECT_EQ(fresh(bill).state, paid);
    EXPECT_EQ(balance(Account::clearing), 8000);
    EXPECT_EQ(balance(Account::refund_payable), -4000);
    EXPECT_EQ(told(*of).back(), "bill.paid_twice");
    EXPECT_EQ(run([&](sql::Tx& tx) { return store::list_stuck(tx, Instant{}, 10).size(); }), 1u);
    const auto give_back = [&](const char* txn) {
        return refusal_of([&](sql::Tx& tx) {
            note_return(tx, parts(), officer, bill.id, std::string{kWechatPay}, txn);
        });
    };
    EXPECT_EQ(give_back("4200002"), &refusals::kNoSuchPayment) << "that one settled it";
    EXPECT_EQ(give_back("4200001"), nullptr);
    EXPECT_EQ(give_back("4200001"), &refusals::kNoSuchPayment) << "once";
    EXPECT_EQ(balance(Account::refund_payable), 0);
    EXPECT_EQ(run([&](sql::Tx& tx) { return store::list_stuck(tx, Instant{}, 10).size(); }), 0u);
}

TEST_P(Paying, PaidAfterTheCaseEndedGoesBack) {
    const std::string trade_no = opened();
    withdraw(*of);
    EXPECT_EQ(fresh(bill).state, cancelled);
    EXPECT_EQ(attempt_called(trade_no).state, AttemptState::closing);
    told_paid(trade_no);
    EXPECT_EQ(fresh(bill).state, refund_asked);
    EXPECT_EQ(balance(Account::refund_payable), -4000);
    EXPECT_EQ(balance(Account::receivable), 0);
    EXPECT_THAT(orders(kNonTax, "paid"), IsEmpty());
    EXPECT_EQ(told(*of).back(), "bill.paid_late");
}

TEST_P(Paying, AnotherAmountSettlesNothingAndSheMayPayAnew) {
    const std::string trade_no = opened();
    told_paid(trade_no, 3999);
    EXPECT_EQ(fresh(bill).state, due);
    EXPECT_EQ(balance(Account::suspense), -3999);
    EXPECT_EQ(balance(Account::receivable), 4000);
    EXPECT_THAT(payments_of(bill),
                ElementsAre(::testing::Field(&Payment::outcome, PaymentOutcome::differs)));
    told_paid(opened(), 4000, "4200009");
    EXPECT_EQ(fresh(bill).state, paid);
}

TEST_P(Paying, NewsOfAnOrderThatIsNoneOfOursIsRefused) {
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  note_payment(tx, parts(),
                               {.trade_no = std::string(32, '0'),
                                .channel = std::string{kWechatPay},
                                .channel_txn = "1",
                                .amount = Money::from_fen(4000),
                                .paid_at = now()});
              }),
              &refusals::kNoSuchTrade);
}

TEST_P(Paying, WhenNoCallbackComesTheChannelIsAsked) {
    const std::string trade_no = opened();
    it_is("2018-09-30T17:02:00+08:00");
    ring();
    channel_answers(order_of("query", trade_no), 200, transaction(trade_no, "NOTPAY"));
    EXPECT_EQ(fresh(bill).state, paying);
    it_is("2018-09-30T17:12:00+08:00");
    ring();
    EXPECT_THAT(orders(kWechatPay, "query"), SizeIs(2));
    channel_answers(order_of("query", trade_no), 200, transaction(trade_no, "SUCCESS"));
    EXPECT_EQ(fresh(bill).state, paid);
    it_is("2018-09-30T18:12:00+08:00");
    ring();
    EXPECT_THAT(orders(kWechatPay, "query"), SizeIs(2)) << "nobody asks any more";
}

TEST_P(Paying, AnOrderWhoseTimeIsOverIsClosedAndTheBillIsDueAgain) {
    const std::string trade_no = opened();
    it_is("2018-09-30T17:40:00+08:00");
    ring();
    EXPECT_EQ(attempt_called(trade_no).state, AttemptState::closing);
    channel_answers(order_of("close", trade_no), 204, "");
    EXPECT_EQ(fresh(bill).state, due);
    EXPECT_EQ(attempt_called(trade_no).state, AttemptState::closed);
}

TEST_P(Paying, AnOrderThatWasPaidWhenItShouldCloseIsLookedAtAndCounts) {
    const std::string trade_no = opened();
    it_is("2018-09-30T17:40:00+08:00");
    ring();
    channel_answers(order_of("close", trade_no), 400, R"({"code":"ORDERPAID"})");
    channel_answers(order_of("query", trade_no), 200, transaction(trade_no, "SUCCESS"));
    EXPECT_EQ(fresh(bill).state, paid);
}

TEST_P(Paying, AnOrderThatDoesNotCloseIsToldToAgainByTheTimerOnly) {
    const std::string trade_no = opened();
    it_is("2018-09-30T17:40:00+08:00");
    ring();
    channel_answers(order_of("close", trade_no), 400, R"({"code":"USERPAYING"})");
    channel_answers(order_of("query", trade_no), 200, transaction(trade_no, "USERPAYING"));
    EXPECT_THAT(orders(kWechatPay, "close"), SizeIs(1));
    it_is("2018-09-30T17:46:00+08:00");
    ring();
    EXPECT_THAT(orders(kWechatPay, "close"), SizeIs(2));
    EXPECT_THAT(orders(kWechatPay, "query"), SizeIs(1));
    EXPECT_NE(orders(kWechatPay, "close").at(0).idempotency_key,
              orders(kWechatPay, "close").at(1).idempotency_key);
    channel_answers(order_of("close", trade_no), 204, "");
    EXPECT_EQ(attempt_called(trade_no).state, AttemptState::closed);
}

TEST_P(Paying, AClosedOrderThatIsPaidNeverthelessCounts) {
    const std::string trade_no = opened();
    it_is("2018-09-30T17:40:00+08:00");
    ring();
    channel_answers(order_of("close", trade_no), 204, "");
    told_paid(trade_no);
    EXPECT_EQ(fresh(bill).state, paid);
    EXPECT_EQ(balance(Account::clearing), 4000);
}

TEST_P(Paying, AnOrderThatTheChannelDoesNotTakeEnds) {
    pay_by(bill);
    const std::string trade_no = attempt_of(bill).trade_no;
    channel_answers(order_of("open", trade_no), 400, R"({"code":"PARAM_ERROR"})");
    EXPECT_EQ(attempt_called(trade_no).state, AttemptState::failed);
    EXPECT_EQ(fresh(bill).state, due);
}

/// Killed after the channel answered and before it was noted: the order is carried out again, with
/// the same number, and what it says is taken once.
TEST_P(Paying, AnOrderThatIsCarriedOutTwiceIsOneOrder) {
    const std::string trade_no = opened();
    channel_answers(order_of("open", trade_no), 200, R"({"code_url":"weixin://other"})");
    EXPECT_EQ(attempt_called(trade_no).url, "weixin://wxpay/bizpayurl?pr=1");
    EXPECT_EQ(run([&](sql::Tx& tx) { return store::list_attempts(tx, bill.id).size(); }), 1u);
}

TEST_P(Paying, AnAnswerThatTheirKeyDidNotSignChangesNothing) {
    pay_by(bill);
    const auto attempt = attempt_of(bill);
    const auto channel = wechat_channel(parts(), "https://api.example");
    for (const int status : {200, 400, 404}) {
        EXPECT_THROW(write([&](sql::Tx& tx) {
                         channel.answered(
                             tx, order_of("open", attempt.trade_no),
                             {.status = status, .body = R"({"code_url":"weixin://evil"})"});
                     }),
                     std::runtime_error)
            << status;
    }
    EXPECT_EQ(attempt_of(bill).state, AttemptState::opening);
}

TEST_P(Paying, WithoutAChannelSheIsSentToABank) {
    parts().merchant = nullptr;
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { begin_payment(tx, parts(), lin, bill.id, PayWay::native); }),
        &refusals::kNoChannel);
}

/// Any mixture of payments, each told any number of times and in any order: the book balances, each
/// counts once, and telling all of it a second time changes nothing.
TEST_P(Paying, AllNewsToldAgainChangesNothing) {
    std::mt19937 random{20180930};  // NOLINT: the same walk each time
    const std::string first = opened();
    const std::string second = opened(PayWay::h5);
    std::vector<std::tuple<std::string, std::int64_t, std::string>> news;
    for (int i = 0; i < 12; ++i) {
        news.emplace_back(random() % 2 == 0 ? first : second, random() % 3 == 0 ? 3999 : 4000,
                          "42000" + std::to_string(random() % 6));
    }
    for (const auto& [trade_no, fen, txn] : news) told_paid(trade_no, fen, txn);
    const auto before = book_of(bill);
    std::int64_t debit = 0;
    std::int64_t credit = 0;
    for (const Line& line : before) {
        (line.side == Side::debit ? debit : credit) += line.amount.fen();
    }
    EXPECT_EQ(debit, credit);
    EXPECT_GT(debit, 4000);
    std::ranges::shuffle(news, random);
    for (const auto& [trade_no, fen, txn] : news) told_paid(trade_no, fen, txn);
    EXPECT_EQ(book_of(bill), before);
    EXPECT_EQ(fresh(bill).state, paid);
    EXPECT_EQ(balance(Account::receivable), 0);
}

}  // namespace
}  // namespace mashang::bills
