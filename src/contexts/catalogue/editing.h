#pragma once

// Who may write and who may publish an item: pure rules [P 3.1.1: one source, kept by the
// province].

#include <string>

#include "contexts/catalogue/catalogue.h"
#include "contexts/catalogue/edition.h"
#include "platform/http/caller.h"

namespace mashang::catalogue {

/// Whether the office is the provincial one of the body that keeps the item.
bool keeps(std::string_view office_id, std::string_view body, const Catalogue& catalogue);

/// Whether this account may review the edition: nobody who wrote any of it may.
bool may_review(const Edition& edition, std::string_view account);

/// Whether an edition that asks for `effective_from` takes effect at once when it is approved on
/// `today`.
bool takes_effect_at_once(const Edition& edition, Date today);

/// The id of a body's next item: "GA" and the number after the highest that it ever had, three
/// digits; empty when there is none left.
std::string next_item_id(std::string_view body, const std::vector<std::string>& ids);

}  // namespace mashang::catalogue
