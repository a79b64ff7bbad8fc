#include "contexts/cases/instant_decision.h"

#include <algorithm>
#include <set>

#include "base/split.h"
#include "platform/json/logic/logic.h"
#include "platform/json/logic/rule_check.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;
namespace logic = mashang::json::logic;

/// What the rule reads, each once; the names were checked when the rules were published.
std::vector<std::string> reads_of(const json::object& rule) {
    std::vector<std::string> reads;
    std::set<std::string> seen;
    for (std::string& name : logic::read_rule(rule, logic::Variables{.is_open = true}).reads) {
        if (seen.insert(name).second) reads.push_back(std::move(name));
    }
    return reads;
}

/// The fact of that name: of a list the list itself, whatever of its rows is read. Null when there
/// is none.
json::value fact_of(const json::object& facts, std::string_view name) {
    const json::object* at = &facts;
    json::value found;
    for (const std::string_view part : split(name, '.')) {
        if (at == nullptr) return nullptr;
        const json::value* const member = at->if_contains(part);
        if (member == nullptr) return nullptr;
        if (member->is_array()) return *member;
        at = member->if_object();
        found = *member;
    }
    return found;
}

/// What is left empty on the form is told by that; what registers should know and do not is not.
bool is_unknown(std::string_view name, const json::value& fact) {
    const bool is_of_form = name == "form" || name.starts_with("form.");
    if (is_of_form) return false;
    return fact.is_null() || (fact.is_string() && fact.get_string().empty());
}

ConditionState state_of(const json::object& rule, const json::object& facts) {
    const logic::Result result = logic::evaluate(rule, facts);
    if (result.failure || !result.value.is_bool()) return ConditionState::faulty;
    return result.value.get_bool() ? ConditionState::held : ConditionState::not_held;
}

ConditionLine look_at(const catalogue::DecisionCondition& condition, const json::object& facts,
                      const TellFact& tell) {
    ConditionLine line{.name = condition.name.text(),
                       .name_en = condition.name_en.text(),
                       .basis = condition.basis.text(),
                       .state = state_of(condition.logic, facts),
                       .looked_at = {}};
    for (const std::string& name : reads_of(condition.logic)) {
        const json::value fact = fact_of(facts, name);
        if (is_unknown(name, fact)) line.state = ConditionState::unknown;
        line.looked_at.push_back(tell(name, fact));
    }
    return line;
}

}  // namespace

Verdict judge(const catalogue::DecisionRules& rules, const json::object& facts,
              const TellFact& tell) {
    Verdict verdict{.grants = !rules.conditions.empty(), .lines = {}};
    for (const catalogue::DecisionCondition& condition : rules.conditions) {
        const auto& line = verdict.lines.emplace_back(look_at(condition, facts, tell));
        if (line.state != ConditionState::held) verdict.grants = false;
    }
    return verdict;
}

bool is_in_force(const catalogue::DecisionRules& rules, Date today) {
    return !rules.valid_until || today <= *rules.valid_until;
}

bool is_sampled(std::uint64_t lot, int percent, std::int64_t granted_before) {
    constexpr std::uint64_t kParts = 10'000;
    constexpr std::uint64_t kPartsOfPercent = kParts / 100;
    const auto share = static_cast<std::uint64_t>(std::clamp(percent, 0, 100)) * kPartsOfPercent;
    return granted_before < kFirstInspected || lot % kParts < share;
}

}  // namespace mashang::cases
