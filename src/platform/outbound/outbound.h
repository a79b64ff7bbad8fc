#pragma once

// Nothing outside is called inside a transaction: a flow leaves an order, it is carried out after
// the commit, retried with back-off, and its answer comes back as a transaction of its own.

#include <boost/json.hpp>
#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::outbound {

/// What is to be asked of which outside system.
struct Order {
    std::string channel;          ///< "sms", "population_register": configured URL and key
    std::string idempotency_key;  ///< unique per channel: the same order twice is one order
    std::string subject;  ///< what it is about ("case:<id>"), for people who look at dead letters
    boost::json::object payload;  ///< encrypted at rest, and forgotten once it is answered
    int max_attempts = 8;         ///< then it is a dead letter
};

/// The other side's answer.
struct Answer {
    int status = 0;  ///< HTTP status; 0: no answer
    std::string body;
    std::string error = {};  ///< why there is no answer; no personal data
    std::optional<std::chrono::seconds> retry_after = {};
    std::map<std::string, std::string> headers =
        {};  ///< by name in lower case; of several the last
};

struct Request {
    std::string method = "POST";
    std::string path;  ///< appended to the channel's URL; with its query
    std::map<std::string, std::string> headers;
    std::string body;
    /// A whole URL in place of the channel's and `path`: one that another house gave us. Nothing of
    /// a private network is called in its name (HttpOptions::trusted_hosts).
    std::string address = {};
};

/// Payloads at rest. `bound_to` names the order: a payload that was moved to another row does not
/// open.
struct Cipher {
    std::function<std::string(std::string_view plain, std::string_view bound_to)> seal;  ///< text
    std::function<std::string(std::string_view sealed, std::string_view bound_to)>
        open;  ///< throws
};

/// How a channel's orders are spoken on the wire, and what its answer does.
struct Channel {
    std::string name;
    std::string url;  ///< base URL of the outside system, http:// or https://
    std::string key;  ///< its credential, sent as bearer token unless `wire` sets Authorization
    /// Outside any transaction. The courier adds Idempotency-Key.
    std::function<Request(const Order&)> wire;
    /// In a transaction of its own, exactly once per order, with the first answer that is final
    /// (`is_final`). When it throws the order is carried out again like one without an answer.
    std::function<void(sql::Tx&, const Order&, const Answer&)> answered;
    /// After the last attempt, in the transaction that makes it a dead letter. May be empty.
    std::function<void(sql::Tx&, const Order&)> given_up = {};
    /// Whether all orders go to one system, which is left alone for a while when it is down.
    bool is_one_system = true;
    int workers = 2;                             ///< calls at the same time, per process
    std::chrono::milliseconds deadline{10'000};  ///< of one call, all in all
};

/// 2xx, but 202 with Retry-After, and 4xx but those that say "not now" or "not with this
/// credential" (401, 403, 407, 408, 425, 429): everything else is tried again.
bool is_final(const Answer& answer);

/// An order that was given up.
struct DeadLetter {
    std::string id;
    std::string channel;
    std::string subject;
    std::int64_t attempts = 0;
    std::string last_error;
    Instant since;
};
BOOST_DESCRIBE_STRUCT(DeadLetter, (), (id, channel, subject, attempts, last_error, since))

/// How many dead letters there are.
std::int64_t count_dead(sql::Tx& tx);

/// Orders of one channel that wait for another attempt, or are at it, after one has failed.
struct FailingOrders {
    std::string channel;
    std::int64_t count = 0;
    std::string error;  ///< of one of them
};
BOOST_DESCRIBE_STRUCT(FailingOrders, (), (channel, count, error))

/// By channel.
std::vector<FailingOrders> list_failing(sql::Tx& tx);

/// Orders of one channel that wait for their first or next attempt.
struct WaitingOrders {
    std::string channel;
    std::int64_t count = 0;
    Instant since;  ///< when the oldest was placed
};
BOOST_DESCRIBE_STRUCT(WaitingOrders, (), (channel, count, since))

/// By channel.
std::vector<WaitingOrders> list_waiting(sql::Tx& tx);

/// Removes orders answered before `before`, the oldest first and about `limit` of them; their keys
/// may then be used again. How many: run it until it says 0.
std::int64_t forget_answered(sql::Tx& tx, Instant before, std::size_t limit = 500);

/// Where flows leave orders. Share it.
class Outbox {
  public:
    Outbox(Cipher cipher, journal::Journal& journal);

    /// Leaves an order in the writing transaction. A second one with the same channel and key is
    /// the same order: nothing changes.
    void place(sql::Tx& tx, Instant now, const Order& order);

    /// Newest first, at most `limit`.
    std::vector<DeadLetter> list_dead(sql::Tx& tx, std::size_t limit = 100);
    /// Tries a dead letter again from its first attempt; who did it goes to the journal
    /// ("outbound.resent"). False: there is no such dead letter.
    bool resend(sql::Tx& tx, Instant now, std::string_view id, std::string_view actor,
                std::string_view authority);

  private:
    Cipher cipher_;
    journal::Journal& journal_;
};

}  // namespace mashang::outbound
