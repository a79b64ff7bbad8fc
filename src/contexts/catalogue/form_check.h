#pragma once

// May this form be put to people? Everything that is wrong with a definition is told at once.

#include <boost/json.hpp>
#include <vector>

#include "base/refused.h"
#include "contexts/catalogue/catalogue.h"
#include "contexts/catalogue/content.h"
#include "platform/json/logic/rule_check.h"

namespace mashang::catalogue {

inline constexpr std::size_t kMostParts = 100;    ///< of a form, or of a group
inline constexpr std::size_t kMostRows = 50;      ///< of a repeated group
inline constexpr std::size_t kMostRules = 100;    ///< of a form
inline constexpr std::size_t kMostSections = 20;  ///< of its layout
inline constexpr std::size_t kMostLength = 2000;  ///< characters of a field

/// Of the definition by itself: how it is written, that all its words are there, that its rules
/// read what there is, end, and can be true. Pointers into the definition.
std::vector<Fault> check_form_writing(const boost::json::object& definition);

/// As `check_form_writing`; beside that its sources and materials exist, and it asks nothing that a
/// register holds [P 1.1].
std::vector<Fault> check_form_definition(const boost::json::object& definition,
                                         const ItemContent& content, const Catalogue& catalogue);

/// The names by which rules speak of the fields of a form, or of a group.
mashang::json::logic::Variables form_variables(const boost::json::object& part);

/// Of the rules alone (form_check_rules.cpp).
void check_form_rules(const boost::json::object& definition, std::vector<Fault>& faults);

/// Of sources and materials alone (form_check_sources.cpp).
void check_form_sources(const boost::json::object& definition, const ItemContent& content,
                        const Catalogue& catalogue, std::vector<Fault>& faults);

}  // namespace mashang::catalogue
