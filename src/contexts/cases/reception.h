#pragma once

// 异地收件 (通办): an office receives what another decides. Pure.

#include <string_view>

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
