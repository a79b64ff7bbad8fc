#include "contexts/bundles/graph.h"

#include <algorithm>

#include "contexts/bundles/applying.h"
#include "platform/json/logic/rule_check.h"

namespace mashang::bundles {
namespace {

namespace json = boost::json;
namespace logic = mashang::json::logic;

std::optional<std::int64_t> whole_in(const json::object& field, std::string_view name) {
    const auto* value = field.if_contains(name);
    if (value == nullptr || !value->is_int64()) return std::nullopt;
    return value->get_int64();
}

/// Finds everything that is wrong, in the order in which it can be told.
class Check {
  public:
    explicit Check(const Graph& graph) : graph_{graph} {}

    std::vector<GraphFault> run() && {
        look_at_questions();
        look_at_parts();
        if (faults_.empty()) look_for_cycles();
        if (faults_.empty()) look_for_idle_ones();
        return std::move(faults_);
    }

  private:
    void add(GraphFaultKind kind, std::string where) {
        faults_.push_back({kind, std::move(where)});
    }

    void look_at_questions() {
        std::set<std::string> seen;
        for (const Question& question : graph_.questions) {
            if (!seen.insert(question.key).second) add(GraphFaultKind::repeated, question.key);
            if (domain_of(question).empty()) add(GraphFaultKind::not_countable, question.key);
            variables_.members[question.key];
        }
    }

    void look_at_parts() {
        std::set<int> seen;
        for (const Part& part : graph_.parts) {
            const std::string where = std::to_string(part.seq);
            if (!seen.insert(part.seq).second) add(GraphFaultKind::repeated, where);
            for (const int need : part.needs) {
                if (graph_.find(need) == nullptr) add(GraphFaultKind::unknown_need, where);
            }
            if (part.when.is_null()) continue;
            if (!logic::read_rule(part.when, variables_).faults.empty()) {
                add(GraphFaultKind::wrong_condition, where);
            }
        }
    }

    void look_for_cycles() {
        std::set<int> all;
        for (const Part& part : graph_.parts) all.insert(part.seq);
        const auto order = in_order(graph_, all);
        for (const int seq : all) {
            if (std::ranges::find(order, seq) == order.end()) {
                add(GraphFaultKind::cycle, std::to_string(seq));
            }
        }
    }

    void look_for_idle_ones() {
        for (const Part& part : graph_.parts) {
            if (applies(graph_, part, {}) == Applies::no) {
                add(GraphFaultKind::never, std::to_string(part.seq));
            }
        }
        for (const Question& question : graph_.questions) {
            if (!matters(graph_, question, {})) add(GraphFaultKind::idle, question.key);
        }
    }

    const Graph& graph_;
    logic::Variables variables_;
    std::vector<GraphFault> faults_;
};

}  // namespace

const Part* Graph::find(int seq) const {
    const auto place = std::ranges::find(parts, seq, &Part::seq);
    return place != parts.end() ? &*place : nullptr;
}

const Question* Graph::find(std::string_view key) const {
    const auto place = std::ranges::find(questions, key, &Question::key);
    return place != questions.end() ? &*place : nullptr;
}

std::vector<json::value> domain_of(const Question& question) {
    const auto* type = question.field.if_contains("type");
    if (type == nullptr || !type->is_string()) return {};
    if (type->get_string() == "boolean") return {true, false};
    if (const auto* choices = question.field.if_contains("enum")) {
        if (!choices->is_array() || choices->get_array().size() > kMostAnswers) return {};
        return {choices->get_array().begin(), choices->get_array().end()};
    }
    const auto least = whole_in(question.field, "minimum");
    const auto most = whole_in(question.field, "maximum");
    if (type->get_string() != "integer" || !least || !most || *most < *least) return {};
    if (*most - *least >= kMostAnswers) return {};
    std::vector<json::value> domain;
    for (auto number = *least; number <= *most; ++number) domain.emplace_back(number);
    return domain;
}

std::vector<GraphFault> check(const Graph& graph) {
    return Check{graph}.run();
}

std::vector<int> in_order(const Graph& graph, const std::set<int>& among) {
    std::vector<int> order;
    std::set<int> left = among;
    const auto is_free = [&](int seq) {
        const auto needs = needs_of(*graph.find(seq), among);
        return std::ranges::none_of(needs, [&](int need) { return left.contains(need); });
    };
    while (!left.empty()) {
        const auto next = std::ranges::find_if(left, is_free);
        if (next == left.end()) break;  // a cycle
        order.push_back(*next);
        left.erase(next);
    }
    return order;
}

std::vector<int> needs_of(const Part& part, const std::set<int>& among) {
    std::vector<int> needs;
    for (const int need : part.needs) {
        if (among.contains(need)) needs.push_back(need);
    }
    return needs;
}

std::set<int> forerunners_of(const Graph& graph, const Part& part, const std::set<int>& among) {
    std::set<int> found;
    std::vector<int> next = needs_of(part, among);
    while (!next.empty()) {
        const int seq = next.back();
        next.pop_back();
        if (!found.insert(seq).second) continue;
        for (const int need : needs_of(*graph.find(seq), among)) next.push_back(need);
    }
    return found;
}

}  // namespace mashang::bundles
