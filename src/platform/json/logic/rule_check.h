#pragma once

// Reads a rule before anybody relies on it. Pure.

#include <boost/json.hpp>
#include <map>
#include <string>
#include <vector>

namespace mashang::json::logic {

/// What a rule may speak of: the tree of names in the data.
struct Variables {
    std::map<std::string, Variables> members = {};
    bool is_list = false;  ///< `members` are those of its elements
    bool is_open = false;  ///< anything may be in it
};

enum class RuleFaultKind {
    unknown_operation,
    unknown_variable,
    not_constant,  ///< a variable whose name is reckoned: nobody can tell what it reads
    wrong_count,   ///< more or fewer operands than the operation has
    too_deep,
    too_large,
};

struct RuleFault {
    std::string pointer;  ///< within the rule
    RuleFaultKind kind;
    std::string word;  ///< the operation or variable that it is about
};

struct RuleReading {
    std::vector<RuleFault> faults;
    /// What it reads, from the top: "spouse.name", and "members.age" for "age" of each of them.
    std::vector<std::string> reads;
};

/// Everything that is wrong with the rule at once, and what it reads.
RuleReading read_rule(const boost::json::value& rule, const Variables& variables);

inline constexpr std::size_t kMostRuleDepth = 12;   ///< operations in operations
inline constexpr std::size_t kMostRuleNodes = 500;  ///< values of a rule

}  // namespace mashang::json::logic
