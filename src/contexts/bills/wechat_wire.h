#pragma once

// WeChat Pay API v3 on the wire: signatures, callbacks, and the messages that we use.
//   POST /v3/pay/transactions/native | h5                       → {"code_url"} | {"h5_url"}
//   GET  /v3/pay/transactions/out-trade-no/{trade_no}?mchid=…   → {"trade_state", …}
//   POST /v3/pay/transactions/out-trade-no/{trade_no}/close     → 204
//   their callback: {"event_type", "resource": {"algorithm", "ciphertext", "nonce", …}}
// Everything that they say is signed, answers and callbacks alike: nothing counts before that is
// verified. Facts: docs/formats/payments.md.

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "contexts/bills/bill.h"
#include "contexts/bills/merchant.h"
#include "platform/outbound/outbound.h"

namespace mashang::bills::wechat {

/// What either side signs: "METHOD\ntarget\ntimestamp\nnonce\nbody\n" of a question.
std::string message_of_request(std::string_view method, std::string_view target,
                               std::string_view timestamp, std::string_view nonce,
                               std::string_view body);
/// "timestamp\nnonce\nbody\n" of an answer or a callback.
std::string message_of_answer(std::string_view timestamp, std::string_view nonce,
                              std::string_view body);

/// The Authorization header of a question; `target` is path and query as they are sent.
std::string authorization_of(const Merchant& merchant, std::string_view method,
                             std::string_view target, std::string_view body, Instant now,
                             std::string_view nonce);

/// Headers Wechatpay-Timestamp, -Nonce, -Signature, -Serial.
struct Signature {
    std::string timestamp;
    std::string nonce;
    std::string signature;
    std::string serial;
};
/// Whether it is theirs, by the key that we know, and less than five minutes from `now`.
bool is_genuine(const Merchant& merchant, const Signature& signature, std::string_view body,
                Instant now);

/// AES-256-GCM of a callback's resource: `ciphertext` is base64 with the tag last, the nonce of 12
/// bytes. Nothing for what was not sealed with this key.
std::optional<std::string> open_resource(std::string_view api_key, std::string_view nonce,
                                         std::string_view associated, std::string_view ciphertext);

/// What a transaction in an answer or a callback tells of ours. Throws std::runtime_error for one
/// that is unreadable or another merchant's.
struct Transaction {
    std::string state;  ///< SUCCESS, REFUND, NOTPAY, CLOSED, REVOKED, USERPAYING, PAYERROR
    std::string trade_no;
    std::optional<PaymentNews> payment = {};  ///< of SUCCESS and REFUND
};
Transaction read_transaction(const Merchant& merchant, std::string_view json);

/// The transaction in a callback's body. Nothing: another event. Throws std::runtime_error.
std::optional<Transaction> read_callback(const Merchant& merchant, std::string_view body);

/// The order's question, signed. `payload`: {"op": "open", "trade_no", "way", "fen", "words",
/// "expires", "address"}, or {"op": "query" | "close", "trade_no"}. `url`: the channel's, whose
/// path is signed with the rest.
outbound::Request request_of(const Merchant& merchant, std::string_view url,
                             const outbound::Order& order, const std::string& notify_url,
                             Instant now, std::string_view nonce);

/// The signature that came with an answer; empty members where there is none.
Signature signature_of(const outbound::Answer& answer);

}  // namespace mashang::bills::wechat
