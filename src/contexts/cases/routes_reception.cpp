// The doors of cases that one office receives and another decides: of the applicant, and of both
// desks.

#include "contexts/cases/audience.h"
#include "contexts/cases/desk_step.h"
#include "contexts/cases/flows.h"
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
    std::optional<ReceivedBy> by;       ///< of those at the place; nothing: the body's office
};
BOOST_DESCRIBE_STRUCT(ChooseReception, (), (id, version, place, by))

struct FindReceivers {
    CaseId id;
    DivisionCode place;
};
BOOST_DESCRIBE_STRUCT(FindReceivers, (), (id, place))

struct ReceiverView {
    std::string office_id;
    std::string office_name;
    ReceivedBy by;
    std::string address;
    std::string telephone;
};
BOOST_DESCRIBE_STRUCT(ReceiverView, (), (office_id, office_name, by, address, telephone))

struct ReceiverList {
    std::string place_name;
    std::vector<ReceiverView> offices;  ///< empty: who decides it serves the place itself
};
BOOST_DESCRIBE_STRUCT(ReceiverList, (), (place_name, offices))

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

ReceiverList list_receivers(const Parts& parts, const Case& of, const DivisionCode& place) {
    const auto catalogue = parts.catalogue.get();
    const places::Places& places = catalogue->places();
    ReceiverList list{.place_name = places.full_name(places::get_division(places, place)),
                      .offices = {}};
    for (const Receiver& each : receivers_of(*catalogue, of, place)) {
        list.offices.push_back({.office_id = each.office->id.text(),
                                .office_name = each.office->name,
                                .by = each.by,
                                .address = places::address_of(*each.office),
                                .telephone = places::telephone_of(*each.office)});
    }
    return list;
}

}  // namespace

http::Routes reception_routes(const Parts& parts) {
    return {
        http::write<ChooseReception, CaseView>(
            Method::put, "/api/v1/cases/{id}/reception", kApplicant,
            "Hands the draft in at another place than where it is decided, within the item's area",
            [&parts](sql::Tx& tx, const Caller& caller, const ChooseReception& in) {
                Case of = choose_reception(tx, parts, caller, in.id, in.version, in.place,
                                           in.by.value_or(ReceivedBy::body));
                return view_of(tx, parts, caller, open_dossier(tx, parts, std::move(of)));
            })
            .tag("cases")
            .clause("GB/T 39554")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kChangedMeanwhile,
                      &refusals::kNotInThisState, &catalogue::refusals::kSuspended,
                      &catalogue::refusals::kAbolished, &places::refusals::kNoSuchDivision,
                      &catalogue::refusals::kNotImplementedHere, &refusals::kNoCrossRegion,
                      &refusals::kOutsideArea, &refusals::kNoServiceCentre}),
        http::read<FindReceivers, ReceiverList>(
            "/api/v1/cases/{id}/receptions", kApplicant,
            "Lists who would receive the draft at a place, besides the office that decides",
            [&parts](sql::Tx& tx, const Caller& caller, const FindReceivers& in) {
                return list_receivers(parts, get_own_case(tx, parts, caller, in.id), in.place);
            })
            .tag("cases")
            .clause("GB/T 39554")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNotInThisState,
                      &catalogue::refusals::kSuspended, &catalogue::refusals::kAbolished,
                      &places::refusals::kNoSuchDivision, &refusals::kNoCrossRegion,
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
