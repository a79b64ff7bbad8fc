#include "contexts/cases/desk_step.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_clock.h"
#include "contexts/cases/routes.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;

struct SuspendInput {
    CaseId id;
    std::int64_t version;
    catalogue::SpecialProcedure procedure;
    int expected_days;  ///< calendar days, as the applicant is told
    json::Text<1000> reason;
};
BOOST_DESCRIBE_STRUCT(SuspendInput, (), (id, version, procedure, expected_days, reason))

struct ResumeInput {
    CaseId id;
    std::int64_t version;
    json::Text<1000> result;  ///< what the procedure found
};
BOOST_DESCRIBE_STRUCT(ResumeInput, (), (id, version, result))

struct AskExtension {
    CaseId id;
    std::int64_t version;
    int working_days;
    json::Text<1000> reason;
};
BOOST_DESCRIBE_STRUCT(AskExtension, (), (id, version, working_days, reason))

struct SettleExtension {
    CaseId id;
    std::int64_t version;
    bool approved;
};
BOOST_DESCRIBE_STRUCT(SettleExtension, (), (id, version, approved))

struct Terminate {
    CaseId id;
    std::int64_t version;
    TerminationGround ground;
    json::Text<1000> reason;
};
BOOST_DESCRIBE_STRUCT(Terminate, (), (id, version, ground, reason))

http::Routes pausing_routes(const Parts& parts) {
    return {
        step<SuspendInput>(
            parts, "/api/v1/desk/cases/{id}/suspension",
            "Lets the clock stand while a special procedure runs", "行政许可法 45",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const SuspendInput& in) {
                return suspend(tx, with, caller, in.id, in.version,
                               {in.procedure, in.expected_days, in.reason.text()});
            },
            {&refusals::kProcedureNotOfItem, &refusals::kDaysOutOfRange}),
        step<ResumeInput>(
            parts, "/api/v1/desk/cases/{id}/resumption",
            "The special procedure is over; the clock goes on", "行政许可法 45",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const ResumeInput& in) {
                return resume(tx, with, caller, in.id, in.version, in.result.text());
            }),
    };
}

http::Routes extension_routes(const Parts& parts) {
    return {
        step<AskExtension>(
            parts, "/api/v1/desk/cases/{id}/extension", "Asks for more time to decide, once",
            "行政许可法 42",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const AskExtension& in) {
                return ask_extension(tx, with, caller, in.id, in.version, in.working_days,
                                     in.reason.text());
            },
            {&refusals::kDaysOutOfRange, &refusals::kExtendedAlready, &refusals::kTooLateToExtend}),
        step<SettleExtension>(
            parts, "/api/v1/desk/cases/{id}/extension-approval",
            "Approves or declines more time that another officer asked for", "行政许可法 42",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const SettleExtension& in) {
                return settle_extension(tx, with, caller, in.id, in.version, in.approved);
            },
            {&refusals::kNoExtensionAsked, &refusals::kOwnExtension, &refusals::kExtendedAlready,
             &refusals::kTooLateToExtend}),
    };
}

}  // namespace

http::Routes desk_clock_routes(const Parts& parts) {
    http::Routes all{
        step<OneVersion>(
            parts, "/api/v1/desk/cases/{id}/pre-check",
            "Finds the application complete before it is formally accepted", "行政许可法 33",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const OneVersion& in) {
                return pre_check(tx, with, caller, in.id, in.version);
            }),
        step<OneVersion>(
            parts, "/api/v1/desk/cases/{id}/review", "Begins the examination of the merits",
            "行政许可法 34",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const OneVersion& in) {
                return begin_review(tx, with, caller, in.id, in.version);
            }),
        step<Terminate>(
            parts, "/api/v1/desk/cases/{id}/termination",
            "Ends the case without a decision, because what it was about is gone", "行政许可法 70",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const Terminate& in) {
                return terminate(tx, with, caller, in.id, in.version, in.ground, in.reason.text());
            }),
    };
    http::append(all, pausing_routes(parts));
    http::append(all, extension_routes(parts));
    return all;
}

}  // namespace mashang::cases
