#include "contexts/proactive/portrait.h"

#include "base/enum_names.h"
#include "contexts/proactive/views.h"
#include "platform/json/json.h"

namespace mashang::proactive {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    const std::string& owner = person.text();
    const auto texts = [](const auto& all) {
        boost::json::array array;
        for (const std::string& one : all) array.emplace_back(one);
        return array;
    };
    boost::json::array reminders;
    for (const ToldReminder& one : store::told_since(tx, owner, {})) {
        reminders.push_back({{"at", one.at.text()},
                             {"kind", name_of_enumerator(one.kind)},
                             {"event", one.event},
                             {"item", one.item_id}});
    }
    const auto subscriptions = view_of(parts, store::subscriptions_of(tx, owner), Language::zh);
    const auto as_json = [](const auto& view) { return json::parse(json::text_of(view)); };
    return {{"settings", as_json(view_of(store::settings_of(tx, owner)))},
            {"hidden_attributes", texts(store::hidden_of(tx, owner))},
            {"dismissed_items", texts(store::dismissed_of(tx, owner))},
            {"subscriptions", as_json(subscriptions).at("subscriptions")},
            {"reminders", std::move(reminders)}};
}

}  // namespace mashang::proactive
