#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string_view>

namespace mashang::cases {

enum class CaseState {
    draft,                 ///< only the applicant sees it
    submitted,             ///< has a number; the office examines whether it is complete
    supplement_requested,  ///< the applicant has to add something
    accepted,              ///< the clock of the promised limit runs
    decided,               ///< granted or refused on the merits
    not_accepted,          ///< refused before the merits, with reasons
    withdrawn,             ///< by the applicant
};
BOOST_DESCRIBE_ENUM(CaseState, draft, submitted, supplement_requested, accepted, decided,
                    not_accepted, withdrawn)

enum class CaseEvent { submit, request_supplement, supplement, accept, refuse, decide, withdraw };
BOOST_DESCRIBE_ENUM(CaseEvent, submit, request_supplement, supplement, accept, refuse, decide,
                    withdraw)

/// Whose step it is.
enum class Actor { applicant, office };

struct Transition {
    CaseState from;
    CaseEvent event;
    CaseState to;
    Actor by;
    std::string_view clause;
};

/// The whole life of a case; what is not here cannot happen.
std::span<const Transition> transitions();

/// The row for an event in a state, or null.
const Transition* find_transition(CaseState from, CaseEvent event);

/// Nothing more happens to it.
bool is_final(CaseState state);

}  // namespace mashang::cases
