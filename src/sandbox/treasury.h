#pragma once

#include <map>
#include <mutex>
#include <string>

#include "platform/clock/clock.h"
#include "sandbox/wire.h"

namespace mashang::sandbox {

/// The non-tax platform of a province's treasury (财政非税收入收缴), in XML of a head and a body:
///
///   POST /treasury/messages, Authorization: Bearer <key>
///   <Message><Head><MsgType>issue</MsgType><MsgId/><Sender/><SentAt/></Head><Body>…</Body></Message>
///
/// issue (AgencyBillNo, Amount, Payer …) gives a PayCode of twenty digits, the same for the same
/// bill; query, paid, receipt and cancel take it. The receipt is there when it is asked for a
/// second time (ResultCode 1001 before). paid is one for (PayCode, ChannelTxn). A payer whose name
/// holds 无此缴款人 is refused (2001).
///
///   POST /treasury/payments {"pay_code", "amount"?: "40.00"} somebody pays at a bank's counter
///   GET /treasury/bills      what was issued and how it stands
///
/// Safe to share between threads.
class Treasury {
  public:
    Treasury(std::string key, const platform::Clock& clock);

    Answer serve(const Request& request);
    Answer pay(const Request& request);
    Answer list() const;

  private:
    using Body = std::map<std::string, std::string>;
    struct Bill {
        std::string pay_code;
        std::string amount;
        std::string payer;
        std::string status = "unpaid";  // unpaid, paid, void
        std::string channel_txn = {};
        std::string paid_amount = {};
        std::string paid_at = {};
        int receipts_asked = 0;
    };

    Body carry_out(const std::string& type, const Body& body);
    Body issue(const Body& body);
    Body note_paid(Bill& bill, const Body& body);
    Body give_receipt(Bill& bill) const;

    std::string key_;
    const platform::Clock& clock_;
    mutable std::mutex mutex_;
    std::map<std::string, Bill> bills_;          // by PayCode
    std::map<std::string, std::string> issued_;  // PayCode by AgencyBillNo
};

}  // namespace mashang::sandbox
