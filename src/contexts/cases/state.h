#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string_view>

namespace mashang::cases {

enum class CaseState {
    draft,                 ///< only the applicant sees it
    submitted,             ///< has a number; the office examines whether it is complete
    pre_checked,           ///< found complete before it is formally accepted (预审通过)
    supplement_requested,  ///< the applicant has to add something
    accepted,              ///< the clock of the promised limit runs
    under_review,          ///< an officer works on the merits
    suspended,             ///< a special procedure runs, the clock does not
    decided,               ///< granted, granted in part or refused on the merits
    not_accepted,          ///< refused before the merits, with reasons
    withdrawn,             ///< by the applicant
    terminated,            ///< ended without a decision: what it was about is gone
    served,                ///< the applicant has the written outcome
    archived,              ///< closed for good; the archive has it whole
};
BOOST_DESCRIBE_ENUM(CaseState, draft, submitted, pre_checked, supplement_requested, accepted,
                    under_review, suspended, decided, not_accepted, withdrawn, terminated, served,
                    archived)

enum class CaseEvent {
    submit,
    pre_check,
    request_supplement,
    supplement,
    accept,
    deem_accepted,  ///< the examination was late: the law accepts in the office's place
    refuse,
    begin_review,
    suspend,
    resume,
    extend,
    decide,
    grant_by_silence,  ///< the decision was late where silence grants (逾期默许)
    decide_at_once,    ///< granted by the item's rules when it was handed in (秒批)
    withdraw,
    terminate,
    serve,
    archive,
};
BOOST_DESCRIBE_ENUM(CaseEvent, submit, pre_check, request_supplement, supplement, accept,
                    deem_accepted, refuse, begin_review, suspend, resume, extend, decide,
                    grant_by_silence, decide_at_once, withdraw, terminate, serve, archive)

/// Whose step it is.
enum class Actor { applicant, office, system };

/// What a step does to the deadline.
enum class ClockEffect {
    none,
    start_examination,
    start_decision,  ///< and stops the examination
    pause,
    resume,
    extend,
    stop,
};

struct Transition {
    CaseState from;
    CaseEvent event;
    CaseState to;
    Actor by;
    ClockEffect clock;
    std::string_view told_as;  ///< the journal's word, which notices, supervision and others follow
    std::string_view clause;
};

/// The whole life of a case; what is not here cannot happen.
std::span<const Transition> transitions();

/// The row for an event in a state, or null.
const Transition* find_transition(CaseState from, CaseEvent event);

/// The states in which it waits for the office or the applicant, in the order of its life.
std::span<const CaseState> open_states();
/// Those in which its handling is over, with a written outcome or without.
std::span<const CaseState> over_states();

/// Its handling is over: at most service and the archive follow.
bool is_over(CaseState state);

}  // namespace mashang::cases
