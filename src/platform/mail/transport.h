#pragma once

#include <memory>
#include <string>

#include "platform/outbound/transport.h"

namespace mashang::mail {

/// Where a letter may go without TLS.
enum class ClearText { on_this_machine, nowhere };

/// Takes letters (letter.h) to the mail server that the base URL names, "smtp://host:587" or
/// "smtps://host:465"; everything else goes to `others`. The channel's key is "user:password".
/// `authorities`: PEM file of those whose certificates count; empty: the system's. Answers 200 (the
/// server has taken it), 404 (it has no such mailbox), or 0: also where STARTTLS must be had
/// (`clear`) and the server does not offer it, refuses it, or shows a certificate that nobody
/// vouches for; then neither key nor letter was sent.
std::unique_ptr<outbound::Transport> make_transport(std::unique_ptr<outbound::Transport> others,
                                                    std::string authorities = {},
                                                    ClearText clear = ClearText::on_this_machine);

}  // namespace mashang::mail
