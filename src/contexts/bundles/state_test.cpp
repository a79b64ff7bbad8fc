#include "contexts/bundles/state.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

#include "base/enum_names.h"
#include "contexts/bundles/testing/random_graph.h"

namespace mashang::bundles {
namespace {

using enum PartState;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

cases::Case case_in(cases::CaseState state) {
    return {.person_id = {},
            .id = {},
            .number = {},
            .item_id = "GA003",
            .item_edition = 1,
            .office_id = *places::OfficeId::parse("GA-350102000000"),
            .division = *DivisionCode::parse("350102000000"),
            .state = state,
            .version = 1,
            .opened_at = {},
            .changed_at = {},
            .submitted_at = {},
            .accepted_at = {},
            .decided_at = {},
            .due_date = {},
            .due_provisional = false,
            .outcome = {},
            .remark = {}};
}

TEST(PartState, FollowsEveryStateOfACase) {
    using S = cases::CaseState;
    const std::map<S, PartState> kOpen{{S::draft, preparing},           {S::submitted, with_office},
                                       {S::pre_checked, with_office},   {S::accepted, with_office},
                                       {S::under_review, with_office},  {S::suspended, with_office},
                                       {S::supplement_requested, asked}};
    const std::map<S, PartState> kEnded{
        {S::not_accepted, refused}, {S::withdrawn, withdrawn}, {S::terminated, terminated}};
    std::set<S> known{S::decided, S::served, S::archived};
    for (const auto& rows : {kOpen, kEnded}) {
        for (const auto& [at, expected] : rows) {
            EXPECT_EQ(state_of(case_in(at), false), expected) << name_of_enumerator(at);
            known.insert(at);
        }
    }
    EXPECT_EQ(state_of(case_in(S::draft), true), incomplete);
    for (const cases::Transition& edge : cases::transitions()) {
        EXPECT_TRUE(known.contains(edge.to)) << name_of_enumerator(edge.to);
        EXPECT_TRUE(known.contains(edge.from)) << name_of_enumerator(edge.from);
    }
}

TEST(PartState, AnEndStaysWhatItWasWhenTheCaseIsServedAndArchived) {
    struct Row {
        cases::CaseState ended;
        std::optional<cases::Outcome> outcome;
        const char* remark;
        bool was_accepted;
        PartState expected;
    };
    using S = cases::CaseState;
    const Row kRows[] = {
        {S::decided, cases::Outcome::granted, "准予", true, granted},
        {S::decided, cases::Outcome::granted_in_part, "部分准予", true, granted},
        {S::decided, cases::Outcome::refused, "不予", true, refused},
        {S::not_accepted, {}, "不属于本机关职权", false, refused},
        {S::terminated, {}, "申请人死亡", true, terminated},
        {S::withdrawn, {}, "", true, withdrawn},
        {S::withdrawn, {}, "", false, withdrawn},
    };
    for (const Row& row : kRows) {
        for (const S at : {row.ended, S::served, S::archived}) {
            if (at == S::served && row.ended == S::withdrawn) continue;
            cases::Case of = case_in(at);
            of.outcome = row.outcome;
            of.remark = row.remark;
            if (row.was_accepted) of.accepted_at = Instant{};
            EXPECT_EQ(state_of(of, false), row.expected)
                << name_of_enumerator(row.ended) << " " << name_of_enumerator(at);
        }
    }
}

TEST(RunState, IsSaidByThePartsAlone) {
    const struct {
        std::vector<PartState> parts;
        RunState expected;
    } kRows[] = {
        {{waiting, with_office}, RunState::under_way},
        {{preparing}, RunState::under_way},
        {{granted, incomplete}, RunState::needs_you},
        {{asked, waiting}, RunState::needs_you},
        {{granted, granted}, RunState::granted},
        {{granted, refused}, RunState::partly},
        {{granted, withdrawn, fell_away}, RunState::partly},
        {{refused, fell_away}, RunState::not_granted},
        {{terminated, withdrawn}, RunState::not_granted},
        {{withdrawn, fell_away}, RunState::withdrawn},
        {{fell_away}, RunState::not_granted},
        {{refused, waiting}, RunState::under_way},
    };
    for (const auto& row : kRows) {
        EXPECT_EQ(state_of(row.parts), row.expected) << name_of_enumerator(row.expected);
    }
}

PartState any_state() {
    return *rc::gen::element(waiting, preparing, incomplete, with_office, asked, granted, refused,
                             withdrawn, terminated, fell_away);
}

RC_GTEST_PROP(RunStateProperties, IsOverWhenAllPartsAreAndHasNoOrder, ()) {
    std::vector<PartState> parts;
    const int count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i) parts.push_back(any_state());
    const RunState state = state_of(parts);
    const bool all_over = std::ranges::all_of(parts, [](PartState one) { return is_over(one); });
    RC_ASSERT(is_over(state) == all_over);
    std::ranges::reverse(parts);
    RC_ASSERT(state_of(parts) == state);
    parts.push_back(parts.front());
    RC_ASSERT(state_of(parts) == state);
}

TEST(Turns, APartStartsWhenAllThatItNeedsIsGranted) {
    const Graph graph{{}, {{1, "A", {}}, {2, "B", {1}}, {3, "C", {1, 2}}}};
    const auto due = [&](PartState one, PartState two, PartState three) {
        const StandingPart parts[]{{1, one}, {2, two}, {3, three}};
        return due_turns(graph, parts);
    };
    using What = Turn::What;
    EXPECT_THAT(due(waiting, waiting, waiting), ElementsAre(Turn{1, What::start}));
    EXPECT_THAT(due(with_office, waiting, waiting), IsEmpty());
    EXPECT_THAT(due(granted, waiting, waiting), ElementsAre(Turn{2, What::start}));
    EXPECT_THAT(due(granted, granted, waiting), ElementsAre(Turn{3, What::start}));
    EXPECT_THAT(due(granted, granted, granted), IsEmpty());
}

TEST(Turns, WhatNeedsALostPartFallsAwayToTheLast) {
    const Graph graph{{}, {{1, "A", {}}, {2, "B", {1}}, {3, "C", {2}}, {4, "D", {}}}};
    using What = Turn::What;
    for (const PartState lost : {refused, withdrawn, terminated, fell_away}) {
        const StandingPart parts[]{{1, lost}, {2, waiting}, {3, waiting}, {4, with_office}};
        EXPECT_THAT(due_turns(graph, parts),
                    ElementsAre(Turn{2, What::fall_away, 1}, Turn{3, What::fall_away, 2}))
            << name_of_enumerator(lost);
    }
}

/// Whatever the offices decide and in whatever order: it comes to an end, nothing starts before
/// what it needs is granted, and what fell away did so behind something that was lost.
RC_GTEST_PROP(TurnsProperties, EveryCourseEndsWithAllPartsOver, ()) {
    const Graph graph = *testing::random_graph();
    std::map<int, PartState> states;
    std::set<int> all;
    for (const Part& part : graph.parts) {
        states[part.seq] = waiting;
        all.insert(part.seq);
    }
    const auto turns = [&] {
        std::vector<StandingPart> parts;
        for (const auto& [seq, state] : states) parts.push_back({seq, state});
        return due_turns(graph, parts);
    };
    for (std::size_t step = 0; step < 4 * graph.parts.size(); ++step) {
        for (const Turn& turn : turns()) {
            const Part& part = *graph.find(turn.seq);
            if (turn.what == Turn::What::start) {
                for (const int need : part.needs) RC_ASSERT(states.at(need) == granted);
                states.at(turn.seq) = with_office;
            } else {
                const bool is_need =
                    std::ranges::find(part.needs, turn.because) != part.needs.end();
                RC_ASSERT(is_need);
                states.at(turn.seq) = fell_away;
            }
        }
        RC_ASSERT(turns().empty());
        std::vector<int> open;
        for (const auto& [seq, state] : states) {
            if (state == with_office) open.push_back(seq);
        }
        if (open.empty()) break;
        states.at(open[*rc::gen::inRange<std::size_t>(0, open.size())]) =
            *rc::gen::element(granted, granted, refused, withdrawn, terminated);
    }
    for (const auto& [seq, state] : states) {
        RC_ASSERT(is_over(state));
        if (state != fell_away) continue;
        const auto& needs = graph.find(seq)->needs;
        RC_ASSERT(std::ranges::any_of(needs, [&](int need) { return is_lost(states.at(need)); }));
    }
}

}  // namespace
}  // namespace mashang::bundles
