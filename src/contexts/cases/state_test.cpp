#include "contexts/cases/state.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/enum_names.h"

namespace mashang::cases {
namespace {

using enum CaseState;
using enum CaseEvent;

constexpr CaseState kStates[] = {draft,        submitted, supplement_requested, accepted, decided,
                                 not_accepted, withdrawn};
constexpr CaseEvent kEvents[] = {submit,  request_supplement, supplement, accept, refuse, decide,
                                 withdraw};

/// The whole table once more, written from the statute and not from the code: what an event makes
/// of a state.
const std::map<std::pair<CaseState, CaseEvent>, CaseState> kWanted{
    {{draft, submit}, submitted},
    {{draft, withdraw}, withdrawn},
    {{submitted, request_supplement}, supplement_requested},
    {{submitted, accept}, accepted},
    {{submitted, refuse}, not_accepted},
    {{submitted, withdraw}, withdrawn},
    {{supplement_requested, supplement}, submitted},
    {{supplement_requested, refuse}, not_accepted},
    {{supplement_requested, withdraw}, withdrawn},
    {{accepted, decide}, decided},
    {{accepted, withdraw}, withdrawn},
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

TEST(CaseStates, TheApplicantSubmitsSupplementsAndWithdrawsAndTheOfficeDoesTheRest) {
    for (const Transition& row : transitions()) {
        const bool is_applicants =
            row.event == submit || row.event == supplement || row.event == withdraw;
        EXPECT_EQ(row.by == Actor::applicant, is_applicants) << name_of_enumerator(row.event);
    }
}

TEST(CaseStates, ThreeStatesAreFinalAndEveryOtherLeadsToOne) {
    for (const CaseState state : kStates) {
        const bool final = state == decided || state == not_accepted || state == withdrawn;
        EXPECT_EQ(is_final(state), final) << name_of_enumerator(state);
        if (!final) EXPECT_NE(find_transition(state, withdraw), nullptr);
    }
}

}  // namespace
}  // namespace mashang::cases
