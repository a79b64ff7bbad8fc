#include "contexts/cases/routes.h"

#include "contexts/cases/applicant_refusals.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/formal_check.h"
#include "contexts/cases/own_step.h"
#include "contexts/cases/reception_refusals.h"
#include "contexts/places/api.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;

struct OneVersion {
    CaseId id;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(OneVersion, (), (id, version))

struct Withdraw {
    CaseId id;
    std::int64_t version;
    std::optional<json::Text<500>> reason;
};
BOOST_DESCRIBE_STRUCT(Withdraw, (), (id, version, reason))

struct Supplement {
    CaseId id;
    std::int64_t version;
    std::optional<json::Text<500>> note;
};
BOOST_DESCRIBE_STRUCT(Supplement, (), (id, version, note))

struct FormalFault {
    std::string pointer;  ///< of the form or the material, as in a refused submission
    std::string code;
    std::string message;  ///< in the caller's language
};
BOOST_DESCRIBE_STRUCT(FormalFault, (), (pointer, code, message))

struct AcceptanceCheck {
    bool passes;
    std::vector<FormalFault> faults;
};
BOOST_DESCRIBE_STRUCT(AcceptanceCheck, (), (passes, faults))

const std::vector<const Refusal*> kOfWithdrawal{
    &refusals::kNoSuchCase,           &mandates::refusals::kAuthorityOver,
    &mandates::refusals::kNotCovered, &refusals::kChangedMeanwhile,
    &refusals::kNotInThisState,       &refusals::kOthersToAgree};
const std::vector<const Refusal*> kOfSubmission{&refusals::kNoSuchCase,
                                                &mandates::refusals::kAuthorityOver,
                                                &mandates::refusals::kNotCovered,
                                                &refusals::kChangedMeanwhile,
                                                &refusals::kNotInThisState,
                                                &refusals::kIncomplete,
                                                &catalogue::refusals::kSuspended,
                                                &catalogue::refusals::kAbolished,
                                                &refusals::kNoCrossRegion,
                                                &refusals::kOutsideArea,
                                                &places::refusals::kNoSuchDivision};

/// The faults as a problem document would name them.
AcceptanceCheck check_acceptance(sql::Tx& tx, const Parts& parts, const Caller& caller,
                                 const OneCase& in) {
    Case of = get_own_case(tx, parts, caller, in.id);
    tell_look(tx, parts, caller, of);
    const Dossier dossier = open_dossier(tx, parts, std::move(of));
    AcceptanceCheck check{.passes = true, .faults = {}};
    for (const Fault& fault : check_formally(tx, parts, dossier).faults) {
        check.passes = false;
        check.faults.push_back(
            {.pointer = fault.pointer,
             .code = std::string{fault.refusal->code},
             .message = message_of(*fault.refusal, fault.facts, caller.language)});
    }
    return check;
}

http::Routes step_routes(const Parts& parts) {
    return {
        http::read<OneCase, AcceptanceCheck>(
            "/api/v1/cases/{id}/acceptance-check", kOwn,
            "Tries what the office would examine before acceptance: what passes and does not "
            "change cannot be refused as incomplete",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                return check_acceptance(tx, parts, caller, in);
            })
            .tag("cases")
            .clause("行政许可法 32")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered}),
        http::write<OneVersion, CaseView>(
            Method::post, "/api/v1/cases/{id}/submission", kOwnProven,
            "Hands the application in; it gets its number",
            showing<OneVersion>(
                parts,
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const OneVersion& in) {
                    return submit(tx, with, caller, in.id, in.version);
                }))
            .tag("cases")
            .clause("P 3.1.4")
            .refuses(kOfSubmission),
        http::write<Supplement, CaseView>(
            Method::post, "/api/v1/cases/{id}/supplement", kOwnProven,
            "Answers the office's request for more",
            showing<Supplement>(
                parts,
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const Supplement& in) {
                    return supplement(tx, with, caller, in.id, in.version, text_or_empty(in.note));
                }))
            .tag("cases")
            .clause("P 3.1.4")
            .refuses(kOfSteps),
        http::write<Withdraw, CaseView>(
            Method::post, "/api/v1/cases/{id}/withdrawal", kOwn,
            "Takes the application back; of several applicants all have to agree",
            showing<Withdraw>(
                parts,
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const Withdraw& in) {
                    return withdraw(tx, with, caller, in.id, in.version, text_or_empty(in.reason));
                }))
            .tag("cases")
            .clause("P 3.1.4")
            .refuses(kOfWithdrawal),
    };
}

}  // namespace

http::Routes routes(const Parts& parts) {
    http::Routes all = draft_routes(parts);
    http::append(all, step_routes(parts));
    http::append(all, reading_routes(parts));
    http::append(all, contest_routes(parts));
    http::append(all, upload_routes(parts));
    http::append(all, promise_routes(parts));
    http::append(all, applicant_routes(parts));
    http::append(all, reception_routes(parts));
    http::append(all, revocation_routes(parts));
    return all;
}

}  // namespace mashang::cases
