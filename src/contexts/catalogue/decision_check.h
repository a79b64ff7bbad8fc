#pragma once

// May applications be granted by these rules? Everything that is wrong is told at once.

#include <vector>

#include "base/refused.h"
#include "contexts/catalogue/catalogue.h"
#include "contexts/catalogue/content.h"
#include "platform/json/logic/rule_check.h"

namespace mashang::catalogue {

inline constexpr std::size_t kMostConditions = 20;

/// What a condition may read where the application form is `form`: its fields, what is known, what
/// registers give of the materials, and the day.
mashang::json::logic::Variables decision_variables(const boost::json::object& form,
                                                   const ItemContent& content,
                                                   const Catalogue& catalogue);

/// Of the content's decision rules, with pointers from "/decision_rules" on; nothing where it has
/// none.
std::vector<Fault> check_decision_rules(const ItemContent& content, const Catalogue& catalogue);

}  // namespace mashang::catalogue
