#pragma once

// A letter in plain text.

#include <string>

#include "base/instant.h"
#include "platform/mail/address.h"
#include "platform/outbound/outbound.h"

namespace mashang::mail {

struct Letter {
    MailAddress from;
    MailAddress to;
    std::string subject;
    std::string text;  ///< lines end with \n
    std::string id;    ///< the same letter has the same; ASCII
    Instant at;
};

/// As it goes out (RFC 5322): subject and text in base64 of UTF-8 (RFC 2047, 2045), lines that end
/// with CR LF.
std::string message_of(const Letter& letter);

/// For a channel's `wire`; its URL is the mail server's (transport.h).
outbound::Request request_of(const Letter& letter);

}  // namespace mashang::mail
