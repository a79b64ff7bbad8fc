#include "contexts/bills/steps.h"

#include <fmt/format.h>

#include <algorithm>

#include "contexts/bills/sealing.h"
#include "contexts/bills/store.h"
#include "contexts/bills/telling.h"
#include "platform/timers/timers.h"

namespace mashang::bills {
namespace {

constexpr std::chrono::minutes kLookAgain{5};
constexpr std::chrono::minutes kFirstWait{5};
constexpr std::int64_t kDoublings = 4;  // eighty minutes, then once a day
constexpr std::chrono::hours kLongWait{24};

}  // namespace

bool advance(sql::Tx& tx, const Parts& parts, Bill& bill, BillEvent event,
             const http::Caller& caller, const boost::json::object& more) {
    const Transition* edge = find_transition(bill.state, event);
    if (edge == nullptr) return false;
    bill.state = edge->to;
    bill.changed_at = parts.clock.now();
    store::save(tx, bill);
    tell_of(tx, parts, bill, std::string{edge->told_as}, caller, more);
    return true;
}

void order_non_tax(sql::Tx& tx, const Parts& parts, const Bill& bill, std::string_view op,
                   boost::json::object elements, const std::string& mark) {
    elements["op"] = op;
    if (bill.pay_code) elements["PayCode"] = *bill.pay_code;
    parts.cases.place_order(tx, parts.clock.now(),
                            {.channel = std::string{kNonTax},
                             .idempotency_key = fmt::format("{}:{}{}", op, bill.id.text(), mark),
                             .subject = "bill:" + bill.id.text(),
                             .payload = std::move(elements)});
}

void order_wechat(sql::Tx& tx, const Parts& parts, const Attempt& attempt, std::string_view op,
                  boost::json::object more, const std::string& mark) {
    more["op"] = op;
    more["trade_no"] = attempt.trade_no;
    parts.cases.place_order(tx, parts.clock.now(),
                            {.channel = std::string{kWechatPay},
                             .idempotency_key = fmt::format("{}:{}{}", op, attempt.trade_no, mark),
                             .subject = "bill:" + attempt.bill_id.text(),
                             .payload = std::move(more)});
}

void close(sql::Tx& tx, const Parts& parts, Attempt attempt) {
    if (!attempt.is_live()) return;
    attempt.state = AttemptState::closing;
    store::save(tx, attempt);
    order_wechat(tx, parts, attempt, "close", {});
    timers::set(tx, kAttemptTimer, attempt.trade_no, parts.clock.now() + kLookAgain);
}

void close_live_attempts(sql::Tx& tx, const Parts& parts, const Bill& bill) {
    for (Attempt& attempt : store::list_attempts(tx, bill.id)) close(tx, parts, std::move(attempt));
}

void tell_paid(sql::Tx& tx, const Parts& parts, const Bill& bill, const std::string& mark) {
    for (const Payment& payment : store::list_payments(tx, bill.id)) {
        const bool is_ours = payment.channel != kNonTax;
        if (payment.outcome != PaymentOutcome::settles || !is_ours) continue;
        order_non_tax(tx, parts, bill, "paid",
                      {{"Channel", payment.channel},
                       {"ChannelTxn", payment.channel_txn},
                       {"Amount", payment.amount_fen.text()},
                       {"PaidAt", payment.paid_at.text()}},
                      mark);
    }
}

void ask_for_code(sql::Tx& tx, const Parts& parts, Bill& bill) {
    ++bill.nudges;
    store::save(tx, bill);
    order_non_tax(tx, parts, bill, "issue",
                  {{"AgencyBillNo", bill.id.text()},
                   {"AgencyCode", bill.office_id},
                   {"ItemCode", bill.item_id},
                   {"Amount", bill.amount_fen.text()},
                   {"Payer", open_payer(parts, bill)},
                   {"DueDate", bill.due_on.text()}},
                  fmt::format(":{}", bill.nudges));
}

void ask_for_receipt(sql::Tx& tx, const Parts& parts, Bill& bill) {
    if (bill.state != BillState::paid) return;
    const std::chrono::minutes wait = bill.nudges <= kDoublings
                                          ? kFirstWait * (std::int64_t{1} << bill.nudges)
                                          : std::chrono::minutes{kLongWait};
    ++bill.nudges;
    store::save(tx, bill);
    order_non_tax(tx, parts, bill, "receipt", {}, fmt::format(":{}", bill.nudges));
    timers::set(tx, kReceiptTimer, bill.id.text(), parts.clock.now() + wait);
}

}  // namespace mashang::bills
