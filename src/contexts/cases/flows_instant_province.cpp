#include "contexts/cases/flows_instant.h"
#include "contexts/cases/instant_refusals.h"
#include "contexts/cases/reason.h"

namespace mashang::cases {
namespace {

void tell_switch(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view what,
                 const std::string& item_id, const boost::json::object& facts) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::string{what},
                        .actor = caller.account_id,
                        .on_behalf = "",
                        .authority = "supervisor",
                        .subject = "item:" + item_id,
                        .facts = facts});
}

void demand_rules(const Parts& parts, const std::string& item_id) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item* item = catalogue->find_item(item_id);
    if (item != nullptr && item->content->decision_rules) return;
    throw Refused{refusals::kNoDecisionRules};
}

}  // namespace

void stop_in_province(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const std::string& item_id, const std::string& reason) {
    demand_reason(reason, "/reason");
    demand_rules(parts, item_id);
    InstantStore store{parts.store};
    if (store.find_province_stop(tx, item_id)) throw Refused{refusals::kStoppedAlready};
    store.save(tx, ProvinceStop{item_id, parts.clock.now(), caller.account_id, reason});
    tell_switch(tx, parts, caller, "case.automation_stopped_in_province", item_id,
                {{"reason", reason}});
}

void resume_in_province(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const std::string& item_id) {
    InstantStore store{parts.store};
    if (!store.find_province_stop(tx, item_id)) return demand_rules(parts, item_id);
    store.remove_province_stop(tx, item_id);
    tell_switch(tx, parts, caller, "case.automation_resumed_in_province", item_id, {});
}

}  // namespace mashang::cases
