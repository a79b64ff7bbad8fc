#include "contexts/cases/state.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/enum_names.h"

namespace mashang::cases {
namespace {

using enum CaseState;
using enum CaseEvent;

constexpr CaseState kStates[] = {
    draft,   submitted,    pre_checked, supplement_requested, accepted, under_review, suspended,
    decided, not_accepted, withdrawn,   terminated,           served,   archived};
constexpr CaseEvent kEvents[] = {submit,           pre_check,      request_supplement,
                                 supplement,       accept,         deem_accepted,
                                 refuse,           begin_review,   suspend,
                                 resume,           extend,         decide,
                                 grant_by_silence, decide_at_once, withdraw,
                                 terminate,        serve,          archive};

/// The whole table once more, written from the statute and not from the code: what an event makes
/// of a state.
const std::map<std::pair<CaseState, CaseEvent>, CaseState> kWanted{
    {{draft, submit}, submitted},
    {{draft, withdraw}, withdrawn},
    {{submitted, pre_check}, pre_checked},
    {{submitted, request_supplement}, supplement_requested},
    {{submitted, accept}, accepted},
    {{submitted, deem_accepted}, accepted},
    {{submitted, decide_at_once}, decided},
    {{submitted, refuse}, not_accepted},
    {{submitted, withdraw}, withdrawn},
    {{pre_checked, request_supplement}, supplement_requested},
    {{pre_checked, accept}, accepted},
    {{pre_checked, deem_accepted}, accepted},
    {{pre_checked, refuse}, not_accepted},
    {{pre_checked, withdraw}, withdrawn},
    {{supplement_requested, supplement}, submitted},
    {{supplement_requested, refuse}, not_accepted},
    {{supplement_requested, withdraw}, withdrawn},
    {{accepted, begin_review}, under_review},
    {{accepted, suspend}, suspended},
    {{accepted, extend}, accepted},
    {{accepted, decide}, decided},
    {{accepted, grant_by_silence}, decided},
    {{accepted, withdraw}, withdrawn},
    {{accepted, terminate}, terminated},
    {{under_review, suspend}, suspended},
    {{under_review, extend}, under_review},
    {{under_review, decide}, decided},
    {{under_review, grant_by_silence}, decided},
    {{under_review, withdraw}, withdrawn},
    {{under_review, terminate}, terminated},
    {{suspended, resume}, under_review},
    {{suspended, withdraw}, withdrawn},
    {{suspended, terminate}, terminated},
    {{decided, serve}, served},
    {{not_accepted, serve}, served},
    {{terminated, serve}, served},
    {{withdrawn, archive}, archived},
    {{served, archive}, archived},
};

TEST(CaseStates, EveryPairOfStateAndEventIsEitherInTheTableOrImpossible) {
    for (const CaseState state : kStates) {
        for (const CaseEvent event : kEvents) {
            const Transition* row = find_transition(state, event);
            const auto wanted = kWanted.find({state, event});
            ASSERT_EQ(row != nullptr, wanted != kWanted.end())
                << name_of_enumerator(state) << " " << name_of_enumerator(event);
            if (row == nullptr) continue;
            EXPECT_EQ(row->to, wanted->second);
            EXPECT_FALSE(row->clause.empty());
        }
    }
}

TEST(CaseStates, TheTableHoldsEachPairOnce) {
    std::set<std::pair<CaseState, CaseEvent>> seen;
    for (const Transition& row : transitions()) {
        EXPECT_TRUE(seen.insert({row.from, row.event}).second);
    }
    EXPECT_EQ(seen.size(), kWanted.size());
}

TEST(CaseStates, EachStepHasOneWhoTakesIt) {
    const std::set<CaseEvent> applicants{submit, supplement, withdraw};
    const std::set<CaseEvent> systems{deem_accepted, grant_by_silence, decide_at_once, serve,
                                      archive};
    for (const Transition& row : transitions()) {
        const Actor wanted = applicants.contains(row.event) ? Actor::applicant
                             : systems.contains(row.event)  ? Actor::system
                                                            : Actor::office;
        EXPECT_EQ(row.by, wanted) << name_of_enumerator(row.event);
        EXPECT_TRUE(row.told_as.starts_with("case.")) << name_of_enumerator(row.event);
    }
}

/// What each event does to the deadline, once more.
TEST(CaseStates, EachEventTurnsTheClockInOneWay) {
    using enum ClockEffect;
    const std::map<CaseEvent, ClockEffect> turns{{submit, start_examination},
                                                 {accept, start_decision},
                                                 {deem_accepted, start_decision},
                                                 {request_supplement, pause},
                                                 {suspend, pause},
                                                 {supplement, ClockEffect::resume},
                                                 {CaseEvent::resume, ClockEffect::resume},
                                                 {CaseEvent::extend, ClockEffect::extend},
                                                 {refuse, stop},
                                                 {decide, stop},
                                                 {grant_by_silence, stop},
                                                 {decide_at_once, stop},
                                                 {withdraw, stop},
                                                 {terminate, stop}};
    for (const Transition& row : transitions()) {
        const auto turn = turns.find(row.event);
        const bool of_a_draft = row.from == draft && row.event == withdraw;
        const ClockEffect wanted = turn == turns.end() || of_a_draft ? none : turn->second;
        EXPECT_EQ(row.clock, wanted) << name_of_enumerator(row.event);
    }
}

TEST(CaseStates, AStateIsADraftOrOpenOrOverAndEveryOpenOneMayBeWithdrawn) {
    for (const CaseState state : kStates) {
        const bool is_open = std::ranges::find(open_states(), state) != open_states().end();
        EXPECT_EQ(is_open, state != draft && !is_over(state)) << name_of_enumerator(state);
        EXPECT_EQ(find_transition(state, withdraw) != nullptr, !is_over(state));
    }
    EXPECT_EQ(open_states().size() + over_states().size() + 1, std::size(kStates));
}

TEST(CaseStates, WhatIsOverIsOnlyServedAndArchived) {
    for (const Transition& row : transitions()) {
        EXPECT_EQ(is_over(row.from), row.event == serve || row.event == archive);
    }
}

}  // namespace
}  // namespace mashang::cases
