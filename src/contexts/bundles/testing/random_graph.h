#pragma once

// Graphs of a few questions and parts, with conditions of all sorts, for property tests.

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "contexts/bundles/graph.h"

namespace mashang::bundles::testing {

namespace json = boost::json;

inline Question random_question(int number) {
    const std::string key = "q" + std::to_string(number);
    switch (*rc::gen::inRange(0, 3)) {
        case 0:
            return {key, {{"type", "boolean"}}};
        case 1:
            return {key, {{"type", "string"}, {"enum", json::array{"x", "y", "z"}}}};
        default:
            return {key, {{"type", "integer"}, {"minimum", 0}, {"maximum", 3}}};
    }
}

/// A question compared with one of its answers, or such things joined.
inline json::value random_condition(const std::vector<Question>& questions, int depth) {
    const int kind = *rc::gen::inRange(0, depth > 0 ? 5 : 2);
    const Question& question = questions[*rc::gen::inRange<std::size_t>(0, questions.size())];
    const json::object variable{{"var", question.key}};
    const auto domain = domain_of(question);
    const json::value answer = domain[*rc::gen::inRange<std::size_t>(0, domain.size())];
    switch (kind) {
        case 0:
            return json::object{{"==", json::array{variable, answer}}};
        case 1:
            return variable;
        case 2:
            return json::object{{"!", json::array{random_condition(questions, depth - 1)}}};
        default:
            return json::object{
                {kind == 3 ? "and" : "or", json::array{random_condition(questions, depth - 1),
                                                       random_condition(questions, depth - 1)}}};
    }
}

/// One to four questions, one to five parts; each waits for some before it.
inline rc::Gen<Graph> random_graph() {
    return rc::gen::exec([] {
        Graph graph;
        const int questions = *rc::gen::inRange(1, 5);
        for (int i = 0; i < questions; ++i) graph.questions.push_back(random_question(i));
        const int parts = *rc::gen::inRange(1, 6);
        for (int seq = 1; seq <= parts; ++seq) {
            Part part{.seq = seq, .item = "GA" + std::to_string(seq), .needs = {}};
            for (int need = 1; need < seq; ++need) {
                if (*rc::gen::inRange(0, 3) == 0) part.needs.push_back(need);
            }
            const bool is_conditional = *rc::gen::inRange(0, 4) != 0;
            if (is_conditional) part.when = random_condition(graph.questions, 2);
            graph.parts.push_back(std::move(part));
        }
        return graph;
    });
}

/// An answer to each question, or to some of them.
inline json::object random_answers(const Graph& graph, bool to_all) {
    json::object answers;
    for (const Question& question : graph.questions) {
        const auto domain = domain_of(question);
        if (!to_all && *rc::gen::inRange(0, 2) == 0) continue;
        answers[question.key] = domain[*rc::gen::inRange<std::size_t>(0, domain.size())];
    }
    return answers;
}

}  // namespace mashang::bundles::testing
