#pragma once

// Bills (缴款单), the orders with payment channels by which they are paid, and payments.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/money.h"
#include "contexts/bills/state.h"
#include "contexts/cases/api.h"

namespace mashang::bills {

using cases::CaseId;
using identity::PersonId;
struct BillTag;
using BillId = Id<BillTag>;

struct Bill {
    PersonId person_id;  ///< the applicant's id, of a legal person too
    BillId id;
    CaseId case_id;
    std::string office_id;
    std::string item_id;
    std::string charges;  ///< JSON of Charge (charge.h)
    Money amount_fen;
    std::string payer;  ///< sealed: the name on it
    BillState state = BillState::issuing;
    Instant made_at;
    Instant changed_at;
    Date due_on;                          ///< the last day
    std::optional<std::string> pay_code;  ///< 缴款识别码, once the non-tax platform gave it
    std::optional<Instant> paid_at;
    std::optional<std::string> paid_by;  ///< the channel
    std::optional<std::string> receipt_code;
    std::optional<std::string> receipt_number;
    std::optional<std::string> receipt_check;
    std::string remark;       ///< why it is paid back
    std::int64_t nudges = 0;  ///< how often the non-tax platform was asked anew
};
BOOST_DESCRIBE_STRUCT(Bill, (),
                      (person_id, id, case_id, office_id, item_id, charges, amount_fen, payer,
                       state, made_at, changed_at, due_on, pay_code, paid_at, paid_by, receipt_code,
                       receipt_number, receipt_check, remark, nudges))

/// native: a QR code that another device scans. h5: a page of the channel on this device.
enum class PayWay { native, h5 };
BOOST_DESCRIBE_ENUM(PayWay, native, h5)

enum class AttemptState {
    opening,  ///< the channel is asked for an order
    open,     ///< she may pay
    closing,  ///< it shall not be paid any more; money may still come
    closed,   ///< for good, unpaid
    paid,
    failed,  ///< the channel did not take the order
};
BOOST_DESCRIBE_ENUM(AttemptState, opening, open, closing, closed, paid, failed)

/// One order with a payment channel.
struct Attempt {
    PersonId person_id;
    BillId bill_id;
    std::string trade_no;  ///< 商户订单号: 32 hex digits, made before the channel is asked
    PayWay way = PayWay::native;
    AttemptState state = AttemptState::opening;
    std::string url = {};
    Instant made_at;
    Instant expires_at;
    std::int64_t questions = 0;

    /// She may still pay by it, or soon.
    bool is_live() const { return state == AttemptState::opening || state == AttemptState::open; }
    /// What becomes of it is not known yet.
    bool is_in_doubt() const { return is_live() || state == AttemptState::closing; }
};
BOOST_DESCRIBE_STRUCT(Attempt, (),
                      (person_id, bill_id, trade_no, way, state, url, made_at, expires_at,
                       questions))

enum class PaymentOutcome {
    settles,    ///< the bill
    surplus,    ///< it was settled before: paid twice
    after_end,  ///< the bill was cancelled: goes back
    differs,    ///< another amount than is due: settles nothing, a person has to look
};
BOOST_DESCRIBE_ENUM(PaymentOutcome, settles, surplus, after_end, differs)

/// What a channel says was paid.
struct PaymentNews {
    std::string trade_no = {};
    std::string channel;
    std::string channel_txn;  ///< 支付订单号: with the channel the key by which it counts once
    Money amount;
    Instant paid_at;
};

struct Payment {
    PersonId person_id;
    BillId bill_id;
    std::string channel;
    std::string channel_txn;
    std::string trade_no;
    Money amount_fen;
    Instant paid_at;
    Instant noted_at;
    PaymentOutcome outcome = PaymentOutcome::settles;
    std::optional<Instant> returned_at = {};  ///< of surplus and differs: to the payer

    /// It came, settles nothing, and a person has to send it back.
    bool is_amiss() const {
        const bool is_apart =
            outcome == PaymentOutcome::surplus || outcome == PaymentOutcome::differs;
        return is_apart && !returned_at;
    }
};
BOOST_DESCRIBE_STRUCT(Payment, (),
                      (person_id, bill_id, channel, channel_txn, trade_no, amount_fen, paid_at,
                       noted_at, outcome, returned_at))

/// What a payment does to a bill that stands so. The amount comes first: money that is not what was
/// asked for settles nothing and ends nothing.
PaymentOutcome outcome_of(BillState state, Money due, Money paid);

inline constexpr std::string_view kWechatPay = "wechat_pay";
inline constexpr std::string_view kNonTax = "non_tax";

}  // namespace mashang::bills
