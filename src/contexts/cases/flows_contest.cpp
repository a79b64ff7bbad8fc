#include "base/enum_names.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_instant.h"
#include "contexts/cases/instant_refusals.h"
#include "contexts/cases/instant_telling.h"
#include "contexts/cases/officer.h"
#include "contexts/cases/reason.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/task_refusals.h"

namespace mashang::cases {
namespace {

/// The decision by rule that its applicant wants to have looked at.
InstantRow get_grant(sql::Tx& tx, const Parts& parts, const Case& of) {
    auto row = InstantStore{parts.store}.find(tx, of);
    if (!row || row->ruling != Ruling::granted) throw Refused{refusals::kNotByRule};
    return *std::move(row);
}

void demand_in_time(const Case& of, Instant now) {
    if (now.date() <= of.decided_at->date().plus_days(kContestDays)) return;
    throw Refused{refusals::kTooLateToContest, {{"days", std::to_string(kContestDays)}}};
}

/// Of the caller's office, which she leads, an item with rules.
AutomationStop switch_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const std::string& item_id, const std::string& reason) {
    const auto office = places::OfficeId::parse(caller.office_id);
    if (!office || !officer_of(tx, parts, caller).leads()) throw Refused{refusals::kLeadersOnly};
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item* item = catalogue->find_item(item_id);
    if (item == nullptr || !item->content->decision_rules) {
        throw Refused{refusals::kNoDecisionRules};
    }
    return {*office, item->id, parts.clock.now(), caller.account_id, reason};
}

void tell_switch(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view what,
                 const AutomationStop& stop) {
    boost::json::object facts{{"office", stop.office_id.text()}};
    if (!stop.reason.empty()) facts["reason"] = stop.reason;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::string{what},
                        .actor = caller.account_id,
                        .on_behalf = "",
                        .authority = "officer",
                        .subject = "item:" + stop.item_id,
                        .facts = std::move(facts)});
}

}  // namespace

Case contest(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
             const std::string& reason) {
    demand_reason(reason, "/reason");
    Case of = get_own_case(tx, parts, caller, id);
    const InstantRow row = get_grant(tx, parts, of);
    InstantStore store{parts.store};
    if (store.find_contest(tx, of)) throw Refused{refusals::kContestedAlready};
    const Instant now = parts.clock.now();
    demand_in_time(of, now);
    store.save(tx, ContestRow{.person_id = of.person_id,
                              .case_id = of.id,
                              .item_id = of.item_id,
                              .office_id = of.office_id,
                              .contested_at = now,
                              .reason = reason});
    const std::int64_t seen = of.version;
    of = save_change(tx, parts, std::move(of), seen);
    add_to_timeline(tx, parts, of, "contested", by_applicant(caller), reason);
    tell_of_rules(tx, parts, caller, caller.acting_for ? of.authority.value_or("self") : "self", of,
                  "contested", {{"edition", row.edition}});
    tell_step(tx, parts, caller, of, "contested");
    return of;
}

Case settle_contest(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                    std::int64_t version, const ContestAnswer& answer) {
    demand_reason(answer.text, "/text");
    Case of = get_case_to_handle(tx, parts, caller, id);
    if (of.version != version) refuse_changed(of);
    InstantStore store{parts.store};
    auto row = store.find_contest(tx, of);
    if (!row || row->state != ContestState::open) throw Refused{refusals::kNoContest};
    row->state = answer.outcome ? ContestState::changed : ContestState::confirmed;
    row->settled_at = parts.clock.now();
    row->settled_by = caller.account_id;
    row->answer = answer.text;
    store.save(tx, *row);
    if (answer.outcome) {
        of.outcome = answer.outcome;
        of.remark = answer.text;
        of.decided_at = row->settled_at;
    }
    of = save_change(tx, parts, std::move(of), version);
    const std::string ruling{name_of_enumerator(row->state)};
    add_to_timeline(tx, parts, of, "contest_" + ruling, "office", answer.text);
    tell_of_rules(tx, parts, caller, "officer", of, "contest_settled",
                  {{"ruling", ruling},
                   {"outcome", name_of_enumerator(of.outcome.value_or(Outcome::granted))}});
    return of;
}

Case inspect(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
             bool is_right, const std::string& remark) {
    if (!is_right) demand_reason(remark, "/remark");
    Case of = get_case_to_handle(tx, parts, caller, id);
    InstantStore store{parts.store};
    auto row = store.find(tx, of);
    if (!row || row->inspection != Inspection::waiting) throw Refused{refusals::kNotToInspect};
    row->inspection = is_right ? Inspection::right : Inspection::wrong;
    row->inspected_at = parts.clock.now();
    row->inspected_by = caller.account_id;
    row->remark = remark;
    store.save(tx, *row);
    tell_of_rules(tx, parts, caller, "officer", of, "inspected",
                  {{"found", name_of_enumerator(row->inspection)}});
    return of;
}

void stop_automation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const std::string& item_id, const std::string& reason) {
    demand_reason(reason, "/reason");
    const AutomationStop stop = switch_of(tx, parts, caller, item_id, reason);
    InstantStore{parts.store}.save(tx, stop);
    tell_switch(tx, parts, caller, "case.automation_stopped", stop);
}

void resume_automation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const std::string& item_id) {
    const AutomationStop stop = switch_of(tx, parts, caller, item_id, "");
    InstantStore store{parts.store};
    if (!store.find_stop(tx, stop.office_id, stop.item_id)) return;
    store.remove_stop(tx, stop.office_id, stop.item_id);
    tell_switch(tx, parts, caller, "case.automation_resumed", stop);
}

}  // namespace mashang::cases
