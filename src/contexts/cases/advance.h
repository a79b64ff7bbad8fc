#pragma once

#include <functional>

#include "contexts/cases/ledger.h"
#include "contexts/cases/parts.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// One step of the state table with all that goes with it.
struct Step {
    CaseEvent event;
    std::string note = {};  ///< for the timeline
    std::function<void(Case&, Instant now)> change =
        {};                                  ///< of what the step sets besides the state
    boost::json::object facts = {};          ///< further facts for the journal
    ClockNote clock = {};                    ///< what its line in the ledger says, where it has one
    std::optional<Instant> clock_from = {};  ///< a decision's clock that begins before now
    std::optional<Actor> by = {};            ///< who takes it in the place of whose step it is
};

/// Takes the case over the edge, with its clock; saves it where it still has version `seen`, adds
/// to the timeline and tells the journal: of a step that stops or pauses a clock also whether it
/// came in time ("was_due", "on_time"). Refuses: kChangedMeanwhile, kNotInThisState; a step of an
/// office that is the other one's as `demand_may_step` (flows_reception.h).
Case advance(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Case of,
             std::int64_t seen, const Step& step);

/// Saves a change that is no step (a form, a material). Refuses: kChangedMeanwhile.
Case save_change(sql::Tx& tx, const Parts& parts, Case of, std::int64_t seen);

/// Refuses kNotInThisState unless the applicant may work on the form and the materials now.
void demand_editable(const Case& of);

/// What every entry about a case says: item, office with its organisation, division and city,
/// number and due date.
boost::json::object facts_of(const Parts& parts, const Case& of);

/// Refuses kNotInThisState: no such event in that state.
[[noreturn]] void refuse_state(CaseState state, std::string_view event);
/// Refuses kChangedMeanwhile, with the version there is.
[[noreturn]] void refuse_changed(const Case& now);

/// How the timeline names whoever takes the applicant's steps: "applicant", "app:<client_id>" she
/// through that app, "agent", or "assistant", an officer at a window.
std::string by_applicant(const http::Caller& caller);

/// How it names an office: "receiving_office" the one that received the case for another, else
/// "office".
std::string by_office(const Case& of, const http::Caller& caller);

/// Returns the event's id.
std::string add_to_timeline(sql::Tx& tx, const Parts& parts, const Case& of, std::string_view what,
                            std::string_view by, const std::string& note);

}  // namespace mashang::cases
