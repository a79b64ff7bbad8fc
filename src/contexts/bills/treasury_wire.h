#pragma once

// The non-tax platform of the treasury (财政非税收入收缴) on the wire: XML of a head and a body.
//   POST <url>/messages, application/xml, bearer key
//   <Message><Head><MsgType/><MsgId/><Sender/><SentAt/></Head><Body>…</Body></Message>
//   issue    AgencyBillNo, AgencyCode, ItemCode, Amount (yuan), Payer, DueDate   → PayCode
//   query    PayCode                → Status (unpaid, paid, void), ChannelTxn, Amount, PaidAt
//   paid     PayCode, Channel, ChannelTxn, Amount, PaidAt; once for (PayCode, ChannelTxn)
//   receipt  PayCode                → EInvoiceCode, EInvoiceNo, CheckCode; or ResultCode 1001
//   cancel   PayCode
// The answer is dressed the same, with ResultCode (0000 good) and ResultText in its body. Names
// other than head, body and PayCode are ours: provinces differ, docs/formats/payments.md.

#include <map>
#include <optional>
#include <regex>
#include <stdexcept>
#include <string>
#include <string_view>

#include "contexts/bills/bill.h"
#include "platform/outbound/outbound.h"

namespace mashang::bills::treasury {

/// Elements of a body, by name.
using Body = std::map<std::string, std::string>;

struct Message {
    std::string type;
    std::string id;
    Body body;
};

std::string print(const Message& message, std::string_view sender, Instant at);
/// Nothing for what is no such message.
std::optional<Message> read(std::string_view xml);

inline constexpr std::string_view kGood = "0000";
inline constexpr std::string_view kNotYet = "1001";

/// The order's question. `payload`: {"op", …the elements of its body}.
outbound::Request request_of(const outbound::Order& order, Instant now);

/// It read the question, and says no.
class SaysNo : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// What it answered: its body, or an empty one for "not yet". Throws SaysNo, and std::runtime_error
/// for one that is unreadable, so that the order is carried out again.
Body read_answer(const outbound::Answer& answer);

/// Whether it may be about the bill with this PayCode: it names it, or none.
bool is_about(const Body& body, const std::optional<std::string>& pay_code);

/// Whether a query's answer says that nobody has paid yet.
bool is_unpaid(const Body& body);

/// The payment that a query's answer tells of; nothing: it is not paid. Throws std::runtime_error.
std::optional<PaymentNews> payment_in(const Body& body);

/// Whether a PayCode is as the province has them: a pattern over the whole code; without one any of
/// 1 to 40 letters and digits.
bool is_pay_code(std::string_view code, const std::optional<std::regex>& pattern);

}  // namespace mashang::bills::treasury
