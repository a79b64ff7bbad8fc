#include <fmt/format.h>

#include <algorithm>

#include "contexts/bills/flows.h"
#include "contexts/bills/refusals.h"
#include "contexts/bills/steps.h"
#include "contexts/bills/store.h"
#include "contexts/bills/telling.h"
#include "platform/timers/timers.h"

namespace mashang::bills {
namespace {

constexpr std::chrono::hours kMorning{9};
constexpr int kDaysAsked = 7;  ///< each day so long after the last one, then once a week
constexpr int kDaysOfWeek = 7;

/// Where her reminders have got to; in the timer's key after the bill.
constexpr std::string_view kSoon = ":soon";        // told now that it is due soon
constexpr std::string_view kWaiting = ":waiting";  // that was told
constexpr std::string_view kLate = ":late";        // told now that it is overdue
constexpr std::string_view kAfter = ":after";      // all was told

std::string_view stage_of(std::string_view key) {
    return key.substr(std::min(key.find(':'), key.size()));
}

std::string_view next_stage(std::string_view stage, bool is_late) {
    if (stage == kLate || stage == kAfter) return kAfter;
    if (is_late) return kLate;
    return stage.empty() ? kSoon : kWaiting;
}

std::optional<Bill> bill_of(sql::Tx& tx, const std::string& key) {
    const auto id = BillId::parse(key.substr(0, key.find(':')));
    return id ? store::find(tx, *id) : std::nullopt;
}

/// She may have paid at a bank: the non-tax platform is asked each morning, and she is told of the
/// last day only the morning after it was.
void remind(sql::Tx& tx, const Parts& parts, const std::string& key) {
    const auto bill = bill_of(tx, key);
    if (!bill || !is_payable(bill->state)) return;
    const Date today = parts.clock.now().date();
    const bool is_late = today > bill->due_on;
    const std::string_view stage = stage_of(key);
    if (stage == kSoon && !is_late) tell_of(tx, parts, *bill, "bill.due_soon", {});
    if (stage == kLate) tell_of(tx, parts, *bill, "bill.overdue", {});
    order_non_tax(tx, parts, *bill, "query", {}, ":on" + today.text());
    const bool is_long_ago = stage == kAfter && today > bill->due_on.plus_days(kDaysAsked);
    timers::set(tx, kReminderTimer, bill->id.text() + std::string{next_stage(stage, is_late)},
                Instant::at(today.plus_days(is_long_ago ? kDaysOfWeek : 1), kMorning));
}

/// Of a case of the officer's office.
Bill get_office_bill(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                     const BillId& id) {
    auto bill = store::find(tx, id);
    if (!bill) throw Refused{refusals::kNoSuchBill};
    try {
        cases::get_office_case(tx, parts.cases, officer, bill->case_id);
    } catch (const Refused& refused) {
        if (&refused.refusal() != &cases::refusals::kNoSuchCase) throw;
        throw Refused{refusals::kNoSuchBill};
    }
    return *std::move(bill);
}

}  // namespace

timers::Kind reminder_timer(const Parts& parts) {
    return {
        .name = std::string{kReminderTimer},
        .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) { remind(tx, parts, key); }};
}

timers::Kind receipt_timer(const Parts& parts) {
    return {.name = std::string{kReceiptTimer},
            .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
                if (auto bill = bill_of(tx, key)) ask_for_receipt(tx, parts, *bill);
            }};
}

Bill ask_refund(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const BillId& id,
                const std::string& why) {
    Bill bill = get_office_bill(tx, parts, officer, id);
    bill.remark = why;
    if (!advance(tx, parts, bill, BillEvent::ask_refund, officer)) {
        throw Refused{refusals::kNotPaid};
    }
    timers::cancel(tx, kReceiptTimer, id.text());
    store::post(tx, bill, posting_of_refund_wish(bill.amount_fen), parts.clock.now());
    return bill;
}

Bill note_refund(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const BillId& id) {
    Bill bill = get_office_bill(tx, parts, officer, id);
    if (!advance(tx, parts, bill, BillEvent::refund, officer)) {
        throw Refused{refusals::kRefundNotAsked};
    }
    store::post(tx, bill, posting_of_refund(bill.amount_fen), parts.clock.now());
    return bill;
}

Bill note_return(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const BillId& id,
                 const std::string& channel, const std::string& channel_txn) {
    const Bill bill = get_office_bill(tx, parts, officer, id);
    for (Payment& payment : store::list_payments(tx, id)) {
        if (payment.channel != channel || payment.channel_txn != channel_txn) continue;
        if (!payment.is_amiss()) break;
        payment.returned_at = parts.clock.now();
        store::note_return(tx, payment);
        store::post(tx, bill, posting_of_return(payment), *payment.returned_at);
        tell_of(tx, parts, bill, "bill.payment_returned", officer,
                {{"channel", channel}, {"came", payment.amount_fen.text()}});
        return bill;
    }
    throw Refused{refusals::kNoSuchPayment};
}

Bill nudge(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const BillId& id) {
    auto bill = store::find(tx, id);
    if (!bill) throw Refused{refusals::kNoSuchBill};
    if (bill->state == BillState::paid) {
        tell_paid(tx, parts, *bill, fmt::format(":{}", bill->nudges));
        ask_for_receipt(tx, parts, *bill);
    } else if (bill->state == BillState::issuing) {
        ask_for_code(tx, parts, *bill);
    } else {
        throw Refused{refusals::kNotStuck};
    }
    tell_of(tx, parts, *bill, "bill.asked_anew", caller);
    return *std::move(bill);
}

}  // namespace mashang::bills
