#include "contexts/cases/state.h"

#include <algorithm>
#include <array>

namespace mashang::cases {
namespace {

using enum CaseState;
using enum CaseEvent;
using enum Actor;
using Clock = ClockEffect;

constexpr std::string_view kAsked = "case.supplement_requested";
constexpr std::string_view kWithdrawn = "case.withdrawn";
constexpr std::string_view kTerminated = "case.terminated";

constexpr auto kTransitions = std::to_array<Transition>({
    {draft, submit, submitted, applicant, Clock::start_examination, "case.submitted",
     "行政许可法 29"},
    {draft, withdraw, withdrawn, applicant, Clock::none, kWithdrawn, "P 3.1.4"},

    {submitted, pre_check, pre_checked, office, Clock::none, "case.pre_checked", "行政许可法 33"},
    {submitted, request_supplement, supplement_requested, office, Clock::pause, kAsked,
     "行政许可法 32(4)"},
    {submitted, accept, accepted, office, Clock::start_decision, "case.accepted",
     "行政许可法 32(5)"},
    {submitted, deem_accepted, accepted, system, Clock::start_decision, "case.accepted",
     "行政许可法 32(4)"},
    {submitted, decide_at_once, decided, system, Clock::stop, "case.decided", "行政许可法 34(2)"},
    {submitted, refuse, not_accepted, office, Clock::stop, "case.refused", "行政许可法 32(1)"},
    {submitted, withdraw, withdrawn, applicant, Clock::stop, kWithdrawn, "P 3.1.4"},

    {pre_checked, request_supplement, supplement_requested, office, Clock::pause, kAsked,
     "行政许可法 32(4)"},
    {pre_checked, accept, accepted, office, Clock::start_decision, "case.accepted",
     "行政许可法 32(5)"},
    {pre_checked, deem_accepted, accepted, system, Clock::start_decision, "case.accepted",
     "行政许可法 32(4)"},
    {pre_checked, refuse, not_accepted, office, Clock::stop, "case.refused", "行政许可法 32(1)"},
    {pre_checked, withdraw, withdrawn, applicant, Clock::stop, kWithdrawn, "P 3.1.4"},

    {supplement_requested, supplement, submitted, applicant, Clock::resume, "case.supplemented",
     "行政许可法 32(5)"},
    {supplement_requested, refuse, not_accepted, office, Clock::stop, "case.refused",
     "行政许可法 32"},
    {supplement_requested, withdraw, withdrawn, applicant, Clock::stop, kWithdrawn, "P 3.1.4"},

    {accepted, begin_review, under_review, office, Clock::none, "case.review_begun",
     "行政许可法 34"},
    {accepted, suspend, suspended, office, Clock::pause, "case.suspended", "行政许可法 45"},
    {accepted, extend, accepted, office, Clock::extend, "case.extended", "行政许可法 42"},
    {accepted, decide, decided, office, Clock::stop, "case.decided", "行政许可法 38"},
    {accepted, grant_by_silence, decided, system, Clock::stop, "case.decided", "行政许可法 50"},
    {accepted, withdraw, withdrawn, applicant, Clock::stop, kWithdrawn, "P 3.1.4"},
    {accepted, terminate, terminated, office, Clock::stop, kTerminated, "行政许可法 70"},

    {under_review, suspend, suspended, office, Clock::pause, "case.suspended", "行政许可法 45"},
    {under_review, extend, under_review, office, Clock::extend, "case.extended", "行政许可法 42"},
    {under_review, decide, decided, office, Clock::stop, "case.decided", "行政许可法 38"},
    {under_review, grant_by_silence, decided, system, Clock::stop, "case.decided", "行政许可法 50"},
    {under_review, withdraw, withdrawn, applicant, Clock::stop, kWithdrawn, "P 3.1.4"},
    {under_review, terminate, terminated, office, Clock::stop, kTerminated, "行政许可法 70"},

    {suspended, resume, under_review, office, Clock::resume, "case.resumed", "行政许可法 45"},
    {suspended, withdraw, withdrawn, applicant, Clock::stop, kWithdrawn, "P 3.1.4"},
    {suspended, terminate, terminated, office, Clock::stop, kTerminated, "行政许可法 70"},

    {decided, serve, served, system, Clock::none, "case.served", "行政许可法 44"},
    {not_accepted, serve, served, system, Clock::none, "case.served", "行政许可法 32"},
    {terminated, serve, served, system, Clock::none, "case.served", "行政许可法 44"},
    {withdrawn, archive, archived, system, Clock::none, "case.archived", "P 3.1.4"},
    {served, archive, archived, system, Clock::none, "case.archived", "P 3.1.4"},
});

}  // namespace

std::span<const Transition> transitions() {
    return kTransitions;
}

const Transition* find_transition(CaseState from, CaseEvent event) {
    const auto* const row = std::ranges::find_if(kTransitions, [&](const Transition& transition) {
        return transition.from == from && transition.event == event;
    });
    return row != kTransitions.end() ? row : nullptr;
}

std::span<const CaseState> open_states() {
    static constexpr std::array kOpen{submitted, pre_checked,  supplement_requested,
                                      accepted,  under_review, suspended};
    return kOpen;
}

std::span<const CaseState> over_states() {
    static constexpr std::array kOver{decided,    not_accepted, withdrawn,
                                      terminated, served,       archived};
    return kOver;
}

bool is_over(CaseState state) {
    return std::ranges::find(over_states(), state) != over_states().end();
}

}  // namespace mashang::cases
