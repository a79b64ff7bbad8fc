#pragma once

// May this content be published? Every rule that it breaks is told at once [P 3.1.1, P 3.1.2].

#include <string>
#include <vector>

#include "base/refused.h"
#include "contexts/catalogue/catalogue.h"
#include "contexts/catalogue/content.h"

namespace mashang::catalogue {

/// What `content` breaks, each fault at its element; nothing when it may be published. `before` is
/// the edition in force, null for a new item. Rules: standards.md §3.4, the ask-once guard, and
/// that what it names exists.
std::vector<Fault> check_publishing(const ItemContent& content, const ItemContent* before,
                                    const Catalogue& catalogue);

/// The faults without which an item cannot even be shown: what it names does not exist, or it says
/// nothing of how it is used.
std::vector<Fault> check_references(const ItemContent& content, const Catalogue& catalogue);

/// How many working days a limit is worth at most: seven calendar days hold five, a month 21.
double workdays_of(const LimitContent& limit);

/// Who supplies what a material's name says, so that nobody may be asked for it: a licence type or
/// a data resource by name; empty when nobody does. Copies, originals and numbers of sheets
/// ("身份证 复印件", "营业执照（副本）原件") are the thing itself; an application form for it is
/// not.
std::string supplier_of(std::string_view material, const Catalogue& catalogue);

}  // namespace mashang::catalogue
