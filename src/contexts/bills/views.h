#pragma once

// What is shown of bills.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/bills/bill.h"
#include "contexts/bills/charge.h"
#include "contexts/bills/parts.h"

namespace mashang::bills {

/// As charges lie in their row.
struct ChargeList {
    std::vector<Charge> charges;
};
BOOST_DESCRIBE_STRUCT(ChargeList, (), (charges))
std::vector<Charge> charges_in(const Bill& bill);

/// An order by which she may pay now, or soon.
struct AttemptView {
    PayWay way;
    AttemptState state;
    std::optional<std::string> url;  ///< a QR code's text, or a page; absent: not there yet
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(AttemptView, (), (way, state, url, expires_at))

/// 财政电子票据.
struct ReceiptView {
    std::string code;
    std::string number;
    std::string check;
};
BOOST_DESCRIBE_STRUCT(ReceiptView, (), (code, number, check))

struct BillView {
    BillId id;
    CaseId case_id;
    std::optional<std::string> case_number;
    std::string item_id;
    std::string item_name;
    std::string office_name;
    std::vector<Charge> charges;
    Money amount;
    BillState state;
    Date due_on;
    bool overdue;
    std::optional<std::string> pay_code;
    std::optional<Instant> paid_at;
    std::optional<std::string> paid_by;
    std::optional<ReceiptView> receipt;
    std::optional<AttemptView> attempt;
    bool can_pay_online;
    std::optional<std::string> remark;  ///< why it is paid back
};
BOOST_DESCRIBE_STRUCT(BillView, (),
                      (id, case_id, case_number, item_id, item_name, office_name, charges, amount,
                       state, due_on, overdue, pay_code, paid_at, paid_by, receipt, attempt,
                       can_pay_online, remark))
BillView view_of(sql::Tx& tx, const Parts& parts, const Bill& bill);

struct PaymentView {
    std::string channel;
    std::string channel_txn;
    Money amount;
    Instant paid_at;
    PaymentOutcome outcome;
    std::optional<Instant> returned_at;
};
BOOST_DESCRIBE_STRUCT(PaymentView, (),
                      (channel, channel_txn, amount, paid_at, outcome, returned_at))

/// As the office sees it: with every payment.
struct DeskBillView {
    BillView bill;
    std::vector<PaymentView> payments;  ///< the oldest first
};
BOOST_DESCRIBE_STRUCT(DeskBillView, (), (bill, payments))
DeskBillView desk_view_of(sql::Tx& tx, const Parts& parts, const Bill& bill);

/// Why a bill is on the operators' list.
enum class StuckReason { no_code, no_receipt, payment_amiss };
BOOST_DESCRIBE_ENUM(StuckReason, no_code, no_receipt, payment_amiss)

struct StuckBillView {
    BillId id;
    StuckReason why;
    std::string office_name;
    std::string item_name;
    std::int64_t tries;  ///< how often the non-tax platform was asked
    Instant since;
};
BOOST_DESCRIBE_STRUCT(StuckBillView, (), (id, why, office_name, item_name, tries, since))
StuckBillView stuck_view_of(const Parts& parts, const Bill& bill);

/// Whether somebody who types `words` means this bill: its item, what it is for, one of its
/// numbers, or bills at large ("缴费", "pay").
bool is_meant(const BillView& bill, std::string_view words);

}  // namespace mashang::bills
