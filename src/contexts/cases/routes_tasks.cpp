#include "contexts/cases/batch.h"
#include "contexts/cases/desk_step.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/section_refusals.h"
#include "contexts/cases/task_acts.h"
#include "contexts/cases/task_queue.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;

struct OneCase {
    CaseId id;
};
BOOST_DESCRIBE_STRUCT(OneCase, (), (id))

struct OneTask {
    TaskId id;
    std::int64_t version;

    SeenTask seen() const { return {id, version}; }
};
BOOST_DESCRIBE_STRUCT(OneTask, (), (id, version))
struct AssignTask : OneTask {
    identity::AccountId to;
};
BOOST_DESCRIBE_STRUCT(AssignTask, (OneTask), (to))
struct HandOver : OneTask {
    identity::AccountId to;
    json::Text<500> reason;
};
BOOST_DESCRIBE_STRUCT(HandOver, (OneTask), (to, reason))
struct CompleteTask : OneTask {
    TaskOutcome outcome;
    json::Text<2000> opinion;
};
BOOST_DESCRIBE_STRUCT(CompleteTask, (OneTask), (outcome, opinion))
struct SendBack : OneTask {
    json::Text<30, 1> to;  ///< a step
    json::Text<1000> reason;
};
BOOST_DESCRIBE_STRUCT(SendBack, (OneTask), (to, reason))

struct WriteNote {
    CaseId id;
    json::Text<2000> text;
};
BOOST_DESCRIBE_STRUCT(WriteNote, (), (id, text))
struct StandDown {
    CaseId id;
    json::Text<500> reason;
};
BOOST_DESCRIBE_STRUCT(StandDown, (), (id, reason))

const std::vector<const Refusal*> kOfTasks{&refusals::kNoSuchTask, &refusals::kTaskChanged,
                                           &refusals::kTaskNotOpen};
const std::vector<const Refusal*> kOfDoing{&refusals::kTaskHeld, &refusals::kNotThisRole,
                                           &refusals::kOtherSection, &refusals::kOtherHands,
                                           &refusals::kKeepsOut};

std::vector<const Refusal*> with(std::vector<const Refusal*> all,
                                 std::initializer_list<std::vector<const Refusal*>> more) {
    for (const auto& some : more) all.insert(all.end(), some.begin(), some.end());
    return all;
}

/// An act on a task; shows the task that it leaves.
template <class In, class Act>
http::Route act(const Parts& parts, const char* path, std::string summary, Act act,
                const std::vector<const Refusal*>& also) {
    return http::write<In, TaskView>(
               Method::post, std::string{"/api/v1/desk/tasks/{id}/"} + path, kOffice,
               std::move(summary),
               [&parts, act](sql::Tx& tx, const Caller& caller, const In& in) {
                   const TaskOf left = act(tx, parts, caller, in);
                   return task_view_of(tx, parts, officer_of(tx, parts, caller), left.task,
                                       caller.language);
               })
        .tag("desk")
        .clause("P 3.1.4")
        .refuses(with(kOfTasks, {also}));
}

http::Routes hand_routes(const Parts& parts) {
    return {
        act<OneTask>(
            parts, "taking", "Takes a task",
            [](sql::Tx& tx, const Parts& all, const Caller& caller, const OneTask& in) {
                return take(tx, all, caller, in.seen());
            },
            kOfDoing),
        act<OneTask>(parts, "return", "Gives a task back to the queue",
                     [](sql::Tx& tx, const Parts& all, const Caller& caller, const OneTask& in) {
                         return give_back(tx, all, caller, in.seen());
                     },
                     {&refusals::kTaskNotYours}),
        act<AssignTask>(
            parts, "assignment", "Gives a task to an officer of the office; by who leads it",
            [](sql::Tx& tx, const Parts& all, const Caller& caller, const AssignTask& in) {
                return assign(tx, all, caller, in.seen(), in.to.text());
            },
            with(kOfDoing, {{&refusals::kLeadersOnly, &refusals::kNotOfThisOffice}})),
        act<HandOver>(
            parts, "hand-over", "Hands a task over to another officer of the office",
            [](sql::Tx& tx, const Parts& all, const Caller& caller, const HandOver& in) {
                return hand_over(tx, all, caller, in.seen(), in.to.text(), in.reason.text());
            },
            with(kOfDoing, {{&refusals::kTaskNotYours, &refusals::kReasonMissing,
                             &refusals::kNotOfThisOffice}})),
    };
}

http::Routes doing_routes(const Parts& parts) {
    return {
        act<CompleteTask>(
            parts, "completion", "Does a step, with an opinion; what follows opens",
            [](sql::Tx& tx, const Parts& all, const Caller& caller, const CompleteTask& in) {
                return complete(tx, all, caller, in.seen(), in.outcome, in.opinion.text());
            },
            with(kOfDoing, {{&refusals::kDecidesTheCase, &refusals::kOutcomeOfStep,
                             &refusals::kReasonMissing, &refusals::kNotInThisState}})),
        act<SendBack>(
            parts, "sending-back", "Sends the case back to an earlier step, with the reason",
            [](sql::Tx& tx, const Parts& all, const Caller& caller, const SendBack& in) {
                return send_back(tx, all, caller, in.seen(), in.to.text(), in.reason.text());
            },
            with(kOfDoing, {{&refusals::kNotSentBackThere, &refusals::kReasonMissing,
                             &refusals::kNotInThisState}})),
        http::write<Batch, BatchResults>(
            Method::post, "/api/v1/desk/task-batches", kOffice,
            "Takes, gives back or assigns several tasks; each with its own result",
            [&parts](sql::Tx& tx, const Caller& caller, const Batch& in) {
                return carry_out(tx, parts, caller, in);
            })
            .tag("desk")
            .clause("P 3.1.4"),
    };
}

/// What is said about a case inside the office.
template <class In, class Act>
http::Route word(const Parts& parts, const char* path, std::string summary, std::string clause,
                 Act act) {
    return http::write<In, CaseSteps>(
               Method::post, std::string{"/api/v1/desk/cases/{id}/"} + path, kOffice,
               std::move(summary),
               [&parts, act](sql::Tx& tx, const Caller& caller, const In& in) {
                   act(tx, parts, caller, in);
                   return steps_of(tx, parts, caller, get_office_case(tx, parts, caller, in.id));
               })
        .tag("desk")
        .clause(std::move(clause))
        .refuses({&refusals::kNoSuchCase, &refusals::kReasonMissing});
}

}  // namespace

http::Routes task_routes(const Parts& parts) {
    http::Routes all{
        http::read<TaskFilter, TaskPage>(
            "/api/v1/desk/tasks", kOffice, "Shows the office's open tasks, those due first first",
            [&parts](sql::Tx& tx, const Caller& caller, const TaskFilter& in) {
                return show_tasks(tx, parts, caller, in);
            })
            .tag("desk")
            .clause("P 3.1.4"),
        http::read<OneCase, CaseSteps>(
            "/api/v1/desk/cases/{id}/steps", kOffice,
            "Shows the steps of a case: where it stands, what was done and the office's notes",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                return steps_of(tx, parts, caller, get_office_case(tx, parts, caller, in.id));
            })
            .tag("desk")
            .clause("P 3.1.4")
            .refuses({&refusals::kNoSuchCase}),
        word<WriteNote>(
            parts, "notes", "Writes a note about a case that no applicant reads", "P 3.1.4",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const WriteNote& in) {
                add_note(tx, with, caller, in.id, in.text.text());
            }),
        word<StandDown>(
            parts, "recusal", "Keeps out of a case from now on", "公务员法 76",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const StandDown& in) {
                stand_down(tx, with, caller, in.id, in.reason.text());
            }),
    };
    http::append(all, hand_routes(parts));
    http::append(all, doing_routes(parts));
    return all;
}

}  // namespace mashang::cases
