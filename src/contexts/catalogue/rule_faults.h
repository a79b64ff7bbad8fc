#pragma once

// What is wrong with one rule (JSON Logic) of a form or of a decision, as faults of the document.

#include <string>
#include <vector>

#include "base/refused.h"
#include "platform/json/logic/rule_check.h"

namespace mashang::catalogue {

/// Adds a fault for each that was found in the rule at `at`, a pointer into the document.
/// `unknown_variable` refuses what the rule reads and there is not; the others are kRuleOperation
/// and kRuleTooLarge.
void add_rule_faults(const std::vector<json::logic::RuleFault>& found, const std::string& at,
                     const Refusal& unknown_variable, std::vector<Fault>& faults);

}  // namespace mashang::catalogue
