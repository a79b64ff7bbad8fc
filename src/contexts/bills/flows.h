#pragma once

// The verbs of bills. They run in the caller's transaction and throw Refused.

#include <optional>
#include <string>
#include <vector>

#include "contexts/bills/bill.h"
#include "contexts/bills/charge.h"
#include "contexts/bills/parts.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/timers/timers.h"

namespace mashang::bills {

inline constexpr int kDaysToPay = 15;  ///< from the day on which its PayCode is asked for
inline constexpr int kDaysOfNotice = 3;

// --- Issuing (flows_issuing.cpp)

/// Follows cases: accepted, or granted without that, a bill is issued where every fee of the item
/// has an amount without doubt; one that ended without being granted cancels what is unpaid.
journal::Follower follower(const Parts& parts);
/// By the office, where the item's fee says no amount; `name` empty: the item's. Refuses:
/// cases::kNoSuchCase and what keeps the officer from handling it, kBillThere, kFree, kNotAccepted,
/// kAmount, kNoNonTax.
Bill issue_by_office(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const CaseId& of,
                     Money amount, const std::string& name);
/// Whether the office has to say how much: the case is accepted, the item takes a fee, and there is
/// no bill.
bool needs_amount(sql::Tx& tx, const Parts& parts, const cases::Case& of);
/// What the non-tax platform answers; one it cannot read, or a PayCode that does not fit the
/// province's pattern, is asked again until the order is a dead letter.
outbound::Channel non_tax_channel(const Parts& parts, std::string url, const std::string& key);

// --- Paying (flows_paying.cpp)

/// The bill, if the caller may see its case. Refuses: kNoSuchBill and as cases do.
Bill get_own_bill(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const BillId& id);
/// Those that the caller may see, the newest first. Refuses: mandates::kAuthorityOver.
std::vector<Bill> list_own_bills(sql::Tx& tx, const Parts& parts, const http::Caller& caller);
/// Opens an order with the channel, or shows the one that is open; another way closes it. Refuses
/// as get_own_bill, and kNotPayable, kNoChannel.
Bill begin_payment(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const BillId& id,
                   PayWay way);
/// "I have paid": channel and non-tax platform are asked now, of any bill with a PayCode: she may
/// have paid twice, or after it was cancelled. At most once a minute does a thing.
Bill ask_whether_paid(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const BillId& id);
/// The only way in for money: each (bill, channel, transaction) counts once, whatever comes first,
/// twice or late. Refuses kNoSuchTrade.
void note_payment(sql::Tx& tx, const Parts& parts, const PaymentNews& news);
/// The same of a bill that was paid without an order of ours.
void note_payment_of(sql::Tx& tx, const Parts& parts, Bill bill, const PaymentNews& news);
/// Orders with the channel, their answers and what is asked in doubt.
outbound::Channel wechat_channel(const Parts& parts, const std::string& url);
/// `bills.attempt`: asks the channel about an order that is in doubt, and closes it when its time
/// is over.
timers::Kind attempt_timer(const Parts& parts);

// --- Afterwards (flows_after.cpp)

/// `bills.reminder`: asks the non-tax platform each morning from four days before the last day
/// until a week after it, then once a week, as long as the bill is payable. Tells three days before
/// the last day and two after it, when the answer of the morning before is there.
timers::Kind reminder_timer(const Parts& parts);
/// `bills.receipt`: asks for a receipt that was not there yet.
timers::Kind receipt_timer(const Parts& parts);
/// 退付: the office asks for the money back; approval goes off line. Refuses: kNoSuchBill, as cases
/// do, kNotPaid.
Bill ask_refund(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const BillId& id,
                const std::string& why);
/// The treasury paid it back. Refuses the same, kRefundNotAsked.
Bill note_refund(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const BillId& id);
/// A payment that settled nothing went back. Refuses the same, kNoSuchPayment.
Bill note_return(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const BillId& id,
                 const std::string& channel, const std::string& channel_txn);
/// An operator has the non-tax platform asked anew. Refuses: kNoSuchBill, kNotStuck.
Bill nudge(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const BillId& id);

}  // namespace mashang::bills
