// The doors of those who apply together.

#include "contexts/cases/applicant_refusals.h"
#include "contexts/cases/audience.h"
#include "contexts/cases/flows_applicants.h"
#include "contexts/cases/flows_representation.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;

struct InviteApplicant {
    CaseId id;
    mandates::PrincipalKind kind;
    json::Text<100, 2> name;
    json::Text<18, 18> number;  ///< a citizen's number, or a firm's code
};
BOOST_DESCRIBE_STRUCT(InviteApplicant, (), (id, kind, name, number))

struct OneApplicant {
    CaseId id;
    ApplicantId applicant_id;
};
BOOST_DESCRIBE_STRUCT(OneApplicant, (), (id, applicant_id))

struct Confirm {
    CaseId id;
    std::int64_t version;  ///< what she saw
};
BOOST_DESCRIBE_STRUCT(Confirm, (), (id, version))

struct Leave {
    CaseId id;
    std::optional<json::Text<200>> reason;
};
BOOST_DESCRIBE_STRUCT(Leave, (), (id, reason))

struct AskWithdrawal {
    CaseId id;
    json::Text<500> reason;
};
BOOST_DESCRIBE_STRUCT(AskWithdrawal, (), (id, reason))

struct AgreeToWithdrawal {
    CaseId id;
    bool agrees;
};
BOOST_DESCRIBE_STRUCT(AgreeToWithdrawal, (), (id, agrees))

struct OfferRepresentation {
    CaseId id;
    std::optional<ApplicantId> applicant_id;  ///< nothing: nobody any more
};
BOOST_DESCRIBE_STRUCT(OfferRepresentation, (), (id, applicant_id))

struct AnswerRepresentation {
    CaseId id;
    bool takes;
};
BOOST_DESCRIBE_STRUCT(AnswerRepresentation, (), (id, takes))

CaseView show(sql::Tx& tx, const Parts& parts, const Caller& caller, Case of) {
    return view_of(tx, parts, caller, open_dossier(tx, parts, std::move(of)));
}

const std::vector<const Refusal*> kOfList{
    &refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver, &mandates::refusals::kNotCovered,
    &refusals::kNotInThisState, &refusals::kRepresentativeOnly};

std::vector<const Refusal*> of_list_and(std::vector<const Refusal*> more) {
    more.insert(more.end(), kOfList.begin(), kOfList.end());
    return more;
}

http::Routes list_routes(const Parts& parts) {
    const std::string path = "/api/v1/cases/{id}/applicants";
    return {
        http::write<InviteApplicant, CaseView>(
            Method::post, path, kProvenApplicant,
            "Asks somebody to apply together with the caller; she sees the draft and answers",
            [&parts](sql::Tx& tx, const Caller& caller, const InviteApplicant& in) {
                return show(tx, parts, caller,
                            invite_applicant(tx, parts, caller, in.id,
                                             {in.kind, in.name.text(), in.number.text()}));
            })
            .tag("cases")
            .clause("P 3.1.3")
            .refuses(of_list_and({&refusals::kNotJoint, &refusals::kTooManyApplicants,
                                  &refusals::kApplicantNumber, &refusals::kApplicantTwice})),
        http::write<OneApplicant, CaseView>(
            Method::del, path + "/{applicant_id}", kProvenApplicant,
            "Takes somebody off the list of those who apply together",
            [&parts](sql::Tx& tx, const Caller& caller, const OneApplicant& in) {
                return show(tx, parts, caller,
                            remove_applicant(tx, parts, caller, in.id, in.applicant_id));
            })
            .tag("cases")
            .clause("P 3.1.3")
            .refuses(of_list_and(
                {&refusals::kNoSuchApplicant, &refusals::kOpenerStays, &refusals::kHandOverFirst})),
        http::write<AskWithdrawal, CaseView>(
            Method::post, "/api/v1/cases/{id}/withdrawal-request", kProvenApplicant,
            "Asks the other applicants to agree that the application is taken back",
            [&parts](sql::Tx& tx, const Caller& caller, const AskWithdrawal& in) {
                return show(tx, parts, caller,
                            ask_withdrawal(tx, parts, caller, in.id, in.reason.text()));
            })
            .tag("cases")
            .clause("P 3.1.4")
            .refuses(of_list_and({&refusals::kReasonMissing})),
    };
}

http::Routes answer_routes(const Parts& parts) {
    return {
        http::write<Confirm, CaseView>(
            Method::post, "/api/v1/cases/{id}/confirmation", kProvenApplicant,
            "One of those who apply together agrees to what stands there",
            [&parts](sql::Tx& tx, const Caller& caller, const Confirm& in) {
                return show(tx, parts, caller,
                            confirm_application(tx, parts, caller, in.id, in.version));
            })
            .tag("cases")
            .clause("P 3.1.3")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNoSuchApplicant,
                      &refusals::kChangedMeanwhile, &refusals::kNotInThisState}),
        http::write<Leave, http::Nothing>(
            Method::post, "/api/v1/cases/{id}/leaving", kProvenApplicant,
            "One of those who apply together declines, or leaves before acceptance",
            [&parts](sql::Tx& tx, const Caller& caller, const Leave& in) {
                leave_application(tx, parts, caller, in.id, in.reason ? in.reason->text() : "");
            })
            .tag("cases")
            .clause("P 3.1.4")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNoSuchApplicant,
                      &refusals::kTooLateToLeave, &refusals::kOpenerStays}),
        http::write<AgreeToWithdrawal, CaseView>(
            Method::put, "/api/v1/cases/{id}/withdrawal-agreement", kProvenApplicant,
            "One of those who apply together agrees that the application is taken back, or does "
            "not any more",
            [&parts](sql::Tx& tx, const Caller& caller, const AgreeToWithdrawal& in) {
                return show(tx, parts, caller,
                            agree_to_withdrawal(tx, parts, caller, in.id, in.agrees));
            })
            .tag("cases")
            .clause("P 3.1.4")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNoSuchApplicant,
                      &refusals::kNotInThisState}),
    };
}

http::Routes representation_routes(const Parts& parts) {
    return {
        http::write<OfferRepresentation, CaseView>(
            Method::put, "/api/v1/cases/{id}/representation-offer", kProvenApplicant,
            "Asks another applicant to represent them all from now on, or nobody any more",
            [&parts](sql::Tx& tx, const Caller& caller, const OfferRepresentation& in) {
                return show(tx, parts, caller,
                            offer_representation(tx, parts, caller, in.id, in.applicant_id));
            })
            .tag("cases")
            .clause("民法典 165")
            .refuses(of_list_and(
                {&refusals::kNoSuchApplicant, &refusals::kNotToRepresent, &refusals::kInBundle})),
        http::write<AnswerRepresentation, CaseView>(
            Method::put, "/api/v1/cases/{id}/representation", kProvenApplicant,
            "Takes it over to represent the applicants, or declines",
            [&parts](sql::Tx& tx, const Caller& caller, const AnswerRepresentation& in) {
                return show(tx, parts, caller,
                            answer_representation(tx, parts, caller, in.id, in.takes));
            })
            .tag("cases")
            .clause("民法典 165")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNoSuchApplicant,
                      &refusals::kNotInThisState, &refusals::kNoOffer}),
    };
}

}  // namespace

http::Routes applicant_routes(const Parts& parts) {
    http::Routes all = list_routes(parts);
    http::append(all, representation_routes(parts));
    http::append(all, answer_routes(parts));
    return all;
}

}  // namespace mashang::cases
