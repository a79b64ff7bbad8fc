#pragma once

// Which parts there are under the answers given so far, and which questions are still worth asking.
// Pure.

#include <boost/json.hpp>
#include <set>
#include <vector>

#include "contexts/bundles/graph.h"

namespace mashang::bundles {

/// What the part's condition reads, in the order in which it does.
std::vector<const Question*> questions_of(const Graph& graph, const Part& part);

enum class Applies { no, open, yes };

/// Whether the part is done: `open` while answers that are still wanting decide it. Answers that
/// the question cannot have count as none.
Applies applies(const Graph& graph, const Part& part, const boost::json::object& answers);

/// Whether another answer to the question, everything else being equal, could make another matter
/// of it: of the parts, some would be done and others not.
bool matters(const Graph& graph, const Question& question, const boost::json::object& answers);

/// What of the answers counts: in the order of the questions those that matter after the ones
/// before them. What is left out changes nothing.
boost::json::object that_count(const Graph& graph, const boost::json::object& answers);

/// What is still to be asked: of all sets of questions whose answers settle which parts there are,
/// the smallest (there is one only: every question that matters must be in it, and those settle
/// it). `answers`: those that count.
std::vector<const Question*> open_questions(const Graph& graph, const boost::json::object& answers);

/// The parts that are certainly done.
std::set<int> applying(const Graph& graph, const boost::json::object& answers);

}  // namespace mashang::bundles
