#pragma once

// What all doors of the sandbox have in common: a request, an answer, and how the other side proves
// who it is.

#include <boost/json.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/refused.h"
#include "platform/clock/clock.h"

namespace mashang::sandbox {

struct Request {
    std::string method = {};
    std::string path = {};
    std::string query = {};          ///< behind "?", as sent
    std::string authorization = {};  ///< header
    std::string signature = {};      ///< X-Signature
    std::string idempotency_key = {};
    std::string host = {};
    std::string content_type = {};
    std::string action = {};     ///< X-TC-Action
    std::string timestamp = {};  ///< X-TC-Timestamp
    std::string body = {};
};

struct Answer {
    int status = 200;
    std::string body = {};
    std::string signature = {};  ///< goes out as X-Signature
    std::string content_type = "application/json";
    std::vector<std::pair<std::string, std::string>> headers = {};  ///< further ones

    /// The first of that name; empty when there is none.
    std::string header(std::string_view name) const;
};

extern const Refusal kUnknownPath;    ///< 404
extern const Refusal kNotProven;      ///< 401: no signature, no token, or a wrong one
extern const Refusal kWrongTime;      ///< 401: a timestamp that is too far from now
extern const Refusal kUnknownAccess;  ///< 401: {access_id}
extern const Refusal kUnknownThing;   ///< 404: a licence type or a person that is not on the list

/// Throws Refused like json::parse; the body must be an object.
boost::json::object object_in(std::string_view body);

/// The value of a query parameter, percent-decoded; empty when absent.
std::string parameter(std::string_view query, std::string_view name);

/// The gate of a register. Two ways to ask, with the same data:
///
///   X-Signature: hex of HMAC-SM3(key, body)             body  {"head":{"access_id","request_id",
///                                                             "timestamp"}, "data":{…}}
///   Authorization: Bearer <key>                         body  the data alone
///
/// `timestamp` is in seconds since 1970 and at most ten minutes away. The answer comes in the same
/// dress and carries X-Signature over its body in either case.
class Gate {
  public:
    Gate(std::string access_id, std::string key, const platform::Clock& clock);

    using Serve = std::function<boost::json::object(const boost::json::object& data)>;
    Answer pass(const Request& request, const Serve& serve) const;

  private:
    Answer signed_answer(int status, const boost::json::object& body) const;
    Answer pass_signed(const Request& request, const Serve& serve) const;

    std::string access_id_;
    std::string key_;
    const platform::Clock& clock_;
};

}  // namespace mashang::sandbox
