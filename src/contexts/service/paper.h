#pragma once

// The inside of service on paper: where to, and the order to the courier.

#include <chrono>
#include <optional>
#include <string_view>

#include "contexts/service/consent.h"
#include "contexts/service/document.h"
#include "contexts/service/parts.h"
#include "contexts/service/serving.h"
#include "platform/http/caller.h"

namespace mashang::service {

/// Where she wants paper, or where the register says that she lives; nothing: nobody knows.
std::optional<PostalAddress> address_of(sql::Tx& tx, const Parts& parts, const cases::Case& of,
                                        const PersonId& addressee);

/// Rings when nothing was heard of a parcel for too long, and when another one is tried.
inline constexpr std::string_view kParcelTimer = "service.parcel";
/// At which time of a day timers of service ring.
inline constexpr std::chrono::minutes kMorning{9 * 60};

/// It is under way: from today on the courier has its time to be heard of.
void wait_for_news(sql::Tx& tx, const Parts& parts, ServiceOrder& order);

/// Places the order and saves it; without an address that nobody knows one. Tells
/// `document.sent_on_paper` or `document.address_missing`.
ServiceOrder order_parcel(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const Document& document, const cases::Case& of, ServiceOrder order,
                          const std::optional<PostalAddress>& address);

}  // namespace mashang::service
