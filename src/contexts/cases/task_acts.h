#pragma once

// The verbs of a task. Each is one transaction. All refuse kNoSuchTask when it is not there or not
// of the caller's office, kTaskChanged when `version` is not the present one, which says who was
// faster, and kTaskNotOpen.

#include <string>

#include "contexts/cases/parts.h"
#include "contexts/cases/task.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// Which task, and the version that the officer saw.
struct SeenTask {
    TaskId id;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(SeenTask, (), (id, version))

/// What an act left: the task, and the case that it is of.
struct TaskOf {
    Task task;
    Case of;
};

/// 领取. Refuses: kTaskHeld, kNotThisRole, kOtherSection, kOtherHands, kKeepsOut.
TaskOf take(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SeenTask& seen);
/// Gives it back to the queue: whoever has it, or who leads. Refuses: kTaskNotYours.
TaskOf give_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SeenTask& seen);
/// 分派: by who leads, to somebody who may do it. Refuses: kLeadersOnly, kNotOfThisOffice and as
/// `take`.
TaskOf assign(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SeenTask& seen,
              const std::string& to);
/// 转办: by whoever has it; the reason becomes a note of the case. Refuses: kTaskNotYours,
/// kReasonMissing, kNotOfThisOffice and as `take`.
TaskOf hand_over(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SeenTask& seen,
                 const std::string& to, const std::string& reason);

/// It is done, and what follows opens. Who disagrees says why. Refuses: kTaskHeld, kNotThisRole,
/// kOtherSection, kOtherHands, kKeepsOut, kDecidesTheCase, kOutcomeOfStep, kReasonMissing;
/// kNotInThisState while the case is not handled.
TaskOf complete(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SeenTask& seen,
                TaskOutcome outcome, const std::string& opinion);
/// 退回 to an earlier step, whose last doer has it again. Refuses: kNotSentBackThere,
/// kReasonMissing and as `complete`.
TaskOf send_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const SeenTask& seen,
                 const std::string& to, const std::string& reason);

/// 内部批注. Refuses: kNoSuchCase, kReasonMissing.
void add_note(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
              const std::string& text);
/// 申请回避: she keeps out of the case from now on, and what she has of it goes back to the queue.
/// Refuses: kNoSuchCase, kReasonMissing.
void stand_down(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                const std::string& reason);

}  // namespace mashang::cases
