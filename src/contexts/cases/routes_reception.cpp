// The doors of cases that one office receives and another decides: of the applicant, and of both
// desks.

#include "contexts/cases/audience.h"
#include "contexts/cases/desk_step.h"
#include "contexts/cases/flows_reception.h"
#include "contexts/cases/routes.h"
#include "contexts/places/api.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;

struct ChooseReception {
    CaseId id;
    std::int64_t version;
    std::optional<DivisionCode> place;  ///< where she hands in; nothing: where it is decided
};
BOOST_DESCRIBE_STRUCT(ChooseReception, (), (id, version, place))

struct HandCaseOver {
    CaseId id;
    std::int64_t version;
    std::optional<json::Text<500>> note;  ///< what was received on paper, what was looked at
};
BOOST_DESCRIBE_STRUCT(HandCaseOver, (), (id, version, note))

struct HandBack {
    CaseId id;
    std::int64_t version;
    json::Text<1000> reason;
};
BOOST_DESCRIBE_STRUCT(HandBack, (), (id, version, reason))

}  // namespace

http::Routes reception_routes(const Parts& parts) {
    return {
        http::write<ChooseReception, CaseView>(
            Method::put, "/api/v1/cases/{id}/reception", kApplicant,
            "Hands the draft in at another place than where it is decided, within the item's area",
            [&parts](sql::Tx& tx, const Caller& caller, const ChooseReception& in) {
                Case of = choose_reception(tx, parts, caller, in.id, in.version, in.place);
                return view_of(tx, parts, caller, open_dossier(tx, parts, std::move(of)));
            })
            .tag("cases")
            .clause("GB/T 39554")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kChangedMeanwhile,
                      &refusals::kNotInThisState, &catalogue::refusals::kSuspended,
                      &catalogue::refusals::kAbolished, &places::refusals::kNoSuchDivision,
                      &catalogue::refusals::kNotImplementedHere, &refusals::kNoCrossRegion,
                      &refusals::kOutsideArea}),
    };
}

http::Routes desk_reception_routes(const Parts& parts) {
    return {
        step<HandCaseOver>(
            parts, "/api/v1/desk/cases/{id}/handing-over",
            "Hands what was received here over to the office that decides", "GB/T 39554",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const HandCaseOver& in) {
                return hand_to_deciding(tx, with, caller, in.id, in.version,
                                        in.note ? in.note->text() : "");
            }),
        step<HandBack>(
            parts, "/api/v1/desk/cases/{id}/handing-back",
            "Hands it back to the office that received it, with the reason; no clock changes",
            "GB/T 39554",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const HandBack& in) {
                return hand_back(tx, with, caller, in.id, in.version, in.reason.text());
            }),
    };
}

}  // namespace mashang::cases
