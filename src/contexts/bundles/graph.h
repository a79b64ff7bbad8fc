#pragma once

// A matter of several items as a graph: its parts, what each of them waits for, and under which
// answers it is done at all. Pure.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::bundles {

/// Something that is asked to find out which parts there are. `field` is one of a form
/// (docs/formats/forms.md): a choice, yes or no, or a whole number between bounds, so that what can
/// be answered can be counted (`domain_of`).
struct Question {
    std::string key;
    boost::json::object field;
};

/// One item of the matter. `needs`: the parts whose results it waits for, of those that are done.
/// `when`: JSON Logic over the answers; null: always.
struct Part {
    int seq;
    std::string item;
    std::vector<int> needs;
    boost::json::value when = nullptr;
};

struct Graph {
    std::vector<Question> questions;
    std::vector<Part> parts;

    /// Null when there is none.
    const Part* find(int seq) const;
    const Question* find(std::string_view key) const;
};

/// All answers that the question can have; empty when they cannot be counted (more than
/// kMostAnswers).
inline constexpr int kMostAnswers = 200;
std::vector<boost::json::value> domain_of(const Question& question);

enum class GraphFaultKind {
    repeated,         ///< two parts of one number, or two questions of one name
    unknown_need,     ///< waits for a part that is not there
    cycle,            ///< waits for itself, by whatever way
    wrong_condition,  ///< cannot be read, or reads what nobody asks
    not_countable,    ///< a question whose answers cannot be counted
    never,            ///< a part that no answers lead to
    idle,             ///< a question that never makes a difference
};
BOOST_DESCRIBE_ENUM(GraphFaultKind, repeated, unknown_need, cycle, wrong_condition, not_countable,
                    never, idle)

struct GraphFault {
    GraphFaultKind kind;
    std::string where;  ///< the part's number or the question's name

    bool operator==(const GraphFault&) const = default;
};

/// Everything that is wrong with it at once. What follows in this room is asked of sound graphs.
std::vector<GraphFault> check(const Graph& graph);

/// The numbers of `among`, each after those that it needs; of equals the smaller first.
std::vector<int> in_order(const Graph& graph, const std::set<int>& among);

/// Those of `among` that the part waits for at first hand.
std::vector<int> needs_of(const Part& part, const std::set<int>& among);
/// And at any hand.
std::set<int> forerunners_of(const Graph& graph, const Part& part, const std::set<int>& among);

}  // namespace mashang::bundles
