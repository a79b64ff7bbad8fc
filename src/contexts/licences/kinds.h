#pragma once

// The types of licences that the register is asked for on a person's behalf: those that many
// people hold. Each is one question to the register, so it is not all that the catalogue knows.

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/catalogue/api.h"

namespace mashang::licences {

/// What the catalogue's type of the same id does not say.
struct Kind {
    std::string_view id;       ///< "L001"; its Chinese name is the catalogue's
    std::string_view english;  ///< "Resident identity card"
    /// What people call it beside its names; empty ones fill up.
    std::array<std::string_view, 3> also_called = {};
    /// How the item that renews it is named among those whose result it is.
    std::string_view renewing = "换";
};

std::span<const Kind> kinds();
/// Null for a type that is not asked for.
const Kind* find_kind(std::string_view id);

/// The items that can be applied for now and make a licence of the type, in the catalogue's order.
std::vector<const catalogue::Item*> items_making(const catalogue::Catalogue& catalogue,
                                                 const Kind& kind);
/// The one of them by which it is renewed; null where none is: it ends, or is applied for anew.
const catalogue::Item* renewing_item(const catalogue::Catalogue& catalogue, const Kind& kind);

}  // namespace mashang::licences
