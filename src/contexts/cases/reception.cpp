#include "contexts/cases/reception.h"

#include <algorithm>

namespace mashang::cases {
namespace {

DivisionLevel level_of(catalogue::HandleArea area) {
    switch (area) {
        case catalogue::HandleArea::nation:  // of which we have one province
        case catalogue::HandleArea::province:
            return DivisionLevel::province;
        case catalogue::HandleArea::city:
            return DivisionLevel::city;
        case catalogue::HandleArea::county:
            return DivisionLevel::county;
        case catalogue::HandleArea::township:
        case catalogue::HandleArea::village:
            return DivisionLevel::township;
    }
    return DivisionLevel::township;
}

/// The organisation of government-service centres (data/organisations.csv).
constexpr std::string_view kServiceCentres = "XZ";

const places::Office* centre_for(const places::Places& places, const places::Division& place) {
    for (const places::Division* at : places.chain(place)) {
        const places::Office* office = places.office_of(kServiceCentres, *at);
        if (office != nullptr) return office;
    }
    return nullptr;
}

bool is_examined(CaseState state) {
    return state == CaseState::submitted || state == CaseState::pre_checked;
}

}  // namespace

const places::Division& area_around(const places::Places& places, const places::Division& deciding,
                                    catalogue::HandleArea area) {
    const DivisionLevel level = level_of(area);
    const places::Division* around = &deciding;
    for (const places::Division* at : places.chain(deciding)) {
        around = at;
        if (at->level <= level) break;
    }
    return *around;
}

bool lies_in(const places::Places& places, const places::Division& place,
             const places::Division& division) {
    return std::ranges::any_of(
        places.chain(place), [&](const places::Division* at) { return at->code == division.code; });
}

std::vector<Receiver> receivers_at(const catalogue::Catalogue& catalogue,
                                   const catalogue::Item& item, const places::OfficeId& deciding,
                                   const places::Division& place, catalogue::HandleArea area) {
    const places::Places& places = catalogue.places();
    const places::Division& around =
        area_around(places, places::get_division(places, deciding.division()), area);
    if (!lies_in(places, place, around)) return {};
    std::vector<Receiver> receivers;
    const auto add = [&](const places::Office* office, ReceivedBy by) {
        const bool receives_here = office != nullptr && office->id != deciding &&
                                   lies_in(places, *office->division, around);
        if (receives_here) receivers.push_back({office, by});
    };
    const auto here = catalogue.implementation_for(item, place);
    add(here ? here->office : nullptr, ReceivedBy::body);
    add(centre_for(places, place), ReceivedBy::centre);
    return receivers;
}

bool may_receive(const catalogue::Catalogue& catalogue, const catalogue::Item& item,
                 const places::OfficeId& deciding, const places::OfficeId& window) {
    const auto area = catalogue::handle_area_of(*item.content);
    const auto* office = catalogue.places().find_office(window);
    if (!area || office == nullptr || window == deciding) return false;
    const std::string_view body = window.organisation();
    if (body != deciding.organisation() && body != kServiceCentres) return false;
    const places::Places& places = catalogue.places();
    const auto& decides_in = places::get_division(places, deciding.division());
    return lies_in(places, *office->division, area_around(places, decides_in, *area));
}

bool receives(const Case& of, std::string_view office) {
    return of.receiving_office && of.receiving_office->text() == office;
}

bool is_at_reception(const Case& of) {
    const bool is_before_acceptance =
        is_examined(of.state) || of.state == CaseState::supplement_requested;
    return of.receiving_office && !of.handed_over_at && is_before_acceptance;
}

bool may_step(const Case& of, std::string_view office, CaseEvent event) {
    if (!is_at_reception(of)) return of.office_id.text() == office;
    const bool examines = event == CaseEvent::pre_check || event == CaseEvent::request_supplement;
    return examines && receives(of, office);
}

bool may_hand_back(const Case& of, std::string_view office) {
    return of.receiving_office && of.handed_over_at && is_examined(of.state) &&
           of.office_id.text() == office;
}

}  // namespace mashang::cases
