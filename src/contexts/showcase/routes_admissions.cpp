#include "contexts/showcase/refusals.h"
#include "contexts/showcase/routes.h"
#include "contexts/showcase/store.h"
#include "contexts/showcase/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::showcase {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::Over;
using http::Who;

const Access kEditor{.who = Who::staff, .roles = {"editor"}, .over = Over::office};
const Access kAssessor{.who = Who::staff, .roles = {"publisher"}, .over = Over::office};
const Access kOffices{.who = Who::staff, .roles = {"editor", "publisher"}, .over = Over::office};
/// What is proposed is no secret among those who propose and assess.
const Access kReaders{
    .who = Who::staff, .roles = {"editor", "publisher"}, .over = Over::everything};

using Subject = json::Text<16, 1>;

struct OfSubject {
    Subject subject;  ///< "app:A01", "item:GA003"
};
BOOST_DESCRIBE_STRUCT(OfSubject, (), (subject))

struct OneAdmission {
    Subject subject;
    int number;
};
BOOST_DESCRIBE_STRUCT(OneAdmission, (), (subject, number))

struct InState {
    std::optional<AdmissionState> state;  ///< proposed when absent
};
BOOST_DESCRIBE_STRUCT(InState, (), (state))

struct Propose {
    Subject subject;
    json::Text<1000, 1> grounds;
};
BOOST_DESCRIBE_STRUCT(Propose, (), (subject, grounds))

struct AssessmentInput {
    Criterion criterion;
    Verdict verdict;
    json::Text<500, 1> evidence;
};
BOOST_DESCRIBE_STRUCT(AssessmentInput, (), (criterion, verdict, evidence))

struct Assess {
    Subject subject;
    int number;
    std::vector<AssessmentInput> assessments;
    std::optional<json::Text<1000>> conditions;
    std::optional<Date> conditions_by;
};
BOOST_DESCRIBE_STRUCT(Assess, (), (subject, number, assessments, conditions, conditions_by))

struct AdmissionList {
    std::vector<AdmissionView> admissions;
};
BOOST_DESCRIBE_STRUCT(AdmissionList, (), (admissions))

/// One admission on the desk, with what the platform knows and what was assessed before.
struct DeskAdmission {
    AdmissionView admission;
    std::optional<CandidateFacts> facts;  ///< nothing of what is in the catalogue no more
    std::vector<AdmissionView> before;
    bool may_assess;  ///< the caller: of the platform, and not who proposed it
};
BOOST_DESCRIBE_STRUCT(DeskAdmission, (), (admission, facts, before, may_assess))

Assessing said(const Assess& in) {
    Assessing said{.assessments = {},
                   .conditions = in.conditions ? in.conditions->text() : "",
                   .conditions_by = in.conditions_by};
    for (const AssessmentInput& each : in.assessments) {
        said.assessments.push_back({each.criterion, each.verdict, each.evidence.text()});
    }
    return said;
}

AdmissionList list_of(sql::Tx& tx, const Parts& parts, const std::vector<Admission>& admissions) {
    AdmissionList list;
    for (const Admission& each : admissions) list.admissions.push_back(view_of(tx, parts, each));
    return list;
}

DeskAdmission show(sql::Tx& tx, const Parts& parts, const Caller& caller, const OneAdmission& in) {
    const auto found = store::find_admission(tx, in.subject.text(), in.number);
    if (!found) throw Refused{refusals::kNoSuchAdmission};
    const auto catalogue = parts.catalogue.get();
    DeskAdmission desk{.admission = view_of(tx, parts, *found),
                       .facts = {},
                       .before = {},
                       .may_assess = found->state == AdmissionState::proposed &&
                                     is_platform(*catalogue, caller.office_id) &&
                                     may_assess(*found, caller.account_id)};
    if (const auto candidate = find_candidate(*catalogue, found->subject)) {
        desk.facts = facts_of(tx, parts, *candidate);
    }
    for (const Admission& each : store::list_admissions(tx, found->subject)) {
        if (each.assessed_at && each.number < found->number) {
            desk.before.push_back(view_of(tx, parts, each));
        }
    }
    return desk;
}

http::Routes reading_routes(const Parts& parts) {
    return {
        http::read<OfSubject, AdmissionList>(
            "/api/v1/admissions", Access{},
            "Lists how an item or a flagship app was assessed by the four criteria",
            [&parts](sql::Tx& tx, const Caller&, const OfSubject& in) {
                return list_of(tx, parts, list_assessed(tx, parts, in.subject.text()));
            })
            .tag("showcase")
            .clause("P 3.1.1")
            .refuses({&refusals::kNoSuchCandidate}),
        http::read<InState, AdmissionList>(
            "/api/v1/desk/admissions", kOffices,
            "Lists admissions in a state: the office's own, the platform's office all",
            [&parts](sql::Tx& tx, const Caller& caller, const InState& in) {
                const auto state = in.state.value_or(AdmissionState::proposed);
                return list_of(tx, parts, list_in(tx, parts, caller, state));
            })
            .tag("showcase")
            .clause("P 3.1.1"),
        http::read<OneAdmission, DeskAdmission>(
            "/api/v1/desk/admissions/{subject}/{number}", kReaders,
            "Shows an admission with what the platform knows of the service",
            [&parts](sql::Tx& tx, const Caller& caller, const OneAdmission& in) {
                return show(tx, parts, caller, in);
            })
            .tag("showcase")
            .clause("P 3.1.1")
            .refuses({&refusals::kNoSuchAdmission}),
    };
}

http::Routes writing_routes(const Parts& parts) {
    const std::string one = "/api/v1/desk/admissions/{subject}/{number}";
    return {
        http::write<Propose, AdmissionView>(
            Method::post, "/api/v1/desk/admissions", kEditor,
            "Proposes an item or a flagship app of the office's body for admission",
            [&parts](sql::Tx& tx, const Caller& caller, const Propose& in) {
                return view_of(tx, parts,
                               propose(tx, parts, caller, in.subject.text(), in.grounds.text()));
            })
            .tag("showcase")
            .clause("P 3.1.1")
            .status(201)
            .refuses({&refusals::kNoSuchCandidate, &refusals::kNotYourCandidate,
                      &refusals::kProposedAlready}),
        http::write<OneAdmission, AdmissionView>(
            Method::del, one, kEditor, "Takes a proposal back that is not assessed yet",
            [&parts](sql::Tx& tx, const Caller& caller, const OneAdmission& in) {
                return view_of(tx, parts,
                               take_back(tx, parts, caller, in.subject.text(), in.number));
            })
            .tag("showcase")
            .clause("P 3.1.1")
            .refuses({&refusals::kNoSuchAdmission, &refusals::kAdmissionChanged}),
        http::write<Assess, AdmissionView>(
            Method::post, one + "/assessment", kAssessor,
            "Assesses each of the four criteria; the result follows from them",
            [&parts](sql::Tx& tx, const Caller& caller, const Assess& in) {
                return view_of(tx, parts,
                               assess(tx, parts, caller, in.subject.text(), in.number, said(in)));
            })
            .tag("showcase")
            .clause("P 3.1.1")
            .status(201)
            .refuses({&refusals::kNotThePlatform, &refusals::kNoSuchAdmission,
                      &refusals::kOwnProposal, &refusals::kAdmissionChanged}),
    };
}

}  // namespace

http::Routes admission_routes(const Parts& parts) {
    http::Routes all = reading_routes(parts);
    http::append(all, writing_routes(parts));
    return all;
}

}  // namespace mashang::showcase
