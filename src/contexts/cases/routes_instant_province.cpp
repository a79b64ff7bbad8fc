// The switch of decisions by rule for the whole province, with what they came to there.

#include <map>

#include "contexts/cases/flows_instant.h"
#include "contexts/cases/instant_refusals.h"
#include "contexts/cases/instant_view.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/routes.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;
using http::Nothing;

const http::Access kSupervisors{
    .who = http::Who::staff, .roles = {"supervisor"}, .over = http::Over::everything};

struct ProvinceSwitch {
    json::Text<8> item_id;
    bool stopped;
    std::optional<json::Text<500>> reason;  ///< for stopping it
};
BOOST_DESCRIBE_STRUCT(ProvinceSwitch, (), (item_id, stopped, reason))

struct ProvinceAutomation {
    std::string item_id;
    std::string item_name;
    std::int64_t granted;  ///< at once, in all its editions
    std::int64_t sampled;
    std::int64_t wrong;
    std::int64_t offices_stopped;  ///< how many offices stopped it for themselves
    std::optional<ProvinceStopView> in_province;
};
BOOST_DESCRIBE_STRUCT(ProvinceAutomation, (),
                      (item_id, item_name, granted, sampled, wrong, offices_stopped, in_province))

struct ProvinceAutomations {
    std::vector<ProvinceAutomation> items;  ///< those with rules, and those that are stopped
};
BOOST_DESCRIBE_STRUCT(ProvinceAutomations, (), (items))

ProvinceAutomations list_automations(sql::Tx& tx, const Parts& parts) {
    InstantStore store{parts.store};
    const auto catalogue = parts.catalogue.get();
    std::map<std::string, ProvinceAutomation> found;
    const auto add = [&](const std::string& id) -> ProvinceAutomation& {
        const auto* item = catalogue->find_edition(id, 0);
        const ProvinceCount count = store.count_in_province(tx, id);
        return found[id] = {.item_id = id,
                            .item_name = item != nullptr ? item->name : id,
                            .granted = count.granted,
                            .sampled = count.sampled,
                            .wrong = count.wrong,
                            .offices_stopped = store.count_stops(tx, id),
                            .in_province = {}};
    };
    for (const catalogue::Item& item : catalogue->items()) {
        if (item.content->decision_rules) add(item.id);
    }
    for (const ProvinceStop& stop : store.list_province_stops(tx)) {
        const auto place = found.find(stop.item_id);
        ProvinceAutomation& item = place != found.end() ? place->second : add(stop.item_id);
        item.in_province = view_of_stop(tx, parts, stop);
    }
    ProvinceAutomations list;
    for (auto& [id, item] : found) list.items.push_back(std::move(item));
    return list;
}

void switch_in_province(sql::Tx& tx, const Parts& parts, const Caller& caller,
                        const ProvinceSwitch& in) {
    if (!in.stopped) return resume_in_province(tx, parts, caller, in.item_id.text());
    stop_in_province(tx, parts, caller, in.item_id.text(), in.reason ? in.reason->text() : "");
}

}  // namespace

http::Routes province_instant_routes(const Parts& parts) {
    return {
        http::read<Nothing, ProvinceAutomations>(
            "/api/v1/supervision/automatic", kSupervisors,
            "Lists the items that are decided by rule, with what the sample found",
            [&parts](sql::Tx& tx, const Caller&) { return list_automations(tx, parts); })
            .tag("supervision")
            .clause("P 3.2.2"),
        http::write<ProvinceSwitch, ProvinceAutomations>(
            Method::put, "/api/v1/supervision/automatic/{item_id}", kSupervisors,
            "Stops that anybody decides an item by rule, in the whole province, or lets it again",
            [&parts](sql::Tx& tx, const Caller& caller, const ProvinceSwitch& in) {
                switch_in_province(tx, parts, caller, in);
                return list_automations(tx, parts);
            })
            .tag("supervision")
            .clause("P 3.2.2")
            .refuses({&refusals::kNoDecisionRules, &refusals::kReasonMissing,
                      &refusals::kStoppedAlready}),
    };
}

}  // namespace mashang::cases
