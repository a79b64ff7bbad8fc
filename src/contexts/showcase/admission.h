#pragma once

// The life of one admission, from proposal to the next one [P 3.1.1]: a state table; what is not in
// it cannot happen.

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/instant.h"
#include "contexts/showcase/criteria.h"

namespace mashang::showcase {

enum class AdmissionState {
    proposed,     ///< waits for an assessor
    taken_back,   ///< by the office that proposed it
    admitted,     ///< all four criteria are met
    conditional,  ///< admitted on conditions, until a day
    refused,
    due,         ///< admitted still, and to be assessed anew
    superseded,  ///< a later assessment is in its place
};
BOOST_DESCRIBE_ENUM(AdmissionState, proposed, taken_back, admitted, conditional, refused, due,
                    superseded)

enum class AdmissionEvent { take_back, admit, admit_on_conditions, refuse, fall_due, supersede };
BOOST_DESCRIBE_ENUM(AdmissionEvent, take_back, admit, admit_on_conditions, refuse, fall_due,
                    supersede)

enum class AdmissionActor { proposer, assessor, clock };

struct AdmissionTransition {
    AdmissionState from;
    AdmissionEvent event;
    AdmissionState to;
    AdmissionActor by;
};

std::span<const AdmissionTransition> admission_transitions();
/// The state after the event; nothing where it cannot happen.
std::optional<AdmissionState> state_after(AdmissionState from, AdmissionEvent event);
AdmissionEvent event_of(AdmissionResult result);
/// Whether it is the word that counts now: neither waiting nor history.
bool stands(AdmissionState state);

/// One record as it is stored. After the assessment only `state` ever changes.
struct Admission {
    std::string subject;  ///< "app:A01", "item:GA003"
    int number = 0;       ///< from 1
    AdmissionState state = AdmissionState::proposed;
    std::string grounds;      ///< why, in the proposer's words
    std::string proposed_by;  ///< account
    std::string proposed_office;
    Instant proposed_at;
    std::optional<std::string> assessed_by;  ///< account
    std::optional<Instant> assessed_at;
    std::string conditions;      ///< empty unless admitted on conditions
    std::optional<Date> due_on;  ///< to be assessed anew; of conditions: to be met by
};
BOOST_DESCRIBE_STRUCT(Admission, (),
                      (subject, number, state, grounds, proposed_by, proposed_office, proposed_at,
                       assessed_by, assessed_at, conditions, due_on))

/// Four eyes: whoever proposed it does not assess it.
bool may_assess(const Admission& admission, std::string_view account);

}  // namespace mashang::showcase
