#pragma once

// How a matter stands: of each part by its case, and of the whole by its parts. Pure.

#include <boost/describe.hpp>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "contexts/bundles/graph.h"
#include "contexts/cases/api.h"

namespace mashang::bundles {

/// A part from the handing in of the whole on.
enum class PartState {
    waiting,      ///< for the result of another part
    preparing,    ///< the registers are asked for what its application needs
    incomplete,   ///< something is missing that only the applicant can add
    with_office,  ///< handed in
    asked,        ///< the office asked the applicant for more
    granted,
    refused,     ///< not accepted, or refused on the merits
    withdrawn,   ///< by the applicant
    terminated,  ///< ended without a decision
    fell_away,   ///< a part whose result it needs did not come to one, or its item is no more
};
BOOST_DESCRIBE_ENUM(PartState, waiting, preparing, incomplete, with_office, asked, granted, refused,
                    withdrawn, terminated, fell_away)

/// Whether nothing more happens to it.
bool is_over(PartState state);
/// Whether it is over and did not come to a result that another could need.
bool is_lost(PartState state);

/// How a part stands whose case stands so, in every state of the case's life. `wants_applicant`:
/// a draft lacks what only she can add.
PartState state_of(const cases::Case& of, bool wants_applicant);

enum class RunState {
    draft,        ///< not handed in
    under_way,    ///< something goes on by itself
    needs_you,    ///< something waits for the applicant
    granted,      ///< all parts
    partly,       ///< some parts are granted, the others over without
    not_granted,  ///< all parts are over, none granted
    withdrawn,    ///< all parts are over, and the applicant took them back
};
BOOST_DESCRIBE_ENUM(RunState, draft, under_way, needs_you, granted, partly, not_granted, withdrawn)

bool is_over(RunState state);

/// How the whole stands, of which these are the parts (at least one) after it was handed in.
RunState state_of(std::span<const PartState> parts);

/// A part as it stands.
struct StandingPart {
    int seq;
    PartState state;
};

/// What is to happen to parts that wait.
struct Turn {
    int seq;
    enum class What { start, fall_away } what;
    int because = 0;  ///< of `fall_away`: the part that was lost

    bool operator==(const Turn&) const = default;
};

/// What is due now, the smaller number first: a part of which all that it needs is granted starts;
/// one that needs a lost one falls away, and with it in the same go what needs that.
std::vector<Turn> due_turns(const Graph& graph, std::span<const StandingPart> parts);

}  // namespace mashang::bundles
