#pragma once

// How we ask whether a card is somebody's (README.md, "The card check's wire").

#include <string>

#include "base/mobile_number.h"
#include "contexts/identity/card_number.h"
#include "contexts/identity/parts.h"
#include "contexts/identity/proofing.h"
#include "platform/outbound/outbound.h"

namespace mashang::identity {

inline constexpr std::string_view kCardCheck = "card_check";

/// The four things that must belong together; a social security card has no number of a phone.
struct CardQuestion {
    PersonId person;
    ProofingId proofing;
    Claim claim;
    CardNumber card;
    MobileNumber mobile;
};
outbound::Order order_of(const CardQuestion& question);

/// Throws std::runtime_error for an answer that is none (the order is then carried out again).
Finding read_card_answer(const outbound::Answer& answer);

/// The channel: POST <url>/verifications. `parts` must outlive it.
outbound::Channel card_check_channel(const Parts& parts, std::string url, std::string key);

}  // namespace mashang::identity
