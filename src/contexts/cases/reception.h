#pragma once

// 异地收件 (通办): an office receives what another decides. Pure.

#include <string_view>
#include <vector>

#include "contexts/cases/case.h"
#include "contexts/cases/state.h"
#include "contexts/catalogue/api.h"
#include "contexts/places/api.h"

namespace mashang::cases {

/// The area around the place of the office that decides: its division of that level, or its own
/// where that is the larger one.
const places::Division& area_around(const places::Places& places, const places::Division& deciding,
                                    catalogue::HandleArea area);
/// Whether a place lies in a division, or is it.
bool lies_in(const places::Places& places, const places::Division& place,
             const places::Division& division);

/// By whom an application may be received where it is not decided.
enum class ReceivedBy {
    body,   ///< an office of the body that decides
    centre  ///< the government-service centre (行政服务中心), which receives for all bodies
};
BOOST_DESCRIBE_ENUM(ReceivedBy, body, centre)

struct Receiver {
    const places::Office* office;  ///< lives as long as the catalogue
    ReceivedBy by;
};
/// Who receives at a place what the office `deciding` decides: the body's office that serves the
/// place, where that is another one, then the nearest service centre on the way up; each only where
/// it lies in `area`.
std::vector<Receiver> receivers_at(const catalogue::Catalogue& catalogue,
                                   const catalogue::Item& item, const places::OfficeId& deciding,
                                   const places::Division& place, catalogue::HandleArea area);
/// Whether an office may receive for the one that decides what comes to its window: another office
/// of the same body, or a service centre, within the item's area.
bool may_receive(const catalogue::Catalogue& catalogue, const catalogue::Item& item,
                 const places::OfficeId& deciding, const places::OfficeId& window);

/// Whether the office is the one that received it for another.
bool receives(const Case& of, std::string_view office);
/// Whether the office that received it still has it. Once it is accepted, which the law may do in
/// the office's place, it is with the one that decides.
bool is_at_reception(const Case& of);

/// Whether the office may take a step of the state table: the one that receives looks whether the
/// application is complete, until it hands it over; everything else is of the one that decides.
bool may_step(const Case& of, std::string_view office, CaseEvent event);
/// Whether the office that decides may hand it back: before it has accepted.
bool may_hand_back(const Case& of, std::string_view office);

}  // namespace mashang::cases
