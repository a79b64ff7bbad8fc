#pragma once

// 秒批: what an item's rules come to for an application. Pure: the same rules over the same facts
// come to the same, and nothing is ever refused. [P 3.2.2], [行政许可法 34(2)]

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "contexts/catalogue/api.h"

namespace mashang::cases {

enum class ConditionState {
    held,
    not_held,
    unknown,  ///< something that it reads is not known
    faulty,   ///< it comes to neither true nor false
};
BOOST_DESCRIBE_ENUM(ConditionState, held, not_held, unknown, faulty)

/// A fact that a condition read, as people may read it: personal identifiers are masked.
struct LookedAt {
    std::string name;  ///< "居民身份证：有效期止"
    std::string name_en;
    std::string value;  ///< empty: there is none

    bool operator==(const LookedAt&) const = default;
};
BOOST_DESCRIBE_STRUCT(LookedAt, (), (name, name_en, value))

struct ConditionLine {
    std::string name;  ///< the condition in a sentence
    std::string name_en;
    std::string basis;
    ConditionState state;
    std::vector<LookedAt> looked_at;

    bool operator==(const ConditionLine&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConditionLine, (), (name, name_en, basis, state, looked_at))

/// One line per condition, in their order.
struct Verdict {
    bool grants;
    std::vector<ConditionLine> lines;

    bool operator==(const Verdict&) const = default;
};

/// How a fact that a rule names ("known.age") is told.
using TellFact = std::function<LookedAt(std::string_view name, const boost::json::value& value)>;

/// `facts`: the names that rules read (catalogue/decision_rules.h). Grants where every condition
/// comes to true, of which there is one at least.
Verdict judge(const catalogue::DecisionRules& rules, const boost::json::object& facts,
              const TellFact& tell);

/// Whether the rules still stand on that day.
bool is_in_force(const catalogue::DecisionRules& rules, Date today);

/// The first grants of an edition are all looked at by a person.
inline constexpr std::int64_t kFirstInspected = 5;

/// Whether a person looks at a grant afterwards: by a lot that its applicant cannot foretell.
/// `granted_before`: how many there were under the same edition.
bool is_sampled(std::uint64_t lot, int percent, std::int64_t granted_before);

}  // namespace mashang::cases
