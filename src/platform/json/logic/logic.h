#pragma once

// Rules in JSON Logic (jsonlogic.com), reckoned as npm json-logic-js 2 does, which the browser
// uses: one rule says the same on both sides. Pure.

#include <boost/json.hpp>
#include <optional>

namespace mashang::json::logic {

/// What one rule may cost. Forms stay far below it (rule_check.h, catalogue/form_rules.h).
struct Limits {
    std::size_t max_depth = 64;       ///< operations in operations
    std::size_t max_steps = 200'000;  ///< operations carried out
    std::size_t max_bytes = 1 << 20;  ///< of all texts and lists that are made
};

/// Why a rule has no value. `not_evaluable`: where json-logic-js throws, as for a product of
/// nothing.
enum class Failure { too_deep, too_long, too_large, unknown_operation, not_evaluable };

struct Result {
    boost::json::value value;  ///< null after a failure
    std::optional<Failure> failure = {};
};

/// What the rule makes of the data: undefined is null, and numbers that JSON does not have stay
/// doubles. Half of a character outside the basic plane (substr) becomes U+FFFD.
Result evaluate(const boost::json::value& rule, const boost::json::value& data,
                const Limits& limits = {});

/// Whether the value is true as JSON Logic has it: an empty list is not, an empty object is.
bool is_truthy(const boost::json::value& value);

}  // namespace mashang::json::logic
