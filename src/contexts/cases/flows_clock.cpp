#include "contexts/cases/flows_clock.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/reason.h"
#include "contexts/cases/turn_clock.h"

namespace mashang::cases {
namespace {

void demand_days(int days, int most, std::string_view pointer) {
    if (days >= 1 && days <= most) return;
    const Facts facts{{"most", std::to_string(most)}};
    throw Refused{refusals::kDaysOutOfRange,
                  facts,
                  {{std::string{pointer}, &refusals::kDaysOutOfRange, facts}}};
}

/// An item that names its special procedures knows no others.
void demand_procedure(const Parts& parts, const Case& of, catalogue::SpecialProcedure procedure) {
    const auto catalogue = parts.catalogue.get();
    const auto& known = item_of(*catalogue, of).content->special_procedures;
    if (known.empty() || std::ranges::find(known, procedure) != known.end()) return;
    throw Refused{
        refusals::kProcedureNotOfItem, {}, {{"/procedure", &refusals::kProcedureNotOfItem}}};
}

/// Whether the state table lets it be extended; else `advance` refuses it with the reason.
bool may_extend(const Case& of) {
    return find_transition(of.state, CaseEvent::extend) != nullptr;
}

void demand_extendable(sql::Tx& tx, const Parts& parts, const Case& of) {
    const Ledger ledger = load_ledger(tx, parts, of);
    const auto deeds = next_deeds(ledger.lines(ClockKind::decision));
    if (std::ranges::find(deeds, ClockDeed::extend) == deeds.end()) {
        throw Refused{refusals::kExtendedAlready};
    }
    const auto reading = ledger.read(LimitKind::promised, *parts.calendar.get(), parts.clock.now());
    if (reading && reading->is_late) throw Refused{refusals::kTooLateToExtend};
}

/// Both limits grow; the law's where there is one.
Limits more_time(const Parts& parts, const Case& of, int working_days) {
    const Limits limits = decision_limits(parts, of);
    Limits more{.promised = working_days_in(limits.promised.unit, working_days), .statutory = {}};
    if (limits.statutory) {
        more.statutory = working_days_in(limits.statutory->unit, working_days);
    }
    return more;
}

/// Tells the journal of a change that is no step of the state table and stays in the office.
Case note(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Case of, std::int64_t seen,
          std::string_view what, const Extension& extension) {
    of = save_change(tx, parts, std::move(of), seen);
    boost::json::object facts = facts_of(parts, of);
    facts["working_days"] = extension.working_days;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "case." + std::string{what},
                        .actor = caller.account_id,
                        .on_behalf = of.person_id.text(),
                        .authority = "officer",
                        .subject = subject_of(of.id),
                        .facts = std::move(facts)});
    return of;
}

}  // namespace

Case suspend(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
             std::int64_t version, const Suspension& suspension) {
    demand_reason(suspension.reason, "/reason");
    demand_days(suspension.expected_days, kLongestProcedureDays, "/expected_days");
    Case of = get_case_to_handle(tx, parts, caller, id);
    demand_procedure(parts, of, suspension.procedure);
    return advance(tx, parts, caller, std::move(of), version,
                   {.event = CaseEvent::suspend,
                    .note = suspension.reason,
                    .facts = {{"procedure", name_of_enumerator(suspension.procedure)},
                              {"expected_days", suspension.expected_days}},
                    .clock = {.special_procedure = suspension.procedure,
                              .expected_days = suspension.expected_days}});
}

Case resume(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
            std::int64_t version, const std::string& result) {
    demand_reason(result, "/result");
    return advance(tx, parts, caller, get_case_to_handle(tx, parts, caller, id), version,
                   {.event = CaseEvent::resume, .note = result});
}

Case ask_extension(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                   std::int64_t version, int working_days, const std::string& reason) {
    demand_reason(reason, "/reason");
    demand_days(working_days, kLongestExtension, "/working_days");
    Case of = get_case_to_handle(tx, parts, caller, id);
    if (of.version != version) refuse_changed(of);
    if (!may_extend(of)) refuse_state(of.state, "extend");
    demand_extendable(tx, parts, of);
    const Extension asked{.person_id = of.person_id,
                          .case_id = of.id,
                          .asked_at = parts.clock.now(),
                          .asked_by = caller.account_id,
                          .working_days = working_days,
                          .reason = reason,
                          .state = ExtensionState::asked};
    parts.store.save_extension(tx, asked);
    return note(tx, parts, caller, std::move(of), version, "extension_asked", asked);
}

Case settle_extension(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                      std::int64_t version, bool approved) {
    Case of = get_case_to_handle(tx, parts, caller, id);
    if (of.version != version) refuse_changed(of);
    auto extension = parts.store.find_extension(tx, of);
    if (!extension || extension->state != ExtensionState::asked) {
        throw Refused{refusals::kNoExtensionAsked};
    }
    if (extension->asked_by == caller.account_id) throw Refused{refusals::kOwnExtension};
    extension->state = approved ? ExtensionState::approved : ExtensionState::declined;
    extension->settled_at = parts.clock.now();
    extension->settled_by = caller.account_id;
    parts.store.save_extension(tx, *extension);
    if (!approved) {
        return note(tx, parts, caller, std::move(of), version, "extension_declined", *extension);
    }
    if (may_extend(of)) demand_extendable(tx, parts, of);
    const Limits more = more_time(parts, of, extension->working_days);
    return advance(tx, parts, caller, std::move(of), version,
                   {.event = CaseEvent::extend,
                    .note = extension->reason,
                    .facts = {{"working_days", extension->working_days}},
                    .clock = {.limits = more}});
}

}  // namespace mashang::cases
