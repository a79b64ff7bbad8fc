// How an item stands: suspended, back in use, abolished.

#include <fmt/format.h>

#include "base/enum_names.h"
#include "contexts/catalogue/api.h"
#include "contexts/catalogue/editing_refusals.h"
#include "contexts/catalogue/flows_editions.h"
#include "platform/json/json.h"

namespace mashang::catalogue {
namespace {

constexpr std::string_view kTellWaiting = "catalogue.tell_waiting";
constexpr std::string_view kStandingDue = "catalogue.standing_due";
constexpr std::size_t kAtARing = 100;

/// How the item stands now, for somebody whose office keeps it.
Standing kept(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
              const std::string& item_id) {
    demand_item_keeper(parts, caller, item_id);
    if (!store::find_in_force(tx, item_id)) {
        throw Refused{refusals::kNoSuchItem, {{"id", item_id}}};
    }
    return store::standing_of(tx, item_id);
}

/// The same, where `event` may happen to it.
Standing open_to(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                 const std::string& item_id, ItemEvent event) {
    Standing standing = kept(tx, parts, caller, item_id);
    if (!status_after(standing.status, event)) throw Refused{refusals::kItemStatus};
    return standing;
}

Standing save(sql::Tx& tx, const Parts& parts, const std::string& actor, Standing standing,
              ChangeOfItem what, boost::json::object facts) {
    const Instant now = parts.clock.now();
    store::save_standing(tx, standing);
    store::add_change(tx, {.item = standing.item,
                           .edition = store::find_in_force(tx, standing.item)->number,
                           .what = what,
                           .at = now});
    parts.journal.tell(tx, now,
                       {.what = fmt::format("catalogue.{}", name_of_enumerator(what)),
                        .actor = actor,
                        .on_behalf = {},
                        .authority = "office",
                        .subject = "item:" + standing.item,
                        .facts = std::move(facts)});
    return standing;
}

/// Nothing can come of an edition that somebody works on.
void discard_open(sql::Tx& tx, const std::string& item, Instant now) {
    auto open = store::find_open(tx, item);
    if (!open) return;
    open->state = EditionState::discarded;
    open->changed_at = now;
    store::save_edition(tx, *open);
}

/// The event happens now; `by_whom` ordered it, for what everybody reads in `reason`. What was
/// planned and cannot happen any more is dropped.
Standing carry_out(sql::Tx& tx, const Parts& parts, Standing standing, const PlannedStanding& what,
                   const std::string& by_whom, boost::json::object facts) {
    standing.status = *status_after(standing.status, what.event);
    standing.reason = what.reason;
    standing.until = what.until;
    standing.by_whom = by_whom;
    standing.changed_at = parts.clock.now();
    if (standing.planned && !status_after(standing.status, *standing.planned)) {
        standing.drop_plan();
        timers::cancel(tx, kStandingDue, standing.item);
    }
    facts["reason"] = what.reason;
    if (what.event == ItemEvent::suspend) {
        return save(tx, parts, by_whom, std::move(standing), ChangeOfItem::suspended,
                    std::move(facts));
    }
    discard_open(tx, standing.item, standing.changed_at);
    return save(tx, parts, by_whom, std::move(standing), ChangeOfItem::abolished, std::move(facts));
}

/// The event will happen on its day by itself; until then everybody reads that it will.
Standing announce(sql::Tx& tx, const Parts& parts, Standing standing, const PlannedStanding& what,
                  const std::string& by_whom, boost::json::object facts) {
    if (const auto plan = standing.plan()) {
        throw Refused{refusals::kPlannedAlready, {{"day", plan->from.text()}}};
    }
    standing.planned = what.event;
    standing.planned_from = what.from;
    standing.planned_until = what.until;
    standing.planned_reason = what.reason;
    standing.planned_by = by_whom;
    timers::set(tx, kStandingDue, standing.item, Instant::at(what.from));
    facts["event"] = name_of_enumerator(what.event);
    facts["from"] = what.from.text();
    facts["reason"] = what.reason;
    return save(tx, parts, by_whom, std::move(standing), ChangeOfItem::announced, std::move(facts));
}

Standing now_or_then(sql::Tx& tx, const Parts& parts, Standing standing,
                     const PlannedStanding& what, const std::string& by_whom,
                     boost::json::object facts) {
    return parts.clock.now().date() < what.from
               ? announce(tx, parts, std::move(standing), what, by_whom, std::move(facts))
               : carry_out(tx, parts, std::move(standing), what, by_whom, std::move(facts));
}

/// Refuses json.invalid with kEffectivePast at /from and /until.
void demand_days_to_come(Date today, Date from, std::optional<Date> until) {
    std::vector<Fault> faults;
    if (from < today) faults.push_back({"/from", &refusals::kEffectivePast});
    if (until && *until < from) faults.push_back({"/until", &refusals::kUntilBeforeFrom});
    json::refuse_faults(std::move(faults));
}

}  // namespace

Standing suspend_item(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const std::string& item_id, const std::string& reason,
                      std::optional<Date> until, std::optional<Date> from) {
    demand_reason(reason, "/reason");
    Standing standing = open_to(tx, parts, caller, item_id, ItemEvent::suspend);
    const Date today = parts.clock.now().date();
    const PlannedStanding what{ItemEvent::suspend, from.value_or(today), until, reason};
    demand_days_to_come(today, what.from, until);
    return now_or_then(tx, parts, std::move(standing), what, caller.account_id, {});
}

Standing resume_item(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const std::string& item_id) {
    Standing standing = open_to(tx, parts, caller, item_id, ItemEvent::resume);
    standing.status = *status_after(standing.status, ItemEvent::resume);
    standing.reason.clear();
    standing.until.reset();
    standing.by_whom = caller.account_id;
    standing.changed_at = parts.clock.now();
    timers::set(tx, kTellWaiting, item_id, standing.changed_at);
    return save(tx, parts, caller.account_id, std::move(standing), ChangeOfItem::resumed,
                {{"reason", ""}});
}

Standing abolish_item(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const std::string& item_id, const std::string& reason, bool confirmed,
                      std::optional<Date> from) {
    demand_reason(reason, "/reason");
    Standing standing = open_to(tx, parts, caller, item_id, ItemEvent::abolish);
    const Date today = parts.clock.now().date();
    const PlannedStanding what{ItemEvent::abolish, from.value_or(today), {}, reason};
    demand_days_to_come(today, what.from, {});
    const std::int64_t open_cases = parts.count_open_cases(tx, item_id);
    if (open_cases > 0 && !confirmed) {
        throw Refused{refusals::kOpenCases, {{"count", std::to_string(open_cases)}}};
    }
    return now_or_then(tx, parts, std::move(standing), what, caller.account_id,
                       {{"open_cases", open_cases}});
}

Standing call_off_plan(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const std::string& item_id) {
    Standing standing = kept(tx, parts, caller, item_id);
    const auto plan = standing.plan();
    if (!plan) throw Refused{refusals::kNothingPlanned};
    standing.drop_plan();
    timers::cancel(tx, kStandingDue, item_id);
    return save(tx, parts, caller.account_id, std::move(standing), ChangeOfItem::called_off,
                {{"event", name_of_enumerator(plan->event)}, {"reason", plan->reason}});
}

timers::Kind standing_timer(const Parts& parts) {
    return {.name = std::string{kStandingDue},
            .ring = [&parts](sql::Tx& tx, const std::string& item, Instant) {
                Standing standing = store::standing_of(tx, item);
                const auto plan = standing.plan();
                if (!plan || parts.clock.now().date() < plan->from) return;
                const std::string by_whom = standing.planned_by;
                standing.drop_plan();
                if (!status_after(standing.status, plan->event)) return;
                carry_out(tx, parts, std::move(standing), *plan, by_whom,
                          {{"open_cases", parts.count_open_cases(tx, item)}});
            }};
}

timers::Kind waiting_timer(const Parts& parts) {
    return {.name = std::string{kTellWaiting},
            .ring = [&parts](sql::Tx& tx, const std::string& item, Instant) {
                if (store::standing_of(tx, item).status != ItemStatus::in_use) return;
                const auto people = store::list_waiting(tx, item, kAtARing);
                for (const std::string& person : people) {
                    store::remove_waiting(tx, item, person);
                    parts.journal.tell(tx, parts.clock.now(),
                                       {.what = "catalogue.item_back",
                                        .actor = "system",
                                        .on_behalf = person,
                                        .authority = "self",
                                        .subject = "item:" + item,
                                        .facts = {{"item", item}}});
                }
                const bool may_be_more = people.size() == kAtARing;
                if (may_be_more) timers::set(tx, kTellWaiting, item, parts.clock.now());
            }};
}

void wait_for_item(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const std::string& item_id) {
    const auto catalogue = parts.catalogue.get();
    const Item& item = get_item(*catalogue, item_id);
    if (store::standing_of(tx, item_id).status != ItemStatus::suspended) {
        throw Refused{refusals::kNotSuspended, {{"item", item.name}}};
    }
    store::add_waiting(tx, item_id, caller.person_id, parts.clock.now());
}

void stop_waiting(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& item_id) {
    const auto catalogue = parts.catalogue.get();
    store::remove_waiting(tx, get_edition(*catalogue, item_id, 0).id, caller.person_id);
}

}  // namespace mashang::catalogue
