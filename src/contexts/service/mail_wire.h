#pragma once

// Mail to addressees on the wire: SMTP, by platform/mail.

#include <string>

#include "contexts/service/parts.h"
#include "platform/outbound/outbound.h"

namespace mashang::service {

/// The channel `mail` to the server at `url` (platform/mail/transport.h); `key` is
/// "address:password" of who logs in there and sends. An address that its server does not have is
/// dead from then on (tells `service.mail_dead`), and the addressee is told by her next channel; so
/// she is when the letter is given up. Throws std::runtime_error when `key` begins with no address.
outbound::Channel mail_channel(const Parts& parts, const platform::Clock& clock, std::string url,
                               const std::string& key);

}  // namespace mashang::service
