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
constexpr std::size_t kAtARing = 100;

/// How the item stands now, for somebody whose office keeps it, and how it will after `event`.
Standing take(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
              const std::string& item_id, ItemEvent event) {
    demand_item_keeper(parts, caller, item_id);
    if (!store::find_in_force(tx, item_id)) {
        throw Refused{refusals::kNoSuchItem, {{"id", item_id}}};
    }
    Standing standing = store::standing_of(tx, item_id);
    const auto after = status_after(standing.status, event);
    if (!after) throw Refused{refusals::kItemStatus};
    standing.status = *after;
    standing.by_whom = caller.account_id;
    standing.changed_at = parts.clock.now();
    return standing;
}

Standing save(sql::Tx& tx, const Parts& parts, Standing standing, ChangeOfItem what,
              boost::json::object facts) {
    store::save_standing(tx, standing);
    store::add_change(tx, {.item = standing.item,
                           .edition = store::find_in_force(tx, standing.item)->number,
                           .what = what,
                           .at = standing.changed_at});
    facts["reason"] = standing.reason;
    parts.journal.tell(tx, standing.changed_at,
                       {.what = fmt::format("catalogue.{}", name_of_enumerator(what)),
                        .actor = standing.by_whom,
                        .on_behalf = {},
                        .authority = "office",
                        .subject = "item:" + standing.item,
                        .facts = std::move(facts)});
    return standing;
}

}  // namespace

Standing suspend_item(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const std::string& item_id, const std::string& reason,
                      std::optional<Date> until) {
    demand_reason(reason, "/reason");
    Standing standing = take(tx, parts, caller, item_id, ItemEvent::suspend);
    if (until && *until < parts.clock.now().date()) {
        json::refuse_faults({{"/until", &refusals::kEffectivePast}});
    }
    standing.reason = reason;
    standing.until = until;
    return save(tx, parts, std::move(standing), ChangeOfItem::suspended, {});
}

Standing resume_item(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const std::string& item_id) {
    Standing standing = take(tx, parts, caller, item_id, ItemEvent::resume);
    standing.reason.clear();
    standing.until.reset();
    timers::set(tx, kTellWaiting, item_id, parts.clock.now());
    return save(tx, parts, std::move(standing), ChangeOfItem::resumed, {});
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

Standing abolish_item(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const std::string& item_id, const std::string& reason, bool confirmed) {
    demand_reason(reason, "/reason");
    Standing standing = take(tx, parts, caller, item_id, ItemEvent::abolish);
    const std::int64_t open_cases = parts.count_open_cases(tx, item_id);
    if (open_cases > 0 && !confirmed) {
        throw Refused{refusals::kOpenCases, {{"count", std::to_string(open_cases)}}};
    }
    if (auto open = store::find_open(tx, item_id)) {  // nothing can come of it any more
        open->state = EditionState::discarded;
        open->changed_at = standing.changed_at;
        store::save_edition(tx, *open);
    }
    standing.reason = reason;
    standing.until.reset();
    return save(tx, parts, std::move(standing), ChangeOfItem::abolished,
                {{"open_cases", open_cases}});
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
