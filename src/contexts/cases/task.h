#pragma once

// A step of a case's process that waits for somebody of the office, or did.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "contexts/cases/case.h"
#include "contexts/cases/process/marking.h"
#include "contexts/cases/rules.h"

namespace mashang::cases {

struct TaskTag;
using TaskId = Id<TaskTag>;

enum class TaskState {
    open,
    done,
    sent_back,  ///< whoever had it sent the case back
    undone,     ///< done, and no longer standing: the case was sent back behind it
    dropped,    ///< needed no more
};
BOOST_DESCRIBE_ENUM(TaskState, open, done, sent_back, undone, dropped)

enum class TaskOutcome { agreed, disagreed, seen };
BOOST_DESCRIBE_ENUM(TaskOutcome, agreed, disagreed, seen)

struct Task {
    identity::PersonId person_id;  ///< of the case
    CaseId case_id;
    TaskId id;
    std::string step;
    process::StepRole role;
    places::OfficeId office_id;
    TaskState state = TaskState::open;
    std::int64_t version = 1;                ///< rises with every change
    std::string changed_by = {};             ///< account id; empty: by itself
    std::optional<std::string> holder = {};  ///< account id
    Instant opened_at = {};
    Date due_on = {};                         ///< no_due(): nothing runs
    std::optional<Instant> too_late_at = {};  ///< of due_on; nothing: its end
    std::optional<Instant> warns_at = {};     ///< three quarters of the step's own time are gone
    std::optional<Instant> warned_at = {};    ///< told so
    std::optional<Instant> late_at = {};      ///< told as late, and to be done by who leads
    std::optional<Instant> dropped_at = {};
    std::optional<Instant> done_at = {};
    std::optional<std::string> done_by = {};   ///< account id
    std::optional<std::string> done_for = {};  ///< the absent holder in whose stead
    std::optional<TaskOutcome> outcome = {};
    std::string opinion = {};
    std::string item_id = {};  ///< of the case
    std::string section = {};  ///< SectionId; empty: everybody's

    bool is_open() const { return state == TaskState::open; }
    /// Of one that is not open.
    std::optional<Instant> ended_at() const { return done_at ? done_at : dropped_at; }
    /// The first moment that is too late; nothing while nothing runs.
    std::optional<Instant> turns_late_at() const;
    /// Whether it is still to be told that little time is left: not where it was so on opening.
    bool tells_soon() const { return warns_at && !warned_at && *warns_at > opened_at; }
    /// How urgent it is.
    DueColour colour(Instant now) const;
};
BOOST_DESCRIBE_STRUCT(Task, (),
                      (person_id, case_id, id, step, role, office_id, state, version, changed_by,
                       holder, opened_at, due_on, too_late_at, warns_at, warned_at, late_at,
                       dropped_at, done_at, done_by, done_for, outcome, opinion, item_id, section))

/// The day after every other: what a task is due on while no clock runs.
Date no_due();

/// How far a case has come, by its tasks.
process::Marking marking_of(const std::vector<Task>& tasks);

/// Whether that account has done one of the steps in this case, whatever became of it.
bool has_done(const std::vector<Task>& tasks, std::string_view account,
              const std::vector<process::StepId>& steps);

}  // namespace mashang::cases
