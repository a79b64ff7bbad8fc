#pragma once

// The verbs of a case that one office receives and another decides. They touch no clock: it runs
// from the day of receipt on, wherever the case lies. Each is one transaction; all refuse
// kChangedMeanwhile and kNotInThisState as those of flows.h do.

#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/parts.h"
#include "contexts/cases/reception.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// 异地交件: a draft is handed in where the body's office serves that place, or at the service
/// centre there; without a place, or where the body's is the office that decides: there. Refuses:
/// kNoSuchCase, kNoSuchDivision, kNotImplementedHere, kNoCrossRegion, kOutsideArea,
/// kNoServiceCentre.
Case choose_reception(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                      std::int64_t version, const std::optional<DivisionCode>& place,
                      ReceivedBy by = ReceivedBy::body);
/// Who would receive the draft at a place besides the office that decides. Refuses:
/// kNotInThisState, kNoSuchDivision, kNoCrossRegion, kOutsideArea.
std::vector<Receiver> receivers_of(const catalogue::Catalogue& catalogue, const Case& of,
                                   const DivisionCode& place);
/// 窗口收件: an officer who files for somebody at the window receives it there, where her office
/// may receive for the one that decides; nothing: that one has it at once.
std::optional<places::OfficeId> window_of(const catalogue::Catalogue& catalogue,
                                          const http::Caller& caller, const catalogue::Item& item,
                                          const places::OfficeId& deciding);
/// Whether a draft may still be handed in where it says, as the item is now. Refuses as
/// `choose_reception`.
void demand_reception(const Parts& parts, const Case& of);

/// A case of which the officer's office is one of the two, or the only one: to be seen. Refuses:
/// kNoSuchCase.
Case get_case_to_see(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id);
/// Refuses where the case is in the other office's hands: kNotHandedOver, kHandedOver.
void demand_in_hands(const Parts& parts, const http::Caller& caller, const Case& of);
/// Refuses a step of the other office: kNotHandedOver, kHandedOver, kReceivesOnly.
void demand_may_step(const Parts& parts, const http::Caller& caller, const Case& of,
                     CaseEvent event);

/// 移交: the office that received it is done with it. Refuses: kNoSuchCase, kHandedOver, kKeepsOut.
Case hand_to_deciding(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                      std::int64_t version, const std::string& note);
/// 退回收件单位, with what is wrong. Refuses: kNoSuchCase, kNotHandedOver, kReasonMissing,
/// kKeepsOut.
Case hand_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
               std::int64_t version, const std::string& reason);

}  // namespace mashang::cases
