#pragma once

// Telling an addressee that a document lies in her box, by the channels of her book: one after the
// other, until one takes it.

#include <optional>

#include "contexts/service/consent.h"
#include "contexts/service/document.h"
#include "contexts/service/parts.h"

namespace mashang::service {

/// By the first channel that reaches her; `after`: of those behind it in her order.
void remind(sql::Tx& tx, const Parts& parts, const ConsentRow& consent, const Document& document,
            std::optional<ServiceChannel> after = {});

}  // namespace mashang::service
