#pragma once

// Nothing outside is called inside a transaction: a flow leaves an order, it is carried out after the
// commit, retried with back-off, and its answer comes back as a transaction of its own.

#include <boost/json.hpp>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/instant.h"
#include "platform/sql/sql.h"

namespace mashang::outbound {

/// What is to be asked of which outside system.
struct Order {
    std::string channel;           ///< "sms", "population_register": configured URL and key
    std::string idempotency_key;   ///< unique per channel: the same order twice is one order
    std::string subject;           ///< what it is about ("case:<id>"), for people who look at dead letters
    boost::json::object payload;   ///< encrypted at rest
    int max_attempts = 8;          ///< then it is a dead letter
};

/// The other side's answer.
struct Answer {
    int status = 0;  ///< HTTP status; 0: no answer
    std::string body;
};

/// Leaves an order in the writing transaction.
void place(sql::Tx& tx, Instant now, const Order& order);

/// How a channel's orders are spoken on the wire, and what its answer does. `wire` runs outside any
/// transaction; `answered` in one of its own, exactly once per order.
struct Channel {
    std::string name;
    std::string url;  ///< base URL of the outside system
    std::string key;  ///< its credential
    std::function<struct Request(const Order&)> wire;
    std::function<void(sql::Tx&, const Order&, const Answer&)> answered;
    std::function<void(sql::Tx&, const Order&)> given_up;  ///< after the last attempt
};

struct Request {
    std::string method = "POST";
    std::string path;
    std::map<std::string, std::string> headers;
    std::string body;
};

}  // namespace mashang::outbound
