#pragma once

// 秒批: by which conditions an application may be granted at once, without an officer. They are
// written with the item and kept in its editions; contexts/cases reckons them. [P 3.2.2]

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "platform/json/text.h"

namespace mashang::catalogue {

/// One of them. `logic` is JSON Logic over `form` (what is filled in, by field), `known` (what the
/// account and the registers know of the applicant: Known, and `age` in full years),
/// `from_register` (per material "m1", "m2" …, as the register gave it: `found`, `issued_on`, and
/// `face`, its attributes by name) and `today`. It holds when it comes to true, and to nothing
/// else.
struct DecisionCondition {
    json::Text<100, 1> name;  ///< a plain sentence: "身份证在有效期内"
    json::Text<200, 1> name_en;
    json::Text<1000, 1> basis;  ///< the clause that it follows
    boost::json::object logic;
    bool operator==(const DecisionCondition&) const = default;
};
BOOST_DESCRIBE_STRUCT(DecisionCondition, (), (name, name_en, basis, logic))

/// Where all conditions hold it is granted; else an officer decides. Nothing is refused by rule.
struct DecisionRules {
    std::vector<DecisionCondition> conditions;
    int sampled_percent;  ///< how many of a hundred grants an officer looks at afterwards
    std::optional<Date> valid_until;
    bool operator==(const DecisionRules&) const = default;
};
BOOST_DESCRIBE_STRUCT(DecisionRules, (), (conditions, sampled_percent, valid_until))

/// The rules that a text holds. Throws std::runtime_error for one that is none.
DecisionRules decision_rules_from(std::string_view text);

}  // namespace mashang::catalogue
