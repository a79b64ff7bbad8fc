#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <string>

#include "sandbox/wire.h"

namespace mashang::sandbox {

/// A gateway for text messages, in the format of Tencent Cloud's sendsms (v5), free text:
///
///   POST /sms/v5/tlssmssvr/sendsms?sdkappid=<id>&random=<digits>
///   {"tel": {"nationcode": "86", "mobile": "13…"}, "type": 0, "msg": "…", "sig": "…", "time": <s>,
///    "extend": "", "ext": ""}
///   sig = hex of SHA-256("appkey=<key>&random=<random>&time=<time>&mobile=<mobile>")
///   answer {"result": 0, "errmsg": "OK", "ext": "…", "sid": "…", "fee": 1}; result 1001 wrong sig,
///          1004 not readable, 1016 no mobile number, 1020 no such sdkappid
///
/// What was sent stands at GET /sms/outbox?mobile=13… {"messages": [{"at", "mobile", "text",
/// "sid"}]}, newest first, the last 1000. A request with the Idempotency-Key of an earlier one
/// sends nothing and gets the earlier answer. Safe to share between threads.
class SmsGateway {
  public:
    SmsGateway(std::string app_id, std::string app_key, const platform::Clock& clock);

    Answer send(const Request& request);
    Answer outbox(const Request& request) const;

  private:
    struct Message {
        Instant at;
        std::string mobile;
        std::string text;
        std::string sid;
    };

    boost::json::object deliver(const Request& request);
    std::string put(const std::string& mobile, const std::string& text);

    std::string app_id_;
    std::string app_key_;
    const platform::Clock& clock_;
    mutable std::mutex mutex_;
    std::deque<Message> messages_;                           // newest first
    std::deque<std::pair<std::string, std::string>> known_;  // keys and answers, newest first
    std::uint64_t count_ = 0;
};

}  // namespace mashang::sandbox
