#pragma once

// The inside of service on paper: where to, and the order to the courier.

#include <optional>

#include "contexts/service/consent.h"
#include "contexts/service/document.h"
#include "contexts/service/parts.h"
#include "contexts/service/serving.h"
#include "platform/http/caller.h"

namespace mashang::service {

/// Where she wants paper, or where the register says that she lives; nothing: nobody knows.
std::optional<PostalAddress> address_of(sql::Tx& tx, const Parts& parts, const cases::Case& of,
                                        const PersonId& addressee);

/// Places the order and saves it; without an address that nobody knows one. Tells
/// `document.sent_on_paper` or `document.address_missing`.
ServiceOrder order_parcel(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const Document& document, const cases::Case& of, ServiceOrder order,
                          const std::optional<PostalAddress>& address);

}  // namespace mashang::service
