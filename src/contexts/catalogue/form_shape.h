#pragma once

// What a form is at this moment: which parts are there, what must be filled in, what is computed.
// web/packages/forms/src/shape.ts does the same in the browser. Pure.

#include <boost/json.hpp>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/refused.h"
#include "contexts/catalogue/form_parts.h"

namespace mashang::catalogue {

struct Shaped {
    boost::json::object form;        ///< what was typed, without hidden parts, with computed values
    std::set<std::string> hidden;    ///< "/spouse", "/members/0/school"
    std::set<std::string> required;  ///< by a rule: the same pointers

    /// Whether the part at the pointer, or the group that it stands in, is not there.
    bool is_hidden(std::string_view pointer) const;
};

/// Carries out show, require and compute of a sound definition. Parts that the form does not know
/// stay as they are.
Shaped shape(const boost::json::object& definition, const boost::json::object& form);

/// A must-hold rule that does not hold, at the part that it speaks of.
struct BrokenRule {
    std::string pointer;
    std::string_view zh, en;  ///< of the definition
};

/// Those of a shaped form that do not hold. A rule that reads something that is wrong by itself is
/// not asked: `is_faulty` says so of a pointer or of anything below it.
std::vector<BrokenRule> broken_rules(const boost::json::object& definition, const Shaped& shaped,
                                     const std::function<bool(std::string_view)>& is_faulty);

}  // namespace mashang::catalogue
