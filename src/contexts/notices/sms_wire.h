#pragma once

// How we speak with the SMS gateway: Tencent Cloud's sendsms (v5), free text.
//   POST <url>/v5/tlssmssvr/sendsms?sdkappid=<id>&random=<digits>
//   {"tel": {"nationcode": "86", "mobile": …}, "type": 0, "msg": …, "sig": …, "time": <s>,
//   "extend": "", "ext": ""} sig = hex of
//   SHA-256("appkey=<key>&random=<random>&time=<time>&mobile=<mobile>")

#include <string>

#include "platform/clock/clock.h"
#include "platform/outbound/outbound.h"

namespace mashang::notices {

inline constexpr std::string_view kSms = "sms";

/// The channel. Orders of any context on it carry {mobile, text}. `key` is "<app id>:<app key>";
/// the app key signs and never leaves the house. A gateway that answers with another result than 0
/// throws, so that the message is tried again and is a dead letter in the end.
outbound::Channel sms_channel(const platform::Clock& clock, std::string url,
                              const std::string& key);

}  // namespace mashang::notices
