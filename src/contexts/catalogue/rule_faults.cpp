#include "contexts/catalogue/rule_faults.h"

#include <utility>

#include "contexts/catalogue/form_refusals.h"

namespace mashang::catalogue {
namespace {

using json::logic::RuleFaultKind;

const Refusal* refusal_of(RuleFaultKind kind, const Refusal* unknown_variable) {
    switch (kind) {
        case RuleFaultKind::unknown_operation:
        case RuleFaultKind::wrong_count:
            return &refusals::kRuleOperation;
        case RuleFaultKind::unknown_variable:
        case RuleFaultKind::not_constant:
            return unknown_variable;
        case RuleFaultKind::too_deep:
        case RuleFaultKind::too_large:
            return &refusals::kRuleTooLarge;
    }
    std::unreachable();
}

}  // namespace

void add_rule_faults(const std::vector<json::logic::RuleFault>& found, const std::string& at,
                     const Refusal& unknown_variable, std::vector<Fault>& faults) {
    for (const json::logic::RuleFault& one : found) {
        faults.push_back(
            {at + one.pointer, refusal_of(one.kind, &unknown_variable), {{"value", one.word}}});
    }
}

}  // namespace mashang::catalogue
