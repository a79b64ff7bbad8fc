#include "contexts/bundles/applying.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <optional>

#include "contexts/bundles/testing/random_graph.h"
#include "platform/json/json.h"
#include "platform/json/logic/logic.h"

namespace mashang::bundles {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
namespace json = boost::json;
namespace logic = mashang::json::logic;

std::vector<std::string> keys_of(const std::vector<const Question*>& questions) {
    std::vector<std::string> keys;
    for (const Question* question : questions) keys.push_back(question->key);
    return keys;
}

/// Part 1 always; part 2 when small is not; part 3 when small and outdoors.
Graph eatery() {
    const auto yes_or_no = [](const char* key) { return Question{key, {{"type", "boolean"}}}; };
    return {{yes_or_no("small"), yes_or_no("outdoors")},
            {{1, "SC005", {}},
             {2, "SC024", {1}, mashang::json::parse(R"({"!": [{"var": "small"}]})")},
             {3,
              "CG001",
              {1},
              mashang::json::parse(R"({"and": [{"var": "small"}, {"var": "outdoors"}]})")}}};
}

TEST(Applying, WhatIsOpenIsNeitherDoneNorNot) {
    const Graph graph = eatery();
    const auto at = [&](int seq, const json::object& answers) {
        return applies(graph, *graph.find(seq), answers);
    };
    EXPECT_EQ(at(1, {}), Applies::yes);
    EXPECT_EQ(at(2, {}), Applies::open);
    EXPECT_EQ(at(2, {{"small", true}}), Applies::no);
    EXPECT_EQ(at(3, {{"small", false}}), Applies::no);
    EXPECT_EQ(at(3, {{"small", true}}), Applies::open);
    EXPECT_EQ(at(3, {{"small", true}, {"outdoors", true}}), Applies::yes);
    EXPECT_EQ(at(3, {{"small", "perhaps"}}), Applies::open);
}

TEST(Questions, OnlyWhatCanStillMatterIsAsked) {
    const Graph graph = eatery();
    EXPECT_THAT(keys_of(open_questions(graph, {})), ElementsAre("small", "outdoors"));
    EXPECT_THAT(keys_of(open_questions(graph, {{"small", false}})), IsEmpty());
    EXPECT_THAT(keys_of(open_questions(graph, {{"small", true}})), ElementsAre("outdoors"));
    EXPECT_THAT(keys_of(open_questions(graph, {{"outdoors", true}})), ElementsAre("small"));
}

TEST(Questions, AnAnswerThatOthersMadeIdleDoesNotCount) {
    const Graph graph = eatery();
    const json::object given{{"small", false}, {"outdoors", true}, {"colour", "red"}};
    EXPECT_EQ(that_count(graph, given), (json::object{{"small", false}}));
    EXPECT_THAT(applying(graph, that_count(graph, given)), ElementsAre(1, 2));
}

TEST(Questions, OneQuestionOfSeveralPartsIsOneQuestion) {
    Graph graph;
    graph.questions = {{"staff", {{"type", "boolean"}}}};
    for (int seq = 1; seq <= 3; ++seq) {
        graph.parts.push_back({seq, "RS011", {}, mashang::json::parse(R"({"var": "staff"})")});
    }
    EXPECT_THAT(keys_of(open_questions(graph, {})), ElementsAre("staff"));
    EXPECT_THAT(applying(graph, {{"staff", true}}), ElementsAre(1, 2, 3));
}

// --- Compared with trying everything

/// The parts that are done under whole answers, and of those which waits for which: what a question
/// could change.
std::map<int, std::vector<int>> outcome_of(const Graph& graph, const json::object& whole) {
    std::set<int> done;
    for (const Part& part : graph.parts) {
        const bool is_done =
            part.when.is_null() || logic::is_truthy(logic::evaluate(part.when, whole).value);
        if (is_done) done.insert(part.seq);
    }
    std::map<int, std::vector<int>> outcome;
    for (const int seq : done) outcome[seq] = needs_of(*graph.find(seq), done);
    return outcome;
}

/// All ways to answer everything that goes on from these answers.
std::vector<json::object> completions(const Graph& graph, const json::object& answers) {
    std::vector<json::object> all{answers};
    for (const Question& question : graph.questions) {
        if (answers.contains(question.key)) continue;
        std::vector<json::object> more;
        for (const json::object& one : all) {
            for (const json::value& answer : domain_of(question)) {
                json::object next = one;
                next[question.key] = answer;
                more.push_back(std::move(next));
            }
        }
        all = std::move(more);
    }
    return all;
}

bool settles(const Graph& graph, const std::vector<json::object>& all,
             const std::set<std::string>& asked) {
    std::map<std::string, std::map<int, std::vector<int>>> by_answers;
    for (const json::object& whole : all) {
        json::object told;
        for (const std::string& key : asked) told[key] = whole.at(key);
        const auto outcome = outcome_of(graph, whole);
        const auto [at, is_new] = by_answers.try_emplace(json::serialize(told), outcome);
        if (!is_new && at->second != outcome) return false;
    }
    return true;
}

/// By trying all sets of the questions without an answer: the smallest whose answers settle
/// everything, and how many of that size there are.
std::pair<std::set<std::string>, int> smallest_set(const Graph& graph,
                                                   const json::object& answers) {
    std::vector<std::string> keys;
    for (const Question& question : graph.questions) {
        if (!answers.contains(question.key)) keys.push_back(question.key);
    }
    const auto all = completions(graph, answers);
    std::optional<std::set<std::string>> smallest;
    int of_that_size = 0;
    for (unsigned chosen = 0; chosen < (1U << keys.size()); ++chosen) {
        std::set<std::string> asked;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if ((chosen >> i & 1U) != 0) asked.insert(keys[i]);
        }
        if (smallest && asked.size() > smallest->size()) continue;
        if (!settles(graph, all, asked)) continue;
        of_that_size = smallest && asked.size() == smallest->size() ? of_that_size + 1 : 1;
        smallest = asked;
    }
    return {smallest.value(), of_that_size};
}

RC_GTEST_PROP(QuestionsProperties, TheOpenOnesAreTheSmallestSetThatSettlesIt, ()) {
    const Graph graph = *testing::random_graph();
    const json::object answers = that_count(graph, testing::random_answers(graph, false));
    const auto [smallest, of_that_size] = smallest_set(graph, answers);
    const auto open = keys_of(open_questions(graph, answers));
    RC_TAG(open.size());
    RC_ASSERT(std::set<std::string>(open.begin(), open.end()) == smallest);
    RC_ASSERT(of_that_size == 1);
}

RC_GTEST_PROP(QuestionsProperties, WhatDoesNotCountChangesNothing, ()) {
    const Graph graph = *testing::random_graph();
    const json::object whole = testing::random_answers(graph, true);
    const json::object kept = that_count(graph, whole);
    RC_ASSERT(that_count(graph, kept) == kept);
    for (const json::object& other : completions(graph, kept)) {
        RC_ASSERT(outcome_of(graph, other) == outcome_of(graph, whole));
    }
    std::set<int> done;
    for (const auto& [seq, needs] : outcome_of(graph, whole)) done.insert(seq);
    RC_ASSERT(applying(graph, kept) == done);
}

RC_GTEST_PROP(QuestionsProperties, APartIsOpenAsLongAsItCanGoEitherWay, ()) {
    const Graph graph = *testing::random_graph();
    const json::object answers = testing::random_answers(graph, false);
    for (const Part& part : graph.parts) {
        bool yes = false;
        bool no = false;
        for (const json::object& whole : completions(graph, answers)) {
            (outcome_of(graph, whole).contains(part.seq) ? yes : no) = true;
        }
        const auto expected = yes && no ? Applies::open : yes ? Applies::yes : Applies::no;
        RC_ASSERT(applies(graph, part, answers) == expected);
    }
}

/// Answering one open question after the other, in whatever order, comes to an end, and each that
/// was asked was open when it was.
RC_GTEST_PROP(QuestionsProperties, EveryWayThroughTheQuestionsEndsSettled, ()) {
    const Graph graph = *testing::random_graph();
    json::object answers;
    for (std::size_t asked = 0;; ++asked) {
        const auto open = open_questions(graph, answers);
        if (open.empty()) break;
        RC_ASSERT(asked < graph.questions.size());
        const Question& next = *open[*rc::gen::inRange<std::size_t>(0, open.size())];
        const auto domain = domain_of(next);
        answers[next.key] = domain[*rc::gen::inRange<std::size_t>(0, domain.size())];
    }
    RC_ASSERT(settles(graph, completions(graph, answers), {}));
}

}  // namespace
}  // namespace mashang::bundles
