#pragma once

// How we speak with the SMS gateway:
//   POST <url>/messages  {"mobile": "13800138000", "text": "【马上办】…"}   →   202 {"message_id":
//   "…"}

#include <string>

#include "platform/outbound/outbound.h"

namespace mashang::notices {

inline constexpr std::string_view kSms = "sms";

/// The channel. Orders of any context on it carry {mobile, text}; nothing follows from an answer,
/// and a number that the gateway refuses is not tried again.
outbound::Channel sms_channel(std::string url, std::string key);

}  // namespace mashang::notices
