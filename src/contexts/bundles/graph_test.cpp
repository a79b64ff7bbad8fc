#include "contexts/bundles/graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "contexts/bundles/testing/random_graph.h"
#include "platform/json/json.h"

namespace mashang::bundles {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

Question yes_or_no(const char* key) {
    return {key, {{"type", "boolean"}, {"title", key}}};
}

Part part(int seq, std::vector<int> needs = {}, const char* when = "null") {
    return {seq, "GA003", std::move(needs), json::parse(when)};
}

TEST(Graph, ASoundOneHasNoFaults) {
    const Graph graph{{yes_or_no("a")}, {part(1), part(2, {1}), part(3, {1}, R"({"var": "a"})")}};
    EXPECT_THAT(check(graph), IsEmpty());
}

TEST(Graph, EveryFaultIsNamedWithItsPlace) {
    using enum GraphFaultKind;
    const struct {
        const char* what;
        Graph graph;
        GraphFault fault;
    } kRows[] = {
        {"two parts of one number", {{}, {part(1), part(1)}}, {repeated, "1"}},
        {"two questions of one name",
         {{yes_or_no("a"), yes_or_no("a")}, {part(1, {}, R"({"var": "a"})")}},
         {repeated, "a"}},
        {"waits for what is not there", {{}, {part(1, {7})}}, {unknown_need, "1"}},
        {"reads what nobody asks", {{}, {part(1, {}, R"({"var": "a"})")}}, {wrong_condition, "1"}},
        {"no such operation", {{}, {part(1, {}, R"({"guess": [1]})")}}, {wrong_condition, "1"}},
        {"answers without end",
         {{{"a", {{"type", "string"}}}}, {part(1, {}, R"({"var": "a"})")}},
         {not_countable, "a"}},
        {"done under no answers", {{}, {part(1, {}, "false")}}, {never, "1"}},
        {"asked for nothing", {{yes_or_no("a")}, {part(1)}}, {idle, "a"}},
        {"asked and cancelled out",
         {{yes_or_no("a")}, {part(1, {}, R"({"or": [{"var": "a"}, {"!": [{"var": "a"}]}]})")}},
         {idle, "a"}},
    };
    for (const auto& row : kRows) EXPECT_THAT(check(row.graph), ElementsAre(row.fault)) << row.what;
}

TEST(Graph, EveryPartOfACycleAndBehindItIsNamed) {
    const Graph graph{{}, {part(1, {3}), part(2, {1}), part(3, {2}), part(4, {3}), part(5)}};
    const auto kCycle = GraphFaultKind::cycle;
    EXPECT_THAT(check(graph),
                UnorderedElementsAre(GraphFault{kCycle, "1"}, GraphFault{kCycle, "2"},
                                     GraphFault{kCycle, "3"}, GraphFault{kCycle, "4"}));
}

TEST(Graph, WhatIsNotDoneIsNotWaitedFor) {
    const Graph graph{{}, {part(1), part(2, {1}), part(3, {2})}};
    EXPECT_THAT(in_order(graph, {1, 2, 3}), ElementsAre(1, 2, 3));
    EXPECT_THAT(in_order(graph, {1, 3}), ElementsAre(1, 3));
    EXPECT_THAT(needs_of(graph.parts[2], {1, 3}), IsEmpty());
    EXPECT_THAT(forerunners_of(graph, graph.parts[2], {1, 2, 3}), ElementsAre(1, 2));
}

TEST(Graph, AnswersAreCounted) {
    const auto count = [](const char* field) {
        return domain_of({"a", json::parse(field).as_object()}).size();
    };
    EXPECT_EQ(count(R"({"type": "boolean"})"), 2u);
    EXPECT_EQ(count(R"({"type": "string", "enum": ["x", "y", "z"]})"), 3u);
    EXPECT_EQ(count(R"({"type": "integer", "minimum": 0, "maximum": 120})"), 121u);
    EXPECT_EQ(count(R"({"type": "integer", "minimum": 0, "maximum": 200})"), 0u);
    EXPECT_EQ(count(R"({"type": "integer", "minimum": 3, "maximum": 2})"), 0u);
    EXPECT_EQ(count(R"({"type": "integer"})"), 0u);
    EXPECT_EQ(count(R"({"type": "string"})"), 0u);
}

/// Of random graphs with needs in any direction: what is in no order is in or behind a cycle, by
/// walking from each part along its needs.
RC_GTEST_PROP(GraphProperties, ThePartsInNoOrderAreThoseFromWhichAWalkComesBack, ()) {
    Graph graph;
    const int count = *rc::gen::inRange(1, 8);
    for (int seq = 1; seq <= count; ++seq) {
        graph.parts.push_back({seq, "GA003",
                               *rc::gen::container<std::vector<int>>(
                                   *rc::gen::inRange(0, 3), rc::gen::inRange(1, count + 1))});
    }
    std::set<int> all;
    for (int seq = 1; seq <= count; ++seq) all.insert(seq);
    const auto order = in_order(graph, all);
    for (const Part& one : graph.parts) {
        bool reaches_cycle = false;
        auto before = forerunners_of(graph, one, all);
        before.insert(one.seq);
        for (const int seq : before) {
            reaches_cycle |= forerunners_of(graph, *graph.find(seq), all).contains(seq);
        }
        const bool is_in_order = std::ranges::find(order, one.seq) != order.end();
        RC_ASSERT(is_in_order == !reaches_cycle);
    }
    for (std::size_t at = 0; at < order.size(); ++at) {
        for (const int need : graph.find(order[at])->needs) {
            const auto place = std::ranges::find(order, need);
            RC_ASSERT(place < order.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }
}

RC_GTEST_PROP(GraphProperties, RandomGraphsOfTheseTestsHaveNoFaultsButIdleOnes, ()) {
    const Graph graph = *testing::random_graph();
    for (const GraphFault& fault : check(graph)) {
        RC_ASSERT(fault.kind == GraphFaultKind::idle || fault.kind == GraphFaultKind::never);
    }
}

}  // namespace
}  // namespace mashang::bundles
