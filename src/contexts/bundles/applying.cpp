#include "contexts/bundles/applying.h"

#include <algorithm>

#include "platform/json/logic/logic.h"
#include "platform/json/logic/rule_check.h"

namespace mashang::bundles {
namespace {

namespace json = boost::json;
namespace logic = mashang::json::logic;

/// Beyond so many combinations of answers to one condition nobody counts: it stays open.
constexpr std::size_t kMostCombinations = 100'000;

/// A question that a condition reads, with the answers that it can have here.
struct Read {
    const Question* question;
    std::vector<json::value> answers;
};

std::vector<Read> reads_of(const Graph& graph, const Part& part) {
    std::vector<Read> reads;
    for (const Question* question : questions_of(graph, part)) {
        reads.push_back({question, domain_of(*question)});
    }
    return reads;
}

/// Leaves of each question the answer that was given.
void fix(std::vector<Read>& reads, const json::object& answers) {
    for (Read& read : reads) {
        const auto* given = answers.if_contains(read.question->key);
        if (given == nullptr) continue;
        if (std::ranges::find(read.answers, *given) != read.answers.end()) {
            read.answers = {*given};
        }
    }
}

bool is_countable(const std::vector<Read>& reads) {
    std::size_t combinations = 1;
    for (const Read& read : reads) {
        combinations *= std::max<std::size_t>(read.answers.size(), 1);
        if (combinations > kMostCombinations) return false;
    }
    return true;
}

bool is_true(const Part& part, const json::object& answers) {
    if (part.when.is_null()) return true;
    const auto result = logic::evaluate(part.when, answers);
    return !result.failure && logic::is_truthy(result.value);
}

/// Asks `with` for every combination of the answers from `at` on, until it says stop (false).
template <class With>
bool for_each(const std::vector<Read>& reads, json::object& answers, std::size_t at, With with) {
    if (at == reads.size()) return with(answers);
    for (const json::value& answer : reads[at].answers) {
        answers[reads[at].question->key] = answer;
        if (!for_each(reads, answers, at + 1, with)) return false;
    }
    return true;
}

/// Whether the part's condition can be true, and can be false.
struct Seen {
    bool yes = false;
    bool no = false;
    bool is_both() const { return yes && no; }
};

Seen seen_of(const Part& part, const std::vector<Read>& reads, std::size_t from,
             json::object& answers) {
    Seen seen;
    for_each(reads, answers, from, [&](const json::object& whole) {
        (is_true(part, whole) ? seen.yes : seen.no) = true;
        return !seen.is_both();
    });
    return seen;
}

/// Whether the part hangs on the question, the answers to all others being what they may be.
bool hangs_on(const Graph& graph, const Part& part, const Question& question,
              const json::object& answers) {
    std::vector<Read> reads = reads_of(graph, part);
    const auto mine = std::ranges::find(reads, &question, &Read::question);
    if (mine == reads.end()) return false;
    fix(reads, answers);
    mine->answers = domain_of(question);
    if (!is_countable(reads)) return true;
    // The question last: for each combination of the others, does its answer change anything?
    std::rotate(mine, mine + 1, reads.end());
    const std::vector<Read> others{reads.begin(), reads.end() - 1};
    json::object tried;
    return !for_each(others, tried, 0, [&](const json::object& rest) {
        json::object whole = rest;
        return !seen_of(part, reads, reads.size() - 1, whole).is_both();
    });
}

}  // namespace

std::vector<const Question*> questions_of(const Graph& graph, const Part& part) {
    if (part.when.is_null()) return {};
    logic::Variables all;
    for (const Question& question : graph.questions) all.members[question.key];
    std::vector<const Question*> read;
    for (const std::string& name : logic::read_rule(part.when, all).reads) {
        const Question* question = graph.find(name);
        const bool is_there = std::ranges::find(read, question) != read.end();
        if (question != nullptr && !is_there) read.push_back(question);
    }
    return read;
}

Applies applies(const Graph& graph, const Part& part, const json::object& answers) {
    std::vector<Read> reads = reads_of(graph, part);
    fix(reads, answers);
    if (!is_countable(reads)) return Applies::open;
    json::object tried;
    const Seen seen = seen_of(part, reads, 0, tried);
    if (seen.is_both()) return Applies::open;
    return seen.yes ? Applies::yes : Applies::no;
}

bool matters(const Graph& graph, const Question& question, const json::object& answers) {
    json::object others = answers;
    others.erase(question.key);
    return std::ranges::any_of(
        graph.parts, [&](const Part& part) { return hangs_on(graph, part, question, others); });
}

json::object that_count(const Graph& graph, const json::object& answers) {
    json::object kept;
    for (const Question& question : graph.questions) {
        const auto* given = answers.if_contains(question.key);
        if (given == nullptr) continue;
        const auto domain = domain_of(question);
        if (std::ranges::find(domain, *given) == domain.end()) continue;
        if (matters(graph, question, kept)) kept[question.key] = *given;
    }
    return kept;
}

std::vector<const Question*> open_questions(const Graph& graph, const json::object& answers) {
    std::vector<const Question*> open;
    for (const Question& question : graph.questions) {
        if (answers.contains(question.key)) continue;
        if (matters(graph, question, answers)) open.push_back(&question);
    }
    return open;
}

std::set<int> applying(const Graph& graph, const json::object& answers) {
    std::set<int> done;
    for (const Part& part : graph.parts) {
        if (applies(graph, part, answers) == Applies::yes) done.insert(part.seq);
    }
    return done;
}

}  // namespace mashang::bundles
