#include "contexts/cases/flows_reception.h"

#include "contexts/cases/advance.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/reason.h"
#include "contexts/cases/reception.h"
#include "contexts/cases/reception_refusals.h"
#include "contexts/cases/standing.h"

namespace mashang::cases {
namespace {

std::string name_of(const Parts& parts, const places::OfficeId& id) {
    const auto catalogue = parts.catalogue.get();
    const auto* office = catalogue->places().find_office(id);
    return office != nullptr ? office->name : id.text();
}

/// The item allows it, and the place lies in its area around the office that decides.
void demand_in_area(const catalogue::Catalogue& catalogue, const catalogue::Item& item,
                    const places::OfficeId& deciding, const places::Division& place) {
    const auto area = catalogue::handle_area_of(*item.content);
    if (!area) throw Refused{refusals::kNoCrossRegion, {{"item", item.name}}};
    const places::Places& places = catalogue.places();
    const places::Division& around =
        area_around(places, places::get_division(places, deciding.division()), *area);
    if (lies_in(places, place, around)) return;
    throw Refused{refusals::kOutsideArea,
                  {{"item", item.name}, {"place", place.name}, {"area", places.full_name(around)}}};
}

/// Who receives it there; nothing: whoever decides it does.
std::optional<places::OfficeId> receiver_at(const catalogue::Catalogue& catalogue,
                                            const catalogue::Item& item, const Case& of,
                                            const places::Division& place, ReceivedBy by) {
    if (by == ReceivedBy::body) {
        const auto here = catalogue::get_implementation(catalogue, item, place);
        if (here.office->id == of.office_id) return std::nullopt;
    }
    demand_in_area(catalogue, item, of.office_id, place);
    const auto area = catalogue::handle_area_of(*item.content).value();
    for (const Receiver& each : receivers_at(catalogue, item, of.office_id, place, area)) {
        if (each.by == by) return each.office->id;
    }
    if (by == ReceivedBy::centre)
        throw Refused{refusals::kNoServiceCentre, {{"place", place.name}}};
    const auto here = catalogue::get_implementation(catalogue, item, place);
    demand_in_area(catalogue, item, of.office_id, *here.office->division);
    return std::nullopt;
}

/// Tells timeline and journal that a case went from one office to the other.
Case moved(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Case of, std::int64_t seen,
           std::string_view what, const std::string& note) {
    of = save_change(tx, parts, std::move(of), seen);
    add_to_timeline(tx, parts, of, what, by_office(of, caller), note);
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "case." + std::string{what},
                        .actor = caller.account_id,
                        .on_behalf = of.person_id.text(),
                        .authority = "officer",
                        .subject = subject_of(of.id),
                        .facts = facts_of(parts, of)});
    return of;
}

}  // namespace

Case choose_reception(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                      std::int64_t version, const std::optional<DivisionCode>& place,
                      ReceivedBy by) {
    Case of = get_own_case(tx, parts, caller, id);
    if (of.state != CaseState::draft) refuse_state(of.state, "choose_reception");
    if (of.version != version) refuse_changed(of);
    of.receiving_office.reset();
    if (place) {
        const auto catalogue = parts.catalogue.get();
        const catalogue::Item& item = catalogue::get_item_in_use(*catalogue, of.item_id);
        const auto& division = places::get_division(catalogue->places(), *place);
        of.receiving_office = receiver_at(*catalogue, item, of, division, by);
    }
    of = save_change(tx, parts, std::move(of), version);
    tell_step(tx, parts, caller, of, "saved");
    return of;
}

std::vector<Receiver> receivers_of(const catalogue::Catalogue& catalogue, const Case& of,
                                   const DivisionCode& place) {
    if (of.state != CaseState::draft) refuse_state(of.state, "choose_reception");
    const catalogue::Item& item = catalogue::get_item_in_use(catalogue, of.item_id);
    const auto& division = places::get_division(catalogue.places(), place);
    demand_in_area(catalogue, item, of.office_id, division);
    const auto area = catalogue::handle_area_of(*item.content).value();
    return receivers_at(catalogue, item, of.office_id, division, area);
}

std::optional<places::OfficeId> window_of(const catalogue::Catalogue& catalogue,
                                          const http::Caller& caller, const catalogue::Item& item,
                                          const places::OfficeId& deciding) {
    if (caller.kind != http::CallerKind::staff) return std::nullopt;
    auto window = places::OfficeId::parse(caller.office_id);
    if (!window || !may_receive(catalogue, item, deciding, *window)) return std::nullopt;
    return window;
}

void demand_reception(const Parts& parts, const Case& of) {
    if (!of.receiving_office) return;
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item& item = catalogue::get_item_in_use(*catalogue, of.item_id);
    demand_in_area(*catalogue, item, of.office_id,
                   places::get_division(catalogue->places(), of.receiving_office->division()));
}

Case get_case_to_see(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const CaseId& id) {
    auto of = parts.store.find(tx, id);
    const bool is_theirs =
        of && of->state != CaseState::draft &&
        (of->office_id.text() == caller.office_id || receives(*of, caller.office_id));
    if (!is_theirs) throw Refused{refusals::kNoSuchCase};
    return *std::move(of);
}

void demand_in_hands(const Parts& parts, const http::Caller& caller, const Case& of) {
    if (is_at_reception(of)) {
        if (receives(of, caller.office_id)) return;
        throw Refused{refusals::kNotHandedOver, {{"office", name_of(parts, *of.receiving_office)}}};
    }
    if (of.office_id.text() == caller.office_id) return;
    throw Refused{refusals::kHandedOver, {{"office", name_of(parts, of.office_id)}}};
}

void demand_may_step(const Parts& parts, const http::Caller& caller, const Case& of,
                     CaseEvent event) {
    if (may_step(of, caller.office_id, event)) return;
    demand_in_hands(parts, caller, of);
    throw Refused{refusals::kReceivesOnly, {{"office", name_of(parts, of.office_id)}}};
}

Case hand_to_deciding(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                      std::int64_t version, const std::string& note) {
    Case of = get_case_to_handle(tx, parts, caller, id);
    if (of.version != version) refuse_changed(of);
    const bool waits_for_her = of.state == CaseState::supplement_requested;
    if (!is_at_reception(of) || waits_for_her) refuse_state(of.state, "hand_over");
    of.handed_over_at = parts.clock.now();
    return moved(tx, parts, caller, std::move(of), version, "handed_over", note);
}

Case hand_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
               std::int64_t version, const std::string& reason) {
    demand_reason(reason, "/reason");
    Case of = get_case_to_handle(tx, parts, caller, id);
    if (of.version != version) refuse_changed(of);
    if (!may_hand_back(of, caller.office_id)) refuse_state(of.state, "hand_back");
    of.handed_over_at.reset();
    return moved(tx, parts, caller, std::move(of), version, "handed_back", reason);
}

}  // namespace mashang::cases
